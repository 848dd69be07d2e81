"""What leaves a graph of minutes that name members of the public, and what stays in its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.folder.settings import NAME
from councilgraph.graph.rdf.store import Store, text
from councilgraph.graph.show.page import page
from councilgraph.graph.validation.validate import validate

MINUTES = """\
Marsh End Borough Council

Minutes of the Meeting of the Parks and Rivers Committee held at 6.00 pm on Tuesday, 14 May 2024 at the \
Town Hall, 3 Market Place, Marsh End, ME1 1AA

Present:

Members: Councillor A Roe (Chair)
Councillor B Lund

Officers: Efua Mensah, Governance Officer

In attendance: Mr Ivo Kettering (Marsh End Anglers' Association)
Ms Ottoline Frayne, resident

12. Public Participation

Mr Barnaby Quill, 14 Osier Lane, Marsh End, asked when the towpath would be mended. Mr Ivo Kettering asked
the same. The Governance Officer gave her number, 01632 960114, and efua.mensah@marsh-end.example.

13. Question from Mrs Hester Dunmow about the bandstand

Councillor Lund replied that Mrs Dunmow had been right.

RESOLVED that Mrs Hester Dunmow be thanked, and that the towpath be mended.

(Meeting closed at 7.30 pm)

(Signed) A Roe
Chair
"""
SECRETS = ("Quill", "Frayne", "Dunmow", "Osier", "960114", "efua.mensah")
KEPT = ("Kettering", "Efua Mensah", "A Roe", "B Lund", "bandstand", "Market Place")


@pytest.fixture(scope="module")
def withheld(tmp_path_factory: pytest.TempPathFactory) -> GraphFolder:
    """The graph of the minutes as it is built unless otherwise told."""
    return built(tmp_path_factory.mktemp("withheld"))


def built(place: Path, settings: str = "") -> GraphFolder:
    """The graph of the minutes."""
    (place / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    folder = place / "graph"
    folder.mkdir()
    (folder / NAME).write_text(settings, encoding="utf-8")
    build([place / "minutes.txt"], folder)
    return GraphFolder.open(folder)


def said(store: Store) -> str:
    """All that a graph says."""
    return store.dump("nq").decode()


def test_members_of_the_public_are_not_in_the_graph(withheld: GraphFolder) -> None:
    """Neither as nodes nor in words; councillors, officers and witnesses of organisations are."""
    words = said(withheld.store())
    assert [secret for secret in SECRETS if secret.casefold() in words.casefold()] == []
    assert [kept for kept in KEPT if kept not in words] == []
    people = {text(row["name"]) for row in withheld.store().select("SELECT ?name { ?p foaf:name ?name }")}
    assert {"A Roe", "B Lund", "Efua Mensah", "Ivo Kettering"} >= people


def test_members_of_the_public_are_counted(withheld: GraphFolder) -> None:
    """How many are named stands at the meeting, with the words, masked, as its reason."""
    rows = [
        (text(row["n"]), text(row["quote"]))
        for row in withheld.store().select(
            "SELECT ?n ?quote { GRAPH ?why { ?meeting cg:publicNamed ?n } ?why prov:used/cg:quote ?quote }"
        )
    ]
    assert {number for number, _ in rows} == {"3"}
    assert any(quote == "Ms ████████ ██████, resident" for _, quote in rows)


def test_texts_are_masked_where_they_leave_and_exact_within(withheld: GraphFolder) -> None:
    """A text is given out masked and as long as it was; the folder keeps it as it was read."""
    (entry,) = withheld.documents()
    given, read = withheld.document(entry.sha256).text, withheld.as_read(entry.sha256).text
    assert read == MINUTES
    assert len(given) == len(read)
    assert "Mrs ██████ ██████ be thanked" in given
    assert "Mr ███████ █████, ██ █████ ████, Marsh End" in given
    assert "(Signed) █ ███\n" in given
    assert "Mrs ██████ had been right" in given
    assert [kept for kept in KEPT if kept not in given] == []


def test_what_is_masked_is_no_fault(withheld: GraphFolder) -> None:
    """Quotes in the graph are those of the text as it is given out."""
    assert [one.line for one in validate(withheld) if one.check in ("quote", "page", "reason")] == []


def test_pages_are_masked(withheld: GraphFolder) -> None:
    """The page of the documents has no name that is withheld."""
    shown = "".join(page(withheld))
    assert [secret for secret in SECRETS if secret in shown] == []
    assert "bandstand" in shown


def test_they_are_kept_where_that_is_set(tmp_path: Path) -> None:
    """With withhold_public = false names, numbers and addresses stand as they were read."""
    folder = built(tmp_path, "withhold_public = false\n")
    words = said(folder.store())
    assert "Hester Dunmow" in words
    assert "publicNamed" not in words
    (entry,) = folder.documents()
    assert folder.document(entry.sha256).text == MINUTES


def test_setting_it_makes_the_graph_anew(tmp_path: Path) -> None:
    """A build after the setting was taken back gives the bytes of one that never had it."""
    folder = built(tmp_path, "withhold_public = false\n")
    (folder.path / NAME).write_text("", encoding="utf-8")
    build([tmp_path / "minutes.txt"], folder.path)
    place = tmp_path / "other"
    place.mkdir()
    assert said(GraphFolder.open(folder.path).store()) == said(built(place).store())
