// A network on a canvas: sigma with our signs, names and colours; what is chosen stands out from the rest.
import Graph from "graphology";
import Sigma from "sigma";
import { EdgeRectangleProgram } from "sigma/rendering";
import { ShapeProgram } from "./shapes.js";
import { hue, SHAPES } from "./signs.js";
import { element } from "./elements.js";

const LINES = 2; // of a name
const ROW = 21; // signs of a line

// Splits a name into lines that fit below its sign; what is left out is "…", but its tail always stands.
export function wrap(name, tail = "") {
  const head = tail && name.endsWith(tail) ? name.slice(0, -tail.length).replace(/[\s,]+$/, "") : name;
  const rows = [""];
  for (const word of head.split(/\s+/)) {
    const last = rows[rows.length - 1];
    if (!last) rows[rows.length - 1] = word.length > ROW ? `${word.slice(0, ROW)}…` : word;
    else if (`${last} ${word}`.length <= ROW) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  const room = LINES - (tail ? 1 : 0);
  const shown = rows.slice(0, room);
  if (rows.length > room) shown[room - 1] = `${shown[room - 1].replace(/[\s,–-]*$/, "")} …`;
  return tail ? [...shown, tail.length > ROW ? `${tail.slice(0, ROW)}…` : tail] : shown;
}

// Where things stand on a canvas of this size: drawn apart on one axis, or turned, so that it is filled.
function fit(nodes, width, height) {
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1];
  const turned = wide > high !== width > height && nodes.length > 2;
  return nodes.map((node) => {
    const [x, y] = [(node.x - left) / wide, (node.y - top) / high];
    return turned ? { x: y * width, y: x * height } : { x: x * width, y: (1 - y) * height };
  });
}

// Draws nothing: stands for the programs that sigma would make ready at once, or without need.
class Unused {
  reallocate() {}
  render() {}
  kill() {}
}

export class Canvas {
  // `chosen(node, edge)` is called when a thing or a line is chosen, `opened(node)` when one is to be opened.
  constructor(container, { chosen, opened }) {
    this.container = container;
    this.graph = new Graph({ type: "undirected" });
    this.hidden = new Set();
    this.years = null; // from which to which, where not all are shown
    this.away = new Set(); // things of other years
    this.node = null;
    this.edge = null;
    this.last = null; // of the things that were chosen
    this.chosen = chosen;
    this.opened = opened;
    this.read();
    this.sigma = new Sigma(this.graph, container, this.settings());
    this.steps = [() => this.sigma.registerNodeProgram("circle", ShapeProgram), () => this.sigma.registerEdgeProgram("line", EdgeRectangleProgram)]; // what is still to be made before it can show anything
    this.listen();
  }

  settings() {
    return {
      allowInvalidContainer: true,
      nodeProgramClasses: { circle: Unused },
      edgeProgramClasses: { line: Unused, arrow: Unused },
      enableEdgeEvents: true,
      stagePadding: 46,
      labelDensity: 20,
      labelGridCellSize: 60,
      labelRenderedSizeThreshold: 0,
      minEdgeThickness: 1,
      zIndex: true,
      minCameraRatio: 0.08,
      maxCameraRatio: 2.5,
      doubleClickZoomingRatio: 1,
      defaultDrawNodeLabel: (context, data) => this.drawLabel(context, data),
      defaultDrawNodeHover: (context, data) => this.drawChosen(context, data),
      nodeReducer: (id, data) => this.reduceNode(id, data),
      edgeReducer: (id, data) => this.reduceEdge(id, data),
    };
  }

