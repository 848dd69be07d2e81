// What is found while words are typed: a list below the box, gone through by keys.
import { element, number } from "./elements.js";

const WAIT = 120; // milliseconds after a key
let count = 0;

// Gives a search box its list. `find(words, signal)` gives groups of matches, of each kind `each` are shown;
// in files, where `page` is that of all that is found, Enter without a choice leads there.
export function suggest(form, find, { each, page = "" }) {
  const input = form.querySelector("input[type=search]");
  const name = `suggested-${count++}`;
  const list = element("ul", { class: "suggested", id: name, role: "listbox", "aria-label": "Found", hidden: true });
  const heard = element("p", { class: "heard", "aria-live": "polite" });
  for (const [key, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": name, "aria-autocomplete": "list", autocomplete: "off" })) input.setAttribute(key, value);
  form.append(list, ...(page ? [heard] : []));
  let timer = 0;
  let asked = new AbortController();
  let chosen = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (at) => {
    clearTimeout(timer); // a list in which one is chosen is not replaced by a later answer
    asked.abort();
    const all = options();
    chosen = (at + all.length + 1) % (all.length + 1);
    if (chosen === all.length) chosen = -1;
    all.forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
    if (chosen < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", all[chosen].id);
      all[chosen].scrollIntoView({ block: "nearest" });
    }
  };
  const show = ({ groups }) => {
    let at = 0;
    const entry = ({ label, written, where, number, page: to }, kind) =>
      element("li", { role: "option", id: `${name}-${at++}`, "aria-selected": "false", "data-page": to }, element("span", { class: `kind ${kind}` }, number ? `${number}. ${label}` : label), element("small", {}, written ? `written “${written}”` : where));
    const total = (group) => (group.total > each ? `${group.kind}, ${each} of ${number(group.total)}` : group.kind);
    list.replaceChildren(...groups.flatMap((group) => [element("li", { role: "presentation" }, page ? total(group) : group.kind), ...group.matches.slice(0, each).map((one) => entry(one, group.kind))]));
    if (page && !at) list.append(element("li", { role: "presentation" }, "Nothing is called so. Enter looks for the words in all papers."));
    list.hidden = !at && !page;
    chosen = -1;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (page) heard.textContent = at ? `${at} found` : "nothing found";
  };
  const look = async () => {
    asked.abort();
    asked = new AbortController();
    const q = input.value.trim();
    if (q.length < 2) return close();
    const { signal } = asked;
    try {
      const found = await find(q, signal);
      if (!signal.aborted) show(found);
    } catch {
      close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? options().length - 1 : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) location.assign(options()[chosen].dataset.page);
    else return;
    event.preventDefault();
  });
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[role=option]");
    event.preventDefault();
    if (option) location.assign(option.dataset.page);
  });
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || close());
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!page) return;
    event.preventDefault();
    asked.abort();
    close();
    const q = input.value.trim();
    if (q) location.assign(`${page}#${new URLSearchParams({ q })}`);
  });
  if (input.value && form.contains(document.activeElement)) look(); // typed before the script was there
}
