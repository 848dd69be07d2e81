"""Paragraphs of a paper and their sentences, and the mark of a clause that a paragraph begins with."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from councilgraph.extractors.blocks.people import TITLES
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.dates import MONTHS
from councilgraph.extractors.text.line_numbers import Numbered
from councilgraph.extractors.text.lines import join
from councilgraph.extractors.text.tokens import Word
from councilgraph.ontology.model import Text

BULLETS = "•·∙●▪"
PASSED_OVER = frozenset('“"-–—/*.,:>|#_;\\')
BEFORE_WORDS = PASSED_OVER | frozenset(f"{BULLETS})")
"""Signs between the mark of a paragraph and its words."""
ENDS = frozenset(".?!")
SHORT = frozenset((
    "no", "nos", "cllr", "cllrs", "mr", "mrs", "ms", "dr", "st", "co", "ltd", "rev", "hon", "cr",
    "prof", "ald", "p.m", "a.m", "etc", "para", "paras", "art", "fig", "vol", "approx", "e.g", "i.e", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sept", "oct", "nov", "dec", "mt", "rd", "ave", "inc",
    "messrs", "min",
))  # fmt: skip
"""Short forms behind which a full stop ends no sentence."""
COMPANIES = frozenset(("co.", "ltd.", "inc."))
"""Words that end the name of a company, with which a sentence may end too."""
BEGINNINGS = frozenset(("the", "it", "this", "these", "they", "he", "she", "a", "an", "there", "all"))
"""Words with which a sentence begins, and no further word of a company's name."""
ABBREVIATED = frozenset(("title", "rank"))
"""Classes of words that are printed short, with a full stop."""
TOLD = ("text", "motion", "lead", "clause", "interest")
"""Labels of lines that tell what was said and done."""
LEAVES_OPEN = frozenset(("in", "at", "of", "under", "to", "item", "items", "minute", "minutes", "the"))
"""Words behind which a line must go on, though what follows looks like a number."""
LEAST_TABS = 2  # of a row of a table
DAY_AT_END = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?$")
DAY_AND_MONTH_AT_END = re.compile(
    rf"{DAY_AT_END.pattern[:-1]} (?:of )?(?:{'|'.join(MONTHS)})$", re.IGNORECASE
)
YEAR_AHEAD = re.compile(r"(?:19|20)\d\d(?![\d/])")
OF_NUMBER = re.compile(r"\b(?:(?:[Mm]inutes?|[Ii]tems?) (?:[Nn]os?\.?|[Nn]umbers?)|(?<=[\w)] )Nos?\.)$")
"""At the end of a line, what a number belongs to that begins the next one: "Minute No", "By-law No."."""
MOST_FURNITURE = 4  # lines of the foot of a page and the head of the next
RUN_ON = re.compile(r"[a-z)][.] [A-Z][\w.’']+ [\w(]")
"""A sentence that ends, and another one, on the line of a heading that the body of its item runs on from."""
IN_SENTENCE = re.compile(r"(?:[Mm]inutes?|[Ii]tems?) \d|(?:19|20)\d\d/\d\d\b")
"""What only looks like a mark in a line that goes on: a cited minute, or a year ("2004/05 be agreed")."""
WRAPPED = 60  # characters of a line that print may have broken

