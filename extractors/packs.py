"""A file divided into the papers in it: most are one, a pack holds an agenda, minutes and reports."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, takewhile

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.read import kinds
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.case import titled
from councilgraph.extractors.text.divided import close_up, make_whole
from councilgraph.extractors.text.lines import Line, join, lines, paged
from councilgraph.extractors.text.lines import line as line_between
from councilgraph.ontology.model import Document

PROGRAMME = "cg:WorkProgramme"
HEADER = 6  # lines within which a header says what it opens
NAME = 90  # characters that the name of a body may take
NAMED = (("bodies.council", r"{}"), ("bodies.last", r".*\b{}"))
NO_HEAD = re.compile(r"\(?\d{1,4}[a-z]?[.):]\s|.{40,}(?<!m)[.;]$")  # the number of an item, or a sentence
LONGEST = 200  # characters of a line that may open a document
REPORT = 90  # lines within which a report names its author or its title
AHEAD = 45  # lines within which minutes list who was there
# What a site generator keeps above a text: its title and tags, which are not the paper's words.
FRONT_MATTER = re.compile(r"---\n(?:[^\n]*\n){0,30}?---\n")
SIGNS = " \t\"'"  # around what a site keeps


@dataclass(frozen=True, slots=True)
class Part:
    """A run of lines that is one paper, and its class in the vocabulary: "cg:Document" where none is told."""

    kind: str
    lines: tuple[Line, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.lines[-1].end


def divide(document: Document, profile: Profile) -> list[Part]:
    """The papers of a file, in order; blank pages between them belong to none."""
    start = FRONT_MATTER.match(document.text)
    found = paged(make_whole(close_up(lines(document, start.end() if start else 0), document.text)), document)
    if document.media_type in kinds.SPREADSHEETS:
        return list(_of_sheets(found, profile))
    cuts = list(_openings(found, profile))
    if not cuts or cuts[0][0] > 0:
        cuts.insert(0, (0, _kind_of_first(found, cuts, profile)))
    if len(cuts) == 1:
        return [Part(cuts[0][1] or _by_content(found, profile), tuple(found))] if found else []
    ends = [at for at, _ in cuts[1:]] + [len(found)]
    parts = (_part(kind, found[at:end], profile) for (at, kind), end in zip(cuts, ends, strict=True))
    return [part for part in parts if part.lines]


def _of_sheets(found: Sequence[Line], profile: Profile) -> Iterator[Part]:
    """The papers of a spreadsheet: a sheet that is a work programme is one, the others between are one."""
    tops = [at for at, line in enumerate(found) if line.top]
    sheets = [found[at:end] for at, end in zip(tops, [*tops[1:], len(found)], strict=True)]
    for planned, some in groupby(sheets, lambda sheet: _by_content(sheet, profile) == PROGRAMME):
        yield Part(PROGRAMME if planned else "cg:Document", tuple(chain.from_iterable(some)))


def fields_of_site(document: Document) -> dict[str, Line]:
    """What a site keeps above a page, by its name in small letters: "title", "date" …; {} where nothing."""
    above = FRONT_MATTER.match(document.text)
    found: dict[str, Line] = {}
    at = 0
    for line in above.group().splitlines(keepends=True) if above else ():
        name, _, value = line.partition(":")
        kept = value.strip(f"{SIGNS}\n")
        start = at + len(line) - len(value.lstrip(SIGNS))
        if kept and name == name.strip():
            found.setdefault(name.lower(), line_between(document.text, start, start + len(kept)))
        at += len(line)
    return found


def _kind_of_first(found: Sequence[Line], cuts: Sequence[tuple[int, str]], profile: Profile) -> str:
    """The kind of what stands before all openings: minutes where it is headed as minutes after it are."""
    minutes = "cg:Minutes" in (kind for _, kind in cuts)
    alike = minutes and any(opens_headed(found, at, profile) for at in range(min(HEADER, len(found))))
    return "cg:Minutes" if alike else ""


def _part(kind: str, found: Sequence[Line], profile: Profile) -> Part:
    """A part of a pack without its blank pages, and without what is printed on every page."""
    out = [profile.pattern("structure.blank_page"), profile.pattern("structure.furniture")]
    kept = tuple(
        line
        for line in found
        if not out[0].search(line.plain) and not out[1].fullmatch(line.plain.strip(" -–"))
    )
    return Part(kind or _by_content(kept, profile), kept)


def _openings(lines: Sequence[Line], profile: Profile) -> Iterator[tuple[int, str]]:
    """Where documents open, and what opens there; "" where only a page break tells."""
    blank = profile.pattern("structure.blank_page")
    tops = dict(paper_tops(lines, profile))
    closed = profile.pattern("structure.closed")
    presence = [at for at, line in enumerate(lines) if is_presence(line.plain, profile)]
    last = top = -HEADER
    for at, line in enumerate(lines):
        if blank.search(line.plain):
            yield at, ""
            last = -HEADER
        elif (at - last >= HEADER and opens_minutes(lines, at, profile)) or (
            at >= HEADER and _is_after_people(presence, last, at) and opens_headed(lines, at, profile)
        ):
            last = _back(lines, at, profile)
            yield last, "cg:Minutes"
        elif tops.get(at) or (
            at in tops and (last < 0 or any(closed.match(one.plain) for one in lines[last:at]))
        ):
            top, kind = at, _at_top(lines, at, profile)
            last = at if kind == "cg:Minutes" else -HEADER
            yield at, kind
        elif at - top >= HEADER and opens_appendix(lines, at, profile):
            yield at, _appended(lines, at, profile)


def _at_top(lines: Sequence[Line], at: int, profile: Profile) -> str:
    """What opens in the first lines of a page; "" where only its contents tell."""
    for below in range(at, min(at + HEADER, len(lines))):
        if below > at and lines[below].top:
            break
        if opens_minutes(lines, below, profile):
            return "cg:Minutes"
        if opens_appendix(lines, below, profile):
            return _appended(lines, below, profile)
    return ""


def opens_minutes(lines: Sequence[Line], at: int, profile: Profile) -> bool:
    """Whether minutes open at a line: so headed, dated, and with people present after it."""
    line = lines[at].plain
    if len(line) > LONGEST or lines[at].bullet or not profile.pattern("structure.minutes", r"{}").match(line):
        return False
    above = takewhile(lambda one: not is_presence(one.plain, profile), lines[at : at + 4])
    head = join(one.words for one in above).plain
    if dates.first(head) is None or profile.pattern("references.approved").search(head):
        return False
    return any(is_presence(one.plain, profile) for one in lines[at + 1 : at + AHEAD])


def opens_headed(lines: Sequence[Line], at: int, profile: Profile) -> bool:
    """Whether minutes open with the name of a body or the word alone, a date below it, and who was there."""
    line = lines[at]
    if line.bullet or len(line.plain) > NAME or not _is_head(line.plain.strip(" .,:*"), profile):
        return False
    attended = profile.pattern("presence.attended", r"{}")
    head = list(takewhile(lambda one: not attended.match(one.plain), lines[at : at + 2 * HEADER]))
    if len(head) == len(lines[at : at + 2 * HEADER]) or any(NO_HEAD.match(one.plain) for one in head):
        return False
    return any(len(one.plain) <= LONGEST and dates.first(one.plain) for one in head)


def _is_head(words: str, profile: Profile) -> bool:
    """Whether words are the name of a council or a body, or say that minutes follow, and nothing else."""
    named = [profile.pattern(path, form, 0) for path, form in NAMED]
    return bool(words and profile.pattern("structure.head").fullmatch(words)) or any(
        pattern.fullmatch(titled(words)) for pattern in named
    )


def _is_after_people(presence: Sequence[int], last: int, at: int) -> bool:
    """Whether those present at the meeting that opened last have been listed, or none opened."""
    return last < 0 or bisect_left(presence, last) < bisect_left(presence, at)


def opens_appendix(lines: Sequence[Line], at: int, profile: Profile) -> bool:
    """Whether a line is the mark of an appendix and nothing else, with words of its own below it."""
    mark = profile.pattern("papers.appendix", r"{}\W*+(?:[¹²³]\W*)?").fullmatch(lines[at].plain)
    return bool(mark) and at > HEADER and at + 3 < len(lines)


def _appended(lines: Sequence[Line], at: int, profile: Profile) -> str:
    dear = profile.pattern("papers.dear", r"{}")
    return (
        "cg:Letter" if any(dear.fullmatch(line.plain) for line in lines[at : at + AHEAD]) else "cg:Appendix"
    )


def is_presence(words: str, profile: Profile) -> bool:
    """Whether a line begins the list of those present."""
    number = r"(?:(?:[A-Z]{2,4}/|[A-Z]{1,4} ?)?\d{1,4}(?:[./-]\d{1,4}){0,2}[.):]?\s*)?"
    return bool(profile.pattern("presence.opens", rf"{number}(?:{{}})").match(words))


def _back(lines: Sequence[Line], at: int, profile: Profile) -> int:
    """The first line of the heading that stands at a line: the council's name before it."""
    council = profile.pattern("bodies.council", r"{}", 0)
    if at < HEADER:
        return 0
    while at > 0 and council.fullmatch(titled(lines[at - 1].plain.rstrip(".,: "))):
        at -= 1
    return at


