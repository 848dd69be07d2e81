// The page of all things at once: points, kinds and years to show, what is chosen with where it leads.
import { Asked } from "./address.js";
import { capital, element, fetchJson, folding, folds, number, pause } from "./elements.js";
import { part } from "./parts.js";
import { Points } from "./points.js";
import { nameRegions } from "./regions.js";
import { clip, span, yearRange } from "./years.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const KEYS = "Click a point for what it is. Keys: Tab to the picture, arrows to the next point, Enter opens what stands about it, + and − come nearer, 0 shows all.";

const root = document.getElementById("overview");
const tools = element("div", { class: "tools" });
const holder = element("div", { class: "canvas", tabindex: 0, role: "application", "aria-label": "All things as points", "aria-describedby": "keys" });
const surface = element("div", { class: "surface" });
const names = element("div", { class: "labels", "aria-hidden": "true" });
const panel = element("aside", { class: "chosen", "aria-label": "What is chosen", tabindex: 0 }, element("p", { class: "facts" }, "Nothing is chosen."));
const heard = element("p", { class: "heard", "aria-live": "polite" });
holder.append(surface, names);
root.append(folding("Kinds and years", tools), holder, panel, element("p", { class: "keys", id: "keys" }, KEYS), heard);

const served = "source" in root.dataset;
const asked = new Asked(served);
const site = new URL(".", location.href);
let chosen = null;
folds(document.querySelector(".same"));
begin();

async function begin() {
  try {
    const data = await (served ? fetchJson(root.dataset.source) : part(site, "points/all"));
    await pause();
    const show = fill(data); // before the picture, which fills the room that is left
    await pause();
    const points = new Points(surface, data, { chosen: choose, moved: name });
    root.points = points; // for whoever works with the picture from a console, and for the tests
    if (asked.get("years") || asked.get("without")) show();
    holder.addEventListener("keydown", (event) => press(event, points));
    await points.drawn();
    performance.mark("drawn");
    root.dataset.ready = data.x.length;
  } catch (error) {
    root.prepend(element("p", { class: "notice", role: "alert" }, error.message));
  }
}

// What stands at a point, and where it leads.
async function told(at) {
  if (served) return fetchJson(`${root.dataset.point}?${new URLSearchParams({ at })}`);
  const { each } = root.points.data;
  const [group, kind, name, beside, page] = (await part(site, `points/${Math.floor(at / each)}`))[at % each];
  return { group, kind, name, beside, page, graph: page && `${root.dataset.graph}#around=${page}` };
}

// The kinds and years to choose; gives what shows those that are asked for.
function fill(data) {
  const counts = new Map();
  for (const group of data.group) counts.set(group, (counts.get(group) ?? 0) + 1);
  const known = [...new Set(data.year)].filter(Boolean).sort().map(String);
  const show = (changed) => {
    if (changed) asked.put(changed);
    const years = clip(known, asked.get("years"));
    const [from, to] = span(years).map(Number);
    const without = new Set(asked.list("without"));
    const is = (at) => !without.has(data.groups[data.group[at]].name) && (!years || (data.year[at] >= from && data.year[at] <= to));
    heard.textContent = `${number(root.points.show(is))} of ${number(data.x.length)} things are shown.`;
  };
  const kind = ({ name, words }, group) => {
    const without = () => new Set(asked.list("without"));
    const button = element("button", { type: "button", class: `kind ${name}`, "aria-pressed": String(!without().has(name)) }, words, " ", element("small", {}, number(counts.get(group))));
    button.addEventListener("click", () => {
      const kinds = without();
      const was = kinds.delete(name);
      if (!was) kinds.add(name);
      button.setAttribute("aria-pressed", String(was));
      show({ without: [...kinds].join(" ") });
    });
    return element("li", {}, button);
  };
  const kinds = data.groups.flatMap((each, group) => (counts.has(group) ? [kind(each, group)] : []));
  tools.append(element("ul", { class: "kinds", "aria-label": "Kinds: hide and show" }, ...kinds));
  if (known.length > 1) tools.append(yearRange(known, asked.get("years"), (range) => show({ years: range })));
  return show;
}

function press(event, points) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (ARROWS[event.key]) {
    const next = chosen === null ? points.shown.indexOf(1) : points.next(chosen, ...ARROWS[event.key]);
    if (next !== null && next >= 0) choose(next);
  } else if (event.key === "Enter") panel.querySelector("a")?.click();
  else if (event.key === "+" || event.key === "=") points.zoom(1.5);
  else if (event.key === "-") points.zoom(1 / 1.5);
  else if (event.key === "0") points.fit();
  else if (event.key === "Escape") choose(null);
  else return;
  event.preventDefault();
}

async function choose(at) {
  chosen = at;
  root.points.choose(at);
  if (at === null) return panel.replaceChildren(element("p", { class: "facts" }, "Nothing is chosen."));
  root.points.reveal(at);
  const one = await told(at);
  if (chosen !== at) return;
  panel.replaceChildren(
    element("p", { class: "what" }, element("span", { class: `kind ${one.group}` }, capital(one.kind))),
    element("h2", {}, one.name),
    element("p", { class: "facts" }, one.beside),
    one.page ? element("p", { class: "do" }, element("a", { href: one.graph }, "What stands about it"), element("a", { href: one.page }, "Its page")) : "",
  );
  heard.textContent = `${one.kind}: ${one.name}. ${one.beside}`;
}

// The names of bodies in their parts of the picture.
function name() {
  nameRegions(root.points, surface, names);
}
