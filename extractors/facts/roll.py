"""The roll of a meeting: everybody whom its minutes list, and what they say of each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.facts.sections import as_roll
from councilgraph.extractors.facts.things import councillor
from councilgraph.extractors.facts.things import person as somebody
from councilgraph.extractors.names import initials, names
from councilgraph.extractors.names.listing import Entry
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.model import Mention, Text

AROUND = " .,:–—-"  # what may stand around an office
CAPACITIES = {
    "member": "cg:PresentAsMember", "other-member": "cg:PresentAsOtherMember",
    "officer": "cg:PresentAsOfficer", "guest": "cg:PresentAsGuest", "apologies": "cg:Apologies",
    "invited": "cg:Invited",
}  # fmt: skip
# In the chair for a part of a meeting; and offices that somebody holds for one meeting only.
IN_PART = (
    r"(?:acting )?{}\W+(?:for|from|until|till|up to|during|items?|minutes?|part)\b"
    r"(?=.*(?:\b(?:items?|minutes?|part|remainder|rest|meeting)\b|\d ?[ap]\.? ?m\b)).*"
)
FOR_ONCE = re.compile(r"of the meeting|in the chair|presiding", re.IGNORECASE)


def roll(paper: Paper) -> list[Entry]:
    """Everybody whom minutes record; an agenda lists members, and nobody who was there."""
    return paper.once("roll", lambda: _listed(paper) if paper.tree and paper.minutes else [])


def _listed(paper: Paper) -> list[Entry]:
    every = as_roll(paper.tree) if paper.tree else []
    return [one for one in every if names.is_name(one.person.name.plain, paper.profile)]


def by_initials(paper: Paper) -> dict[str, Entry]:
    """Those listed with initials beside the name, by these: "Ada Roe (AR)"."""
    return paper.once("initials", lambda: _by_initials(paper))


def _by_initials(paper: Paper) -> dict[str, Entry]:
    return {
        note.plain: entry
        for entry in roll(paper)
        for note in entry.notes
        if initials.of(entry.person.name.plain, note.plain)
    }


def invited(paper: Paper) -> Iterator[Entry]:
    """Those whom an agenda lists as invited."""
    pattern = paper.profile.pattern("presence.invitation", r"^{}\W*")
    for text in paper.section.body if paper.section.kind == "cg:Agenda" else ():
        match = pattern.match(text.plain)
        for person in names.listed(text.part(match.end()), paper.profile) if match else ():
            yield Entry(person, "invited", text)


def capacity_of(entry: Entry) -> str:
    """In what capacity an entry records somebody."""
    return CAPACITIES[entry.group]


def who(paper: Paper, entry: Entry) -> Mention:
    """The person of an entry, with what the list says that helps to tell who it is."""
    hints = []
    role = role_of(paper, entry)
    if role:
        hints.append(("role", role[0]))
    if entry.area:
        hints.append(("organisation", spaced(entry.area.plain)))
    elif entry.organisation and organisation_name(entry, paper):
        hints.append(("organisation", organisation_name(entry, paper)))
    if entry.person.councillor or entry.group in ("member", "other-member", "invited"):
        return councillor(entry.person.name, paper, *hints)
    kinds = {"cg:PresentAsOfficer": "cg:Officer", "cg:PresentAsGuest": "cg:Partner"}
    kind = kinds.get(capacity_of(entry), "cg:Person")
    return somebody(entry.person.name, paper, kind, *hints)


def organisation_name(entry: Entry, paper: Paper) -> str:
    """The organisation somebody came from; a remark such as "Invited" is none."""
    name = spaced(entry.organisation.plain).strip(" -–—.") if entry.organisation else ""
    remark = paper.profile.pattern("presence.remarks", r"{}").match(name)
    substitutes = paper.profile.pattern("presence.substituted_by").search(name)
    return "" if remark or substitutes else name


def role_of(paper: Paper, entry: Entry) -> tuple[str, Text] | None:
    """The role or rank beside a name; chairing the meeting itself is not one."""
    if (
        entry.role
        and not _chairs(paper, entry.role)
        and not paper.profile.pattern("presence.substitute").search(entry.role.plain)
    ):
        if paper.profile.pattern("presence.substituted_by").match(entry.role.plain):
            return None
        remark = paper.profile.pattern("presence.remarks", r"\s*\({}[^()]*\)\W*$")
        words = re.sub(r"^\W+|[\s–—-]+$", "", remark.sub("", spaced(entry.role.plain)))
        return _unhonoured(words, paper), entry.role
    title = entry.person.title
    held = (("people.ranks", 0), ("people.elsewhere", re.IGNORECASE), ("people.office_titles", 0))
    told = any(paper.profile.pattern(path, r"{}", flags).match(title) for path, flags in held)
    return (_unhonoured(title, paper), entry.where) if told else None


def _unhonoured(words: str, paper: Paper) -> str:
    """The name of an office without what honours it: "Mayor" of "Her Worship the Mayor"."""
    honours = paper.profile.pattern("people.honours", r"^{}").match(words)
    return words[honours.end() :] or words if honours else words


def _chairs(paper: Paper, words: Text) -> bool:
    return chairs_in_part(paper, words) or is_the_chair(paper, words.plain.strip(AROUND))


def is_the_chair(paper: Paper, words: str) -> bool:
    """Whether words are the office of the chair or of the second to it, and no more: "Vice-Chair"."""
    offices = (paper.profile.pattern(path) for path in ("people.chair", "people.deputy_chair"))
    return any(office.fullmatch(words) for office in offices)


def chairs_in_part(paper: Paper, words: Text) -> bool:
    """Whether words say that somebody was in the chair for a part of the meeting: "Chair for items 1-4"."""
    return bool(paper.profile.pattern("people.chair", IN_PART).fullmatch(words.plain.strip(" .-–")))


def office(entry: Entry, paper: Paper, path: str) -> str:
    """The chair's office written beside a name, "" where none is."""
    pattern = paper.profile.pattern(path, r"{}")
    offices = (note.plain.strip(AROUND) for note in entry.notes)
    return next((words for words in offices if pattern.fullmatch(words)), "")
