"""Of what body a list is that is of no one meeting: a list of what was asked for, a work programme."""

from __future__ import annotations

from collections.abc import Sequence

from councilgraph.extractors.blocks.body_names import BodyName, find_body_names
from councilgraph.extractors.names.bodies import body_named, council_named
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.text.case import titled
from councilgraph.ontology.model import Mention, Text


def body_of_list(top: Sequence[Text], paper: Paper) -> tuple[Mention, Text | None] | None:
    """Whose the list is: the body in its head, else that of its pack, else the council."""
    headed = paper.header.body
    if headed:
        return body_named(titled(spaced(headed.plain)), paper.council, paper.profile), headed
    found = [(name, text) for text in top for name in find_body_names(text.plain)]
    for name, text in found:
        if not name.council:
            words = text.part(name.start, name.end)
            return body_named(
                titled(spaced(words.plain)), paper.council or _council(found), paper.profile
            ), words
    if paper.pack_of and paper.pack_of.scope:
        return paper.pack_of.scope, None
    council = paper.council or _council(found)
    return (council, None) if council else None


def _council(found: Sequence[tuple[BodyName, Text]]) -> Mention | None:
    """The council that the head names."""
    told = next(((name, text) for name, text in found if name.council), None)
    if told is None:
        return None
    name, text = told
    return council_named(titled(spaced(text.plain[name.start : name.end])))
