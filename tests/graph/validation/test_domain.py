from __future__ import annotations

import pytest

from councilgraph.graph.validation.domain import CHECKS, check_domain, source_slips
from councilgraph.graph.validation.finding import Severity
from tests.graph.validation.council import store

PRESENT = "cg:capacity cg:PresentAsMember"
HERE = "a cg:Participation ; cg:meeting :may ; cg:nameAsWritten"

# What is added to a sound graph: what a check finds, and what is like it and is right.
CASES = {
    "substitute": (
        f':p4 {HERE} "U Coe" ; cg:person :coe ; {PRESENT} .',
        f':p4 {HERE} "U Coe" ; cg:person :coe ; {PRESENT} ; cg:arrivedAt "19:00:00"^^xsd:time .',
    ),
    "namesakes": (
        f':two a cg:Person ; foaf:name "O Vane" . :p4 {HERE} "O Vane" ; cg:person :two ; {PRESENT} .',
        f':two a cg:Person ; foaf:name "O Vane" . :p4 {HERE} "O Vane" ; cg:person :two ; cg:capacity cg:PresentAsGuest .',
    ),
    "absence": (
        f':p4 {HERE} "T Brill" ; cg:person :brill ; cg:capacity cg:Apologies .',
        f':p4 {HERE} "T Brill" ; cg:person :brill ; cg:capacity cg:Invited .',
    ),
    "chair absent": (
        ":coe cg:chaired :may .",
        ":brill cg:chaired :may .",
    ),
    "chair unlisted": (
        ':who a cg:Person ; foaf:name "E Moss" ; cg:chaired :may .',
        ':who a cg:Person ; foaf:name "E Moss" ; cg:chaired :june .',
    ),
    "end": (
        ':july a cg:Meeting ; skos:prefLabel "J" ; cg:startTime "14:00:00"^^xsd:time ; cg:endTime "11:00:00"^^xsd:time .',
        ':july a cg:Meeting ; skos:prefLabel "J" ; cg:startTime "19:00:00"^^xsd:time ; cg:endTime "00:20:00"^^xsd:time .',
    ),
    "year": (
        ':july a cg:Meeting ; skos:prefLabel "J" ; cg:date "1024-07-02"^^xsd:date .',
        ':july a cg:Meeting ; skos:prefLabel "J" ; cg:date "1894-07-02"^^xsd:date .',
    ),
    "votes named": (
        ":v2 a cg:Vote ; cg:motion :motion ; cg:voter :brill ; cg:choice cg:For .",
        ":v2 a cg:Vote ; cg:motion :motion ; cg:voter :brill ; cg:choice cg:Abstained .",
    ),
    "votes unanimous": (
        ":m2 a cg:Motion ; cg:unanimous true ; cg:votesFor 6 ; cg:votesAgainst 1 .",
        ":m2 a cg:Motion ; cg:unanimous true ; cg:votesFor 6 ; cg:votesAgainst 0 .",
    ),
    "votes outcome": (
        ":m2 a cg:Motion ; cg:outcome cg:Carried ; cg:votesFor 3 ; cg:votesAgainst 4 .",
        ":m2 a cg:Motion ; cg:outcome cg:Lost ; cg:votesFor 3 ; cg:votesAgainst 4 .",
    ),
    "due": (
        ':ask a cg:Decision ; cg:item :item ; cg:dueDate "2024-05-06"^^xsd:date .',
        ':ask a cg:Decision ; cg:item :item ; cg:dueDate "2024-05-07"^^xsd:date .',
    ),
    "follow-up": (
        ":ask a cg:Decision ; cg:item :back ; cg:followedUpBy :item .",
        ":ask a cg:Decision ; cg:item :item ; cg:followedUpBy :back .",
    ),
    "twice": (
        ':other a cg:Meeting ; cg:heldBy :panel ; cg:date "2024-05-07"^^xsd:date ; cg:startTime "19:30:00"^^xsd:time .',
        ':other a cg:Meeting ; cg:heldBy :panel ; cg:date "2024-05-07"^^xsd:date ; cg:startTime "20:00:00"^^xsd:time .',
    ),
    "chairs": (
        ":brill cg:chaired :may .",
        ":brill cg:chaired :june .",
    ),
}  # fmt: skip


