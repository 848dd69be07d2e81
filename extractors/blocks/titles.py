"""Where the heading of an item stands: from its number to where its text runs on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.people import name_at
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.blocks.torn_numbers import Place
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.line_numbers import Numbered, leading_number

LIST_LABELS = LISTS | {"vote"}
MAX_HEADING_LINES = 5
LONG = 110  # characters of a line that is more than a heading
LONG_TITLE = 70  # characters of a heading's line that may be broken by the width of print
MOST_OF_TITLE = 120  # characters before a sign at which a heading may end
NEAR = 45  # characters between the end of a heading that the model saw and a sign that ends it
LEAST_WORTH = 1.0  # what must speak for it that a text runs on behind a heading
TITLE_END = re.compile(
    r"""
    \s*+
    (?:
      (?:\(\s*+)?(?:pdf\ icon\s+)?PDF\s+\d+(?:\.\d+)?\s*[KM]B\)?.*  # "PDF 82 KB", a link to the report
      |Additional\ documents:.*
      # the label of what follows: "Trees Minutes: The Committee …", and not "Confirmation of Minutes: 4 July"
      |(?<!\bof\ )\b(?-i:Minutes|Decision|Action):(?=\s*+(?:$|\(|(?-i:[A-Z]))).*
      # "view the full minutes text for item 4"
      |\bview\ (?:the\ )?(?:full|background|declarations|agenda|minutes|decision|reasons|reports?)\b.*
      |\((?:(?:Pages?|Paper|attachment|file|Agenda)\ [^()]*\d[^()]*|Paper\ \w|to\ follow|private|key\ decision
          |(?:reports?|cop(?:y|ies)|see|continued|verbal|oral)\b[^()]*|[^()]*\b(?:refers?|attached|enclosed))\)
      |\([\d/.]{3,}\)|\((?:doc|ref)(?:ument|erence)?\b[^()]*\d[^()]*\)  # its report, or a file
      |\[[^\[\]]*\]|\((?:\d{1,2}[.:]\d\d(?:\ ?[ap]\.?m\.?)?|For\ (?:Decision|Noting|Information)|Exempt)\)
      |\((?:Agenda\ )?item\ (?:no\.?\ )?\d+[a-z]?\)
      |[.…]{3}[.…\s\d–-]*|(?<=\ {3})\d{1,3}\ ?[-–]\ ?\d{1,3}  # the same, in a table of contents
      |\|+\s*  # the end of a row of a table
    )$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What is set behind a title, and is no part of it."""
BRACKETED = re.compile(r"\s*(?:\((?![^()]*\d/\d)[^()]+\)|\[[^\[\]]+\])[.:]?\s*")
"""Words in brackets that are no number of an application."""
BEFORE_TITLE = " .:)–-*#|/\t"
AFTER_TITLE = " *#|:–—"
WORDS = re.compile(r"[^\W\d_]{2,}")
LETTERS = re.compile(r"(?:[^\W\d_]\.){2,}")
"""A heading that is short for words: "A.O.B."."""
COLON = re.compile(r":[-–—]?(?=\s)")
STOP = re.compile(r"(?:(?<=[^\W\d_]{3})(?<!\bCllr)(?<!\bCllrs)|(?<=[)\]\"”’]))\.(?=\s+\S)")
DASH = re.compile(r"(?:\s[–—-]{1,2}|[–—])\s+(?=\S)")
GAP = re.compile(r"\s{4,}")
LEADERS = re.compile(r"\s?(?:\.{4,}|…{2,})\s?")
DAY_BEHIND = re.compile(
    r"(?:(?<=Next)|(?<=Next [Mm]eeting)|(?<=NEXT MEETING))\s+"
    r"(?=\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
"""Before a day that follows "Next meeting" without a sign."""
CELL = re.compile(r"\s*\t\s*")
BAR = re.compile(r"\s+\|\s*")
CAPITALS = re.compile(r"(?=\W{0,9}[A-Z]{2})[^a-z]{2,120}?(?=[ .:–-](?:[A-Z][a-z]|A [a-z]))")
"""Words in capitals before a word that is not."""
SENTENCE = re.compile(
    r"(?<=[\w)])\s+(?=(?:The|There|It|This|These|Cllrs?|Councillors?|Members|Mrs?|Ms|Dr|None|Nothing|No|All|An?|Following"
    r"|RESOLVED|Resolved|Agreed|AGREED|Noted)\s)"
)
"""Where a sentence may begin behind a heading that no sign ends."""
LABELLED = re.compile(r"[A-Z][A-Za-z]+(?: [A-Za-z]+){0,2}: ")
"""A line that says what it tells: "Record No: …", "Presenter: …"."""
CAPTION = re.compile(
    r"(?:[A-Z]+ ){0,2}"
    r"(?:RECOMMENDATIONS?|RECOMMENDS|RECOMMENDED|DECISIONS?|MOTION|RESOLUTION|RESOLVED|COMMENT)\b:?.{0,12}"
)
"""A line that says what comes below a heading: "OFFICER RECOMMENDATION", "DECISION    NOTED."."""
NEXT = re.compile(r"\bnext\b", re.IGNORECASE)
DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
"""A day, behind the heading that says when the next meeting is."""
BELOW = re.compile(r"\s(?=(?P<of>\d{1,3})\.\d{1,2}\s+[A-Z])")
"""The number of a paragraph, which begins with that of its item: "6. Reports 6.1 Police"."""
SUB_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,3}){1,3}\.?")
EMPHASIS = re.compile(r"(?<![*_])(?P<sign>\*{1,3}|__?)(?=[^\s*_])")
"""The sign before emphasised words."""
TIME = re.compile(r"\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?\s+(?=[A-Z])", re.IGNORECASE)
NAMED = frozenset(("councillor", "title", "given"))
SPEAKERS = NAMED | {"rank"}
WEAK_KINDS = frozenset(("told", "dash"))
CERTAIN_KINDS = frozenset(("bold", "cell", "below", "gap", "leaders", "day"))
UNFINISHED = frozenset(
    ("of", "the", "and", "for", "to", "by", "in", "on", "at", "with", "from", "a", "an", "&", "or", "their")
)
SENTENCE_WORDS = frozenset((
    "was", "were", "is", "are", "had", "has", "have", "been", "be", "will", "would", "there", "no", "none",
    "nil", "nothing", "noted", "received", "agreed", "approved", "resolved", "that", "said", "reported",
    "declared", "it", "spoke", "told", "asked", "wrote", "gave", "welcomed", "thanked", "moved", "proposed",
))  # fmt: skip
"""Frequent words of sentences, which a heading rarely has."""


@dataclass(frozen=True, slots=True)
class Head:
    """A line that begins an item, the number before its heading, and where its number stands, if any."""

    line: int
    number: Numbered | None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A place in a line at which its heading may end: by what sign, and where in the line the rest begins."""

    kind: str
    end: int
    rest: int


def first_of_title(text: TaggedText, line: int, number: Numbered | None) -> int:
    """Where, in a line, the title begins behind its number, further numbers and signs."""
    words = text.lines[line].plain
    at = _behind_signs(words, number.end if number else 0)
    time = None if number else TIME.match(words)
    if time:
        return time.end()
    again = leading_number(words[at:]) if number else None
    while (
        again and again.style[-1] in ".:)" and again.style[0] != "P" and WORDS.search(words, at + again.end)
    ):
        at = _behind_signs(words, at + again.end)
        again = leading_number(words[at:])
    return at


def _behind_signs(words: str, at: int) -> int:
    """The first place from one on that is no sign."""
    rest = words[at:]
    return len(words) - len(rest.lstrip(BEFORE_TITLE))


def ends_of_titles(
    text: TaggedText, starts: Mapping[int, int], labels: Sequence[str], spans: Sequence[Span]
) -> dict[int, int]:
    """Where headings end in lines in which their text runs on; `starts` tells where in each line one begins.

    A sign ends a heading where what is behind it reads like a text, where the model of spans says so, and
    where the same sign ends most headings of the paper.
    """
    told = _told(text, spans)
    breaks = {line: list(_breaks(text, line, start, told.get(line))) for line, start in starts.items()}
    worth = {
        (line, one): _worth(text, line, one, labels, told.get(line))
        for line, found in breaks.items()
        for one in found
    }
    seen = Counter(one.kind for _, one in worth)
    sure = Counter(one.kind for (_, one), value in worth.items() if value >= LEAST_WORTH)
    ends: dict[int, int] = {}
    for line, found in breaks.items():
        kept = [
            one for one in found if worth[line, one] + sure[one.kind] / (seen[one.kind] + 1) >= LEAST_WORTH
        ]
        if kept:
            ends[line] = _first(kept, text.lines[line].plain).end
    return ends


def _told(text: TaggedText, spans: Sequence[Span]) -> dict[int, Span]:
    """The headings that the model of spans found, by the lines in which they begin."""
    return {
        text.line_of[span.first]: span for span in spans if span.kind == "title" and span.first < span.last
    }


def _first(found: Sequence[Break], words: str) -> Break:
    """The first of some breaks; a dash, or what the model saw, only where no other sign is near behind it.

    What is between must not read like a sentence.
    """
    at = 0
    while found[at].kind in WEAK_KINDS and at + 1 < len(found):
        between = words[found[at].rest : found[at + 1].end]
        if len(between) >= NEAR or SENTENCE_WORDS & set(re.findall(r"\w+", between.lower())):
            break
        at += 1
    return found[at]


def _breaks(text: TaggedText, line: int, start: int, told: Span | None) -> Iterator[Break]:
    """The places at which the heading of a line may end, in order."""
    words = text.lines[line].plain
    found = [
        Break(kind, start + match.start(), start + match.end())
        for kind, pattern in (
            ("colon", COLON),
            ("stop", STOP),
            ("dash", DASH),
            ("gap", GAP),
            ("leaders", LEADERS),
            ("day", DAY_BEHIND),
            ("cell", CELL),
            ("bar", BAR),
            ("sentence", SENTENCE),
        )
        for match in [pattern.search(words[start : start + MOST_OF_TITLE])]
        if match
    ]
    below = BELOW.search(words[start : start + MOST_OF_TITLE])
    if below and below["of"] in re.findall(r"\d+", words[:start]):
        found.append(Break("below", start + below.start(), start + below.end()))
    capitals = CAPITALS.match(words[start : start + MOST_OF_TITLE])
    if capitals:
        found.append(Break("capitals", start + capitals.end(), start + capitals.end()))
    bold = end_of_emphasis(text, line)
    if bold is not None:
        found.append(Break("bold", bold, bold))
    if told is not None and len(words) > LONG and told.last < text.ranges[line].stop:
        end = text.place(line, told.last - 1)[1]
        found.append(Break("told", end, end))
    for one in sorted(found, key=lambda one: one.end):
        if WORDS.search(words[start : one.end]) and re.search(r"\w", words[one.rest :]):
            yield one


def end_of_emphasis(text: TaggedText, line: int) -> int | None:
    """Where the emphasised words end with which a line begins; None where it has none, or all of it is."""
    own = text.lines[line]
    raw = text.document.text
    opened = EMPHASIS.search(raw, own.start, own.end)
    if opened is None or own.bullet or re.search(r"[^\W\d_]", raw[own.start : opened.start()]):
        return None
    last = raw.find(opened["sign"], opened.end(), own.end)
    return next((at for at, place in enumerate(own.words.at) if place > last), None) if last >= 0 else None


def _worth(text: TaggedText, line: int, one: Break, labels: Sequence[str], told: Span | None) -> float:
    """How much speaks for it that a heading ends at a place; those of `CERTAIN_KINDS` do so by themselves."""
    if one.kind in CERTAIN_KINDS:
        return 2 * LEAST_WORTH
    words = text.lines[line].plain
    rest = re.sub(r"\s*\[[^\[\]]*\]$", "", words[one.rest :].strip())
    if one.kind in ("colon", "dash") and NEXT.search(words[: one.end]) and DAY.search(rest):
        return 2 * LEAST_WORTH
    said = SENTENCE_WORDS & set(re.findall(r"\w+", rest.lower()))
    worth = 1.0 * _somebody_speaks(text, line, one.rest)
    worth += 0.5 * (rest[-1:] in ".;") + 0.5 * bool(said)
    worth += 0.5 * rest.startswith(("to ", "To "))
    worth += 1.0 * (one.kind == "colon" and _names_somebody(text, line, one.rest))
    worth += 0.5 * (words[: one.end].isupper() and not rest[:30].isupper())
    worth += 0.5 * (labels[line] not in ("item", "section")) + 0.5 * (len(words) > LONG)
    worth += 0.5 * (line + 1 < len(labels) and labels[line + 1] in ("text+", "clause+"))
    if told is not None:
        end = text.place(line, min(told.last, text.ranges[line].stop) - 1)[1]
        worth += 1.0 if abs(end - one.end) <= 1 else -0.5 if end > one.end else 0.0
    return worth - 0.5 * (one.kind == "dash") - 0.5 * (one.kind == "sentence" and len(words) < LONG)


def _somebody_speaks(text: TaggedText, line: int, start: int) -> bool:
    """Whether the words of a line from a place on begin with somebody, and tell that they spoke."""
    told = [text.tags[at] for at in text.ranges[line] if text.place(line, at)[0] >= start]
    return bool(told and SPEAKERS & set(told[0])) and any("speaks" in tags for tags in told)


def _names_somebody(text: TaggedText, line: int, start: int) -> bool:
    """Whether the words of a line from a place on are a person's name, and no more than a sign."""
    own = text.ranges[line]
    at = next((at for at in own if text.place(line, at)[0] >= start), own.stop)
    named = at < own.stop and NAMED & set(text.tags[at])
    name = name_at(text, at, own.stop) if named else None
    return name is not None and name[1] >= own.stop - 1


def headings(
    text: TaggedText, heads: Sequence[Head], labels: Sequence[str], spans: Sequence[Span]
) -> Iterator[tuple[int, int, int, int]]:
    """Where the heading of each item stands: from a place in a line, to a place in a line."""
    starts = {head: title_line(text, head.line, head.number, labels) for head in heads}
    ends = ends_of_titles(text, dict(starts.values()), labels, spans)
    told = _told(text, spans)
    for head, (line, start) in starts.items():
        behind = head.place is not None and head.place.line == line and head.number is None
        cut = head.place.start if behind and head.place and head.place.start else ends.get(line)
        _, _, last, end = _heading(text, line, start, labels, cut)
        yield line, start, last, _end_by_bracket(text, last, end, told.get(line))


def _end_by_bracket(text: TaggedText, line: int, end: int, told: Span | None) -> int:
    """Where in a line a heading ends: the model says whether words in brackets behind it are its own."""
    if told is None or text.line_of[told.last - 1] != line:
        return end
    other = text.place(line, told.last - 1)[1]
    between = text.lines[line].plain[min(end, other) : max(end, other)]
    return other if BRACKETED.fullmatch(between) else end


def _heading(
    text: TaggedText, line: int, start: int, labels: Sequence[str], cut: int | None
) -> tuple[int, int, int, int]:
    """Where a heading stands that begins at a place in a line, and ends at `cut` in it if that is told."""
    plain = text.lines[line].plain
    if start >= len(plain):
        return line, start, line, start
    if cut is not None and cut > start:
        return line, start, line, _end_of_title(plain[:cut].rstrip(" :.–—-\t"), start)
    last = _last_line(text, line, labels)
    return line, start, last, _end_of_title(text.lines[last].plain, start if last == line else 0)


def title_line(
    text: TaggedText, line: int, number: Numbered | None, labels: Sequence[str]
) -> tuple[int, int]:
    """The line in which the heading of an item begins, and where in it: below a number that stands alone.

    The place is the end of the line where the item has no heading.
    """
    start = first_of_title(text, line, number)
    below = line + 1
    while number and start >= len(text.lines[line].plain) and is_sub_number(text, below, line):
        below += 1
    plain = text.lines[line].plain
    if WORDS.search(plain, start) or LETTERS.match(plain, start) or below >= len(text.lines):
        return line, start
    listed = labels[below] in LIST_LABELS and any(NAMED & set(text.tags[at]) for at in text.ranges[below])
    if text.numbers[below] or listed:
        return line, len(text.lines[line].plain)
    return below, 0


def is_sub_number(text: TaggedText, at: int, line: int) -> bool:
    """Whether a line is nothing but a number below that of another line: "2.1" below "2."."""
    if at >= len(text.lines):
        return False
    own, above = text.lines[at].plain, text.lines[line].plain.rstrip(" .")
    return SUB_NUMBER.fullmatch(own) is not None and own.startswith(f"{above}.")


def _last_line(text: TaggedText, line: int, labels: Sequence[str]) -> int:
    """The last line of a heading that begins in a line."""
    last = line
    for at in range(line + 1, min(line + MAX_HEADING_LINES, len(text.lines))):
        if not _goes_on(text, at, labels):
            break
        last = at
    return last


def _goes_on(text: TaggedText, at: int, labels: Sequence[str]) -> bool:
    """Whether a line goes on with the heading above it: by its label, or since that is not finished."""
    above, own = text.lines[at - 1].plain, text.lines[at].plain
    if text.numbers[at] or labels[at] in ("item", "section", "furniture", "head"):
        return False
    differs = above.isupper() and own[1:2].islower()
    unfinished = above.split()[-1].lower() in UNFINISHED
    unfinished = unfinished or (above.endswith(("-", "–", ",")) and not differs)
    if TITLE_END.fullmatch(own) or not WORDS.search(own) or (CAPTION.fullmatch(own) and not unfinished):
        return False
    if labels[at] == "item+":
        return not (LABELLED.match(own) or differs or text.lines[at].bold != text.lines[at - 1].bold)
    lower = own[:1].islower() and len(above) > LONG_TITLE
    capitals = above.isupper() and own.isupper() and len(above) > LONG_TITLE // 2 and not text.lines[at].apart
    return (unfinished or lower or capitals) and len(own) < LONG_TITLE


def _end_of_title(words: str, start: int) -> int:
    """Where a title from a place ends: before links, labels and signs behind it, if a word is left."""
    title = words[start:].rstrip(AFTER_TITLE)
    while found := TITLE_END.search(title):
        title = title[: found.start()].rstrip(AFTER_TITLE)
    return start + len(title) if WORDS.search(title) else len(words.rstrip(AFTER_TITLE))
