// The graph page: the neighbourhood that its address asks for, opened further by mouse and by keyboard.
import { Explorer, LEGEND } from "./explorer.js";
import { element, fetchJson } from "./elements.js";

const root = document.getElementById("graph");
for (const entry of document.querySelectorAll(".legend [data-kind]")) LEGEND[entry.dataset.kind] = entry.firstChild.textContent.trim();
let source = new URL(root.dataset.source, location.href);

const explorer = new Explorer(root, { open, name: "graph" });
root.explorer = explorer; // for whoever works with the picture from a console, and for the tests
addEventListener("popstate", () => {
  const { search } = location;
  source = new URL(root.dataset.source, location.href);
  if (search) source.search = search;
  load(null);
});
await load(null);

// Opens a thing, or closes one that is open; the address says what is open.
async function open(node) {
  const opened = new Set((source.searchParams.get("open") ?? "").split(" ").filter(Boolean));
  if (node === explorer.data.nodes[0]) return;
  if (!opened.delete(node.iri)) opened.add(node.iri);
  if (opened.size) source.searchParams.set("open", [...opened].join(" "));
  else source.searchParams.delete("open");
  history.pushState(null, "", `${root.dataset.page}${source.search}`);
  await load(node.iri);
}

async function load(chosen) {
  try {
    explorer.show(await fetchJson(source));
  } catch (error) {
    root.prepend(element("p", { class: "notice", role: "alert" }, error.message));
    return;
  }
  const at = explorer.data.nodes.findIndex((node) => node.iri === chosen);
  if (at >= 0) explorer.choose(at);
  else explorer.tell(explorer.data.nodes[0], null);
  root.dataset.ready = explorer.data.nodes.length;
}
