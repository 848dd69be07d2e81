"""What a named question is narrowed to where there is nothing called so in all that it tells: the nearest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from councilgraph.graph.rdf.store import Row, Rows, text
from councilgraph.graph.reading.comparing import folded, nearest
from councilgraph.graph.show.ask import Askable
from councilgraph.graph.show.parameters import KINDS, WORDS, meant
from councilgraph.graph.show.questions import NamedQuery, Value
from councilgraph.ontology.errors import UnknownName

MOST = 20_000
"""Rows of the whole question whose words are looked at."""

FEW = 12
"""As many kinds or states as are listed where none is like what was typed."""

SHORT = 80
"""Signs of a name, beyond which it is a sentence: of that only the words are offered."""


def refuse_misspelt(store: Askable, query: NamedQuery, narrowed: Mapping[str, Value]) -> None:
    """Raises UnknownName for words of which the question, asked with them alone, finds nothing.

    It offers what is like them in the columns that they are looked for in. Days are no names, and where each
    of the words finds something there is nothing wrong with them: they do not meet.
    """
    columns = dict(query.parameters)
    for name, value in narrowed.items():
        parameter = meant(name, value)
        is_words = KINDS[parameter].takes == WORDS
        if is_words and not any(True for _ in _rows(store, query.narrowed({name: value}))):
            told = list(dict.fromkeys(_values(store, query.text, columns[parameter])))
            if told:
                near = _nearest(str(value), told, in_sentences=parameter == "about")
                called = f"nothing in the answers to {query.name} is called “{value}” (--{name})"
                raise UnknownName(f"{called}{_offered(near, told, name)}")


def _rows(store: Askable, query: str) -> Iterator[Row]:
    found = store.query(query)
    return iter(found) if isinstance(found, Rows) else iter(())


def _values(store: Askable, query: str, columns: tuple[str, ...]) -> Iterator[str]:
    """What stands in columns of all the rows of a question; the names of a list one by one."""
    for row in islice(_rows(store, query), MOST):
        for column in columns:
            yield from filter(None, text(row[column]).split("; "))


def _nearest(words: str, told: list[str], *, in_sentences: bool) -> list[str]:
    """The names that are most like words; in sentences, and where no name is, the words in them that are."""
    near = [] if in_sentences else nearest(words, (one for one in told if len(one) <= SHORT))
    if near:
        return near
    known = sorted({word for one in told for word in re.findall(r"[^\W\d_]{3,}", one.casefold())})
    lost = (one for one in folded(words).split() if not any(word.startswith(one) for word in known))
    return list(dict.fromkeys(word for one in lost for word in nearest(one, known, 3)))


def _offered(near: list[str], told: list[str], name: str) -> str:
    """What is said behind it: the nearest, else all where they are few and no sentences."""
    if near or (len(told) <= FEW and max(map(len, told)) <= SHORT):
        return f": {'try' if near else 'there is'} {'; '.join(near or told)}"
    return f"; ask it without --{name} to see what there is"
