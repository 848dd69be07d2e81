"""The sentence in which something stands: the words that are shown for it."""

from __future__ import annotations

import re
from functools import lru_cache

from councilgraph.ontology.model import Text

MOST = 420  # characters of a sentence before or after the words in question
LONGEST = 500  # characters of a passage; of a longer sentence the part around the place is taken
END = re.compile(
    r"[.;!?](?<![A-Z].)(?<!Cllr.)(?<!Coun.)(?<!Cyng.)(?<!Cyngh.)(?<!\bNo.)[\"”’')]*\s+(?=[A-Z“\"(])"
)


def around(text: Text, start: int, end: int) -> Text:
    """The sentence of a paragraph that holds the words between two offsets.

    >>> text = Text("It rained. The Board met. It rained.", range(36))
    >>> around(text, 15, 20).plain
    'The Board met.'
    """
    begin, stop = 0, len(text.plain)
    for stopped, resumed in _breaks(text.plain):
        if resumed <= start:
            begin = resumed
        elif stopped >= end:
            stop = stopped + 1
            break
    begin, stop = max(begin, min(start, end - MOST)), min(stop, max(end, start + MOST))
    if stop - begin > LONGEST:
        begin = max(begin, start - LONGEST // 2)
        stop = min(stop, max(begin + LONGEST, end))
    return text.part(begin, stop)


@lru_cache(maxsize=2_000)
def _breaks(plain: str) -> tuple[tuple[int, int], ...]:
    """Where sentences stop and the next begin."""
    return tuple((match.start(), match.end()) for match in END.finditer(plain))
