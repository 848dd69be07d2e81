"""Lists of people, cut into the pieces of which each names one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors import names
from councilgraph.extractors.letters import LOWER, UPPER
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
NEXT_NAME = re.compile(
    rf"(?<=[{LOWER})])\s+(?=(?:[{UPPER}]\.?\s){{1,3}}[{UPPER}][{LOWER}'’]"
    r"|(?:Mrs|Mr|Ms)\.?\s[A-Z]|(?:Vice |Deputy )?Chair(?:man|woman)?\s[A-Z])"
)


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


def one_each(words: Text, profile: Profile) -> Iterator[Text]:
    """The pieces of a line of those present, each with one person, where nothing may stand between them."""
    again = profile.pattern("presence.title_again", r"\s+{}", 0)
    tight = "," not in words.plain and again.search(words.plain) is not None
    office = profile.pattern("presence.office_first", r"^{}")
    for piece in _with_offices(words, office, profile):
        start = 0
        held = office.match(piece.plain)
        for match in again.finditer(BRACKET.sub(lambda found: "·" * len(found.group()), piece.plain)):
            if held and match.end() <= held.end():
                continue
            if match.start() > start:
                yield from _run_together(piece.part(start, match.start()), tight, profile)
            start = match.end()
        yield from _run_together(piece.part(start), tight, profile)


def _with_offices(words: Text, office: re.Pattern[str], profile: Profile) -> Iterator[Text]:
    """The pieces of a line, an office before a comma being one with the name: "The Speaker, Cllr Roe"."""
    start: int | None = None
    for piece in pieces(words, profile):
        at, end = words.at.index(piece.at[0]), words.at.index(piece.at[-1]) + 1
        held = office.match(words.plain[at:])
        if start is None and held and at + held.end() > end:
            start = at
            continue
        yield piece if start is None else words.part(start, end)
        start = None


def _run_together(piece: Text, tight: bool, profile: Profile) -> Iterator[Text]:
    """Names with nothing between them: "Mrs D Roe M Lee J Day-Fry", "Chairman A Roe Vice Chairman B Lee"."""
    start = 0
    before = profile.pattern("people.before_name", r"\b{}$")
    particle = profile.pattern("people.particles", r"{}\s", 0)  # "Ó" goes on with a name, and begins none
    for match in NEXT_NAME.finditer(piece.plain):
        above = piece.plain[: match.start()]
        joined = before.search(above[-BEFORE:]) or particle.match(piece.plain, match.end())
        if not joined and above.count("(") == above.count(")"):
            yield from _two_words(piece.part(start, match.start()), tight, profile)
            start = match.end()
    yield from _two_words(piece.part(start), tight, profile)


def _two_words(piece: Text, tight: bool, profile: Profile) -> Iterator[Text]:
    """A name and what runs on from it, in a list that sets nothing apart: "Cllr Ada Roe Bede Lee Clerk"."""
    while tight and (found := names.person(piece, profile)):
        full = re.match(r"[^\W\d_][\w’'-]+ [^\W\d_][\w’'-]+(?= [A-Z])", found.name.plain)
        if full is None:
            break
        end = piece.at.index(found.name.at[0]) + full.end()
        yield piece.part(0, end)
        piece = piece.part(end)
    yield piece
