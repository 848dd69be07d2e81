"""From mentions to IRIs: the one place that decides what is the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from councilgraph.extractors.names.bodies import is_full_council
from councilgraph.graph.resolve.acronyms import UNSPELT, Acronyms
from councilgraph.graph.resolve.answered import still_open
from councilgraph.graph.resolve.bodies import Bodies, resolve_bodies
from councilgraph.graph.resolve.effects import Effects, Thing, thing_of
from councilgraph.graph.resolve.given import Given
from councilgraph.graph.resolve.minutes import Minutes, council_of
from councilgraph.graph.resolve.naming import Names
from councilgraph.graph.resolve.people import PEOPLE, Form, Judged, People, form, resolve
from councilgraph.graph.resolve.posts import Posts, resolve_posts
from councilgraph.graph.resolve.predecessors import Predecessors
from councilgraph.graph.resolve.sittings import Sittings
from councilgraph.graph.resolve.slugs import fold, key, place_of, short_hash, slug
from councilgraph.ontology.model import Mention, Statement
from councilgraph.ontology.topics import SCHEME

SEGMENTS = {
    "cg:Post": "post", "cg:ServiceArea": "service-area", "cg:Organisation": "organisation", "cg:Plan": "plan",
    "cg:Programme": "programme", "cg:Legislation": "legislation", "cg:Place": "place",
    "cg:PlanningApplication": "planning-application", "cg:Ward": "ward",
    "cg:Thread": "thread", "cg:PoliticalGroup": "political-group",
}  # fmt: skip
DECISIONS = ("cg:Resolution", "cg:Recommendation", "cg:Request", "cg:LeadIn")


class Linker:
    """The IRI of each mention in a set of statements, whatever order they come in."""

    def __init__(
        self,
        statements: Iterable[Statement],
        base: str,
        people: Given[Form] | None = None,
        things: Given[Thing] | None = None,
    ) -> None:
        self.base = base
        self.effects = Effects()
        self._given = things or Given()
        self._seen: dict[Mention, set[str]] = defaultdict(set)
        statements = list(statements)
        for statement in statements:
            self._take(statement)
        self._acronyms = Acronyms(statements)
        named = ((one, paper) for one, papers in self._seen.items() for paper in papers if one.kind in PEOPLE)
        settled = people or Given()
        judged = Judged(settled.same, tuple(settled.kept_apart().apart))
        self.people: People = resolve(named, statements, judged)
        self.people.questions = still_open(self.people, settled)
        self.names = Names(((mention, len(papers)) for mention, papers in self._seen.items()), self.people)
        self.posts: Posts = resolve_posts(statements, self.people)
        self.bodies: Bodies = resolve_bodies(self._seen, self._acronyms.council_of)
        self._known: dict[Mention, str] = {}
        self._why: dict[Mention, str] = {}
        self._builders = self._by_kind()
        self._sittings = Sittings(statements, self.body_key)
        self._predecessors = Predecessors(statements, self.body_key)
        self._minutes = Minutes(statements, self.body_key, self._predecessors)

    def _take(self, statement: Statement) -> None:
        for thing in (statement.subject, statement.object):
            if isinstance(thing, Mention):
                self._see(thing, statement.passage.document)

    def _see(self, mention: Mention, paper: str) -> None:
        seen = self._seen[mention]
        if paper in seen:
            return
        seen.add(paper)
        for other in (mention.scope, *mention.key):
            if isinstance(other, Mention):
                self._see(other, paper)

    def iri(self, mention: Mention) -> str:
        """The IRI of a mention."""
        if mention.kind in PEOPLE:
            return self.person_iri(form(mention))
        if mention not in self._known:
            self._known[mention] = self._build(mention)
        return self._known[mention]

    def why(self, mention: Mention) -> str:
        """Why a mention is taken for the thing it is linked to, where its words leave that open."""
        self.iri(mention)
        return self._why.get(mention, "")

    def council_of(self, paper: str) -> str:
        """The name of the council whose paper it is, by the document's hash, "" where none is named."""
        return self._acronyms.council_of.get(paper, "")

    def first_body(self, body: Mention) -> Mention:
        """The body that met first of those that followed one upon the other under several names."""
        return self._predecessors.first(body)

    def kind_of(self, mention: Mention) -> str:
        """The class of the thing that a mention stands for, which another name may tell better."""
        same = self.bodies.same(mention)
        return same[0].kind if same else mention.kind

    def loaded(self, cited: Mention) -> bool:
        """Whether a cited minute is among the items that were read."""
        return self._minutes.find(cited) is not None

    def holds(self, statement: Statement) -> bool:
        """Whether a statement says something: an acronym that is spelt out nowhere does not."""
        thing = statement.object
        return not (isinstance(thing, Mention) and thing.key == UNSPELT) or self._spelt_out(thing) is not None

    def person_iri(self, one: Form) -> str:
        """The IRI of the person for whom a form of a name stands."""
        council = self.people.council_of(one)
        return f"{self.base}{slug(council) + '/' if council else ''}person/{self.names.slug(one)}"

    def _by_kind(self) -> dict[str, Callable[[Mention], str]]:
        return {
            "cg:Council": lambda it: f"{self.base}{slug(it.name)}",
            "cg:Meeting": self._meeting,
            "cg:Topic": lambda it: f"{SCHEME}#{it.key[0]}",
            "cg:AgendaItem": self._item,
            "cg:Participation": self._participation,
            "org:Membership": self._membership,
            "cg:DeclarationOfInterest": lambda it: f"{self._scope(it)}/declaration/{it.key[0]}",
            "cg:Motion": lambda it: f"{self._scope(it)}/motion/{it.key[1]}",
            "cg:Vote": self._vote,
            **dict.fromkeys(DECISIONS, self._decision),
        }

    def _build(self, mention: Mention) -> str:
        if mention.kind in self._builders:
            return self._builders[mention.kind](mention)
        if mention.key and mention.key != UNSPELT:
            return self._document(mention)
        return self._named(mention)

    def _named(self, mention: Mention) -> str:
        """A body, a post, a service area, an organisation: by its name, below its council."""
        thing = self._spelt_out(mention)
        if thing and not self._apart(mention, thing):
            self._why[mention] = f"{mention.name} is spelt out as {thing.name} in a paper of the council"
            return self.iri(thing)
        same = self.posts.same(mention) or self.bodies.same(mention)
        if same and not self._apart(mention, same[0]):
            self._why[mention] = same[1]
            return self.iri(same[0])
        segment = SEGMENTS.get(mention.kind, "body")
        owner = f"{slug(mention.scope.name)}/" if mention.scope else ""
        return f"{self.base}{owner}{segment}/{_body_slug(mention)}"

    def _apart(self, one: Mention, other: Mention) -> bool:
        """Whether two were judged to be different."""
        return self._given.parts(
            [each for each in (thing(one),) if each], [each for each in (thing(other),) if each]
        )

    def _spelt_out(self, mention: Mention) -> Mention | None:
        """The one thing for which an acronym stands, wherever the council's papers spell it out."""
        things = self._acronyms.spelt_out(mention)
        one = {self.iri(thing) for thing in things if thing != mention}
        return min(things, key=lambda thing: (-len(thing.name), thing.name)) if len(one) == 1 else None

    def _scope(self, mention: Mention) -> str:
        return self.iri(mention.scope) if mention.scope else self.base.rstrip("/")

    def _meeting(self, meeting: Mention) -> str:
        """By body and day; the second sitting of a day, by the time it began, adds "-2"."""
        body, day = meeting.scope, str(meeting.key[0])
        council = body if body is None or body.kind == "cg:Council" else body.scope
        owner = f"{slug(council.name)}/" if council else ""
        if untold := meeting.key[1:]:
            return f"{self.base}{owner}meeting/{day or 'undated'}-{str(untold[0])[:8]}"
        if body is None:
            return f"{self.base}meeting/{day}"
        if (then := self._predecessors.at(body, day)) is not body:
            self._why[meeting] = f"{body.name} met as {then.name} on {day}"
            return self.iri(replace(meeting, scope=then))
        name = self.body_key(body).rpartition("/")[2]
        number = self._sittings.of(meeting).number
        return f"{self.base}{owner}meeting/{name}/{day}{f'-{number}' if number > 1 else ''}"

    def body_key(self, body: Mention) -> str:
        """What tells a body from all others, the same for all its names: its council and its slug."""
        owner = council_of(body)
        full = body.scope is not None and is_full_council(body.name, body.scope.name)
        name = "council" if body.kind == "cg:Council" or full else self.iri(body).rpartition("/")[2]
        return f"{owner}/{name}"

    def _item(self, item: Mention) -> str:
        series, number = str(item.key[0]), str(item.key[1])
        if series != "minute":
            return f"{self._scope(item)}/{series}/{number}"
        if found := self._minutes.find(item):
            self._why[item] = found.because
            return self.iri(found.item)
        if item.scope is None or item.scope.kind == "cg:Meeting":
            return f"{self._scope(item)}/minute/{slug(number)}"
        citing = self._meeting(Mention("cg:Meeting", "", item.scope, (item.key[2],)))
        return f"{citing}/cites/{slug(number)}"

    def _decision(self, decision: Mention) -> str:
        item = decision.scope
        if item is None or item.scope is None:
            return f"{self.base}decision/{decision.key[0]}"
        return f"{self.iri(item.scope)}/decision/{item.key[1]}/{decision.key[0]}"

    def _participation(self, node: Mention) -> str:
        capacity, person = node.key
        return f"{self._scope(node)}/participation/{self._slug_of(person)}/{slug(str(capacity))}"

    def _vote(self, vote: Mention) -> str:
        return f"{self._scope(vote)}/vote/{self._slug_of(vote.key[0])}"

    def _slug_of(self, person: str | Mention) -> str:
        return self.iri(person).rsplit("/", 1)[-1] if isinstance(person, Mention) else slug(person)

    def _membership(self, node: Mention) -> str:
        person, role, *organisation = node.key
        if not isinstance(person, Mention):
            return f"{self.base}membership/{short_hash(person)}"
        where = [self.iri(one) for one in organisation if isinstance(one, Mention)]
        return f"{self.iri(person)}/membership/{slug(str(role))}-{short_hash(self._scope(node), *where)}"

    def _document(self, document: Mention) -> str:
        if document.scope is None:
            return f"{self.base}document/{str(document.key[0])[:16]}"
        return f"{self._scope(document)}/{'/'.join(str(part) for part in document.key)}"


def thing(mention: Mention) -> Thing | None:
    """The body, post or programme that a mention names, as it is written; None for any other mention."""
    if mention.key and mention.key != UNSPELT:
        return None
    return thing_of(mention, fold(mention.name), fold(mention.scope.name) if mention.scope else "")


def _body_slug(mention: Mention) -> str:
    """A thing's name as a segment of its IRI: all members of a council are one body by each of its names."""
    if mention.scope is None:
        return slug(key(mention.name))
    if is_full_council(mention.name, mention.scope.name):
        return "council"
    return slug(key(mention.name, place_of(mention.scope.name)))
