"""What the columns and labels of a council's own list of requests hold, by their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from councilgraph.extractors.text import dates
from councilgraph.extractors.text.lines import join
from councilgraph.ontology.model import Text

ASKED = "asked"
REQUEST, TOPIC, REF, OWNER, DUE, PROGRESS, CLOSED, STATUS = (
    "request", "topic", "ref", "owner", "due", "progress", "closed", "status",
)  # fmt: skip
NAMES = re.compile(
    "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in {
        REQUEST: r"""
            (?:agreed\ |outstanding\ |scrutiny\ )?
              (?:recommendations?|actions?|requests?|resolutions?|issues?|matters?|asks?)
              (?:\ (?:agreed|made|requested|required|raised|points?|outstanding|from\ .*))?
            | what\ was\ (?:asked|agreed|recommended|requested)(?:\ for)?
            | (?:recommendation|action|request|decision)\ ?(?:/|or|and)\ ?
              (?:recommendation|action|request|decision)s?
            | (?:description|details?)\ of\ (?:the\ )?(?:action|request|recommendation)s?
            | information\ (?:requested|sought)
        """,
        REF: r"""
            ref(?:erence)?\.?(?:\ (?:no|number)\.?)? | no\.? | number | id | \#
            | (?:minute|min|action|rec(?:ommendation)?|item)\ ?(?:no|ref|number|id)\.? | minute
        """,
        DUE: r"""
            due(?:\ (?:date|by))? | date\ due | deadline | target(?:\ date)? | by\ when | when
            | time-?\ ?(?:scale|frame|table) | (?:target\ )?completion\ date | expected(?:\ .*)?
            | date\ for\ .* | to\ be\ (?:done|completed)\ by
        """,
        ASKED: r"""
            (?:date\ of\ |committee\ )?meeting(?:\ date)?(?:\ ?(?:/|and|&)\ ?(?:item|minute).*)?
            | date(?:\ (?:raised|made|agreed|asked|requested|of\ (?:request|recommendation)))?
            | (?:raised|made|asked|agreed|requested)(?:\ (?:on|at))? | when\ (?:raised|asked|made)
            | committee\ date
        """,
        CLOSED: r"""(?:date\ )?(?:closed|completed|signed\ off)(?:\ (?:on|date))?\??|complete\?""",
        STATUS: r"""
            (?:current\ |overall\ )?(?:status|state|b?rag|position)(?:\ (?:b?rag|status|rating))?
            | open\ ?(?:/|or)\ ?closed""",
        PROGRESS: r"""
            (?:latest\ |current\ )?
              (?:progress|updates?|responses?|repl(?:y|ies)|comments?|notes?|news|outcome)
              (?:\ ?(?:/|and|&|,)\ ?(?:progress|updates?|responses?|comments?|status|outcome))*
            | (?:officer|cabinet|executive|council)(?:['’]s)?\ (?:responses?|comments?|update)
            | (?:response|reply|comments?|update)\ (?:of|from|by)\ .* | actions?\ taken(?:\ to\ date)?
            | (?:status|position)\ ?(?:/|and)\ ?(?:progress|update|comments?)
        """,
        OWNER: r"""
            (?:.*\ )?(?:owners?|officers?|lead|responsible|responsibility|who|whom|assigned|addressee)
              (?:\ .*)?
            | portfolio.* | (?:asked|requested)\ of | (?:put|directed|addressed)\ to | for\ action
            | action\ by | directorate
        """,
        TOPIC: r"""(?:agenda\ )?item|subject|topic|title|report(?:\ title)?|review|theme|directions?""",
    }.items()),
    re.IGNORECASE | re.VERBOSE,
)  # fmt: skip
"""The names of columns, in the order in which they are tried."""
BESIDE = re.compile(r"(?<=\w)\. (?=\w)|(?<=\w)\s*\([^()]*\)$|\s\d{1,3}[a-z]?$")
"""What beside its name a column or a label may have: a full stop, brackets, a number: "Recommendation 3"."""
LEAST = 3  # columns that make a list


@lru_cache(maxsize=10_000)
def kind_of(name: str) -> str:
    """What a column of this name holds; "" where that is not told.

    >>> [kind_of(name) for name in ("Min. Ref", "RAG status", "Response of Cabinet", "By whom", "Purpose")]
    ['ref', 'status', 'progress', 'owner', '']
    """
    plain = BESIDE.sub(_kept, " ".join(name.strip(" .:*_#").split())) or name.strip()
    found = NAMES.fullmatch(plain)
    return (found.lastgroup or "") if found else ""


def _kept(beside: re.Match[str]) -> str:
    """What is left of what stands beside a name: the space behind a full stop."""
    return " " if beside.group() == ". " else ""


def columns_of(names: Sequence[str]) -> dict[int, str]:
    """Which column is what, where the names are those of a list of what was asked for; else none.

    It names what was asked for, and how far that is or whose it is and by when.

    >>> columns_of(["Ref", "Recommendation", "Owner", "Due", "Progress", "RAG"])
    {0: 'ref', 1: 'request', 2: 'owner', 3: 'due', 4: 'progress', 5: 'status'}
    >>> columns_of(["Resolution", "Direction", "Lead", "Target", "Status"])
    {0: 'request', 1: 'topic', 2: 'owner', 3: 'due', 4: 'status'}
    >>> columns_of(["Date", "Title", "Detail", "Lead Officer"])
    {}
    """
    found: dict[int, str] = {}
    for at, name in enumerate(names if len(names) >= LEAST else ()):
        kind = kind_of(name)
        if kind and kind not in found.values():
            found[at] = kind
    kinds = set(found.values())
    if TOPIC in kinds and REQUEST not in kinds and kinds & {STATUS, CLOSED}:
        found = {at: REQUEST if kind == TOPIC else kind for at, kind in found.items()}
        kinds = set(found.values())
    return found if len(found) >= LEAST and tells_of_requests(kinds) else {}


def tells_of_requests(kinds: set[str]) -> bool:
    """Whether columns or labels of these kinds are of what was asked for and of how far it has come."""
    return REQUEST in kinds and bool(kinds & {STATUS, PROGRESS, CLOSED} or {OWNER, DUE} <= kinds)


NUMBER = re.compile(r"(?:[A-Z]{1,4}[ ./-]?)?\d[\w./()-]{0,12}\.?")
PAGE_NUMBER = re.compile(r"\W*(?:page\W+)?\d{1,3}(?:\W+(?:of\W+)?\d{1,3})?\W*", re.IGNORECASE)
SLACK = 2  # signs that may stand beside a day


@dataclass(slots=True)
class Row:
    """What a list says of one request, by what its columns hold; `under` is the day that stands above it."""

    cells: dict[str, Text] = field(default_factory=dict)
    under: Text | None = None

    def add(self, kind: str, words: Text) -> None:
        """Puts words into a cell, behind what is there."""
        if words:
            self.cells[kind] = join([self.cells[kind], words]) if kind in self.cells else words


def begins(plain: str, kind: str) -> bool:
    """Whether words are the first cell of a row, in a column of this kind: a number, or a day alone.

    >>> begins("12/24", REF), begins("12 May 2024", ASKED), begins("12 May 2024 the Panel asked", ASKED)
    (True, True, False)
    """
    if kind == ASKED:
        dated = dates.first(plain)
        return dated is not None and dated.end - dated.start >= len(plain.strip()) - SLACK
    return kind == REF and NUMBER.fullmatch(plain.strip()) is not None
