// The filters of lists in files: what an address asks for behind "#" is looked up in the rows that the build wrote.
import { Asked } from "./address.js";
import { saveCsv } from "./csv.js";
import { element, number } from "./elements.js";
import { fold } from "./names.js";
import { part } from "./parts.js";

const LONG = 4; // letters from which on a word may stand within another
const asked = new Asked(false);

// Makes a form filter the page that it stands on, or lead to the one without a filter; `root` is the site's.
export function filter(form, root) {
  const at = new URL(form.dataset.view, location.href);
  const here = at.pathname === location.pathname;
  const given = () => [...new FormData(form)].filter(([, value]) => value);
  const go = () => {
    if (!here) location.assign(`${at.href}#${new URLSearchParams(given())}`);
    else {
      asked.put({ ...Object.fromEntries([...new FormData(form)]), page: "" }, true);
      show(form, root);
    }
  };
  form.addEventListener("submit", (event) => (event.preventDefault(), go()));
  for (const select of form.querySelectorAll("select")) select.addEventListener("change", go);
  form.hidden = false;
  if (!here) return;
  document.querySelector("a.csv").addEventListener("click", (event) => (event.preventDefault(), keep(form, root)));
  addEventListener("popstate", () => show(form, root));
  document.querySelector(".go .all").addEventListener("click", (event) => (event.preventDefault(), history.pushState(null, "", at.pathname), show(form, root)));
  if (location.hash.includes("=")) show(form, root);
}

const viewOf = (form) => form.dataset.rows.split("/").pop().replace(/\.js$/, "");

// Saves the rows that the filters let pass, in their order.
async function keep(form, root) {
  const view = viewOf(form);
  const [head, ...cells] = await part(root, `rows/${view}-cells`);
  saveCsv(view, [head, ...passing(await part(root, `rows/${view}`)).map((row) => cells[row])]);
}

async function show(form, root) {
  const view = viewOf(form);
  const index = await part(root, `rows/${view}`);
  const found = passing(index);
  const parts = Math.max(Math.ceil(found.length / index.each), 1);
  const page = Math.min(Math.max(Number(asked.get("page")) || 1, 1), parts);
  const shown = found.slice((page - 1) * index.each, page * index.each);
  const written = await Promise.all(shown.map(async (row) => (await part(root, `rows/${view}-${Math.floor(row / index.each)}`))[row % index.each]));
  choices(form, index);
  tally(index);
  fill(document.getElementById("rows"), shown, written, index);
  const all = index.words.length;
  const counted = `${number(found.length)} ${index.what[found.length === 1 ? 0 : 1]}${found.length < all ? ` of ${number(all)}` : ""}`;
  (document.querySelector("caption") ?? document.getElementById("of")).textContent = counted;
  document.querySelector(".go .all").hidden = found.length === all;
  turning(page, parts, found.length, shown.length, index);
}


// The rows that all filters let pass but those left aside, in the order that is asked for.
function passing({ words, whom, known, values, orders, within }, aside = {}) {
  const wanted = (name) => (name in aside ? aside[name] : asked.get(name));
  const filters = Object.keys(known).flatMap((name) => (wanted(name) ? [[values[name], known[name].indexOf(wanted(name))]] : []));
  const [said, put] = ["about", "to"].map((name) => fold(asked.get(name)).split(" ").filter(Boolean));
  const holds = (word, text) => ` ${text}`.includes(` ${word}`) || (within && word.length >= LONG && text.includes(word));
  const order = orders[asked.get("by")] ?? words.map((_, at) => at);
  return order.filter((row) => filters.every(([of, value]) => of[row].includes(value)) && said.every((word) => holds(word, words[row])) && (!put.length || whom[row].some((name) => put.every((word) => ` ${name}`.includes(` ${word}`)))));
}

// What each filter can be set to, given the others, with how many rows each finds.
function choices(form, index) {
  for (const name of ["about", "to"]) if (form.elements[name]) form.elements[name].value = asked.get(name);
  for (const select of form.querySelectorAll("select")) {
    const { name } = select;
    const counts = new Map();
    for (const row of passing(index, { [name]: "" })) for (const value of index.values[name][row]) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const option of [...select.options].slice(1)) {
      const count = counts.get(index.known[name].indexOf(option.value)) ?? 0;
      option.textContent = `${option.dataset.label} (${number(count)})`;
      option.hidden = option.disabled = !count && option.value !== asked.get(name);
    }
    select.value = asked.get(name);
  }
}

// How many of what is shown are in each state, each a filter.
function tally(index) {
  const links = [...document.querySelectorAll(".tally a[data-state]")];
  const total = passing(index, { state: "" }).length || 1;
  let at = 0;
  for (const link of links) {
    const { state } = link.dataset;
    const count = passing(index, { state }).length;
    link.querySelector("b").textContent = number(count);
    link.href = asked.get("state") === state ? asked.with({ state: "", page: "" }) : asked.with({ state, page: "" });
    if (asked.get("state") === state) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    const bar = document.querySelector(`.tally .bar rect.${state}`);
    if (!bar) continue;
    bar.setAttribute("x", at.toFixed(1));
    bar.setAttribute("width", Math.max((1000 * count) / total - 3, 0).toFixed(1));
    at += (1000 * count) / total;
  }
  for (const link of document.querySelectorAll("thead a[data-by]")) {
    const by = asked.get("by") === link.dataset.by;
    link.href = asked.with({ by: by ? "" : link.dataset.by, page: "" });
    if (by) link.parentElement.setAttribute("aria-sort", link.closest("tr").firstElementChild.contains(link) ? "ascending" : "descending");
    else link.parentElement.removeAttribute("aria-sort");
  }
}

// Writes the rows, which the build has made of the same templates as the page: what papers say is text in them.
function fill(holder, shown, written, { known, values, heads }) {
  if (!written.length) return holder.replaceChildren(holder.tagName === "TBODY" ? element("tr", {}, element("td", { colspan: 9 }, "None is so.")) : element("p", { class: "empty" }, "Nothing that was asked for is so."));
  if (holder.tagName === "TBODY") return void (holder.innerHTML = written.join(""));
  const state = (row) => known.state[values.state[row][0]];
  holder.replaceChildren();
  shown.forEach((row, at) => {
    if (!at || state(row) !== state(shown[at - 1])) holder.append(element("h2", { class: `state ${state(row)}` }, heads[state(row)]), element("ol", { class: "tracks" }));
    holder.lastElementChild.insertAdjacentHTML("beforeend", written[at]);
  });
}

function turning(page, parts, total, shown, { each, what }) {
  document.querySelector("nav.pages")?.remove();
  if (parts === 1) return;
  const link = (to, rel, words) => (to < 1 || to > parts ? element("span") : element("a", { rel, href: asked.with({ page: to > 1 ? String(to) : "" }) }, words));
  const first = (page - 1) * each + 1;
  const words = element("span", {}, `${number(first)} to ${number(first + shown - 1)} of ${number(total)} ${what[1]}`);
  document.querySelector("main").append(element("nav", { class: "pages", "aria-label": "Pages" }, link(page - 1, "prev", "← Before"), words, link(page + 1, "next", "Next →")));
}
