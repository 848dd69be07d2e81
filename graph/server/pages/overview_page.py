"""The page of all things at once: a point for each, where a build has put it, and counts by kind and year."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from councilgraph.graph.picture import overview
from councilgraph.graph.picture.composition import GROUPS
from councilgraph.graph.picture.overview import Overview
from councilgraph.graph.reading.vocabulary import spoken
from councilgraph.graph.server.pages.addresses import Address, href, page, thing
from councilgraph.graph.server.pages.opened import OpenGraph
from councilgraph.graph.server.pages.page import NoSuchPage, Page
from councilgraph.graph.server.pages.render import group

NAMED = 40
"""Parts of the picture that have the names of their bodies, where there is room for them."""


NUMBER = re.compile(r"[0-9]{1,9}")


def view(graph: OpenGraph, _: Address) -> Page:
    """How many things of each kind there are, year by year; scripts draw each as a point."""
    found = drawn(graph)
    rows = graph.once(_counts)
    heads = ["kind", *(str(year) if year else "of no day" for year in rows[0]), "all"]
    table = [heads, *([GROUPS[name][0], *map(str, counts)] for name, counts in rows[1])]
    data = {"total": len(found.things), "heads": heads, "rows": rows[1]}
    return Page("All of it at once", "overview.html", data, {"kinds": table})


def drawn(graph: OpenGraph) -> Overview:
    """The picture that the build wrote; it is worked out here for a graph of an older build."""
    return graph.once(_drawn)


def _drawn(graph: OpenGraph) -> Overview:
    path = graph.folder.store_path().with_name(overview.NAME)
    return overview.load(path) or overview.read(graph.store)


def _counts(graph: OpenGraph) -> tuple[list[int], list[tuple[str, list[int]]]]:
    """The years, and for each kind that is drawn the number of things in each of them, and in all."""
    found = drawn(graph)
    groups = [group(name) for name in found.kinds]
    counted = Counter(zip((groups[at] for at in found.kind), found.year, strict=True))
    years = sorted({year for _, year in counted}, key=lambda year: (not year, year))
    rows = [(name, [counted[name, year] for year in years]) for name in GROUPS]
    return years, [(name, [*counts, sum(counts)]) for name, counts in rows if any(counts)]


def as_json(graph: OpenGraph, _: Address) -> dict[str, Any]:
    """The points for scripts, in columns: `group` has places in `groups`, `year` 0 for none."""
    return graph.once(_as_json)


def _as_json(graph: OpenGraph) -> dict[str, Any]:
    found = drawn(graph)
    groups = list(GROUPS)
    places = [groups.index(group(name)) for name in found.kinds]
    known = graph.naming
    known.load(iri for iri, _ in found.regions[:NAMED] if iri)
    regions = [{"name": known.of(iri).name, "box": box} for iri, box in found.regions[:NAMED] if iri]
    return {
        "width": overview.WIDTH,
        "height": overview.HEIGHT,
        "groups": [{"name": name, "words": words} for name, (words, _) in GROUPS.items()],
        "group": [places[at] for at in found.kind],
        "year": found.year,
        "x": found.x,
        "y": found.y,
        "regions": regions,
    }


def point(graph: OpenGraph, address: Address) -> dict[str, Any]:
    """What stands at a point, by its number; raises NoSuchPage where there is none."""
    found, wanted = drawn(graph), address.get("at")
    at = int(wanted) if NUMBER.fullmatch(wanted) else len(found.things)
    if at >= len(found.things):
        raise NoSuchPage("there is no such point: the overview has those that are drawn")
    told = stands(graph, found.things[at])
    iri = told["iri"]
    return {
        **told,
        "page": href(thing(iri), graph.base),
        "graph": href(page("graph", around=iri), graph.base),
    }


def stands(graph: OpenGraph, iri: str) -> dict[str, str]:
    """What is told of a thing whose point is chosen."""
    known = graph.naming
    one = known.of(iri)
    meeting = known.meeting_of(one)
    return {
        "iri": iri,
        "kind": spoken(one.kind),
        "group": group(one.kind),
        "name": one.numbered,
        "beside": known.of(meeting).name if meeting else one.date,
    }
