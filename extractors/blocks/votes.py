"""Counts of a vote and what became of a motion, from the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councilgraph.extractors.text.numbers import numbers_to
from councilgraph.ontology.minutes import Choice, Outcome

NUMBERS = {"nil": 0, "no": 0, "none": 0, "nobody": 0, "zero": 0, **numbers_to(19), "twenty": 20}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
NUMBERS |= {
    f"{ten}-{unit}": tens + one for ten, tens in TENS.items() for unit, one in numbers_to(9).items()
} | TENS
_IN_WORDS = "|".join(sorted(NUMBERS, key=len, reverse=True))
_COUNT = rf"(?:(?!0\d)\d{{1,3}}|{_IN_WORDS})"
_FOR = (
    r"(?:(?:votes?\ )?(?:for|in\ favou?r|ayes?|yeas?|yes|affirmative|agreed|o\ blaid|tá)|votes?(?=,?\ with))"
)
_AGAINST = r"(?:votes?\ )?(?:against|noes|nays?|nos?|opposed|negative|yn\ erbyn|níl)"
_ABSTAINED = r"(?:abstentions?|abstain(?:ed|ing)?|abst?\.?|not\ voting|ymatal\w*|gan\ vótáil)"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


WORDS = _compile(
    rf"""
    \b(?:
      (?P<count>
        (?<![\d,.£$€]\b)(?<!\d:)\d{{1,3}}(?!\d|[.,:/]\d)
        |(?:{_IN_WORDS})(?=
          \W+(?:members?|councillors?|vot(?:es?|ed|ing)|not\ voting|were|against|abst?\w*|in|for|opposed
            |one)\b
          |\W*(?:[;,.)\n]|$)  # a number in words, and what it counts or the end of a clause
        )(?<!\d\ no)  # "31 yes, 48 no."
      )
      |(?P<one>(?:(?<=[,;]\ )|(?<=\()|(?<=with\ ))(?:(?:cllr|councillor|mrs?|ms|the)\.?\ )?(?-i:[A-Z])[\w'’-]+
        (?=\ (?:against|abst\w*|not\ voting|opposed|dissent\w*)\b)  # "Cllr Roe against"
      )
      |(?P<FOR>{_FOR}) |(?P<AGAINST>{_AGAINST}) |(?P<ABSTAINED>{_ABSTAINED})
    )(?!\w)
    """
)
"""A number, one who is named, or a word for how was voted."""
GROUPS = ((Choice.FOR, "for"), (Choice.AGAINST, "against"), (Choice.ABSTAINED, "abstained"))
COUNTS = ("count", "one")
"""Groups that say how many."""
APART = 24  # signs between a number and what it counts
SIGNED = re.compile(r"[:(–-]")
ENDING = re.compile(r"[.;,)]")
WEAK = frozenset(("for", "no", "yes", "nos", "agreed"))
"""Words for a choice that are common words as well: alone they need a sign between them and the number."""


TO = _compile(
    rf"""
    (?:
      (?P<said>\b(?:by|carried|lost|passed|agreed|approved|defeated|failed|vote[sd]?|voting|adopted)\b
        \W{{0,3}}(?:(?:by|was|being|is|of|by\ a\ (?:vote|majority)\ of)\ )?)
      |(?P<sign>^\s*|\n|[.;:,)\]]\s+)
      |(?P<bracket>[(\[])
      |(?=\b{_COUNT}\ votes?\ to\b)
    )
    (?P<for>{_COUNT})(?:\ votes?|\ hands?)?
    (?:
      \s?(?:to|-|–)\s?|(?(sign)(?!)|/)|\ ?:\ ?(?!\d\d)  # no time
      |\ for(?:\ and|,)?\ (?!against)
    )
    (?P<against>{_COUNT})\b(?![-/]?\d\d|\.\d|\ abst|\ not\ voting)
    (?:(?:\s?[-–/:]|,?\ with)\s?(?P<abstained>\d{{1,2}})\b)?
    (?(sign)(?=\ *(?:[.,;()\]\n]|$|(?:with|lost|carried|agreed)\b)))
    (?(bracket)(?=[)\].,;]))
    |(?<![£$€\w,.])(?P<each>{_COUNT})\ (?:votes\ )?(?:all|each)(?=[.,;)])
    """
)
"""Counts side by side: "carried by 5 votes to 2", "Vote: 5/2/1", "Approved 4-1", "Two all."."""
LETTERS = _compile(
    r"""
    \b(?:F|(?P<yes>Y))[:\ ]?\ ?(?P<for>\d{1,2})\W{1,3}
    (?(yes)N|A(?:g|gst)?)[:\ ]?\ ?(?P<against>\d{1,2})\b
    (?:\W{1,3}A(?(yes)|[bt])[bt]{0,3}[:\ ]?\ ?(?P<abstained>\d{1,2}))?
    """
)
"""Counts behind letters: "F:6 A:1 At:1", "F5 A2", "Y5 N0 A1"."""
_UNSECONDED = r"""(?:
    (?:was|were)?\ ?not\ seconded|(?:no|not\ find\ a)\ second(?:er)?
    |no(?:\ one|body)\ (?:would\ )?second(?:ed)?
    |did\ not\ second|without\ a\ seconder
    |(?:lack|want|absence)\ of\ a\ second(?:er)?
    |seconded\ by\ no(?:body|\ one)
)"""
UNSECONDED = _compile(rf"\b{_UNSECONDED}\b")
LOST = _compile(
    rf"""
    \b(?:lost|defeated|negatived|fail(?:ed|s)|rejected|fell|lapsed|died|voted\ down
      |not\ (?:carried|approved|agreed|adopted)
      |did\ not\ (?:carry|pass)
      |{_UNSECONDED}|there\ was\ no\ support
      |casting\ vote\ against
      |(?:gwrthodwyd|collwyd)\ y|cailleadh|diúltaíodh
    )\b
    """
)
WITHDRAWN = _compile(
    r"""
    (?<!\d\ had\ been\ )(?<!\d\ was\ )\bwithdrawn  # not another motion, by its number
    |\btynnwyd\ y\ \w+\ yn\ ôl\b
    |\btarraingíodh\b
    |\bwithdrew\ (?:his|her|the|their)\ (?:motion|amendment|proposal)
    """
)
DEFERRED = _compile(
    r"""
    \b(?:motion|matter|amendment|item)\ (?:was\ |be\ |is\ )?
    (?:deferred|tabled|postponed|laid\ on\ the\ table|adjourned)\b
    |\b(?:agreed\ )?to\ (?:refer|defer|postpone|adjourn)\ (?:the|this)\ (?:motion|matter|item)\b
    """
)
CARRIED = _compile(
    r"""
    \b(?:carrie[ds]|passe[ds]|approved|agreed|adopted|accepted|granted|supported
      |resolved|r\ e\ s\ o\ l\ v\ e\ d
      |no\ other\ nominations?
      |unanimous(?:ly)?|all\ (?:were\ )?in\ favou?r|nem\.?\ ?con
      |so\ (?:ordered|voted)
      |[cg]h?ytunwyd|ph?enderfynwyd|ph?asiwyd|ch?ymeradwywyd|yn\ unfrydol|pawb\ yn\ gyt[uû]n
      |aontaíodh|socraíodh|ritheadh|d['’]aon\ ghuth
    )\b
    """
)
AMENDED = _compile(
    r"""
    \bas\ amended\b[^.]{0,40}\b(?:carried|by\ \d)
    |\bcarried\ as\ amended\b
    """
)
UNANIMOUS = _compile(
    r"""
    \b(?:unanimous(?:ly)?|yn\ unfrydol|pawb\ yn\ gyt[uû]n|d['’]aon\ ghuth)\b
    |\bnem\.?\ ?con\b
    |\ball\ (?:(?:were\ )?in\ favou?r|voted\ (?:for|in\ favou?r))\b
    """
)
OUTCOMES = (
    (Outcome.LOST, LOST),
    (Outcome.WITHDRAWN, WITHDRAWN),
    (Outcome.DEFERRED, DEFERRED),
    (Outcome.CARRIED_AS_AMENDED, AMENDED),
    (Outcome.CARRIED, CARRIED),
)


def number(words: str) -> int:
    """The value of a number in figures or in words, below sixty.

    >>> number("12"), number("Twelve"), number("none")
    (12, 12, 0)
    """
    return int(words) if words.isdigit() else NUMBERS[words.lower()]


def counts_in(words: str) -> dict[Choice, int]:
    """How many voted how, as words tell it; nothing where they tell of no vote.

    A count with what it counts ("3 against") goes before counts side by side ("by 5 votes to 3"),
    of which the first is taken for those for the motion, unless it was lost: then the smaller one.

    >>> {choice.name: count for choice, count in counts_in("(For 5, Against 0, Abstentions 1)").items()}
    {'FOR': 5, 'AGAINST': 0, 'ABSTAINED': 1}
    >>> {choice.name: count for choice, count in counts_in("lost by 47 votes to 17").items()}
    {'FOR': 17, 'AGAINST': 47}
    """
    letters = LETTERS.search(words)
    if letters:
        return {choice: number(letters[name]) for choice, name in GROUPS if letters[name]}
    found = max((_paired(words, run) for run in _runs(words)), key=len, default={})
    side = TO.search(words)
    if side and not found.keys() >= {Choice.FOR, Choice.AGAINST}:
        found[Choice.FOR], found[Choice.AGAINST] = (
            number(side[name] or side["each"]) for name in ("for", "against")
        )
        if side["abstained"]:
            found[Choice.ABSTAINED] = number(side["abstained"])
        if outcome_in(words) is Outcome.LOST and found[Choice.FOR] > found[Choice.AGAINST]:
            found[Choice.FOR], found[Choice.AGAINST] = found[Choice.AGAINST], found[Choice.FOR]
    return found


def _runs(words: str) -> Iterator[list[re.Match[str]]]:
    """Numbers and words for choices that stand near each other."""
    run: list[re.Match[str]] = []
    for match in WORDS.finditer(words):
        if run and match.start() - run[-1].end() > APART:
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _paired(words: str, run: Sequence[re.Match[str]]) -> dict[Choice, int]:
    """The counts of a run: each number with the choice behind it or before it, whichever pairs more, closer.

    Who is named ("Cllr Roe abstaining") is one, and has the choice behind.
    """
    named = [at for at, one in enumerate(run[:-1]) if one.lastgroup == "one"]
    found = {Choice[str(run[at + 1].lastgroup)]: 1 for at in named if run[at + 1].lastgroup not in COUNTS}
    rest = [one for at, one in enumerate(run) if one.lastgroup != "one" and at - 1 not in named]
    pairs = max(
        (list(_pairs(rest, behind=behind)) for behind in (False, True)),
        key=lambda pairs: (len(pairs), -sum(_distance(words, *pair) for pair in pairs)),
    )
    strong = bool(found)
    for said, count in pairs:
        choice = Choice[str(said.lastgroup)]
        if choice not in found:
            found[choice] = number(count.group())
            signed = (
                count.start() > said.end() and SIGNED.search(words, said.end(), count.start()) is not None
            )
            strong = strong or said.group().lower() not in WEAK or signed
    return found if len(found) > 1 or strong else {}


def _pairs(run: Sequence[re.Match[str]], *, behind: bool) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Words for choices with the numbers next to them: those `behind` them, or those before."""
    for one, other in pairwise(run):
        said, count = (one, other) if behind else (other, one)
        if count.lastgroup in COUNTS and said.lastgroup not in (None, *COUNTS):
            yield said, count


def _distance(words: str, one: re.Match[str], other: re.Match[str]) -> int:
    """The signs between two matches; those that end something count for more."""
    between = words[min(one.end(), other.end()) : max(one.start(), other.start())]
    return len(between) + APART * len(ENDING.findall(between))


def outcome_in(words: str) -> Outcome | None:
    """What became of a motion, by the first words that tell it; None where none do.

    >>> outcome_in("put to the vote and LOST; the motion was carried").name
    'LOST'
    """
    told = [(match.start(), outcome) for outcome, pattern in OUTCOMES if (match := pattern.search(words))]
    return min(told, key=lambda one: one[0])[1] if told else None


def by_counts(counts: dict[Choice, int]) -> Outcome | None:
    """What became of a motion by its votes alone: it needs more for it than against."""
    if Choice.FOR not in counts or Choice.AGAINST not in counts:
        return None
    return Outcome.CARRIED if counts[Choice.FOR] > counts[Choice.AGAINST] else Outcome.LOST
