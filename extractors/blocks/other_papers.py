"""Papers of no one meeting: forward plans, lists of what is to be done; and meetings called off."""

from __future__ import annotations

import re

from councilgraph.extractors.blocks.top import MAX_TELLING_LINE, Top
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.cells import row
from councilgraph.ontology.model import Text

LOOK = 10  # lines from the top in which a paper says what it is
MAX_HEADING = 110  # characters of a line that does
FORWARD_PLAN = re.compile(r"\b(?:forward|work)\s+(?:plan|programme|program)\b", re.IGNORECASE)
TRACKER = re.compile(
    r"""
    \b(?:actions?|recommendations?|resolutions?)\s+(?:\w+\s+)?(?:log|tracker|register|monitor\w*|update)\b
    |\b(?:recommendations?|actions?)\s+and\s+(?:actions?|progress|responses?|updates?)\b
    |\btracker\b
    |\b(?:outstanding|rolling)\s+
      (?:actions?|resolutions?|recommendations?|issues|requests|matters|items|business\s+(?:list|items))\b
    |\b(?:actions?|recommendations?|requests?|issues|matters)\s+(?:outstanding|monitor\w*|tracking)\b
    |\b(?:tracking|monitoring|progress|implementation)\s+(?:of|on|with)\s+(?:\w+\s+){0,2}?
      (?:actions|recommendations|resolutions|requests)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
CALLED_OFF = re.compile(
    r"""
    \b(?:this|the)\ (?:[\w-]+\ ){0,5}?meeting\b(?:[^.;]|\.(?=\d)){0,200}?
      \b(?:has\ been|was|is|had\ to\ be)\ (?:now\ )?
      (?:cancel|postpone|called\ off|abandon)
    |^\W*(?:meeting\W+)?(?:cancelled|canceled|postponed|called\ off)\b
    |\bnotice\ of\ (?:cancellation|postponement)\b
    |[-–(]\ ?(?:cancelled|canceled|postponed)\W*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""That the meeting whose head it stands in did not take place."""
NEWS = re.compile(
    r"\b(?:news|press|media) (?:release|notice|statement)\b|\bfor immediate release\b", re.IGNORECASE
)
KINDS = (("cg:WorkProgramme", FORWARD_PLAN), ("cg:Report", TRACKER), ("cg:Document", NEWS))


def kind_of_other_paper(top: Top) -> str:
    """The class of a paper whose head says that it is of no one meeting; "" for the paper of a meeting.

    What is read as business or as people below the top is no head: an item may be called "Forward plan",
    but none that stands without a number right above a table. What is read as a row of a table is one where
    it has no cells.
    """
    head = [
        top.plain(at)
        for at in range(top.begin, min(top.begin + LOOK, top.stop))
        if (top.labels[at] in ("head", "furniture", "section", "paper", "row") or _heads_table(top, at))
        and len(top.plain(at)) < MAX_HEADING
        and row(top.text.lines[at]) is None
    ]
    return next((kind for kind, words in KINDS if any(map(words.search, head))), "")


def _heads_table(top: Top, at: int) -> bool:
    """Whether a line without a number, taken for an item, is the heading of a table right below it."""
    below = top.line(at + 1)
    return (
        top.labels[at] == "item" and top.text.numbers[at] is None and below is not None and bool(row(below))
    )


def find_called_off(top: Top) -> Text | None:
    """The line of the head that says that the meeting was cancelled or put off."""
    for at in range(top.begin, top.stop):
        line = top.text.lines[at].words.part(0, MAX_TELLING_LINE)
        found = CALLED_OFF.search(line.plain)
        heading = top.labels[at] == "item" and top.text.numbers[at] is None
        of_the_meeting = heading and found and ("meeting" in found[0].lower() or dates.first(line.plain))
        if found and (of_the_meeting or top.labels[at] in ("head", "furniture", "text")):
            return line
    return None
