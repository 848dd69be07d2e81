from __future__ import annotations

import json

import pytest

from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store
from councilgraph.graph.show import card
from councilgraph.graph.show.card import Card, CardFact
from councilgraph.graph.show.show import show
from councilgraph.ontology.errors import UnknownName
from councilgraph.ontology.terms import expand
from tests.graph import panel


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph, in memory."""
    return Store.memory(panel.quads())


def known(store: Store, words: str) -> Card:
    """The card of what words mean."""
    found = show(store, words).card
    assert found is not None
    return found


def under(found: Card, heading: str) -> list[CardFact]:
    """The facts under a heading."""
    return [fact for fact in found.facts if fact.heading == heading]


def told(found: Card, heading: str) -> list[str]:
    """What is said under a heading."""
    return [fact.text for fact in under(found, heading)]


def test_every_fact_of_a_document_has_its_words(store: Store) -> None:
    """Each fact leads to words that stand in the document at the place given."""
    facts = [
        fact for name in ("N Arslan", "P Arslan", "Winter Gritting") for fact in known(store, name).facts
    ]
    sourced = [fact for fact in facts if fact.heading != "may be the same as"]
    assert sourced
    for fact in sourced:
        assert fact.sources
        for source in fact.sources:
            text = panel.DOCUMENTS["pack.txt" if source.document == "agenda.txt" else source.document].text
            assert text[source.start : source.end] == source.quote


def test_a_participation_is_told_from_each_side(store: Store) -> None:
    """A participation is a line: at a meeting for a person, a person for a meeting, both for the absent."""
    line = "present as substitute, for J Amadi"
    assert told(known(store, "P Arslan"), "at meetings") == [f"Scrutiny Panel, 12 July 2023: {line}"]
    assert told(known(store, "Scrutiny Panel, 12 July 2023"), "who was there") == [
        "N Arslan: present as member",
        f"P Arslan: {line}",
    ]
    assert told(known(store, "J Amadi"), "who stood in") == [
        "Scrutiny Panel, 12 July 2023, P Arslan: present as substitute"
    ]


def test_meetings_come_in_order_of_date(store: Store) -> None:
    """Under a heading facts are ordered by date, and only then by words."""
    assert told(known(store, "N Arslan"), "at meetings") == [
        "Scrutiny Panel, 12 July 2023: present as member",
        "Scrutiny Panel, 1 September 2023: apologies",
    ]


def test_plain_edges_stand_aside(store: Store) -> None:
    """“Attended” says nothing that the participation does not, and is left out."""
    assert "attended" not in {fact.heading for fact in known(store, "N Arslan").facts}
    assert "attended by" not in {fact.heading for fact in known(store, "Scrutiny Panel, 12 July 2023").facts}


def test_plain_edges_stand_where_nothing_else_does() -> None:
    """Where only “attended” is known it is told."""
    facts = [("n-arslan", "cg:attended", panel.MEETING)]
    quads = [Quad(panel.iri(s), IRI(expand(p)), panel.iri(o)) for s, p, o in facts]
    name = Quad(panel.iri("n-arslan"), panel.iri("foaf:name"), Literal("N Arslan"))
    typed = Quad(panel.iri("n-arslan"), panel.iri("rdf:type"), panel.iri("cg:Person"))
    assert [fact.heading for fact in known(Store.memory([*quads, name, typed]), "N Arslan").facts] == [
        "attended"
    ]


def test_a_membership_is_told_in_a_line(store: Store) -> None:
    """A membership reads as the role and the body for its member, as member and role for its body."""
    assert told(known(store, "N Arslan"), "roles and posts") == ["Chair, Scrutiny Panel"]
    assert told(known(store, "Scrutiny Panel"), "members and roles") == ["N Arslan, Chair"]


def test_decisions_are_told_with_their_item_and_meeting(store: Store) -> None:
    """What was asked of a post is its words, and where that was."""
    assert told(known(store, "Cabinet Member for City Services"), "asked to act") == [
        "“grit the riverside path.” (3 Winter Gritting, Scrutiny Panel, 12 July 2023)"
    ]
    assert told(known(store, "Winter Gritting"), "decided and done here") == [
        "“grit the riverside path.”",
        "“that the plan be noted.”",
        "“the cost of each route.”",
    ]


def test_a_conclusion_says_why(store: Store) -> None:
    """A fact that was concluded gives the reason with the words it rests on."""
    (fact,) = under(known(store, "N Arslan"), "chaired")
    assert fact.sources[0].because == "“(Chair)” stands behind the name"
    assert fact.sources[0].quote == "Councillor N Arslan (Chair)"


def test_all_passages_are_kept(store: Store) -> None:
    """A fact that two documents state has both, the first by document and place in front."""
    (fact,) = under(known(store, "P Arslan"), "at meetings")
    assert [source.document for source in fact.sources] == ["agenda.txt", "minutes.txt"]


def test_a_thing_that_is_only_cited_says_so(store: Store) -> None:
    """What is cited and not loaded is marked."""
    assert known(store, "Scrutiny Panel, 14 November 2022").known_only
    assert not known(store, "Scrutiny Panel, 12 July 2023").known_only


def test_open_questions_are_told(store: Store) -> None:
    """Somebody who may be somebody else is told so, with why."""
    assert told(known(store, "N Arslan"), "may be the same as") == ["P Arslan: both are called Arslan"]


def test_a_card_reads_as_lines(store: Store) -> None:
    """The card names the thing and its kind; the words stand beneath each fact, then where they stand."""
    lines = [(line.indent, line.text) for line in card.lines(known(store, "P Arslan"))]
    assert lines[:3] == [(0, "P Arslan"), (0, "councillor"), (0, f"{panel.BASE}p-arslan")]
    at = lines.index((0, "at meetings"))
    assert lines[at + 1 : at + 4] == [
        (2, "Scrutiny Panel, 12 July 2023: present as substitute, for J Amadi"),
        (6, "“Councillor P Arslan (for J Amadi)”"),
        (6, "agenda.txt, page 1, and 1 more passage"),
    ]


def test_long_cards_are_cut_and_say_so(store: Store) -> None:
    """Under a heading a number of facts is shown, and how many more there are, unless all are asked for."""
    found = known(store, "Winter Gritting")
    assert "… and 2 more: --all shows them" in [line.text for line in card.lines(found, 1)]
    assert not any("--all" in line.text for line in card.lines(found, None))


def test_a_card_is_json(store: Store) -> None:
    """Programs read the whole card, and what else the words may mean."""
    shown = show(store, "Scrutiny Panel")
    read = json.loads(json.dumps(card.as_json(shown.card, shown.matches)))
    assert read["card"]["label"] == "Scrutiny Panel"
    assert read["card"]["facts"][0]["sources"][0].keys() >= {"document", "start", "end", "page", "quote"}
    assert read["matches"][0]["iri"] == f"{panel.BASE}panel"


def test_what_is_not_clear_is_not_guessed(store: Store) -> None:
    """Words that two people share give both, and a card of neither."""
    shown = show(store, "arslan")
    assert shown.card is None
    assert [line.text for line in card.answer(None, shown.matches)] == ["councillor", "N Arslan", "P Arslan"]


def test_what_else_the_words_mean_is_told() -> None:
    """Beside the card of what is clearly meant stand the others, by kind."""
    item = [
        Quad(panel.iri("x"), panel.iri(p), o)
        for p, o in (
            (
                ("rdf:type", panel.iri("cg:AgendaItem")),
                ("skos:prefLabel", Literal("Scrutiny Panel")),
            )
        )
    ]
    shown = show(Store.memory([*panel.quads(), *item]), "scrutiny panel")
    assert shown.card is not None
    lines = [line.text for line in card.answer(shown.card, shown.matches)]
    assert lines[lines.index("the same words may also mean") :][1:] == ["agenda item", "Scrutiny Panel"]


def test_an_unknown_name_offers_the_nearest(store: Store) -> None:
    """A name that nothing has raises with the nearest."""
    with pytest.raises(UnknownName, match=r"“Arsaln”: try .*Arslan"):
        show(store, "Arsaln")


def test_the_same_card_each_time(store: Store) -> None:
    """Equal graphs give equal cards, whatever order they were made in."""
    backwards = Store.memory(reversed(list(panel.quads())))
    for words in ("N Arslan", "Scrutiny Panel", "Winter Gritting"):
        assert known(store, words) == known(backwards, words)
