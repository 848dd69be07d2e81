"""Annotated papers in other habits of print: the same business and marks, set as another council would.

A reader that is trained on a paper and on a variation of it learns that the number's form, the case of
headings, empty lines and line ends tell little by themselves.

    >>> from councilgraph.extractors.blocks.annotated import parse
    >>> paper = parse("item | {{no|3}}. {{title|Street Lighting}}")
    >>> set_headings(paper.lines, "upper")[0].words
    '3. STREET LIGHTING'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random

from councilgraph.extractors.blocks.annotated import LISTS, AnnotatedPaper, Mark, MarkedLine

Lines = Sequence[MarkedLine]
OFTEN, HALF = 0.7, 0.5  # how often a habit is changed
WIDTHS = (70, 80, 90, 100, 110)  # characters of a line of print
OVERHANG = 12  # characters more that a line may have before it is broken
NARROWEST = 30  # and characters that a broken line has at least
LONGEST_HEADING = 90
RUNS_ON: Mapping[str, frozenset[str]] = {
    "text+": frozenset(("text", "text+")),
    "clause+": frozenset(("clause", "clause+", "lead")),
    "item+": frozenset(("item", "item+")),
}
"""Labels of further lines, and those of the lines that they may be joined to."""
REST: Mapping[str, str] = {
    "text": "text+", "lead": "clause+", "clause": "clause+", "item": "item+",
    **{label: label for label in (
        "text+", "clause+", "item+", "interest", "motion", "member", "officer", "absent", "other", "guest",
        "ask", "vote", "paper", "close", "head", "action",
    )},
}  # fmt: skip
"""What the rest of a line is labelled when it is broken."""
TITLES = frozenset(("title", "title+"))
BREAKABLE = TITLES | {"resolution", "recommendation", "request", "leadin", "motion", "+"}
"""Marks that may go on in the next line."""
LISTED = re.compile(r"\s*(?:[•*(-]|\d)")
LABEL = re.compile(r"\s*\**(?P<label>[A-Z][A-Za-z ]{3,40}?)\**\s*[:–-]")
PLAIN_NUMBER = re.compile(r"\d{1,2}")
BEFORE_NUMBER = re.compile(r"(?:(?:agenda )?item(?: no\.?)?|\**|#+)", re.IGNORECASE)
CLAUSE_MARK = re.compile(r"\w{1,3}")
DECIDED: Mapping[str, tuple[str, ...]] = {
    "RESOLVED": ("Resolved", "IT WAS RESOLVED", "AGREED", "It was resolved", "DECISION", "**RESOLVED**"),
    "Resolved": ("RESOLVED", "Agreed", "**Resolved**", "AGREED"),
    "AGREED": ("Agreed", "RESOLVED", "It was agreed", "Resolved"),
    "Agreed": ("AGREED", "RESOLVED", "Resolved"),
}
CALLED = (
    ("Councillor ", "Cllr "), ("Cllr. ", "Cllr "), ("Cllr ", "Councillor "), ("Cllr ", "Cllr. "),
    ("Councillors ", "Cllrs "), ("Cllrs ", "Councillors "), ("Councillor ", "Cllr. "),
    ("Councillor ", "Member "),
)  # fmt: skip
CASES: Mapping[str, Callable[[str], str]] = {
    "upper": str.upper,
    "title": lambda words: words.title() if words.isupper() else words,
    "lower": lambda words: words.capitalize() if words.isupper() else words,
}
ROMANS = (
    "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
    "xvii", "xviii", "xix", "xx",
)  # fmt: skip
Form = Callable[[int], tuple[str, str, str]]
"""From a number what stands before it, the number, and what stands behind it."""
CLAUSES: Sequence[Form] = (
    lambda n: ("(", chr(ord("a") + (n - 1) % 26), ")"),
    lambda n: ("", str(n), "."),
    lambda n: ("(", ROMANS[n] if n < len(ROMANS) else str(n), ")"),
)


def vary(paper: AnnotatedPaper, seed: str) -> AnnotatedPaper:
    """The paper in habits that a seed chooses; the same seed gives the same paper."""
    random = Random(seed)  # noqa: S311 - no secret, and the same each time
    lines: Lines = paper.lines
    for often, change in (
        (OFTEN, _vary_numbers),
        (OFTEN, _vary_headings),
        (OFTEN, _vary_words),
        (HALF, _vary_clauses),
        (OFTEN, _vary_line_ends),
        (OFTEN, _vary_gaps),
    ):
        if random.random() < often:
            lines = change(lines, random)
    return AnnotatedPaper(paper.about, tuple(lines))


def put(line: MarkedLine, start: int, end: int, words: str) -> MarkedLine:
    """A line with other words between two offsets; its marks stay around what they were around."""
    more = len(words) - (end - start)

    def moved(at: int, inside: int) -> int:
        return at + more if at >= end else min(at, inside)

    marks = (
        replace(mark, start=moved(mark.start, start), end=moved(mark.end, start + len(words)))
        for mark in line.marks
    )
    return replace(line, words=line.words[:start] + words + line.words[end:], marks=tuple(marks))


def _marked(line: MarkedLine, *kinds: str) -> Mark | None:
    """The first mark of some kinds, doubted or not, that is around words of a line."""
    return next(
        (mark for mark in line.marks if mark.kind.rstrip("?") in kinds and mark.end > mark.start), None
    )


def _vary_numbers(lines: Lines, random: Random) -> Lines:
    prefix, base = random.choice(("PC/", "2023/", "24/", "C", "HR ", "M")), random.randint(11, 240)
    forms: Sequence[Form] = (
        lambda n: ("", str(n), "."),
        lambda n: ("", str(n), ""),
        lambda n: ("", str(n), ")"),
        lambda n: ("(", str(n), ")"),
        lambda n: ("Item ", str(n), ""),
        lambda n: ("", str(n), " -"),
        lambda n: ("", str(base + n), "."),
        lambda n: ("", ROMANS[n].upper() if n < len(ROMANS) else str(n), "."),
        lambda n: ("", f"{prefix}{base + n}", ""),
        lambda _: ("", "", ""),
    )
    form = random.choice(forms)
    return [_numbered(line, form) if line.label == "item" else line for line in lines]


def _numbered(line: MarkedLine, form: Form) -> MarkedLine:
    """The line of an item with its number in another form, if it is a plain one at the beginning."""
    mark = _marked(line, "no")
    if mark is None or not PLAIN_NUMBER.fullmatch(line.words[mark.start : mark.end]):
        return line
    before = line.words[: mark.start].rstrip("(").strip()
    if not BEFORE_NUMBER.fullmatch(before):
        return line
    start = mark.start - line.words[: mark.start].endswith("(")
    if before.isalpha() or " " in before:
        start = line.words.index(before)
    return _with_number(line, mark, start, form(int(line.words[mark.start : mark.end])))


def _with_number(line: MarkedLine, mark: Mark, start: int, form: tuple[str, str, str]) -> MarkedLine:
    """A line with a number in place of the one that is marked and of the signs around it."""
    before, number, after = form
    end = mark.end
    while end < len(line.words) and line.words[end] in ".):":
        end += 1
    if not number and not line.words[end:].strip():
        return line
    changed = put(line, start, end, before + number + after)
    first = start + len(before)
    marks = (
        replace(one, start=first, end=first + len(number)) if own is mark else one
        for one, own in zip(changed.marks, line.marks, strict=True)
    )
    changed = replace(
        changed, marks=tuple(one for one in marks if one.end > one.start or one.kind != mark.kind)
    )
    return changed if number else put(changed, start, start + _spaces(changed.words, start), "")


def _spaces(words: str, start: int) -> int:
    return len(words) - start - len(words[start:].lstrip())


def _vary_headings(lines: Lines, random: Random) -> Lines:
    return set_headings(lines, random.choice(("upper", "title", "lower", "bold", "plain")))


def set_headings(lines: Lines, how: str) -> Lines:
    """Lines with the headings of items in another case, in bold, or without bold."""
    return [_headed(line, how) if line.label in ("item", "item+", "section") else line for line in lines]


def _headed(line: MarkedLine, how: str) -> MarkedLine:
    mark = _marked(line, *TITLES)
    if mark is None or mark.end - mark.start > LONGEST_HEADING:
        return line
    title = line.words[mark.start : mark.end]
    if how in CASES:
        changed = CASES[how](title)
        return put(line, mark.start, mark.end, changed) if len(changed) == len(title) else line
    if how == "plain" and "*" not in title and line.words.count("**") == 2:
        for _ in range(2):
            at = line.words.index("**")
            line = put(line, at, at + 2, "")
        return line
    number = _marked(line, "no")
    start = min(mark.start, number.start if number else mark.start)
    return _bold(line, start, mark.end) if how == "bold" and "*" not in line.words else line


def _bold(line: MarkedLine, start: int, end: int) -> MarkedLine:
    """A line with stars around some of its words, which are of no mark."""
    marks = (
        replace(
            mark,
            start=mark.start + 2 * (mark.start >= start) + 2 * (mark.start >= end),
            end=mark.end + 2 * (mark.end > start or mark.start >= start) + 2 * (mark.end > end),
        )
        for mark in line.marks
    )
    words = f"{line.words[:start]}**{line.words[start:end]}**{line.words[end:]}"
    return replace(line, words=words, marks=tuple(marks))


def _vary_words(lines: Lines, random: Random) -> Lines:
    """Lines with other words for deciding and for members, and the labels of lists in another case."""
    decided = {word: random.choice((*others, word)) for word, others in DECIDED.items()}
    called = random.sample(CALLED, 3)
    loud = random.random() < HALF
    return [_reworded(line, decided, called, loud=loud) for line in lines]


def _reworded(
    line: MarkedLine, decided: Mapping[str, str], called: Sequence[tuple[str, str]], *, loud: bool
) -> MarkedLine:
    if line.label in ("lead", "text", "motion"):
        line = _with_word(line, decided)
    if line.label in REST:
        for words, others in called:
            line = _with_title(line, words, others)
    label = LABEL.match(line.words) if loud and line.label in LISTS else None
    if label and not any(mark.start < label.end() for mark in line.marks):
        said = label["label"]
        line = put(line, *label.span("label"), said.capitalize() if said.isupper() else said.upper())
    return line


def _with_word(line: MarkedLine, decided: Mapping[str, str]) -> MarkedLine:
    """A line with another word for the first one that says that something was decided, outside of marks."""
    for word, other in decided.items():
        found = re.search(rf"\b{word}\b", line.words)
        inside = found and any(
            mark.start <= found.start() < mark.end for mark in line.marks if mark.kind != "outcome"
        )
        if found and not inside:
            return put(line, *found.span(), other)
    return line


def _with_title(line: MarkedLine, words: str, others: str) -> MarkedLine:
    """A line with another form of a title wherever it stands as a word."""
    at = line.words.find(words)
    while at >= 0:
        if at == 0 or not line.words[at - 1].isalpha():
            line = put(line, at, at + len(words), others)
            at += len(others) - len(words)
        at = line.words.find(words, at + len(words))
    return line


def _vary_clauses(lines: Lines, random: Random) -> Lines:
    form = random.choice(CLAUSES)
    found: list[MarkedLine] = []
    count = 0
    for line in lines:
        if line.label in ("lead", "item", "text"):
            count = 0
        mark = _marked(line, "cl") if line.label == "clause" else None
        count += line.label == "clause"
        if mark and not mark.value and CLAUSE_MARK.fullmatch(line.words[mark.start : mark.end]):
            start = mark.start - line.words[: mark.start].endswith("(")
            found.append(_with_number(line, mark, start, form(count)))
        else:
            found.append(line)
    return found


def _vary_line_ends(lines: Lines, random: Random) -> Lines:
    """Paragraphs as one line each, or broken anew."""
    joined = join_lines(lines)
    return joined if random.random() < HALF else break_lines(joined, random.choice(WIDTHS))


def join_lines(lines: Lines) -> Lines:
    """Lines with those that go on with a paragraph, a clause or a heading joined to it."""
    found: list[MarkedLine] = []
    for line in lines:
        goes_on = found and found[-1].label in RUNS_ON.get(line.label, ()) and not LISTED.match(line.words)
        if goes_on:
            found[-1] = _joined(found[-1], line)
        else:
            found.append(line)
    return found


def _joined(line: MarkedLine, rest: MarkedLine) -> MarkedLine:
    words = line.words.rstrip()
    more = len(words) + 1 - _spaces(rest.words, 0)
    both = f"{words} {rest.words.strip()}"
    marks = (
        *(_within(mark, 0, len(words)) for mark in line.marks),
        *(_within(mark, more, len(both)) for mark in rest.marks),
    )
    return MarkedLine(line.label, both, marks)


def _within(mark: Mark, more: int, size: int) -> Mark:
    """A mark further on by some characters, within words of a size: what stood behind them has no place."""
    return replace(mark, start=min(mark.start + more, size), end=min(mark.end + more, size))


def break_lines(lines: Lines, width: int) -> Lines:
    """Lines broken where they are longer than a width, at spaces outside of names."""
    found: list[MarkedLine] = []
    for line in lines:
        rest: MarkedLine | None = line
        while rest is not None:
            cut = _place_to_break(rest, width)
            first, rest = _broken(rest, cut) if cut else (rest, None)
            found.append(first)
    return found


def _place_to_break(line: MarkedLine, width: int) -> int | None:
    """The last space before a width at which a line may be broken; None for a line that is short."""
    if len(line.words) <= width + OVERHANG or line.label not in REST:
        return None
    for at in range(width, NARROWEST, -1):
        inside = (mark for mark in line.marks if mark.start <= at < mark.end)
        if (
            line.words[at] == " "
            and line.words[at - 1] != " "
            and all(mark.kind.rstrip("?") in BREAKABLE for mark in inside)
        ):
            return at
    return None


def _broken(line: MarkedLine, cut: int) -> tuple[MarkedLine, MarkedLine]:
    """The two lines of a line that is broken at a space; marks over it go on in the second."""
    begin: list[Mark] = []
    rest: list[Mark] = []
    for mark in line.marks:
        if mark.end <= cut:
            begin.append(mark)
        elif mark.start > cut:
            rest.append(replace(mark, start=mark.start - cut - 1, end=mark.end - cut - 1))
        else:
            kind = "title+" if mark.kind.rstrip("?") in TITLES else "+"
            begin.append(replace(mark, end=cut))
            rest.append(Mark(kind, "", 0, mark.end - cut - 1))
    first = MarkedLine(line.label, line.words[:cut], tuple(begin))
    return first, MarkedLine(REST[line.label], line.words[cut + 1 :], tuple(rest))


def _vary_gaps(lines: Lines, random: Random) -> Lines:
    """Lines without empty ones among them, or with one above each heading, or above each paragraph."""
    how = random.choice(("none", "headings", "all"))
    if how == "none":
        return [line for line in lines if line.label]
    found: list[MarkedLine] = []
    for line in lines:
        if found and found[-1].label and _is_set_apart(line, found[-1], how):
            found.append(MarkedLine("", ""))
        found.append(line)
    return found


def _is_set_apart(line: MarkedLine, above: MarkedLine, how: str) -> bool:
    if how == "headings":
        return line.label in ("item", "section")
    together = line.label == above.label and line.label in ("head", "furniture", "row")
    return bool(line.label) and not line.label.endswith("+") and not together
