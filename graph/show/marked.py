"""A document's text as HTML: the facts on their words, and what was not understood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from councilgraph.graph.build.coverage import (
    EXPECTED,
    FURNITURE,
    NO_FACT,
    OUTSIDE,
    SHORT,
    UNREAD,
    Piece,
    Reading,
)
from councilgraph.graph.picture.composition import GROUPS
from councilgraph.graph.reading.facts import Fact
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.reading.vocabulary import is_thing, spoken
from councilgraph.graph.show.markup import text
from councilgraph.graph.show.report import Read
from councilgraph.graph.show.stated import stated

BESIDE = {"Participation": "cg:person", "Membership": "org:member", "DeclarationOfInterest": "cg:declaredBy"}
"""Nodes that stand for a fact are told by the name of the person they are about."""

DECISIONS = ("Resolution", "Recommendation", "Request", "LeadIn")
MANY = 12  # facts of one passage that are told; the rest are counted

KINDS = {kind: name for name, (_, kinds) in GROUPS.items() for kind in kinds}


def sheets(one: Read, model: ReadModel) -> Iterator[str]:
    """The text of a document page by page; where it has no pages, as one."""
    marked = Marked(one, model)
    called = {page.number: page.called for page in one.document.pages}
    for folio, lines in groupby(one.readings, key=lambda each: one.document.page_at(each.line.start)):
        yield '<article class="sheet">' + (f'<p class="folio">{text(called[folio])}</p>' if folio else "")
        yield from map(marked.line, lines)
        yield "</article>\n"


class Marked:
    """The facts of a document, each on its words: of several passages at a word the smallest counts."""

    def __init__(self, one: Read, model: ReadModel) -> None:
        self._at: list[int] = [-1] * len(one.document.text)
        self._notes: list[tuple[str, Sequence[str]]] = []
        model.read([iri for fact in one.facts for iri in (fact.subject, fact.leads_to)])
        model.follow([fact.subject for fact in one.facts], *BESIDE.values())
        named = partial(_named, model=model)
        passages = sorted(_by_passage(one.facts).items(), key=lambda each: each[0][0] - each[0][1])
        for (start, end), facts in passages:
            self._at[start:end] = [len(self._notes)] * (end - start)
            self._notes.append((_group(facts, model), stated(facts, named, named, MANY)))

    def line(self, reading: Reading) -> str:
        """A line as a paragraph, its sentences and facts marked."""
        line = reading.line
        bold = line.heading or (line.bold and len(line.plain) < SHORT)
        kind = "entry" if line.bullet else "head" if bold else ""
        keys = [(_piece(reading.pieces, at), self._at[at]) for at in line.words.at]
        parts = []
        for (piece, note), places in groupby(range(len(keys)), key=keys.__getitem__):
            parts.append(self._run(piece, note, "".join(line.plain[place] for place in places)))
        return f'<p class="{kind}">{"".join(parts)}</p>\n'

    def _run(self, piece: Piece | None, note: int, words: str) -> str:
        """Words that stand in one sentence and state the same facts."""
        shown = _visible(words)
        kind, facts = self._notes[note] if note >= 0 and words.strip() else ("", ())
        if piece and piece.state == UNREAD:
            expected = f"not understood; a reader would expect: {EXPECTED[piece.kind]}"
            marked = f'<mark class="{kind}">{shown}</mark>' if facts else shown
            return _noted("span", "unread", marked, (expected, *facts))
        if facts:
            return _noted("mark", kind, shown, facts)
        if piece and piece.state in (OUTSIDE, FURNITURE):
            said = NO_FACT.get(piece.kind, "header or footer")
            return f'<span class="{piece.state}" title="{text(said)}">{shown}</span>'
        return shown


def _noted(tag: str, kind: str, shown: str, notes: Sequence[str]) -> str:
    """Words with notes that are shown when they are pointed at or reached by the keyboard."""
    lines = "".join(f"<span>{text(each)}</span>" for each in notes)
    return (
        f'<{tag} class="has {kind}" tabindex="0">{shown}<span class="note" role="note">{lines}</span></{tag}>'
    )


def _visible(words: str) -> str:
    """Words as HTML, with the space at their ends kept."""
    before = " " if words[:1].isspace() else ""
    after = " " if len(words) > 1 and words[-1:].isspace() else ""
    return f"{before}{text(words)}{after}"


def _piece(pieces: Sequence[Piece], at: int) -> Piece | None:
    return next((piece for piece in pieces if piece.start <= at < piece.end), None)


def _by_passage(facts: Iterable[Fact]) -> dict[tuple[int, int], list[Fact]]:
    """Facts by where their words stand."""
    grouped: dict[tuple[int, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        (source,) = fact.sources
        grouped[source.start, source.end].append(fact)
    return grouped


def _named(iri: str, model: ReadModel) -> str:
    """A thing as it is shown: the person whom a node is about, a decision by its kind, else by its name."""
    kind = model.kind(iri)
    if kind in BESIDE:
        person = model.of(iri, BESIDE[kind])
        return model.name(person) if person else spoken(kind)
    if not is_thing(iri):
        return spoken(iri)
    return f"this {spoken(kind)}" if kind in DECISIONS else model.name(iri)


def _group(facts: Sequence[Fact], model: ReadModel) -> str:
    """To which group of kinds the facts of a passage belong: of decisions first, then of what is named."""
    kinds = [model.kind(fact.subject) for fact in facts]
    named = [model.kind(fact.leads_to) for fact in facts if fact.predicate == "cg:mentions"]
    for kind in [*(one for one in kinds if KINDS.get(one) == "decision"), *named, *kinds]:
        if kind in KINDS:
            return KINDS[kind]
    return "person" if any(kind in BESIDE for kind in kinds) else "paper"