BETWEEN = " \t:.|–—-"  # signs that part a heading from the text that runs on from it


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are one paragraph, their tokens, and the number or bullet they begin with."""

    lines: range
    tokens: range
    number: Numbered | None
    bullet: bool


@dataclass(frozen=True, slots=True)
class Labelled:
    """A paper with the labels of its lines, the lines that begin items, and its paragraphs."""

    text: TaggedText
    labels: Sequence[str]
    heads: frozenset[int]
    parts: Sequence[Paragraph]

    def label(self, part: Paragraph) -> str:
        """The label of the first line of a paragraph."""
        return self.labels[part.lines.start]


def paragraphs(text: TaggedText, labels: Sequence[str], heads: frozenset[int]) -> list[Paragraph]:
    """The paragraphs of a paper: lines joined where print wrapped them, also over the end of a page."""
    over = set(_lines_over_pages(text, labels, heads))
    starts = [at for at in range(len(text.lines)) if at not in over and not _goes_on(text, labels, heads, at)]
    return [
        Paragraph(
            range(first, last),
            range(text.ranges[first].start, text.ranges[last - 1].stop),
            text.numbers[first],
            text.lines[first].bullet or text.lines[first].plain[:1] in f"{BULLETS}*-–",
        )
        for first, last in pairwise([*starts, len(text.lines)])
    ]


def _lines_over_pages(text: TaggedText, labels: Sequence[str], heads: frozenset[int]) -> Iterator[int]:
    """The feet and heads of pages within a sentence, and the line with which it goes on below them."""
    for kind, run in groupby(range(len(labels)), key=lambda at: labels[at] == "furniture"):
        lines = [*run]
        above, below = lines[0] - 1, lines[-1] + 1
        if not kind or len(lines) > MOST_FURNITURE or above < 0 or below == len(labels):
            continue
        told = labels[above].rstrip("+") in TOLD and labels[below].rstrip("+") in TOLD
        ended = above in heads or _last_sign(text.lines[above].plain) in ".:;!?"
        if told and not ended and below not in heads and text.lines[below].plain[0].islower():
            yield from (*lines, below)


def _goes_on(text: TaggedText, labels: Sequence[str], heads: frozenset[int], at: int) -> bool:
    """Whether a line goes on with the paragraph of the one above it."""
    if at == 0 or at in heads:
        return False
    line, above = text.lines[at], text.lines[at - 1]
    end = _last_sign(above.plain)
    goes_on = labels[at] in ("text+", "clause+")
    cut = _leaves_open(above.plain) or divides_date(above.plain, line.plain)
    cut = cut or (goes_on and end not in ".:;!?" and IN_SENTENCE.match(line.plain) is not None)
    rows = _is_row(line.plain) and _is_row(above.plain)
    if rows or line.bullet or line.heading or line.plain[0] in BULLETS or (text.numbers[at] and not cut):
        return False
    ran_on = (at - 1) in heads and RUN_ON.search(above.plain) is not None
    if goes_on or (ran_on and end not in ".:;!?" and line.plain[0].islower()):
        return True
    if line.apart or (at - 1) in heads:
        return False
    if end == "," or (OF_NUMBER.search(above.plain) and line.plain[0].isdigit()):
        return True
    return end not in ".:;!?" and (line.plain[0].islower() or len(above.plain) > WRAPPED)


def _is_row(words: str) -> bool:
    """Whether a line is a row of a table: it begins with a bar, or tabs part several cells of it."""
    return words.startswith("|") or words.count("\t") >= LEAST_TABS


def _last_sign(words: str) -> str:
    """The sign with which a line ends, quotes and brackets aside; "" where it has no other."""
    return words.rstrip('"”’)*_ ')[-1:]


def _leaves_open(above: str) -> bool:
    """Whether a line ends with a word that a number belongs to ("been given (Minute"), or within quotes."""
    if above.rfind("“") > above.rfind("”"):
        return True
    last = above.rpartition(" ")[2]
    opened = last.lstrip("([")
    wrapped = opened != last or (len(above) > WRAPPED and not opened.isupper())
    return (opened.lower() if wrapped else last) in LEAVES_OPEN or OF_NUMBER.search(above) is not None


def divides_date(above: str, line: str) -> bool:
    """Whether a date stands over the end of a line: "on 2", "March 2007", or "on 2 March", "2007)."."""
    month = line.partition(" ")[0].strip(",.;").lower()
    if month in MONTHS:
        return DAY_AT_END.search(above) is not None
    return bool(YEAR_AHEAD.match(line) and DAY_AND_MONTH_AT_END.search(above))


def part_at(parts: Sequence[Paragraph], token: int) -> int:
    """The place among paragraphs of the one that a token stands in."""
    return bisect_right(parts, token, key=lambda one: one.tokens.start) - 1


def mark_of(part: Paragraph) -> str:
    """The form of the mark that a paragraph begins with, "" where it has none."""
    return part.number.style if part.number else "•" if part.bullet else ""


def after_mark(text: TaggedText, part: Paragraph) -> range:
    """The tokens of a paragraph behind its number or bullet."""
    words = text.tokens.words
    first = part.tokens.start
    if part.number is not None:
        line = part.lines.start
        while first < part.tokens.stop and text.place(line, first)[0] < part.number.end:
            first += 1
    while first < part.tokens.stop and words[first].text in BEFORE_WORDS:
        first += 1
    return range(first, part.tokens.stop)


def sentences_of(text: TaggedText, part: Paragraph) -> Iterator[range]:
    """The tokens of each sentence of a paragraph."""
    first = part.tokens.start
    while first < part.tokens.stop:
        stop = sentence_end(text, range(first, part.tokens.stop))
        yield range(first, stop)
        first = stop


def sentence_end(text: TaggedText, rest: range) -> int:
    """The token after the sentence that begins a range."""
    words = text.tokens.words
    for at in rest:
        if words[at].lower in COMPANIES and _ends_with_company(text, at, rest.stop):
            return at + 1
        if words[at].text in ENDS and at > rest.start + 1:
            before = words[at - 1]
            following = words[at + 1] if at + 1 < rest.stop else None
            if following is None or (
                following.shape[0] in 'X9(“"'
                and (len(before.text) > 1 or not before.text.isalnum() or _is_item(words, at - 1))
                and not abbreviated(text, at - 1)
            ):
                return at + 1
    return rest.stop


def _ends_with_company(text: TaggedText, at: int, stop: int) -> bool:
    """Whether the last word of a company's name ends a sentence: "the offer of Roe Ltd. The Clerk left."."""
    if at + 1 == stop:
        return False
    following = text.tokens.words[at + 1]
    begins = following.lower in BEGINNINGS or not TITLES.isdisjoint(text.tags[at + 1])
    return following.capital and begins


