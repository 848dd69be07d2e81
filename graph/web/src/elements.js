// Elements without a line of HTML: what a document holds can only become text.
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

// What can be folded away, and is to begin with where the window is narrow.
export function folding(words, ...children) {
  return folds(element("details", { class: "folding" }, element("summary", {}, words), ...children));
}

export function folds(details) {
  const narrow = matchMedia("(max-width: 58rem)");
  details.open = !narrow.matches;
  narrow.addEventListener("change", () => (details.open = !narrow.matches));
  return details;
}

export function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// A number with its thousands apart; toLocaleString takes longer for its first one than a whole picture.
export function number(count) {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

// Lets the browser draw and do what waits, so that a long work is done in short steps.
export function pause() {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

export function save(name, content) {
  const at = URL.createObjectURL(content instanceof Blob ? content : new Blob([content]));
  const link = element("a", { href: at, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(at), 10_000);
}

// Fetches JSON; an answer that says what is wrong becomes an error with these words.
export async function fetchJson(address, options) {
  const answer = await fetch(address, options);
  if (answer.ok) return answer.json();
  const text = await answer.text();
  let message = text;
  try {
    message = JSON.parse(text).error ?? text;
  } catch {
    // it is plain text
  }
  throw new Error(message.trim() || `${answer.status} ${answer.statusText}`);
}
