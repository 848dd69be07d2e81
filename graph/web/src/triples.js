// Triples as a picture: what is said of things becomes lines between them, laid out by forces, always the same.
const LINE = /^(<[^>]*>|_:\S+) <([^>]*)> (?:<([^>]*)>|(_:\S+)|"((?:[^"\\]|\\.)*)"\S*) \.$/;
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const NAMES = /(?:foaf\/0\.1\/name|core#prefLabel|terms\/title|rdf-schema#label)$/;
const MOST = 250;

export function shorten(iri, prefixes) {
  for (const [name, at] of Object.entries(prefixes)) if (iri.startsWith(at) && !/[/#]/.test(iri.slice(at.length))) return `${name}:${iri.slice(at.length)}`;
  return iri;
}

export function triplesAsGraph(text, { prefixes, groups }, pageOf) {
  const things = new Map();
  const pairs = new Map();
  const thing = (iri) => {
    if (!things.has(iri)) things.set(iri, { iri, name: decodeURIComponent(iri.split(/[/#]/).filter(Boolean).pop()), tail: "", kind: "thing", group: "paper", date: "", page: pageOf(iri), opened: false });
    return things.get(iri);
  };
  for (const line of text.split("\n")) {
    const [, subject, predicate, object, blank, literal] = LINE.exec(line) ?? [];
    if (!subject) continue;
    const from = subject.replace(/^<|>$/g, "");
    if (predicate === TYPE) {
      const kind = object.split(/[/#]/).pop();
      if (groups[kind]) Object.assign(thing(from), { kind: kind.toLowerCase(), group: groups[kind] });
    } else if (literal !== undefined) {
      if (NAMES.test(predicate)) thing(from).name = JSON.parse(`"${literal.replace(/\\U0*([0-9A-Fa-f]+)/g, "?").replace(/\\'/g, "'")}"`);
    } else {
      const to = object ?? blank;
      const key = [thing(from).iri, thing(to).iri].sort().join(" ");
      const found = pairs.get(key) ?? { from, to, facts: [] };
      found.facts.push({ label: shorten(predicate, prefixes).replace(/^\w+:/, "").replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase(), words: [], because: "" });
      pairs.set(key, found);
    }
  }
  const nodes = [...things.values()].slice(0, MOST);
  const at = new Map(nodes.map((node, place) => [node.iri, place]));
  const edges = [...pairs.values()].filter(({ from, to }) => from !== to && at.has(from) && at.has(to)).map(({ from, to, facts }) => ({ source: at.get(from), target: at.get(to), facts }));
  place(nodes, edges);
  return { nodes, edges, total: things.size };
}

// Forces of Fruchterman and Reingold from a spiral: no chance in it.
function place(nodes, edges) {
  nodes.forEach((node, at) => Object.assign(node, { x: Math.sqrt(at + 1) * Math.cos(at * 2.4), y: Math.sqrt(at + 1) * Math.sin(at * 2.4) }));
  for (let round = 0; round < 160; round++) {
    const moves = nodes.map((node) => ({ x: -0.15 * node.x, y: -0.15 * node.y }));
    const push = (one, other, force) => {
      const [dx, dy] = [nodes[one].x - nodes[other].x, nodes[one].y - nodes[other].y];
      const far = Math.hypot(dx, dy) || 0.01;
      const by = force(far) / far;
      moves[one].x += dx * by;
      moves[one].y += dy * by;
      moves[other].x -= dx * by;
      moves[other].y -= dy * by;
    };
    for (let one = 0; one < nodes.length; one++) for (let other = 0; other < one; other++) push(one, other, (far) => 1 / far);
    for (const { source, target } of edges) push(source, target, (far) => -far * far * 0.05);
    const most = 1 - round / 160;
    nodes.forEach((node, at) => {
      const far = Math.hypot(moves[at].x, moves[at].y) || 1;
      const step = Math.min(far, most) / far;
      node.x += moves[at].x * step;
      node.y += moves[at].y * step;
    });
  }
}
