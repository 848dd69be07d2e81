"""Where papers of a pack open at the top of a page, as their first lines tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text.lines import Line

HEAD = 7  # lines of a page that say what it opens


def tops(lines: Sequence[Line], profile: Profile) -> Iterator[tuple[int, bool]]:
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