def found(more: str) -> list[str]:
    """The names of the checks that find something once a graph has more facts."""
    return [one.check for one in check_domain(store(more))]


def test_every_check_is_tried() -> None:
    """No check is passed over below."""
    assert list(CASES) == list(CHECKS)


def test_a_sound_graph_has_no_findings() -> None:
    """Where all is as it should be, nothing is found."""
    assert found("") == []


@pytest.mark.parametrize("check", CHECKS)
def test_a_check_finds_what_it_is_for(check: str) -> None:
    """What cannot be, or is odd, is found by the check that is for it, and is told in one line."""
    wrong, right = CASES[check]
    assert check in found(wrong)
    assert check not in found(right)
    lines = [one.line for one in check_domain(store(wrong))]
    assert all("\n" not in line and "{" not in line for line in lines)


@pytest.mark.parametrize("check", CHECKS)
def test_a_finding_is_told_once(check: str) -> None:
    """The same thing is not found twice by one check."""
    assert found(CASES[check][0]).count(check) == 1


def test_a_change_of_chair_that_is_told_is_no_finding() -> None:
    """Two people chair a meeting where the words of either say that one took the chair."""
    took = ':took a cg:Passage ; cg:document :file ; cg:start 30 ; cg:end 52 ; cg:quote "T Brill took the chair" .'
    chair = ":brill cg:chaired :may ."
    reason = f"GRAPH :took {{ {chair} }}"
    assert "chairs" in found(chair)
    assert "chairs" not in [one.check for one in check_domain(store(f"{chair} {took}", reasons=reason))]


def test_one_name_among_present_and_absent() -> None:
    """Somebody of the name of one who is present sends apologies: two people, or one entered twice."""
    away = f':two a cg:Person ; foaf:name "O Vane" . :p4 {HERE} "O Vane" ; cg:person :two ; cg:capacity cg:Apologies .'
    assert found(away) == ["namesakes"]


def test_a_cancelled_meeting_does_not_clash() -> None:
    """A body that met at a time for which another meeting of it was called off met once."""
    assert found(f"{CASES['twice'][0]} :other cg:status cg:Cancelled .") == []


def test_a_finding_leads_to_its_words() -> None:
    """A finding names the document, the page and the words of the fact that is wrong."""
    (one,) = (one for one in check_domain(store(CASES["chairs"][0])) if one.check == "chairs")
    assert (one.place.document, one.place.at, one.place.words) == ("may.txt", "page 2", "O Vane in the")
    assert "(may.txt, page 2: “O Vane in the”)" in one.line


def test_slips_of_the_documents_are_warnings() -> None:
    """What the build found to be written wrong is told, as a warning, with its words."""
    slip = """:slip a cg:SourceError ; cg:rule "weekday" ; cg:asWritten "Monday 7 May 2024" ; cg:about :may ;
        cg:because "7 May 2024 was a Tuesday" ; prov:used :words ."""
    (one,) = source_slips(store(slip))
    assert (one.severity, one.check, one.place.at) == (Severity.WARNING, "weekday", "page 2")
    assert "7 May 2024 was a Tuesday" in one.line


def test_a_finding_is_one_line_whatever_is_in_it() -> None:
    """Names and words that run over lines, or hold braces, are told in one line as they are."""
    odd = ':two a cg:Person ; foaf:name "O\\nVane {who}" ; cg:chaired :may .'
    lines = [one.line for one in check_domain(store(odd)) if one.check == "chair unlisted"]
    assert ["\n" in line for line in lines] == [False]
    assert "O Vane {who}" in lines[0]
