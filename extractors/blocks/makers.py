"""Who decided, as a record of a decision says it behind a label: "Decision maker: Director of Parks"."""

from __future__ import annotations

import re

_LABEL = r"""
    (?:\d+\.\ )?\W*
    (?:
      (?:name\ of\ )?(?:decision|delegated)[ -]?(?:maker|taker)|decision\ (?:made\ |taken\ )?by
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
OFFICER_ON_DAY = re.compile(
    r"""
    (?P<name>
      (?:(?:Assistant|Deputy|Interim)\ )?
      (?:Chief|Head|Director|Leader|Mayor|Executive|Cabinet|Portfolio|Clerk|Service)\b[^\d|;:,.]{0,60}
    )
    ,\ (?:on\ )?\d{1,2}(?:st|nd|rd|th)?\ [A-Z][a-z]+\ \d{4}\W*
    """,
    re.VERBOSE,
)
"""A line that is no more than an officer and the day of what he decided."""


def find_maker(words: str) -> tuple[int, int] | None:
    """Where the name of whoever decided begins and ends in a line that tells it.

    >>> [line[slice(*find_maker(line))] for line in ("Decision maker: Mayor (Ada Roe)", "Day: 4 May | By: Cabinet | 7")]
    ['Mayor', 'Cabinet']
    """
    found = MAKER.match(words) or OFFICER_ON_DAY.fullmatch(words)
    return found.span("name") if found else None
