"""The entries of a presence list: one person each, with what stands beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from councilgraph.extractors import initials, names
from councilgraph.extractors.letters import LOWER, UPPER
from councilgraph.extractors.listing import Entry, as_listed, couples
from councilgraph.extractors.names import Person
from councilgraph.extractors.pieces import BRACKET, one_each
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.header import titled
from councilgraph.extractors.structure.presence import label
from councilgraph.ontology.model import Section, Text

LETTERS = re.compile(r"[A-Z]{2,4}|[A-Z]")
LABEL = re.compile(r"^(?P<label>[A-Z][^:()]{1,70}?)\s*:\s*(?:[-–—]\s*)?")
INITIALS = re.compile(
    rf"(?<![\w.-])(?:[{UPPER}]{{2}}|(?:[{UPPER}]\.? ?){{1,4}})(?<=[\s.{UPPER}]) ?"
    rf"(?=[{UPPER}](?:['’]?[{UPPER}{LOWER}]))[{UPPER}]"
)
SECOND = re.compile(rf"(?P<word>[{UPPER}][{LOWER}][\w’'-]*)\s*(?:[(\[]|\W?$)")
COLUMN = re.compile(r"(?P<label>[A-Z][\w&'’, -]{2,60}?)(?: {3,}|\t)(?=[A-Z])")


def entries(group: Section, profile: Profile) -> Iterator[Entry]:
    """The people of one group of a presence list, in order."""
    yield from as_listed(list(_listed(group, profile)), profile)


def _listed(group: Section, profile: Profile) -> Iterator[Entry]:
    area: Text | None = group.title
    ward = profile.pattern("wards.label", "{}", 0)
    for whole in group.body:
        headed = ward.match(whole.plain)
        line = whole.part(headed.end() if headed else 0)
        words, label = line, None
        if group.mark in ("officer", "guest"):
            label, words = _area(line, profile)
            area = label or area
        found = list(couples(list(_people(words, group.mark, profile)), words, profile))
        single = label and profile.pattern("presence.office_label", r"{}").fullmatch(label.plain)
        for place, entry in enumerate(_with_organisation(found)):
            if single and place:  # one holds the office, and none of those after
                area = label = None
            of = whole.part(*headed.span("name")) if headed else None
            yield replace(_with_area(entry, area if group.mark == "officer" else label, profile), ward=of)


def _area(line: Text, profile: Profile) -> tuple[Text | None, Text]:
    """The service area (or post) before the names of a line, and the names."""
    labelled = LABEL.match(line.plain)
    if labelled and names.person(line.part(0, labelled.end("label")), profile) is None:
        return line.part(0, labelled.end("label")), line.part(labelled.end())
    if labelled and names.organisation(labelled["label"], profile):
        return line.part(0, labelled.end("label")), line.part(labelled.end())
    column = COLUMN.match(line.plain)
    if column and names.person(line.part(0, column.end("label")), profile) is None:
        return line.part(0, column.end("label")), line.part(column.end())
    first = INITIALS.search(line.plain)
    before = line.part(0, first.start()) if first else None
    if (
        before
        and not re.search(r"[,(]", before.plain)
        and not profile.pattern("people.ranks", r"{}", 0).fullmatch(before.plain)
        and not profile.pattern("people.titles", r"{}", 0).fullmatch(before.plain)
    ):
        return before, line.part(first.start() if first else 0)
    return None, line


def _people(words: Text, group: str, profile: Profile) -> Iterator[Entry]:
    """The people named in a line, each with the notes that follow the name."""
    above: Person | None = None
    current = None
    officer = profile.pattern("people.own_officer", r"\W*(?:and |& ?)?the\s+{}\W*")  # one without a name
    for piece in one_each(words, profile):
        office, rest = _office(piece, profile)
        person = _named(rest, above, group, profile)
        if person and current and not office and _is_organisation(person, current, profile):
            person = None
        if person is None:
            if current and not officer.fullmatch(piece.plain):
                current = _noted(current, words, piece, profile)
            continue
        if current:
            yield current
        above = person if person.plural else above
        current = Entry(person, group, piece, None, (*office, *_beside(person, officer, profile)))
    if current:
        yield current


def _beside(person: Person, officer: re.Pattern[str], profile: Profile) -> Iterator[Text]:
    """What stands behind a name: an office, what is in brackets, and what follows these."""
    rest = person.rest
    found = list(BRACKET.finditer(rest.plain))
    office = rest.part(0, found[0].start() if found else 0)
    tail = rest.part(found[-1].end() if found else 0)
    notes = [rest.part(*match.span(1)) for match in found]
    if names.has_role(office.plain, profile):
        notes.insert(0, office.part(len(office.plain) - len(office.plain.lstrip(" -–—,"))))
    if tail.plain.strip(" -–—,.:;") and not officer.fullmatch(tail.plain):
        notes.append(tail)
    for note in notes:
        yield from initials.apart(person.name.plain, note)


def _office(piece: Text, profile: Profile) -> tuple[tuple[Text, ...], Text]:
    """The office before a name, if there is one, and the words from the name on."""
    held = profile.pattern("presence.office_first", r"^{}").match(piece.plain)
    if held:
        return (piece.part(0, len(held.group().rstrip(" ,"))),), piece.part(held.end())
    found = names.after_office(piece, profile)
    if found and names.person(piece, profile) is None:
        rest = piece.part(len(found[0].plain))
        return (found[0],), rest.part(len(rest.plain) - len(rest.plain.lstrip(" –—-")))
    return (), piece


def _is_organisation(person: Person, before: Entry, profile: Profile) -> bool:
    """Whether what looks like a full name is where the person before it is from: "J Lee, Marlow Water"."""
    written_short = INITIALS.match(before.person.name.plain) is not None
    has_post = any(names.has_role(note.plain, profile) for note in before.notes)
    if any(re.fullmatch(r"[A-Z]{2,3}", note.plain) for note in before.notes):
        return False  # a list that gives each person's initials gives no organisations between
    full = not person.title and not INITIALS.match(person.name.plain)
    return full and before.group not in ("member", "apologies", "chair") and (written_short or has_post)


def _noted(entry: Entry, words: Text, piece: Text, profile: Profile) -> Entry:
    """The entry with a note more; words that only go on with a role belong to it."""
    last = entry.notes[-1] if entry.notes else None
    joined = entry.group != "guest" or re.search(r"\band\s+$", words.plain[: words.at.index(piece.at[0])])
    goes_on = (
        joined
        and last
        and last.at[-1] in words.at
        and words.plain[words.at.index(last.at[-1]) + 1 :][:1] not in ")]"
        and initials.apart(entry.person.name.plain, piece) == (piece,)
        and names.has_role(last.plain, profile)
        and not names.organisation(piece.plain, profile)
        and not names.has_role(piece.plain, profile)
        and not profile.pattern("presence.remarks", r"{}").match(piece.plain)
    )
    notes = (
        (*entry.notes[:-1], _until(words, last, piece))
        if last and goes_on and last.at[0] in words.at
        else (*entry.notes, *initials.apart(entry.person.name.plain, piece))
    )
    return replace(entry, notes=notes, where=_until(words, entry.where, piece))


def _named(piece: Text, above: Person | None, group: str, profile: Profile) -> Person | None:
    """The person with whom a piece of the list begins; None where it is a note to the last one.

    One without a title has that of the person `above` whose title is of several.
    """
    person = names.person(piece, profile, bare=above is not None)
    if person is None or (not person.title and not above and names.has_role(person.name.plain, profile)):
        return None
    plain = person.name.plain
    if LETTERS.fullmatch(plain) and re.search(r"[a-z]{3}", piece.plain):
        return None  # "Cllr AR was late": the letters of one who is listed
    if not person.title and (plain.startswith("The ") or label(f"{plain}:", profile)):
        return None
    if (
        not person.title
        and group not in ("member", "apologies", "chair")
        and names.organisation(plain, profile)
        and not INITIALS.match(plain)
    ):
        return None
    person = _with_second(person, piece, profile)
    return person if person.title or above is None else replace(above, name=person.name, rest=person.rest)


def _with_second(person: Person, piece: Text, profile: Profile) -> Person:
    """A person with the second of two surnames that initials stand before: "A Roe Moor"."""
    more = SECOND.match(person.rest.plain)
    if (
        more is None
        or not INITIALS.match(person.name.plain)
        or person.rest.at[0] - person.name.at[-1] != len("x ")
    ):
        return person
    word = more["word"]
    other = names.has_role(word, profile) or names.organisation(word, profile)
    marks = (
        profile.pattern(path, r"{}").fullmatch(word)
        for path in ("wards.not", "presence.remarks", "people.before_name")
    )
    if other or any(marks) or word in profile.known("names.places"):
        return person
    start = piece.at.index(person.name.at[0])
    name = piece.part(start, piece.at.index(person.name.at[-1]) + 2 + len(word))
    return replace(person, name=name, rest=person.rest.part(more.end("word")))


def _until(words: Text, where: Text, piece: Text) -> Text:
    start = words.at.index(where.at[0])
    return words.part(start, words.at.index(piece.at[-1]) + 1)


def _with_organisation(found: list[Entry]) -> list[Entry]:
    """What stands last on a line ("D Lee, R Roe, Mereshire Police") holds for all before it."""
    out: list[Entry] = []
    for entry in reversed(found):
        following = out[-1] if out else None
        shared = following.notes[-1:] if following and not entry.notes and following.group == "guest" else ()
        out.append(
            replace(entry, notes=shared)
            if shared and "(" not in (following.where.plain if following else "")
            else entry
        )
    return out[::-1]


def _role_and_place(note: Text, profile: Profile) -> tuple[Text, ...]:
    """A note such as "Planning Officer, Saltings District Council" as its two parts."""
    comma = note.plain.rfind(",")
    if (
        comma > 0
        and names.has_role(note.plain[:comma], profile)
        and names.organisation(note.plain[comma + 1 :].strip(), profile)
    ):
        return note.part(0, comma), note.part(comma + 1)
    return (note,)


def _with_area(entry: Entry, area: Text | None, profile: Profile) -> Entry:
    """The entry with its role and organisation told apart."""
    role = organisation = None
    for note in [part for whole in entry.notes for part in _role_and_place(whole, profile)]:
        if names.has_role(note.plain, profile) and role is None:
            role = note
        elif re.match(r"[A-Z]", note.plain) and not initials.of(entry.person.name.plain, note.plain):
            organisation = note
    if area and names.has_role(titled(area.plain), profile):
        role, area = role or area, None
    return replace(entry, role=role, organisation=organisation, area=area)
