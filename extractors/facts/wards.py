"""Wards: which ones items affect, and for which councillors sit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from councilgraph.extractors.facts.roll import Entry, capacity_of, roll, who
from councilgraph.extractors.names.naming import sources
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.model import Mention, Statement, Text

LISTED = re.compile(r"[^,;]+")
AND = re.compile(r"\s+(?:and|&)\s+")
FEWEST = 3  # members of a list of which each has a place beside the name


def find(paper: Paper) -> Iterator[Statement]:
    """The wards that items and reports say they affect, and those that councillors represent."""
    for source, texts in sources(paper):
        for name in _affected(texts, paper):
            yield paper.state(source, "cg:mentions", _ward(name, paper), name)
    if paper.meeting is None or not paper.minutes:
        return
    members = [one for one in roll(paper) if capacity_of(one) == "cg:PresentAsMember"]
    every = _every_place(members, paper)
    for one in members:
        ward = one.ward or _noted(one, paper) or every.get(one)
        if ward:
            where = paper.between(one.where, ward)
            yield paper.state(who(paper, one), "cg:represents", _ward(ward, paper), where)


def _ward(name: Text, paper: Paper) -> Mention:
    words = paper.profile.pattern("wards.word", r"^{}\s+of\s+|\s+{}$").sub("", spaced(name.plain))
    return Mention("cg:Ward", words, paper.council)


def _affected(texts: Sequence[Text], paper: Paper) -> Iterator[Text]:
    """The wards behind "Wards affected:", on the same line or the next."""
    label = paper.profile.pattern("wards.affected", r"^\W*(?P<label>{})\s*(?:[:–—-]\s*|$)")
    before = ""
    for text in texts:
        match = label.match(text.plain)
        if match or before:
            yield from _names(
                text.part(match.end() if match else 0), match["label"] if match else before, paper
            )
        before = match["label"] if match and match.end() == len(text.plain) else ""


def _names(listed: Text, label: str, paper: Paper) -> Iterator[Text]:
    """Wards listed; "and" parts two of them only where the label is plainly of several."""
    several = label.casefold().startswith("wards")
    pieces = [listed.part(*match.span()) for match in LISTED.finditer(listed.plain)]
    parts = [part for piece in pieces for part in (_parts(piece) if several else [piece])]
    parts = [part.part(0, len(part.plain.rstrip(" ."))) for part in parts]
    if all(_is_name(part.plain, paper) for part in parts):
        yield from parts


def _parts(piece: Text) -> list[Text]:
    match = AND.search(piece.plain)
    return [piece.part(0, match.start()), *_parts(piece.part(match.end()))] if match else [piece]


def _is_name(words: str, paper: Paper) -> bool:
    """Whether words can be the name of a ward: no "All", no party, no office, no council."""
    named = paper.profile.pattern("wards.name", r"{}", 0).fullmatch(words)
    return bool(named) and not paper.profile.pattern("wards.not", r"\b{}\b").search(words)


def _noted(entry: Entry, paper: Paper) -> Text | None:
    """The ward that words beside a name call one: "(Heron Ward)", "Ward Member for Heron"."""
    pattern = paper.profile.pattern("wards.noted", r"\W*{}\W*", 0)
    for note in entry.notes:
        match = pattern.fullmatch(note.plain)
        if match:
            name = note.part(*match.span("before" if match["before"] else "after"))
            return name if _is_name(name.plain, paper) else None
    return None


def _every_place(members: Sequence[Entry], paper: Paper) -> dict[Entry, Text]:
    """The places beside the names of a council's own members, where each has one and they differ."""
    joint = paper.profile.pattern("wards.joint", r"\b{}\b")
    names = [thing.name for thing in (paper.council, paper.body) if thing]
    if paper.council is None or len(members) < FEWEST or any(joint.search(name) for name in names):
        return {}
    found = {one: place for one in members if (place := _place(one, paper))}
    several = len({place.plain for place in found.values()}) > 1
    own = any(place.plain in paper.council.name for place in found.values())
    return found if len(found) == len(members) and several and not own else {}


def _place(entry: Entry, paper: Paper) -> Text | None:
    """The one note beside a name that can be a place, apart from who has the chair."""
    chair = paper.profile.pattern("wards.chair", r"{}\W*")
    notes = [note for note in entry.notes if not chair.fullmatch(note.plain)]
    one = notes[0] if len(notes) == 1 and not notes[0].plain.isupper() else None
    return one if one and _is_name(one.plain, paper) else None
