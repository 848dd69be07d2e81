"""Bodies that were renamed or replaced. All names are made up."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention
from tests.extractors.written import item, read

OLD, NEW = "Weirs Scrutiny Panel", "Rivers Scrutiny Panel"
SAID = [
    pytest.param(f"RESOLVED that the {OLD} be renamed the {NEW}.", id="resolved"),
    pytest.param(f"Members heard that the {OLD} had been replaced by the {NEW} in May.", id="replaced"),
    pytest.param(f"The {NEW} (formerly the {OLD}) would meet in June.", id="formerly"),
    pytest.param(f"The {NEW}, previously known as the {OLD}, would meet in June.", id="previously known as"),
    pytest.param(f"The {OLD} will be known in future as the {NEW}.", id="known in future"),
    pytest.param(f"RESOLVED that the {OLD} be known from now on as the {NEW}.", id="from now on"),
    pytest.param(
        f"RESOLVED that the {OLD} be dissolved and be replaced by the {NEW}.", id="dissolved and replaced"
    ),
    pytest.param(f"RESOLVED that the work of the {OLD} be taken over by the {NEW}.", id="taken over"),
]


def replaced(words: str) -> list[tuple[str, str]]:
    """(old, new) of each body that is said to be replaced."""
    return [
        (one.subject.name, one.object.name)
        for one in read(item(words))
        if one.predicate == "dcterms:isReplacedBy" and isinstance(one.object, Mention)
    ]


@pytest.mark.parametrize("words", SAID)
def test_a_body_that_is_replaced(words: str) -> None:
    """The old name leads to the new one where a sentence says so."""
    assert replaced(words) == [(OLD, NEW)]


UNSAID = [
    pytest.param(f"The {OLD} and the {NEW} met together.", id="two bodies"),
    pytest.param(f"The {OLD} referred the matter to the {NEW}.", id="a referral"),
    pytest.param(
        f"The {OLD} was formerly chaired by Councillor B Lund. The {NEW} met.",
        id="formerly of something else",
    ),
    pytest.param(f"The chair of the {OLD} was replaced by the chair of the {NEW}.", id="people"),
]


@pytest.mark.parametrize("words", UNSAID)
def test_nothing_is_replaced(words: str) -> None:
    """Two names in a sentence are two bodies unless it says otherwise."""
    assert replaced(words) == []
