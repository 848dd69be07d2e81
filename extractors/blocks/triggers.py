"""The words that decide, "RESOLVED", "it was agreed that", "Decision:", and where what they open begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councilgraph.extractors.blocks.paragraphs import ENDS, PASSED_OVER, Paragraph, after_mark
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.tokens import Word

DECIDING = frozenset(("decided", "recommended"))
ALWAYS = frozenset(("penderfynwyd", "cytunwyd", "aontaíodh"))
"""Words that decide wherever they stand, since who decides is no part of the sentence."""
NOUNS = frozenset(("decision", "decisions", "resolution", "outcome", "agreement", "council", "committee"))
"""Words that decide only as the label of what follows."""
LABEL_ENDS = (":", "-", "–", "—")
OPENERS = frozenset((*LABEL_ENDS, "that", "to", "/", ".-", ";"))
OF_NAME = frozenset(("of", "and", "for", "the", "&"))
"""Small words within the name of a body."""
VOTED = frozenset(("unanimously", "nem", "con", "yn", "unfrydol", "d'aon", "ghuth"))
AROUND = frozenset(("the", "it", "was", "a", "i", "ii", "that", "b", "c", "d", "be", "further", "therefore"))
"""Words that may stand beside who decides."""
BRACKET = 30  # tokens of a bracket behind the word that decides, which tells who moved or how many voted
NOW = {"recommends": "recommendation", "agrees": "resolution", "resolves": "resolution"}
"""What minutes in the present tense have a committee do."""
COMMITTEES = frozenset(("committee", "sub-committee", "panel", "board", "commission", "forum", "group"))
"""Those of whom a motion does not say what it wants them to decide, as it does of the council."""
OPENS = ("that", "to", "not")
"""Words with which a decision begins in its sentence."""
THINGS = frozenset(("this", "these", "the"))
"""Words with which begins what those who decide together agreed: "Councillors agreed this should be done"."""
TOGETHER = frozenset(("councillors", "members", "trustees", "commissioners", "supervisors", "all"))
"""Words for those who decide together, which are titles too."""
EARLIER = frozenset(("had", "has", "have", "been"))
"""Words that tell of what was decided before the meeting."""
INTERPOSING = frozenset((",", "by", "on", "unanimously"))
"""Words and signs behind one that decides, with which is told who moved or how it was voted."""
YEAR = re.compile(r"(?:19|20)\d\d")
WHEN = frozenset(("when", "which", "whereby"))
"""Words with which a sentence goes on to what was decided in the year that it named."""
MARK = 4  # letters of a clause's mark
INTERPOSED = 25  # tokens between commas, behind a word that decides
MOST_BEFORE = 6  # tokens of who decides, before the word that does
INITIALS = 3  # letters of them at most
HAVING = 60  # tokens from ", having" to the word that decides
CLOSE = 3  # tokens before a word that decides, within which those who do are named


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that decides: its tokens, whether it begins its paragraph, and the kind of what it opens.

    `to` are the tokens of the body to which it is put, where a label says so: "RECOMMENDED TO COUNCIL:".
    """

    first: int
    last: int
    begins: bool
    loud: bool
    kind: str
    to: range = range(0)


def triggers_in(text: TaggedText, part: Paragraph) -> Iterator[Trigger]:
    """The words of a paragraph that decide, and what they open."""
    at = part.tokens.start
    while at < part.tokens.stop:
        names = DECIDING & set(text.tags[at])
        last = at + 1
        while names and last < part.tokens.stop and names & set(text.tags[last]):
            last += 1
        decides = names or text.tokens.words[at].lower in ALWAYS
        trigger = _put_to_body(text, part, at, last) or _told_now(text, part, last - 1)
        trigger = trigger or (_trigger(text, part, at, last) if decides else None)
        if trigger:
            yield trigger
        at = last


