// What stands about things of a site, as a server would answer it: from the parts that the build wrote.
import { bucket, part } from "./parts.js";
import { settle } from "./forces.js";

const DAY = /, (\d{1,2} [A-Z][a-z]+ \d{4})$/;

// What stands about one thing, by its file: `more` that is not shown, things with their files, and what joins two.
export async function about(root, file) {
  const [count] = await part(root, "near/parts");
  const held = await part(root, `near/${bucket(file, count)}`);
  if (!Object.hasOwn(held, file)) throw new Error(`nothing in this site has the page ${file}`);
  const [more, shown, pairs] = held[file];
  return {
    more,
    things: shown.map((at) => thing(held.things[at])),
    pairs: pairs.map(([one, other, facts]) => ({ ends: [one, other].map((at) => key(held.things[at])), facts: facts.map(fact) })),
  };
}

const key = ([, , name, where, , file]) => file || `${name}, ${where}`;

function thing(row) {
  const [group, kind, name, where, date, page] = row;
  return { iri: key(row), group, kind, name, where, date, page };
}

function fact([label, because, quote, place, source]) {
  return { label, because, words: quote === undefined ? [] : [{ quote, place, source }] };
}

// The picture about a thing, with others opened too: each thing and each line once, the middle first.
export async function near(root, around, opened) {
  const read = await Promise.all([around, ...opened].map((file) => about(root, file)));
  const things = new Map(read.flatMap(({ things }) => things).map((one) => [one.iri, one]));
  const pairs = new Map();
  for (const { ends, facts } of read.flatMap(({ pairs }) => pairs)) {
    const name = [...ends].sort().join(" ");
    if (!pairs.has(name)) pairs.set(name, { ends, facts });
  }
  const more = new Map(read.map((one, at) => [[around, ...opened][at], one.more]));
  const names = new Map();
  for (const one of things.values()) names.set(one.name, [...(names.get(one.name) ?? []), one]);
  const nodes = [...things.values()].map((one) => ({ ...one, tail: tail(one, names.get(one.name)), opened: more.has(one.iri), more: more.get(one.iri) ?? 0 }));
  const at = new Map(nodes.map(({ iri }, place) => [iri, place]));
  const edges = [...pairs.values()].map(({ ends: [source, target], facts }) => ({ source: at.get(source), target: at.get(target), facts }));
  settle(nodes, edges);
  return { nodes, edges };
}

// What is drawn of a name in any case: the day of a meeting, or what tells it from others of that name, as on a server.
function tail({ name, kind, where }, alike) {
  const apart = alike.length > 1 ? where : "";
  const near = alike.filter((one) => first(one.where) === first(apart));
  if (near.length > 1 && near.some((one) => one.kind !== kind)) return kind;
  if (DAY.test(apart || name)) return DAY.exec(apart || name)[1];
  const [place, ...rest] = apart.split(", ");
  return (near.some((one) => one.where !== where) && rest.join(", ")) || place;
}

const first = (where) => (DAY.test(where) ? where : where.split(",")[0]);
