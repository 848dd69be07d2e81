"""A motion and the amendment that was put against it: votes for the one are votes against the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from councilgraph.extractors.blocks.votes import NUMBERS, by_counts, number
from councilgraph.ontology.minutes import Choice, Decision, Motion, Outcome, Vote

AGAINST_EACH_OTHER = re.compile(
    rf"""
    \b(?P<count>\d{{1,3}}|{"|".join(NUMBERS)})\b[^.;:\d]{{0,30}}?\bfor\ the\ (?P<what>motion|amendment)\b
    |\b(?P<named>motion|amendment)\b(?:\W{{1,12}}|\ received\ )(?P<behind>\d{{1,3}})\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The votes for a motion and for an amendment, where the one was put against the other."""
SIDE = re.compile(r"\b(?:motion|amendment)\b", re.IGNORECASE)
WON = re.compile(
    r"\b(?P<what>motion|amendment)\b"
    r"(?:\ (?:was|is|were|being|be|accordingly|therefore|thus|declared|duly)){1,4}"
    r"\ (?:carried|adopted|agreed|successful|approved)\b",
    re.IGNORECASE,
)
"""Which of the two carried, in words."""
CARRIED_OR_LOST = {True: Outcome.CARRIED, False: Outcome.LOST}


def decide_between(document: str, main: Motion, amendment: Motion, *, decided: bool) -> None:
    """Tells a motion's fate by that of the amendment that was put against it, where nothing else does.

    Where something was `decided`, the motion was carried whose amendment was lost.
    """
    told = " ".join(one.told.plain for one in (amendment, main) if one.told)
    votes = {
        (match["what"] or match["named"]).lower(): number(match["count"] or match["behind"])
        for match in AGAINST_EACH_OTHER.finditer(told)
    }
    if len(votes) > 1:
        amendment.counts = {Choice.FOR: votes["amendment"], Choice.AGAINST: votes["motion"]}
        main.counts = {Choice.FOR: votes["motion"], Choice.AGAINST: votes["amendment"]}
        main.outcome, amendment.outcome = by_counts(main.counts), by_counts(amendment.counts)
        if carried := WON.search(told):
            won = carried["what"].lower() == "motion"
            main.outcome, amendment.outcome = (CARRIED_OR_LOST[won], CARRIED_OR_LOST[not won])
        main.votes, amendment.votes = _votes_between(document, [*main.votes, *amendment.votes])
    elif decided and main.outcome is None and amendment.outcome is Outcome.LOST:
        main.outcome = Outcome.CARRIED
    main.told = main.told or amendment.told


def _votes_between(document: str, votes: Sequence[Vote]) -> tuple[list[Vote], list[Vote]]:
    """The votes on a motion, and those on the amendment put against it, by the list of each name."""
    main, other = list[Vote](), list[Vote]()
    for vote in votes:
        told = list(SIDE.finditer(document, 0, vote.voter.at[0]))
        if told and vote.choice is not Choice.ABSTAINED:
            for_main = told[-1].group().lower() == "motion"
            main.append(replace(vote, choice=Choice.FOR if for_main else Choice.AGAINST))
            other.append(replace(vote, choice=Choice.AGAINST if for_main else Choice.FOR))
        else:
            main.append(vote)
            other.append(vote)
    return main, other


def without_fallen(decisions: Sequence[Decision], motions: Sequence[Motion]) -> list[Decision]:
    """The decisions but for those in the words of a motion that fell when it was put against another."""
    paired = {one.amends for one in motions if one.amends}
    fallen = {
        place
        for at, one in enumerate(motions, 1)
        if one.text and one.outcome is Outcome.LOST and (one.amends or at in paired)
        for place in one.text.at
    }
    return [one for one in decisions if not (one.text.at and set(one.text.at) <= fallen)]
