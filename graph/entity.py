"""One thing of an opened graph: what is known of it, when, what is next to it, each with its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from io import StringIO
from itertools import groupby
from typing import TYPE_CHECKING

from councilgraph.graph import given
from councilgraph.graph.picture.networks import Networks
from councilgraph.graph.reading.context import Context, Texts
from councilgraph.graph.reading.facts import Source
from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.graph.show import markup, tables, terminal
from councilgraph.graph.show.card import MANY, Card, CardFact, lines
from councilgraph.graph.show.tables import Row, Table
from councilgraph.ontology.errors import UnknownName

if TYPE_CHECKING:
    from councilgraph.graph.notebook.view import View
    from councilgraph.graph.picture.drawing import Drawing
    from councilgraph.graph.picture.network import Network

FACTS = ("about", "fact", "date", "words", "document", "paper", "page", "concluded", "passages", "iri")
TIMELINE = ("date", "about", "fact", "words", "document", "page")
NEIGHBOURS = ("subject", "relation", "object", "kind", "date", "words", "document", "page", "iri")


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, meeting … of a graph, as `Graph.find` gives it; a notebook shows its card."""

    card: Card
    texts: Texts = field(repr=False, compare=False)
    networks: Networks = field(repr=False, compare=False)
    find: Callable[[str], Entity] = field(repr=False, compare=False)

    @property
    def iri(self) -> str:
        """Its address in the graph."""
        return self.card.iri

    @property
    def label(self) -> str:
        """What it is called."""
        return self.card.label

    @property
    def kind(self) -> str:
        """Its most specific class: "Councillor", "Committee"."""
        return self.card.kind

    @property
    def known_only(self) -> bool:
        """Whether it is cited in what is loaded and not itself loaded."""
        return self.card.known_only

    def facts(self) -> Table:
        """All that is known, a row a fact, as the card has it.

        `about` is the heading, `words` the sentence that states it, first of so many `passages`;
        `concluded` is why it is believed where no sentence states it; `iri` is what it leads to.
        """
        return tables.of_mappings(FACTS, map(_row, self.card.facts), self.label)

    def timeline(self) -> Table:
        """What has a date, oldest first."""
        dated = sorted((fact for fact in self.card.facts if fact.date), key=lambda fact: fact.date)
        return tables.of_mappings(TIMELINE, map(_row, dated), self.label)

    def neighbours(self) -> Table:
        """What is one fact away, a row a fact that reads from subject to object.

        `kind`, `date` and `iri` are of the other thing; `words`, `document` and `page` say where it stands.
        Raises UnknownName, and BadUsage, as `network` does.
        """
        graph = self.network(hops=1)
        rows = list(_neighbours(graph, self.iri))
        rows.sort(key=lambda row: tuple(str(row[name]) for name in ("relation", "subject", "object", "iri")))
        return tables.of_mappings(NEIGHBOURS, rows, self.label)

    def network(self, hops: int = 2) -> Network:
        """What is within so many facts of it, its `hops`, as `Graph.network` describes it.

        Raises UnknownName for what is no thing of the network, such as a passage, BadUsage for wrong `hops`.
        """
        return self.networks.plain(self._near(hops))

    def draw(self, hops: int = 2, most: int = 300) -> Drawing:
        """An interactive picture of at most so many things within so many facts of it, its `hops`.

        Of more than `most` the nearest are shown. Raises UnknownName, BadUsage as `network` does.
        """
        from councilgraph.graph.picture.drawing import Drawing  # noqa: PLC0415 (networkx is loaded to draw)

        return Drawing.of(self._near(hops), self.iri, hops, given.whole("most", most, 1))

    def view(self, hops: int = 1, most: int = 150) -> View[Entity]:
        """At most `most` things within `hops` facts of it, inline in a notebook, as `Graph.view` says."""
        from councilgraph.graph.notebook.opening import view  # noqa: PLC0415 (an extra: loaded to look)

        return view(self.networks.whole(), self.find, self.iri, hops, most)

    def _near(self, hops: int) -> Network:
        given.whole("hops", hops, 0)
        try:
            return self.networks.near(self.iri, hops)
        except KeyError as error:
            raise UnknownName(f"{self.iri} is not in the network: it holds no {spoken(self.kind)}") from error

    def __repr__(self) -> str:
        out = StringIO()
        terminal.write(lines(self.card), out)
        return out.getvalue().rstrip("\n")

    def _repr_html_(self) -> str:
        cited = ", cited in what is loaded and not itself loaded" if self.known_only else ""
        head = markup.soft(markup.text(spoken(self.kind) + cited)) + markup.heading(self.label)
        groups = groupby(self.card.facts, key=lambda fact: fact.heading)
        parts = (markup.part(heading, self._list(list(facts))) for heading, facts in groups)
        return markup.block(head, markup.soft(markup.text(self.iri)), *parts)

    def _list(self, facts: Sequence[CardFact]) -> str:
        told = [self._told(fact) for fact in facts]
        rest = told[MANY:]
        more = markup.folded(f"and {len(rest)} more", markup.listed(rest)) if rest else ""
        return markup.listed(told[:MANY]) + more

    def _told(self, fact: CardFact) -> str:
        """A fact; under it the sentence that states it, which opens to its context."""
        sources = [*_distinct(fact.sources)]
        quoted = bool(sources) and fact.text.removeprefix("“").startswith(sources[0].quote)
        told = self._source(sources[0], quoted=quoted) if sources else ""
        others = "".join(self._source(source, quoted=False) for source in sources[1:])
        count = f'<span class="soft">and {len(sources) - 1} more</span>'
        return f"{markup.text(fact.text)}{told}{markup.folded(count, others) if others else ''}"

    def _source(self, source: Source, *, quoted: bool) -> str:
        because = markup.soft(f"concluded: {markup.text(source.because)}") if source.because else ""
        if not source.quote:
            return because
        words = "" if quoted else f"<q>{markup.text(source.quote)}</q> "
        summary = f'<span class="soft">{words}{markup.text(source.place)}</span>'
        context = self.texts.context(source)
        opened = markup.folded(summary, _shown(context)) if context else f"<p>{summary}</p>"
        return because + opened


