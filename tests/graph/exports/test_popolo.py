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


def holding(name: str, **more: str) -> list[Quad]:
    """A membership of N Arslan as the graph has it, its role as text."""
    kind = Quad(panel.iri(name), IRI(expand("rdf:type")), panel.iri("org:Membership"))
    told = {"cg:roleTitle": "Clerk", "cg:observedFrom": "2023-01-09", "org:member": "n-arslan"} | more
    texts = ("cg:roleTitle", "cg:observedFrom", "cg:observedTo")
    return [
        kind,
        *(quad for of, value in told.items() for quad in said(name, of, value, literal=of in texts)),
    ]


def held(*several: list[Quad]) -> set[tuple[str, ...]]:
    """The organisation, the post and the role of each record that is made of memberships."""
    document = json.loads(exported([*panel.quads(), *(quad for one in several for quad in one)]))
    records = [one for one in document["memberships"] if one["id"] != f"{BASE}membership"]
    keys = ("organization_id", "post_id", "role")
    return {tuple(one.get(key, "").removeprefix(BASE) for key in keys) for one in records}


AT, AS = {"org:organization": "panel"}, {"cg:post": "post"}


@pytest.mark.parametrize(
    ("several", "records"),
    [
        pytest.param([AT, AT], {("panel", "", "Clerk")}, id="told twice"),
        pytest.param([AT, {}], {("panel", "", "Clerk")}, id="once without where"),
        pytest.param([AT, {"cg:roleTitle": "CLERK"}], {("panel", "", "Clerk")}, id="in capitals"),
        pytest.param(
            [AT, {"org:organization": "board"}, {}],
            {("panel", "", "Clerk"), ("board", "", "Clerk"), ("", "", "Clerk")},
            id="at two places, and who knows where",
        ),
        pytest.param(
            [
                AS | {"cg:roleTitle": panel.NAMES["post"]},
                AS | {"cg:roleTitle": "Cabinet Member of City Services"},
            ],
            {("", "post", panel.NAMES["post"])},
            id="a post by two spellings",
        ),
        pytest.param(
            [AT, AT | {"cg:roleTitle": "Chair"}],
            {("panel", "", "Clerk"), ("panel", "", "Chair")},
            id="two roles",
        ),
    ],
)
def test_a_holding_is_one_record(several: list[dict[str, str]], records: set[tuple[str, ...]]) -> None:
    """What several papers tell of one holding is a record, with all their words; other holdings stay apart."""
    assert held(*(holding(f"seat-{number}", **one) for number, one in enumerate(several))) == records


def test_holdings_of_other_days_stay_apart() -> None:
    """The same role in two spells is two records."""
    spells = [holding("first", **AT), holding("second", **AT, **{"cg:observedFrom": "2024-05-20"})]
    document = json.loads(exported([*panel.quads(), *spells[0], *spells[1]]))
    assert {f"{BASE}first", f"{BASE}second"} <= {one["id"] for one in document["memberships"]}


def test_a_name_in_passing_is_no_organisation() -> None:
    """An organisation that is only named is left out; one in which somebody holds something is told."""
    named = [
        quad
        for name in ("police", "union")
        for quad in (
            Quad(panel.iri(name), IRI(expand("rdf:type")), panel.iri("cg:Organisation")),
            *said("item", "cg:mentions", name),
        )
    ]
    inspector = holding("inspector", **{"org:organization": "police", "cg:roleTitle": "Inspector"})
    document = json.loads(exported([*panel.quads(), *named, *inspector]))
    known = {one["id"].removeprefix(BASE) for one in document["organizations"]}
    assert "police" in known
    assert "union" not in known
    assert {"panel", "board"} <= known
