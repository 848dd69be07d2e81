"""The roll of a meeting: everybody whom its minutes list, and what they say of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from councilgraph.extractors.blocks.people import find_by_name
from councilgraph.extractors.names import names
from councilgraph.extractors.names.names import Person
from councilgraph.extractors.names.things import councillor
from councilgraph.extractors.names.things import person as person_named
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.minutes import Capacity, Minutes
from councilgraph.ontology.minutes import Entry as Recorded
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
CODE = re.compile(r"[A-Z]{2,4}")
SHORT = 2  # letters of the initials of somebody whose first name the list does not give
# Initials in one bracket, or at one comma, with an office: "AR, Chair", "Chair (AR)".
BESIDE = (
    re.compile(r"(?P<code>[A-Z]{2,4})\s*[,;:–—-]\s*(?P<office>\S.*)"),
    re.compile(r"(?P<office>.*?\w)(?:\s*,)?\s*\((?P<code>[A-Z]{2,4})\)\W*"),
    re.compile(r"(?P<office>.*?\w)\s*,\s*(?P<code>[A-Z]{2,4})"),
    re.compile(r"(?P<office>)\((?P<code>[A-Z]{2,4})\)\W*"),
)
MAX_INITIALS = 2  # letters of a word that may be initials: "AS Roe"
GROUPS = {
    Capacity.MEMBER: "member",
    Capacity.SUBSTITUTE: "member",
    Capacity.OTHER_MEMBER: "other-member",
    Capacity.OFFICER: "officer",
    Capacity.GUEST: "guest",
    Capacity.APOLOGIES: "apologies",
}
WARD = re.compile(r"\b(?:ward|division)$", re.IGNORECASE)
COUNCILLORS = ("cllr", "councillor", "councilor", "cr", "ald", "coun")


@dataclass(frozen=True, slots=True)
class Entry:
    """A person in a presence list.

    `group` is the label under which the name stands ("member", "officer" …), `where` the
    words of the entry; `notes` are the words in brackets and after commas, in order.
    """

    person: Person
    group: str
    where: Text
    area: Text | None = None
    notes: tuple[Text, ...] = ()
    organisation: Text | None = None
    role: Text | None = None
    ward: Text | None = None
    stands_for: Text | None = None
    substitute: bool = False
    chairs: bool = False
    stands_in: Text | None = None


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
        if are_initials_of(entry.person.name.plain, note.plain)
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
    if entry.person.councillor or entry.group in ("other-member", "invited"):
        return councillor(entry.person.name, paper, *hints)
    kinds = {"cg:PresentAsOfficer": "cg:Officer", "cg:PresentAsGuest": "cg:Partner"}
    kind = kinds.get(capacity_of(entry), "cg:Person")
    return person_named(entry.person.name, paper, kind, *hints)


def organisation_name(entry: Entry, paper: Paper) -> str:
    """The organisation somebody came from; a remark such as "Invited" is none."""
    name = spaced(entry.organisation.plain).strip(" -–—.") if entry.organisation else ""
    name = _without_initials(entry, name)
    remark = paper.profile.pattern("presence.remarks", r"{}").match(name)
    substitutes = paper.profile.pattern("presence.substituted_by").search(name)
    return "" if remark or substitutes else name


def _without_initials(entry: Entry, words: str) -> str:
    """What stands beside a name without the initials that it begins with: "Clerk" of "AR, Clerk"."""
    match = BESIDE[0].fullmatch(words)
    own = match is not None and are_initials_of(entry.person.name.plain, match["code"])
    return match["office"] if match and own else words


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
        words = _without_initials(entry, words)
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
    """Whether words say that somebody was in the chair for a part of the meeting: "Chair for items 1-4".

    Another office may stand before: "Mayor, in the chair until minute 2".
    """
    said = words.plain.strip(" .-–")
    starts = [0, *(match.end() for match in re.finditer(r",\s+", said))]
    chairs = paper.profile.pattern("people.chair", IN_PART)
    return any(chairs.fullmatch(said, start) for start in starts)


def office(entry: Entry, paper: Paper, path: str) -> str:
    """The chair's office written beside a name, "" where none is."""
    pattern = paper.profile.pattern(path, r"{}")
    offices = (note.plain.strip(AROUND) for note in entry.notes)
    return next((words for words in offices if pattern.fullmatch(words)), "")


