"""A small graph made by hand of what the Harbour Panel of a fictional council asked for, and what came back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Literal, Quad, Store
from councilgraph.ontology.model import Document
from tests.graph.weir import quad, typed

BASE = "http://localhost:8000/id/"
COUNCIL = f"{BASE}marlbeck-borough-council"
PANEL, BOARD, CABINET = (f"{COUNCIL}/body/{name}" for name in ("harbour-panel", "learning-board", "cabinet"))
DIRECTOR, MEMBER = f"{COUNCIL}/post/director-of-communities", f"{COUNCIL}/post/cabinet-member-for-streets"
POLICE, POTS = f"{BASE}organisation/marlbeck-police", f"{COUNCIL}/programme/young-pots-partnership"
OKORO = f"{COUNCIL}/person/f-okoro"
NOVEMBER, MARCH, JUNE = (
    f"{COUNCIL}/meeting/harbour-panel/{day}" for day in ("2022-11-14", "2023-03-08", "2023-06-07")
)
MAY, DECEMBER = f"{COUNCIL}/meeting/learning-board/2023-05-10", f"{COUNCIL}/meeting/cabinet/2022-12-20"
LATER = f"{COUNCIL}/meeting/harbour-panel/2023-09-20"
ITEM, PATH, BACK, VISIT = f"{NOVEMBER}/item/3", f"{MARCH}/item/5", f"{JUNE}/agenda/4", f"{MAY}/item/2"
REPORT, FIGURES, PILOT = (f"{NOVEMBER}/decision/3/{number}" for number in (1, 2, 3))
LIGHTS, PATROLS = f"{MARCH}/decision/5/1", f"{MAY}/decision/2/1"
ENTRY, OUTSTANDING = f"{BASE}document/work/part/1/entry/1", f"{BASE}document/work/part/1/entry/2"
NOTE, ANSWER, SUM = f"{BASE}document/pack/part/2", f"{DECEMBER}/response/1", f"{BASE}sum/240000"
WORK = f"{BASE}document/work/part/1"

TEXTS = {
    "november.txt": """Minutes of the Harbour Panel held on 14 November 2022
3. Young Pots Partnership
The Panel considered a briefing note, introduced by Councillor F Okoro. The Partnership was granted £240,000.
RESOLVED that the Panel:
1) Receive a further report on the Young Pots Partnership in six months.
2) Asks that attendance figures for the pilot schools be reported to the Learning Board.
3) Recommends that Cabinet extend the pilot to the northern wards.
""",
    "december.txt": """Minutes of Cabinet, 20 December 2022
Cabinet had received the Panel's recommendation on the pilot and accepted it.
""",
    "work.txt": """Work programme of the Harbour Panel
17 May 2023: Young Pots Partnership. Update asked for in November 2022. Lead: Director of Communities
2023/24: Riverside lighting
""",
    "march.txt": """Minutes of the Harbour Panel held on 8 March 2023
5. Riverside path
Recommends that the Cabinet Member for Streets light the riverside path by 31 March 2023.
""",
    "may.txt": """Minutes of the Learning Board held on 10 May 2023
2. Visit
The Board asked Marlbeck Police for the times of the school patrols. <b>"Soon"</b> was said.
""",
    "pack.txt": """Agenda of the Harbour Panel, 7 June 2023
4. Young Pots Partnership
Briefing note: following the Panel's request in November for a report in six months, this note tells of progress.
""",
}
"""The documents, by their files' names."""

