// The query page: the editor in a shadow root, whose styles are a sheet and no elements, and what came out.
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, highlightActiveLine, drawSelection } from "@codemirror/view";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { tags } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";
import { element, fetchJson, number, save } from "./elements.js";
import { alone, served } from "./asking.js";
import { saveCsv } from "./csv.js";
import { dayColumn, timeline } from "./timeline.js";
import { shorten, triplesAsGraph } from "./triples.js";

const results = document.getElementById("results");
const form = document.getElementById("write");
const area = document.getElementById("query");
const known = fetchJson(results.dataset.terms).catch(() => ({ prefixes: {}, terms: [], groups: {} }));
const asking = results.dataset.graph ? await alone(results.dataset, known) : served(results.dataset);
const SHOWN = 1000;
const TRIPLES = /^\s*(?:(?:#[^\n]*|PREFIX\s+\S+\s*<[^>]*>|BASE\s*<[^>]*>)\s*)*(?:CONSTRUCT|DESCRIBE)\b/i;
const KEYWORDS = "SELECT DISTINCT CONSTRUCT ASK DESCRIBE WHERE OPTIONAL FILTER UNION MINUS VALUES BIND GRAPH GROUP ORDER HAVING LIMIT OFFSET COUNT SUM AVG MIN MAX STR CONTAINS LCASE REGEX EXISTS".split(" ");

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.definitionKeyword, tags.modifier], color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--decision)" },
  { tag: [tags.number, tags.bool, tags.literal], color: "var(--meeting)" },
  { tag: [tags.variableName, tags.definition(tags.variableName)], color: "var(--person)" },
  { tag: [tags.namespace, tags.typeName, tags.propertyName, tags.url, tags.name], color: "var(--programme)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
]);
const look = EditorView.theme({
  "&": { fontSize: ".92rem", color: "var(--ink)", borderRadius: "8px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: 'ui-monospace, "DejaVu Sans Mono", monospace', lineHeight: "1.55", minHeight: "13rem" },
  ".cm-content": { padding: ".75rem 0", caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { background: "transparent", border: "none", color: "var(--soft)" },
  ".cm-activeLine": { background: "color-mix(in srgb, var(--accent) 6%, transparent)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { background: "color-mix(in srgb, var(--accent) 24%, transparent) !important" },
  ".cm-matchingBracket": { background: "var(--mark) !important", outline: "none" },
  ".cm-tooltip": { background: "var(--panel)", color: "var(--ink)", border: "1px solid var(--line)", borderRadius: "6px", overflow: "hidden" },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "16rem" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "3px 10px" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--accent)", color: "var(--panel)" },
  ".cm-completionDetail": { color: "inherit", opacity: ".75", marginLeft: "1em" },
  ".cm-completionInfo": { maxWidth: "22rem", padding: "6px 10px", fontFamily: "var(--ui)", fontSize: ".82rem" },
});

// Completes terms of the vocabulary after a prefix, variables, words of SPARQL, and names of the graph in "…" or <….
async function complete(context) {
  const name = context.matchBefore(/[<"][\p{L}\p{N}][^<>"\n]{1,40}/u);
  if (name) return completeNames(name, context);
  const word = context.matchBefore(/[?$]?[\w:-]+/);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  const { terms } = await known;
  const variables = [...new Set(context.state.doc.toString().match(/[?$]\w+/g) ?? [])].filter((each) => each !== word.text);
  return {
    from: word.from,
    validFor: /^[?$]?[\w:-]*$/,
    options: [
      ...terms.map(({ name: label, kind, about }) => ({ label, detail: kind, info: about || undefined, boost: 1 })),
      ...variables.map((label) => ({ label, detail: "variable" })),
      ...KEYWORDS.map((label) => ({ label, detail: "word of SPARQL", boost: -1 })),
    ],
  };
}

async function completeNames(name, context) {
  const found = await asking.find(name.text.slice(1)).catch(() => ({ groups: [] }));
  if (context.aborted) return null;
  const options = found.groups.flatMap((group) =>
    group.matches.slice(0, 6).map((match) => ({ label: match.label, detail: [group.kind, match.where].filter(Boolean).join(", "), apply: (view, _, from, to) => insert(view, match.iri, from, to) })),
  );
  return { from: name.from, options, filter: false };
}

// Writes the address of a thing in the place of the words for it, and of a sign that closes them.
function insert(view, iri, from, to) {
  const after = view.state.sliceDoc(to, to + 1);
  const end = /[">]/.test(after) ? to + 1 : to;
  view.dispatch({ changes: { from, to: end, insert: `<${iri}>` }, selection: { anchor: from + iri.length + 2 }, userEvent: "input.complete" });
}

// Types over a selection here: left to itself the browser writes a style into an element, which the policy forbids.
const replacing = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const over = event.inputType === "insertText" && event.data && !/^[([{"']$/.test(event.data);
    if (!over || view.composing || view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type" });
    event.preventDefault();
    return true;
  },
});

const host = element("div", { class: "editor" });
const root = host.attachShadow({ mode: "open" });
area.hidden = true;
area.after(host);
const run = () => (form.requestSubmit(), true);
const editor = new EditorView({
  parent: root,
  root,
  state: EditorState.create({
    doc: area.value,
    extensions: [
      Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
      Prec.highest(replacing),
      lineNumbers(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      autocompletion({ override: [complete], icons: false }),
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
      sparql(),
      syntaxHighlighting(colours),
      look,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": "Query" }),
      EditorView.updateListener.of((update) => update.docChanged && (area.value = update.state.doc.toString())),
    ],
  }),
});
document.querySelector('label[for="query"]').addEventListener("click", () => editor.focus());

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const query = editor.state.doc.toString();
  window.history.replaceState(null, "", asking.addressOf(query));
  results.setAttribute("aria-busy", "true");
  results.replaceChildren(element("p", { class: "facts" }, "Running …", element("button", { type: "button", onclick: () => asking.stop() }, "Stop")));
  const begun = performance.now();
  try {
    await (TRIPLES.test(query) ? showTriples(query, begun) : showRows(query, begun));
  } catch (error) {
    results.replaceChildren(element("pre", { class: "error", role: "alert" }, error.message));
  }
  results.removeAttribute("aria-busy");
});

function head(words, begun, name, download) {
  const share = async (event) => {
    const button = event.currentTarget;
    await navigator.clipboard.writeText(location.href).catch(() => undefined);
    button.textContent = "the address above is the link";
  };
  const took = `${words} in ${number(Math.max(1, Math.round(performance.now() - begun)))} ms`;
  return element("p", { class: "facts" }, element("span", {}, took), element("button", { type: "button", onclick: download }, name), element("button", { type: "button", onclick: share }, "Copy a link to this query"));
}

async function showRows(query, begun) {
  const found = JSON.parse(await asking.answer(query, "application/sparql-results+json"));
  if ("boolean" in found) {
    results.replaceChildren(element("p", { class: "lead" }, found.boolean ? "Yes." : "No."));
    return;
  }
  const { prefixes } = await known;
  const heads = found.head.vars;
  const rows = found.results.bindings;
  const numbers = new Map(heads.map((name) => [name, most(rows, name)]));
  const shown = rows.slice(0, SHOWN).map((row) => element("tr", { tabindex: -1 }, ...heads.flatMap((name) => cells(row[name], numbers.get(name), prefixes))));
  const columns = heads.map((name) => element("th", { scope: "col", class: numbers.get(name) && "number", colspan: numbers.get(name) ? 2 : null }, name));
  const words = `${number(rows.length)} ${rows.length === 1 ? "row" : "rows"}${rows.length > SHOWN ? `, the first ${number(SHOWN)} shown,` : ""}`;
  const above = head(words, begun, "CSV", () => saveCsv("answer", [heads, ...rows.map((row) => heads.map((name) => row[name]?.value ?? ""))]));
  const table = element("div", { class: "wide", tabindex: 0, role: "region", "aria-label": "Rows" }, element("table", {}, element("thead", {}, element("tr", {}, ...columns)), element("tbody", {}, ...shown)));
  results.replaceChildren(above, table);
  if (dayColumn(heads, rows)) above.prepend(views(table, { heads, rows: rows.slice(0, SHOWN), words: (value) => told(value, prefixes) }, shown));
}

// Two ways to look at rows with days: as a table, or by their days.
function views(table, { heads, rows, words }, shown) {
  const holder = element("div", { class: "times", hidden: true });
  table.after(holder);
  const show = (timed) => {
    table.hidden = timed;
    holder.hidden = !timed;
    [one, other].forEach((button) => button.setAttribute("aria-pressed", String((button === other) === timed)));
    if (timed) holder.replaceChildren(timeline({ heads, rows, words, width: holder.clientWidth, chosen }));
  };
  const chosen = (at) => (show(false), shown[at].scrollIntoView({ block: "center" }), shown[at].focus());
  const [one, other] = [["Table", false], ["Timeline", true]].map(([name, timed]) => element("button", { type: "button", "aria-pressed": String(!timed), onclick: () => show(timed) }, name));
  return element("span", { class: "views", role: "group", "aria-label": "Show as" }, one, other);
}

// The largest of a column of counts, 0 for a column that is none.
function most(rows, name) {
  const values = rows.map((row) => row[name]?.value);
  const counts = rows.length > 1 && values.every((value) => /^\d+(\.\d+)?$/.test(value ?? ""));
  return counts && rows.every((row) => /integer|decimal|double/.test(row[name].datatype ?? "")) ? Math.max(...values.map(Number)) : 0;
}

function cells(value, most, prefixes) {
  if (!value) return [element("td")];
  if (most) return [element("td", { class: "number" }, Number(value.value).toLocaleString("en-GB")), element("td", {}, bar(Number(value.value) / most))];
  const at = value.type === "uri" && asking.pageOf(value.value);
  return [element("td", {}, at ? element("a", { href: at }, told(value, prefixes)) : told(value, prefixes))];
}

// A value in words: of a thing of ours its address without what all begin with.
function told(value, prefixes) {
  if (value.type !== "uri") return value.value;
  return asking.pageOf(value.value) ? decodeURI(value.value.slice(results.dataset.base.length)) : shorten(value.value, prefixes);
}

function bar(share) {
  const make = (name, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const svg = make("svg", { class: "bar", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" });
  svg.append(make("rect", { class: "planned", width: (100 * share).toFixed(1), height: 8 }));
  return svg;
}

async function showTriples(query, begun) {
  const text = await asking.answer(query, "application/n-triples");
  const count = text.split("\n").filter(Boolean).length;
  const { Explorer, LEGEND } = await import("./explorer.js");
  for (const entry of document.querySelectorAll(".legend [data-kind]")) LEGEND[entry.dataset.kind] = entry.textContent;
  const sheet = element("link", { rel: "stylesheet", href: new URL("graph.css", import.meta.url).href });
  if (!document.querySelector(`link[href="${sheet.href}"]`)) await new Promise((done) => (sheet.addEventListener("load", done), sheet.addEventListener("error", done), document.head.append(sheet)));
  const data = triplesAsGraph(text, await known, asking.pageOf);
  const holder = element("div", { class: "graph" });
  const lines = element("details", {}, element("summary", {}, "The same as triples"), element("pre", {}, text.slice(0, 200_000)));
  const words = `${number(count)} ${count === 1 ? "triple" : "triples"}${data.total > data.nodes.length ? `, of ${data.total} things ${data.nodes.length} drawn,` : ""}`;
  results.replaceChildren(head(words, begun, "TTL", async () => save("answer.ttl", new Blob([await asking.answer(query, "text/turtle")]))), holder, lines);
  if (!data.nodes.length) return;
  const explorer = new Explorer(holder, { open: (node) => node.page && location.assign(node.page), name: "answer" });
  explorer.show(data);
  explorer.tell(data.nodes[0], null);
}

document.getElementById("no-host")?.remove();
form.querySelector(".go").hidden = false;
form.dataset.ready = "1";
const given = asking.given();
if (given && results.dataset.graph) editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: given } });
if (given && !results.childElementCount) form.requestSubmit();
