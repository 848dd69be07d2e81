"""Posts, portfolios and offices: who holds what, and where, as one paper states it."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.extractors.facts.roll import FOR_ONCE, Entry, office, organisation_name, role_of, roll, who
from councilgraph.extractors.names import names
from councilgraph.extractors.names.bodies import body_named
from councilgraph.extractors.names.things import councillor, post
from councilgraph.extractors.paper import Paper
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.model import Mention, Statement, Text


def find(paper: Paper) -> Iterator[Statement]:
    """What the roll says of people, and offices that sentences name right before somebody."""
    for entry in roll(paper):
        yield from _listed(paper, entry)
        yield from _offices(paper, entry)
    for item, _ in paper.business():
        for text in item.paragraphs:
            yield from _named_offices(text, paper)


def membership(
    paper: Paper, person: Mention, role: str, organisation: Mention | None, where: Text, *, because: str = ""
) -> Iterator[Statement]:
    """That somebody holds a role in an organisation."""
    node = holding(paper, person, role, organisation)
    yield paper.state(node, "org:member", person, where)
    yield paper.state(node, "cg:roleTitle", role, where)
    if organisation:
        yield paper.state(node, "org:organization", organisation, where, because)


def apart(before: Text, rest: Text, profile: Profile) -> bool:
    """Whether the two beside a comma are two people: "asked by the Chair, Councillor Roe said"."""
    asked = profile.pattern("people.asked_by", r"{}$").search(f"{before.plain} ")
    return asked is not None and profile.pattern("people.says").match(f" {rest.plain}") is not None


def holding(paper: Paper, person: Mention, role: str, organisation: Mention | None) -> Mention:
    """The membership that says so; minutes that are published twice state one."""
    where = (organisation,) if organisation else ()
    return Mention("org:Membership", "", paper.record, (person, role, *where))


def _listed(paper: Paper, entry: Entry) -> Iterator[Statement]:
    """The portfolio, the post or the rank beside a name."""
    role = role_of(paper, entry)
    elsewhere = paper.profile.pattern("people.elsewhere", r"{}").match(entry.person.title)
    visits = entry.group == "other-member" and entry.person.councillor and organisation_name(entry, paper)
    if elsewhere or (visits and role is None):
        yield from _of_another_council(paper, entry, role[0] if role else "Councillor")
        return
    if role is None:
        return
    person, organisation = who(paper, entry), _organisation(paper, entry)
    yield from membership(paper, person, role[0], organisation, entry.where)
    if organisation is None or organisation.kind != "cg:Organisation":
        node = holding(paper, person, role[0], organisation)
        yield paper.state(node, "cg:post", post(role[0], paper), entry.where)


def _of_another_council(paper: Paper, entry: Entry, title: str) -> Iterator[Statement]:
    """A member of another council, which the list may name beside the member."""
    name = organisation_name(entry, paper)
    council = body_named(name, None, paper.profile) if name else None
    yield from membership(paper, who(paper, entry), title, council, entry.where)


def _organisation(paper: Paper, entry: Entry) -> Mention | None:
    """Where the role is held: the organisation beside the name, else the council."""
    name = organisation_name(entry, paper)
    if name:
        return Mention("cg:Organisation", name)
    return None if entry.group == "guest" else paper.council


def _offices(paper: Paper, entry: Entry) -> Iterator[Statement]:
    """The Chair and the Deputy Chair of the body, as the roll marks them."""
    for path in ("people.chair", "people.deputy_chair"):
        words = office(entry, paper, path)
        if words and not FOR_ONCE.search(words) and paper.body:
            yield from membership(paper, who(paper, entry), words, paper.body, entry.where)


def _named_offices(text: Text, paper: Paper) -> Iterator[Statement]:
    """An office right before a councillor's name: "the Vice Chairperson, Cllr. B Lee"."""
    for path in ("people.chair", "people.deputy_chair"):
        frame = r"(?<![\w-])(?<!Vice )(?<!Deputy )(?P<office>{}),?\s+(?=(?:Councillor|Cllr))"
        for match in paper.profile.pattern(path, frame).finditer(text.plain) if paper.body else ():
            person = names.person(text.part(match.end()), paper.profile)
            held = person and person.councillor and not FOR_ONCE.search(match["office"])
            if person and apart(text.part(0, match.start()), person.rest, paper.profile):
                continue
            if person and held:
                where = around(text, match.start(), match.end())
                yield from membership(
                    paper, councillor(person.name, paper), match["office"], paper.body, where
                )
