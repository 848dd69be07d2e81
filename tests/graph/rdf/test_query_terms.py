from __future__ import annotations

import logging

import pytest

from councilgraph.graph.rdf import query_terms
from councilgraph.graph.rdf.query_terms import unknown_terms
from councilgraph.graph.show import ask
from councilgraph.ontology.terms import PREFIXES

OURS = PREFIXES["cg"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("ASK { ?a cg:chared ?b }", {"cg:chared": "cg:chaired"}, id="misspelt"),
        pytest.param("ASK { ?a a cg:Meetings }", {"cg:Meetings": "cg:Meeting"}, id="nearly"),
        pytest.param("ASK { ?a cg:title ?b }", {"cg:title": "dcterms:title"}, id="another vocabulary's"),
        pytest.param("ASK { ?a cg:Name ?b }", {"cg:Name": "foaf:name"}, id="another's, nearly"),
        pytest.param("ASK { ?a cg:prefLabel ?b }", {"cg:prefLabel": "skos:prefLabel"}, id="a label"),
        pytest.param(
            "ASK { ?a cg:follow_up_state ?b }", {"cg:follow_up_state": "cg:followUpState"}, id="spelt out"
        ),
        pytest.param("ASK { ?a a cg:Councilor }", {"cg:Councilor": "cg:Councillor"}, id="a class"),
        pytest.param("ASK { ?a cg:xyzzyqq 1 }", {"cg:xyzzyqq": ""}, id="near to nothing"),
        pytest.param(
            f"PREFIX c: <{OURS}> ASK {{ ?a c:chared 1 }}", {"c:chared": "cg:chaired"}, id="another prefix"
        ),
        pytest.param(f"ASK {{ ?a <{OURS}chared> 1 }}", {f"<{OURS}chared>": "cg:chaired"}, id="in full"),
        pytest.param(
            "PREFIX cg: <https://other.example/> ASK { ?a cg:chared 1 }", {}, id="another's namespace"
        ),
        pytest.param("ASK { ?a foaf:nam ?b ; cg:chaired 'cg:chared' } # cg:chared", {}, id="none of ours"),
        pytest.param("PREFIX cg:", {}, id="half a query"),
    ],
)
def test_terms_that_nothing_matches(query: str, found: dict[str, str]) -> None:
    """A term of our namespace that the vocabulary lacks is found, however it is written, with the nearest."""
    assert unknown_terms(query) == found


@pytest.mark.parametrize("name", [query.name for query in ask.named()])
def test_our_own_questions_use_what_there_is(name: str) -> None:
    """The questions that come with the program use no other terms."""
    assert unknown_terms(ask.lookup(name).text) == {}


def test_they_are_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    """Each is a warning that says what may be meant."""
    with caplog.at_level(logging.WARNING):
        query_terms.warn("ASK { ?a cg:chared ?b ; cg:xyzzyqq 1 }")
    assert caplog.messages == [
        "cg:chared is not in the vocabulary, so nothing matches it: did you mean cg:chaired?",
        "cg:xyzzyqq is not in the vocabulary, so nothing matches it",
    ]
