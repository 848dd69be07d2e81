"""A document as the papers that it holds; those of meetings read by a reader, or by patterns.

A file is divided into its papers first. Each that may be of a meeting is read in both ways, and one
of the two readings stands as a whole: see `is_better`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from councilgraph.extractors import decisions, motions
from councilgraph.extractors.blocks.reading import Reader
from councilgraph.extractors.facts.sections import as_roll, as_section
from councilgraph.extractors.paper import MEETING_PAPERS, Paper, papers
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.roll import roll
from councilgraph.extractors.structure import divide, section_of
from councilgraph.ontology.minutes import Capacity, DecisionKind, Minutes
from councilgraph.ontology.model import Document, Section, Text

OF_MEETINGS = (*MEETING_PAPERS, "cg:Document")
"""The kinds of paper that may be a meeting's: what a plain document is, its first lines do not tell."""


def read_papers(reader: Reader, document: Document, profile: Profile, model: str = "") -> Iterator[Paper]:
    """The papers of a document, in order; those that a reader read have their typed tree."""
    found: list[tuple[Section, Minutes | None]] = []
    divided = divide(document, profile)
    sections = tuple(section_of(part, divided.titled, profile) for part in divided.parts)
    by_patterns = papers(document, sections, profile, model)
    for part, paper in zip(divided.parts, by_patterns, strict=True):
        trees = reader.read(document, divided.lines(part)) if part.kind in OF_MEETINGS else []
        if trees and (reader.taught or _stands(trees, paper)):
            kinds = [
                part.kind if len(divided.parts) > 1 and part.kind in MEETING_PAPERS else kind_of(tree)
                for tree in trees
            ]
            found += [(as_section(tree, str(kind)), tree) for tree, kind in zip(trees, kinds, strict=True)]
        else:
            found.append((paper.section, None))
    yield from _with_trees(document, found, profile, model)


def papers_of_trees(document: Document, trees: Sequence[Minutes], profile: Profile) -> Iterator[Paper]:
    """The papers of a document that trees are of, as they are read."""
    yield from _with_trees(document, [(as_section(tree, kind_of(tree)), tree) for tree in trees], profile)


def _with_trees(
    document: Document, found: Sequence[tuple[Section, Minutes | None]], profile: Profile, model: str = ""
) -> Iterator[Paper]:
    """The papers that sections are, each with its tree, if it has one."""
    read = papers(document, tuple(section for section, _ in found), profile, model)
    for paper, (_, tree) in zip(read, found, strict=True):
        yield _with_tree(paper, tree) if tree else paper


def _with_tree(paper: Paper, tree: Minutes) -> Paper:
    """A paper with its tree and its roll; an agenda lists members, and nobody who was there."""
    roll = as_roll(tree) if paper.minutes else []
    return replace(paper, tree=tree if paper.meeting else None, worked_out={"roll": roll})


def kind_of(tree: Minutes) -> str:
    """The class of a paper: another one that its head names, where nobody met; else minutes or an agenda."""
    met = any(one.capacity in (Capacity.MEMBER, Capacity.APOLOGIES) for one in tree.presence)
    return tree.header.other_paper if tree.header.other_paper and not met else tree.kind


def _stands(trees: Sequence[Minutes], paper: Paper) -> bool:
    """Whether what a reader read stands: it tells of a meeting, and patterns did not find as much."""
    document = paper.document
    if next(paper.section.of("section", "motion"), None):
        return False  # a record of dispositions, which its tables tell
    if not any(tells_of_meeting(tree, document.text) for tree in trees):
        return False
    ours, theirs = _in_trees(document, trees, paper.profile), _by_patterns(paper)
    return is_better(ours, theirs, sure=trees[0].sureness >= SURE)


TOP = 600  # characters in which a paper says what it is
CALLED = re.compile(r"\b(?:minutes|agenda|meeting|proceedings|cofnodion|cyfarfod)\b", re.IGNORECASE)
SOME, MANY = 2, 5  # items of business that are some, and many
PEOPLE = 3  # as many make a list
ENOUGH = 5  # signs of a meeting that make one


