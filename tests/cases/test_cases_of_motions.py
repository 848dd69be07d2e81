"""Small inputs that were read wrong: motions, roll calls, and who is meant by initials."""

from __future__ import annotations

from councilgraph.extractors.blocks.reading import shipped
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.minutes import Choice, Minutes, Motion, Outcome
from councilgraph.ontology.model import Document
from tests.cases.papers import NONE_ABSENT

RECUSED = """MARLSTONE BOROUGH COUNCIL

Minutes of the Meeting of the Council held on Thursday 11 July 2024 at 6.30 pm in the Council Chamber

Present: Councillors A Bright (Mayor), C Dunmore, E Farrow, G Hurst, I Jessop, K Lyle, M Nash

7. Motion: Bus Lanes
It was moved by Councillor Dunmore and seconded by Councillor Hurst that the bus lanes be reviewed.

An amendment was moved by Councillor Jessop and seconded by Councillor Lyle to add the words "within six months".

A recorded vote was taken on the amendment:
For (3): Councillors Jessop, Lyle and Nash
Against (2): Councillors Dunmore and Hurst
Abstained (1): Councillor Bright
Did not vote having declared an interest (1): Councillor Farrow

The amendment was carried.

A recorded vote was then taken on the motion as amended:
For (4): Councillors Dunmore, Hurst, Jessop and Lyle
Against (1): Councillor Nash
Abstained (1): Councillor Bright
Not voting (1): Councillor Farrow

RESOLVED that the bus lanes be reviewed within six months.
"""

HEADINGS = """---
title: Minutes for meeting held Tuesday 7th May 2024
type: minutes
date: 2024-05-07
---

*Held in Thornwick Hall at 7:00pm.*

## Present

* Sara Woodley — *Chair*
* Alan Firth — *Vice-Chair*
* Paula Ingle — *Treasurer*

## Harbour Café

It was agreed that the café be asked to move its tables. Proposed by SW and seconded by PI.

## Next Meeting

Tuesday 4th June 2024.
"""


def read(words: str, name: str = "minutes.txt") -> Minutes:
    """The tree of a paper as the shipped reader reads it."""
    document = Document("test", name, "text/plain", words)
    [tree] = shipped().read(document, lines(document))
    return tree


def motions(tree: Minutes) -> list[Motion]:
    """The motions of all items."""
    return [motion for item in tree.items for motion in item.motions]


def moved_by(motion: Motion) -> tuple[str, str]:
    """The names of who moved and who seconded, as they are printed."""
    mover, seconder = (one.plain if one else "" for one in (motion.mover, motion.seconder))
    return mover, seconder


def votes(motion: Motion, choice: Choice) -> list[str]:
    """Who voted so."""
    return [vote.voter.plain for vote in motion.votes if vote.choice is choice]


def test_recused_members_vote_neither_way() -> None:
    """Each recorded vote is its own motion's, and a member who did not vote is in neither."""
    motion, amendment = motions(read(RECUSED))
    assert votes(amendment, Choice.FOR) == ["Jessop", "Lyle", "Nash"]
    assert votes(amendment, Choice.AGAINST) == ["Dunmore", "Hurst"]
    assert votes(motion, Choice.FOR) == ["Dunmore", "Hurst", "Jessop", "Lyle"]
    assert votes(motion, Choice.AGAINST) == ["Nash"]
    assert votes(motion, Choice.ABSTAINED) == votes(amendment, Choice.ABSTAINED) == ["Bright"]
    assert [list(one.counts.values()) for one in (amendment, motion)] == [[3, 2, 1], [4, 1, 1]]


def test_absent_none_is_no_vote() -> None:
    """The motion is moved and seconded by those who are named, with 6 for it and 1 against."""
    [motion] = motions(read(NONE_ABSENT))
    assert moved_by(motion) == ("Stein", "Bruno")
    assert motion.outcome is Outcome.CARRIED
    assert motion.counts == {Choice.FOR: 6, Choice.AGAINST: 1}
    assert votes(motion, Choice.AGAINST) == ["Shaw"]


def test_movers_by_initials() -> None:
    """Under Markdown headings a motion has the words of the decision, and its movers' initials."""
    [motion] = motions(read(HEADINGS, "minutes.md"))
    assert motion.text is not None
    assert motion.text.plain.startswith("that the café be asked to move")
    assert moved_by(motion) == ("SW", "PI")
