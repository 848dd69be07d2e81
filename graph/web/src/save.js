// The picture as it stands on the canvas, as PNG, SVG and GEXF.
import { wrap } from "./draw.js";
import { SIGNS } from "./signs.js";

const escape = (text) => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd").replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function png(canvas) {
  const { sigma, colours } = canvas;
  sigma.refresh({ schedule: false });
  const layers = Object.values(sigma.getCanvases()).filter((one) => one.width);
  const whole = document.createElement("canvas");
  [whole.width, whole.height] = [layers[0].width, layers[0].height];
  const context = whole.getContext("2d");
  context.fillStyle = colours["-panel"];
  context.fillRect(0, 0, whole.width, whole.height);
  for (const name of ["edges", "edgeLabels", "nodes", "labels", "hovers", "hoverNodes"]) {
    const layer = sigma.getCanvases()[name];
    if (layer?.width) context.drawImage(layer, 0, 0, whole.width, whole.height);
  }
  return new Promise((done) => whole.toBlob(done, "image/png"));
}

export function svg(canvas) {
  const { sigma, graph, colours, container } = canvas;
  const at = (id) => sigma.graphToViewport(graph.getNodeAttributes(id));
  const shown = (id) => !canvas.isHidden(id);
  const { clientWidth: width, clientHeight: height } = container;
  const parts = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Inter, sans-serif" font-size="12" text-anchor="middle">`, `<rect width="100%" height="100%" fill="${colours["-panel"]}"/>`];
  graph.forEachEdge((id, { stated }, one, other) => {
    if (!shown(one) || !shown(other)) return;
    const [a, b] = [at(one), at(other)];
    parts.push(`<line x1="${a.x.toFixed(1)}" y1="${a.y.toFixed(1)}" x2="${b.x.toFixed(1)}" y2="${b.y.toFixed(1)}" stroke="${colours[stated ? "-edge" : "-line"]}"><title>${escape(canvas.edges[id].facts.map((fact) => fact.label).join(", "))}</title></line>`);
  });
  graph.forEachNode((id, { shape, size, label, tail }) => {
    if (!shown(id)) return;
    const { x, y } = at(id);
    const rows = wrap(label, tail).map((row, line) => `<tspan x="0" dy="${line ? 15 : size + 15}">${escape(row)}</tspan>`);
    parts.push(`<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"><title>${escape(canvas.nodes[id].name)}</title><path transform="scale(${size.toFixed(1)})" fill="${colours[shape]}" fill-rule="evenodd" d="${SIGNS[shape]}"/><text fill="${colours["-ink"]}" stroke="${colours["-panel"]}" stroke-width="4" paint-order="stroke" stroke-linejoin="round">${rows.join("")}</text></g>`);
  });
  return new Blob([parts.join("\n"), "\n</svg>\n"], { type: "image/svg+xml" });
}

export function gexf({ nodes, edges }) {
  const value = (name, text) => (text ? `<attvalue for="${name}" value="${escape(text)}"/>` : "");
  const things = nodes.map((node, at) => `<node id="${at}" label="${escape(node.name)}"><attvalues>${value("iri", node.iri)}${value("kind", node.kind)}${value("date", node.date)}</attvalues></node>`);
  const lines = edges.map((edge, at) => {
    const words = edge.facts.flatMap((fact) => fact.words)[0];
    return `<edge id="${at}" source="${edge.source}" target="${edge.target}" label="${escape(edge.facts.map((fact) => fact.label).join(", "))}"><attvalues>${value("quote", words?.quote)}${value("place", words?.place)}</attvalues></edge>`;
  });
  const declared = (of, names) => `<attributes class="${of}">${names.map((name) => `<attribute id="${name}" title="${name}" type="string"/>`).join("")}</attributes>`;
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">';
  return new Blob([[head, declared("node", ["iri", "kind", "date"]), declared("edge", ["quote", "place"]), "<nodes>", ...things, "</nodes><edges>", ...lines, "</edges></graph></gexf>\n"].join("\n")], { type: "application/gexf+xml" });
}