def _is_item(words: Sequence[Word], at: int) -> bool:
    """Whether a figure is the number of an item that a sentence names, not a mark: "in item 4"."""
    return words[at].text.isdigit() and words[at - 1].lower in ("item", "items", "and")


def abbreviated(text: TaggedText, at: int) -> bool:
    """Whether a word is a short form, behind which a full stop ends no sentence."""
    return text.tokens.words[at].lower in SHORT or bool(ABBREVIATED & set(text.tags[at]))


def join_lines(text: TaggedText, parts: Sequence[Paragraph], own: Sequence[int]) -> list[Text]:
    """The words of the paragraphs that some lines are."""
    kept = frozenset(own)
    first = bisect_left(parts, own[0], key=lambda one: one.lines.start) if own else len(parts)
    last = bisect_right(parts, own[-1], key=lambda one: one.lines.start) if own else len(parts)
    found = ([at for at in part.lines if at in kept] for part in parts[first:last])
    return [join(text.lines[at].words for at in lines) for lines in found if lines]


def section_above(text: TaggedText, labels: Sequence[str], line: int, start: int) -> Text | None:
    """The last heading over several items above a line, in the paper that begins at `start`."""
    above = reversed(range(line))
    lines = (text.lines[at] for at in above if labels[at] == "section")
    return next((one.words for one in lines if one.start >= start), None)


def below_heading(found: Sequence[Text], title: Text | None) -> list[Text]:
    """The paragraphs of an item without its heading, which may run on into the first of them."""
    if title is None:
        return list(found)
    rests = (_behind(one, title.at[-1]) for one in found)
    return [rest for rest in rests if rest]


def _behind(words: Text, place: int) -> Text:
    """What of words stands behind a place of the document; all, where it stands before them."""
    cut = bisect_right(words.at, place)
    return words.part(cut + len(words.plain[cut:]) - len(words.plain[cut:].lstrip(BETWEEN))) if cut else words
