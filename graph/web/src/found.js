// The page of search in files: names, then what items, decisions and papers say; what is asked stands behind "#".
import { Asked } from "./address.js";
import { capital, element, number } from "./elements.js";
import { find, inOrder } from "./names.js";
import { entry, excerpt, index, look, places, wordsOf } from "./words.js";

const [AT_ONCE, ALONE] = [8, 50]; // of a kind beside others, and where it is asked for alone
const root = new URL("..", document.currentScript.src);
const holder = document.getElementById("found");
const [head, rest] = [document.querySelector("h1"), document.title.split(" · ").slice(1)];
const asked = new Asked(false);
addEventListener("hashchange", show);
show();

async function show() {
  const given = asked.get("q").trim();
  for (const box of document.querySelectorAll("input[type=search]")) box.value = given;
  head.textContent = given ? `“${given}”` : "Search";
  document.title = [head.textContent, ...rest].join(" · ");
  const words = wordsOf(given);
  try {
    const told = words.length ? await answer(given, words) : [];
    if (given !== asked.get("q").trim()) return; // another was asked for in the meantime
    holder.replaceChildren(...told);
    holder.dataset.ready = given;
  } catch (error) {
    holder.replaceChildren(element("p", { class: "notice", role: "alert" }, error.message));
  }
}

async function answer(given, words) {
  const [called, said, { labels }] = await Promise.all([find(root, given), look(root, words), index(root)]);
  const papers = { kind: "papers", ats: said.get("paper") };
  said.delete("paper");
  const groups = [...called.groups.filter(({ kind }) => !said.has(kind)), ...[...said].map(([kind, ats]) => ({ kind, first: 1, ats }))];
  const all = [...inOrder(groups), papers].filter((group) => count(group) && asked.get("kind") in { "": 0, [group.kind]: 0 });
  const things = all.reduce((sum, group) => sum + (group === papers ? 0 : count(group)), 0);
  const sections = await Promise.all(all.map((group) => section(group, group === papers ? "in the text of the papers" : labels[group.kind], words)));
  const lead = things ? `${number(things)} ${things === 1 ? "thing is called so, or has" : "things are called so, or have"} these words.` : all.length ? "" : "Nothing in the papers loaded is called so, or has all of these words.";
  return [element("p", { class: "lead", role: "status" }, lead, " ", asked.get("kind") ? element("a", { href: asked.with({ kind: "", page: "" }) }, "All kinds") : ""), ...sections];
}

const count = ({ ats, matches }) => (ats ?? matches).length;

async function section(group, label, words) {
  const total = count(group);
  const alone = asked.get("kind") !== "";
  const each = alone ? ALONE : AT_ONCE;
  const parts = Math.ceil(total / each);
  const page = alone ? Math.min(Math.max(Number(asked.get("page")) || 1, 1), parts) : 1;
  const shown = (group.ats ?? group.matches).slice((page - 1) * each, page * each);
  const lines = group.ats ? await Promise.all(shown.map(async (at) => said(await entry(root, at), group.kind, words))) : shown.map((one) => name(one, group.kind));
  const title = element("h2", { id: group.kind }, capital(label), " ", element("small", {}, number(total)));
  const more = alone ? turning(page, parts) : total > each ? element("p", { class: "facts" }, element("a", { href: asked.with({ kind: group.kind, page: "" }) }, `All ${number(total)}`)) : "";
  return element("section", { class: "found", "aria-labelledby": group.kind }, title, element("ul", { class: "plain" }, ...lines), more);
}

function name({ label, written, where, page }, kind) {
  return element("li", {}, element("a", { class: `kind ${kind}`, href: page }, label), written ? element("small", {}, ` written “${written}”`) : "", where ? element("small", {}, ` ${where}`) : "");
}

// What says the words, marked where they stand; from a paper to the place on its page, where the browser can go there.
function said([label, where, file, text], kind, words) {
  const paper = kind === "papers";
  const found = places(text, words);
  const named = paper ? [] : places(label, words);
  const [from, to, first] = excerpt(text, found);
  const place = paper && found.length ? `#:~:text=${encodeURIComponent(/^\S+(?:[ \t]+\S+){0,3}/.exec(text.slice(first))[0]).replace(/-/g, "%2D")}` : "";
  const link = element("a", { class: `kind ${paper ? "paper" : kind}`, href: new URL(file, root).href + place }, ...marked(label, named, 0, label.length));
  const enough = new Set(named.map(([, , which]) => which)).size === words.length;
  const quote = enough || !found.length ? "" : element("q", { class: "words" }, from ? "…" : "", ...marked(text, found, from, to), to < text.length ? "…" : "");
  return element("li", {}, link, where ? element("small", {}, ` ${where}`) : "", quote && " ", quote);
}

function marked(text, found, from, to) {
  const pieces = [];
  let at = from;
  for (const [begin, end] of found.filter(([begin, end]) => begin >= from && end <= to)) {
    pieces.push(text.slice(at, begin), element("mark", {}, text.slice(begin, end)));
    at = end;
  }
  return [...pieces, text.slice(at, to)];
}

function turning(page, parts) {
  if (parts < 2) return "";
  const link = (to, rel, words) => (to < 1 || to > parts ? element("span") : element("a", { rel, href: asked.with({ page: to > 1 ? String(to) : "" }) }, words));
  return element("nav", { class: "pages", "aria-label": "Pages" }, link(page - 1, "prev", "← Before"), element("span", {}, `${page} of ${number(parts)}`), link(page + 1, "next", "Next →"));
}
