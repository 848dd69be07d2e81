"""Pages in a browser: how soon they show something, whether that stays, how much script, how soon an answer."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, Response, sync_playwright

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store, text
from councilgraph.graph.server.pages.addresses import href, passage, thing
from tests.bench.asking import part
from tests.bench.line import Line
from tests.bench.serving import served
from tests.browser.conftest import FLAGS, find_chromium

PAINT_MS, SUGGESTED_MS, EVIDENCE_MS = 1_000.0, 100.0, 300.0
SCRIPT_KB = {"entity": 15.0, "graph": 60.0, "overview": 15.0, "query": 180.0}
"""Scripts of a page as they come packed, by its kind."""

PREFIXES, PASSAGES = 40, 20
SHIFT = "new PerformanceObserver(found => { window.shifted = found.getEntries().reduce((sum, one) => sum + one.value, window.shifted ?? 0) }).observe({ type: 'layout-shift', buffered: true })"
PAINT = """() => new Promise((done) => new PerformanceObserver((found) => {
  for (const one of found.getEntriesByName("first-contentful-paint")) done(one.startTime);
}).observe({ type: "paint", buffered: true }))"""
SUGGESTED = """async ([words, at]) => {
  const begun = performance.now();
  const found = await (await fetch(`${at}?${new URLSearchParams({ q: words })}`)).json();
  return found.groups.length ? performance.now() - begun : -1;
}"""


def lines(graph: Path) -> Iterator[Line]:
    """The lines of a graph, which is served in a process of its own; without a Chromium there is none."""
    if not (chromium := find_chromium()):
        return
    folder, store = GraphFolder.open_with_store(graph)
    base = folder.settings().base
    with served(graph) as port, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS.split())
        root = f"http://127.0.0.1:{port}"
        yield from _seen(browser, root, dict(kinds(store, base)))
        yield _suggested(browser, root, store)
        yield _evidence(browser, root, store, base)
        browser.close()


def kinds(store: Store, base: str) -> Iterator[tuple[str, str]]:
    """A page of each kind, by the kind; entities are the page of the most facts of their class."""
    yield from ((name.strip("/") or "start", name) for name in VIEWS)
    for of, query in ENTITIES.items():
        for row in store.select(query):
            yield of, href(thing(text(row["one"])), base)
    for _, address in zip(range(1), _passages(store, base), strict=False):
        yield "source", address


VIEWS = ("/", "/follow-up", "/graph", "/overview", "/query")
ENTITIES = {
    f"entity, {name}": f"""SELECT ?one (COUNT(?by) AS ?number) {{ ?one a {of} . ?by ?leads ?one }}
        GROUP BY ?one ORDER BY DESC(?number) ?one LIMIT 1"""
    for name, of in (("person", "cg:Person"), ("meeting", "cg:Meeting"), ("body", "cg:Committee"))
}


def _passages(store: Store, base: str) -> Iterator[str]:
    rows = store.select("SELECT ?one { ?one cg:quote ?words } ORDER BY ?one")
    found = [text(row["one"]) for row in rows]
    for iri in found[:: max(1, len(found) // PASSAGES)]:
        if place := passage(iri):
            yield href(place, base)


def _seen(browser: Browser, root: str, pages: dict[str, str]) -> Iterator[Line]:
    """How soon pages of each kind show something, how far that moves, and how much script they load."""
    paints, shifts, scripts = dict[str, float](), dict[str, float](), dict[str, float]()
    for kind, address in pages.items():
        context = browser.new_context(viewport={"width": 1350, "height": 940})
        tab, loaded = context.new_page(), list[Response]()
        tab.on("response", _keeping(loaded))
        tab.goto(f"{root}{address}", wait_until="networkidle")
        tab.evaluate(SHIFT)
        tab.wait_for_timeout(100)
        shifts[kind] = round(float(tab.evaluate("window.shifted ?? 0")), 3)
        paints[kind] = _painted(tab)
        scripts[kind] = sum(_packed(one) for one in loaded if one.url.endswith(".js"))
        context.close()
    slowest, most = max(paints, key=paints.__getitem__), max(shifts, key=shifts.__getitem__)
    many = f"of {len(pages)} kinds of pages"
    yield Line(
        f"first contentful paint, the slowest {many} ({slowest})", None, paints[slowest], "ms", PAINT_MS
    )
    yield Line(f"layout shift, the most {many} ({most})", None, shifts[most], "", 0.0)
    for kind, limit in SCRIPT_KB.items():
        kilobytes = max(size for name, size in scripts.items() if name.startswith(kind))
        yield Line(f"scripts of a page, with gzip: {kind}", None, kilobytes, "kB", limit)


def _keeping(loaded: list[Response]) -> Callable[[Response], None]:
    """What keeps answers: Playwright marks what it calls, which a method of a list does not let it."""

    def keep(one: Response) -> None:
        loaded.append(one)

    return keep


def _painted(tab: Page) -> float:
    return float(tab.evaluate(PAINT))


def _packed(answer: Response) -> float:
    return len(gzip.compress(answer.body(), 9, mtime=0)) / 1000


def _suggested(browser: Browser, root: str, store: Store) -> Line:
    """How long it takes after words are typed until what is called so is there."""
    rows = store.select("SELECT DISTINCT ?name { ?one a cg:Person ; foaf:name ?name } ORDER BY ?name")
    names = [text(row["name"]) for row in rows]
    words = [
        name.split()[-1][: 2 + at % 4] for at, name in enumerate(names[:: max(1, len(names) // PREFIXES)])
    ]
    tab = browser.new_page()
    tab.goto(f"{root}/")
    at = tab.locator("form[data-suggest]").first.get_attribute("data-suggest")
    times = [float(tab.evaluate(SUGGESTED, [one, at])) for one in ("first", *words)][1:]
    found = [time for time in times if time >= 0]
    tab.close()
    what = f"suggestions, 95th percentile of {len(found)}"
    return Line(what, None, part(found, 0.95), "ms", SUGGESTED_MS)


def _evidence(browser: Browser, root: str, store: Store, base: str) -> Line:
    """How long it takes from a click on where words stand until they are seen, marked."""
    tab, times = browser.new_page(), list[float]()
    for address in _passages(store, base):
        tab.goto(f"{root}{address}", wait_until="load")
        assert tab.locator(".on").count()
        times.append(_painted(tab))
    tab.close()
    what = f"click to evidence, 95th percentile of {len(times)}"
    return Line(what, None, part(times, 0.95), "ms", EVIDENCE_MS)


def main() -> None:
    """Measures it alone: `python -m tests.bench.browsing GRAPH`."""
    for line in lines(Path(sys.argv[1])):
        sys.stdout.write(" | ".join(line.row()) + "\n")


if __name__ == "__main__":
    main()
