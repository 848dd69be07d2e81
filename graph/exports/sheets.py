"""The sheets of a CSV export: one for each kind of thing, and what stands in its columns."""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS = "columns"
"""The sheet that says which property each column shows."""

HEADS = ("sheet", "column", "property")
"""The heads of that sheet."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the property it shows, and whether that leads to things.

    What leads to things has a second column, with the same name and "_iri", for their IRIs.
    """

    name: str
    property: str
    things: bool = False


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


def _values(**properties: str) -> tuple[Column, ...]:
    return tuple(Column(name, prop) for name, prop in properties.items())


def _things(**properties: str) -> tuple[Column, ...]:
    return tuple(Column(name, prop, things=True) for name, prop in properties.items())


NAMED = _values(name="skos:prefLabel", also_called="skos:altLabel")
LABELS = ("skos:prefLabel", "skos:altLabel")
SEEN = _values(coverage="cg:coverage")

SHEETS: dict[str, Sheet | Links] = {
    "people": Sheet(
        ("Councillor", "Officer", "Partner", "Person"),
        (*_values(name="foaf:name", also_written="skos:altLabel"), *_things(represents="cg:represents")),
        ("foaf:name", "skos:altLabel"),
    ),
    "bodies": Sheet(
        ("Council", "Committee", "Board", "Cabinet", "Partnership", "SubGroup", "Body"),
        (*NAMED, *_things(part_of="org:subOrganizationOf")),
        ("org:subOrganizationOf", *LABELS),
    ),
    "organisations": Sheet(
        ("ServiceArea", "PoliticalGroup", "Ward", "Organisation"),
        (*NAMED, *_things(part_of="org:subOrganizationOf", unit_of="org:unitOf", led_by="cg:ledBy")),
        LABELS,
    ),
    "posts": Sheet(("Post",), NAMED, LABELS),
    "memberships": Sheet(
        ("Membership",),
        (
            *_things(person="org:member", organisation="org:organization", post="cg:post"),
            *_things(member_post="cg:memberPost"),
            *_values(role="cg:roleTitle", stated_period="cg:statedPeriod", former="cg:former"),
            *_values(observed_from="cg:observedFrom", observed_to="cg:observedTo"),
        ),
        ("cg:roleTitle", "org:member", "cg:post", "org:organization"),
    ),
    "meetings": Sheet(
        ("Meeting",),
        (
            *_values(name="skos:prefLabel", date="cg:date", start_time="cg:startTime", end_time="cg:endTime"),
            *_things(held_by="cg:heldBy"),
            *_values(venue="cg:venue", status="cg:status", quorum="cg:quorum"),
            *_things(adjourned_to="cg:adjournedTo"),
            *SEEN,
        ),
        ("cg:heldBy", "cg:date"),
    ),
    "participations": Sheet(
        ("Participation",),
        (
            *_things(person="cg:person", meeting="cg:meeting"),
            *_values(capacity="cg:capacity", name_as_written="cg:nameAsWritten", role="cg:statedRole"),
            *_things(substitute_for="cg:substituteFor", representing="cg:representing"),
            *_values(arrived_at="cg:arrivedAt", left_at="cg:leftAt", voting_right="cg:votingRight"),
            *_things(absent_for="cg:absentForItem"),
        ),
        ("cg:capacity", "cg:person"),
    ),
    "items": Sheet(
        ("AgendaItem",),
        (
            *_values(number="cg:number", position="cg:position", title="dcterms:title", section="cg:section"),
            *_things(meeting="cg:meeting", presented_by="cg:presentedBy", report_of="cg:reportOf"),
            *_things(approves_minutes_of="cg:approvesMinutesOf", referred_to="cg:referredTo"),
            *SEEN,
        ),
        ("dcterms:title", "cg:number", "cg:meeting"),
    ),
    "decisions": Sheet(
        ("Resolution", "Recommendation", "Request", "LeadIn", "Decision"),
        (
            *_values(text="cg:text", clause="cg:clause", position="cg:position", formal="cg:formal"),
            *_values(disposition="cg:disposition", due="cg:dueText", due_date="cg:dueDate"),
            *_things(item="cg:item", decided_by="cg:decidedBy", directed_to="cg:directedTo"),
            *_things(referred_to="cg:referredTo", report_back_to="cg:reportBackTo"),
            *_things(lead_in="cg:parentClause", followed_up_by="cg:followedUpBy"),
        ),
        ("cg:text", "cg:item"),
    ),
    "planning": Sheet(
        ("PlanningApplication",),
        (
            *_values(reference="dcterms:identifier", proposal="cg:proposal"),
            *_things(site="cg:site", considered_at="cg:consideredAt"),
        ),
        ("dcterms:identifier",),
    ),
    "planning-outcomes": Sheet(
        ("PlanningOutcome",),
        (
            *_things(application="cg:about", item="cg:item"),
            *_values(outcome="cg:disposition", text="cg:text"),
        ),
        ("cg:disposition",),
    ),
    "responses": Sheet(
        ("Response",),
        (
            *_things(responds_to="cg:respondsTo", respondent="cg:respondent"),
            *_values(outcome="cg:outcome", text="cg:text"),
        ),
        ("cg:respondsTo", "cg:text"),
    ),
    "motions": Sheet(
        ("Motion",),
        (
            *_values(text="cg:text", outcome="cg:outcome", unanimous="cg:unanimous"),
            *_values(votes_for="cg:votesFor", votes_against="cg:votesAgainst", abstentions="cg:abstentions"),
            *_things(item="cg:item", moved_by="cg:movedBy", seconded_by="cg:secondedBy"),
            *_things(amends="cg:amends", adopted_as="cg:adoptedAs"),
        ),
        ("cg:text", "cg:item", "cg:movedBy"),
    ),
    "votes": Sheet(
        ("Vote",),
        (*_things(voter="cg:voter", motion="cg:motion"), *_values(choice="cg:choice")),
        ("cg:choice", "cg:voter"),
    ),
    "declarations": Sheet(
        ("DeclarationOfInterest",),
        (
            *_things(declared_by="cg:declaredBy", meeting="cg:meeting", item="cg:concernsItem"),
            *_values(type="cg:interestType", effect="cg:interestEffect", text="cg:text"),
        ),
        ("cg:declaredBy", "cg:text"),
    ),
    "planned": Sheet(
        ("WorkProgrammeEntry",),
        (
            *_values(title="dcterms:title", planned_for="cg:plannedFor", detail="cg:detail"),
            *_things(body="cg:forBody", lead="cg:lead"),
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
            *_values(amount="cg:amount", currency="cg:currency"),
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
            *_values(title="dcterms:title", date="dcterms:date", status="cg:recordStatus"),
            *_values(file="cg:sourceFile", sha256="cg:sha256"),
            *_things(record_of="cg:recordOf", agenda_of="cg:agendaOf", considered_at="cg:consideredAt"),
            *_things(part_of="dcterms:isPartOf", written_by="dcterms:creator", addressed_to="cg:addressedTo"),
            *SEEN,
        ),
        ("cg:recordOf", "cg:agendaOf", "dcterms:title", "dcterms:isPartOf"),
    ),
}
"""Every sheet by its name."""
