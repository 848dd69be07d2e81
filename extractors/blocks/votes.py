"""Counts of a vote and what became of a motion, from the words around it."""

from __future__ import annotations

import re

from councilgraph.ontology.minutes import Choice, Outcome

NUMBERS = {
    word: value
    for value, word in enumerate(
        "nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split()
    )
} | {"no": 0, "none": 0, "zero": 0}
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)})"
_FOR = r"(?:votes?\ )?(?:for|in\ favou?r|ayes?|yeas?|yes|affirmative)"
_AGAINST = r"(?:votes?\ )?(?:against|noes|nays?|nos?|opposed|negative)"
_ABSTAINED = r"(?:abstentions?|abstain(?:ed|ing)?|abst\.?)"
BY_CHOICE = (
    (Choice.FOR, _FOR),
    (Choice.AGAINST, _AGAINST),
    (Choice.ABSTAINED, _ABSTAINED),
)
BEFORE = {
    choice: re.compile(
        rf"\b(?P<count>{_COUNT})\s*(?:members?\ |councillors?\ |votes?\ |voted\ |voting\ |were\ |\()?{words}\b",
        re.IGNORECASE | re.VERBOSE,
    )
    for choice, words in BY_CHOICE
}
AFTER = {
    choice: re.compile(
        rf"\b{words}\b\s*(?:[:=–-]|\()?\s*(?P<count>\d{{1,3}})\b(?!\s*(?:members|voted|votes|in\ favour|against))",
        re.IGNORECASE | re.VERBOSE,
    )
    for choice, words in BY_CHOICE
}
TO = re.compile(
    rf"\b(?:by|carried|lost|passed|agreed|defeated|vote[sd]?:?)\W{{0,3}}(?:by\ )?(?P<for>{_COUNT})\s*(?:votes?)?\s*(?:to|/|-|–|for\ and|for,?)\s*(?P<against>{_COUNT})\b(?:\s*(?:/|-|–|,?\ with)\s*(?P<abstained>\d{{1,2}}))?"
    rf"|\b(?P<for2>{_COUNT})\ votes?\ to\ (?P<against2>{_COUNT})\b",
    re.IGNORECASE | re.VERBOSE,
)
LOST = re.compile(
    r"\b(?:lost|defeated|negatived|failed|rejected|fell|lapsed|not (?:carried|approved|agreed|adopted)|did not (?:carry|pass)|voted down)\b",
    re.IGNORECASE,
)
WITHDRAWN = re.compile(
    r"\bwithdrawn|\bwithdrew (?:his|her|the|their) (?:motion|amendment|proposal)", re.IGNORECASE
)
DEFERRED = re.compile(
    r"\b(?:motion|matter|amendment|item) (?:was |be |is )?(?:deferred|tabled|postponed|laid on the table|adjourned)\b",
    re.IGNORECASE,
)
CARRIED = re.compile(
    r"\b(?:carried|passed|approved|agreed|adopted|resolved|r e s o l v e d|accepted|unanimous(?:ly)?|all in favou?r|nem\.? ?con|so ordered|granted|supported)\b",
    re.IGNORECASE,
)
UNANIMOUS = re.compile(
    r"\bunanimous(?:ly)?\b|\bnem\.? ?con\b|\ball (?:in favou?r|voted (?:for|in favou?r))\b", re.IGNORECASE
)


def number(words: str) -> int:
    """The value of a number in figures or in words."""
    return int(words) if words.isdigit() else NUMBERS[words.lower()]


def counts_in(words: str) -> dict[Choice, int]:
    """How many voted how, as words tell it.

    >>> {choice.name: count for choice, count in counts_in("(For 5, Against 0, Abstentions 1)").items()}
    {'FOR': 5, 'AGAINST': 0, 'ABSTAINED': 1}
    >>> {choice.name: count for choice, count in counts_in("lost by 47 votes to 17").items()}
    {'FOR': 47, 'AGAINST': 17}
    """
    found: dict[Choice, int] = {}
    for choice, _ in BY_CHOICE:
        after, before = AFTER[choice].search(words), BEFORE[choice].search(words)
        match = after or before
        if match:
            found[choice] = number(match["count"])
    told = TO.search(words)
    if told and Choice.AGAINST not in found:
        found[Choice.FOR] = number(told["for"] or told["for2"])
        found[Choice.AGAINST] = number(told["against"] or told["against2"])
        if told["abstained"]:
            found[Choice.ABSTAINED] = number(told["abstained"])
        if (
            LOST.search(words[max(0, told.start() - 30) : told.end()])
            and found[Choice.FOR] > found[Choice.AGAINST]
        ):
            pass  # "lost by 47 votes to 17" names the larger number first
    return found


def outcome_in(words: str) -> Outcome | None:
    """What became of a motion, by the first words that tell it."""
    told = [
        (match.start(), outcome)
        for outcome, pattern in (
            (Outcome.LOST, LOST),
            (Outcome.WITHDRAWN, WITHDRAWN),
            (Outcome.DEFERRED, DEFERRED),
            (Outcome.CARRIED, CARRIED),
        )
        if (match := pattern.search(words))
    ]
    return min(told, key=lambda one: one[0])[1] if told else None