def tells_of_meeting(tree: Minutes, text: str) -> bool:
    """Whether a tree of a text is that of a meeting: no sign of one is needed, if there are enough of others.

    A day, a body, the word minutes or agenda at the top and a decision count one each; people, and
    items, one for some and two for many.
    """
    items = len(tree.items)
    signs = (
        tree.header.day is not None,
        tree.header.body is not None,
        CALLED.search(text, tree.start, tree.start + TOP) is not None,
        any(item.decisions and item.title for item in tree.items),
        bool(tree.presence),
        len(tree.presence) >= PEOPLE,
        items >= SOME,
        items >= MANY,
    )
    return sum(signs) >= ENOUGH


@dataclass(frozen=True, slots=True)
class Found:
    """What a reading found: meetings by body and day, surnames, items by number, how much was settled."""

    met: frozenset[tuple[str, str]]
    people: frozenset[str]
    items: frozenset[str]
    settled: int


SURE = 0.9
"""How sure a reader is of the lines of a paper that is set as those that it learned from."""


class Agreement(NamedTuple):
    """How much of people and items two readings share, and how much of what one settled the other did."""

    people: float
    items: float
    settled: float


LEAST = 0.45  # of the people or the items of patterns, how many a reader must find
SLACK = 1  # of people, of items and of what was settled one reading may find so many more
IN_ALL, IN_MOST = Agreement(0.85, 0.9, 1.0), Agreement(0.75, 0.7, 0.2)


def is_better(ours: Found, theirs: Found, *, sure: bool) -> bool:
    """Whether what a reader read is to be believed instead of what patterns found.

    Patterns tell more of the forms that they know, and of others find little: they stand where they
    tell of the same meeting, and of most of the people and items that the reader found too (beside a
    reader that is sure, of all), and where the reader passed over most of a list.
    """
    if any(len(mine) < LEAST * len(other) for mine, other in _lists(ours, theirs)):
        return False
    return not (theirs.met <= ours.met and _agree(ours, theirs, IN_ALL if sure else IN_MOST))


def _agree(ours: Found, theirs: Found, least: Agreement) -> bool:
    """Whether another reading found so much of what one found; one thing more in a list is no matter."""
    return (
        len(ours.people - theirs.people) <= max(SLACK, (1 - least.people) * len(ours.people))
        and len(ours.items - theirs.items) <= max(SLACK, (1 - least.items) * len(ours.items))
        and theirs.settled + SLACK >= least.settled * ours.settled
    )


def _lists(ours: Found, theirs: Found) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The people of two readings, and their items."""
    yield ours.people, theirs.people
    yield ours.items, theirs.items


def _in_trees(document: Document, trees: Sequence[Minutes], profile: Profile) -> Found:
    items = [item for tree in trees for item in tree.items]
    decided = sum(one.kind is not DecisionKind.LEAD_IN for item in items for one in item.decisions)
    moved = sum(motion.mover is not None for item in items for motion in item.motions)
    return Found(
        frozenset(map(_meeting, papers_of_trees(document, trees, profile))),
        _surnames(one.name.plain for tree in trees for one in tree.presence),
        frozenset(_key(item.number, item.title) for item in items),
        decided + moved,
    )


def _by_patterns(paper: Paper) -> Found:
    told = (one.predicate for find in (decisions.find, motions.find) for one in find(paper))
    return Found(
        frozenset((_meeting(paper),)),
        _surnames(entry.person.name.plain for entry in roll(paper)),
        frozenset(_key(item.mark, item.title) for item in paper.section.of("item")),
        sum(predicate in ("cg:decidedBy", "cg:movedBy") for predicate in told),
    )


def _surnames(names: Iterable[str]) -> frozenset[str]:
    """The last words of names; a single letter is none."""
    last = (name.split()[-1].casefold() for name in names if name.strip())
    return frozenset(word for word in last if len(word) > 1)


def _key(number: str, title: Text | None) -> str:
    """By what two readings of one item are told to be that: its number, else the beginning of its title."""
    figures = re.sub(r"\W|item", "", number.casefold())
    return figures or (re.sub(r"\W", "", title.plain.casefold())[:20] if title else "")


def _meeting(paper: Paper) -> tuple[str, str]:
    """The body and the day of a paper's meeting."""
    return paper.body.name.casefold() if paper.body else "", paper.day
