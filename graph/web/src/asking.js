// Who answers the queries of a page: the server, or where there is none the engine in this browser.
import { fetchJson } from "./elements.js";

// By a server: its endpoint, its search, and its pages.
export function served({ endpoint, search, page, base }) {
  let asked = new AbortController();
  return {
    async answer(query, media) {
      asked = new AbortController();
      const answer = await fetch(endpoint, { method: "POST", body: new URLSearchParams({ query }), headers: { Accept: media }, signal: asked.signal });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text.trim());
      return text;
    },
    stop: () => asked.abort(new Error("stopped")),
    find: (q) => fetchJson(`${search}?${new URLSearchParams({ q })}`),
    pageOf: (iri) => (iri.startsWith(base) ? `/page/${iri.slice(base.length)}` : ""),
    addressOf: (query) => `${page}?${new URLSearchParams({ query })}`,
    given: () => new URLSearchParams(location.search).get("query"),
  };
}

// In files: by the engine, on the graph that is one of them.
export async function alone({ graph, pages }, known) {
  let worker = null;
  let count = 0;
  const waiting = new Map(); // what becomes of each query that is not answered yet
  const fail = (message) => {
    for (const { fail } of waiting.values()) fail(new Error(message));
    waiting.clear();
  };
  const start = () => {
    const made = new Worker(new URL("engine.js", import.meta.url), { type: "module" });
    made.onmessage = ({ data: { number, text, error } }) => {
      const asked = waiting.get(number);
      waiting.delete(number);
      if (error === undefined) asked?.done(text);
      else asked?.fail(new Error(error));
    };
    made.onerror = () => fail("the engine of queries cannot be loaded: its files are in the folder static of this site");
    return made;
  };
  const files = await fetchJson(pages);
  const things = new Map(Object.entries(files).map(([iri, file]) => [file, iri]));
  const { prefixes } = await known;
  return {
    answer(query, media) {
      if (/\bcg:search\b/.test(query)) throw new Error("cg:search is answered by a server only (councilgraph serve): here CONTAINS(LCASE(?text), \"words\") finds words");
      worker ??= start();
      const number = count++;
      worker.postMessage({ number, graph: new URL(graph, location.href).href, query, prefixes, media });
      return new Promise((done, fail) => waiting.set(number, { done, fail }));
    },
    stop() {
      worker?.terminate();
      worker = null;
      fail("stopped");
    },
    async find(words) {
      const { groups } = await globalThis.councilgraphFind(words);
      return { groups: groups.map((group) => ({ ...group, matches: group.matches.map((match) => ({ ...match, iri: things.get(match.file) })) })) };
    },
    pageOf: (iri) => (Object.hasOwn(files, iri) ? new URL(files[iri], new URL("..", import.meta.url)).href : ""),
    addressOf: (query) => `#${new URLSearchParams({ query })}`,
    given: () => new URLSearchParams(location.hash.slice(1)).get("query"),
  };
}
