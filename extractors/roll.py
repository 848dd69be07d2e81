"""The roll of a meeting: everybody whom its minutes list, and what they say of each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors import initials, names, sentence
from councilgraph.extractors.language import sentences
from councilgraph.extractors.listing import Entry
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.presence_list import entries
from councilgraph.extractors.things import councillor, person
from councilgraph.ontology.model import Mention, Section, Text

AROUND = " .,:–—-"  # what may stand around an office
CAPACITIES = {
    "member": "cg:PresentAsMember", "chair": "cg:PresentAsMember", "other-member": "cg:PresentAsOtherMember",
    "officer": "cg:PresentAsOfficer", "guest": "cg:PresentAsGuest", "apologies": "cg:Apologies",
    "invited": "cg:Invited",
}  # fmt: skip
INITIALS = re.compile(r"(?:[A-Z]\.? ?){1,3}[A-Z]")
# In the chair for a part of a meeting; and offices that somebody holds for one meeting only.
IN_PART = (
    r"(?:acting )?{}\W+(?:for|from|until|till|up to|during|items?|minutes?|part)\b"
    r"(?=.*(?:\b(?:items?|minutes?|part|remainder|rest|meeting)\b|\d ?[ap]\.? ?m\b)).*"
)
FOR_ONCE = re.compile(r"of the meeting|in the chair|presiding", re.IGNORECASE)


def roll(paper: Paper) -> list[Entry]:
    """Everybody listed at the head of minutes, and those whose apologies an item gives."""
    return paper.once("roll", lambda: _roll(paper))


def _roll(paper: Paper) -> list[Entry]:
    listed = paper.first("presence")
    found = (
        [entry for group in listed.of("group") for entry in entries(group, paper.profile)] if listed else []
    )
    for item, _ in paper.business():
        if item.title and paper.profile.pattern("presence.apologies_item", r"{}").match(item.title.plain):
            found += [entry for group in _excused(item, paper) for entry in entries(group, paper.profile)]
    return found


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
        if match and match.end() < len(text.plain):
            group = Section("group", *text.span(), "invited", body=(text.part(match.end()),))
            yield from entries(group, paper.profile)


def _excused(item: Section, paper: Paper) -> Iterator[Section]:
    """The names in an item for apologies, without the words around them or the sentences after."""
    sent = paper.profile.pattern("presence.apologies_sent", r"\b{}\s+(?=[A-Z])")
    nobody = paper.profile.pattern("presence.nobody", r"^{}")
    ends = paper.profile.pattern("presence.apologies_end", r"\b{}\b|$")
    for text in item.body:
        said = [(match, one) for one in sentences(text, paper.model) if (match := sent.search(one.plain))]
        for match, one in said:
            end = ends.search(one.plain, match.end())
            excused = one.part(match.end(), end.start() if end else None)
            yield Section("group", *one.span(), "apologies", body=(excused,))
        alone = (
            None
            if said or nobody.match(text.plain)
            else _names_alone(text, paper, opens=text is item.body[0])
        )
        if alone:
            yield Section("group", *text.span(), "apologies", body=(alone,))


def _names_alone(text: Text, paper: Paper, *, opens: bool) -> Text | None:
    """The names in the first sentence of a paragraph; full ones alone only where it `opens` the item."""
    lead = paper.profile.pattern("presence.apologies_lead", r"^{}\s*").match(text.plain)
    names_of = text.part(lead.end() if lead else 0)
    names_of = sentence.around(names_of, 0, 1) if names_of else names_of
    first = names.person(names_of, paper.profile)
    plainly = lead or (first and (first.title or INITIALS.match(first.name.plain))) or opens
    told = paper.profile.pattern("presence.does", r"\b{}\b").search(names_of.plain)
    return names_of if first and plainly and not told else None


def capacity_of(paper: Paper, entry: Entry) -> str:
    """In what capacity an entry records somebody, by its label and by what stands beside the name."""
    if paper.tree is not None:  # where everything that is said of somebody was weighed already
        return CAPACITIES[entry.group]
    place, elsewhere = organisation_name(entry, paper), entry.person.councillor
    if entry.group in ("officer", "guest") and elsewhere:
        return "cg:PresentAsOtherMember"
    if entry.group == "member" and _of_another_council(entry, paper):
        return "cg:PresentAsOtherMember"
    visits = (
        entry.group == "other-member" and not elsewhere and re.match(r"M(?:r|rs|s|iss)\b", entry.person.title)
    )
    past = entry.role and paper.profile.pattern("people.past").search(entry.role.plain)
    if (entry.group == "officer" and (place or past)) or visits:
        return "cg:PresentAsGuest"
    own = paper.profile.pattern("people.own_officer")
    if entry.group in ("guest", "member") and entry.role and not place and own.search(entry.role.plain):
        return "cg:PresentAsOfficer"
    return CAPACITIES[entry.group]


def _of_another_council(entry: Entry, paper: Paper) -> bool:
    """Whether a title is that of another council's members: "District Councillor" in a parish's minutes."""
    elsewhere = paper.profile.pattern("people.elsewhere", r"{}").match(entry.person.title)
    own = paper.council.name.casefold().split() if paper.council else []
    return elsewhere is not None and bool(own) and not set(elsewhere.group().casefold().split()) & set(own)


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
    plain = words.plain.strip(AROUND)
    return chairs_in_part(paper, words) or any(
        paper.profile.pattern(path, r"{}").fullmatch(plain)
        for path in ("people.chair", "people.deputy_chair")
    )


def chairs_in_part(paper: Paper, words: Text) -> bool:
    """Whether words say that somebody was in the chair for a part of the meeting: "Chair for items 1-4"."""
    return bool(paper.profile.pattern("people.chair", IN_PART).fullmatch(words.plain.strip(" .-–")))


def office(entry: Entry, paper: Paper, path: str) -> str:
    """The chair's office written beside a name, "" where none is."""
    pattern = paper.profile.pattern(path, r"{}")
    if entry.group == "chair" and path == "people.chair":
        return "in the chair"
    offices = (note.plain.strip(AROUND) for note in entry.notes)
    return next((words for words in offices if pattern.fullmatch(words)), "")
