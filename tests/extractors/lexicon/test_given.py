"""Tests of given names that no list holds, told by how a paper prints them."""

from __future__ import annotations

import pytest

from councilgraph.extractors.lexicon.tagged import tag_lines
from councilgraph.extractors.text.lines import lines
from tests.unseen.measure import as_document


def _given(text: str) -> set[str]:
    """The words of a paper that are tagged as given names."""
    document = as_document("paper.txt", text)
    tagged = tag_lines(document, lines(document))
    return {word.text for word, tags in zip(tagged.tokens.words, tagged.tags, strict=True) if "given" in tags}


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Cllr Otiemo Barasi asked. Otiemo thanked the wardens.", {"Otiemo"}),
        ("Present: Councillors Wiremu Tahana, Zofka Prus-Lis (Chair) and Yetunda Okoya", {"Wiremu", "Zofka", "Yetunda"}),
        ("It was moved by Ffraida Puwe that the gate be shut.", {"Ffraida"}),
        ("Xiadan Tseng, Head of Parks, spoke.", {"Xiadan"}),
        ("Officers in attendance:\nOwibo Tarn, Elbo Grigg, Sonke Vole", {"Owibo", "Elbo", "Sonke"}),
        ("In attendance\n• Owibo Tarn (Head of Roads)\n• Elbo Grigg (Clerk)\n• Sonke-Li Vole", {"Owibo", "Elbo", "Sonke", "Li"}),
        ("PRESENT\nOWIBO TARN     ELBO GRIGG\nSONKE VOLE     HALKA MIRZ", {"OWIBO", "ELBO", "SONKE", "HALKA"}),
    ],
)  # fmt: skip
def test_who_stands_where_a_person_stands(text: str, given: set[str]) -> None:
    """A title, a mover, a post and a list of those present each tell a given name, in all of the paper."""
    assert _given(text) == given


@pytest.mark.parametrize(
    "text",
    [
        "Members Allowances Scheme",
        "Cllr Tahana Financial\nCllr Tahana left.",
        "Cllr Parking Permits\nThe parking was discussed.",
        "Mrs W Tahana, Otterly Growers",
        "Officers present: B Tahana, Roading Works Manager\nW Prus, Tenant Liaison\nE Tarn",
        "Roading Works, Fly Tipping, Dog Fouling",
    ],
)
def test_what_names_no_person(text: str) -> None:
    """Schemes, surnames, words of the business and the bodies of people are no given names."""
    assert not _given(text)
