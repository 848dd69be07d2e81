"""A document as the papers that it holds, those of meetings each with its typed tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from councilgraph.extractors.blocks.body_names import find_body_names
from councilgraph.extractors.blocks.days import OF_DECISION
from councilgraph.extractors.blocks.makers import find_maker
from councilgraph.extractors.blocks.paper_kind import AGENDA, CALLS
from councilgraph.extractors.blocks.paper_kind import TOP as TOP_LINES
from councilgraph.extractors.blocks.reading import Reader
from councilgraph.extractors.fields import sections
from councilgraph.extractors.packs import Part, divide, fields_of_site
from councilgraph.extractors.paper import MEETING_PAPERS, Paper, papers
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.read import kinds
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.lines import Line
from councilgraph.ontology.minutes import Capacity, Minutes
from councilgraph.ontology.model import Document, Section

LIKE_MEETINGS = ("cg:Report", "cg:Letter")
"""The kinds of paper that papers of a meeting may look like: a record of a decision, a call to a meeting."""
OF_MEETINGS = (*MEETING_PAPERS, "cg:Document")
"""The kinds of paper that may be a meeting's: what a plain document is, its first lines do not tell."""


def read_papers(reader: Reader, document: Document, profile: Profile, model: str = "") -> Iterator[Paper]:
    """The papers of a document, in order; those of meetings have their typed tree."""
    found: list[tuple[Section, Minutes | None]] = []
    parts = divide(document, profile)
    for part in parts:
        packed = len(parts) > 1 and part.kind in MEETING_PAPERS
        if trees := read_meetings(reader, document, part, profile, packed=part != parts[0]):
            kinds = [part.kind if packed else kind_of(tree) for tree in trees]
            found += [_with_tree(tree, str(kind)) for tree, kind in zip(trees, kinds, strict=True)]
            if kinds == ["cg:WorkProgramme"]:  # its rows are of no meeting
                body, fields = sections(part.lines, profile)
                found[-1] = replace(found[-1][0], body=body, sections=fields), trees[0]
        else:
            body, fields = sections(part.lines, profile)
            found.append((Section(part.kind, part.start, part.end, body=body, sections=fields), None))
    yield from papers(document, found, profile, model)


def may_be_of_meeting(part: Part, *, packed: bool) -> bool:
    """Whether a part may be of a meeting: reports and letters only where they are a file, not in a pack."""
    return part.kind in OF_MEETINGS or (part.kind in LIKE_MEETINGS and not packed)


def read_meetings(
    reader: Reader, document: Document, part: Part, profile: Profile, *, packed: bool
) -> list[Minutes]:
    """The meetings that a part of a document tells of; none where it is of another kind.

    What opens as minutes or an agenda is believed to be that. Of others the reader tells; in a
    report, numbered headings and a day are no sign, but that somebody met is, or that it says who decided
    when or calls to a meeting; whoever stands above and below a letter has not met. Spreadsheets are of none.
    """
    if document.media_type in kinds.SPREADSHEETS:
        return []
    trees = reader.read(document, part.lines) if may_be_of_meeting(part, packed=packed) else []
    fields = fields_of_site(document)
    for tree in trees:
        _complete_by_site(tree, fields)
    if reader.taught or part.kind in MEETING_PAPERS:
        return trees
    told = any(tells_of_meeting(tree, document.text) for tree in trees)
    met = any(map(somebody_met, trees)) and not closes_as_letter(part, profile)
    sure = part.kind not in LIKE_MEETINGS or met or says_what_for(part.lines)
    return trees if told and sure else []


def says_what_for(lines: Sequence[Line]) -> bool:
    """Whether lines say who decided and on what day, or call to a meeting at their top."""
    plain = [line.plain for line in lines]
    calls = any(CALLS.search(line) or AGENDA.fullmatch(line) for line in plain[:TOP_LINES])
    return calls or (any(map(find_maker, plain)) and any(map(OF_DECISION.match, plain)))


def closes_as_letter(part: Part, profile: Profile) -> bool:
    """Whether a letter has the words with which one ends on a line of their own: "Yours sincerely"."""
    closing = profile.pattern("papers.closing", r"{}\W*")
    return part.kind == "cg:Letter" and any(closing.fullmatch(line.plain) for line in part.lines)


