"""Lists of members with a mark before each name, and a key that tells what the marks mean.

"+ Councillor Roe   - Councillor Fox", and below it "+ Present   - Apologies for absence".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.lexicon.tagged import TaggedText

KEY = re.compile(
    r"""
    (?:^|(?<=\s)|(?<=\())(?P<sign>[*+#†‡^~✓√–-])\s?
    (?:(?:=|:|denotes?|indicates?|marks)\s)?(?:(?:those|members?|councillors?|not)\s){0,2}
    (?:(?P<present>(?<!not\s)(?:present|attend(?:ed|ing|ance)|in\sattendance))
      |apolog(?:y|ies)|absen(?:t|ce)|(?<=not\s)present)
    (?P<rest>(?:\s\(?(?:for|of|from|absence|presented|received|sent|given|with|without|apologies|\d+%)\)?)*)
    (?=\s*\)?$|\s{2,}|\s*[;,])
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""An entry of a key: "* denotes present", "- Apologies for absence"."""
BEFORE_NAME = r"(?:^|\s|\|)(?P<sign>{})\s*(?:[^\W\d_]+\.?\s*){{0,3}}$"
"""A mark and the titles between it and a name."""
SIGNS = frozenset("(*+#†‡^~✓√–-")
"""With which the line of a key begins."""
NEAR = 40  # lines between a key and the names that it is of
LEAST = 2  # names with a mark


def with_marks(text: TaggedText, labels: Sequence[str], spans: Sequence[Span]) -> list[Span]:
    """The spans, those of names in a list with marks by what the key says of the marks."""
    people = [at for at, span in enumerate(spans) if span.kind.partition(":")[0] in ("p", "chair")]
    found = list(spans)
    for line, meant in _keys(text):
        near = [at for at in people if _is_listed(text, labels, spans[at], line)]
        signs = dict(zip(near, _signs(text, [spans[at] for at in near], meant), strict=True))
        if sum(bool(sign) for sign in signs.values()) < LEAST:
            continue
        for at, sign in signs.items():
            if sign and spans[at].kind != "chair":
                found[at] = spans[at]._replace(kind="p" if meant[sign] else "p:absent")
    return found


def _keys(text: TaggedText) -> Iterator[tuple[int, Mapping[str, bool]]]:
    """The lines that end keys of marks, each with whether a mark means that somebody was there.

    A key may have a line for each mark.
    """
    above: dict[str, bool] = {}
    entries = [_entries(text.document.text[line.start : line.end].strip()) for line in text.lines]
    for at, (own, below) in enumerate(pairwise([*entries, {}])):
        above = above | own if own and above.keys().isdisjoint(own) else own
        if not below and any(above.values()):
            yield at, above


def _entries(raw: str) -> dict[str, bool]:
    """Whether each mark that a line explains means that somebody was there; none where it says more."""
    if raw[:1] not in SIGNS:
        return {}
    found = list(KEY.finditer(raw))
    meant = {one["sign"]: bool(one["present"]) for one in found}
    told = sum(len("".join(one.group().split())) for one in found)
    whole = told >= len("".join(sign for sign in raw if not sign.isspace() and sign not in "();,"))
    return meant if whole and len(meant) == len(found) else {}


def _is_listed(text: TaggedText, labels: Sequence[str], span: Span, key: int) -> bool:
    """Whether a name stands in a list of members near the key of a list."""
    line = text.line_of[span.first]
    return labels[line] in LISTS and abs(line - key) <= NEAR


def _signs(text: TaggedText, spans: Sequence[Span], meant: Mapping[str, bool]) -> Iterator[str]:
    """The mark of a key before each name, "" where there is none."""
    sign = re.compile(BEFORE_NAME.format("|".join(map(re.escape, meant))))
    last = 0
    for span in spans:
        line = text.lines[text.line_of[span.first]]
        start = line.words.at[text.place(text.line_of[span.first], span.first)[0]]
        found = sign.search(text.document.text[max(line.start, last) : start])
        yield found["sign"] if found else ""
        last = line.words.at[text.place(text.line_of[span.first], span.last - 1)[1] - 1] + 1
