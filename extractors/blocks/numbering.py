"""Which lines begin items of business: one choice for the whole paper.

Lines with a number are weighed as series: a line that counts on from the last item of its form is
an item more surely than by its own looks, and one that does not is less so. Lines without a number
are items by their looks alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from councilgraph.extractors.blocks.contents import contents_lines
from councilgraph.extractors.blocks.motion_lines import begins_motion
from councilgraph.extractors.blocks.series import (
    COUNTED,
    COUNTED_ALONE,
    NumberedLine,
    items_of_series,
    parts_of_items,
)
from councilgraph.extractors.blocks.sittings import first_lines
from councilgraph.extractors.blocks.titles import (
    CAPITALS,
    LIST_LABELS,
    LONG,
    LONG_TITLE,
    WORDS,
    Head,
    end_of_emphasis,
    is_sub_number,
)
from councilgraph.extractors.blocks.torn_numbers import Place, counted, numbers_beside, second_numbers
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.line_numbers import Numbered
from councilgraph.extractors.text.lines import Line

CELLS = re.compile(r"\s*\t\s*|\s+\|\s*|\s{4,}")
"""What divides the cells of a line of a table: tabs, bars or wide gaps."""
LEAST_CELLS = 3
CERTAIN = 0.45  # the least probability of an unnumbered line that is an item
MOSTLY_NUMBERED = 3  # items with a number for each without, beside which
SURE_BESIDE = 0.9  # one without is so surely an item
SURE_ABOVE = 0.85  # and one right above another of another form
OVER_PARTS = re.compile(r"([A-Z]|[IVX]+|\d{1,3})[.):]?\s+[^\W\d_]{2}")
"""A heading whose number those of its parts may begin with: "4. Motions" above "4.1", "IV. Hearings"."""
NO_TEXT = frozenset(("item+", "section", "furniture"))
"""Labels of lines between two headings that say nothing of the first."""
LISTED = 0.1  # of a numbered line that lists people, if it may begin an item
SURE_ALIKE = 0.4  # the least of lines that speak for those that are set like them
MOST_MEETINGS = 2  # of one paper: a standing title that is set more often is a running head
SET_OFF = re.compile(r".{2,60}?(?::| [–-] |\. )|[A-Z][A-Z ,&'’-]{6,}|.{2,80}\t|.{2,80} {4}")
RUN_IN = re.compile(r"[A-Z][A-Z ’'/-]{3,30}: +\S")
"""A caption in capitals, from which its paragraph runs on."""
MOSTLY_PROSE = 0.5  # of the lines of a form that are sentences, and so none of items
LEAST_TITLED = 3  # headings of other forms, beside which paragraphs are none
OF_PEOPLE = frozenset(("present", "absent", "officers"))
POSSIBLE = 0.05
NO_HEADINGS = frozenset(
    ("head", "furniture", "row", "motion", "vote", "clause", "clause+", "paper", "text+", "section")
)
SHORT = 40  # characters of a line that a colon ends which may be a heading
REFERENCE = re.compile(r"(?:[A-Z]{1,2}/\d{5}|\d\d/\d{4})")
"""A number that is an application's rather than an item's, where no other of its form is there."""
CITES = re.compile(r"min(?:ute|\.)s?(?: no\.?)? (?=\S*\d)", re.IGNORECASE)
"""With what a paragraph begins that goes on from an earlier minute: "Minute 12/03 – Bus Lanes: it was"."""
SHARE_ALIKE = 1 / 3  # as many of these lines must be that sure
LEAST_ALIKE = 3  # and as many lines make a style


def item_heads(text: TaggedText, sure: Sequence[float], labels: Sequence[str]) -> list[Head]:
    """The lines that begin items, of lines each of which is one as surely as `sure` says."""
    said = Counter(without_figures(line.plain) for line in text.lines)
    said.update(
        behind for line in text.lines for behind in line.plain.split()[1:2] if line.plain.endswith(behind)
    )
    numbered = _without_cited(list(_numbered_heads(text, sure, labels, said)), text)
    unnumbered = list(_unnumbered_heads(text, sure, labels, said))
    forms = Counter(family(head.number.style) for head in numbered if head.number)
    found = [*numbered, *unnumbered]
    others = [head for head in found if head.number is None or forms[family(head.number.style)] == 1]
    if len(found) > (MOSTLY_NUMBERED + 1) * len(others):
        top = min(head.line for head in found if head not in others)
        none = {at for at in range(top) if labels[at] in LIST_LABELS}  # "Apologies", and who sent them
        none |= _captioned(text, labels)
        found = [
            one
            for one in found
            if one not in others or (sure[one.line] >= SURE_BESIDE and one.line not in none)
        ]
    if not found:
        alone = _numbered_heads(text, sure, labels, said, COUNTED_ALONE)
        found = [head for head in alone if labels[head.line] not in NO_HEADINGS]
        found = found or list(_numbered_sections(text, labels))
    heads = _without_rests(sorted(found, key=lambda head: head.line), text)
    heads = list(_without_sections(_without_paragraphs(heads, text), sure, labels))
    heads = sorted([*heads, *_over_parts(text, labels, heads)], key=lambda head: head.line)
    beside = numbers_beside(text, [head.line for head in heads if head.number is None])
    return [replace(head, place=beside.get(head.line, head.place)) for head in heads]


def _over_parts(text: TaggedText, labels: Sequence[str], heads: Sequence[Head]) -> Iterator[Head]:
    """The numbered headings right above the first of their parts: above "4.1" or "a)" that of item 4."""
    begun = {head.line for head in heads}
    for below in heads:
        at = next(
            (one for one in reversed(range(below.line)) if labels[one] not in ("furniture", "item+")), 0
        )
        over, number = OVER_PARTS.match(text.lines[at].plain), text.numbers[at]
        parts = over and re.match(rf"{over[1]}\.[A-Z\d]|\(?a\)", text.lines[below.line].plain)
        if parts and number and at not in begun and labels[at] in ("section", "item"):
            yield Head(at, number, Place(at, 0, number.end))


def _captioned(text: TaggedText, labels: Sequence[str]) -> set[int]:
    """The lines whose paragraphs have captions, as in a hearing: "APPLICANT: He …", "OPPONENTS: None."."""
    lines = enumerate(text.lines)
    found = {at for at, line in lines if labels[at] not in LIST_LABELS and RUN_IN.match(line.plain)}
    return found if len(found) >= LEAST_ALIKE else set()


def _without_sections(heads: Sequence[Head], sure: Sequence[float], labels: Sequence[str]) -> Iterator[Head]:
    """The heads without those over others: unless they are sure, those right above one of another form."""
    for head, below in zip_longest(heads, heads[1:]):
        between = labels[head.line + 1 : below.line] if below else ["text"]
        alike = below is None or _form(head) == _form(below)
        if alike or sure[head.line] >= SURE_ABOVE or not NO_TEXT.issuperset(between):
            yield head


def _form(head: Head) -> str:
    """The form of the number of an item, without a letter behind it; "" where it has none."""
    return re.sub(r"(?<=9)a$", "", family(head.number.style)) if head.number else ""


def _without_cited(heads: Sequence[Head], text: TaggedText) -> list[Head]:
    """The heads without lines that cite a minute by its number, where most are numbered without that word."""
    cited = [head for head in heads if CITES.match(text.lines[head.line].plain)]
    return [head for head in heads if head not in cited or 2 * len(cited) >= len(heads)]


def _numbered_sections(text: TaggedText, labels: Sequence[str]) -> Iterator[Head]:
    """The numbered headings over several items: items themselves where there are no others."""
    for at, number in enumerate(text.numbers):
        if number and labels[at] == "section":
            yield Head(at, number, Place(at, 0, number.end))


def _numbered_heads(
    text: TaggedText,
    sure: Sequence[float],
    labels: Sequence[str],
    said: Mapping[str, int],
    least: float = COUNTED,
) -> Iterator[Head]:
    """The items that begin with a number: lines of series that are chosen."""
    seconds = second_numbers(text)
    for series in _series_by_form(text, sure, labels, said, seconds).values():
        numbers = counted([number for _, number in series])
        own = [(line, number) for (line, _), number in zip(series, numbers, strict=True)]
        if len(own) == 1 and REFERENCE.match(text.lines[own[0][0]].plain):
            continue
        for part in parts_of_items(own):
            for line, number in items_of_series(part, sure, least):
                yield Head(line, number, seconds[line][1] if line in seconds else Place(line, 0, number.end))


def _unnumbered_heads(
    text: TaggedText, sure: Sequence[float], labels: Sequence[str], said: Mapping[str, int]
) -> Iterator[Head]:
    """The items that begin without a number: by their looks, or since they are set like such."""
    alike = set(_set_like_headings(text, sure, labels))
    for at, line in enumerate(text.lines):
        if sure[at] < CERTAIN and at not in alike:
            continue
        none = (
            text.numbers[at]
            or _is_running(text, at, said)
            or begins_motion(text, at, None, said)
            or _is_sentence(line)
            or _is_no_heading(text, at)
            or sum(map(bool, CELLS.split(line.plain.strip(" |\t")))) >= LEAST_CELLS
            or _is_point(text, sure, at)
        )
        if not none:
            yield Head(at, None)


def _is_point(text: TaggedText, sure: Sequence[float], at: int) -> bool:
    """Whether a line is one point of a list: bullets above it and below, which begin no items."""
    near = [one for one in (at - 1, at + 1) if 0 <= one < len(text.lines)]
    return text.lines[at].bullet and all(text.lines[one].bullet and sure[one] < CERTAIN for one in near)


def _without_paragraphs(heads: Sequence[Head], text: TaggedText) -> list[Head]:
    """The heads without numbered paragraphs: forms of which most lines are sentences, beside headings."""
    forms: dict[str, list[bool]] = defaultdict(list)
    for head in heads:
        forms[_form(head)].append(_is_prose(text.lines[head.line]))
    titled = {form for form, prose in forms.items() if sum(prose) < MOSTLY_PROSE * len(prose)}
    if sum(len(forms[form]) for form in titled) < LEAST_TITLED:
        return list(heads)
    return [head for head in heads if _form(head) in titled]


def _is_prose(line: Line) -> bool:
    """Whether a line is a sentence and no heading: it ends as one, and no sign sets a heading off in it."""
    return (
        line.plain[-1] in ".;:"
        and len(line.plain) > LONG_TITLE
        and not line.bold
        and not SET_OFF.match(line.plain)
    )


def _set_like_headings(text: TaggedText, sure: Sequence[float], labels: Sequence[str]) -> Iterator[int]:
    """The lines without a number that are set like others of which enough are surely headings."""
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at in range(len(text.lines)):
        style = _style(text, at)
        marked = text.lines[at].heading > 0
        listed = labels[at] in LIST_LABELS and sure[at] < LISTED
        if style and (marked or not listed) and not text.numbers[at]:
            alike[style].append(at)
    for lines in alike.values():
        if len(lines) >= LEAST_ALIKE and sum(sure[at] >= SURE_ALIKE for at in lines) >= SHARE_ALIKE * len(
            lines
        ):
            yield from (at for at in lines if _may_be_heading(text, at, sure, labels))


def _may_be_heading(text: TaggedText, at: int, sure: Sequence[float], labels: Sequence[str]) -> bool:
    """Whether a line may be an item that is set like others: by its label, or if it is marked as a heading.

    What is marked is an item unless it says that people follow.
    """
    own = text.ranges[at]
    if text.lines[at].heading:
        people = any(OF_PEOPLE & set(tags) for tags in text.tags[own.start : own.stop])
        return labels[at] != "head" and not people
    return labels[at] not in NO_HEADINGS and sure[at] >= POSSIBLE


def _style(text: TaggedText, at: int) -> tuple[object, ...] | None:
    """How a line is set that may be a heading: None where nothing sets it off from running text."""
    line = text.lines[at]
    plain = line.plain
    if line.heading:
        return (line.heading,)
    below = text.lines[at + 1].plain if at + 1 < len(text.lines) else ""
    ruled = bool(below) and not re.search(r"\w", below)
    capitals = plain.isupper() or CAPITALS.match(plain) is not None
    emphasis = line.bold or end_of_emphasis(text, at) is not None
    colon = line.apart and plain[-1] == ":" and len(plain) < SHORT
    if not (emphasis or ruled or capitals or colon) or line.bullet or not WORDS.search(plain):
        return None
    return emphasis, ruled, capitals, line.apart, plain[-1] in ".:"


def _series_by_form(
    text: TaggedText,
    sure: Sequence[float],
    labels: Sequence[str],
    said: Mapping[str, int],
    seconds: Mapping[int, tuple[Numbered, Place]],
) -> dict[tuple[int, str], list[NumberedLine]]:
    """The lines that begin with a number, by meeting and by form; numbers of pages and of people are none."""
    found: dict[tuple[int, str], list[NumberedLine]] = defaultdict(list)
    firsts = list(first_lines(text, labels))
    contents = contents_lines(text)
    for at, begun in enumerate(text.numbers):
        number = seconds[at][0] if at in seconds else begun
        if (
            number
            and at not in contents
            and (labels[at] not in LIST_LABELS or sure[at] >= LISTED)
            and not _is_of_page(text, at, number, said)
            and (sure[at] >= SURE_BESIDE or not begins_motion(text, at, number, said))
        ):
            found[bisect_right(firsts, at), family(number.style)].append((at, number))
    return found


def without_figures(words: str) -> str:
    """Words with a 9 for each number, so that lines with other page numbers are the same."""
    return re.sub(r"\d+", "9", words) if WORDS.search(words) else words


def _is_of_page(text: TaggedText, at: int, number: Numbered, said: Mapping[str, int]) -> bool:
    """Whether a number is that of a page: alone in its line, above one that runs through the paper."""
    alone = number.end == len(text.lines[at].plain)
    return alone and at + 1 < len(text.lines) and _is_running(text, at + 1, said)


def _is_running(text: TaggedText, at: int, said: Mapping[str, int]) -> bool:
    """Whether a line is set more than once, and is no standing title, which two meetings may both have."""
    own = text.ranges[at]
    standing = any("standing" in tags for tags in text.tags[own.start : own.stop])
    return said[without_figures(text.lines[at].plain)] > (MOST_MEETINGS if standing else 1)


def _is_sentence(line: Line) -> bool:
    """Whether a line is too long for a heading, and no sign or bold words set one off at its beginning."""
    return len(line.plain) > LONG and not line.bold and not SET_OFF.match(line.plain)


def _is_no_heading(text: TaggedText, at: int) -> bool:
    """Whether a line that is not marked as a heading begins with a councillor, or is a place to sign."""
    line = text.lines[at]
    told = text.ranges[at] and "councillor" in text.tags[text.ranges[at].start]
    return not (line.bold or line.heading) and bool(told or "____" in line.plain)


def family(style: str) -> str:
    """Forms that count as one: a full stop or a space behind the number may be lost."""
    return style if style[0] in "([" else style.rstrip(".:)")


def _without_rests(heads: Sequence[Head], text: TaggedText) -> list[Head]:
    """The heads without lines that are the heading of a number alone in the line above."""
    kept: list[Head] = []
    for head in heads:
        before = kept[-1] if kept else None
        alone = before is not None and _is_number_alone(before, text)
        below = before is not None and head.number is None and head.line == before.line + 1
        if not (alone and before and (below or is_sub_number(text, head.line, before.line))):
            kept.append(head)
    return kept


def _is_number_alone(head: Head, text: TaggedText) -> bool:
    """Whether a head is a number with no more than one sign behind it."""
    return head.number is not None and head.number.end >= len(text.lines[head.line].plain) - 1
