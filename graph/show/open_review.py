"""What a graph leaves open, in Python: the questions as a table, and answers that are written down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from councilgraph.graph.folder import judgements
from councilgraph.graph.folder.judgements import Judgement
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.reading.open_questions import Ask, asks
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.show.review import NO, YES, judged
from councilgraph.graph.show.tables import Table, Value
from councilgraph.ontology.errors import BadUsage

COLUMNS = (
    *("number", "question", "left", "right", "because", "settles", "sure", "answer"),
    *("words", "document", "page", "left_iri", "right_iri"),
)
SAME, BACK = "are these the same?", "does the first come back as the second?"


class OpenReview:
    """The open questions of a graph, by number from 1, the one first that settles most; it shows itself.

    `yes(1)` and `no(1)` answer one and write it into the graph's judgements.tsv at once, which the next
    build reads; `undo()` takes the last answer back.
    """

    def __init__(self, folder: Path, store: Store, by: str = "") -> None:
        self._folder = folder
        self._store = store
        self._by = by
        self._asks = asks(store, judgements.read(folder)[0])
        self._answered: dict[int, Judgement] = {}

    def __len__(self) -> int:
        return len(self._asks) - len(self._answered)

    def yes(self, number: int) -> None:
        """Judges that the two are the same, or that the second is what came back.

        Raises BadUsage for a number that is not open.
        """
        self._answer(number, YES)

    def no(self, number: int) -> None:
        """Judges that they are not; raises BadUsage for a number that is not open."""
        self._answer(number, NO)

    def undo(self) -> None:
        """Takes the last answer back; raises BadUsage where there is none."""
        if not self._answered:
            raise BadUsage("nothing has been answered here: there is nothing to take back")
        _, judgement = self._answered.popitem()
        judgements.take_back(self._folder, judgement)

    def _answer(self, number: int, key: str) -> None:
        if number not in range(1, len(self._asks) + 1):
            raise BadUsage(f"there is no question {number!r}: they are numbered from 1 to {len(self._asks)}")
        if number in self._answered:
            raise BadUsage(f"question {number} is answered already: .undo() takes the last answer back")
        judgement = judged(self._store, self._asks[number - 1], key, self._by)
        judgements.append(self._folder, judgement)
        self._answered[number] = judgement

    def table(self) -> Table:
        """A row a question: the two, why it is open, how many facts it settles, the answer, the words."""
        model = ReadModel(self._store)
        model.read_around([iri for ask in self._asks for iri in (ask.left, ask.right)])
        rows = (tuple(self._row(number, ask, model)) for number, ask in enumerate(self._asks, 1))
        return Table(COLUMNS, tuple(rows), "What is open")

    def _row(self, number: int, ask: Ask, model: ReadModel) -> Iterator[Value]:
        answer = self._answered.get(number)
        yield from (number, SAME if ask.sure is None else BACK)
        yield from (model.full_name(ask.left), model.full_name(ask.right), ask.because, ask.settles, ask.sure)
        yield str(answer.verdict) if answer else None
        source = ask.words[0] if ask.words else None
        yield from (source.quote, source.document, source.at) if source else (None, None, None)
        yield from (ask.left, ask.right)

    def __repr__(self) -> str:
        return f"{self.table()!r}\n{self._next}"

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()

    @property
    def _next(self) -> str:
        return f"{len(self)} open: .yes(1), .no(1), .undo(); answers stand in {judgements.NAME}"
