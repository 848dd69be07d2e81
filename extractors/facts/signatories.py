"""Who signs a paper, or is named at its head or foot as its author: with post and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councilgraph.extractors.names import names
from councilgraph.extractors.paper import Paper
from councilgraph.ontology.model import Text

CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w|\b0\d{2,5}[ -]?\d{3}|\btel(?:ephone)?\b", re.IGNORECASE)
WITHIN = 5  # paragraphs after a name within which a signature gives its contact
LONGEST = 110  # characters that a post may take


@dataclass(frozen=True, slots=True)
class Signatory:
    """A person at the head or foot of a paper; `role` may hold the place too: "Analyst, Vale Police"."""

    person: names.Person
    role: Text | None
    author: bool


def signatories(paper: Paper) -> Iterator[Signatory]:
    """The people who sign a paper or are named as its authors, in order."""
    yield from _labelled(paper)
    yield from _signed(paper)


def _labelled(paper: Paper) -> Iterator[Signatory]:
    """From labelled lines: "Name: …", "Job title: …", "Report author: …"."""
    author = paper.profile.pattern("papers.author", r"{}")
    fields = list(paper.section.of("field"))
    for at, field in enumerate(fields):
        if field.title is None or not author.fullmatch(field.mark):
            continue
        person = names.person(field.title, paper.profile)
        if person is None:
            continue
        role = next((after.title for after in fields[at + 1 : at + 3] if after.mark == "job title"), None)
        yield Signatory(person, role or _beside(person), author=True)


def _beside(person: names.Person) -> Text | None:
    """The post that stands behind a name, after a comma or in brackets."""
    match = re.search(r"[A-Z].*[^\s),]", person.rest.plain)
    return person.rest.part(*match.span()) if match else None


def _signed(paper: Paper) -> Iterator[Signatory]:
    """From the foot: a name alone, below it a post, and a contact or the close of a letter near by."""
    closing = paper.profile.pattern("papers.closing", r"{}\W*")
    closed = False
    body = paper.section.body
    labelled = {field.title.span() for field in paper.section.of("field") if field.title}
    for at, text in enumerate(body[:-1]):
        closed = closed or bool(closing.fullmatch(text.plain))
        role = body[at + 1]
        is_post = len(role.plain) < LONGEST and names.has_role(role.plain, paper.profile)
        person = _name_alone(text, paper) if is_post else None
        if person and (closed or _contact_near(body, at)) and not _in_table(text, paper):
            yield Signatory(person, role, author=text.span() not in labelled)


def _contact_near(body: Sequence[Text], at: int) -> bool:
    """Whether a telephone number or an address of mail stands within a few paragraphs."""
    return any(CONTACT.search(after.plain) for after in body[at + 1 : at + 1 + WITHIN])


def _name_alone(text: Text, paper: Paper) -> names.Person | None:
    person = names.in_prose(text, paper.profile)
    if person is None or " " not in person.name.plain or names.has_role(person.name.plain, paper.profile):
        return None
    rest = person.rest.plain.strip(" ,")
    honours = all(re.fullmatch(r"[A-Z][A-Za-z]{1,4}", word) for word in rest.split())
    return person if honours else None


def _in_table(text: Text, paper: Paper) -> bool:
    span = text.span()
    return any(row.start <= span[0] and span[1] <= row.end for row in paper.section.of("row"))


def role_and_place(role: Text, paper: Paper) -> tuple[Text, Text | None]:
    """A post and the organisation behind it: "Chief Inspector, Vale Police"."""
    address = paper.profile.pattern("mentions.addresses", r"{}")
    for match in reversed(list(re.finditer(r",\s*", role.plain))):
        place = role.part(match.end())
        if (
            place
            and (
                names.organisation(place.plain, paper.profile)
                or re.fullmatch(r"[A-Z]{2,6}|[A-Z][a-z]+", place.plain)
            )
            and names.has_role(role.plain[: match.start()], paper.profile)
            and not address.fullmatch(place.plain)
        ):
            return role.part(0, match.start()), place
    return role.part(0, len(role.plain.rstrip(" ,.;"))), None
