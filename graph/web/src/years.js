// A range of years to choose by two lists, of which neither passes the other.
import { element } from "./elements.js";

// The first and the last year of a range.
export function span(range) {
  return /^\d{4}-\d{4}$/.test(range) ? range.split("-") : ["0", "9999"];
}

// A range without the years of which nothing is known; "" where it is all of them or none.
export function clip(known, range) {
  const [from, to] = span(range);
  const held = known.filter((year) => year >= from && year <= to);
  return held.length && held.length < known.length ? `${held[0]}-${held.at(-1)}` : "";
}

// `known` are the years in order, `chosen` the range that is asked for as "2021-2023", "" for all of them;
// `changed(range)` is called with the next one.
export function yearRange(known, chosen, changed) {
  const [first, last] = span(clip(known, chosen));
  const list = (words, chosen) => element("select", { "aria-label": words }, ...known.map((year) => element("option", { value: year, selected: year === chosen }, year)));
  const [from, to] = [list("from the year", known.find((year) => year >= first) ?? known.at(-1)), list("to the year", known.findLast((year) => year <= last) ?? known[0])];
  const limit = (event) => {
    if (from.value > to.value) (event.target === from ? to : from).value = event.target.value;
    changed(from.value === known[0] && to.value === known.at(-1) ? "" : `${from.value}-${to.value}`);
  };
  for (const each of [from, to]) each.addEventListener("change", limit);
  return element("div", { class: "years", role: "group", "aria-label": "Years" }, from, "–", to);
}
