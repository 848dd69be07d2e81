"""What a node and an edge of the networkx graph say of a thing and of a fact."""

from __future__ import annotations

import re

from councilgraph.graph.reading.folding import Fact
from councilgraph.graph.reading.records import Records, Source


def of_thing(records: Records, thing: str) -> dict[str, object]:
    """The attributes of a node, each present only where known."""
    label = records.name(thing)
    others = dict.fromkeys(records.values.get(thing, {}).get("skos:altLabel", ()))
    known = {
        "kind": records.kinds[thing],
        "label": label,
        "names": tuple(name for name in others if name != label),
        "iri": thing,
        "date": _date(records, thing),
        "text": records.value(thing, "cg:text"),
        "coverage": records.link(thing, "cg:coverage").rpartition("#")[2],
    }
    return {name: value for name, value in known.items() if value}


def _date(records: Records, thing: str) -> str:
    """The thing's own date, else that of the item or meeting it belongs to; "" where none is a date."""
    for step in ("", "cg:item", "cg:meeting"):
        thing = (records.link(thing, step) if step else "") or thing
        date = records.value(thing, "cg:date", "dcterms:date", "cg:plannedFor")
        if re.fullmatch(r"\d{4}(-\d\d){0,2}", date):
            return date
    return ""


def of_fact(records: Records, fact: Fact) -> dict[str, object]:
    """The attributes of an edge, each present only where known."""
    why, details = fact.reason, dict(fact.details)
    known: dict[str, object] = {"predicate": fact.predicate, "label": fact.label, **details}
    if "meeting" in details:
        known["meetingLabel"] = records.name(details["meeting"])
    if why.sources:
        known |= of_source(records, why.sources[0]) | {"passage": why.sources[0].iri}
    if why.because:
        known |= {"because": why.because, "rule": why.rule, "confidence": why.confidence}
        known["used"] = tuple(source.iri for source in why.sources)
    return {name: value for name, value in known.items() if value not in ("", ())}


def of_source(records: Records, source: Source) -> dict[str, object]:
    """The words of a passage and where they stand."""
    where: dict[str, object] = {"page": int(source.page)} if source.page else {}
    file = records.value(source.document, "cg:sourceFile")
    named = {"document": records.name(source.paper or source.document), **({"file": file} if file else {})}
    return {"quote": source.quote, **named, "start": source.start, "end": source.end, **where}
