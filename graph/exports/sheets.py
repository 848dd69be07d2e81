"""The tables of an export: one for each kind of thing, and what stands in its columns.

From this one definition come the CSV files, the spreadsheet, Parquet, SQLite, DuckDB and the frames of
Python: they have the same tables, with the same columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

THINGS = "things"
"""The table of all that has a row in another one: its address, name, kind, and which table that is."""

LINKS = "links"
"""The table of every link of a column to a thing, a row each, also where a cell names several."""

COLUMNS = "columns"
"""The table that says which property each column shows, of what type it is, and which table it leads to."""

CODES = "codes"
"""The table of what columns of kinds say, in words, with the term of the vocabulary that each stands for."""

HEADS = {COLUMNS: ("sheet", "column", "property", "type", "leads_to"), CODES: ("value", "iri")}
"""The heads of the last two."""


class Type(StrEnum):
    """What the values of a column are, where a format has types; a typed cell holds the first of several."""

    TEXT = "text"
    KIND = "kind"  # one of few words, as "held"
    DAY = "date"
    YEAR = "year"  # of a day, as a whole number
    WHOLE = "whole number"
    NUMBER = "number"
    TRUTH = "true or false"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the property it shows, its type, and whether that leads to things.

    What leads to things has a second column, with the same name and "_iri", for their IRIs; `to` is the
    table in which they stand, where that is always one. A property may be a path ("cg:item/cg:meeting"),
    and COUNCIL, which stands for the council that a thing belongs to.
    """

    name: str
    property: str
    type: Type = Type.TEXT
    things: bool = False
    to: str = ""


