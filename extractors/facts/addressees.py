"""To whom words are addressed: who is asked, invited, recommended or sent something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.names import names
from councilgraph.extractors.names.things import named
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.text.dates import MONTHS
from councilgraph.ontology.model import Mention, Text

CANNOT_ACT = ("cg:Legislation", "cg:Programme", "cg:Plan", "cg:Place")
"""Things that are named in decisions, and to which nobody addresses one."""

ASIDE = re.compile(r",\s+[^,]{3,90},\s*$")
CLAUSE_START = re.compile(r"(?:^(?:[Tt]hat\s+)?|[;:.]\s+|\b(?:that|and)\s+)(?:[Tt]he\s+)?(?=[A-Z])")
AND = re.compile(
    r"\s+(?:and|&)\s+(?:the\s+)?"
    r"(?=(?:Cabinet Member|Director|Head|Leader|Chief|Chair|Portfolio|Strategic|Assistant|Deputy)\b)"
)
IN_MONTH = re.compile(
    rf"(?:^|\s(?:in|for|on|by)\s)(?:{'|'.join(filter(str.isascii, MONTHS))})\b.*$", re.IGNORECASE | re.DOTALL
)
"""A month, with or before which a name is none: "the November meeting", "the Roads Committee in May"."""
TO_DO = re.compile(r"\s+to\s+[a-z]+")
# A verb in the form in which decisions put it: "the Clerk write", never "is", "was", "has".
DOES = re.compile(
    r"\s+(?!be\b|is\b|are\b|was\b|were\b|has\b|have\b|had\b|will\b|who\b|and\b|or\b|in\b|of\b|for\b|on\b|at\b|as\b|by\b|with\b|that\b|which\b)"
    r"(?!replace\b|serve\b|sit\b|fill\b|succeed\b|remain\b|become\b|join\b|represent\b|act\ as\b)"
    r"(?:to\s+)?[a-z]{3,}(?<!s)(?<!ed)\s"
)
"""But for verbs with which somebody takes a seat and has nothing to do: "Cllr Roe replace Cllr Lund"."""


GIVEN = re.compile(
    r"""
    \b(?:member(?:ship|s)?|meetings?|behalf|work|roles?|performance|composition|minutes|remit)\ of
      \ (?:the\ )?$
    | \b(?:reports?|updates?|briefings?|information|details|figures|data|papers?|presentations?|items?)
      (?:\ \w+)?\ (?:on|about|regarding|concerning)\ (?:the\ )?$
    | \b(?:seats?|places?|represent\w+|members?|sits?|serves?)\ (?:on|upon)\ (?:the\ )?$
    | \b(?:letters?|e-?mails?|correspondence|complaints?|petitions?|quotes?|quotations?|comments
      |reports?\ received)
      (?:\ \w+)?\ from\ (?:the\ )?$
    | \b(?:re-?named|known|named|called|entitled|replaced\ by|merged\ (?:with|into))
      \ (?:from\ now\ on\ )?(?:as\ )?(?:the\ )?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Right before a name that says what is given, of what somebody is a member, or what a body is to become."""
FROM = re.compile(r"\b(?:from|by|of)\ (?:the\ )?$", re.IGNORECASE)
SETTLED = re.compile(
    r"(?i:that\ )?(?i:(?:the|this)\ )?(?:(?!An?\b)[A-Z][\w’'()&-]*\ ){0,4}?"
    r"(?i:notes?|noted|welcomes?|welcomed|thanks?|thanked|acknowledges?|received?|receives|commends?|endorses?|supports?"
    r"|congratulates?)\b(?! (?:a |an )?(?:further|regular|another|future|quarterly|updated)\b)"
)
"""With which a decision begins that closes a matter."""
ON_TO_ASK = re.compile(
    r"\b(?:and|but|,)\ (?:that\ )?(?:requests?|asks?|recommends?|invites?|urges?|seeks?|calls)\b"
)
WANTED = re.compile(
    r"^(?:(?:that|the|an?|any|some|more|further)\ )*"
    r"(?:(?!of\b|on\b|about\b|regarding\b|in\b|to\b|with\b|for\b|from\b|letters?\b|be\b)[\w’'-]+\ ){1,5}"
    r"from\ (?:the\ )?(?=[A-Z])",
    re.IGNORECASE,
)
"""A request that only names what is wanted, and of whom: "Measures of success from the Rivers Board"."""


def is_only_named(before: str) -> bool:
    """Whether a name behind such words of a decision is not of anybody whom that asks.

    >>> is_only_named("Includes a nurse in the membership of the "), is_only_named("Asks the ")
    (True, False)
    >>> is_only_named("Notes the report from the "), is_only_named("Notes it and requests figures from the ")
    (True, False)
    >>> is_only_named("that the Parks Panel be renamed the "), is_only_named("that it be passed to the ")
    (True, False)
    """
    closes = SETTLED.match(before)
    return bool(
        GIVEN.search(before)
        or (FROM.search(before) and closes and not ON_TO_ASK.search(before, closes.end()))
    )


def addressees(text: Text, paper: Paper, *, request: bool = False) -> list[Mention]:
    """Whom the words of a decision address, in the order named; the body itself is not addressed."""
    found: dict[Mention, None] = {}
    acting = list(_acting(text, paper, request=request))
    wanted = _wanted(text) if request else []
    for words in acting or [*_after(text, paper, "decisions.to"), *_before(text, paper), *wanted]:
        if is_only_named(text.plain[: text.at.index(words.at[0])]):
            continue
        for part in _each(words):
            thing = named(part, paper)
            if thing and thing != paper.body and thing.kind not in CANNOT_ACT:
                found.setdefault(thing)
    told = {thing for thing, _ in reported_to(text, paper)}
    return [thing for thing in found if thing not in told]


def reported_to(text: Text, paper: Paper) -> list[tuple[Mention, Text]]:
    """To whom a decision wants something reported, who need not act on it."""
    found = [(named(words, paper), words) for words in _after(text, paper, "decisions.report_to")]
    return [(thing, words) for thing, words in found if thing]


def _acting(text: Text, paper: Paper, *, request: bool) -> Iterator[Text]:
    """The post or person who is to do it: "that the Clerk write to", "the Director to provide"."""
    match = paper.profile.pattern("decisions.acts", r"^{}", 0).match(
        _lower_first(text.plain) if text.plain.startswith(("That", "The ")) else text.plain
    )
    found = names.proper(text, match.end()) if match else None
    if found is None:
        return
    rest = text.plain[text.at.index(found.at[-1]) + 1 :]
    thing = named(found, paper)
    who = thing is not None and thing.kind in ("cg:Post", "cg:Councillor")
    if (request and thing and TO_DO.match(rest)) or (who and DOES.match(rest)):
        yield found


def _after(text: Text, paper: Paper, path: str) -> Iterator[Text]:
    """Names that follow words of address: "recommends that the Cabinet Member for Parks"."""
    pattern = paper.profile.pattern(path, r"{},?\s+(?:that\s+)?(?:the\s+)?(?=[A-Z])", 0)
    for match in pattern.finditer(_lower_first(text.plain)):
        found = names.proper(text, match.end())
        month = IN_MONTH.search(found.plain) if found else None
        if found and not (month and month.start() == 0):
            yield found.part(0, month.start()) if month else found


def _wanted(text: Text) -> list[Text]:
    """Of whom something is wanted that a request only names."""
    match = WANTED.match(text.plain)
    found = names.proper(text, match.end()) if match else None
    return [found] if found else []


def _before(text: Text, paper: Paper) -> Iterator[Text]:
    """Names that stand before words of address: "The Director of Parks be asked to"."""
    for match in paper.profile.pattern("decisions.by", r"\s*\b{}", 0).finditer(text.plain):
        aside = ASIDE.search(text.plain, 0, match.start() + 1)
        end = aside.start() if aside else match.start()
        starts = [start.end() for start in CLAUSE_START.finditer(text.plain, 0, end)]
        for start in starts:
            found = names.proper(text, start)
            if found and found.span()[1] >= text.span(0, end)[1] - 1:
                yield found
                break


def _each(words: Text) -> Iterator[Text]:
    """Two posts joined by "and" one by one."""
    start = 0
    for match in AND.finditer(words.plain):
        yield words.part(start, match.start())
        start = match.end()
    yield words.part(start)


def _lower_first(words: str) -> str:
    """The words with a capital at their beginning lowered, so that patterns need but one form."""
    return words[:1].lower() + words[1:]