def somebody(name: Text, paper: Paper) -> Mention:
    """The person that a name stands for: by initials the one of the roll, else whoever is called so.

    Who is meant by a surname, or by initials and a surname that the roll does not have, is for `resolve`
    to decide: such a name stands for somebody within this document only.
    """
    people = roll(paper)
    known = [spaced(entry.person.name.plain) for entry in people]
    at = find_by_name(name.plain, known) if name.plain.isupper() or name.plain in known else None
    if at is not None:
        return who(paper, people[at])
    found = councillor(name, paper)
    return replace(found, key=(paper.document.sha256,)) if people and _is_short(found.name) else found


def _is_short(name: str) -> bool:
    """Whether a name has initials where first names would stand: "J Roe", "J.P. Roe"."""
    *given, _ = name.replace(".", ". ").split()
    return all(word.rstrip(".").isupper() and len(word.rstrip(".")) <= MAX_INITIALS for word in given)


def listed(name: Text, paper: Paper) -> Mention | None:
    """The one of the roll whom a name, initials or a first name fit; None where they fit none or several."""
    coded = by_initials(paper).get(name.plain)
    if coded:
        return who(paper, coded)
    people = roll(paper)
    known = [spaced(entry.person.name.plain) for entry in people]
    at = find_by_name(name.plain, known)
    if at is None:
        fitting = [place for place, one in enumerate(known) if one.split()[0] == name.plain]
        at = fitting[0] if len(fitting) == 1 else None
    return who(paper, people[at]) if at is not None else None


def as_roll(minutes: Minutes) -> list[Entry]:
    """Everybody whom a paper records, as the entries of its roll."""
    before = [None, *minutes.presence]
    titled = sum(one.title.lower().startswith(COUNCILLORS) for one in minutes.presence) > 1
    return [
        _entry(one, shares_title=_shares_title(above, one), apart=titled and _is_of_partner(one))
        for above, one in zip(before, minutes.presence, strict=False)
    ]


def _is_of_partner(one: Recorded) -> bool:
    """Whether a member without a title comes from an organisation, as some of a board do."""
    titled = one.title.lower().startswith(COUNCILLORS)
    return bool(one.organisation) and not titled and one.capacity in (Capacity.MEMBER, Capacity.SUBSTITUTE)


def _shares_title(above: Recorded | None, one: Recorded) -> bool:
    """Whether the title of the one before is said of this one too: "Councillors A Roe, B Lee"."""
    if above is None or one.title or one.role or one.organisation or above.capacity != one.capacity:
        return False
    return above.title.lower().startswith(COUNCILLORS)


def _entry(one: Recorded, *, shares_title: bool, apart: bool) -> Entry:
    titled = shares_title or one.title.lower().startswith(COUNCILLORS)
    councillor = titled or one.capacity in (Capacity.MEMBER, Capacity.SUBSTITUTE, Capacity.OTHER_MEMBER)
    officer = one.capacity in (Capacity.OFFICER, Capacity.GUEST)
    person = Person(one.title, one.name, Text("", ()), councillor=councillor and not officer and not apart)
    return Entry(
        person,
        GROUPS[one.capacity],
        one.where,
        area=one.headed if one.capacity is Capacity.OFFICER else None,
        ward=one.headed if one.headed and WARD.search(one.headed.plain) else None,
        notes=tuple(part for note in one.remarks for part in initials_apart(one.name.plain, note)),
        organisation=one.organisation,
        role=one.role,
        stands_for=one.stands_for,
        substitute=one.capacity is Capacity.SUBSTITUTE,
        chairs=one.chairs,
        stands_in=one.stands_in,
    )


def are_initials_of(name: str, letters: str) -> bool:
    """Whether letters beside a name are its own; of a surname alone, only the last can be.

    >>> [are_initials_of(name, "ADF") for name in ("Ada Day-Fry", "A.M. Day-Fry", "Fry", "Bo Fry")]
    [True, True, False, False]
    """
    words = re.findall(r"[^\W\d_][\w'’-]*", name)
    if not words or not CODE.fullmatch(letters):
        return False
    surname = {part[0].upper() for part in re.split("-", words[-1]) if part}
    if len(words) == 1:
        return len(letters) == SHORT and letters[-1] in surname
    return letters[0] == words[0][0].upper() and letters[-1] in surname


def initials_apart(name: str, note: Text) -> tuple[Text, ...]:
    """What stands beside a name, the initials and the office as two where it gives both."""
    for pattern in BESIDE:
        match = pattern.fullmatch(note.plain)
        if match and are_initials_of(name, match["code"]):
            return tuple(filter(None, (note.part(*match.span("office")), note.part(*match.span("code")))))
    return (note,)