def _put_to_body(text: TaggedText, part: Paragraph, first: int, last: int) -> Trigger | None:
    """The trigger that is a label with the body to which is recommended: "RECOMMENDATION TO COUNCIL:"."""
    words, stop = text.tokens.words, part.tokens.stop
    if "recommend" not in text.tags[first] or not words[first].capital or not _begins(text, part, first):
        return None
    to = next((at for at in reversed(range(first + 1, min(last + 1, stop))) if words[at].lower == "to"), None)
    if to is None:
        return None
    begin = to + 1 + (to + 1 < stop and words[to + 1].lower == "the")
    end = begin
    while (
        end < stop and (words[end].capital or words[end].lower in OF_NAME) and words[end].lower not in OPENS
    ):
        end += 1
    labels = end == stop or words[end].text in (*LABEL_ENDS, ":-", ":–", "(") or words[begin].shape == "XX"
    if end <= begin or not labels:
        return None
    return Trigger(first, end, begins=True, loud=True, kind="recommendation", to=range(begin, end))


def _told_now(text: TaggedText, part: Paragraph, at: int) -> Trigger | None:
    """The trigger in what a committee says that it recommends or agrees: "The Parks Panel agrees to"."""
    words = text.tokens.words
    kind = NOW.get(words[at].lower)
    if kind is None or _following(text, at + 1, part.tokens.stop) not in OPENS:
        return None
    before = [words[one] for one in after_mark(text, part) if one < at]
    who = all(word.capital or word.lower in OF_NAME for word in before)
    ours = bool(before) and before[0].text == "The" and before[-1].lower in COMMITTEES
    return Trigger(at, at + 1, begins=True, loud=False, kind=kind) if who and ours else None


def _trigger(text: TaggedText, part: Paragraph, first: int, last: int) -> Trigger | None:
    """The trigger that words are: by what stands before and behind them; None where they decide nothing."""
    words, tags = text.tokens.words, text.tags
    following = _following(text, last, part.tokens.stop)
    loud = words[first].shape in ("XX", "X")
    resolved = words[first].lower == "resolved"
    kind = "recommendation" if "recommended" in tags[first] else "resolution"
    before = _right_before(text, part, first)
    if not loud and (_tells_of_others(text, before, kind) or _is_of_year(text, before, part)):
        return None
    begins = _begins(text, part, first)
    together = any(words[at].lower in TOGETHER for at in before)
    together = together or [words[at].lower for at in before[-2:]] == ["it", "was"]
    if words[first].lower in ALWAYS:
        said = True
    elif begins and words[first].lower in NOUNS:
        said = (loud or words[first].capital) and following in ("", *LABEL_ENDS)
    elif begins:
        opens = not following or following in OPENERS
        said = loud or resolved or (opens and not _is_said_of_person(text, before[-2:]))
        said = said or (together and following in THINGS)
    else:
        ours = any("meets" in tags[at] or words[at].lower == "was" for at in before)
        said = words[first].lower not in NOUNS and not _is_said_of_person(text, before[-2:])
        said = said and (
            (loud and following in (*OPENS, *LABEL_ENDS))
            or ((ours or resolved) and following in OPENS)
            or (together and following in THINGS)
            or (resolved and following == ":")
            or _opens_formally(text, last, part.tokens.stop)
        )
    return Trigger(first, last, begins=begins, loud=loud, kind=kind) if said else None


def _right_before(text: TaggedText, part: Paragraph, first: int) -> range:
    """The tokens before a word that decides, and before what was done first.

    "The Committee, having heard the Clerk, agreed": the Committee stands right before.
    """
    words, stop = text.tokens.words, first
    if first > part.tokens.start and words[first - 1].text == ",":
        for at in range(first - 2, max(first - HAVING, part.tokens.start), -1):
            if words[at].text in ENDS:
                break
            if words[at].text == "," and words[at + 1].lower == "having":
                stop = at
    return range(max(stop - CLOSE, part.tokens.start), stop)


def _opens_formally(text: TaggedText, at: int, stop: int) -> bool:
    """Whether a sign and "That" stand behind a word that decides: "seconded by Ada Roe, agreed - That"."""
    said = [word.text for word in text.tokens.words[at : min(at + 2, stop)]]
    return said[1:] == ["That"] and said[0] in LABEL_ENDS


def _following(text: TaggedText, at: int, stop: int) -> str:
    """The word or sign behind a word that decides, without what tells of the vote; "" for none."""
    words = text.tokens.words
    if at >= stop:
        return ""
    if _behind_vote(text, at, stop) > at:
        return "that"
    if words[at].text == "(":
        behind = past_aside(text, at, stop)
        near = [words[behind - 1].text[-1], *(word.lower for word in words[behind : min(behind + 1, stop)])]
        return next((one for one in near if one in (*LABEL_ENDS, *OPENS)), "(")
    return words[at].lower


