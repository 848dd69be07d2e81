"""A motion while an item's words are read: who moved what, and how the votes on it fell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from councilgraph.extractors.paper import Paper
from councilgraph.extractors.sentence import said_in
from councilgraph.ontology.model import Section, Text

VOTED = ("votes_for", "votes_against", "abstentions")
CARRIED = ("cg:Carried", "cg:CarriedAsAmended")


@dataclass
class Motion:
    """A motion: what was moved, and the words that say by whom.

    `votes` are counts by kind, each with its words, `voters` the names by kind; `outcome` is a
    term of the vocabulary with its words; `adopted` is the clause that the minutes print as what
    was resolved. A motion is `put` by lines of its own, and its words run on to the outcome:
    `further` holds those. What was `only_proposed` is no motion yet: nobody has seconded it.
    """

    mover: Text | None
    seconder: Text | None
    where: Text
    text: Text | None = None
    amends: bool = False
    put: bool = False
    only_proposed: bool = False
    further: list[Text] = field(default_factory=list)
    votes: dict[str, tuple[str, Text]] = field(default_factory=dict)
    voters: list[tuple[str, Text]] = field(default_factory=list)
    outcome: tuple[str, Text] | None = None
    adopted: Section | None = None


def voted_on(found: Sequence[Motion], sentence: Text, paper: Paper) -> None:
    """Counts and outcome in a sentence, of the amendment where it speaks of that."""
    last = found[-1]
    amended = paper.profile.pattern("motions.of_amendment").search(sentence.plain)
    parts = [(last, sentence)]
    if amended and len(found) > 1 and last.amends:
        cut = re.search(r",? and the motion\b", sentence.plain)
        parts = [(last, sentence.part(0, cut.start()))] if cut else [(last, sentence)]
        parts += [(found[-2], sentence.part(cut.start()))] if cut else []
    elif last.amends and last.outcome and len(found) > 1:
        parts = [(found[-2], sentence)]
    for motion, words in parts:
        count(motion, words, paper)


def count(motion: Motion, words: Text, paper: Paper) -> None:
    """Takes the counts and the outcome that words tell of a motion."""
    for kind in VOTED:
        found = (one.search(words.plain) for one in paper.profile.alternatives(f"motions.{kind}"))
        match = next(filter(None, found), None)
        if match:
            motion.votes.setdefault(kind, (_figures(match["n"], paper), words))
    to = paper.profile.pattern("motions.votes_to").search(words.plain)
    if to:
        motion.votes.setdefault("votes_for", (to["for"] or to["first"], words))
        motion.votes.setdefault("votes_against", (_figures(to["against"] or to["last"], paper), words))
    outcome = "" if paper.profile.pattern("motions.another").search(words.plain) else outcome_of(words, paper)
    if outcome and (motion.text is not None or outcome != "cg:Deferred"):
        if motion.outcome is None or paper.profile.pattern("motions.of_motion").search(words.plain):
            motion.outcome = (outcome, words)
    elif motion.text is not None and motion.outcome is None and resolved(words, paper):
        motion.outcome = ("cg:Carried", words)


def _figures(number: str, paper: Paper) -> str:
    """A count in figures, which may be written in words."""
    return dict(paper.profile.pairs("motions.numbers")).get(number.casefold(), number)


def outcome_of(words: Text, paper: Paper) -> str:
    """What became of a motion, "" where the words do not say."""
    outcomes = paper.profile.patterns("motions.outcomes")
    return next((name for name, pattern in outcomes if pattern.search(words.plain)), "")


def called(motion: Motion, sentence: Text, paper: Paper) -> bool:
    """Whether a line of a roll call says who voted how, and how many."""
    frame = r"{}\s*:\s*(?P<names>[A-Z].*?)?\s*(?:\((?P<count>\d{1,3})\)|(?P<alone>\d{1,3}))?\.?"
    for kind, pattern in paper.profile.patterns("motions.voted", frame):
        match = pattern.fullmatch(sentence.plain)
        if match:
            number = match["count"] or match["alone"]
            if number:
                motion.votes.setdefault(kind, (number, sentence))
            if match["names"]:
                motion.voters.append((kind, sentence.part(*match.span("names"))))
            return True
    return False


def resolved(sentence: Text, paper: Paper) -> Text | None:
    """What a sentence that moves something says was resolved: "… seconded, and it was resolved to …"."""
    return said_in(sentence, paper.profile.alternatives("decisions.agreed"))
