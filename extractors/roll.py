"""The roll of a meeting: everybody whom its minutes list, and what they say of each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors import names, sentence
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.presence_list import Entry, entries
from councilgraph.extractors.things import councillor, person
from councilgraph.ontology.model import Mention, Section, Text

CAPACITIES = {
    "member": "cg:PresentAsMember", "chair": "cg:PresentAsMember", "other-member": "cg:PresentAsOtherMember",
    "officer": "cg:PresentAsOfficer", "guest": "cg:PresentAsGuest", "apologies": "cg:Apologies",
    "invited": "cg:Invited",
}  # fmt: skip
INITIALS = re.compile(r"(?:[A-Z]\.? ?){1,3}[A-Z]")
# Offices that somebody holds for one meeting only.
FOR_ONCE = re.compile(r"of the meeting|in the chair|presiding", re.IGNORECASE)


def roll(paper: Paper) -> list[Entry]:
    """Everybody listed at the head of minutes, and those whose apologies an item gives."""
    listed = paper.first("presence")
    found = (
        [entry for group in listed.of("group") for entry in entries(group, paper.profile)] if listed else []
    )
    for item, _ in paper.business():
        if item.title and paper.profile.pattern("presence.apologies_item", r"{}").match(item.title.plain):
            found += [entry for group in _excused(item, paper) for entry in entries(group, paper.profile)]
    return found


def invited(paper: Paper) -> Iterator[Entry]:
    """Those whom an agenda lists as invited."""
    pattern = paper.profile.pattern("presence.invitation", r"^{}\W*")
    for text in paper.section.body if paper.section.kind == "cg:Agenda" else ():
        match = pattern.match(text.plain)
        if match and match.end() < len(text.plain):
            group = Section("group", *text.span(), "invited", body=(text.part(match.end()),))
            yield from entries(group, paper.profile)


def _excused(item: Section, paper: Paper) -> Iterator[Section]:
    """The names in an item for apologies, without the words around them or the sentences after."""
    lead = paper.profile.pattern("presence.apologies_lead", r"^{}\s*")
    for text in item.body:
        begun = lead.match(text.plain)
        after = text.part(begun.end() if begun else 0)
        names_of = after and sentence.around(after, 0, 1)
        first = names_of and names.person(names_of, paper.profile)
        if (
            first
            and (begun or first.title or INITIALS.match(first.name.plain))
            and not paper.profile.pattern("presence.nobody", r"^{}").match(text.plain)
        ):
            yield Section("group", *text.span(), "apologies", body=(names_of,))


def capacity_of(paper: Paper, entry: Entry) -> str:
    """In what capacity an entry records somebody, by its label and by what stands beside the name."""
    place, elsewhere = organisation_name(entry, paper), entry.person.councillor
    if entry.group in ("officer", "guest") and elsewhere:
        return "cg:PresentAsOtherMember"
    if entry.group == "officer" and place:
        return "cg:PresentAsGuest"
    own = paper.profile.pattern("people.own_officer")
    if entry.group == "guest" and entry.role and not place and own.search(entry.role.plain):
        return "cg:PresentAsOfficer"
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
    if entry.person.councillor or entry.group in ("member", "chair", "other-member", "invited"):
        return councillor(entry.person.name, paper, *hints)
    kinds = {"cg:PresentAsOfficer": "cg:Officer", "cg:PresentAsGuest": "cg:Partner"}
    kind = kinds.get(capacity_of(paper, entry), "cg:Person")
    return person(entry.person.name, paper, kind, *hints)


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
        return re.sub(r"^\W+|[\s–—-]+$", "", spaced(entry.role.plain)), entry.role
    rank = paper.profile.pattern("people.ranks", r"^{}$", 0).match(entry.person.title)
    elsewhere = paper.profile.pattern("people.elsewhere", r"^{}").match(entry.person.title)
    return (entry.person.title, entry.where) if rank or elsewhere else None


def _chairs(paper: Paper, words: Text) -> bool:
    plain = words.plain.strip(" .-–")
    return any(
        paper.profile.pattern(path, r"{}").fullmatch(plain)
        for path in ("people.chair", "people.deputy_chair")
    )


def office(entry: Entry, paper: Paper, path: str) -> str:
    """The chair's office written beside a name, "" where none is."""
    pattern = paper.profile.pattern(path, r"{}")
    if entry.group == "chair" and path == "people.chair":
        return "in the chair"
    return next((note.plain for note in entry.notes if pattern.fullmatch(note.plain.strip(" .-"))), "")
