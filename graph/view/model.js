"use strict";
// What is drawn and what is chosen. The words stand in the tables alone: the rest of the page reads them there.
const data = JSON.parse(document.getElementById("data").textContent);
const stage = document.getElementById("graph");
const HOLLOW = new Set(["organisation", "item", "response", "topic", "post", "paper"]);
const DIM = 0.22;

const things = new Map(data.nodes.map((node) => [node.id, { ...node, facts: [], lines: inLines(node.label) }]));
const facts = new Map(data.edges.map((edge) => [edge.id, edge]));
for (const fact of facts.values()) {
  things.get(fact.from).facts.push(fact);
  if (fact.to !== fact.from) things.get(fact.to).facts.push(fact);
}
const byImportance = [...things.values()].sort(
  (a, b) => (b.id === data.centre) - (a.id === data.centre) || b.size - a.size || a.id - b.id,
);

const nodes = new vis.DataSet();
const edges = new vis.DataSet();
const state = {
  chosen: null, // {kind: "thing" | "fact", number, quiet}: quiet leaves the rest as it is
  hovered: null, // the number of a thing
  hiddenGroups: new Set(),
  enlarged: 1, // signs are drawn larger where the whole is drawn small
  upright: false, // x and y change places on a stage that is higher than wide
  colours: {},
};

const row = (kind, number) => document.getElementById(`${kind}-${number}`);
const isChosen = (kind, number) => state.chosen?.kind === kind && state.chosen.number === number;
const isHidden = (thing) => state.hiddenGroups.has(thing.group);
const isFactHidden = (fact) => isHidden(things.get(fact.from)) || isHidden(things.get(fact.to));
const sizeOf = (thing) => thing.size * state.enlarged;

function inLines(label) {
  const lines = [""];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last && `${last} ${word}`.length > 24) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

/* Colours come from the style alone, so that the drawing agrees with the words, in light and in dark. */
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(name).trim();
  const font = getComputedStyle(document.body).fontFamily;
  state.colours = { ink: token("--ink"), soft: token("--soft"), ground: token("--panel"), accent: token("--accent"), font };
  const sample = document.body.appendChild(document.createElement("i"));
  for (const thing of things.values()) {
    sample.className = thing.group;
    thing.hue = getComputedStyle(sample).getPropertyValue("--hue").trim();
  }
  sample.remove();
}

/* What the choice lights up: the things and facts it is about; null when everything is lit. */
function lit() {
  const { chosen } = state;
  if (!chosen || chosen.quiet) return null;
  const about = chosen.kind === "fact" ? [facts.get(chosen.number)] : things.get(chosen.number).facts;
  const near = new Set(about.flatMap(({ from, to }) => [from, to]));
  if (chosen.kind === "thing") near.add(chosen.number);
  return { things: near, facts: new Set(about.map(({ id }) => id)) };
}

function paint() {
  const light = lit();
  nodes.update([...things.values()].map((thing) => nodeStyle(thing, !light || light.things.has(thing.id))));
  edges.update([...facts.values()].map((fact) => edgeStyle(fact, light)));
}

function nodeStyle(thing, bright) {
  const { ink, ground } = state.colours;
  const hollow = thing.cited || HOLLOW.has(thing.group);
  const on = isChosen("thing", thing.id);
  const colour = { background: hollow ? ground : thing.hue, border: on ? ink : hollow ? thing.hue : ground };
  const [x, y] = state.upright ? [thing.y, thing.x] : [thing.x, thing.y];
  return {
    id: thing.id, x, y, shape: thing.shape, size: sizeOf(thing), hidden: isHidden(thing), opacity: bright ? 1 : DIM,
    title: `${row("thing", thing.id).cells[0].textContent}, ${row("thing", thing.id).cells[1].textContent}`,
    color: { ...colour, highlight: { ...colour, border: ink }, hover: { ...colour, border: ink } },
    borderWidth: on ? 3 : 1.6, borderWidthSelected: 3,
    shapeProperties: { borderDashes: thing.cited ? [4, 3] : false },
  };
}

function edgeStyle(fact, light) {
  const { soft, accent } = state.colours;
  const on = Boolean(light?.facts.has(fact.id));
  return {
    id: fact.id, from: fact.from, to: fact.to, hidden: isFactHidden(fact), smooth: fact.smooth,
    dashes: fact.dashes || false, title: fact.said, width: on ? 1.8 : 1, hoverWidth: 1, selectionWidth: 1,
    arrows: { to: { enabled: on || facts.size <= 60, scaleFactor: 0.45 } },
    color: { color: soft, highlight: accent, hover: accent, opacity: light ? (on ? 0.9 : 0.1) : 0.36 },
  };
}
