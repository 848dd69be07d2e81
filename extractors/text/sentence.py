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

ONLY_REFERS = re.compile(
    r"\W*(?:Minutes?|MINUTES?|Min\.)\s(?:[^;]{1,60}\brefers?|[^;.–—-]{1,20}\s[–—-]\s[^;.]{1,60})\."
)
"""A sentence that does but cite a minute, "Minute 4 – Fares.": what is told of it stands in the next."""


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


def citing(text: Text, start: int, end: int) -> Text:
    """The sentence that holds a citation, with the next where it says no more than that.

    >>> text = Text("It rained. Minute 4 refers. The Board met. It rained.", range(53))
    >>> citing(text, 11, 19).plain
    'Minute 4 refers. The Board met.'
    >>> citing(Text("Minute 4 – Fares. They rose.", range(28)), 0, 8).plain
    'Minute 4 – Fares. They rose.'
    """
    sentence = around(text, start, end)
    first = text.at.index(sentence.at[0])
    behind = first + len(sentence.plain) + 1
    if not ONLY_REFERS.fullmatch(sentence.plain) or behind >= len(text.plain):
        return sentence
    following = around(text, behind, behind + 1)
    return text.part(first, text.at.index(following.at[0]) + len(following.plain))


@lru_cache(maxsize=2_000)
def _breaks(plain: str) -> tuple[tuple[int, int], ...]:
    """Where sentences stop and the next begin."""
    return tuple((match.start(), match.end()) for match in END.finditer(plain))
