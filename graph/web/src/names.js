// The names of a site, in parts by how their words begin. A row: [kind, name, written otherwise, where, file].
import { part } from "./parts.js";

const ORDER = ["person", "post", "body", "programme", "organisation", "topic", "meeting", "item", "decision", "response", "paper"];
const PLAIN = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss", ŋ: "ng" }; // letters that are no other with a mark

// Words without case, accents, apostrophes, punctuation and article, as the build folds them.
export function fold(words) {
  const plain = words.replace(/[-.'’‘‛ʼ`´′\u2010\u2011\u00ad\u200b-\u200d\u2060\ufeff]/g, "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[łøđðþæœßŋ]/g, (sign) => PLAIN[sign]);
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
    groups.get(kind).matches.push({ label, written, where, likeness, file, page: new URL(file, root).href });
  }
  return inOrder([...groups.values()].map((group) => ({ ...group, total: group.matches.length })));
}

// Groups of matches, those first in which something is called just so.
export function inOrder(groups) {
  const place = ({ kind, first }) => (first > 0) * ORDER.length + ORDER.indexOf(kind);
  return groups.sort((one, other) => place(one) - place(other));
}
