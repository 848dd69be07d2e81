// Triples as a picture: what is said of things becomes lines between them, laid out by forces, always the same.
import { settle } from "./forces.js";

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
  settle(nodes, edges);
  return { nodes, edges, total: things.size };
}
