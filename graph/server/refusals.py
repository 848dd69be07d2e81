"""Errors as responses: each has its status and its reason in words."""

from __future__ import annotations

from starlette.responses import PlainTextResponse

from councilgraph.graph.server.workers import Busy
from councilgraph.ontology.errors import (
    BadUsage,
    CouncilgraphError,
    NotAGraph,
    NotAllowed,
    TooLarge,
    TooSlow,
    UnknownName,
)

STATUS: dict[type[CouncilgraphError], int] = {
    NotAllowed: 403,
    TooLarge: 413,
    TooSlow: 503,
    Busy: 503,
    NotAGraph: 503,
    UnknownName: 406,  # a format that does not fit the answer
    BadUsage: 406,  # a format that cannot hold it
}
"""The status of an error; of any other it is 400."""

BAD, BUSY = 400, 503
SOON, LATER = "2", "30"
"""Seconds after which to ask again: a server that is busy, and what takes too long as it is."""


class Refused(CouncilgraphError):
    """A request that is refused with a status of its own."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def refusal(error: CouncilgraphError) -> PlainTextResponse:
    """The response that tells of an error, with the place that is wrong beneath it."""
    status = (
        error.status
        if isinstance(error, Refused)
        else next((status for kind, status in STATUS.items() if isinstance(error, kind)), BAD)
    )
    headers = {"Retry-After": SOON if isinstance(error, Busy) else LATER} if status == BUSY else {}
    return PlainTextResponse("\n".join([str(error), error.shown]).strip() + "\n", status, headers)