def _tells_of_others(text: TaggedText, before: range, kind: str) -> bool:
    """Whether words before tell of an earlier decision, or of what a report puts to a body."""
    clause = [text.tokens.words[at].lower for at in before]
    words = set(clause[clause.index(",") :] if "," in clause else clause)
    return bool(words & EARLIER) or (kind == "recommendation" and bool(words & {"is", "are"}))


def _is_of_year(text: TaggedText, before: range, part: Paragraph) -> bool:
    """Whether a sentence tells of a year gone by: "In 2019 it was agreed", "in 2009, when it was resolved".

    Not where the year is the paragraph's number.
    """
    words = text.tokens.words
    first = before.stop
    while first > part.tokens.start and words[first - 1].text not in ENDS:
        first -= 1
    for at in range(max(first, part.tokens.start + 1), before.stop):
        if YEAR.fullmatch(words[at].text):
            behind = [word.lower for word in words[at + 1 : min(at + 4, before.stop)]]
            opens = words[at - 1].lower == "in" and at <= first + 1
            if at in before or opens or (behind[:1] == [","] and not WHEN.isdisjoint(behind)):
                return True
    return False


def _is_said_of_person(text: TaggedText, before: range) -> bool:
    """Whether one person is named right before: what one person agreed to is no decision."""
    words = text.tokens.words
    named = [at for at in before if words[at].lower not in TOGETHER]
    if before and (words[before[-1]].lower in ("he", "she") or is_initials(words[before[-1]])):
        return True
    return any({"councillor", "given", "office", "rank"} & set(text.tags[at]) for at in named)


def is_initials(word: Word) -> bool:
    """Whether a word is the initials of a person, and not those of a council: "PW", but not "TC".

    >>> [is_initials(Word(text, text.lower(), "XX")) for text in ("PW", "JAS", "TC", "RESOLVED")]
    [True, True, False, False]
    """
    return word.shape == "XX" and len(word.text) <= INITIALS and word.text[-1] != "C"


def _begins(text: TaggedText, part: Paragraph, first: int) -> bool:
    """Whether a word begins its paragraph, but for who decides: "The Committee unanimously RESOLVED"."""
    words, tags = text.tokens.words, text.tags
    if first > part.tokens.start and words[first - 1].text == "." and words[first].lower == "resolved":
        return words[first].capital
    before = [
        at
        for at in range(part.tokens.start, first)
        if words[at].text not in PASSED_OVER and words[at].shape[0] != "9"
    ]
    who = all({"meets", "outcome"} & set(tags[at]) or words[at].lower in AROUND for at in before)
    return len(before) <= 1 or (who and len(before) <= MOST_BEFORE)


def past_aside(text: TaggedText, at: int, stop: int) -> int:
    """The first token behind signs, and behind what tells of the vote: "RESOLVED (unanimously):"."""
    words = text.tokens.words
    aside = False
    at = _behind_vote(text, at, stop)
    while at < stop:
        if words[at].text in PASSED_OVER or words[at].lower in VOTED:
            at += 1
        elif words[at].shape == "9" and at + 1 < stop and {"vote", "aye", "nay"} & set(text.tags[at + 1]):
            at += 2
        elif words[at].text == "(" and not aside:
            close = next(
                (t for t in range(at, min(at + BRACKET, stop)) if words[t].text.startswith(")")), None
            )
            if close is None or (close == at + 2 and len(words[at + 1].text) <= MARK):
                return at
            aside, at = True, close + 1
        else:
            return at
    return at


def _behind_vote(text: TaggedText, at: int, stop: int) -> int:
    """The "that" or "to" behind what tells of the vote: "agreed, on a show of hands, that"."""
    words = text.tokens.words
    if at >= stop or words[at].lower not in INTERPOSING:
        return at
    for place in range(at + 1, min(at + INTERPOSED, stop)):
        opens = words[place].lower == "that" or (
            words[place - 1].text in (",", ")", ":") and words[place].lower in ("to", "not")
        )
        if opens:
            return place
        if words[place].text in ENDS:
            break
    return at
