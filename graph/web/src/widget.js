// The inline view of a notebook: the explorer over what Python holds, in a root of its own that no style enters or leaves.
import { Explorer, LEGEND } from "./explorer.js";
import { element, folds } from "./elements.js";
import { rows } from "./rows.js";
import style from "./widget.css";

const HEADS = ["from", "relation", "to", "words"];
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

class Inline extends Explorer {
  // What is chosen goes to Python: the IRI of a thing, or of the two ends of a line.
  tell(node, edge) {
    super.tell(node, edge);
    const ends = edge ? [edge.source, edge.target].map((at) => this.data.nodes[at]) : node ? [node] : [];
    this.chose?.(ends.map(({ iri }) => iri));
  }

  doing(node, at) {
    return element("div", { class: "do" }, this.opening(node, at));
  }
}

class Cell {
  constructor(model, root) {
    this.model = model;
    this.root = root;
    this.title = element("h2", { class: "title" });
    this.lead = element("p", { class: "lead" });
    this.picture = element("div", { class: "graph" });
    this.body = element("tbody");
    const head = element("thead", {}, element("tr", {}, ...HEADS.map((name) => element("th", { scope: "col" }, name))));
    const table = folds(element("details", { class: "same" }, element("summary", {}, "The same as a table"), element("div", { class: "wide", tabindex: 0, role: "region", "aria-label": "The same as a table" }, element("table", { class: "edges" }, head, this.body))));
    table.open = false;
    root.append(this.title, this.lead, this.picture, table);
    this.explorer = new Inline(this.picture, { open: (node) => this.open(node), name: "view" });
    this.picture.explorer = this.explorer; // for whoever works with the picture from a console, and for the tests
    this.explorer.chose = (iris) => this.put("selected", iris);
    this.shown = () => this.show();
    this.chosen = () => this.choose(this.model.get("selected"));
    model.on("change:data", this.shown);
    model.on("change:selected", this.chosen);
  }

  put(name, value) {
    if (same(value, this.model.get(name))) return;
    this.model.set(name, value);
    this.model.save_changes();
  }

  // Opens a thing, or closes one that is open: Python answers with what there is to see then.
  open({ iri }) {
    const opened = this.model.get("opened");
    this.put("opened", opened.includes(iri) ? opened.filter((each) => each !== iri) : [...opened, iri]);
  }

  show() {
    const { title, lead, legend, nodes, edges } = this.model.get("data");
    const selected = this.model.get("selected");
    Object.assign(LEGEND, legend);
    this.title.textContent = title;
    this.root.setAttribute("aria-label", title);
    this.lead.textContent = lead;
    this.body.replaceChildren(...rows({ nodes, edges }, (node) => this.open(node)));
    if (!nodes.length) return;
    this.explorer.show({ nodes, edges });
    this.choose(selected);
    if (!selected.length) this.explorer.tellNode(nodes[0]);
    this.picture.dataset.ready = nodes.length;
  }

  // Chooses what Python says: one thing, or a line by its two ends.
  choose(iris) {
    const { canvas, data } = this.explorer;
    if (!data) return;
    const [one, other] = iris.map((iri) => data.nodes.findIndex((node) => node.iri === iri));
    if (one === undefined || one < 0) return canvas.choose(null);
    if (other === undefined || other < 0) return String(one) === canvas.node || this.explorer.choose(one);
    const edge = canvas.graph.edge(one, other);
    if (edge !== canvas.edge) canvas.choose(null, edge ?? null);
  }

  // The colours of the notebook, which may be other than those of the system.
  colour(host) {
    const { jpThemeLight: light } = document.body.dataset;
    const dark = light ? light === "false" : document.body.classList.contains("vscode-dark") || matchMedia("(prefers-color-scheme: dark)").matches;
    if (host.classList.contains("dark") === dark && this.coloured) return;
    this.coloured = true;
    host.classList.toggle("dark", dark);
    this.explorer.canvas.read();
    this.explorer.canvas.sigma.refresh();
  }

  end() {
    this.model.off("change:data", this.shown);
    this.model.off("change:selected", this.chosen);
    this.explorer.canvas.sigma.kill();
  }
}

function render({ model, el }) {
  const host = element("div", { class: "councilgraph-view", "data-lm-suppress-shortcuts": "true" }); // JupyterLab's keys are for its cells
  const shadow = host.attachShadow({ mode: "open" });
  const root = element("section");
  shadow.append(element("style", {}, style), root);
  el.append(host);
  for (const event of ["keydown", "keyup", "keypress"]) host.addEventListener(event, (each) => each.stopPropagation());
  host.addEventListener("wheel", (event) => event.ctrlKey || event.stopPropagation(), { capture: true }); // the notebook scrolls on
  const cell = new Cell(model, root);
  const themes = new MutationObserver(() => cell.colour(host));
  themes.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light", "class"] });
  const waiting = new ResizeObserver(([{ contentRect }]) => {
    if (!contentRect.width) return; // it is not in the page yet
    waiting.disconnect();
    cell.colour(host);
    cell.show();
  });
  waiting.observe(host);
  return () => (waiting.disconnect(), themes.disconnect(), cell.end());
}

export default { render };
