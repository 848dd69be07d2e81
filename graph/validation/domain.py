"""What cannot be, or is odd, at a council: checks of what the graph says against how meetings go.

A check is a question in SPARQL whose every answer is a finding. ?about is what it is about, and
?s ?p ?o the fact whose words are shown; the other variables fill in what is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from councilgraph.graph.rdf.store import Store, Term, text
from councilgraph.graph.validation.finding import Finding, Severity, place_of_error, place_of_fact

FIRST, LAST = 1835, 2100
"""Years between which a meeting may be: elected councils began with the Municipal Corporations Act."""

HANDOVER = re.compile(
    r"\b(?:took|left|vacated|assumed|resumed|relinquished|handed|elected|appointed|thereafter|remainder"
    r"|co-?chair|in the absence|for this item|part of|until|from this point|joint)\b",
    re.IGNORECASE,
)
"""Words that tell why there is another chair."""


@dataclass(frozen=True, slots=True)
class Check:
    """A question, how grave its answers are, what each says (with its variables in braces) and means."""

    severity: Severity
    what: str
    means: str
    query: str


ERROR, WARNING = Severity.ERROR, Severity.WARNING
PRESENT = (
    "FILTER (?here IN (cg:PresentAsMember, cg:PresentAsSubstitute, cg:PresentAsOtherMember, "
    "cg:PresentAsOfficer, cg:PresentAsGuest))"
)
MOVES = "FILTER NOT EXISTS { ?there cg:arrivedAt|cg:leftAt|cg:absentForItem ?moved }"
MEETING = "?meeting skos:prefLabel ?called ."
MADE = "?about cg:item/cg:meeting ?meeting . ?meeting cg:date ?made ."

SUBSTITUTE = f"""?about cg:substituteFor ?person ; cg:meeting ?meeting ; cg:person ?other .
    ?there cg:person ?person ; cg:meeting ?meeting ; cg:capacity ?here . {PRESENT} {MOVES} {MEETING}
    ?person foaf:name ?name . ?other foaf:name ?standin
    BIND(?about AS ?s) BIND(cg:substituteFor AS ?p) BIND(?person AS ?o)"""
NAMESAKES = f"""?about cg:meeting ?meeting ; cg:capacity ?here ; cg:nameAsWritten ?name ; cg:person ?one .
    ?second cg:meeting ?meeting ; cg:capacity ?there ; cg:nameAsWritten ?name ; cg:person ?two
    FILTER (STR(?one) < STR(?two)) FILTER (?here = ?there
        || (?here IN (cg:Apologies, cg:Absent)) != (?there IN (cg:Apologies, cg:Absent))) {MEETING}
    BIND(?second AS ?s) BIND(cg:nameAsWritten AS ?p) BIND(?name AS ?o)"""
ABSENT = f"""?about cg:person ?person ; cg:meeting ?meeting ; cg:capacity ?away
    FILTER (?away IN (cg:Apologies, cg:Absent))
    ?there cg:person ?person ; cg:meeting ?meeting ; cg:capacity ?here . {PRESENT} {MOVES} {MEETING}
    ?person foaf:name ?name BIND(?about AS ?s) BIND(cg:capacity AS ?p) BIND(?away AS ?o)"""
CHAIR_AWAY = f"""?s cg:chaired ?meeting . ?about cg:person ?s ; cg:meeting ?meeting ; cg:capacity ?away
    FILTER (?away IN (cg:Apologies, cg:Absent)) FILTER NOT EXISTS {{
    ?there cg:person ?s ; cg:meeting ?meeting ; cg:capacity ?here . {PRESENT} }} {MEETING}
    ?s foaf:name ?name BIND(cg:chaired AS ?p) BIND(?meeting AS ?o)"""
# MINUS is worked out once, where NOT EXISTS would be asked again of each chair.
CHAIR_UNLISTED = f"""{{ ?s cg:chaired ?meeting MINUS {{ ?own cg:person ?s ; cg:meeting ?meeting }} }}
    FILTER EXISTS {{ ?any cg:meeting ?meeting . ?any cg:capacity cg:PresentAsMember }}
    ?s foaf:name ?name . {MEETING}
    BIND(?meeting AS ?about) BIND(cg:chaired AS ?p) BIND(?meeting AS ?o)"""
ENDS = f"""?about cg:startTime ?start ; cg:endTime ?end FILTER (?end < ?start)
    FILTER (!(HOURS(?start) >= 16 && HOURS(?end) < 6)) BIND(?about AS ?meeting) {MEETING}
    BIND(?about AS ?s) BIND(cg:endTime AS ?p) BIND(?end AS ?o)"""
YEAR = f"""?about a cg:Meeting ; cg:date ?day FILTER (YEAR(?day) < {FIRST} || YEAR(?day) > {LAST})
    BIND(?about AS ?meeting) {MEETING} BIND(?about AS ?s) BIND(cg:date AS ?p) BIND(?day AS ?o)"""
COUNTED = """{ SELECT ?about ?choice (COUNT(DISTINCT ?voter) AS ?named) {
    ?vote cg:motion ?about ; cg:voter ?voter ; cg:choice ?choice } GROUP BY ?about ?choice }
    VALUES (?choice ?p ?side) { (cg:For cg:votesFor "for") (cg:Against cg:votesAgainst "against")
        (cg:Abstained cg:abstentions "abstaining") }
    ?about ?p ?counted FILTER (?counted != ?named) BIND(?about AS ?s) BIND(?counted AS ?o)"""
UNANIMOUS = """?about a cg:Motion ; cg:unanimous true ; cg:votesAgainst ?against FILTER (?against > 0)
    BIND(?about AS ?s) BIND(cg:votesAgainst AS ?p) BIND(?against AS ?o)"""
OUTVOTED = """?about cg:outcome ?outcome ; cg:votesFor ?for ; cg:votesAgainst ?against
    FILTER ((?outcome IN (cg:Carried, cg:CarriedAsAmended) && ?against > ?for)
        || (?outcome = cg:Lost && ?for > ?against))
    BIND(IF(?outcome = cg:Lost, "lost", "carried") AS ?became)
    BIND(?about AS ?s) BIND(cg:outcome AS ?p) BIND(?outcome AS ?o)"""
DUE = f"""?about cg:dueDate ?due . {MADE} FILTER (?due < ?made)
    BIND(?about AS ?s) BIND(cg:dueDate AS ?p) BIND(?due AS ?o)"""
FOLLOWED = f"""?about cg:followedUpBy ?later . {MADE}
    ?later cg:plannedFor|dcterms:date|cg:meeting/cg:date|cg:item/cg:meeting/cg:date ?day
    FILTER (DATATYPE(?day) = xsd:date && ?day < ?made)
    BIND(?about AS ?s) BIND(cg:followedUpBy AS ?p) BIND(?later AS ?o)"""
TWICE = f"""?meeting cg:heldBy ?body ; cg:date ?day ; cg:startTime ?start .
    ?about cg:heldBy ?body ; cg:date ?day ; cg:startTime ?begun . ?body skos:prefLabel ?name
    OPTIONAL {{ ?meeting cg:endTime ?end }} FILTER (STR(?meeting) != STR(?about))
    FILTER ((?start = ?begun && STR(?meeting) < STR(?about)) || (?start < ?begun && ?begun < ?end))
    FILTER NOT EXISTS {{ ?meeting cg:status cg:Cancelled }}
    FILTER NOT EXISTS {{ ?about cg:status cg:Cancelled }}
    BIND(?about AS ?s) BIND(cg:startTime AS ?p) BIND(?begun AS ?o) {MEETING}"""
CHAIRS = f"""?s cg:chaired ?meeting ; foaf:name ?name . ?other cg:chaired ?meeting ; foaf:name ?first
    FILTER (STR(?other) < STR(?s)) {MEETING}
    BIND(?meeting AS ?about) BIND(cg:chaired AS ?p) BIND(?meeting AS ?o)"""

CHECKS: Mapping[str, Check] = {
    "substitute": Check(
        ERROR,
        "{standin} sat for {name}, who is recorded as present: {called}",
        "one of the two was not there, or the wrong member is named",
        SUBSTITUTE,
    ),
    "namesakes": Check(
        WARNING,
        "“{name}” stands twice in one list, or as present and absent: {called}",
        "two people of one name, or one entered twice",
        NAMESAKES,
    ),
    "absence": Check(
        ERROR,
        "{name} is recorded as present and as absent: {called}",
        "one of the two is a slip, or they are two people",
        ABSENT,
    ),
    "chair absent": Check(
        ERROR,
        "{name} chaired and is recorded as absent: {called}",
        "somebody else chaired, or the list is wrong",
        CHAIR_AWAY,
    ),
    "chair unlisted": Check(
        WARNING,
        "{name} chaired and is in no list: {called}",
        "the list leaves the chair out, or the chair was read wrong",
        CHAIR_UNLISTED,
    ),
    "end": Check(
        ERROR, "it ended at {end}, and began at {start}: {called}", "one of the times is a slip", ENDS
    ),
    "year": Check(ERROR, "it is of the day {day}: {called}", f"no year from {FIRST} to {LAST}: a slip", YEAR),
    "votes named": Check(
        ERROR,
        "{counted} are counted {side} and {named} are named",
        "a vote is missing, or the count is wrong",
        COUNTED,
    ),
    "votes unanimous": Check(
        ERROR,
        "it is called unanimous, and {against} voted against",
        "the count or the word is wrong",
        UNANIMOUS,
    ),
    "votes outcome": Check(
        WARNING,
        "it was {became} with {for} for and {against} against",
        "a special majority, or a slip",
        OUTVOTED,
    ),
    "due": Check(
        ERROR, "it is due on {due}, and was made on {made}", "the due date or the meeting's day is wrong", DUE
    ),
    "follow-up": Check(
        ERROR,
        "what follows it up is of {day}, and it was made on {made}",
        "the link is wrong, or a day is",
        FOLLOWED,
    ),
    "twice": Check(
        ERROR,
        "{name} met at {start} and at {begun} on {day}",
        "one meeting that is taken for two, or a time is wrong",
        TWICE,
    ),
    "chairs": Check(
        WARNING,
        "{first} and {name} both chaired, with no change told: {called}",
        "the chair changed, or one was read wrong",
        CHAIRS,
    ),
}
"""By name, in the order in which they run; weekdays and other slips are found by the build itself."""

SLIPS = """SELECT ?error ?about ?rule ?words ?because { ?error a cg:SourceError ; cg:about ?about ;
    cg:rule ?rule ; cg:asWritten ?words ; cg:because ?because } ORDER BY ?rule ?words ?error"""


def check_domain(store: Store) -> Iterator[Finding]:
    """What cannot be or is odd, check by check, each in the order of what it is about."""
    for name, check in CHECKS.items():
        yield from _findings(store, name, check)


def source_slips(store: Store) -> Iterator[Finding]:
    """What the build found to be written wrong in the documents, such as a weekday that does not fit."""
    for row in store.select(SLIPS):
        rule, about = text(row["rule"]), text(row["about"])
        what = f"“{text(row['words'])}” is written; {text(row['because'])}"
        means = "a slip of the document, kept as written"
        place = place_of_error(store, text(row["error"]))
        yield Finding(Severity.WARNING, rule, what, means, about, place)


def _findings(store: Store, name: str, check: Check) -> Iterator[Finding]:
    """The answers to the question of a check, each once."""
    found: dict[tuple[str, str], Finding] = {}
    for row in store.select(f"SELECT DISTINCT * {{ {check.query} }}"):
        if name == "chairs" and _tells_change(store, row):
            continue
        what = check.what.format_map({key: _spoken(value) for key, value in row.items()})
        about = text(row["about"])
        if (about, what) not in found:
            place = place_of_fact(store, row["s"], row["p"], row["o"])
            found[about, what] = Finding(check.severity, name, what, check.means, about, place)
    yield from (one for _, one in sorted(found.items(), key=lambda each: each[0]))


def _tells_change(store: Store, row: Mapping[str, Term | None]) -> bool:
    """Whether the words that name either of two chairs tell that the chair changed."""
    places = (place_of_fact(store, row[chair], row["p"], row["o"]) for chair in ("s", "other"))
    return any(HANDOVER.search(place.words) for place in places)


def _spoken(value: Term | None) -> str:
    """A value as it is told: a time without its seconds."""
    told = text(value)
    return told[:5] if re.fullmatch(r"\d\d:\d\d:\d\d", told) else told
