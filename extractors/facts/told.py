"""What became of matters, as minutes tell it below the headings at which clerks and chairs do.

Below "Clerk's report", "Chair's announcements" or "Action sheet" it is told that "the figures had been issued
to all members" because they were asked for; whether they were the loop weighs. News is no answer: a sentence
counts that says that something was given or put right, or that somebody named agreed, declined or replied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.facts.responses import (
    ANSWER,
    BY_OFFICE,
    NEAR,
    NOT_GIVEN,
    RESOLVED,
    UNTOLD,
    answers,
)
from councilgraph.extractors.names.naming import named_in
from councilgraph.extractors.names.things import post
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.text.language import sentences
from councilgraph.ontology.minutes import Item
from councilgraph.ontology.model import Mention, Statement, Text, Value

TELLING = re.compile(
    r"""
    \b(?:announcements?|arising|actions?\ (?:sheet|tracker|updates?|log|list|points|from|outstanding)
      |(?:outstanding|previous)\ actions?|updates?\ on\ (?:\w+\ )?actions?)\b
    |\b(?:clerk|chair(?:man|woman|person)?|convener|mayor|provost|leader|commissioner|councillor|member|officer
        |manager|executive|secretary|secretariat)(?:[’']?s[’']?)?\ (?:\w+\ ){0,2}?
      (?:reports?|updates?|communications?|remarks)\W*$
    |\breports?\ (?:from|of|by)\ (?:the\ )?(?:\w+\ (?:and\ \w+\ )?)?
      (?:clerk|chair\w*|councillors?|members?|officers?)\W*$
    |^\W*(?:(?:confirmation|approval|adoption)\ of\ )?(?:the\ )?(?:previous\ )?minutes?\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""In a heading below which is told what became of matters."""
_LATELY = r"(?:\ (?:now|since|already|also|both|all|duly|\w+ly|(?:on|in|at)\ (?:[\w’'-]+\ ){0,4}?[\w’'-]+))?"
GIVEN = re.compile(
    rf"""
    (?<!which\ )(?<!that\ )(?<!who\ )\b(?:has|had|have){_LATELY}\ (?:(?:been|had)\ )?
    (?:sent|issued|circulated|forwarded|e-?mailed|provided|supplied|given|published|written|added|included
      |completed|done|made\ good|carried\ out|repaired|mended|replaced|renewed|installed|fitted|erected
      |cleared|removed|ordered|obtained|arranged|submitted|inspected|rectified|fixed|reinstated|granted|amended|recast)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""With which it is told that something was given, done or put right, whoever did it."""
TOOK_A_VIEW = re.compile(
    rf"""
    \b(?:has|had|have){_LATELY}[ ]
      (?:agreed|accepted|declined|refused|rejected|approved|confirmed|replied|responded|answered|told|advised
        |offered|promised|undertaken|consented)\b
    |\b(?:was|were|is|are)\ (?:content|willing|unwilling|happy|agreeable|unable|(?:not\ )?prepared)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""With which somebody who is named before it answers."""
OF_PAPERS = re.compile(
    r"^\W*(?:the )?(?:draft )?minutes (?:of|were|had|have|from)\b(?!.*\band\b)"
    r"|^\W*there (?:had|has|have) been\b"
    r"|\b(?:minutes|reports?|action (?:sheet|note|log|list|tracker))(?:,[^,]{1,60},)? (?:has|had|have) been\b"
    r"|\b(?:circulated|submitted) (?:the|an?) (?:minutes|report|action (?:sheet|note|log|list|tracker))\b",
    re.IGNORECASE,
)
"""In a sentence on the papers of the meeting itself."""
TO_COME = re.compile(r"\b(?:yet|apologi[sz]\w+|remind\w*)\b", re.IGNORECASE)
"""In a sentence on what has not come."""
THANKED = re.compile(r"\b(?:thank|congratulat|condolence|welcom)\w*", re.IGNORECASE)
"""In a sentence that is but polite."""


def find(paper: Paper) -> Iterator[Statement]:
    """The outcomes that items of minutes tell below such headings, but for answers that are read already."""
    if paper.meeting is None:
        return
    for item, mention in paper.business():
        for place, (words, who) in enumerate(_told(item, paper), 1):
            node = Mention("cg:Response", "", mention, ("told", str(place)))
            yield paper.state(node, "cg:item", mention, words)
            yield paper.state(node, "cg:text", Value(spaced(words.plain)), words)
            if who:
                yield paper.state(node, "cg:respondent", who, words)


def _told(item: Item, paper: Paper) -> Iterator[tuple[Text, Mention | None]]:
    """The sentences of an item that tell an outcome, each with who is named as giving it, None for nobody."""
    if item.title is None or not TELLING.search(item.title.plain):
        return
    known = {words.at[0] for words, _, _ in answers(item, paper)}
    for text in item.paragraphs:
        for words in sentences(text, paper.model):
            if words.at[0] in known or _is_no_outcome(words.plain):
                continue
            for pattern in (TOOK_A_VIEW, GIVEN):
                verb = pattern.search(words.plain)
                if verb is None or UNTOLD.search(words.plain, max(verb.start() - NEAR, 0), verb.start()):
                    continue
                who = _named_before(words, verb, paper)
                if who or pattern is GIVEN:
                    yield words, who
                    break


def _is_no_outcome(plain: str) -> bool:
    """Whether a sentence tells of a decision, of what has not come, of the minutes, or is but polite."""
    return any(one.search(plain) for one in (RESOLVED, NOT_GIVEN, TO_COME, OF_PAPERS, THANKED))


def _named_before(words: Text, verb: re.Match[str], paper: Paper) -> Mention | None:
    """Who is named last before a verb, but for the body that is told; an office alone where it begins."""
    named = [
        one.thing
        for one in named_in(words, paper)
        if one.thing.kind in ANSWER
        and one.thing != paper.body
        and words.at.index(one.words.at[0]) < verb.start()
    ]
    by_office = BY_OFFICE.search(words.plain, 0, verb.start() + 1)
    return named[-1] if named else post(by_office["who"], paper) if by_office else None
