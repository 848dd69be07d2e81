from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.graph import Graph
from councilgraph.graph.rdf.store import IRI, Literal, Quad
from councilgraph.graph.show.card import MANY
from councilgraph.ontology.errors import UnknownName
from councilgraph.ontology.terms import expand
from tests.graph import panel


def hostile(folder: Path, words: str, times: int = 1) -> Graph:
    """A graph of one body whose names are the words given."""
    document = panel.document("minutes.txt", f"Held by {words}.")
    body, paper = IRI(f"{panel.BASE}body"), IRI(f"{panel.BASE}document/{document.sha256[:16]}")
    passage = IRI(f"{paper.value}#char=8,{8 + len(words)}")

    def said(subject: IRI, name: str, value: IRI | Literal, why: IRI | None = None) -> Quad:
        return Quad(subject, IRI(expand(name)), value, why)

    names = [Literal(words if time == 0 else f"{words} {time}") for time in range(times)]
    quads = [
        said(body, "rdf:type", IRI(expand("cg:Body"))),
        said(body, "skos:prefLabel", Literal("A Body")),
        *(said(body, "skos:altLabel", name, why) for name in names for why in (None, passage)),
        said(paper, "cg:sourceFile", Literal(document.name)),
        said(passage, "rdf:type", IRI(expand("cg:Passage"))),
        said(passage, "cg:document", paper),
        said(passage, "cg:start", Literal(8)),
        said(passage, "cg:end", Literal(8 + len(words))),
        said(passage, "cg:quote", Literal(words)),
    ]
    with GraphFolder.prepare(folder).building("1") as generation:
        generation.add(document)
        generation.write(quads)
        generation.report({})
    return Graph.open(folder)


def test_a_thing_says_what_it_is(graph: Graph) -> None:
    """A thing has an address, a name and a kind, and says whether it is only cited."""
    panel_, cited = graph.find("Scrutiny Panel"), graph.find("Scrutiny Panel, 14 November 2022")
    assert (panel_.iri, panel_.label, panel_.kind) == (f"{panel.BASE}panel", "Scrutiny Panel", "Committee")
    assert (panel_.known_only, cited.known_only) == (False, True)
    assert "cited in what is loaded and not itself loaded" in cited._repr_html_()


def test_every_fact_has_its_words(graph: Graph) -> None:
    """A row of facts ends with a sentence that stands in a document, and says how many passages there are."""
    facts = graph.find("P Arslan").facts()
    (row,) = (row for row in facts if row["about"] == "at meetings")
    assert row["fact"] == "Scrutiny Panel, 12 July 2023: present as substitute, for J Amadi"
    assert row["date"] == dt.date(2023, 7, 12)
    assert row["passages"] == 2
    assert (row["words"], row["document"]) in {
        (panel.INSTEAD.partition(": ")[2], "minutes.txt"),
        (panel.IN_PACK.partition(": ")[2], "agenda.txt"),
    }
    assert row["concluded"] is None


def test_what_was_concluded_says_why(graph: Graph) -> None:
    """Where no sentence states a fact, the reason for it stands in its row and on the card."""
    chair = graph.find("N Arslan")
    (row,) = (row for row in chair.facts() if row["about"] == "chaired")
    assert row["concluded"] == "“(Chair)” stands behind the name"
    assert "concluded: “(Chair)” stands behind the name" in chair._repr_html_()


def test_a_timeline_goes_forward(graph: Graph) -> None:
    """A timeline holds what has a date, oldest first."""
    dates = graph.find("N Arslan").timeline().column("date")
    assert dates == sorted(dates, key=str)
    assert dates[0] == dt.date(2023, 7, 12)
    assert dt.date(2023, 9, 1) in dates


def test_neighbours_read_from_subject_to_object(graph: Graph) -> None:
    """What is one fact away reads as a sentence, whichever way the fact points, with its words."""
    person, post = graph.find("P Arslan"), graph.find("Cabinet Member for City Services")
    said = [(row["subject"], row["relation"], row["object"], row["kind"]) for row in person.neighbours()]
    assert ("P Arslan", "present as substitute", "Scrutiny Panel, 12 July 2023", "meeting") in said
    (asked,) = post.neighbours()
    assert asked["relation"] == "directed to"
    assert asked["object"] == "Cabinet Member for City Services"
    assert asked["words"] == panel.GRIT.partition(": ")[2]
    assert asked["iri"] == f"{panel.BASE}grit"


def test_the_network_around_a_thing(graph: Graph) -> None:
    """Of the network what is within so many facts can be had."""
    post = graph.find("Cabinet Member for City Services")
    assert set(post.network(hops=1)) == {post.iri, f"{panel.BASE}grit"}
    assert f"{panel.BASE}item" in post.network(hops=2)


def test_what_is_no_thing_has_no_network(graph: Graph) -> None:
    """An address of the graph that is no node of the network is refused in a line."""
    passage = graph.find(panel.passage_of(panel.PRESENT).value)
    with pytest.raises(UnknownName, match="is not in the network: it holds no passage"):
        passage.network()


def test_a_card_shows_words_in_their_context(graph: Graph) -> None:
    """Each fact of a card is followed by its sentence, which opens to what stands around it."""
    shown = graph.find("Cabinet Member for City Services")._repr_html_()
    assert '<h3>Cabinet Member for City Services</h3><p class="soft">http://localhost' in shown
    assert (
        "<mark>Recommends that the Cabinet Member for City Services grit the riverside path.</mark>" in shown
    )
    assert "RESOLVED that the plan be noted.\n<mark>" in shown
    assert "minutes.txt, character " in shown


def test_no_context_is_made_up(graph: Graph) -> None:
    """Words that do not stand where they should are shown without a context."""
    shown = graph.find("Scrutiny Panel, 1 September 2023")._repr_html_()
    assert f"<q>{panel.CHAIR.partition(': ')[2]}</q> agenda.txt, page 1" in shown
    assert "<mark>" not in shown


def test_a_long_list_is_folded(tmp_path: Path) -> None:
    """Under one heading the first facts are shown, and the rest open."""
    shown = hostile(tmp_path / "g", "a name", times=MANY + 3).find("A Body")._repr_html_()
    assert "<summary>and 3 more</summary>" in shown
    assert shown.count("<li>") == MANY + 3


def test_html_is_escaped(tmp_path: Path) -> None:
    """What a document says is never markup: not as a fact, not as a sentence, not around it."""
    shown = hostile(tmp_path / "g", "<script>alert(1)</script>\u202e").find("A Body")._repr_html_()
    assert "<script" not in shown
    assert shown.count("&lt;script&gt;alert(1)&lt;/script&gt;[U+202E]") == 2


def test_a_terminal_shows_the_card(graph: Graph) -> None:
    """Without a notebook the card is lines, as the command line shows them."""
    shown = repr(graph.find("P Arslan")).splitlines()
    assert shown[:2] == ["P Arslan", "councillor"]
    assert "  Scrutiny Panel, 12 July 2023: present as substitute, for J Amadi" in shown


def test_a_thing_can_be_drawn(graph: Graph) -> None:
    """A picture of what is near a thing is a page that says so, in a frame that reaches nothing."""
    drawn = graph.find("N Arslan").draw(hops=1)
    assert drawn.title == "Around N Arslan"
    assert drawn._repr_html_().startswith('<iframe title="Around N Arslan" srcdoc="')
    assert 'sandbox="allow-scripts"' in drawn._repr_html_()