KINDS = {
    COUNCIL: "Organisation Council", PANEL: "Organisation Body Committee", BOARD: "Organisation Body Board",
    CABINET: "Organisation Body Cabinet", DIRECTOR: "Post", MEMBER: "Post", POLICE: "Organisation",
    POTS: "Programme", OKORO: "Person Councillor", SUM: "Sum",
    **dict.fromkeys((NOVEMBER, MARCH, JUNE, MAY, DECEMBER, LATER), "Meeting"),
    **dict.fromkeys((ITEM, PATH, BACK, VISIT), "AgendaItem"),
    REPORT: "Decision Resolution", FIGURES: "Decision Request", PILOT: "Decision Recommendation",
    LIGHTS: "Decision Recommendation", PATROLS: "Decision Request",
    ENTRY: "WorkProgrammeEntry", OUTSTANDING: "WorkProgrammeEntry",
    WORK: "Document WorkProgramme", NOTE: "Document BriefingNote", ANSWER: "Response",
}  # fmt: skip
LABELS = {
    COUNCIL: "Marlbeck Borough Council", PANEL: "Harbour Panel", BOARD: "Learning Board", CABINET: "Cabinet",
    DIRECTOR: "Director of Communities", MEMBER: "Cabinet Member for Streets", POLICE: "Marlbeck Police",
    POTS: "Young Pots Partnership", SUM: "£240,000",
    NOVEMBER: "Harbour Panel, 14 November 2022", MARCH: "Harbour Panel, 8 March 2023",
    JUNE: "Harbour Panel, 7 June 2023", MAY: "Learning Board, 10 May 2023",
    DECEMBER: "Cabinet, 20 December 2022", LATER: "Harbour Panel, 20 September 2023",
    ITEM: "Young Pots Partnership", PATH: "Riverside path", BACK: "Young Pots Partnership", VISIT: "Visit",
    ENTRY: "Young Pots Partnership", OUTSTANDING: "Riverside lighting",
    WORK: "Work programme of the Harbour Panel", NOTE: "Young Pots Partnership: progress",
}  # fmt: skip
HEADS = {
    NOVEMBER: "november.txt: Minutes of the Harbour Panel held on 14 November 2022",
    DECEMBER: "december.txt: Minutes of Cabinet, 20 December 2022",
    MARCH: "march.txt: Minutes of the Harbour Panel held on 8 March 2023",
    MAY: "may.txt: Minutes of the Learning Board held on 10 May 2023",
    JUNE: "pack.txt: Agenda of the Harbour Panel, 7 June 2023",
}
ASKED = {
    REPORT: "november.txt: Receive a further report on the Young Pots Partnership in six months.",
    FIGURES: "november.txt: Asks that attendance figures for the pilot schools be reported to the Learning Board.",
    PILOT: "november.txt: Recommends that Cabinet extend the pilot to the northern wards.",
    LIGHTS: "march.txt: Recommends that the Cabinet Member for Streets light the riverside path by 31 March 2023.",
    PATROLS: "may.txt: The Board asked Marlbeck Police for the times of the school patrols.",
}
"""Who is asked for what, in the words that ask."""

PLANNED = "work.txt: 17 May 2023: Young Pots Partnership. Update asked for in November 2022."
LISTED = "work.txt: 2023/24: Riverside lighting"
ON_AGENDA = "pack.txt: 4. Young Pots Partnership"
BROUGHT = "pack.txt: Briefing note: following the Panel's request in November for a report in six months"
ACCEPTED = "december.txt: Cabinet had received the Panel's recommendation on the pilot and accepted it."
GRANTED = "november.txt: The Partnership was granted £240,000."
INTRODUCED = "november.txt: The Panel considered a briefing note, introduced by Councillor F Okoro."
CITES = "the entry cites the request of November 2022"

