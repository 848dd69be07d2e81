"""Titles that tell no subject, as each meeting has them, and names that are too common to tell one."""

from __future__ import annotations

import re
from functools import cache

from councilgraph.graph.resolve.loop.vocabulary import words_for
from councilgraph.graph.resolve.slugs import fold

ROUTINE = re.compile(
    r"""
    \b(?:
      minutes | apolog\w+ | declarations? | disclosures? | interests? | matters\sarising | substitut\w+
      | any\sother | urgent\s(?:business|items?) | work\sprogrammes? | forward\splan | outstanding\sissues
      | (?:public|open)\s(?:business|session|forum|participation|question\w*|speaking|time|deputations)
      | exclusion\sof | correspondence | accounts?(?!\sof\b) | payments? | invoices | bank\sstatement\w*
      | finance | financ\w+\s(?:report|matters) | (?<=\w\s)matters | (?<=\w\s)permissions
      | planning\s(?:applications?|decisions) | (?:date|time)\sof | next\smeeting | welcome
      | introduction\w*(?!\sof\b) | ^attendance | attending | present$ | adjourn\w+
      | closure(?!\sof\s(?!(?:the\s)?meeting)) | evacuation | recording\sof
      | (?:chair|mayor|clerk|leader)\w*\s(?:\w+\s)?(?:report|announcements?|communications?)
      | announcements? | police\sreport | reports?\s(?:from|of|by) | to\s(?:receive|consider)
      | appointments? | election\sof | agenda | items?\sfor | for\sinformation
      | members?\s(?:reports?|questions?) | county\scouncillors? | resolutions? | standing\sorders
      # the same in Welsh
      | cofnodion | ymddiheuriadau | datganiad\w* | materion\syn\scodi | unrhyw\sfater\w* | anfonebau
      | cyfrifon | gohebiaeth | dyddiad
    )\b
    """,
    re.VERBOSE,
)
LEAST = 2  # words of a name


def is_routine(title: str) -> bool:
    """Whether a title is of what each meeting does, or of its papers.

    >>> is_routine("Minutes of the Meeting held on 4 May"), is_routine("Towpath Lighting Plan")
    (True, False)
    >>> [is_routine(title) for title in ("Closure of the Meeting", "Closure of Mill Lane", "Present Use")]
    [True, False, False]
    """
    return ROUTINE.search(fold(title)) is not None


def names_nothing(words: str) -> bool:
    """Whether folded words are too few or too common to tell one matter.

    >>> names_nothing("action plan"), names_nothing("towpath lighting plan"), names_nothing("towpath")
    (True, False, True)
    """
    found = words.split()
    return len(found) < LEAST or all(word in _common() or not word.isalpha() for word in found)


@cache
def _common() -> frozenset[str]:
    """The words that tell no subject by themselves: of requests, of names, of titles."""
    return frozenset().union(*map(words_for, ("common", "generic", "titles")))