def _by_content(lines: Sequence[Line], profile: Profile) -> str:
    """What a document is by its first lines: an agenda, a kind of paper, or just a document."""
    agenda = profile.pattern("structure.agenda")
    for line in lines[: 4 * HEADER]:
        if agenda.fullmatch(line.plain.strip(" :")):
            return "cg:Agenda"
    for line in lines[:HEADER]:
        for kind, pattern in profile.patterns("structure.papers"):
            if pattern.fullmatch(line.plain.strip(" :")):
                return kind
    dear, report = profile.pattern("papers.dear", r"{}"), profile.pattern("papers.report", r"{}")
    if any(dear.fullmatch(line.plain) for line in lines[:AHEAD]):
        return "cg:Letter"
    return "cg:Report" if any(report.match(line.plain) for line in lines[:REPORT]) else "cg:Document"


HEAD = 7  # lines of a page that say what it opens


def paper_tops(lines: Sequence[Line], profile: Profile) -> Iterator[tuple[int, bool]]:
    """The lines at the tops of pages on which a paper opens, and whether it is sure that one does.

    What stands at the top of the page before as well runs through a paper, and opens none.
    """
    running: frozenset[str] = frozenset()
    for at, line in enumerate(lines):
        if line.top:
            head = [line, *takewhile(lambda one: not one.top, lines[at + 1 : at + HEAD])]
            own = [one for one in head if one.plain not in running]
            if kind := opens(own, profile):
                yield at, profile.pattern("structure.heads_item").fullmatch(kind) is None
            running = frozenset(one.plain for one in head)