Value = str | Literal
FACTS: list[tuple[str, str, Value, str]] = [
    (PANEL, "org:subOrganizationOf", COUNCIL, HEADS[NOVEMBER]),
    (ITEM, "cg:number", Literal("3"), "november.txt: 3. Young Pots Partnership"),
    (ITEM, "cg:mentions", POTS, "november.txt: 3. Young Pots Partnership"),
    (ITEM, "cg:presentedBy", OKORO, INTRODUCED),
    (BACK, "cg:number", Literal("4"), ON_AGENDA),
    (BACK, "cg:mentions", POTS, ON_AGENDA),
    (BACK, "cg:refersTo", ITEM, BROUGHT),
    (PATH, "cg:number", Literal("5"), "march.txt: 5. Riverside path"),
    (VISIT, "cg:number", Literal("2"), "may.txt: 2. Visit"),
    (NOTE, "cg:mentions", POTS, BROUGHT),
    (NOTE, "cg:consideredAt", BACK, BROUGHT),
    (SUM, "cg:about", POTS, GRANTED),
    (SUM, "cg:about", ITEM, GRANTED),
    (SUM, "cg:amount", typed("240000", "decimal"), GRANTED),
    (SUM, "cg:currency", Literal("GBP"), GRANTED),
    (REPORT, "cg:directedTo", DIRECTOR, ASKED[REPORT]),
    (REPORT, "cg:clause", Literal("1"), ASKED[REPORT]),
    (REPORT, "cg:dueText", Literal("in six months"), ASKED[REPORT]),
    (FIGURES, "cg:reportBackTo", BOARD, ASKED[FIGURES]),
    (PILOT, "cg:directedTo", CABINET, ASKED[PILOT]),
    (LIGHTS, "cg:directedTo", MEMBER, ASKED[LIGHTS]),
    (LIGHTS, "cg:dueText", Literal("by 31 March 2023"), ASKED[LIGHTS]),
    (LIGHTS, "cg:dueDate", typed("2023-03-31", "date"), ASKED[LIGHTS]),
    (PATROLS, "cg:directedTo", POLICE, ASKED[PATROLS]),
    (ENTRY, "cg:forBody", PANEL, PLANNED),
    (ENTRY, "cg:plannedFor", typed("2023-05-17", "date"), PLANNED),
    (ENTRY, "cg:lead", DIRECTOR, PLANNED),
    (ENTRY, "dcterms:isPartOf", WORK, PLANNED),
    (OUTSTANDING, "cg:forBody", PANEL, LISTED),
    (OUTSTANDING, "cg:plannedFor", Literal("2023/24"), LISTED),
    (OUTSTANDING, "dcterms:isPartOf", WORK, LISTED),
    (ANSWER, "cg:respondsTo", PILOT, ACCEPTED),
    (ANSWER, "cg:respondent", CABINET, ACCEPTED),
    (ANSWER, "cg:meeting", DECEMBER, ACCEPTED),
    (ANSWER, "cg:outcome", "cg:Accepted", ACCEPTED),
    (ANSWER, "cg:text", Literal("accepted it"), ACCEPTED),
]
"""Subject, property, value, and the words that state it."""

Conclusion = tuple[str, str, Value, str, float, tuple[str, ...]]
CONCLUDED: list[Conclusion] = [
    (
        REPORT,
        "cg:dueDate",
        typed("2023-05-14", "date"),
        "six months from 14 November 2022",
        0.95,
        (ASKED[REPORT],),
    ),
    (REPORT, "cg:followedUpBy", ENTRY, CITES, 0.97, (ASKED[REPORT], PLANNED)),
    (
        REPORT,
        "cg:followedUpBy",
        BACK,
        "same subject and title, after the due date",
        0.9,
        (ASKED[REPORT], ON_AGENDA),
    ),
    (REPORT, "cg:followedUpBy", NOTE, "the note cites the request", 0.97, (ASKED[REPORT], BROUGHT)),
    (
        REPORT,
        "cg:followUpState",
        "cg:ReportedBack",
        "a later paper brings it back",
        0.9,
        (ASKED[REPORT], BROUGHT),
    ),
    (LIGHTS, "cg:followedUpBy", OUTSTANDING, "same subject", 0.8, (ASKED[LIGHTS], LISTED)),
    (LIGHTS, "cg:followUpState", "cg:Planned", "it is on a list", 0.8, (ASKED[LIGHTS], LISTED)),
    (PILOT, "cg:followUpState", "cg:Answered", "Cabinet answered", 0.95, (ASKED[PILOT], ACCEPTED)),
    (FIGURES, "cg:followUpState", "cg:NoAnswerSeen", "nothing brings it back", 0.9, (ASKED[FIGURES],)),
    (PATROLS, "cg:followUpState", "cg:NoAnswerSeen", "nothing brings it back", 0.9, (ASKED[PATROLS],)),
]
"""Subject, property, value, why, how surely, and the passages on which it rests."""


def document(name: str) -> Document:
    """A document of the graph by its file's name."""
    text = TEXTS[name]
    return Document(sha256(text.encode()).hexdigest(), name, "text/plain", text)


def address(name: str) -> str:
    """The address of a document by its file's name."""
    return f"{BASE}document/{document(name).sha256[:16]}"


def passage(source: str) -> str:
    """The address of the words of a source, "FILE: WORDS"."""
    name, _, words = source.partition(": ")
    start = TEXTS[name].index(words)
    return f"{address(name)}#char={start},{start + len(words)}"


