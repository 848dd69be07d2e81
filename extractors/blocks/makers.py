"""Who decided, as a record says it: "Decision maker: Director of Parks"; and what names end with."""

from __future__ import annotations

import re

_LABEL = r"""
    (?:\d+\.\ )?\W*
    (?:
      (?:name\ of\ )?(?:decision|delegated)[ -]?(?:maker|taker)
      |(?:decision\ )?(?:made|taken|decided)\ by|decision\ by
      |who\ (?:is\ making|made|took)\ (?:this|the)\ decision
    )\b
"""
LABEL_ALONE = re.compile(rf"{_LABEL}\W*", re.VERBOSE | re.IGNORECASE)
"""A label above whoever decided."""
MAKER = re.compile(
    rf"""
    (?:{_LABEL}(?:\s*[:–?-]\s*|\s{{2,}}|\t\s*)(?:the\ )?|[^|]*\|\ ?(?:decided\ |made\ |taken\ )?by:\ ?)
    (?P<name>(?-i:[A-Z])(?:(?!\s{{2,}}|\s\(|,?\ on\ |,\ (?:councillor|cllr|mr|mrs|ms)\b)[^\d|;])+?)
    (?:$|\s*\||\s{{2,}}|\s\(|,?\ on\ |,\ (?:councillor|cllr|mr|mrs|ms)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OFFICE = r"""
    (?P<name>
      (?:(?:Assistant|Deputy|Interim|Corporate|Strategic|Executive|Service)\ )*
      (?:Chief\ [A-Z]\w+|Head|Director|Leader|Mayor|Commissioner|(?:Cabinet|Executive)\ Member
        |Portfolio\ Holder)\b
      (?:(?:,|\ of|\ for|\ and|\ &|\ the|\ –|\ -)*\ [A-Z][\w’'-]+)*
    )
"""
OFFICER_ON_DAY = re.compile(
    rf"{_OFFICE},\ (?:on\ )?\d{{1,2}}(?:st|nd|rd|th)?\ [A-Z][a-z]+\ \d{{4}}\W*", re.VERBOSE
)
"""A line that is no more than an officer and the day of what he decided."""
ONE_MEMBER = re.compile(
    r"""
    (?:\b(?i:Decision\ Session)\ [-–]\ )?
    \b(?:(?i:Deputy|Assistant)\ )?(?i:Cabinet|Executive|Portfolio|Lead)\ (?i:Member|Holder)
    (?:
      \ (?i:for|of|-|–)\ (?:(?i:the)\ )?
      [A-Z][\w’'-]++ (?:(?:,|\ (?i:and)|\ &|\ of)?\ [A-Z][\w’'-]++)*+
      |\ \([A-Z][^()]{3,60}\)  # "Cabinet Member (Roads and Parks)"
    )
    """,
    re.VERBOSE,
)
"""A member of a cabinet who decides alone."""
DECIDED_BY = re.compile(
    rf"\b(?i:(?:made|taken|decided|agreed)\ by|decisions?\ (?:of|by))\ (?i:the\ )?{_OFFICE}", re.VERBOSE
)
"""An officer who decided, within a line of a head."""


TAIL = re.compile(
    r"""
    (?:\ [-–]|:)\ (?!The\b)
    (?!
      (?:(?!\ (?:held|on|at)\b).)*(?i:
        \b(?:minute|agenda|meeting|draft|note|decision|action|record|public|confidential|supplement|hearing
          |special|ordinary|extraordinary|annual|monthly|council|committee|panel|board|cabinet|confirmed
          |municipality
          |group|forum|commission|unconfirmed|exempt|session|via|held|teams|zoom|hybrid|virtual|attendance|summary|present|report)
        |(?:hall|room|chambers?|centre|house|day)\b
      )
    )
    [A-Z][\w’']+ (?:(?:,|\ and|\ &|\ of)?\ [A-Z][\w’']+){0,4}
    (?:[ .*]*$|(?=\ (?:held|on|at)\ ))
    """,
    re.VERBOSE,
)
"""Behind a name to its line's end: "Scrutiny Committee – Places"; not the place or the kind of paper."""


def find_officer(words: str) -> tuple[int, int] | None:
    """Where whoever decided is named in a line of a head: behind a label, or "made by the Clerk"."""
    found = DECIDED_BY.search(words)
    return find_maker(words) or (found.span("name") if found else None)


def find_maker(words: str) -> tuple[int, int] | None:
    """Where the name of whoever decided begins and ends in a line that tells it.

    >>> lines = ("Decision maker: Mayor (Ada Roe)", "Made: 4 May | By: Cabinet | 7")
    >>> [line[slice(*find_maker(line))] for line in lines]
    ['Mayor', 'Cabinet']
    """
    found = MAKER.match(words) or OFFICER_ON_DAY.fullmatch(words)
    return found.span("name") if found else None
