// The graph page: the neighbourhood that its address asks for, opened further by mouse and by keyboard.
import { Asked } from "./address.js";
import { Explorer, LEGEND } from "./explorer.js";
import { saveCsv } from "./csv.js";
import { capital, element, fetchJson, folds, number } from "./elements.js";
import { near } from "./near.js";
import { rows } from "./rows.js";

const root = document.getElementById("graph");
const served = "source" in root.dataset;
const asked = new Asked(served);
let said = served; // the page comes with its first table
const HEADS = ["from", "relation", "to", "words", "place"];
for (const entry of document.querySelectorAll(".legend [data-kind]")) LEGEND[entry.dataset.kind] = entry.firstChild.textContent.trim();

const explorer = new Explorer(root, { open, name: "graph", asked });
root.explorer = explorer; // for whoever works with the picture from a console, and for the tests
addEventListener("popstate", () => load(null));
folds(document.querySelector(".same"));
document.querySelector("table.edges").addEventListener("click", (event) => {
  const node = explorer.data?.nodes.find(({ iri }) => iri === event.target.dataset.open);
  if (!node || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(node);
});
load(null);

// Opens a thing, or closes one that is open; the address says what is open.
async function open(node) {
  const opened = new Set(asked.list("open"));
  if (node === explorer.data.nodes[0]) return;
  if (!opened.delete(node.iri)) opened.add(node.iri);
  asked.put({ open: [...opened].join(" ") }, true);
  await load(node.iri);
}

function read() {
  if (!served) return near(new URL(".", location.href), asked.get("around") || root.dataset.around, asked.list("open"));
  const source = new URL(root.dataset.source, location.href);
  if (location.search) source.search = location.search;
  return fetchJson(source);
}

async function load(chosen) {
  root.querySelector(".notice")?.remove();
  try {
    await explorer.unfold(read());
  } catch (error) {
    root.prepend(element("p", { class: "notice", role: "alert" }, error.message));
    return;
  }
  const at = explorer.data.nodes.findIndex((node) => node.iri === chosen);
  if (at >= 0) explorer.choose(at);
  else explorer.tell(explorer.data.nodes[0], null);
  if (said) said = false;
  else tell(explorer.data);
  root.dataset.ready = explorer.data.nodes.length;
}

// The rest of the page says the same as the picture.
function tell({ nodes, edges }) {
  const [middle] = nodes;
  const more = middle.more ? ` Of each sort the newest: ${number(middle.more)} more stand on its page.` : "";
  const title = `Around ${middle.name}`;
  document.title = [title, ...document.title.split(" · ").slice(-1)].join(" · ");
  document.querySelector("h1").textContent = title;
  document.getElementById("middle").replaceChildren(element("span", { class: `kind ${middle.group}` }, capital(middle.kind)), " · ", element("a", { href: middle.page }, "its page"));
  document.getElementById("shown").textContent = `${nodes.length === 1 ? "1 thing" : `${nodes.length} things`} and what joins them`;
  document.getElementById("more").textContent = more;
  const csv = document.querySelector(".same .csv");
  if (served) csv.search = new URLSearchParams([...asked.values, ["csv", "edges"]]);
  else csv.onclick = () => saveCsv("edges", [HEADS, ...edges.flatMap(({ source, target, facts }) => facts.map(({ label, words: [words] }) => [nodes[source].name, label, nodes[target].name, words?.quote ?? "", words?.place ?? ""]))]);
  csv.hidden = false;
  document.querySelector("table.edges tbody").replaceChildren(...rows({ nodes, edges }, open));
}
