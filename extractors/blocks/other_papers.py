"""Papers that are of no one meeting: forward plans, and lists of what is to be done after many."""

from __future__ import annotations

import re

from councilgraph.extractors.blocks.top import Top

LOOK = 10  # lines from the top in which a paper says what it is
MAX_HEADING = 110  # characters of a line that does
FORWARD_PLAN = re.compile(r"\b(?:forward|work)\s+(?:plan|programme|program)\b", re.IGNORECASE)
TRACKER = re.compile(
    r"""
    \b(?:actions?|recommendations?|resolutions?)\s+(?:\w+\s+)?(?:log|tracker|sheet|register|monitor\w*|update)\b
    |\brecommendations?\s+and\s+actions?\b
    |\b(?:outstanding|rolling)\s+(?:actions?|resolutions?)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
KINDS = (("cg:WorkProgramme", FORWARD_PLAN), ("cg:Report", TRACKER))


def kind_of_other_paper(top: Top) -> str:
    """The class of a paper whose head says that it is of no one meeting; "" for the paper of a meeting.

    What is read as business or as people below the top is no head: an item may be called "Forward plan".
    """
    head = [
        top.plain(at)
        for at in range(top.begin, min(top.begin + LOOK, top.stop))
        if top.labels[at] in ("head", "furniture", "section", "paper") and len(top.plain(at)) < MAX_HEADING
    ]
    return next((kind for kind, words in KINDS if any(map(words.search, head))), "")
