"""Popolo JSON: valid by the schemas of the Popolo project where these are at hand, and true to the graph."""

from __future__ import annotations

import json
import random
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft3Validator
from referencing import Registry, Resource

from councilgraph.graph.exports.export import export
from councilgraph.graph.exports.popolo import COLLECTIONS
from councilgraph.graph.rdf.store import IRI, Literal, Quad, Store
from councilgraph.ontology.terms import expand
from tests.graph import panel

SCHEMAS = Path(__file__).parents[3] / ".." / "shared" / "eval" / "popolo-schemas"
SCHEMA_OF = {
    "persons": "person",
    "organizations": "organization",
    "memberships": "membership",
    "posts": "post",
    "events": "event",
    "motions": "motion",
    "vote_events": "vote_event",
    "votes": "vote",
}
BASE = panel.BASE
WHY = panel.passage_of(panel.NOTED)


def said(subject: str, name: str, value: str, *, literal: bool = False) -> list[Quad]:
    """A fact with a passage as its reason."""
    term = Literal(value) if literal else panel.iri(value)
    fact = Quad(panel.iri(subject), IRI(expand(name)), term)
    return [fact, Quad(fact.subject, fact.predicate, term, WHY)]


MORE = [
    Quad(panel.iri("motion"), IRI(expand("rdf:type")), panel.iri("cg:Motion")),
    *said("motion", "cg:item", "item"),
    *said("motion", "cg:movedBy", "n-arslan"),
    *said("motion", "cg:secondedBy", "post"),
    *said("motion", "cg:text", "that the plan be noted.", literal=True),
    *said("motion", "cg:votesFor", "5", literal=True),
    *said("motion", "cg:votesAgainst", "0", literal=True),
    *said("motion", "cg:outcome", "cg:Carried"),
    Quad(panel.iri("vote"), IRI(expand("rdf:type")), panel.iri("cg:Vote")),
    *said("vote", "cg:motion", "motion"),
    *said("vote", "cg:voter", "p-arslan"),
    *said("vote", "cg:choice", "cg:Abstained"),
    Quad(panel.iri("seat"), IRI(expand("rdf:type")), panel.iri("org:Membership")),
    *said("seat", "org:member", "n-arslan"),
    *said("seat", "org:organization", "panel"),
    *said("seat", "cg:post", "post"),
    *said("seat", "cg:roleTitle", "Chair", literal=True),
    *said("n-arslan", "cg:attended", panel.MEETING),
]
QUADS = [*panel.quads(), *MORE]


def exported(quads: list[Quad] = QUADS, reasons: str = "graphs") -> bytes:
    """What the export writes."""
    out = BytesIO()
    export(Store.memory(quads), "popolo", out, reasons=reasons)
    return out.getvalue()


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """The panel's graph with a motion, a vote and a membership, as Popolo has it."""
    return dict(json.loads(exported()))


def one(document: dict[str, Any], collection: str, name: str) -> dict[str, Any]:
    """The record of a thing."""
    (found,) = (record for record in document[collection] if record["id"] == f"{BASE}{name}")
    return dict(found)


@pytest.mark.skipif(
    not SCHEMAS.is_dir(), reason="the Popolo schemas are not at ../shared/eval/popolo-schemas"
)
@pytest.mark.parametrize("collection", COLLECTIONS)
def test_records_are_valid_popolo(document: dict[str, Any], collection: str) -> None:
    """Each record holds to the schema of its kind, and there is one of each kind."""
    schemas = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(SCHEMAS.glob("*.json"))]
    known = Registry().with_resources((each["id"], Resource.from_contents(each)) for each in schemas)
    schema = json.loads((SCHEMAS / f"{SCHEMA_OF[collection]}.json").read_text(encoding="utf-8"))
    validator = Draft3Validator(schema, registry=known, format_checker=Draft3Validator.FORMAT_CHECKER)
    assert document[collection]
    assert [error.message for record in document[collection] for error in validator.iter_errors(record)] == []


def test_every_reference_leads_to_a_record(document: dict[str, Any]) -> None:
    """What a record names by its id is in the document too."""
    every = {record["id"] for name in COLLECTIONS for record in document[name]}
    led = {
        (key, value)
        for name in COLLECTIONS
        for record in document[name]
        for key, value in record.items()
        if key.endswith("_id")
    }
    assert {(key, value) for key, value in led if value not in every} == set()


def test_records_say_what_the_graph_says(document: dict[str, Any]) -> None:
    """People, bodies, posts, meetings, motions and votes in Popolo's words."""
    person = one(document, "persons", "n-arslan")
    assert (person["name"], person["other_names"]) == ("N Arslan", [{"name": "Nadia Arslan"}])
    assert one(document, "organizations", "panel")["classification"] == "committee"
    seat = one(document, "memberships", "seat")
    assert (seat["role"], seat["person_id"], seat["post_id"]) == ("Chair", f"{BASE}n-arslan", f"{BASE}post")
    assert one(document, "posts", "post")["organization_id"] == f"{BASE}panel"
    meeting = one(document, "events", panel.MEETING)
    assert meeting["start_date"] == "2023-07-12"
    assert meeting["attendees"] == [{"id": f"{BASE}n-arslan", "name": "N Arslan"}]
    motion = one(document, "motions", "motion")
    assert (motion["result"], motion["creator_id"]) == ("pass", f"{BASE}n-arslan")
    assert motion["legislative_session_id"] == f"{BASE}{panel.MEETING}"
    assert "seconder_id" not in motion
    event = one(document, "vote_events", "motion/vote")
    assert event["counts"] == [{"option": "yes", "value": 5}, {"option": "no", "value": 0}]
    assert one(document, "votes", "vote")["option"] == "abstain"


def test_records_lead_to_their_words(document: dict[str, Any]) -> None:
    """Sources are passages, with the quote and its document and page as note, of conclusions as well."""
    words = panel.NOTED.removeprefix("minutes.txt: ")
    source = {"url": WHY.value, "note": f"“{words}” (minutes.txt)"}
    assert source in one(document, "motions", "motion")["sources"]
    notes = [source["note"] for source in one(document, "persons", "n-arslan")["sources"]]
    assert "“Nadia Arslan, Chair of the Scrutiny Panel” (agenda.txt, page 1)" in notes
    assert (
        source in one(document, "events", panel.MEETING)["sources"]
    )  # who was there is told with the meeting
    assert source not in one(document, "persons", "n-arslan")["sources"]


def test_sources_can_be_left_out() -> None:
    """Without reasons there are none."""
    document = json.loads(exported(reasons="none"))
    assert not [record for name in COLLECTIONS for record in document[name] if "sources" in record]


def test_same_graph_same_bytes() -> None:
    """The bytes depend on the graph alone; a graph of nothing has empty parts."""
    shuffled = QUADS * 2
    random.Random(7).shuffle(shuffled)  # noqa: S311 (a fixed order, not a secret)
    assert exported(shuffled) == exported()
    assert json.loads(exported([])) == {"generator": "councilgraph", **{name: [] for name in COLLECTIONS}}
