"""Whether a paper records a meeting, or announces one: one weighed judgement, which gates nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text import dates
from councilgraph.ontology.minutes import Capacity, Minutes, PaperKind

TOP = 20  # lines in which a paper says what it is
_CALLS = r"\b(?:hereby (?:summoned|given?)|you are (?:invited|summoned|requested)|summons|will be held)\b"
CALLS = re.compile(_CALLS, re.IGNORECASE)
"""In a paper that calls a meeting, and in none that is put to it."""
ANNOUNCES = re.compile(rf"{_CALLS}|\b(?:is to be held|to be held (?:on|at|in))\b", re.IGNORECASE)
AGENDA = re.compile(r"(?:[^|]*+\|)?+\W*+(?:agenda|order of business)\b\W*+", re.IGNORECASE)
BLANK = re.compile(r"\bmoved by:?\s*_{3,}", re.IGNORECASE)
"""Room for whoever is going to move something."""
RECORDS = re.compile(
    r"\b(?:minutes? of|record of|proceedings of|was held|were present|minutes$"
    r"|decision[ -]?(?:maker|taker|date)|date of (?:the )?decision|decisions? (?:taken|made|notice))",
    re.IGNORECASE,
)
MINUTES = re.compile(r"\bminutes\b\W*", re.IGNORECASE)
"""As a paper calls itself in its head right before its day: "Council Meeting Minutes – 4 May 2021"."""
PAST = frozenset(
    ("was", "were", "had", "noted", "reported", "agreed", "resolved", "received", "asked", "said")
)
PEOPLE = frozenset((Capacity.MEMBER, Capacity.SUBSTITUTE, Capacity.APOLOGIES))
LEAST_PEOPLE = 3
MANY_ASKS = 3


def kind_of(text: TaggedText, labels: Sequence[str], first: int, last: int, tree: Minutes) -> PaperKind:
    """The kind of the paper whose lines are those from `first` up to `last`, and whose tree this is."""
    return PaperKind.MINUTES if weight_of_record(text, labels, first, last, tree) > 0 else PaperKind.AGENDA


def weight_of_record(text: TaggedText, labels: Sequence[str], first: int, last: int, tree: Minutes) -> float:
    """How much speaks for it that a paper records a meeting; below nothing, that it announces one.

    It says so at its top, lists who was there, tells what was decided and moved, what became of that and when
    it ended, in the past; or it says that a meeting will be held, and asks for what is to be done.
    """
    top = [line.plain for line in text.lines[first : min(first + TOP, last)]]
    seen = Counter(labels[first:last])
    words = [text.tokens.words[at].lower for line in range(first, last) for at in text.ranges[line]]
    decided = sum(len(item.decisions) + len(item.motions) for item in tree.items)
    people = sum(entry.capacity in PEOPLE for entry in tree.presence)
    titles = (plain for at, plain in enumerate(top, first) if labels[at] != "item")
    weight = 1.0 * any(RECORDS.search(plain) for plain in titles)
    weight += 1.5 * (people >= LEAST_PEOPLE) + 0.6 * (0 < people < LEAST_PEOPLE) + 1.0 * bool(tree.presence)
    weight += 1.5 * any(
        labels[at] == "head" and _is_called_minutes(plain) for at, plain in enumerate(top, first)
    )
    weight += 1.0 * any(motion.outcome for item in tree.items for motion in item.motions)
    weight += 0.5 * bool(decided) + 1.0 * (2 * decided > len(tree.items))
    weight += 0.5 * bool(seen["close"]) + 0.5 * bool(tree.interests)
    weight += min(1.5, 30 * sum(word in PAST for word in words) / max(len(words), 1)) - 0.5
    weight -= 2.5 * any(ANNOUNCES.search(plain) for plain in top)
    weight -= 1.5 * any(AGENDA.fullmatch(plain) for plain in top)
    weight -= 1.5 * any(BLANK.search(line.plain) for line in text.lines[first:last])
    return weight - 1.5 * (seen["ask"] >= MANY_ASKS and seen["ask"] > seen["text"] + seen["lead"]) - 1.0


def _is_called_minutes(words: str) -> bool:
    """Whether words call a paper minutes, and tell its day right behind."""
    called = MINUTES.search(words)
    dated = dates.first(words[called.end() :]) if called else None
    return dated is not None and dated.start == 0