def _row(fact: CardFact) -> Row:
    source = fact.sources[0] if fact.sources else Source("", 0, 0, None, "")
    return {
        "about": fact.heading,
        "fact": fact.text,
        "date": tables.day(fact.date),
        "words": source.quote or None,
        "document": source.document or None,
        "paper": source.paper or None,
        "page": source.at,
        "concluded": source.because or None,
        "passages": len(fact.sources),
        "iri": fact.iri or None,
    }


def _neighbours(graph: Network, iri: str) -> Iterator[Row]:
    for source, target, known in graph.edges(data=True):
        if iri in (source, target):
            other = target if source == iri else source
            yield {
                "subject": graph.nodes[source]["label"],
                "relation": known["label"],
                "object": graph.nodes[target]["label"],
                "kind": spoken(graph.nodes[other]["kind"]),
                "date": tables.day(graph.nodes[other].get("date", "")),
                **{name: known.get(given) for name, given in WORDS.items()},
                "page": known.get("page", known.get("sheet_row")),
                "iri": other,
            }


WORDS = {"words": "quote", "document": "file"}
"""Columns of neighbours by the attribute of an edge that they show."""


def _distinct(sources: Sequence[Source]) -> Iterator[Source]:
    """Sources that read differently."""
    seen = set()
    for source in sources:
        key = (source.document, source.quote, source.because)
        if key not in seen:
            seen.add(key)
            yield source


def _shown(context: Context) -> str:
    parts = (markup.lined(part) for part in (context.before, context.words, context.after))
    return "<blockquote>{}<mark>{}</mark>{}</blockquote>".format(*parts)
