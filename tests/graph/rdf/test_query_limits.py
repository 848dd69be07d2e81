from __future__ import annotations

import time

import pytest

from councilgraph.graph.rdf.query_limits import Limits, check
from councilgraph.graph.show import ask
from councilgraph.graph.show.parameters import DAY, KINDS
from councilgraph.ontology.errors import BadQuery

STEP = "?a ?b ?c"


@pytest.mark.parametrize("name", [query.name for query in ask.named()])
def test_our_own_questions_may_be_asked(name: str) -> None:
    """The questions that come with the program keep to the limits, narrowed by all their parameters too."""
    query = ask.lookup(name)
    check(query.text)
    given = {
        each: "2024-01-31" if KINDS[each].takes == DAY else "the quay board" for each, _ in query.parameters
    }
    check(query.narrowed(given))


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        pytest.param("ASK {} #" + "x" * 100_000, "longer than 100,000 bytes", id="long"),
        pytest.param("ASK {} #" + "é" * 50_000, "longer than 100,000 bytes", id="long in bytes"),
        pytest.param("ASK { FILTER" + "(" * 7000 + "1" + ")" * 7000 + " }", "5,000 words", id="many words"),
        pytest.param("ASK { ?a ?b '\ud800' }", "half of a character", id="no text"),
        pytest.param("ASK " + "{" * 65 + "}" * 65, "more than 64 deep", id="deep in braces"),
        pytest.param(
            "ASK { FILTER(?a<" + "(" * 70 + "1>2" + ")" * 71 + " }", "64 deep", id="deep in a comparison"
        ),
        pytest.param("ASK { " + f"{STEP} . " * 91 + "}", "more than 90 triple patterns", id="a chain"),
        pytest.param("ASK { " + f"{STEP} FILTER(1) " * 91 + "}", "90 triple patterns", id="without a point"),
        pytest.param("ASK { ?a " + "?b ?c ; " * 91 + "}", "90 triple patterns", id="a star"),
        pytest.param("ASK { ?a ?b " + ",".join(["?c"] * 91) + " }", "90 triple patterns", id="a list"),
        pytest.param("ASK { ?a " + "/".join(["cg:x"] * 91) + " ?b }", "90 triple patterns", id="a path"),
        pytest.param("ASK { ?a ?b " + "[ ?c " * 46 + "1" + "]" * 46 + "}", None, id="nodes without a name"),
        pytest.param("ASK { ?a ?b [ ?c [ ?d [] ] ] }", None, id="few of them"),
        pytest.param("ASK { " + "{ ?a ?b ?c } UNION " * 91 + "{} }", "90 triple patterns", id="groups"),
        pytest.param("INSERT DATA { }", "line 1, column 1: INSERT is an update", id="an update"),
        pytest.param("PREFIX x: <x:>\nload <x:y>", "line 2, column 1: load is an update", id="load"),
        pytest.param("ASK { SERVICE <x:y> {} }", "line 1, column 7: SERVICE would ask", id="another server"),
        pytest.param("ASK { VALUES ?x { " + "cg:a " * 4000 + "} }", None, id="much data"),
        pytest.param("ASK { VALUES (?x ?y) { " + "(1.5 2) " * 900 + "} }", None, id="data in rows"),
        pytest.param("ASK { FILTER(?a IN (" + "1," * 2000 + "1)) }", None, id="a long list of values"),
    ],
)
def test_what_is_refused_is_told_from_its_words(query: str, reason: str | None) -> None:
    """What would keep or end the engine is refused at once with the reason; what is only long is not."""
    begun = time.monotonic()
    if reason is None:
        check(query)
    else:
        with pytest.raises(BadQuery, match="the query is refused: ") as raised:
            check(query)
        assert reason in str(raised.value)
        assert "\n" not in str(raised.value)
    assert time.monotonic() - begun < 5


def test_limits_are_chosen() -> None:
    """Whoever serves others may allow less."""
    with pytest.raises(BadQuery, match="more than 1 triple patterns"):
        check("ASK { ?a ?b ?c ; ?d ?e }", Limits(patterns=1))
