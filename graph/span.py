"""A span of days that is asked for: its first day is not after its last."""

from __future__ import annotations

import datetime as dt

from councilgraph.ontology.errors import BadUsage


def check_span(since: dt.date | None, until: dt.date | None) -> None:
    """Raises BadUsage where no day can be meant; a side that is None is open.

    >>> check_span(dt.date(2024, 5, 1), None)
    """
    if since and until and since > until:
        raise BadUsage(f"since {since} is later than until {until}, so that no day is meant: swap the two")
