"""Where papers of a pack open at the top of a page, as their first lines tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.lines import Line

HEAD = 7  # lines of a page that say what it opens


def tops(lines: Sequence[Line], profile: Profile) -> Iterator[int]:
    """The lines at the tops of pages on which a paper opens.

    What stands at the top of the page before as well runs through a paper, and opens none.
    """
    running: frozenset[str] = frozenset()
    for at, line in enumerate(lines):
        if line.top:
            page = list(takewhile(lambda one: not one.top, lines[at + 1 : at + HEAD]))
            head = [line, *page]
            if opens([one for one in head if one.plain not in running], profile):
                yield at
            running = frozenset(one.plain for one in head)


def opens(head: Sequence[Line], profile: Profile) -> bool:
    """Whether a paper opens with these lines: by an item's stamp, a kind of paper, or labels of a head."""
    if head and profile.pattern("structure.stamp").fullmatch(head[0].plain.strip(" :")):
        return True
    return any(_is_kind(line, profile) for line in head) or labelled(head, profile)


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
