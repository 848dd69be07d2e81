// Search as it is typed, answered by the server. Enter without a choice searches as ever.
import { fetchJson } from "./elements.js";
import { suggest } from "./suggest.js";

for (const form of document.querySelectorAll("form[data-suggest]")) {
  const find = (q, signal) => fetchJson(`${form.dataset.suggest}?${new URLSearchParams({ q })}`, { signal });
  suggest(form, find, { each: 4 });
}
