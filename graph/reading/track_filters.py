"""Which tracks are wanted: by whom was asked, who asked, what it is about, when, and how far it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from councilgraph.graph.reading.comparing import TELLING, folded, holds, is_about, nearest
from councilgraph.graph.reading.facts import Thing
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.reading.track_model import Track, Wanted
from councilgraph.graph.reading.vocabulary import LABELS
from councilgraph.ontology.errors import UnknownName

BODIES = {"Council", "Committee", "Board", "Cabinet", "Partnership", "SubGroup", "Body"}


def choose(
    tracks: Sequence[Track], wanted: Wanted, to: Mapping[str, str], things: ReadModel
) -> Iterator[Track]:
    """The tracks that are wanted; `to` are those to whom asks are wanted to be put, as `addressees` tells.

    Raises UnknownName where nobody who asked is called as is wanted, or no track is about a word but about
    one that is like it.
    """
    _check_words(tracks, wanted.about)
    body = _meant(
        wanted.body, [one for track in tracks for one in track.asked_by], things, "was asked for by"
    )
    for one in tracks:
        if wanted.to and not _is_put_to(one, to, wanted.to):
            continue
        if wanted.body and not body.keys() & {each.iri for each in one.asked_by}:
            continue
        if not one.is_about(wanted.about):
            continue
        late, open_ = one.overdue or not wanted.overdue, one.open or not wanted.unanswered
        if _in_time(one, wanted) and late and open_:
            yield one


def addressees(tracks: Sequence[Track], wanted: Wanted, things: ReadModel) -> dict[str, str]:
    """Those to whom asks are wanted to be put, by address, with the name of each.

    Raises UnknownName where nobody of whom anything was asked is called so, and no ask that names nobody
    speaks of them.
    """
    named = [one for track in tracks for one in track.put_to]
    try:
        return _meant(wanted.to, named, things, "was asked of")
    except UnknownName:
        if any(_is_put_to(one, {}, wanted.to) for one in tracks):
            return {}
        raise


def _is_put_to(track: Track, to: Mapping[str, str], words: str) -> bool:
    """Whether an ask is put to one of those meant, or names nobody to do it and speaks of what words say."""
    named = {one.iri for one in track.put_to}
    return bool(named & to.keys()) if named else bool(folded(words)) and is_about(words, track.words)


def _check_words(tracks: Sequence[Track], about: str) -> None:
    """Raises UnknownName for a word that no track is about, with the nearest words, where there are any."""
    for word in folded(about).split():
        if len(word) >= TELLING and not any(track.is_about(word) for track in tracks):
            known = {each for track in tracks for text in track.about for each in folded(text).split()}
            if near := nearest(word, (each for each in known if len(each) >= TELLING)):
                raise UnknownName(f"nothing was asked about “{word}”: try {'; '.join(near)}")


def _in_time(track: Track, wanted: Wanted) -> bool:
    """Whether a track was made between the days that are wanted; what has no day is in no time."""
    if not track.date:
        return not (wanted.since or wanted.until)
    return (wanted.since or track.date) <= track.date <= (wanted.until or track.date)


def _names(iris: Iterable[str], things: ReadModel) -> set[str]:
    """All names of things, folded."""
    return {folded(name) for iri in iris for name in things.all(iri, *LABELS, "skos:altLabel")}


def _meant(words: str, named: Iterable[Thing], things: ReadModel, what: str) -> dict[str, str]:
    """Who of those named is meant by words, by address: all whose names hold them, with the name of each.

    Where a body is called just so, bodies alone are: "Cabinet" is not the Cabinet Members. Raises
    UnknownName with the nearest names where nobody is meant.
    """
    if not words:
        return {}
    known = {thing.iri: thing for thing in named}
    forms, wanted = {iri: _names([iri], things) for iri in known}, folded(words)
    tokens = wanted.split()
    held = {
        iri: known[iri]
        for iri, names in forms.items()
        if tokens and any(all(holds(token, name) for token in tokens) for name in names)
    }
    if not held:
        near = "; ".join(nearest(words, [one.name for one in known.values()]))
        raise UnknownName(f"nothing {what} “{words}”" + (f": try {near}" if near else ""))
    bodies = {iri: one for iri, one in held.items() if one.kind in BODIES}
    just = any(wanted in forms[iri] for iri in bodies)
    return {iri: one.name for iri, one in (bodies if just else held).items()}