def somebody_met(tree: Minutes) -> bool:
    """Whether a tree names somebody who was there, or apologised for not being."""
    return any(one.capacity in (Capacity.MEMBER, Capacity.APOLOGIES) for one in tree.presence)


NAMING, DATING = ("council", "title"), ("title", "meeting date", "date")
"""The fields above a page that may name the council, and the day on which it met, the surer first."""
BODIES = ("committee", "body", "board")


def _complete_by_site(tree: Minutes, fields: Mapping[str, Line]) -> None:
    """Gives a paper whose head names nobody, or no day, what the fields say that a site keeps above it."""
    header = tree.header
    if not header.council and not header.body:
        named = [
            (one.council, titled.words.part(one.start, one.end))
            for titled in (fields[name] for name in NAMING if name in fields)
            for one in find_body_names(titled.plain)
        ]
        header.council = next((words for is_council, words in named if is_council), None)
        bodies = [fields[name].words for name in BODIES if name in fields]
        bodies += [words for is_council, words in named if not is_council and header.council]
        header.body = next(iter(bodies), header.council)
    if not header.date:
        for dated in (fields[name].words for name in DATING if name in fields):
            if found := dates.first(dated.plain):
                header.day, header.date = dated.part(found.start, found.end), found.date.isoformat()
                return


def papers_of_trees(document: Document, trees: Sequence[Minutes], profile: Profile) -> Iterator[Paper]:
    """The papers of a document that trees are of, as they are read."""
    yield from papers(document, [_with_tree(tree, kind_of(tree)) for tree in trees], profile)


def _with_tree(tree: Minutes, kind: str) -> tuple[Section, Minutes]:
    """A tree with the section that it is of, in which what stands above the business is."""
    return Section(kind, tree.start, tree.end, body=tuple(tree.opening)), tree


def kind_of(tree: Minutes) -> str:
    """The class of a paper: another one that its head names, where nobody met; else minutes or an agenda."""
    other = tree.header.other_paper
    return other if other and not somebody_met(tree) else tree.kind


TOP = 600  # characters in which a paper says what it is
CALLED = re.compile(r"\b(?:minutes|agenda|meeting|proceedings|cofnodion|cyfarfod)\b", re.IGNORECASE)
DECIDED = re.compile(
    r"\bdecision[ -]?(?:maker|taker|notice|record)\b|\brecord of\b.{0,50}\b(?:decision|order)", re.IGNORECASE
)
"""In the head of a record of what somebody decided alone."""
SOME, MANY = 2, 5  # items of business that are some, and many
PEOPLE = 3  # as many make a list
FRAGMENT = 1500  # characters of a text that may be a piece of minutes
ENOUGH, ENOUGH_OF_FRAGMENT = 3, 2  # signs of a meeting that make one


def tells_of_meeting(tree: Minutes, text: str) -> bool:
    """Whether a tree of a text is that of a meeting: no sign of one is needed, if there are enough of others.

    A day, a body, the word minutes or agenda at the top, a decision, and what was moved or declared count
    one each; people, and items, one for some and two for many. Of a whole paper the first, the third or
    people are to be among them, and one more without a day; a report has decisions that it recommends, and
    numbered headings.
    """
    items = len(tree.items)
    called = CALLED.search(text, tree.start, tree.start + TOP) is not None
    alone = DECIDED.search(text, tree.start, tree.start + TOP) is not None
    signs = (
        tree.header.day is not None,
        tree.header.body is not None,
        called or alone,
        any(item.decisions for item in tree.items),
        bool(tree.interests) or any(item.motions for item in tree.items),
        bool(tree.presence),
        len(tree.presence) >= PEOPLE,
        items >= SOME,
        items >= MANY,
    )
    if tree.header.called_off and tree.header.day and tree.header.body:
        return True
    if tree.end - tree.start < FRAGMENT:
        return any(signs[3:6]) or bool(items and sum(signs) >= ENOUGH_OF_FRAGMENT)
    enough = ENOUGH if tree.header.day else ENOUGH + 1
    return bool(items or tree.presence) and sum(signs) >= enough and any((signs[0], signs[2], signs[5]))