def opens(head: Sequence[Line], profile: Profile) -> str:
    """The line that opens a paper: an item's stamp, a kind of paper, the labels of a head; "" for none."""
    first = head[0].plain.strip(" :") if head else ""
    if profile.pattern("structure.stamp").fullmatch(first) or labelled(head, profile):
        return first
    return next((line.plain.strip(" :") for line in head if _is_kind(line, profile)), "")


def _is_kind(line: Line, profile: Profile) -> bool:
    """Whether a line says what kind of paper follows; agendas too say whose report it is, not set apart."""
    plain = line.plain.strip(" :")
    named = plain[:1].isupper() and profile.pattern("structure.opens_page").fullmatch(plain)
    apart = line.bold or line.heading or plain.isupper()
    return bool(named and (apart or not profile.pattern("structure.report_of").match(plain)))


def labelled(head: Sequence[Line], profile: Profile) -> bool:
    """Whether lines are the head of a paper, which says what it is about, and when or to whom it is."""
    label = profile.pattern("papers.label", r"(?P<label>{})\s*(?::|\t|\|)\s*")
    found = {match["label"].casefold() for line in head if (match := label.match(line.plain))}
    groups = (("papers.subject",), ("papers.addressee", "papers.dated"))
    return all(
        any(profile.pattern(path, r"{}").fullmatch(name) for path in group for name in found)
        for group in groups
    )
