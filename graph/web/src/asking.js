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
    stop: () => asked.abort(),
    find: (q) => fetchJson(`${search}?${new URLSearchParams({ q })}`),
    pageOf: (iri) => (iri.startsWith(base) ? `/page/${iri.slice(base.length)}` : ""),
    addressOf: (query) => `${page}?${new URLSearchParams({ query })}`,
    given: () => new URLSearchParams(location.search).get("query"),
  };
}

// In files: by the engine, on the graph that is one of them.
export async function alone({ graph, pages }, known) {
  let worker = null;
  let stopped = null;
  const files = await fetchJson(pages);
  const things = new Map(Object.entries(files).map(([iri, file]) => [file, iri]));
  const { prefixes } = await known;
  return {
    answer(query, media) {
      if (/\bcg:search\b/.test(query)) throw new Error("cg:search is answered by a server only (councilgraph serve): here CONTAINS(LCASE(?text), \"words\") finds words");
      worker ??= new Worker(new URL("engine.js", import.meta.url), { type: "module" });
      return new Promise((done, fail) => {
        stopped = fail;
        worker.onmessage = ({ data: { text, error } }) => (error === undefined ? done(text) : fail(new Error(error)));
        worker.onerror = () => fail(new Error("the engine of queries cannot be loaded: its files are in the folder static of this site"));
        worker.postMessage({ graph: new URL(graph, location.href).href, query, prefixes, media });
      });
    },
    stop() {
      worker?.terminate();
      worker = null;
      stopped?.(new Error("stopped"));
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
