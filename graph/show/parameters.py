"""The parameters that narrow named questions: their names, what each takes, and what it is for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from councilgraph.graph.span import A_DAY

GROUPS = ("people", "bodies", "meetings", "decisions", "follow-up", "money", "subjects", "sources")
"""What the questions are about, in the order in which they are listed."""

WORDS, DAY = "WORDS", "DAY"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a parameter of some name takes, and what it keeps."""

    takes: str
    help: str
    is_name: bool = False


KINDS = {
    "body": Kind(WORDS, "the committee, board or cabinet", is_name=True),
    "council": Kind(WORDS, "the council, where the graph holds several", is_name=True),
    "person": Kind(WORDS, "somebody's name, or another form of it", is_name=True),
    "post": Kind(WORDS, "the office or role"),
    "whom": Kind(WORDS, "who is asked, answers or is paid", is_name=True),
    "about": Kind(WORDS, "what it is about: each word begins one of the title or the text", is_name=True),
    "kind": Kind(WORDS, "of what kind"),
    "state": Kind(WORDS, "how far it has come back"),
    "outcome": Kind(WORDS, "what became of it"),
    "since": Kind(DAY, "no earlier than this day"),
    "until": Kind(DAY, "no later than this day"),
    "on": Kind(DAY, "as it was on this day"),
}
"""The parameters that a question may have, by name, in the order in which they are listed."""

SAME = {"from": "since", "to": "whom"}
"""Other names of parameters; `from` is a word of Python's own."""


def meant(name: str, value: str | dt.date) -> str:
    """The parameter that a name means; `to` means whom, but a day, which names nobody, is until when.

    >>> meant("to", "Police"), meant("to", "2024-01-31"), meant("from", "2024-01-01")
    ('whom', 'until', 'since')
    """
    is_day = not isinstance(value, str) or A_DAY.fullmatch(value)
    return "until" if name == "to" and is_day else SAME.get(name, name)
