"""Which decisions ask for something, and which of them for something to come back."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from councilgraph.graph.resolve.loop.things import Ask
from councilgraph.graph.resolve.loop.vocabulary import words_for

WORD = re.compile(r"[A-Za-z][\w’'-]*")
BEFORE_VERB = frozenset(
    ("that", "the", "to", "it", "and", "be", "committee", "board", "council", "cabinet", "members")
)
OPENING = 3  # words from the first verb among which a verb that closes a matter stands
_PAPER = r"(?:report|update|briefing|item|paper|presentation|note)s?"
_RETURNED = (
    r"(?:report|update|briefing|information|data|detail|figure|response|reply|presentation|note|cop(?:y|ies)"
    r"|list|summar(?:y|ie)|breakdown|account|explanation|statement)s?"
)
_TO_US = r"(?:committee|board|panel|council|cabinet|meeting|members|scrutiny)"
BACK = re.compile(
    rf"""
    \b(?:
      # brought back, reported back
      (?:bring|brought|report(?:ed|s)?|come|submit(?:ted)?|present(?:ed)?|refer(?:red)?|feed|fed)
        \ (?:\w+\ ){{0,4}}?back
      # the Director report on progress
      |report(?:s|ing)?\ (?:again\ |further\ )?on
      # a further report, regular updates
      |(?:further|future|progress|update|regular|annual|quarterly|detailed|another|new)
        \ (?:\w+\ ){{0,3}}?{_PAPER}\b
      # a report on the library to the next meeting
      |{_PAPER}\ (?:\w+\ ){{0,9}}?(?:to|at)\ (?:(?:the|a|its|this|their)\ )?(?:\w+\ ){{0,4}}?{_TO_US}
      # requests an update, asked for figures
      |(?:request|ask|seek|require|receive|invite)(?:s|ed)?\ (?:for\ )?(?:\w+\ ){{0,3}}?{_RETURNED}\b
      # provide information, circulate the figures
      |(?:receive|provide|circulate|supply|submit|prepare|bring|produce|send|give|issue|forward)[sd]?
        \ (?:\w+\ ){{0,6}}?{_RETURNED}\b
      # information on the library be circulated
      |{_RETURNED}\ (?:\w+\ ){{0,12}}?be
        \ (?:circulated|provided|brought|presented|submitted|shared|sent|reported|prepared|added|placed|
          included|issued|supplied|given|forwarded|produced)
      # be added to the work programme
      |(?:add(?:ed)?|includ(?:e|ed|ing)|placed?)\ (?:\w+\ ){{0,9}}?(?:to|in|on)\ (?:(?:the|its|their)\ )?
        (?:\w+\ ){{0,3}}?(?:work\ programme|agenda|forward\ plan|action\ (?:log|list|tracker))
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words by which something is to come back to those who asked."""
REPORT = re.compile(r"\b(?:report|update|item|paper|presentation|review)s?\b", re.IGNORECASE)
ACTED_ON = re.compile(
    r"\bbe (?:\w+ly )?(?:asked|requested|invited|instructed|urged|recommended|encouraged|sought|consulted)\b"
    r"|\b(?:letter|e-?mail) be (?:sent|written)\b|\bwrites? to\b",
    re.IGNORECASE,
)
"""Words by which somebody is to act, who may not be named."""


def asks_for_something(ask: Ask) -> bool:
    """Whether a decision asks for something: of somebody, or for something to come back.

    What notes, welcomes, supports or approves asks for nothing, unless it goes on to do so; nor does a
    resolution that nobody but the body itself is to act on.
    """
    if ask.node.kind == "cg:Request" or asks_back(ask):
        return True
    if _closes(ask.text) or "cg:Noted" in ask.dispositions:
        return False
    return bool(ask.owners or ask.back_to or ACTED_ON.search(ask.text))


def asks_back(ask: Ask) -> bool:
    """Whether a decision asks for something to come back: a report, an update, an item on an agenda."""
    return _asks_back(ask.text, bool(ask.due_text))


@lru_cache(maxsize=10_000)  # a request is weighed against many things
def _asks_back(text: str, due: bool) -> bool:
    """As `asks_back`, of the words of a decision and of whether they say by when."""
    return BACK.search(text) is not None and (due or not _closes(text) or _goes_on_to_ask(text))


def asks_for_report(ask: Ask) -> bool:
    """Whether a decision asks for a report, an update or an item, rather than for figures to be sent."""
    return asks_back(ask) and REPORT.search(ask.text) is not None


def _closes(text: str) -> bool:
    """Whether the first verb of a decision closes a matter: "Notes the report", "that it be noted"."""
    words = _words(text)
    told = [word for word in words if word not in BEFORE_VERB]
    closing = words_for("closing")
    if any(word in closing for word in told[:OPENING]) and told[0] not in words_for("asking"):
        return True
    return any(one == "be" and other in closing for one, other in pairwise(words))


def _goes_on_to_ask(text: str) -> bool:
    """Whether words behind the first ask: "notes the report and requests an update"."""
    asking = words_for("asking")
    words = _words(text)
    return any(one in ("and", "that") and other in asking for one, other in pairwise(words))


def _words(text: str) -> list[str]:
    return [match.group().lower() for match in WORD.finditer(text)]
