"""Counts of a vote and what became of a motion, from the words around it."""

from __future__ import annotations

import re

from councilgraph.ontology.minutes import Choice, Outcome

NUMBERS = {
    "nil": 0, "no": 0, "none": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
}  # fmt: skip
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)})"
_FOR = r"(?:votes?\ )?(?:for|in\ favou?r|ayes?|yeas?|yes|affirmative)"
_AGAINST = r"(?:votes?\ )?(?:against|noes|nays?|nos?|opposed|negative)"
_ABSTAINED = r"(?:abstentions?|abstain(?:ed|ing)?|abst\.?)"
BY_CHOICE = (
    (Choice.FOR, _FOR),
    (Choice.AGAINST, _AGAINST),
    (Choice.ABSTAINED, _ABSTAINED),
)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


BEFORE = {
    choice: _compile(
        rf"""
        \b(?P<count>{_COUNT})\s*
        (?:members?\ |councillors?\ |votes?\ |voted\ |voting\ |were\ |\()?
        {words}\b
        """
    )
    for choice, words in BY_CHOICE
}
"""A count before what it counts: "five members voted for", "3 against"."""
AFTER = {
    choice: _compile(
        rf"""
        \b{words}\b\s*+
        (?:[:=–-]|\()?\s*
        (?P<count>\d{{1,3}})\b
        (?!\s*(?:members|voted|votes|in\ favour|against))  # then it counts what follows
        """
    )
    for choice, words in BY_CHOICE
}
"""A count behind what it counts: "For: 5", "Noes (2)"."""
TO = _compile(
    rf"""
    \b(?:by|carried|lost|passed|agreed|defeated|vote[sd]?:?)\W{{0,3}}(?:by\ )?
    (?P<for>{_COUNT})(?:\s*votes?)?
    \s*(?:to|/|-|–|for\ and|for,?)\s*
    (?P<against>{_COUNT})\b
    (?:\s*(?:/|-|–|,?\ with)\s*(?P<abstained>\d{{1,2}}))?
    |
    \b(?P<for2>{_COUNT})\ votes?\ to\ (?P<against2>{_COUNT})\b
    """
)
"""Counts side by side: "carried by 5 votes to 2", "Vote: 5/2/1"."""
LOST = _compile(
    r"""
    \b(?:lost|defeated|negatived|failed|rejected|fell|lapsed|voted\ down
      |not\ (?:carried|approved|agreed|adopted)
      |did\ not\ (?:carry|pass)
    )\b
    """
)
WITHDRAWN = _compile(
    r"""
    \bwithdrawn
    |\bwithdrew\ (?:his|her|the|their)\ (?:motion|amendment|proposal)
    """
)
DEFERRED = _compile(
    r"""
    \b(?:motion|matter|amendment|item)\ (?:was\ |be\ |is\ )?
    (?:deferred|tabled|postponed|laid\ on\ the\ table|adjourned)\b
    """
)
CARRIED = _compile(
    r"""
    \b(?:carried|passed|approved|agreed|adopted|accepted|granted|supported
      |resolved|r\ e\ s\ o\ l\ v\ e\ d
      |unanimous(?:ly)?|all\ in\ favou?r|nem\.?\ ?con
      |so\ ordered
    )\b
    """
)
UNANIMOUS = _compile(
    r"""
    \bunanimous(?:ly)?\b
    |\bnem\.?\ ?con\b
    |\ball\ (?:in\ favou?r|voted\ (?:for|in\ favou?r))\b
    """
)
OUTCOMES = (
    (Outcome.LOST, LOST),
    (Outcome.WITHDRAWN, WITHDRAWN),
    (Outcome.DEFERRED, DEFERRED),
    (Outcome.CARRIED, CARRIED),
)


def number(words: str) -> int:
    """The value of a number in figures or in words, up to twenty.

    >>> number("12"), number("Twelve"), number("none")
    (12, 12, 0)
    """
    return int(words) if words.isdigit() else NUMBERS[words.lower()]


def counts_in(words: str) -> dict[Choice, int]:
    """How many voted how, as words tell it; nothing where they tell of no vote.

    A count with what it counts ("3 against") goes before counts side by side ("by 5 votes to 3"),
    of which the first is taken for those for the motion.

    >>> {choice.name: count for choice, count in counts_in("(For 5, Against 0, Abstentions 1)").items()}
    {'FOR': 5, 'AGAINST': 0, 'ABSTAINED': 1}
    >>> {choice.name: count for choice, count in counts_in("lost by 47 votes to 17").items()}
    {'FOR': 47, 'AGAINST': 17}
    """
    found = {
        choice: number(match["count"])
        for choice, _ in BY_CHOICE
        if (match := AFTER[choice].search(words) or BEFORE[choice].search(words))
    }
    told = TO.search(words)
    if told and Choice.AGAINST not in found:
        found[Choice.FOR] = number(told["for"] or told["for2"])
        found[Choice.AGAINST] = number(told["against"] or told["against2"])
        if told["abstained"]:
            found[Choice.ABSTAINED] = number(told["abstained"])
    return found


def outcome_in(words: str) -> Outcome | None:
    """What became of a motion, by the first words that tell it; None where none do.

    >>> outcome_in("put to the vote and LOST; the motion was carried").name
    'LOST'
    """
    told = [(match.start(), outcome) for outcome, pattern in OUTCOMES if (match := pattern.search(words))]
    return min(told, key=lambda one: one[0])[1] if told else None
