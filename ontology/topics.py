"""The topic scheme as its Turtle declares it: what councils talk about, in three levels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

SCHEME = "https://w3id.org/councilgraph/topics"
# The file is our own and of one form, and is read without rdflib, which takes 0.2 s to load;
# a test compares this reading with rdflib's.
CONCEPT = re.compile(r"^:(?P<id>\S+) a cg:Topic, (?P<rest>.+?) \.$", re.MULTILINE | re.DOTALL)
BROADER = re.compile(r"skos:broader :(?P<id>\S+) ;")
LABELS = re.compile(r"skos:(?P<kind>pref|alt|hidden)Label (?P<labels>(?:\"[^\"]+\",?\s*)+);")
QUOTED = re.compile(r"\"([^\"]+)\"")


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject heading: `broader` is the id of the one above it, "" at the top.

    `alternatives` say the topic wherever they stand, `headings` only in a heading.
    """

    id: str
    iri: str
    label: str
    alternatives: tuple[str, ...] = ()
    broader: str = ""
    headings: tuple[str, ...] = ()


@cache
def topics() -> tuple[Topic, ...]:
    """All topics, in the order of the scheme, each before those below it.

    >>> topics()[0].label
    'Democracy and governance'
    """
    text = (files("councilgraph.ontology") / "topics.ttl").read_text(encoding="utf-8")
    return tuple(_topic(match["id"], match["rest"]) for match in CONCEPT.finditer(text))


def _topic(name: str, rest: str) -> Topic:
    labels = {match["kind"]: tuple(QUOTED.findall(match["labels"])) for match in LABELS.finditer(rest)}
    above = BROADER.search(rest)
    return Topic(
        name,
        f"{SCHEME}#{name}",
        labels["pref"][0],
        labels.get("alt", ()),
        above["id"] if above else "",
        labels.get("hidden", ()),
    )


@cache
def broader() -> dict[str, tuple[str, ...]]:
    """For each topic the ids of those above it, the nearest first.

    >>> broader()["domestic-abuse"]
    ('violence', 'community-safety')
    """
    found: dict[str, tuple[str, ...]] = {}
    for topic in topics():
        found[topic.id] = (topic.broader, *found[topic.broader]) if topic.broader else ()
    return found
