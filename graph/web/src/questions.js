// Open questions answered by keys, as in the terminal: those of the buttons, while the question has the focus.
const form = document.querySelector("form.ask-one");
const buttons = () => document.querySelectorAll("button[name=key]");

if (form) {
  for (const button of buttons()) button.append(" ", Object.assign(document.createElement("kbd"), { textContent: button.value }));
  form.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) return;
    const button = [...buttons()].find(({ value }) => value === event.key.toLowerCase());
    if (!button) return;
    event.preventDefault();
    button.click();
  });
  form.tabIndex = -1;
  form.focus({ preventScroll: true });
}
