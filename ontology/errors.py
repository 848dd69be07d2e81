"""What can go wrong that a user can do something about: one line each, no traceback."""

from __future__ import annotations


class CouncilgraphError(Exception):
    """The base of all: its message says what is wrong, where, and what to do.

    `shown` are lines to show beneath it: the place that is wrong, with a mark under it.
    """

    def __init__(self, message: str, shown: str = "") -> None:
        super().__init__(message)
        self.shown = shown

    def _render_traceback_(self) -> list[str]:
        """What a notebook shows of it, after IPython's protocol: the one line, as a terminal does."""
        return [f"{type(self).__name__}: {self}", *(f"  {line}" for line in self.shown.splitlines())]


class UnreadableDocument(CouncilgraphError):
    """A file that cannot be read as a document; the others are read all the same."""


class OtherKind(UnreadableDocument):
    """A file of a kind that is not read, found among those that are: it is said, and nothing is wrong."""


class NotAGraph(CouncilgraphError):
    """A path that was to be a graph folder and is something else."""


class GraphBusy(CouncilgraphError):
    """Another build holds the graph folder."""


class BadQuery(CouncilgraphError):
    """A SPARQL query that cannot be parsed or run."""


class NotAllowed(BadQuery):
    """A query that would change the graph or ask another server."""


class TooLarge(BadQuery):
    """A query, or what it gives, that is past a limit of its size."""


class TooSlow(BadQuery):
    """A query that takes more time or memory than it may."""


class UnknownName(CouncilgraphError):
    """A word, a query or a format that is not there; the message offers the nearest."""


class BadUsage(CouncilgraphError):
    """Arguments that do not fit together."""


class NotFetched(CouncilgraphError):
    """An address whose document could not be had; the others are fetched all the same."""


class NotNow(NotFetched):
    """An address that may answer another time: its server is busy, slow or out of order.

    `after` is how many seconds to leave it alone, as far as is known.
    """

    def __init__(self, message: str, after: float = 0) -> None:
        super().__init__(message)
        self.after = after
