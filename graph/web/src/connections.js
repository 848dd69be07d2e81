// How two things of a site are connected: the shortest ways in the browser, over what the build says is joined.
import { Asked } from "./address.js";
import { element } from "./elements.js";
import { find } from "./names.js";
import { about } from "./near.js";
import { part } from "./parts.js";

const [SHOWN, FOUND, FARTHEST, CHOICES] = [6, 50, 8, 8]; // ways, ways that are counted, steps, things to choose from
const form = document.querySelector("form.ends");
const holder = document.getElementById("ways");
const root = new URL(".", location.href);
const asked = new Asked(false);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const given = [...new FormData(form)].map(([name, value]) => [name, value === form.elements[name].dataset.name ? asked.get(name) : value]);
  asked.put(Object.fromEntries(given), true);
  show();
});
addEventListener("popstate", show);
form.hidden = false;
show();

async function show() {
  delete holder.dataset.ready;
  try {
    const [start, end] = await Promise.all(["from", "to"].map(meant));
    const title = start && end ? `How are ${start.name} and ${end.name} connected?` : "How are two things connected?";
    document.querySelector("h1").textContent = title;
    document.title = [title, ...document.title.split(" · ").slice(-1)].join(" · ");
    holder.replaceChildren(...(start && end ? await told(start, end) : []));
  } catch (error) {
    holder.replaceChildren(element("p", { class: "notice", role: "alert" }, error.message));
  }
  holder.dataset.ready = holder.querySelectorAll(".way").length;
}

// What an end means: the thing of a page, or what is called so where that is clear; else there are some to choose from.
async function meant(name) {
  const words = asked.get(name);
  const below = form.querySelector(`[data-end=${name}]`);
  form.elements[name].value = words;
  delete form.elements[name].dataset.name;
  below.replaceChildren();
  if (!words) return null;
  const files = words.endsWith(".html") ? [words] : await called(words);
  if (files.length === 1) {
    const thing = await self(files[0]);
    if (words === thing.page) form.elements[name].value = form.elements[name].dataset.name = thing.name; // shown by its name, kept by its page
    below.replaceChildren(element("p", {}, link(thing)));
    return thing;
  }
  const things = await Promise.all(files.slice(0, CHOICES).map(self));
  const choices = things.map((one) => element("li", {}, element("a", { class: `kind ${one.group}`, href: asked.with({ [name]: one.page }) }, one.name), " ", element("small", {}, one.where || one.kind)));
  if (choices.length) below.replaceChildren(element("p", { class: "facts" }, "Which of these?"), element("ul", { class: "plain" }, ...choices));
  else below.replaceChildren(element("p", { class: "facts" }, "Nothing in this site is called so."));
  return null;
}

// The pages of what is called so: those of just that name where there is one.
async function called(words) {
  const { groups } = await find(root, words);
  const all = groups.flatMap(({ matches }) => matches);
  const exact = all.filter(({ likeness }) => likeness === 0);
  return (exact.length === 1 ? exact : all).map(({ file }) => file);
}

async function self(file) {
  const { things } = await about(root, file);
  return things[0];
}

const link = ({ group, name, page }) => element(page ? "a" : "span", { class: `kind ${group}`, href: page || null }, name);

async function told(start, end) {
  const ways = start.page === end.page ? [] : await shortest(start.page, end.page);
  if (!ways.length) return [element("p", { class: "empty" }, `No way is seen between them in the papers loaded${start.page === end.page ? ": they are one and the same" : ""}.`)];
  const count = `${ways.length}${ways.length < FOUND ? "" : " or more"} ${ways.length === 1 ? "way" : "ways"} of ${ways[0].length - 1} ${ways[0].length === 2 ? "step" : "steps"}`;
  const shown = await Promise.all(ways.slice(0, SHOWN).map(way));
  const more = ways.length - shown.length;
  return [element("p", { class: "facts" }, count), ...shown, more ? element("p", { class: "facts" }, `and ${more} more ways that are as short`) : ""];
}

async function way(files, number) {
  const steps = await Promise.all(files.slice(1).map((file, at) => step(files[at], file)));
  return element("ol", { class: "way", "aria-label": `Way ${number + 1}` }, element("li", {}, link(await self(files[0]))), ...steps);
}

// From a thing to the next one, with the words that say so: they stand with one of the two, of a large one with the other.
async function step(from, to) {
  const joined = ({ pairs }) => pairs.find(({ ends }) => ends.includes(from) && ends.includes(to));
  const here = await about(root, from);
  const there = await about(root, to);
  const { ends, facts } = joined(here) ?? joined(there);
  const relation = [...new Set(facts.map(({ label }) => label))].slice(0, 3).join(", ");
  const fact = facts.find(({ words }) => words.length) ?? facts[0];
  return element("li", {}, element("span", { class: "relation" }, ends[0] === from ? relation : `${relation} (the other way)`), " ", link(there.things[0]), why(fact));
}

function why({ because, words: [words] }) {
  if (!words && !because) return "";
  const stated = words ? element("blockquote", {}, element("p", {}, `“${words.quote}”`), element("cite", {}, words.source ? element("a", { href: words.source }, words.place) : words.place)) : "";
  return element("details", { class: "why" }, element("summary", {}, because ? "why" : "words"), because ? element("p", { class: "facts" }, `concluded: ${because}`) : "", stated);
}

// The shortest ways as files, by steps over all that is reached; councils, which join all that is their own, stand in none.
async function shortest(from, to) {
  const { files, councils, joined } = await part(root, "near/ways");
  const [start, end] = [files.indexOf(from), files.indexOf(to)];
  const near = files.map(() => []);
  joined.forEach((later, at) => later.forEach((other) => (near[at].push(other), near[other].push(at))));
  const before = new Map([[start, []]]);
  const never = new Set(councils.filter((one) => one !== start && one !== end));
  for (let front = [start], steps = 0; front.length && !before.has(end) && steps < FARTHEST; steps++) {
    const reached = new Map();
    for (const at of front) for (const other of near[at]) if (!before.has(other) && !never.has(other)) reached.set(other, [...(reached.get(other) ?? []), at]);
    for (const [other, by] of reached) before.set(other, by);
    front = [...reached.keys()];
  }
  const ways = [];
  const back = (at, way) => {
    if (ways.length >= FOUND) return;
    if (at === start) ways.push([at, ...way].map((one) => files[one]));
    else for (const by of [...before.get(at)].sort((one, other) => one - other)) back(by, [at, ...way]);
  };
  if (before.has(end)) back(end, []);
  return ways;
}
