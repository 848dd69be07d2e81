"""Answers to what was recommended or asked, as a later meeting is told of them.

"The Cabinet Member had received the Panel's recommendations and had accepted them" is an answer of the
Cabinet Member. What a body itself resolves is a decision, and no answer here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from councilgraph.extractors.facts.minute_numbers import MATTERS
from councilgraph.extractors.names.naming import named_in
from councilgraph.extractors.names.things import post
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.text.language import sentences
from councilgraph.ontology.minutes import Item
from councilgraph.ontology.model import Mention, Statement, Term, Text, Value

ASKED = re.compile(
    r"\b(?:recommend\w*|requests?|requested|repl(?:y|ied|ies)|respon(?:se|ded)|sought(?! to\b)"
    r"|minutes? (?:no\.? )?\w{0,4}\d)\b",
    re.IGNORECASE,
)
"""That a sentence is on what was asked before: by these words, or as it cites a minute."""
REPLIED = re.compile(
    r"""
    \b(?:replied|responded|written\ back|answered)\b
    |\b(?:had|has)\ (?:\w+\ ){0,2}?
      (?:written|explained|supplied|provided|confirmed|given|sent|clarified|submitted|advised
        |reported\ back)\b
    |\b(?:reply|response|answer|explanation|letter|account|statement|clarification|assurances?)\b
      (?:(?:\ \w+){0,3}?\ from|\ of)\b
    |\bheard\ (?:back\ )?from\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""An answer of which no more is told than that it came."""
NOT_GIVEN = re.compile(
    r"""
    \bno\ (?:\w+\ )?(?:reply|response|answer)\b|\bawait(?:s|ed|ing)?\b|\bstill\ (?:outstanding|waiting)\b
    |\b(?:not|never)\ (?:yet\ |so\ far\ |been\ )?
      (?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?|received|provided|supplied|come\ back)\b
    |\b(?:will|would|to)\ (?:then\ )?(?:reply|respond|answer|write\ back)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""In a sentence that tells of an answer that has not come, or is to be given."""
ASIDE = re.compile(r"\bquestions?\b|\bcomments?\b|\bdiscussion\b|\bdebate\b", re.IGNORECASE)
"""With these a reply is one given at the meeting itself."""
OUTCOMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "cg:AcceptedInPart",
        re.compile(
            r"\b(?:part(?:ially|ly)|in part) (?:been )?(?:accepted|agreed)"
            r"|\b(?:accepted|agreed)(?: \w+){0,3} (?:in part|with (?:amendments?|changes))"
            r"|\b(?:some|most|one|two|three|four|all but \w+) of (?:the|its|their|these|those)"
            r"(?: \w+['’]?s?){0,3} (?:recommendations|requests)",
            re.IGNORECASE,
        ),
    ),
    (
        "cg:Rejected",
        re.compile(
            r"\b(?:rejected|declined|refused|not (?:been )?(?:accepted|agreed|supported|approved))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "cg:Accepted",
        re.compile(
            r"\b(?:accepted|agreed|approved|endorsed|supported|implemented|actioned|completed)\b",
            re.IGNORECASE,
        ),
    ),
)
"""What an answer did, the first that is told: "partly accepted" is not "accepted"."""
SOUGHT = re.compile(
    r"\b(?:recommendations?|recommended|requests?|requested|proposals?|put forward)\b", re.IGNORECASE
)
"""What is accepted or rejected."""
UNTOLD = re.compile(r"\b(?:will|would|could|might|may|should|if|whether|to be|be)\b", re.IGNORECASE)
"""Before a verb: it has not been done."""
ASKED_FOR = re.compile(
    r"\b(?:request(?:ed|s|ing)?|ask(?:ed|s|ing)?|sought|seek(?:ing)?|call(?:ed|s|ing)?)\b"
    r"(?: for)?(?: (?!from\b)\w+){0,3} $",
    re.IGNORECASE,
)
"""Right before what would be an answer: it is asked for."""
ASKER = re.compile(
    r"\b(?:requests?|recommendations?|proposals?|applications?) (?:made |put forward )?"
    r"(?:by|from|of) (?:the |an? )?$",
    re.IGNORECASE,
)
"""Right before a name: whoever asked, and does not answer."""
ASKS = re.compile(
    r"(?:\W+\w+){0,12}?\W+(?:asking|requesting|seeking|calling (?:for|on)|to (?:ask|request))\b"
)
"""Behind what would be an answer: it is itself what asks, as a letter does."""
RESOLVED = re.compile(r"\bresolved\b|\brecommended that\b|\brequested that\b", re.IGNORECASE)
ANSWER = ("cg:Post", "cg:Body", "cg:Committee", "cg:Board", "cg:Cabinet", "cg:Council", "cg:Partnership",
          "cg:Organisation", "cg:ServiceArea")  # fmt: skip
"""Of what kind a respondent is."""
QUOTED = re.compile(r"“[^“”]{2,200}”|‘[^‘’]{2,200}’(?!\w)|\"[^\"]{2,200}\"|(?<!\w)'[^']{2,200}'(?!\w)")
"""The heading of a minute, or the title of a plan: what is named there has answered nothing."""
IN_GENERAL = re.compile(
    r"(?:relevant|respective|appropriate|responsible)\s+"
    r"(?P<who>(?:Cabinet|Executive|Portfolio|Scrutiny)\s+(?:Members?|Holders?|Councillors?)"
    r"|(?:Strategic\s+|Corporate\s+|Executive\s+)?Directors?|Heads?\s+of\s+Service|[Oo]fficers)\b"
)
"""Those who answered, told by their office alone: "the relevant Cabinet Members"."""
BY_OFFICE = re.compile(
    r"\bThe (?P<who>(?:Town |Parish )?Clerk|Leader|Mayor|Provost|Chief Executive)"
    r"(?: \w+ that (?:s?he|they))?(?: (?:had|has|have))? $"
)
"""Right before the verb: who answered, told by an office that a council has once, and by no more."""
BY_NUMBER = re.compile(
    r"(?:recommendations?|recs?\.?|R) ?(?:no\.? ?)?(?:\d{1,2}\b|\(?(?:[ivx\d]{1,4}|[a-z])\))[^.;]{0,150}?"
    r"(?:[:–—-] ?|\b(?:was|were|is|are|(?:has|have|had) been) )"
    r"(?P<outcome>(?:(?:not|partially|partly|in part|fully) )?"
    r"(?:accepted|agreed|supported|approved|implemented|rejected|declined|refused)\b(?: in part\b)?)",
    re.IGNORECASE,
)
"""A paragraph on the recommendation of a label: "Recommendation 2 (lamps) – Not accepted", "(b): agreed"."""
TOLD_TO = re.compile(r"\bto (?:the )?$", re.IGNORECASE)
"""Right before a name in a heading: the body that is answered."""
REPORTED = re.compile(
    r"\b(?:reported|advised|informed|stated|confirmed|explained|updated|said|told|indicated|clarified)\b",
    re.IGNORECASE,
)
"""With which whoever is named before tells what was done about a matter arising."""
STILL = re.compile(
    r"\b(?:will|would|(?:is|are|was|were) to|to be|on-?going|in hand|yet|chas(?:ed|ing)|remind(?:ed|er)"
    r"|(?:hope|intend|expect|plan|acknowledg|ask|request)(?:e?d|e?s)?|(?:seen|heard) nothing)\b",
    re.IGNORECASE,
)
"""In a sentence on what is still to be done."""
NEAR = 60  # characters before the verb in which what undoes it stands


def find(paper: Paper) -> Iterator[Statement]:
    """The answers that items of minutes tell of, each with who gave it and what it did."""
    for item, mention in paper.business():
        for place, (words, who, outcome) in enumerate(answers(item, paper), 1):
            node = Mention("cg:Response", "", mention, ("response", str(place)))
            yield paper.state(node, "cg:item", mention, words)
            yield paper.state(node, "cg:text", Value(spaced(words.plain)), words)
            yield paper.state(node, "cg:respondent", who, words)
            if outcome:
                yield paper.state(node, "cg:outcome", Term(outcome), words)


def answers(item: Item, paper: Paper) -> Iterator[tuple[Text, Mention, str]]:
    """The words of each answer that an item tells of, who gave it, and what it did."""
    arising = item.title is not None and MATTERS.search(item.title.plain) is not None
    for text in item.paragraphs:
        by_number = BY_NUMBER.match(text.plain)
        if by_number and not UNTOLD.search(by_number.group()) and (who := _who_replies(item, paper)):
            yield text, who, _outcome_in(by_number["outcome"])
            continue
        if not (arising or ASKED.search(text.plain)):
            continue
        for words in sentences(text, paper.model):
            answered, outcome = _answer(words, paper)
            answered = answered or (_reports(words, paper) if arising else None)
            if answered:
                yield words, answered, outcome


def _reports(words: Text, paper: Paper) -> Mention | None:
    """Who tells in a sentence on what was asked that it was done; None where it is still to be done."""
    verb = REPORTED.search(words.plain)
    open_still = RESOLVED.search(words.plain) or NOT_GIVEN.search(words.plain) or STILL.search(words.plain)
    return _respondent(words, verb, paper) if verb and not open_still else None


def _who_replies(item: Item, paper: Paper) -> Mention | None:
    """Whose replies an item has, each by the number of what was recommended: by its heading, else who met."""
    title = item.title
    for one in named_in(title, paper) if title else ():
        of_others = one.thing.kind in ANSWER and one.thing != paper.body
        if title and of_others and not TOLD_TO.search(title.plain, 0, title.at.index(one.words.at[0])):
            return one.thing
    return paper.body


def _outcome_in(words: str) -> str:
    """What an answer did, of words that tell it."""
    return next(outcome for outcome, pattern in OUTCOMES if pattern.search(words))


def _answer(words: Text, paper: Paper) -> tuple[Mention | None, str]:
    """Who answered in a sentence, None where it tells of no answer, and what the answer did."""
    if not ASKED.search(words.plain) or RESOLVED.search(words.plain) or NOT_GIVEN.search(words.plain):
        return None, ""
    for outcome, pattern in OUTCOMES:
        verb = pattern.search(words.plain)
        if verb is None or UNTOLD.search(words.plain, max(verb.start() - NEAR, 0), verb.start()):
            continue
        return (_respondent(words, verb, paper), outcome) if SOUGHT.search(words.plain) else (None, "")
    verb = None if ASIDE.search(words.plain) else REPLIED.search(words.plain)
    if verb and (
        _answers_nothing(words.plain, verb)
        or ASKED_FOR.search(words.plain, max(verb.start() - NEAR, 0), verb.start())
        or ASKS.match(words.plain, verb.end())
    ):
        return None, ""
    return (_respondent(words, verb, paper) if verb else None), ""


def _answers_nothing(plain: str, verb: re.Match[str]) -> bool:
    """Whether somebody "responded" to what no other word of the sentence asks: a need, or a question."""
    alone = verb.group().lower() in ("replied", "responded", "answered")
    return alone and not any(
        ASKED.search(plain, start, end) for start, end in ((0, verb.start()), (verb.end(), len(plain)))
    )


def _respondent(words: Text, verb: re.Match[str], paper: Paper) -> Mention | None:
    """Who is named first before the verb, or behind it after "by"; never the body that is told of it."""
    quoted = [match.span() for match in QUOTED.finditer(words.plain)]
    named = [found for found in named_in(words, paper) if found.thing.kind in ANSWER]
    named = [one for one in named if not _is_within(words.at.index(one.words.at[0]), quoted)]
    others = [
        found
        for found in named
        if found.thing != paper.body and not ASKER.search(words.plain, 0, words.at.index(found.words.at[0]))
    ]
    before = [found.thing for found in others if words.at.index(found.words.at[0]) < verb.start()]
    in_general = IN_GENERAL.search(words.plain, 0, verb.start())
    if in_general and not _is_within(in_general.start(), quoted):
        named_later = [thing for thing in before if thing.name not in in_general["who"]]
        return post(in_general["who"], paper) if not named_later else named_later[0]
    if before:
        return before[0]
    if by_office := BY_OFFICE.search(words.plain, 0, verb.start()):
        return post(by_office["who"], paper)
    behind = words.plain[verb.end() :]
    by = re.match(r"(?: \w+){0,4} by (?:the )?", behind) or verb.group().endswith(("from", " of"))
    return others[0].thing if by and others else None


def _is_within(at: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether a place is in one of some spans."""
    return any(start <= at < end for start, end in spans)
