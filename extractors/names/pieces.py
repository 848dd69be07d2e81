"""Lists of people, cut into the pieces of which each names one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.names import names
from councilgraph.extractors.profile import Profile
from councilgraph.ontology.model import Text

SURNAME_LAST = re.compile(r"[A-Z][\w’'-]++(?:\W*$|\s*[,;(]|\s*(?:&|and)\s)")
SURNAME_FIRST = re.compile(
    r"(?P<surname>[A-Z][\w’'-]+)"
    r"(?: \((?P<initials>[A-Z](?:\.? ?[A-Z])?)\.?\)|, (?P<after>[A-Z](?:\.? ?[A-Z])?)\.?(?=\W*$))"
)
OFFICE_AFTER = re.compile(r"\s*[(\[](?:vice[ -]|deputy )?chair\w*[)\]]", re.IGNORECASE)
INITIALS_AFTER = re.compile(r", [A-Z](?:\.? ?[A-Z])?\.?(?=\s*(?:;|$))")  # the comma of "Lee, J; Roe, A"
MANY = 3  # names with the initials last that are a list's habit
BEFORE = 60  # characters in which a title stands before a name
BRACKET = re.compile(r"[(\[]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]")


# Where another name begins after a surname: at initials, at a title, at an office.
def pieces(text: Text, profile: Profile) -> Iterator[Text]:
    """A list cut at its commas, semicolons and each "and" before a person; brackets are kept whole.

    >>> from councilgraph.extractors.profile import load
    >>> listed = Text("A Roe, B Lee (Clerk, part time) and C Day", range(41))
    >>> [piece.plain for piece in pieces(listed, load())]
    ['A Roe', 'B Lee (Clerk, part time)', 'C Day']
    """
    cuts: list[Text] = []
    start = depth = 0
    many = ";" in text.plain and len(INITIALS_AFTER.findall(text.plain)) >= MANY
    plural = profile.pattern("people.plural", r"\b{}").search(text.plain)
    for match in profile.pattern("names.and", r"[(\[]|[)\]]|[,;]|\s(?P<and>{})\s", 0).finditer(text.plain):
        sign = match.group()
        depth += (sign in "([") - (sign in ")]")
        bare = plural and plural.start() < match.start() and SURNAME_LAST.match(text.plain, match.end())
        joins = match["and"] and not (bare or _people_beside(text, start, match, profile))
        if sign == "," and OFFICE_AFTER.match(text.plain, match.end()):
            continue
        if many and sign == "," and INITIALS_AFTER.match(text.plain, match.start()):
            continue
        if depth <= 0 and sign not in "()[]" and not joins:
            cuts.append(text.part(start, match.start()))
            start, depth = match.end(), 0
    cuts.append(text.part(start))
    yield from filter(None, cuts)


def _people_beside(text: Text, start: int, match: re.Match[str], profile: Profile) -> bool:
    """Whether an "and" stands between people, rather than inside a name such as "Fire and Rescue"."""
    after = text.part(match.end())
    if names.after_office(after, profile) or SURNAME_FIRST.match(after.plain):
        return True
    following = names.person(after, profile)
    if following is None:
        return bool(re.match(r"\d+|one|two|three|four|five|six|members", after.plain))
    if (
        following.title
        or " " not in following.name.plain
        or following.name.plain.split()[0].strip(".").isupper()
    ):
        return True
    before = names.person(text.part(start, match.start()), profile)
    if before and before.title and names.organisation(before.rest.plain, profile):
        return False
    return before is not None and not names.has_role(text.plain[start : match.start()], profile)
