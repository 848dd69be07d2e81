"""The list of those present, absent and invited: a group for each label of the list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from councilgraph.extractors import names
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.lines import Line, join
from councilgraph.ontology.model import Section, Text

WRAPPED = 55  # characters from which a line may have been broken for want of room
# A sentence below the list that tells who was in the chair.
CHAIRING = re.compile(r"\b(?:took the chair|chaired the meeting|presided)\b", re.IGNORECASE)
AFTER = (
    r"(?:\s*{by})?(?:\s*(?:[:;.–—-]+|$)|(?=\s+(?:{councillor}|{followed})|\s*\t|\s{3,}\S)"
    r"|(?:(?<= were)|(?<= was))(?=\s+(?-i:[A-Z])))"
)
SIGN = re.compile(r"[:;.–—-]\W*$|present|attend", re.IGNORECASE)  # what makes a word more than a title
LOWER = re.compile(r"\b[a-z]{2,}\b")
MANY = 8  # small words that make a line a sentence, and no list of people


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a line: what it records, and where the words after it begin."""

    kind: str
    end: int


def label(words: str, profile: Profile) -> Label | None:
    """The label with which a line begins, if it does.

    >>> from councilgraph.extractors.profile import load
    >>> label("Other Members (Invited): Councillor B Lee", load())
    Label(kind='other-member', end=24)
    """
    if profile.pattern("presence.office_label", r"(?:{})\s*:").match(words):
        return Label("officer", 0)  # the office says as what somebody came
    after = AFTER
    for place, path in (
        ("by", "presence.by"),
        ("councillor", "people.councillor"),
        ("followed", "presence.followed"),
    ):
        after = after.replace(f"{{{place}}}", f"(?:{profile.words(path)})")
    for kind, pattern in profile.patterns("presence.labels", "{}" + after):
        match = pattern.match(words)
        if match:
            return Label(kind, match.end())
    return None


def names_chair(words: Text, profile: Profile) -> bool:
    """Whether a line is a label and who was in the chair: "Chair: Councillor Roe"."""
    found = label(words.plain, profile)
    return (
        found is not None
        and found.kind == "chair"
        and words.plain[: found.end].rstrip().endswith(":")
        and names.person(words.part(found.end), profile) is not None
    )


def presence(lines: Sequence[Line], profile: Profile) -> Section | None:
    """The presence list in the lines between a header and the first item."""
    groups = list(_groups(lines, profile))
    if not groups:
        return None
    marks = {group.mark for group in groups}
    others = () if "member" in marks else ("other-member",) if "chair" in marks else ("officer",)
    groups = [replace(group, mark="member") if group.mark in others else group for group in groups]
    return Section("presence", groups[0].start, groups[-1].end, sections=tuple(groups))


def _ends(line: Line, below: Line | None, profile: Profile) -> bool:
    """Whether the list has ended with the line above: at a sentence, or at a heading that one follows."""
    business = profile.pattern("presence.business", r"\W*(?:{})").match(line.plain)
    if business or (line.apart and CHAIRING.search(line.plain)):
        return True
    person = names.person(line.words, profile)
    if person and profile.pattern("presence.narrated", r"\W*(?:{})\b").match(person.rest.plain):
        return True
    if _names_somebody(person):
        return False
    if profile.pattern("structure.standing", r"{}\W*").fullmatch(line.plain):
        return True
    if not line.apart:
        return False
    heads = (
        below is not None
        and len(line.plain) < WRAPPED
        and not re.search(r"[,;:.()\d]", line.plain.rstrip(":"))
    )
    return _is_prose(line, profile) or (heads and below is not None and _is_prose(below, profile))


def _is_prose(line: Line, profile: Profile) -> bool:
    """Whether a line apart from the list is a sentence."""
    if not line.apart or line.plain.count("(") != line.plain.count(")"):
        return False
    tells = re.search(r"\b(?:was|were|had|have|has|is|are|will|welcomed|opened|reported)\b", line.plain)
    ends = line.plain.rstrip()[-1:] in ".?!"
    return (
        bool(tells or len(LOWER.findall(line.plain)) >= MANY)
        and ends
        and not _names_somebody(names.person(line.words, profile))
    )


def _names_somebody(person: names.Person | None) -> bool:
    """Whether what may be a name is one beyond doubt: by a title or by initials before it."""
    return person is not None and bool(person.title or person.name.plain[1:2] in " .")


def continues(before: str, line: Line, profile: Profile) -> bool:
    """Whether a line goes on with the entry above it: in a bracket, a list or a name that was broken off."""
    if before.count("(") > before.count(")"):
        return True
    if line.apart or line.bullet or profile.pattern("presence.apart", r"{}").match(line.plain):
        return False
    if (
        profile.pattern("names.joins", r"(?:,|(?<!\w){})$").search(before)
        or line.plain[0].islower()
        or line.plain[0] == "("
    ):
        return True
    if len(before) > WRAPPED and _broken_off(before, profile):
        return True
    begins = names.person(line.words, profile)
    return (
        len(before) > WRAPPED and not _names_somebody(begins) and not names.after_office(line.words, profile)
    )


def _broken_off(before: str, profile: Profile) -> bool:
    """Whether a line ends in the middle of an office: "Jo Ward, Clerk; Operations"."""
    last = re.split(r"[,;]\s+", before)[-1]
    words = last.split()
    return last != before and len(words) == 1 and words[0].istitle() and not names.has_role(last, profile)


def _groups(lines: Sequence[Line], profile: Profile) -> Iterator[Section]:
    kind, start, body = "", 0, list[Text]()
    titles = profile.pattern("people.councillor", r"{}\s*(?::|\t|\s{3})\s*\S")
    by = re.compile(f"(?:{profile.words('presence.by')})\\s*:?", re.IGNORECASE)
    for line, below in zip_longest(lines, lines[1:]):
        found = label(line.plain, profile)
        title = (
            found
            and kind not in ("", "member")
            and found.kind == "member"
            and not SIGN.search(line.plain, 0, found.end)
        )
        if found and not title:
            if body:
                yield Section("group", start, body[-1].span()[1], kind, body=tuple(body))
            kind, start, body = found.kind, line.start, []
        if kind and body and not found and _ends(line, below, profile):
            break
        titled = (
            found and titles.match(line.plain) and names.person(line.words, profile)
        )  # the title of all who are named after it
        rest = line.words.part(found.end if found and not titled else 0)
        nested = found and found.end and found.kind in ("officer", "member") and ":" in rest.plain
        second = label(rest.plain, profile) if nested and not titles.match(rest.plain) else None
        if second and second.kind in ("chair", "member"):
            kind, rest = second.kind, rest.part(second.end)
        more = by.match(rest.plain)
        rest = rest.part(more.end()) if more else rest
        if rest and kind and body and not found and continues(body[-1].plain, line, profile):
            body[-1] = join([body[-1], rest])
        elif rest and kind:
            body.append(rest)
    if body:
        yield Section("group", start, body[-1].span()[1], kind, body=tuple(body))
