"""How councils differ in telling who moved what: where its words stand, and who they say it was."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Mention
from tests.extractors.written import item, minutes, read, shown

VOTES = ("cg:votesFor", "cg:votesAgainst", "cg:abstentions")
CASES = [
    pytest.param(
        "These were proposed by Cllr Roe and seconded by Cllr Lee that they be signed. All agreed.",
        {"that they be signed.": ("Roe", "Lee", "cg:Carried", {})},
        id="a word that stands for the business is not what was moved",
    ),
    pytest.param(
        "94-24 MOVED by Councillor Roe that the quay be mended.\n\nCARRIED",
        {"that the quay be mended.": ("Roe", "", "cg:Carried", {})},
        id="nobody is needed to second it",
    ),
    pytest.param("Moved by Councillor Roe that the quay be mended.\n\nIt was late.", {}, id="nothing came of it"),
    pytest.param(
        "31-20     Moved: Director Roe          Seconded: Alt. Director Lund\n\n"
        "     That the Marsh Light Service Establishment Amendment By-law No.\n     1711, 2019 be adopted.\n"
        "                                                        CARRIED",
        {
            "That the Marsh Light Service Establishment Amendment By-law No. 1711, 2019 be adopted.": (
                "Roe", "Lund", "cg:Carried", {},
            )
        },
        id="an alternate seconds, and the number of a by-law begins a line",
    ),
    pytest.param(
        "Councillor Roe moved not to sell the mill, the barn or the yard, Councillor Lund seconded. Vote: 2-0-0.",
        {
            "not to sell the mill, the barn or the yard": (
                "Roe", "Lund", "cg:Carried", {"cg:votesFor": "2", "cg:votesAgainst": "0", "cg:abstentions": "0"},
            )
        },
        id="what is not to be done",
    ),
    pytest.param(
        "Moved by Councillor Ada Roe and seconded by Councillor Bo Lee RESOLVED that the quay be mended.",
        {"that the quay be mended.": ("Ada Roe", "Bo Lee", "cg:Carried", {})},
        id="resolved in the same sentence",
    ),
    pytest.param(
        "Councillor Roe proposed, Seconded by Councillor Lee and resolved, “That the quay be mended.”",
        {"That the quay be mended.": ("Roe", "Lee", "cg:Carried", {})},
        id="and resolved, in quotes",
    ),
    pytest.param(
        "MOVED by Chairperson A Roe, SECONDED by Deputy Mayor Lee to mend the quay. Motion Unanimously Carried",
        {"to mend the quay.": ("A Roe", "Lee", "cg:Carried", {})},
        id="in capitals, by those who hold an office",
    ),
    pytest.param(
        "Moved by the Lord Mayor (Councillor Roe),\n\nSeconded by Councillor Lee and\n\nResolved – That the quay be mended.",
        {"That the quay be mended.": ("Roe", "Lee", "cg:Carried", {})},
        id="an office with the name behind it",
    ),
    pytest.param(
        "Councillor Ada  Roe, seconded by Councillor Bo Lee, moved that the quay be mended. It was carried.",
        {"that the quay be mended.": ("Ada Roe", "Bo Lee", "cg:Carried", {})},
        id="two spaces within a name",
    ),
    pytest.param(
        "It was proposed by Councillor A Roe and seconded by Councillor B Lee that the quay be mended. This was lost.",
        {"that the quay be mended.": ("A Roe", "B Lee", "cg:Lost", {})},
        id="it was proposed",
    ),
    pytest.param(
        "Cllr Roe moved the recommendations of the report, which were seconded by Cllr Lee. The motion was carried.",
        {"the recommendations of the report": ("Roe", "Lee", "cg:Carried", {})},
        id="which were seconded",
    ),
    pytest.param(
        "Cllr Roe proposed that they were a true record; the proposal was seconded by Cllr Lee and unanimously agreed.",
        {"that they were a true record": ("Roe", "Lee", "cg:Carried", {})},
        id="the proposal was seconded",
    ),
    pytest.param(
        "Councillor Roe moved to mend the quay.\n\nSeconded by Councillor Lee. Carried.",
        {"to mend the quay.": ("Roe", "Lee", "cg:Carried", {})},
        id="moved to do something, seconded in a paragraph of its own",
    ),
    pytest.param(
        "Councillor Roe moved and Councillor Lee seconded a proposal to mend the quay first. It was put to the vote:\n\nFor: 6\n\nAgainst: 8\n\nThe change was not agreed.",
        {"to mend the quay first.": ("Roe", "Lee", "cg:Lost", {"cg:votesFor": "6", "cg:votesAgainst": "8"})},
        id="a proposal to do something, not agreed",
    ),
    pytest.param(
        "Cllr Roe, seconded by Cllr Lee, moved that the quay be mended. Cllr Day, seconded by Cllr Fry, moved as an amendment that the slip be mended. The amendment was lost.",
        {"that the quay be mended.": ("Roe", "Lee", "", {}), "that the slip be mended.": ("Day", "Fry", "cg:Lost", {})},
        id="moved as an amendment",
    ),
    pytest.param(
        "The minutes of the last meeting were approved as a true record. Proposed: Ada Roe, seconded: Bo Lee.\n\nTo mend the quay, if need be.",
        {"The minutes of the last meeting were approved as a true record": ("Ada Roe", "Bo Lee", "cg:Carried", {})},
        id="what was approved stands before who proposed it",
    ),
    pytest.param(
        "(ii) To approve the repair of the quay.\n\nProposed by Cllr Roe seconded by Cllr Lee and unanimously approved.\n\nTo fill vacancies",
        {"To approve the repair of the quay.": ("Roe", "Lee", "cg:Carried", {})},
        id="the business that was put stands before",
    ),
    pytest.param(
        "It was late. (ii)To approve the repair. Proposed by Cllr Roe seconded by Cllr Lee and unanimously approved.\n\nTo fill vacancies in May.",
        {"To approve the repair.": ("Roe", "Lee", "cg:Carried", {})},
        id="the business that comes next is not what was moved",
    ),
    pytest.param(
        "Cllr Roe proposed that no grants be made and this was seconded by Cllr Lee and agreed by a majority vote. A request for a lamp was agreed unanimously.",
        {"that no grants be made": ("Roe", "Lee", "cg:Carried", {})},
        id="agreed by a majority",
    ),
    pytest.param(
        "Moved by Councillor A. Roe\nSeconded by Councillor B. Lee\n\nTHAT the quay be mended.\n\nMotion Carried Unanimously, By All Members Present",
        {"THAT the quay be mended.": ("A. Roe", "B. Lee", "cg:Carried", {})},
        id="carried by all those present",
    ),
    pytest.param(
        "Cllr Roe proposed, seconded by Cllr Lee, that the quay be mended. It was carried, six votes for, two against and one abstention.",
        {"that the quay be mended.": ("Roe", "Lee", "cg:Carried", {"cg:votesFor": "6", "cg:votesAgainst": "2", "cg:abstentions": "1"})},
        id="counts in words",
    ),
    pytest.param(
        "Cllr Roe proposed, seconded by Cllr Lee, that the quay be mended. The vote was taken, and carried by 22 votes to one, with two abstentions.",
        {"that the quay be mended.": ("Roe", "Lee", "cg:Carried", {"cg:votesFor": "22", "cg:votesAgainst": "1", "cg:abstentions": "2"})},
        id="votes to one",
    ),
    pytest.param("She proposed that the quay be mended. Agreed unanimously.", {}, id="a pronoun names nobody"),
    pytest.param(
        "Mill Lane, The Green, Marsh It was proposed by Cllr. Roe Seconded by Cllr. Lee And Resolved: That the lane be a public road.",
        {"That the lane be a public road.": ("Roe", "Lee", "cg:Carried", {})},
        id="a heading run on into the sentence",
    ),
    pytest.param(
        "Cllr. Roe was proposed by Cllr. Lee and seconded by Cllr. Day Cllr. Fry was proposed by Cllr. Lund.",
        {"Cllr. Roe was proposed by Cllr. Lee and seconded by Cllr. Day": ("Lee", "Day", "", {})},
        id="the title of the next is no part of a name",
    ),
    pytest.param(
        "Councillor Roe moved and Councillor Lee seconded a proposal to mend the quay. Councillor Day confirmed that motion 12.3 had been withdrawn.",
        {"to mend the quay.": ("Roe", "Lee", "", {})},
        id="another motion was withdrawn",
    ),
    pytest.param(
        "MOVED by Member A Roe, seconded by Member B Lee:\n\nThat the Quay Board:\n\na) mend the quay.\n\nb) light the slip.\n\nCARRIED",
        {"mend the quay.": ("A Roe", "B Lee", "cg:Carried", {})},
        id="the first clause of what was moved",
    ),
    pytest.param(
        "Moved by Councillor Roe, seconded by Deputy Mayor Lee to mend the quay. Motion Carried 08-55",
        {"to mend the quay.": ("Roe", "Lee", "cg:Carried", {})},
        id="the number of a motion is no count of votes",
    ),
    pytest.param(
        "It was agreed to mend the quay. Proposed by Cllr Ada Reeve, seconded by Cllr Lee. That the quay be mended by May. All in favour.",
        {"That the quay be mended by May.": ("Ada Reeve", "Lee", "cg:Carried", {})},
        id="the words of the motion stand behind, whatever stands before",
    ),
    pytest.param(
        "Moved Cr Roe, seconded Cr Lee that the quay be closed.\nCr Day spoke.\n\nThe motion (Roe/Lee) was put and LOST 3/4.",
        {"that the quay be closed.": ("Roe", "Lee", "cg:Lost", {"cg:votesFor": "3", "cg:votesAgainst": "4"})},
        id="put later, by the names of who moved it",
    ),
    pytest.param(
        "On the proposal of Cllr. Lund, seconded by Cllr. Roe, it was agreed to go into committee.\n\n\"That the lands be sold for €1.\"\nProposed: Cllr. Lund       Seconded: Cllr. Day\nA vote was taken: Tá: 4   Níl: 1",
        {
            "to go into committee.": ("Lund", "Roe", "cg:Carried", {}),
            "That the lands be sold for €1.": ("Lund", "Day", "cg:Carried", {"cg:votesFor": "4", "cg:votesAgainst": "1"}),
        },
        id="what was agreed at once is not what was moved below",
    ),
    pytest.param(
        "Moved: Cr Roe\nSeconded: Cr Lee\nThat the quay be mended.\nAMENDMENT  Moved: Cr Day   That the slip be mended.   The amendment was not seconded.\nCARRIED",
        {"That the quay be mended.": ("Roe", "Lee", "cg:Carried", {}), "That the slip be mended.": ("Day", "", "cg:Lost", {})},
        id="carried below an amendment that fell",
    ),
    pytest.param(
        "Moved Cr Roe, Seconded Cr Lee\nThat recommendation 2 be not adopted.\nCarried 4/1 (Cr Day against)",
        {"That recommendation 2 be not adopted.": ("Roe", "Lee", "cg:Carried", {"cg:votesFor": "4", "cg:votesAgainst": "1"})},
        id="a motion not to adopt something is not lost",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_motions(words: str, expected: dict[str, tuple[str, str, str, dict[str, str]]]) -> None:
    """Who moved and seconded what, how the votes fell, and what became of it."""
    told: dict[Mention, dict[str, str]] = {}
    for one in read(item(words)):
        if one.subject.kind == "cg:Motion":
            told.setdefault(one.subject, {})[one.predicate] = shown(one.object)
    assert {
        said["cg:text"]: (
            said.get("cg:movedBy", ""),
            said.get("cg:secondedBy", ""),
            f"cg:{said['cg:outcome']}" if "cg:outcome" in said else "",
            {name: said[name] for name in VOTES if name in said},
        )
        for said in told.values()
    } == expected


def test_initials_in_brackets() -> None:
    """Initials in brackets name who proposed and who seconded, as they would without."""
    present = "\nPresent: Ada Roe (AR), Bo Lund (BL) and Cy Day (CD)\n"
    found = read(
        minutes(
            "1. Quay\n\nProposed (AR) & Seconded (BL) that the quay be mended. Unanimously agreed.", present
        )
    )
    said = {one.predicate: shown(one.object) for one in found if one.subject.kind == "cg:Motion"}
    assert (said["cg:movedBy"], said["cg:secondedBy"], said["cg:outcome"]) == (
        "Ada Roe",
        "Bo Lund",
        "Carried",
    )


def test_a_majority_is_not_all() -> None:
    """What a later sentence says of something else is not how the vote on a motion fell."""
    words = "Cllr Roe proposed that no grants be made and this was seconded by Cllr Lee and agreed by a majority vote. A request for a lamp was agreed unanimously."
    assert not [one for one in read(item(words)) if one.predicate == "cg:unanimous"]