def described(source: str) -> Iterator[Quad]:
    """The quads that describe the words of a source."""
    name, _, words = source.partition(": ")
    start, iri = TEXTS[name].index(words), passage(source)
    yield quad(iri, "rdf:type", "cg:Passage")
    yield quad(iri, "cg:document", address(name))
    yield quad(iri, "cg:start", typed(str(start), "integer"))
    yield quad(iri, "cg:end", typed(str(start + len(words)), "integer"))
    yield quad(iri, "cg:quote", Literal(words))
    if name == "pack.txt":
        yield quad(iri, "cg:page", typed("7", "integer"))


def quads(*, worked_out: bool = True) -> Iterator[Quad]:
    """All quads of the graph; without what is concluded where it is not `worked_out`."""
    for iri, kinds in KINDS.items():
        yield from (quad(iri, "rdf:type", f"cg:{kind}") for kind in kinds.split())
    yield from (quad(iri, "skos:prefLabel", Literal(label)) for iri, label in LABELS.items())
    yield quad(OKORO, "foaf:name", Literal("F Okoro"))
    yield quad(POTS, "skos:altLabel", Literal("YPP"))
    yield quad(LATER, "cg:coverage", "cg:KnownOnly")
    yield quad(LATER, "cg:date", typed("2023-09-20", "date"))
    for name in TEXTS:
        yield quad(address(name), "rdf:type", "cg:Document")
        yield quad(address(name), "cg:sourceFile", Literal(name))
        yield quad(address(name), "cg:sha256", Literal(document(name).sha256))
    for fact in (*FACTS, *_meetings(), *_asked()):
        yield from stated(*fact)
    if worked_out:
        for number, conclusion in enumerate(CONCLUDED):
            yield from concluded(f"{BASE}inference/{number}", conclusion)


def _meetings() -> Iterator[tuple[str, str, Value, str]]:
    for meeting, head in HEADS.items():
        body = next(one for one in (PANEL, BOARD, CABINET) if f"/{one.rpartition('/')[2]}/" in meeting)
        yield meeting, "cg:heldBy", body, head
        yield meeting, "cg:date", typed(meeting[-10:], "date"), head
        yield meeting, "cg:status", "cg:Called" if meeting == JUNE else "cg:Held", head
    for planned, words in ((ENTRY, PLANNED), (OUTSTANDING, LISTED), (NOTE, BROUGHT)):
        yield planned, "dcterms:title", Literal(LABELS[planned]), words
    for item, meeting in ((ITEM, NOVEMBER), (PATH, MARCH), (BACK, JUNE), (VISIT, MAY)):
        yield item, "cg:meeting", meeting, HEADS[meeting]
        yield item, "dcterms:title", Literal(LABELS[item]), HEADS[meeting]


def _asked() -> Iterator[tuple[str, str, Value, str]]:
    items = {REPORT: ITEM, FIGURES: ITEM, PILOT: ITEM, LIGHTS: PATH, PATROLS: VISIT}
    for ask, words in ASKED.items():
        yield ask, "cg:text", Literal(words.partition(": ")[2]), words
        yield ask, "cg:item", items[ask], words
        yield ask, "cg:decidedBy", BOARD if ask == PATROLS else PANEL, words


def stated(subject: str, name: str, value: Value, source: str) -> Iterator[Quad]:
    """A fact that words state."""
    yield quad(subject, name, value)
    yield quad(subject, name, value, passage(source))
    yield from described(source)


def concluded(why: str, conclusion: Conclusion) -> Iterator[Quad]:
    """A fact that was concluded, in the form in which a build writes it."""
    subject, name, value, because, sure, used = conclusion
    yield quad(subject, name, value)
    yield quad(subject, name, value, why)
    yield quad(why, "rdf:type", "cg:Inference")
    yield quad(why, "cg:rule", Literal("loop"))
    yield quad(why, "cg:because", Literal(because))
    yield quad(why, "cg:confidence", typed(str(sure), "decimal"))
    for source in used:
        yield quad(why, "prov:used", passage(source))
        yield from described(source)


def store() -> Store:
    """The graph in memory."""
    return Store.memory(quads())


def write(path: Path, *, worked_out: bool = True, more: Iterable[Quad] = ()) -> Path:
    """Makes a graph folder of it and of more quads, and returns where it is."""
    with GraphFolder.prepare(path).building("1") as generation:
        for name in TEXTS:
            generation.add(document(name))
        generation.write(dict.fromkeys([*quads(worked_out=worked_out), *more]))
        generation.report({})
    return path


LAST = dt.date(2023, 6, 7)
"""The last day of a meeting whose papers are loaded."""