  // Reads the colours of the page, which are others in the dark.
  read() {
    const style = getComputedStyle(this.container);
    const canvas = element("canvas", { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
    const colour = (name) => {
      canvas.fillStyle = style.getPropertyValue(`--${name}`).trim() || "#777";
      return canvas.fillStyle;
    };
    this.colours = Object.fromEntries(SHAPES.map((kind) => [kind, colour(hue(kind))]));
    for (const name of ["ink", "soft", "line", "edge", "accent", "panel", "paper", "mark"]) this.colours[`-${name}`] = colour(name);
    this.font = style.getPropertyValue("--ui").trim() || "sans-serif";
  }

  // Shows nodes and edges, but for kinds that are hidden and for other years; those that were there move to their new places.
  show({ nodes, edges }, { hidden, years } = this) {
    while (this.steps.length) this.steps.shift()();
    const { clientWidth: width, clientHeight: height } = this.container;
    const places = fit(nodes, width, height);
    const degrees = new Map();
    for (const { source, target } of edges) for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    this.graph.clear();
    this.nodes = nodes;
    this.edges = edges;
    nodes.forEach((node, at) =>
      this.graph.addNode(at, {
        ...places[at],
        label: node.name,
        tail: node.tail,
        shape: SHAPES.includes(node.group) ? node.group : "paper",
        size: Math.min(6.5 + 1.7 * Math.sqrt(degrees.get(at) ?? 0), 17) + (node.opened ? 3 : 0),
        opened: node.opened,
      }),
    );
    edges.forEach(({ source, target, facts }, at) => {
      const stated = facts.some((fact) => !fact.because);
      if (source !== target && !this.graph.hasEdge(source, target)) this.graph.addUndirectedEdgeWithKey(at, source, target, { size: stated ? 1.4 : 0.8, stated });
    });
    [this.hidden, this.years] = [hidden, years];
    this.away = this.outside();
    this.node = this.edge = this.last = null;
    this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    this.sigma.refresh();
  }

  listen() {
    const over = (is) => () => this.container.classList.toggle("over", is);
    for (const event of ["enterNode", "enterEdge"]) this.sigma.on(event, over(true));
    for (const event of ["leaveNode", "leaveEdge"]) this.sigma.on(event, over(false));
    this.sigma.on("clickNode", ({ node }) => (this.node === node ? this.open(node) : this.choose(node)));
    this.sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      this.open(node);
    });
    this.sigma.on("clickEdge", ({ edge }) => this.choose(null, edge));
    this.sigma.on("clickStage", () => this.choose(null));
    this.sigma.on("beforeRender", () => (this.boxes = this.signs()));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => (this.read(), this.sigma.refresh()));
    let size = 0;
    new ResizeObserver(([{ contentRect }]) => {
      const now = contentRect.width > contentRect.height;
      if (size && size !== `${now}` && this.nodes) this.show(this);
      size = `${now}`;
    }).observe(this.container);
  }

  // Opens a thing; of the two clicks of a double one the first may have done so already.
  open(node) {
    const now = performance.now();
    if (now - (this.openedAt ?? -1000) > 600) this.opened(this.nodes[node]);
    this.openedAt = now;
  }

  choose(node, edge = null) {
    if (node !== null) this.last = String(node);
    this.node = node === null ? null : String(node);
    this.edge = edge;
    this.near = new Set(this.node === null ? [] : this.graph.neighbors(this.node));
    if (edge) this.near = new Set(this.graph.extremities(edge));
    this.sigma.refresh({ skipIndexation: true });
    this.chosen(this.node === null ? null : this.nodes[this.node], edge === null ? null : this.edges[edge]);
  }

  // Hides the kinds given.
  hide(kinds) {
    this.hidden = kinds;
    this.sigma.refresh();
  }

  // Shows what is of these years.
  between(years) {
    this.years = years;
    this.away = this.outside();
    this.sigma.refresh();
  }

  // What is of other years than those that are shown, and what has no day and joins only that; never the middle.
  outside() {
    if (!this.years) return new Set();
    const [from, to] = this.years;
    const year = (id) => this.nodes[id].date.slice(0, 4);
    const outside = (id) => year(id) !== "" && (year(id) < from || year(id) > to);
    const away = (id) => {
      const near = year(id) === "" ? this.graph.filterNeighbors(id, (each) => year(each) !== "") : [];
      return id !== "0" && (outside(id) || (near.length > 0 && near.every(outside)));
    };
    return new Set(this.graph.filterNodes(away));
  }

  isHidden(id) {
    return this.hidden.has(this.graph.getNodeAttribute(id, "shape")) || this.away.has(id);
  }

  reduceNode(id, data) {
    const chosen = this.node !== null || this.edge !== null;
    const away = chosen && id !== this.node && !this.near.has(id);
    return {
      ...data,
      hidden: this.isHidden(id),
      color: away ? this.faded(data.shape) : this.colours[data.shape],
      highlighted: id === this.node,
      away,
      zIndex: away ? 0 : id === this.node ? 2 : 1,
    };
  }

  faded(kind) {
    const part = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    const [one, other] = [part(this.colours[kind]), part(this.colours["-panel"])];
    return `#${one.map((value, at) => Math.round(0.28 * value + 0.72 * other[at]).toString(16).padStart(2, "0")).join("")}`;
  }

  reduceEdge(id, data) {
    const on = id === this.edge || (this.node !== null && this.graph.hasExtremity(id, this.node));
    const line = data.stated && this.node === null && this.edge === null ? "-edge" : "-line";
    return { ...data, color: this.colours[on ? "-accent" : line], size: data.size * (on ? 1.8 : 1), zIndex: on ? 1 : 0 };
  }

  // What names must not stand on: the signs of things that are shown.
  signs() {
    return this.graph.filterNodes((id) => !this.isHidden(id)).map((id) => {
      const { x, y } = this.sigma.graphToViewport(this.graph.getNodeAttributes(id));
      const half = 0.8 * this.sigma.scaleSize(this.graph.getNodeAttribute(id, "size"));
      return [x - half, y - half, x + half, y + half];
    });
  }

  drawLabel(context, data) {
    if (!data.label || data.away || data.highlighted) return; // what is chosen has its name drawn over all others
    const rows = wrap(data.label, data.tail);
    this.face(context, data);
    const wide = Math.max(...rows.map((row) => context.measureText(row).width));
    const x = Math.min(Math.max(data.x, wide / 2 + 6), this.container.clientWidth - wide / 2 - 6);
    const high = 15 * rows.length;
    const below = data.y + data.size + 4;
    const box = (top) => [x - wide / 2 - 2, top, x + wide / 2 + 2, top + high];
    const free = (top) => {
      const [left, , right, bottom] = box(top);
      return this.boxes.every((o) => o[0] > right || o[2] < left || o[1] > bottom || o[3] < top);
    };
    const top = [below, data.y - data.size - 4 - high].find(free) ?? (data.opened ? below : null);
    if (top === null) return;
    this.boxes.push(box(top));
    this.write(context, rows, x, top);
  }

  face(context, data) {
    context.font = `${data.opened || data.highlighted ? 650 : 450} 12px ${this.font}`;
    context.textAlign = "center";
    context.textBaseline = "top";
    context.lineJoin = "round";
    context.lineWidth = 4;
  }

  write(context, rows, x, top) {
    context.strokeStyle = this.colours["-panel"];
    context.fillStyle = this.colours["-ink"];
    rows.forEach((row, at) => context.strokeText(row, x, top + 15 * at));
    rows.forEach((row, at) => context.fillText(row, x, top + 15 * at));
  }

  // The ring about what is chosen or pointed at, and its name over all others.
  drawChosen(context, data) {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 4, 0, 2 * Math.PI);
    context.fillStyle = this.colours["-panel"];
    context.fill();
    context.strokeStyle = this.colours["-accent"];
    context.lineWidth = 3;
    context.stroke();
    this.face(context, data);
    context.lineWidth = 6;
    const rows = wrap(data.label ?? "", data.tail);
    const wide = Math.max(...rows.map((row) => context.measureText(row).width));
    const x = Math.min(Math.max(data.x, wide / 2 + 6), this.container.clientWidth - wide / 2 - 6);
    this.write(context, rows, x, data.y + data.size + 9);
  }

  // The thing next to what is chosen in a direction of the screen, null where there is none.
  next(x, y) {
    const at = (id) => this.sigma.graphToViewport(this.graph.getNodeAttributes(id));
    const from = at(this.node ?? 0);
    let best = [Infinity, null];
    this.graph.forEachNode((id) => {
      const to = at(id);
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const along = dx * x + dy * y;
      const across = Math.abs(dx * y - dy * x);
      if (id === (this.node ?? "0") || this.isHidden(id) || along <= 0 || across > 2 * along) return;
      if (along + 1.5 * across < best[0]) best = [along + 1.5 * across, id];
    });
    return best[1];
  }

  // The next of the lines of what was chosen last, null where it has none.
  nextLine() {
    const from = this.last ?? "0";
    const lines = this.graph.filterEdges(from, (id, data, one, other) => !this.isHidden(one) && !this.isHidden(other));
    return lines[(lines.indexOf(this.edge) + 1) % lines.length] ?? null;
  }

  // Moves the picture so far that what is chosen can be seen.
  reveal(id) {
    const { x, y } = this.sigma.graphToViewport(this.graph.getNodeAttributes(id));
    const { clientWidth: width, clientHeight: height } = this.container;
    if (x > 20 && y > 20 && x < width - 20 && y < height - 20) return;
    const { x: toX, y: toY } = this.sigma.getNodeDisplayData(id);
    this.sigma.getCamera().animate({ x: toX, y: toY }, { duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 250 });
  }
}
