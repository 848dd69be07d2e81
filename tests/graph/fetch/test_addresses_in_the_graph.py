from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from councilgraph.graph.build.build import build
from councilgraph.graph.fetch import ledger
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import text
from councilgraph.graph.show.card import CardFact
from councilgraph.graph.show.show import card

PAPER = "Aldermere City Council\nMinutes of the Council held on 4 May 2023\n\nPresent: Councillor J Amadi\n"
AT = "https://aldermere.example/documents/s1/Minutes.pdf"
SOURCES = "SELECT ?document ?at { ?document dcterms:source ?at } ORDER BY ?at"


def entered(folder: Path, *addresses: str, content: str = PAPER) -> None:
    """A paper in a folder, which fetch says that it got from some addresses."""
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_text(content, encoding="utf-8")
    shown = {"fetched": "2024-01-01T10:00:00+00:00", "file": "a.txt", "size": 1, "media_type": "text/plain"}
    sha = sha256(content.encode()).hexdigest()
    lines = (json.dumps({"address": one, "final": one, "sha256": sha, **shown}) for one in addresses)
    (folder / ledger.NAME).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def sources(graph: Path) -> list[str]:
    """Where documents are published, as the graph says."""
    return [text(row["at"]) for row in GraphFolder.open(graph).store().select(SOURCES)]


def known(graph: Path) -> Sequence[CardFact]:
    """What is known of the only document of a graph."""
    store = GraphFolder.open(graph).store()
    return card(store, text(next(iter(store.select(SOURCES)))["document"])).facts


def test_what_was_fetched_says_from_where(tmp_path: Path) -> None:
    """A document that was fetched has the address that it came from; when that changes, the graph does."""
    papers, graph = tmp_path / "papers", tmp_path / "graph"
    entered(papers, AT)
    build([papers], graph)
    assert sources(graph) == [AT]
    (shown,) = [fact for fact in known(graph) if fact.predicate == "dcterms:source"]
    assert (shown.heading, shown.text) == ("published at", AT)
    entered(papers, f"{AT}?new=1")
    build([papers], graph)
    assert sources(graph) == [f"{AT}?new=1"]
    (papers / ledger.NAME).unlink()
    build([papers / "a.txt"], graph, add=True)
    assert sources(graph) == [f"{AT}?new=1"]
    build([papers], graph)
    assert sources(graph) == []


def test_only_addresses_of_the_web_are_taken(tmp_path: Path) -> None:
    """Of several addresses of one file the first in order counts; what is none of the web is passed over."""
    hostile = (
        "javascript:alert(1)",
        "https://x:y@aldermere.example/",
        "file:///etc/passwd",
        'https://a"> <b',
    )
    entered(tmp_path, *hostile, f"{AT}?b", f"{AT}?a")
    found = ledger.addresses({tmp_path})
    assert [*found.values()] == [f"{AT}?a"]
    assert ledger.addresses({tmp_path / "nowhere"}) == {}
