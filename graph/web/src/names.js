// The names of a site, in parts by how their words begin. A row: [kind, name, written otherwise, where, file].
import { part } from "./parts.js";

const ORDER = ["person", "post", "body", "programme", "organisation", "topic", "meeting", "item", "decision", "response", "paper"];
// Words without case, accents, apostrophes and punctuation.
export function fold(words) {
  const plain = words.replace(/[-.'’‘ʼ`´′\u2010\u2011]/g, "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/&/g, " and ").replace(/[^\p{L}\p{N}_]+/gu, " ").trim().replace(/^the (?=.)/, "");
}

// The things with all words of a name, or words that begin so, in groups by kind; `root` is where the site begins.
export async function find(root, words) {
  const whole = fold(words);
  const wanted = whole.split(" ");
  const longest = wanted.reduce((one, other) => (other.length > one.length ? other : one), "");
  if (longest.length < 2) return { groups: [] };
  const key = /^[a-z0-9]{2}/.test(longest) ? longest.slice(0, 2) : "other";
  const rows = (await part(root, "names/parts")).includes(key) ? await part(root, `names/${key}`) : [];
  const best = new Map();
  for (const row of rows) {
    const name = ` ${fold(row[2] || row[1])}`;
    if (!wanted.every((word) => name.includes(` ${word}`))) continue;
    const likeness = name === ` ${whole}` ? 0 : name.startsWith(` ${whole}`) ? 1 : 2;
    if (!(best.get(row[4])?.likeness <= likeness)) best.set(row[4], { likeness, length: name.length, row });
  }
  return { groups: grouped([...best.values()].sort((one, other) => one.likeness - other.likeness || one.length - other.length), root) };
}

function grouped(found, root) {
  const groups = new Map();
  for (const { likeness, row: [kind, label, written, where, file] } of found) {
    if (!groups.has(kind)) groups.set(kind, { kind, first: likeness, matches: [] });
    groups.get(kind).matches.push({ label, written, where, file, likeness, page: new URL(file, root).href });
  }
  const place = ({ kind, first }) => (first > 0) * ORDER.length + ORDER.indexOf(kind);
  return [...groups.values()].sort((one, other) => place(one) - place(other)).map((group) => ({ ...group, total: group.matches.length }));
}
