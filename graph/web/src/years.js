// A range of years to choose by two lists, of which neither passes the other.
import { element } from "./elements.js";

// `known` are the years in order; `changed(from, to)` is called with what is chosen.
export function yearRange(known, changed) {
  const list = (words, chosen) => element("select", { "aria-label": words }, ...known.map((year) => element("option", { value: year, selected: year === chosen }, year)));
  const [from, to] = [list("from the year", known[0]), list("to the year", known.at(-1))];
  const limit = (event) => {
    if (from.value > to.value) (event.target === from ? to : from).value = event.target.value;
    changed(from.value, to.value);
  };
  for (const each of [from, to]) each.addEventListener("change", limit);
  return element("div", { class: "years", role: "group", "aria-label": "Years" }, from, "–", to);
}
