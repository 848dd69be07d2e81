"""Which tracks are wanted: by whom was asked, who asked, what it is about, when, and how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process

from councilgraph.graph.reading.comparing import folded, holds
from councilgraph.graph.reading.things import NAMED, Thing, Things
from councilgraph.graph.reading.track_model import Track, Wanted
from councilgraph.ontology.errors import UnknownName

LIKENESS = 65  # of 100, below which a name has nothing to do with the words


def choose(tracks: Sequence[Track], wanted: Wanted, things: Things) -> Iterator[Track]:
    """The tracks that are wanted; raises UnknownName where nobody is called as those whose tracks are."""
    to = _meant(wanted.to, tracks, lambda one: one.of_whom + one.report_to, things, "was asked of")
    body = _meant(wanted.body, tracks, lambda one: one.asked_by, things, "was asked for by")
    tokens = folded(wanted.about).split()
    for one in tracks:
        if wanted.to and not to & {each.iri for each in one.of_whom + one.report_to}:
            continue
        if wanted.body and not body & {each.iri for each in one.asked_by}:
            continue
        if tokens and not all(any(holds(token, name) for name in _subjects(one, things)) for token in tokens):
            continue
        if (
            _in_time(one, wanted)
            and (one.overdue or not wanted.overdue)
            and (one.open or not wanted.unanswered)
        ):
            yield one


def choose_nameless(tracks: Sequence[Track], wanted: Wanted, things: Things) -> Iterator[Track]:
    """The tracks whose words speak of whom asks are wanted to be put to, and that name nobody to do it."""
    tokens = folded(wanted.to).split()
    others = choose(tracks, replace(wanted, to=""), things) if tokens else ()
    for one in others:
        said = folded(one.words)
        if not (one.of_whom or one.report_to) and all(holds(token, said) for token in tokens):
            yield one


def _in_time(track: Track, wanted: Wanted) -> bool:
    """Whether a track was made between the days that are wanted; what has no day is in no time."""
    if not track.date:
        return not (wanted.since or wanted.until)
    return (wanted.since or track.date) <= track.date <= (wanted.until or track.date)


def _subjects(track: Track, things: Things) -> set[str]:
    """What a track is about, folded: its words, the title of its item, what that mentions."""
    item = things.of(track.iri, "cg:item")
    return {folded(track.words), folded(track.title), *_names(things.links(item, "cg:mentions"), things)}


def _names(iris: Iterable[str], things: Things) -> set[str]:
    """All names of things, folded."""
    return {folded(name) for iri in iris for name in things.all(iri, *NAMED, "skos:altLabel")}


def _meant(
    words: str, tracks: Sequence[Track], whom: Callable[[Track], Sequence[Thing]], things: Things, what: str
) -> set[str]:
    """Who of those in tracks is meant by words: who is called just so, else whose name holds them all.

    Raises UnknownName with the nearest names where that is nobody.
    """
    if not words:
        return set()
    known = {thing.iri: thing.name for track in tracks for thing in whom(track)}
    names, wanted = {iri: _names([iri], things) for iri in known}, folded(words)
    just = {iri for iri, forms in names.items() if wanted in forms}
    tokens = wanted.split()
    held = {iri for iri, forms in names.items() if any(all(holds(t, form) for t in tokens) for form in forms)}
    if not (just or (tokens and held)):
        raise UnknownName(f"nothing {what} “{words}”{_nearest(words, known.values())}")
    return just or held


def _nearest(words: str, known: Iterable[str]) -> str:
    """The names that are most like words, as the end of a message."""
    forms = {folded(name): name for name in sorted(known)}
    near = process.extract(folded(words), forms.keys(), scorer=fuzz.WRatio, score_cutoff=LIKENESS, limit=5)
    return ": try " + "; ".join(forms[form] for form, _, _ in near) if near else ""
