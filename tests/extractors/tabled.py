"""Records of dispositions written for tests: Word documents that are tables, and what is read from them."""

from __future__ import annotations

from collections import defaultdict

from councilgraph.extractors.read import docx
from councilgraph.ontology.model import Document, Mention
from tests.extractors.read.word import docx as made
from tests.extractors.read.word import paragraph as p
from tests.extractors.read.word import run, table
from tests.extractors.written import document, read, shown

BOLD = "<w:b/>"


def bold(words: str) -> str:
    """A heading, as such files set theirs."""
    return p(runs=run(words, BOLD))


def cells(*words: str) -> tuple[str, ...]:
    """A row of cells of a paragraph each; a bar parts the paragraphs of one cell."""
    return tuple("".join(p(one) for one in cell.split("|")) for cell in words)


def word(*blocks: str) -> Document:
    """A Word document as it is read."""
    return document(docx.read(made("".join(blocks)), "dispositions.docx").text, "dispositions.docx")


HEAD = (
    bold("OFFICE OF THE CLERK")
    + bold("DISPOSITION OF ITEMS")
    + bold("COUNCIL MEETING")
    + bold("MONDAY, MAY 6, 2024")
)
PEOPLE = table(
    cells("MEMBERS PRESENT", "MARSH END PUBLIC SERVICE"),
    cells("Her Worship Mayor Roe", "Ms. A. Fry, City Clerk"),
    cells("The Speaker, Councillor Lund", "Mr. J. Day, Chief Administrative Officer"),
    cells("Councillor Quill", ""),
)
REPORTS = bold("REPORT OF THE HARBOUR COMMITTEE dated April 22, 2024") + table(
    cells("1", "Mooring Fees – Town Quay", "ADOPTED"),
    cells("2.", "Sale of land known as the Salt Pans", "AMENDED AND ADOPTED (See Motion 2)"),
    cells("3", "Dredging Programme", "FOR REPORT BACK IN 60 DAYS"),
)
LIGHTS = bold("REPORT OF THE LIGHTS COMMITTEE dated April 29, 2024") + table(
    cells("1", "Lamps on Eel Street in the City of Marsh End", "RECEIVED AS INFORMATION")
)
MOTIONS = bold("COUNCIL MOTIONS") + table(
    cells("MOTION", "MOVER & SECONDER", "SUBJECT", "DISPOSITION"),
    cells("1", "Quill/Lund", "That the ferry run on Sundays.", "LOST"),
    cells(
        "2", "Roe / Quill", "That Item 2 be amended as follows:|“That the price be made known.”", "CARRIED"
    ),
    cells("4", "Quill/Roe", "That eels be counted.", "NOTICE OF MOTION"),
    cells("3", "Lund/Roe", "That the bells be rung.", "AUTOMATIC REFERRAL TO THE LIGHTS COMMITTEE"),
)
BY_LAWS = bold("BY-LAWS PASSED (RECEIVED THIRD READING)") + table(
    cells("BY-LAW NO.", "SUBJECT", "DISPOSITION"), cells("12/2024", "To close part of Eel Street", "PASSED")
)
VOTES = bold("RECORDED VOTES") + table(
    cells("SUBJECT", "YEAS", "NAYS", "DISPOSITION"),
    cells(
        "Item 1 of the Report of the Lights Committee|dated April 29, 2024",
        "Her Worship Mayor Roe|Councillor Lund", "Councillor Quill", "CARRIED",
    ),
    cells("Motion 1", "Councillor Quill", "Her Worship Mayor Roe|Councillor Lund", "LOST"),
    cells("By-law No. 12/2024 (third reading)", "Mayor Roe|Councillor Lund|Councillor Quill", "", "CARRIED"),
    cells("Suspension of the rules", "Councillor Quill", "Mayor Roe", "LOST"),
)  # fmt: skip
MARSH_END = word(HEAD, PEOPLE, REPORTS, LIGHTS, MOTIONS, BY_LAWS, VOTES)

# Another council: other names for the columns, ticks beside the members, bare surnames, dotted numbers.
SALTINGS = word(
    p("The Corporation of the Town of Saltings"), p("Summary of Decisions"), p("Regular Council Meeting of June 3, 2024"),
    table(cells("Member", "Present", "Absent"), cells("Mayor J. Brine", "X", ""), cells("Councillor L. Kelp", "", "X")),
    p("Staff Reports", style="Heading2"),
    table(
        cells("Item", "Report Title", "Moved by", "Seconded by", "Yes", "No", "Action Taken"),
        cells("5.1", "Sea wall repairs", "Brine", "Kelp", "Brine, Kelp", "Tern", "Approved"),
        cells("5.2", "Parking on the Strand", "Kelp", "Brine", "", "", "Deferred to July"),
        cells("5.3", "That gulls be fed no more", "Kelp", "Brine", "4", "0", "Carried unanimously"),
    ),
)  # fmt: skip


def facts(source: Document, kind: str) -> dict[Mention, dict[str, list[str]]]:
    """What is stated of each thing of a class: its predicates, and the objects as short words."""
    found: dict[Mention, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in read(source):
        if one.subject.kind == kind:
            found[one.subject][one.predicate].append(shown(one.object))
    return found


def objects(source: Document, kind: str, *predicates: str) -> list[tuple[str, ...]]:
    """The objects of these predicates of each thing of a class, "" where one is not stated."""
    return [
        tuple(" ".join(one.get(predicate, [""])) for predicate in predicates)
        for one in facts(source, kind).values()
    ]


def voted(source: Document) -> dict[str, list[str]]:
    """The voters on each motion by its words, each with a sign of how."""
    texts = {node: one["cg:text"][0] for node, one in facts(source, "cg:Motion").items()}
    found: dict[str, list[str]] = defaultdict(list)
    for vote, one in facts(source, "cg:Vote").items():
        assert isinstance(vote.scope, Mention)
        found[texts[vote.scope]].append(one["cg:choice"][0][0] + " " + one["cg:voter"][0])
    return found


def meeting(source: Document) -> Mention:
    """The meeting that a document records."""
    return next(
        one.object
        for one in read(source)
        if one.predicate == "cg:recordOf" and isinstance(one.object, Mention)
    )
