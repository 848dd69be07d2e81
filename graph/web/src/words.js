// All that a site's papers say, found by its words: of the index those parts are read that a search needs.
import { fold } from "./names.js";
import { part } from "./parts.js";

const BEGUN = 0.7; // what a word counts for that only begins as the one asked for
const AROUND = 90; // signs that are shown before the words, and twice as many from them on
const RUN = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_]|[-.'’‘‛ʼ`´′\u2010\u2011\u00ad](?=[\p{L}\p{N}]))*/gu;

export const wordsOf = (asked) => [...new Set(fold(asked).split(" ").filter(Boolean))];
export const index = (root) => part(root, "words/parts");

// The entries that have all of the words, by group and the best first; of a paper, the sheet that says most.
export async function look(root, words) {
  const known = await index(root);
  const held = await Promise.all(words.map((word) => weights(root, known, word)));
  const said = known.groups.reduce((sum, [, count]) => sum + count, 0);
  const whole = (at) => (at < said ? at : said + place(known.papers, at)); // one of all sheets of a paper
  const units = held.map((weight) => new Set([...weight.keys()].map(whole)));
  const best = new Map();
  for (const at of new Set(held.flatMap((weight) => [...weight.keys()]))) {
    const unit = whole(at);
    if (!units.every((of) => of.has(unit))) continue;
    const score = held.reduce((sum, weight) => sum + (weight.get(at) ?? 0) * Math.log(1 + known.entries / weight.size), 0);
    if (!(best.get(unit)?.score >= score)) best.set(unit, { at, score });
  }
  const found = [...best.values()].sort((one, other) => other.score - one.score || one.at - other.at).map(({ at }) => at);
  let first = 0;
  const groups = known.groups.map(([name, count]) => [name, first, (first += count)]);
  return new Map([...groups, ["paper", said, known.entries]].map(([name, from, to]) => [name, found.filter((at) => at >= from && at < to)]));
}

// An entry: its name, where it belongs, its file, what it says.
export async function entry(root, at) {
  const { firsts } = await index(root);
  const number = place(firsts, at);
  return (await part(root, `words/text-${number}`))[at - firsts[number]];
}

// What a word weighs in each entry that has it, or one that begins so.
async function weights(root, { keys }, asked) {
  const own = keys.filter((key) => asked.startsWith(key)).slice(-1);
  const wanted = asked.length > 1 ? new Set([...own, ...keys.filter((key) => key.startsWith(asked))]) : own;
  const found = new Map();
  for (const held of await Promise.all([...wanted].map((key) => part(root, `words/at-${key}`)))) {
    for (const [word, postings] of Object.entries(held)) {
      if (!is(asked, word)) continue;
      let at = 0;
      for (const one of postings) {
        at += Math.floor(one / 10);
        found.set(at, Math.max(found.get(at) ?? 0, (one % 10) * (word === asked ? 1 : BEGUN)));
      }
    }
  }
  return found;
}

const is = (asked, word) => word === asked || (asked.length > 1 && word.startsWith(asked));

// The last place of what is sorted that is not above a value.
function place(sorted, value) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// Where words stand in a text: [from, to, which of the words] of each.
export function places(text, words) {
  const found = [];
  for (const { 0: run, index: at } of text.matchAll(RUN)) {
    const forms = [run, ...run.split(/[-'’\u2010\u2011]/)].flatMap((form) => fold(form).split(" "));
    const which = words.findIndex((word) => forms.some((form) => is(word, form)));
    if (which >= 0) found.push([at, at + run.length, which]);
  }
  return found;
}

// Where of a text most of the words stand: from where to where, where the first of them begins.
export function excerpt(text, found) {
  const within = (first) => new Set(found.filter(([from]) => from >= first && from < first + 2 * AROUND).map(([, , which]) => which)).size;
  let best = [0, 0];
  for (const [from] of found) {
    const count = within(from);
    if (count > best[0]) best = [count, from];
  }
  const first = best[1];
  const before = text.slice(Math.max(first - AROUND, 0), first);
  const from = first - (first > AROUND ? before.length - before.search(/\s|$/) : before.length);
  const after = text.slice(first, first + 2 * AROUND);
  const to = first + (text.length > first + 2 * AROUND ? after.search(/\s\S*$/) : after.length);
  return [from, Math.max(to, first + 1), first];
}