COUNCIL = "council"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the kinds in it, by most specific class, its columns, and the properties that are grounds.

    The sentence in a row is the one that states the first of the grounds that has one.
    """

    kinds: tuple[str, ...]
    columns: tuple[Column, ...]
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """A sheet of links: a row for each thing that a property of another leads to, with its sentence."""

    property: str


@dataclass(frozen=True, slots=True)
class Asks:
    """A sheet of what was asked for, and what is seen of it since: a row for each decision that asks.

    A property is that of the decision; columns without one are worked out from what came later.
    """

    columns: tuple[Column, ...]


def _of_type(kind: Type, properties: dict[str, str]) -> tuple[Column, ...]:
    return tuple(Column(name, prop, kind) for name, prop in properties.items())


def _values(**properties: str) -> tuple[Column, ...]:
    return _of_type(Type.TEXT, properties)


def _kinds(**properties: str) -> tuple[Column, ...]:
    return _of_type(Type.KIND, properties)


def _days(**properties: str) -> tuple[Column, ...]:
    return _of_type(Type.DAY, properties)


def _whole(**properties: str) -> tuple[Column, ...]:
    return _of_type(Type.WHOLE, properties)


def _truths(**properties: str) -> tuple[Column, ...]:
    return _of_type(Type.TRUTH, properties)


def _things(to: str = "", /, **properties: str) -> tuple[Column, ...]:
    return tuple(Column(name, prop, things=True, to=to) for name, prop in properties.items())


def _met(meeting: str) -> tuple[Column, ...]:
    """When, by whom and of which council the meeting was held to which a path leads, "" for its own."""
    to = f"{meeting}/" if meeting else ""
    days = _days(date=f"{to}cg:date") if meeting else ()
    year = Column("year", f"{to}cg:date", Type.YEAR)
    return (*days, year, *_things("bodies", body=f"{to}cg:heldBy"), OF_COUNCIL)


OF_COUNCIL = Column("council", COUNCIL, Type.KIND)
NAMED = _values(name="skos:prefLabel", also_called="skos:altLabel")
LABELS = ("skos:prefLabel", "skos:altLabel")
SEEN = _kinds(coverage="cg:coverage")

SHEETS: dict[str, Sheet | Links | Asks] = {
    "people": Sheet(
        ("Councillor", "Officer", "Partner", "Person"),
        (
            *_values(name="foaf:name", also_written="skos:altLabel"),
            *_things("organisations", represents="cg:represents"),
            OF_COUNCIL,
        ),
        ("foaf:name", "skos:altLabel"),
    ),
    "bodies": Sheet(
        ("Council", "Committee", "Board", "Cabinet", "Partnership", "SubGroup", "Body"),
        (*NAMED, *_things("bodies", part_of="org:subOrganizationOf"), OF_COUNCIL),
        ("org:subOrganizationOf", *LABELS),
    ),
    "organisations": Sheet(
        ("ServiceArea", "PoliticalGroup", "Ward", "Organisation"),
        (
            *NAMED,
            *_things(part_of="org:subOrganizationOf", unit_of="org:unitOf", led_by="cg:ledBy"),
            OF_COUNCIL,
        ),
        LABELS,
    ),
    "posts": Sheet(("Post",), (*NAMED, OF_COUNCIL), LABELS),
    "memberships": Sheet(
        ("Membership",),
        (
            *_things("people", person="org:member"),
            *_things(organisation="org:organization"),
            *_things("posts", post="cg:post", member_post="cg:memberPost"),
            *_values(role="cg:roleTitle", stated_period="cg:statedPeriod"),
            *_truths(former="cg:former"),
            *_days(observed_from="cg:observedFrom", observed_to="cg:observedTo"),
        ),
        ("cg:roleTitle", "org:member", "cg:post", "org:organization"),
    ),
    "meetings": Sheet(
        ("Meeting",),
        (
            *_values(name="skos:prefLabel"),
            *_days(date="cg:date"),
            *_values(start_time="cg:startTime", end_time="cg:endTime"),
            *_values(venue="cg:venue"),
            *_kinds(status="cg:status"),
            *_whole(quorum="cg:quorum"),
            *_things("meetings", adjourned_to="cg:adjournedTo"),
            *SEEN,
            *_met(""),
        ),
        ("cg:heldBy", "cg:date"),
    ),
    "participations": Sheet(
        ("Participation",),
        (
            *_things("people", person="cg:person"),
            *_things("meetings", meeting="cg:meeting"),
            *_kinds(capacity="cg:capacity"),
            *_values(name_as_written="cg:nameAsWritten", role="cg:statedRole"),
            *_things("people", substitute_for="cg:substituteFor"),
            *_things(representing="cg:representing"),
            *_values(arrived_at="cg:arrivedAt", left_at="cg:leftAt"),
            *_truths(voting_right="cg:votingRight"),
            *_things("items", absent_for="cg:absentForItem"),
            *_met("cg:meeting"),
        ),
        ("cg:capacity", "cg:person"),
    ),
    "items": Sheet(
        ("AgendaItem",),
        (
            *_values(number="cg:number"),
            *_whole(position="cg:position"),
            *_values(title="dcterms:title", section="cg:section"),
            *_things("meetings", meeting="cg:meeting"),
            *_things("people", presented_by="cg:presentedBy"),
            *_things(report_of="cg:reportOf"),
            *_things("meetings", approves_minutes_of="cg:approvesMinutesOf"),
            *_things(referred_to="cg:referredTo"),
            *SEEN,
            *_met("cg:meeting"),
        ),
        ("dcterms:title", "cg:number", "cg:meeting"),
    ),
    "decisions": Sheet(
        ("Resolution", "Recommendation", "Request", "LeadIn", "Decision"),
        (
            *_values(title="cg:item/dcterms:title", text="cg:text", clause="cg:clause"),
            *_whole(position="cg:position"),
            *_truths(formal="cg:formal"),
            *_kinds(disposition="cg:disposition", how_far="cg:followUpState"),
            *_values(due="cg:dueText"),
            *_days(due_date="cg:dueDate"),
            *_things("items", item="cg:item"),
            *_things("bodies", decided_by="cg:decidedBy"),
            *_things(directed_to="cg:directedTo", referred_to="cg:referredTo"),
            *_things("bodies", report_back_to="cg:reportBackTo"),
            *_things("decisions", lead_in="cg:parentClause"),
            *_things(followed_up_by="cg:followedUpBy"),
            *_met("cg:item/cg:meeting"),
        ),
        ("cg:text", "cg:item"),
    ),
    "requests": Asks(
        (
            *_met("cg:item/cg:meeting"),
            *_values(item="cg:item/cg:number", title="cg:item/dcterms:title"),
            *_kinds(kind="rdf:type"),
            *_values(text="cg:text"),
            *_things(of_whom="cg:directedTo"),
            *_things("bodies", report_to="cg:reportBackTo"),
            *_values(due_as_written="cg:dueText"),
            *_days(due="cg:dueDate"),
            *_kinds(how_far="cg:followUpState"),
            *_truths(overdue=""),
            *_whole(days=""),
            *_values(planned_for=""),
            *_days(came_back=""),
            *_values(came_back_as="", because=""),
            Column("sure", "", Type.NUMBER),
            *_values(later_words="", later_document="", later_place=""),
        )
    ),
    "planning": Sheet(
        ("PlanningApplication",),
        (
            *_values(reference="dcterms:identifier", proposal="cg:proposal"),
            *_things("subjects", site="cg:site"),
            *_things("items", considered_at="cg:consideredAt"),
        ),
        ("dcterms:identifier",),
    ),
    "planning-outcomes": Sheet(
        ("PlanningOutcome",),
        (
            *_things("planning", application="cg:about"),
            *_things("items", item="cg:item"),
            *_kinds(outcome="cg:disposition"),
            *_values(text="cg:text"),
            *_met("cg:item/cg:meeting"),
        ),
        ("cg:disposition",),
    ),
    "responses": Sheet(
        ("Response",),
        (
            *_things("decisions", responds_to="cg:respondsTo"),
            *_things(respondent="cg:respondent"),
            *_kinds(outcome="cg:outcome"),
            *_values(text="cg:text"),
        ),
        ("cg:respondsTo", "cg:text"),
    ),
    "motions": Sheet(
        ("Motion",),
        (
            *_values(title="cg:item/dcterms:title", text="cg:text"),
            *_kinds(outcome="cg:outcome"),
            *_truths(unanimous="cg:unanimous"),
            *_whole(votes_for="cg:votesFor", votes_against="cg:votesAgainst", abstentions="cg:abstentions"),
            *_things("items", item="cg:item"),
            *_things("people", moved_by="cg:movedBy", seconded_by="cg:secondedBy"),
            *_things("motions", amends="cg:amends"),
            *_things("decisions", adopted_as="cg:adoptedAs"),
            *_met("cg:item/cg:meeting"),
        ),
        ("cg:text", "cg:item", "cg:movedBy"),
    ),
    "votes": Sheet(
        ("Vote",),
        (
            *_things("people", voter="cg:voter"),
            *_things("motions", motion="cg:motion"),
            *_kinds(choice="cg:choice", outcome="cg:motion/cg:outcome"),
            *_met("cg:motion/cg:item/cg:meeting"),
        ),
        ("cg:choice", "cg:voter"),
    ),
    "declarations": Sheet(
        ("DeclarationOfInterest",),
        (
            *_things("people", declared_by="cg:declaredBy"),
            *_things("meetings", meeting="cg:meeting"),
            *_things("items", item="cg:concernsItem"),
            *_kinds(type="cg:interestType", effect="cg:interestEffect"),
            *_values(text="cg:text"),
            *_met("cg:meeting"),
        ),
        ("cg:declaredBy", "cg:text"),
    ),
    "planned": Sheet(
        ("WorkProgrammeEntry",),
        (
            *_values(title="dcterms:title", planned_for="cg:plannedFor", detail="cg:detail"),
            *_things("bodies", body="cg:forBody"),
            *_things("people", lead="cg:lead"),
        ),
        ("dcterms:title", "cg:forBody"),
    ),
    "subjects": Sheet(
        ("Programme", "Plan", "Legislation", "Place", "Topic", "Thread"),
        (*NAMED, *_things(part_of="cg:partOf", led_by="cg:ledBy", funded_by="cg:fundedBy")),
        LABELS,
    ),
    "sums": Sheet(
        ("Sum",),
        (
            Column("amount", "cg:amount", Type.NUMBER),
            *_kinds(currency="cg:currency"),
            *_things(paid_to="cg:paidTo", about="cg:about"),
        ),
        ("cg:amount", "cg:about"),
    ),
    "mentions": Links("cg:mentions"),
    "references": Links("cg:refersTo"),
    "topics": Links("dcterms:subject"),
    "documents": Sheet(
        (
            *("Minutes", "Agenda", "BriefingNote", "Report", "Letter", "Appendix", "WorkProgramme"),
            *("EqualityImpactAssessment", "Document"),
        ),
        (
            *_values(title="dcterms:title"),
            *_days(date="dcterms:date"),
            Column("year", "dcterms:date", Type.YEAR),
            *_kinds(status="cg:recordStatus"),
            *_values(file="cg:sourceFile", sha256="cg:sha256"),
            *_things("meetings", record_of="cg:recordOf", agenda_of="cg:agendaOf"),
            *_things("items", considered_at="cg:consideredAt"),
            *_things("documents", part_of="dcterms:isPartOf"),
            *_things("people", written_by="dcterms:creator"),
            *_things("bodies", addressed_to="cg:addressedTo"),
            *SEEN,
        ),
        ("cg:recordOf", "cg:agendaOf", "dcterms:title", "dcterms:isPartOf"),
    ),
}
"""Every sheet by its name."""

TABLES = (*SHEETS, THINGS, LINKS, COLUMNS, CODES)
"""The names of all tables, in the order in which they are written."""
