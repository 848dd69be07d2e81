"""The named questions: their names, groups and parameters, and their SPARQL narrowed by these."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import TypeAlias

from councilgraph.graph.nearest import unknown
from councilgraph.graph.rdf import narrow
from councilgraph.graph.show.parameters import DAY, GROUPS, KINDS, meant
from councilgraph.graph.span import check_span, first_day, last_day
from councilgraph.ontology.errors import BadUsage

SUFFIX = ".rq"
Value: TypeAlias = str | dt.date

DAYS: dict[str, Callable[[tuple[str, ...], dt.date], str]] = {
    "since": narrow.filter_since,
    "until": narrow.filter_until,
    "on": narrow.filter_on,
}
PARAMETER = re.compile(r"--([a-z]+):((?: \?[a-z_]+)+)")


@dataclass(frozen=True, slots=True, order=True)
class NamedQuery:
    """A question that can be asked by its name; `text` is its SPARQL, whole.

    `parameters` gives for each name of `KINDS` that narrows it the columns that are looked at.
    """

    name: str
    question: str
    text: str
    group: str
    description: str
    parameters: tuple[tuple[str, tuple[str, ...]], ...]

    def narrowed(self, given: Mapping[str, Value]) -> str:
        """Its SPARQL, with only the rows that fit what is given, by parameter.

        Raises BadUsage for a parameter that it does not have, and for what is no day or no words.
        """
        has = dict(self.parameters)
        wanted = {meant(name, value): value for name, value in given.items()}
        for name in wanted:
            if name not in has:
                raise BadUsage(self._lacks(name))
        if not wanted:
            return self.text
        check_span(*(_day(name, wanted[name]) if name in wanted else None for name in ("since", "until")))
        filters = [_filter(name, has[name], wanted[name]) for name in KINDS if name in wanted]
        return narrow.wrap(self.text, filters)

    def _lacks(self, name: str) -> str:
        named = ", ".join(each for each, _ in self.parameters)
        return f"the question {self.name} has no parameter {name}; it has {named}"


def named() -> tuple[NamedQuery, ...]:
    """The questions that come with councilgraph, by name.

    >>> [query.question for query in named() if query.name == "chairs"]
    ['Who chaired which meeting?']
    """
    folder = files("councilgraph.graph") / "queries"
    found = (path for path in folder.iterdir() if path.name.endswith(SUFFIX))
    return tuple(sorted(read(path.name, path.read_text(encoding="utf-8")) for path in found))


def grouped() -> list[NamedQuery]:
    """The questions by group, and in there by name."""
    return sorted(named(), key=lambda query: (GROUPS.index(query.group), query.name))


def read(name: str, query: str) -> NamedQuery:
    """A question from its file, whose first lines are comments.

    The first is the question in words, and a line `group: decisions` says where it is listed. A line
    `--about: ?title ?decision` is a parameter with the columns that it looks at. The rest describes it.
    """
    comments = []
    for line in query.splitlines():
        if not line.startswith("#"):
            break
        comments.append(line.removeprefix("#").strip())
    found = {
        match[1]: tuple(match[2].replace("?", "").split())
        for match in map(PARAMETER.fullmatch, comments)
        if match
    }
    group = next((line.removeprefix("group: ") for line in comments if line.startswith("group: ")), "")
    told = [line for line in comments[1:] if not line.startswith("group: ") and not PARAMETER.fullmatch(line)]
    parameters = tuple((each, found[each]) for each in KINDS if each in found)
    return NamedQuery(name.removesuffix(SUFFIX), comments[0], query, group, " ".join(told), parameters)


def lookup(name: str) -> NamedQuery:
    """The question of that name; raises UnknownName with the nearest, or all, where there is none."""
    known = {query.name: query for query in named()}
    if name in known:
        return known[name]
    raise unknown("query", name, known, "; `councilgraph query --list` shows all")


def _filter(name: str, columns: tuple[str, ...], value: Value) -> str:
    kind = KINDS[name]
    if kind.takes == DAY:
        return DAYS[name](columns, _day(name, value))
    if not isinstance(value, str):
        raise BadUsage(f"{name} is words, not {value!r}")
    return narrow.filter_by_words(columns, value, is_name=kind.is_name)


def _day(name: str, value: Value) -> dt.date:
    """A day from how it is given; raises BadUsage for anything else."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return {"since": first_day, "until": last_day}.get(name, dt.date.fromisoformat)(value)
    except (TypeError, ValueError) as error:
        raise BadUsage(f"{name} is a day, as in 2024-01-31, not {value!r}") from error
