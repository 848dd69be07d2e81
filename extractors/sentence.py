"""The sentence in which something stands: the words that are shown for it."""

from __future__ import annotations

import re

from councilgraph.ontology.model import Text

MOST = 420  # characters of a passage; of a longer sentence the part around the place is taken
END = re.compile(r"(?<![A-Z])(?<!Cllr)(?<!\bNo)[.;!?][\"”’')]*\s+(?=[A-Z“\"(])")


def around(text: Text, start: int, end: int) -> Text:
    """The sentence of a paragraph that holds the words between two offsets.

    >>> text = Text("It rained. The Board met. It rained.", range(36))
    >>> around(text, 15, 20).plain
    'The Board met.'
    """
    begin, stop = 0, len(text.plain)
    for match in END.finditer(text.plain):
        if match.end() <= start:
            begin = match.end()
        elif match.start() >= end:
            stop = match.start() + 1
            break
    return text.part(max(begin, end - MOST), min(stop, max(start, begin) + MOST))
