"""At which earlier meeting something was asked: of which body, by the words of the sentence around its day.

"In response to the Committee's request of 4 March 2024" is of the body's own meeting of that day; "the
recommendations that the Parks Panel had made on 4 March" is of the Panel's.
"""

from __future__ import annotations

import re

from councilgraph.extractors.names.bodies import body_named
from councilgraph.extractors.names.naming import named_in
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.text.dates import Dated
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.model import Mention, Text

ASKED = re.compile(
    r"\b(?:request(?:s|ed)?|asked|sought|called for|wished|wanted|recommend(?:ed|ations?)|referr(?:ed|al)"
    r"|promised|instruct(?:ed|ions?)|directed|remitted|tasked|commissioned)\b",
    re.IGNORECASE,
)
AGREED = re.compile(
    r"\b(?:reference|resolved|decided|decision|agreed|raised|discuss(?:ed|ion)|put forward|passed"
    r"|recalled)\b",
    re.IGNORECASE,
)
"""Words for what many do at meetings, without asking for anything."""
MINUTE = re.compile(r"\bminute\b", re.IGNORECASE)
WHO = re.compile(
    r"\b(?:members|committees?|panel|board|council|cabinet|commission|scrutiny|it|meeting|arising)\b",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[;,]\s+(?:as|which|who|when|where|since|because|and)\b|\bas\b", re.IGNORECASE)
"""With these another clause begins, of which a day is not told."""
LEADS = re.compile(r"(?:\b(?:on|of|at|dated)\s+(?:the\s+)?|\(\s*)$", re.IGNORECASE)
"""Words right before the day on which something was asked."""
RIGHT_BEFORE = re.compile(r"(?:\s+(?:made|here))?\s+(?:on|of|at|dated)\s+(?:the\s+)?", re.IGNORECASE)
"""What stands between "requested" or "the requests made" and the day, where nobody needs to be named."""
OF_PAPER = re.compile(
    r"\b(?:letter|e-?mail|memorandum|memo|report|notice|application|petition)s?\s+(?:of|dated)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Words before the day of a paper."""
BY = re.compile(
    r"""
    \b(?:
      (?:reference|referral|reports?|requests?|recommendations?|minutes?|proposals?|findings|views|comments|meetings?|chair)
        \ (?:[^\s.;]+\ ){0,4}?(?:from|by|of)
      |(?:request|mad|referr|recommend|ask|forward|pass|sought|propos|call)(?:ed|e)?\ (?:[^\s.;]+\ ){0,4}?by
    )\ (?:the\ )?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words before the name of a body that asked: "a reference from the", "which was requested by the"."""
DID = re.compile(
    r"""
    (?:['’]s?)?
    (?:,\s+at\s+its\s+(?:\w+\s+)?meeting\s+(?:held\s+)?(?:on|of)\s+\d{1,2}\s+\w+\s+\d{4}(?:\s+\([^()]{1,40}\))?,)?
    \s+(?:(?:had|has|also|(?:on|of)\s+\d{1,2}\s+\w+\s+\d{4},?)\s+){0,3}
    (?:
      request|ask|refer|recommend|made|propos|put\ (?:forward|recommend|proposals|its)|pass|sought
      |call(?:ed)?\ for|suggest|\(minute|\(meeting|findings|comments|views
      |(?<=had\s)(?:consider|examin|discuss|resolv|agreed|decid|review|scrutinis|looked)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words behind the name of a body that asked: "had recommended", "'s requests"."""
THEIRS = re.compile(
    r"""
    \bthe\ (?P<name>(?:[A-Z][\w-]*+\ |and\ |of\ |&\ ){1,9}(?:Committee|Panel|Board|Commission|Forum|Group))
    ['’]s\ (?:request|recommend|propos|findings|comments|views|report|decision)
    """,
    re.VERBOSE,
)
"""A body with what it asked or put forward: "the Parks Panel's recommendations"."""
COUNCIL = re.compile(
    r"\bthe (?:(?:town|parish|city|borough|district|county|full) )?council (?:had|has) "
    r"(?:also )?(?:request|ask|referr|recommend|sought|called for)",
    re.IGNORECASE,
)
"""The council as a whole, which a committee's minutes call by no name."""
BODIES = ("cg:Committee", "cg:Board", "cg:Cabinet", "cg:Council", "cg:Partnership", "cg:SubGroup")


def asked_on(text: Text, dated: Dated, paper: Paper) -> Mention | None:
    """The body that asked for something on a day of a paragraph; None where the words do not say so."""
    lead = text.plain[: dated.start]
    if not LEADS.search(lead) or OF_PAPER.search(lead):
        return None
    sentence = around(text, dated.start, dated.end)
    if other := asker(sentence, paper):
        return other
    words, at = sentence.plain, sentence.at.index(text.at[dated.start])
    told = _tells_of(ASKED, words, at) or _tells_of(AGREED, words, at)
    asked = any(RIGHT_BEFORE.fullmatch(words, verb.end(), at) for verb in ASKED.finditer(words, 0, at))
    return paper.body if asked or (told and WHO.search(words)) else None


def _tells_of(verbs: re.Pattern[str], words: str, at: int) -> bool:
    """Whether one of the verbs is of the day at an offset: no other clause begins between them."""
    between = (words[min(verb.end(), at) : max(verb.start(), at)] for verb in verbs.finditer(words))
    return not all(CLAUSE.search(part) for part in between)


def asker(sentence: Text, paper: Paper) -> Mention | None:
    """Another body that a sentence names as the one that asked or put something forward; None for no such."""
    if not (ASKED.search(sentence.plain) or AGREED.search(sentence.plain) or MINUTE.search(sentence.plain)):
        return None
    for found in named_in(sentence, paper):
        if found.thing.kind in BODIES and found.thing != paper.body:
            start, last = (sentence.at.index(found.words.at[end]) for end in (0, -1))
            if BY.search(sentence.plain[:start]) or DID.match(sentence.plain, last + 1):
                return found.thing
    if paper.council and COUNCIL.search(sentence.plain):
        return paper.council if paper.body != paper.council else None
    theirs = THEIRS.search(sentence.plain)
    body = body_named(spaced(theirs["name"]), paper.council, paper.profile) if theirs else None
    return body if body and body.kind in BODIES and body != paper.body else None
