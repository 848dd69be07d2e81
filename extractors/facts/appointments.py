"""Who holds which post: in running words, in signatures, in tables and in lists of members."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from councilgraph.extractors.facts.posts import apart, holding, membership
from councilgraph.extractors.facts.roll import is_the_chair
from councilgraph.extractors.names import names
from councilgraph.extractors.names.bodies import body_named
from councilgraph.extractors.names.names import Person
from councilgraph.extractors.names.things import councillor, post
from councilgraph.extractors.names.things import person as somebody
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.model import Mention, Statement, Text, Value

OWNED = re.compile(r"['’]s (?P<what>.+)")  # "Clerk's Salary" is a thing, "Mill Trust's Manager" a post
PAID = re.compile(
    r"(?:salary|wages?|pay|expenses|allowance|honorarium)\b", re.IGNORECASE
)  # who is paid it holds the post
POST = 110  # characters that a post may take


def find(paper: Paper) -> Iterator[Statement]:
    """Who holds which post, as sentences and signatures state it."""
    planned = paper.section.kind == "cg:WorkProgramme"  # beside a post there stands what is planned
    told = [] if planned else [*_in_words(paper), *_in_rows(paper)]
    for held in [*_signed(paper), *told, *_in_fields(paper)]:
        owned = OWNED.search(held.role)
        if owned is None or names.has_role(owned["what"], paper.profile):
            yield from _state(paper, held)
        elif PAID.match(owned["what"]):
            yield from _state(paper, replace(held, role=held.role[: owned.start()]))


def _state(paper: Paper, held: Incumbent) -> Iterator[Statement]:
    kind = "cg:Councillor" if held.person.councillor else "cg:Person"
    who = somebody(
        held.person.name,
        paper,
        kind,
        ("role", held.role),
        *((("organisation", held.place),) if held.place else ()),
    )
    organisation = body_named(held.place, paper.council, paper.profile) if held.place else None
    if organisation and organisation.kind == "cg:Body":
        organisation = Mention("cg:Organisation", held.place)
    if organisation is None and not held.former and paper.body and is_the_chair(paper, held.role):
        yield from membership(paper, councillor(held.person.name, paper), held.role, paper.body, held.where)
        return
    yield from membership(paper, who, held.role, organisation, held.where, because=held.because)
    node = holding(paper, who, held.role, organisation)
    if held.former:
        yield paper.state(node, "cg:former", Value("true", "xsd:boolean"), held.where)
    if organisation is None and " " in held.role:
        yield paper.state(node, "cg:post", post(held.role, paper), held.where)


def _signed(paper: Paper) -> Iterator[Incumbent]:
    for signatory in signatories(paper):
        if signatory.role:
            role, place = role_and_place(signatory.role, paper)
            if names.has_role(role.plain, paper.profile):
                where = paper.between(signatory.person.name, signatory.role)
                yield Incumbent(
                    signatory.person, spaced(role.plain), where, spaced(place.plain) if place else ""
                )


def _in_rows(paper: Paper) -> Iterator[Incumbent]:
    """A row of a table with a name in one cell and a post in the next."""
    for row in paper.section.of("row"):
        for cell, following in pairwise(row.sections):
            person = names.in_prose(cell.title, paper.profile) if cell.title else None
            if person and cell.title and following.title and not person.rest and " " in person.name.plain:
                role, place = role_and_place(following.title, paper)
                if names.has_role(role.plain, paper.profile) and len(role.plain) < POST:
                    where = paper.between(cell.title, following.title)
                    yield Incumbent(person, spaced(role.plain), where, spaced(place.plain) if place else "")


def _in_fields(paper: Paper) -> Iterator[Incumbent]:
    """A labelled line whose label is the post: "Cabinet member: Cllr B Lee (Parks)", "Contact: Ada Kowal"."""
    label = paper.profile.pattern("papers.post", r"{}")
    for field in paper.section.of("field"):
        person = (
            names.person(field.title, paper.profile) if field.title and label.fullmatch(field.mark) else None
        )
        if person is None or field.title is None or names.has_role(person.name.plain, paper.profile):
            continue
        aside = re.search(r"\((?P<words>[^()]+)\)", person.rest.plain)
        words = spaced(aside["words"]) if aside else ""
        name = field.mark.title()
        role = words if names.has_role(words, paper.profile) else f"{name} for {words}" if words else name
        yield Incumbent(person, role, field.title)


NAME = re.compile(r"[A-Z](?<!\w.)(?=[a-zà-ÿ]+(?:-[A-Z][a-z]+)? (?:[A-Z]\.? )?(?:O['’]|Mc|Mac)?[A-Z][a-zà-ÿ])")
AFTER = re.compile(
    r"(?:,\s*(?:the\s+)?|\s*\(|,?\s+(?:who is|is|as) (?:the )?"
    r"|\s+to (?:her|his|their) (?:new )?role as (?:the )?)(?=[A-Z])"
)
BEFORE = re.compile(r"(?P<post>[A-Z][\w &,’'()/-]{4,110}?)\s*(?:,|–|-|:)\s*$")
FORMER = re.compile(r"\b(?:in )?(?:her|his|their) (?:former|previous) (?:role|capacity|post) as (?:the )?")
NEXT = re.compile(r",\s*(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\b")  # the post is of the one who follows
GOES_ON = re.compile(
    r"\s*(?:(?:to|will|has|had|is|was) (?!the\b|a\b)[a-z]|(?:attended|advised|reported|said)\b)"
)
"""What tells that a post behind a comma begins words of its own: "at Lund Bakery, Clerk to arrange"."""
OF = re.compile(r"\b(?:of|at|for) (?:the )?(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Incumbent:
    """That a person holds a post: its words, where, and the organisation if one is named."""

    person: Person
    role: str
    where: Text
    place: str = ""
    former: bool = False
    because: str = ""


def _in_words(paper: Paper) -> Iterator[Incumbent]:
    """Those of whom a sentence of a paper says that they hold a post, or held it."""
    chair = paper.profile.pattern("people.chair", r"\b{}\b")
    for text in paper.texts():
        told = names.has_role(text.plain, paper.profile) or chair.search(text.plain)
        past = 0
        for start in _starts(text, paper) if told else ():
            person = names.in_prose(text.part(start), paper.profile) if start >= past else None
            if person is None or names.has_role(person.name.plain, paper.profile):
                continue
            end = text.at.index(person.name.at[-1]) + 1
            past = end if person.title else past  # "Mayor Roe" within "Deputy Mayor Roe" is nobody else
            held = (
                _told_after(text, person, start, end, paper)
                or _told_before(text, person, start, paper)
                or _ranked(text, person, start, paper)
            )
            if held:
                yield held
        yield from _formerly(text, paper)


def _starts(text: Text, paper: Paper) -> list[int]:
    """Where in a paragraph the name of a person may begin: at a title, else at two capitalised words."""
    titled = paper.profile.pattern("people.anybody", r"\b{}\s+(?=[A-Z])", 0)
    titles = {match.end(): match.start() for match in titled.finditer(text.plain)}
    names_alone = {match.start() for match in NAME.finditer(text.plain)} - titles.keys()
    return sorted({*titles.values(), *names_alone})


def _told_after(text: Text, person: Person, start: int, end: int, paper: Paper) -> Incumbent | None:
    """A post behind the name: after a comma, in brackets, after "is the"."""
    match = AFTER.match(text.plain, end)
    found = names.proper(text, match.end()) if match else None
    if (
        found is None
        or not names.has_role(found.plain, paper.profile)
        or not (person.title or " " in person.name.plain)
    ):
        return None
    found = _alone(found, paper)
    behind = text.part(text.at.index(found.at[-1]) + 1)
    if GOES_ON.match(behind.plain) and not person.title:
        return None
    if (names.person(found, paper.profile) and not _is_post(found.plain, paper)) or NEXT.match(behind.plain):
        return None
    if text.plain[end : end + 1] == "," and apart(text.part(0, start), behind, paper.profile):
        return None
    return _held(text, person, found, start, paper)


def _alone(role: Text, paper: Paper) -> Text:
    """A role without whoever is named next: "Warden and Cy Dace"."""
    joined = paper.profile.pattern("names.and", r"\s+(?:{})\s+", 0).search(role.plain)
    if joined is None or OF.search(role.plain) or names.has_role(role.plain[joined.end() :], paper.profile):
        return role
    return role.part(0, joined.start())


def _told_before(text: Text, person: Person, start: int, paper: Paper) -> Incumbent | None:
    """A post before the name: "The Cabinet Member for Parks, Councillor B Lee, welcomed"."""
    if not person.title or person.plural:
        return None
    sentence = around(text, start, start + 1)
    begin = text.at.index(sentence.at[0])
    match = BEFORE.search(text.plain, begin, start)
    for offset in (
        [at.start() for at in re.finditer(r"\b[A-Z]", text.plain[match.start() : start])] if match else []
    ):
        at = (match.start() if match else 0) + offset
        found = names.proper(text, at)
        if (
            found
            and _is_post(found.plain, paper)
            and not text.plain[text.at.index(found.at[-1]) + 1 : start].strip(" ,–-:")
            and not apart(text.part(0, at), person.rest, paper.profile)
        ):
            return _held(text, person, found, at, paper)
    return None


def _is_post(words: str, paper: Paper) -> bool:
    return bool(
        paper.profile.pattern("mentions.posts", r"{}", 0).fullmatch(words)
        or paper.profile.pattern("people.chair", r"(?:deputy |vice[- ])?{}\b.*").match(words)
    )


def _held(text: Text, person: Person, words: Text, start: int, paper: Paper) -> Incumbent:
    """The post of a person, told apart from the body or the force that it is of."""
    end = text.at.index(words.at[-1]) + 1
    role, place = spaced(words.plain), ""
    of = OF.search(words.plain)
    if of and (
        paper.profile.pattern("people.ranks", r"{}", 0).fullmatch(role[: of.start()].strip())
        or paper.profile.pattern("people.chair", r"(?:deputy |vice[- ])?{}").fullmatch(
            role[: of.start()].strip()
        )
    ):
        role, place = role[: of.start()].strip(), spaced(words.plain[of.end() :])
        if paper.body and paper.profile.pattern("bodies.last", r"{}", 0).fullmatch(place):
            place = paper.body.name  # "the Chair of the Committee"
    following = re.compile(r",\s*(?=[A-Z])").match(text.plain, end)
    further = names.proper(text, following.end()) if following else None
    if (
        not place
        and further
        and names.organisation(further.plain, paper.profile)
        and not names.has_role(further.plain, paper.profile)
        and not paper.profile.pattern("mentions.addresses", r"{}").fullmatch(further.plain)
    ):
        place, end = spaced(further.plain), text.at.index(further.at[-1]) + 1
    return Incumbent(person, role, around(text, start, end), place)


def _ranked(text: Text, person: Person, start: int, paper: Paper) -> Incumbent | None:
    """A rank before a name: of the one force that the paper names, where it names but one."""
    if not paper.profile.pattern("people.ranks", r"{}", 0).fullmatch(person.title):
        return None
    forces = {
        match.group()
        for one in paper.texts()
        for match in paper.profile.pattern("people.force", r"\b{}\b", 0).finditer(one.plain)
    }
    if len(forces) != 1:
        return Incumbent(person, person.title, around(text, start, start + 1))
    return Incumbent(
        person,
        person.title,
        around(text, start, start + 1),
        forces.pop(),
        because="the one force that the paper names",
    )


def _formerly(text: Text, paper: Paper) -> Iterator[Incumbent]:
    """A post that somebody held before: "in her former role as the Assistant Commissioner"."""
    if " former " not in text.plain and " previous " not in text.plain:
        return
    for match in FORMER.finditer(text.plain):
        found = names.proper(text, match.end())
        before = [
            names.person(text.part(at), paper.profile) for at in _starts(text.part(0, match.start()), paper)
        ]
        people = [person for person in before if person and person.title]
        if found and people:
            yield Incumbent(people[-1], spaced(found.plain), around(text, *match.span()), former=True)


CONTACT = re.compile(
    r"(?<![\w.+-])[\w.+-]+@[\w-]+\.\w|\b0\d{2,5}[ -]?\d{3}|\btel(?:ephone)?\b", re.IGNORECASE
)
WITHIN = 5  # paragraphs after a name within which a signature gives its contact


@dataclass(frozen=True, slots=True)
class Signatory:
    """A person at the head or foot of a paper; `role` may hold the place too: "Analyst, Vale Police"."""

    person: Person
    role: Text | None
    author: bool


def signatories(paper: Paper) -> Iterator[Signatory]:
    """The people who sign a paper or are named as its authors, in order."""
    yield from _labelled(paper)
    yield from _signed_below(paper)


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


def _beside(person: Person) -> Text | None:
    """The post that stands behind a name, after a comma or in brackets."""
    match = re.search(r"[A-Z].*[^\s),]", person.rest.plain)
    return person.rest.part(*match.span()) if match else None


def _signed_below(paper: Paper) -> Iterator[Signatory]:
    """From the foot: a name alone, below it a post, and a contact or the close of a letter near by."""
    closing = paper.profile.pattern("papers.closing", r"{}\W*")
    closed = False
    body = paper.section.body
    labelled = {field.title.span() for field in paper.section.of("field") if field.title}
    for at, text in enumerate(body[:-1]):
        closed = closed or bool(closing.fullmatch(text.plain))
        role = body[at + 1]
        is_post = len(role.plain) < POST and names.has_role(role.plain, paper.profile)
        person = _name_alone(text, paper) if is_post else None
        if person and (closed or _contact_near(body, at)):
            yield Signatory(person, role, author=text.span() not in labelled)


def _contact_near(body: Sequence[Text], at: int) -> bool:
    """Whether a telephone number or an address of mail stands within a few paragraphs."""
    return any(CONTACT.search(after.plain) for after in body[at + 1 : at + 1 + WITHIN])


def _name_alone(text: Text, paper: Paper) -> Person | None:
    person = names.in_prose(text, paper.profile)
    if person is None or " " not in person.name.plain or names.has_role(person.name.plain, paper.profile):
        return None
    rest = person.rest.plain.strip(" ,")
    honours = all(re.fullmatch(r"[A-Z][A-Za-z]{1,4}", word) for word in rest.split())
    return person if honours else None


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
