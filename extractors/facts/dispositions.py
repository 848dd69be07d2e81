"""What a decision does with a matter, told by the verb that decides: "notes", "be approved", "REFUSED".

A word counts where the verb of a decision stands. "A briefing note", "support services", "the group that
supported it" and "Requests that the Panel receives a further update" settle nothing.
"""

from __future__ import annotations

import re

from councilgraph.extractors.paper import Paper

BEFORE = 60  # characters before a word in which is told how it is used
LAST = re.compile(r"(?P<word>[^\W\d_](?:[\w’'-]*\w)?)?(?P<gap>\W*+)$")
PLAIN = re.compile(
    r"(?:note|receive|approve|adopt|accept|endorse|support|defer|refer|refuse|reject|decline|table)s?",
    re.IGNORECASE,
)
"""The forms that may be nouns, or the verb of somebody else."""
SUBJECTS = frozenset((
    "to", "that", "and", "or", "also", "not", "be", "we", "it", "they", "members", "member", "council",
    "councils", "councillors", "committee", "sub-committee", "committees", "board", "panel", "cabinet",
    "commission", "forum", "authority", "executive", "group", "party", "assembly", "trustees",
    "governors", "directors", "meeting", "partnership", "will", "would", "shall", "should", "do",
    "does", "did", "hereby", "now", "further", "therefore", "both", "either", "then", "again", "only",
    "i", "chair", "chairman",
))  # fmt: skip
"""Words behind which a plain form is a verb."""
BE = frozenset(("be", "is", "are", "was", "were", "been", "being", "not", "also", "hereby"))
RELATIVE = re.compile(
    r"\w\W{1,2}(?:that|which|who)\s+(?:(?:has|have|had|was|were|is|are)\s+)?(?:been\s+)?(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
WHETHER = re.compile(r"\bwhether\b[^.;]*$", re.IGNORECASE)
"""Behind which is told what is to be found out: "report on whether it has been received"."""
SAYS = re.compile(
    r"\b(?:resolved|agree[sd]?|recommend(?:s|ed)?|decide[sd]?|proposed?|moved|noted?s?|confirm(?:s|ed)?|determine[sd]?)"
    r"\W+(?:that|which|who)\s+$",
    re.IGNORECASE,
)
"""Where "that" begins what is said, and tells nothing of the thing before it."""
ASKS = re.compile(
    r"""
    (?:that\ )?(?:(?:the|this|its)\ )?(?:[\w’'()&-]+\ ){0,6}?
    (?:requests?|asks?|invites?|urges?|instructs?|directs?|calls\ (?:for|on|upon)|seeks?
      |be\ (?:asked|requested|invited))\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A decision whose first verb asks: what is done with the matter is for others, or for later."""
WORD = re.compile(r"\w+")
SETTLES = re.compile(
    r"(?:note|receive|approve|adopt|accept|endorse|support|welcome|thank|agree|consider|acknowledge|recognise|commend"
    r"|confirm|reject|refuse|object|congratulate|defer|refer|resolve|review|praise|ratify|authorise)(?:e?d|s)?",
    re.IGNORECASE,
)
"""Verbs beside which another one decides as well: "consider and note"."""
LATER = re.compile(
    r"""
    receive[sd]?\ (?:(?:a|an)\ )?(?:\w+ly\ )?
    (?:
      (?:further|regular|another|future|quarterly|monthly|additional|more|follow-up|updated|periodic)\b
      | (?:[\w’'-]+\ ){1,14}?(?:(?:in|within|after)\ (?:\w+\ )?\w+\ (?:weeks|months|years|month[’']s?)\b
        | at\ (?:a|the|its|their)\ (?:future|later|next|following)\b | each\b | every\b)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What is to be received later, and so has not been."""
BY_OTHERS = re.compile(r"\w+ed\s+(?:by|at|in|on|under|be)\b", re.IGNORECASE)
IS_NOUN = re.compile(r"\s+(?:be|is|was|are|were)\s")
"""Behind a plain form that is a noun: "that support be given"."""
CONDITION = re.compile(
    r"\b(?:subject\ to|provided|unless|in the event of)\b[^,;.]*\bbeing\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
"""Before a participle of what must come first: "subject to no objections being received"."""
TO_BE = re.compile(r"\bbe\s+(?:\w+ly\s+)?\w+(?:ed|en)\b")

DENIES = re.compile(r"\bnot\s+(?:(?:to|be|now|in future)\s+)*$", re.IGNORECASE)
DENIED = {"cg:Approved": "cg:Refused", "cg:Endorsed": "cg:Refused"}
"""What is done with a matter by a verb that is denied: "that the application be not approved"."""


def disposition(words: str, paper: Paper) -> str:
    """What was done with the matter, by the first word that tells where the verb stands; "" for none."""
    found = [
        (match.start(), DENIED.get(name, "") if DENIES.search(words[: match.start()]) else name)
        for name, pattern in paper.profile.patterns("decisions.dispositions")
        for match in pattern.finditer(words)
        if _decides(words, match)
    ]
    return min(found)[1] if found else ""


def _decides(words: str, match: re.Match[str]) -> bool:
    """Whether a word stands where the verb of a decision does."""
    before = words[: match.start()]
    near = before[-BEFORE:]
    if WHETHER.search(near) or (RELATIVE.search(near) and not SAYS.search(near)):
        return False
    if LATER.match(words, match.start()) or CONDITION.search(before):
        return False
    word = re.match(r"\w+", match.group())
    plain = word is not None and PLAIN.fullmatch(word.group()) is not None
    asks = ASKS.match(words)
    if asks and asks.end() <= match.start():
        return False
    if plain:
        return _is_verb(before, match.group()) and not IS_NOUN.match(words, match.end())
    return not _is_of_a_name(words, match)


def _is_verb(before: str, word: str) -> bool:
    """Whether a form that may be a noun is a verb by the word before it."""
    last = LAST.search(before[-BEFORE:])
    told = last["word"] if last else None
    if not told or (last and last["gap"].strip()):
        return True
    if told.lower() in ("and", "or"):
        return any(SETTLES.fullmatch(word) for word in WORD.findall(before))
    if word[0].isupper() and not word.isupper() and told[0].isupper():
        return False  # a name: "the Briefing Note"
    return told.lower() in SUBJECTS or told.endswith("ly") or told[0].isupper()


def _is_of_a_name(words: str, match: re.Match[str]) -> bool:
    """Whether a participle only tells which thing is meant: "the plan approved by Cabinet be noted"."""
    before = LAST.search(words[max(match.start() - BEFORE, 0) : match.start()])
    told = (before["word"] or "").lower() if before else ""
    if not told or told in BE or (before and before["gap"].strip()):
        return False
    return BY_OTHERS.match(words, match.start()) is not None and TO_BE.search(words, match.end()) is not None
