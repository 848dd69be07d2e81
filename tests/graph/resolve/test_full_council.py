from __future__ import annotations

import pytest

from councilgraph.graph.resolve.together import bring_together
from councilgraph.ontology.model import Mention, Passage, Statement, Value

COUNCIL = Mention("cg:Council", "Aldermere City Council")


def iri_of(thing: Mention) -> str:
    """The IRI of a thing that a paper names."""
    stated = Statement(thing, "dcterms:title", Value("x"), Passage("paper", 0, 1, "x"), "test", "")
    linker = bring_together([stated], "x:/").linker
    return linker.iri(thing)


@pytest.mark.parametrize("name", ["Council", "Full Council", "City Council"])
def test_all_members_of_a_council_are_one_body(name: str) -> None:
    """Whatever papers call all members of a council together, they are one body, whose meetings are one's too."""
    body = Mention("cg:Body", name, COUNCIL)
    assert iri_of(body) == "x:/aldermere-city-council/body/council"
    assert iri_of(Mention("cg:Meeting", "", body, ("2024-05-14",))) == (
        "x:/aldermere-city-council/meeting/council/2024-05-14"
    )
