"""From mentions to IRIs: the one place that decides what is the same thing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from councilgraph.graph.resolve.acronyms import UNSPELT, Acronyms
from councilgraph.graph.resolve.people import PEOPLE, Form, People, form, resolve
from councilgraph.graph.resolve.posts import Posts, resolve_posts
from councilgraph.graph.resolve.slugs import fold, key, place_of, short_hash, slug
from councilgraph.ontology.model import Mention, Statement
from councilgraph.ontology.topics import SCHEME

YEARED = re.compile(r"(?P<number>\d{1,4})/(?P<year>\d\d)")
SERIES = {"item": "item", "agenda": "agenda", "minute": "minute"}
SEGMENTS = {
    "cg:Post": "post", "cg:ServiceArea": "service-area", "cg:Organisation": "organisation", "cg:Plan": "plan",
    "cg:Programme": "programme", "cg:Legislation": "legislation", "cg:Place": "place",
}  # fmt: skip


class Linker:
    """The IRI of each mention in a set of statements, whatever order they come in."""

    def __init__(self, statements: Iterable[Statement], base: str) -> None:
        self.base = base
        self.mentions: dict[Mention, set[str]] = defaultdict(set)
        self.written: dict[Form, Counter[str]] = defaultdict(Counter)
        self._starts: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._numbered: dict[tuple[Mention, str], set[Mention]] = defaultdict(set)
        statements = list(statements)
        for statement in statements:
            self._take(statement)
        self._acronyms = Acronyms(statements)
        self.people: People = resolve(
            (mention, paper)
            for mention, papers in self.mentions.items()
            if mention.kind in PEOPLE
            for paper in papers
        )
        self.posts: Posts = resolve_posts(statements, self.people)
        self._slugs = self._person_slugs()
        self._known: dict[Mention, str] = {}
        self._why: dict[Mention, str] = {}
        self._items = self._items_by_number()

    def _take(self, statement: Statement) -> None:
        paper = statement.passage.document
        for thing in (statement.subject, statement.object):
            if isinstance(thing, Mention):
                self._see(thing, paper)
        if statement.predicate == "cg:recordOf" and isinstance(statement.object, Mention):
            meeting = statement.object
            start = dict(meeting.hints).get("start", "")
            if meeting.scope and start:
                self._starts[self._body_key(meeting.scope), str(meeting.key[0])].add(start)
        if (
            statement.predicate == "cg:number"
            and not isinstance(statement.object, Mention)
            and statement.subject.key[0] == "item"
            and statement.subject.scope
        ):
            number = getattr(statement.object, "lexical", "")
            self._numbered[statement.subject.scope, number].add(statement.subject)

    def _see(self, mention: Mention, paper: str) -> None:
        seen = self.mentions[mention]
        if paper in seen:
            return
        seen.add(paper)
        if mention.kind in PEOPLE:
            self.written[form(mention)][mention.name] += 1
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

    def loaded(self, item: Mention) -> bool:
        """Whether a cited minute is among the items that were read."""
        return self.iri(item) in self._items.values()

    def person_iri(self, one: Form) -> str:
        """The IRI of the person for whom a form of a name stands."""
        keep = self.people.find(one)
        return f"{self.base}{slug(keep.council) + '/' if keep.council else ''}person/{self._slugs[keep]}"

    def _person_slugs(self) -> dict[Form, str]:
        """A slug for each person; one that is taken by another adds a hash of who it is."""
        heads = sorted(
            {self.people.find(one) for one in self.people.parent},
            key=lambda one: (one.council, not one.given, one.sort, one),
        )
        taken: dict[tuple[str, str], Form] = {}
        slugs: dict[Form, str] = {}
        for head in heads:
            name = slug(self.best_name(head))
            if taken.setdefault((head.council, name), head) != head:
                name = f"{name}-{short_hash(head.sort, head.organisation, head.given, head.paper)}"
            slugs[head] = name
        return slugs

    def names(self, head: Form) -> Counter[str]:
        """Every form in which a person's name is written, with how often."""
        found: Counter[str] = Counter()
        for one in self._members()[head]:
            found.update(self.written[one])
        return found

    def _members(self) -> dict[Form, list[Form]]:
        if not hasattr(self, "_clusters"):
            self._clusters: dict[Form, list[Form]] = defaultdict(list)
            for one in sorted(self.people.parent):
                self._clusters[self.people.find(one)].append(one)
        return self._clusters

    def best_name(self, head: Form) -> str:
        """The fullest form of a person's name, the commonest of these, the first by letter."""
        own = self.written[head] or self.names(head)
        return min(own, key=lambda name: (-own[name], name))

    def _body_key(self, body: Mention) -> str:
        return f"{fold(body.scope.name) if body.scope else ''}/{fold(body.name)}"

    def _build(self, mention: Mention) -> str:
        builders: dict[str, Callable[[Mention], str]] = {
            "cg:Council": lambda it: f"{self.base}{slug(it.name)}",
            "cg:Meeting": self._meeting,
            "cg:Topic": lambda it: f"{SCHEME}#{it.key[0]}",
            "cg:AgendaItem": self._item,
            "cg:Participation": self._participation,
            "org:Membership": self._membership,
            "cg:DeclarationOfInterest": lambda it: f"{self._scope(it)}/declaration/{it.key[0]}",
        }
        for kinds, builder in (
            (("cg:Resolution", "cg:Recommendation", "cg:Request", "cg:LeadIn"), self._decision),
        ):
            builders |= dict.fromkeys(kinds, builder)
        if mention.kind in builders:
            return builders[mention.kind](mention)
        if mention.key and mention.key != UNSPELT:
            return self._document(mention)
        return self._named(mention)

    def _named(self, mention: Mention) -> str:
        """A body, a post, a service area, an organisation: by its name, below its council."""
        thing = self._spelt_out(mention)
        if thing:
            self._why[mention] = f"{mention.name} is spelt out as {thing.name} in a paper of the council"
            return self.iri(thing)
        if same := self.posts.same(mention):
            self._why[mention] = same[1]
            return self.iri(same[0])
        segment = SEGMENTS.get(mention.kind, "body")
        owner = f"{slug(mention.scope.name)}/" if mention.scope else ""
        name = key(mention.name, place_of(mention.scope.name) if mention.scope else "")
        return f"{self.base}{owner}{segment}/{slug(name)}"

    def _spelt_out(self, mention: Mention) -> Mention | None:
        """The one thing for which an acronym stands, wherever the council's papers spell it out."""
        things = self._acronyms.spelt_out(mention)
        one = {self.iri(thing) for thing in things if thing != mention}
        return min(things, key=lambda thing: (-len(thing.name), thing.name)) if len(one) == 1 else None

    def holds(self, statement: Statement) -> bool:
        """Whether a statement says something: an acronym that is spelt out nowhere does not."""
        thing = statement.object
        return not (isinstance(thing, Mention) and thing.key == UNSPELT) or self._spelt_out(thing) is not None

    def _scope(self, mention: Mention) -> str:
        return self.iri(mention.scope) if mention.scope else self.base.rstrip("/")

    def _meeting(self, meeting: Mention) -> str:
        body, day = meeting.scope, str(meeting.key[0])
        if body is None:
            return f"{self.base}meeting/{day}"
        council = body if body.kind == "cg:Council" else body.scope
        owner = f"{slug(council.name)}/" if council else ""
        name = "council" if body == council else slug(body.name)
        starts = sorted(self._starts[self._body_key(body), day])
        start = dict(meeting.hints).get("start", "")
        sitting = f"-{starts.index(start) + 1}" if start in starts[1:] else ""
        return f"{self.base}{owner}meeting/{name}/{day}{sitting}"

    def _item(self, item: Mention) -> str:
        if item.key[0] == "minute":
            return self._cited(item)
        return f"{self._scope(item)}/{SERIES[str(item.key[0])]}/{item.key[1]}"

    def _items_by_number(self) -> dict[tuple[str, str], str]:
        """The IRI of each item that is loaded, by the IRI of its meeting and its number."""
        found: dict[tuple[str, str], str] = {}
        self._of_body: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        self._council_of: dict[str, str] = {}
        for (meeting, number), items in sorted(self._numbered.items(), key=repr):
            for item in sorted(items, key=repr):
                found.setdefault((self.iri(meeting), number), self.iri(item))
                if meeting.scope:
                    owner = meeting.scope if meeting.scope.kind == "cg:Council" else meeting.scope.scope
                    self._council_of[self._body_key(meeting.scope)] = owner.name if owner else ""
                    self._of_body[self._body_key(meeting.scope), number].append(
                        (str(meeting.key[0]), self.iri(item))
                    )
        return found

    def why(self, item: Mention) -> str:
        """Why a cited minute is taken for the item that it is linked to, where its words leave that open."""
        self.iri(item)
        return self._why.get(item, "")

    def _in_year(self, item: Mention, plain: str) -> str:
        """The one item that a number with its year names: 28/22 is minute 28 of the year from May 2022."""
        match = YEARED.fullmatch(plain)
        body = item.scope.scope if item.scope and item.scope.kind == "cg:Meeting" else item.scope
        if not match or body is None:
            return ""
        year = 2000 + int(match["year"])
        found = [
            iri
            for day, iri in self._of_body[self._body_key(body), match["number"]]
            if f"{year}-05" <= day < f"{year + 1}-05-20"
        ]
        if len(found) != 1:
            return ""
        self._why[item] = (
            f"{plain} is minute {match['number']} of the municipal year {year}/{str(year + 1)[2:]},"
            " in which one of that number is loaded"
        )
        return found[0]

    def _cited(self, item: Mention) -> str:
        """A cited minute: the item itself where it is loaded, else a node for what is known of it."""
        number = str(item.key[1])
        plain = number.split("(", maxsplit=1)[0]
        if found := self._in_year(item, plain):
            return found
        if item.scope and item.scope.kind == "cg:Meeting":
            meeting = self.iri(item.scope)
            return (
                self._items.get((meeting, number))
                or self._items.get((meeting, plain))
                or f"{meeting}/minute/{slug(number)}"
            )
        if item.scope is None:
            return f"{self.base}minute/{slug(number)}"
        if "/" in plain and (alone := self._only_one(item.scope, plain)):
            self._why[item] = f"{plain} is the number of one item that is loaded, and of no other"
            return alone
        citing = self._meeting(Mention("cg:Meeting", "", item.scope, (item.key[2],)))
        candidates = [self.iri(Mention("cg:Meeting", "", item.scope, (day,))) for _, day in item.hints]
        loaded = [self._items[at, plain] for at in candidates if (at, plain) in self._items]
        if len(loaded) == 1:
            return loaded[0]
        return f"{citing}/cites/{slug(number)}"

    def _only_one(self, body: Mention, number: str) -> str:
        """The item that alone bears a number among those of a body, else among those of its council."""
        council = body if body.kind == "cg:Council" else body.scope
        own = {iri for _, iri in self._of_body.get((self._body_key(body), number), ())}
        all_of_it = {
            iri
            for (key, mark), items in self._of_body.items()
            if council and mark == number and self._council_of[key] == council.name
            for _, iri in items
        }
        found = own or all_of_it
        return found.pop() if len(found) == 1 else ""

    def _decision(self, decision: Mention) -> str:
        item = decision.scope
        if item is None or item.scope is None:
            return f"{self.base}decision/{decision.key[0]}"
        return f"{self.iri(item.scope)}/decision/{item.key[1]}/{decision.key[0]}"

    def _person_key(self, mention: Mention) -> str:
        return self.iri(mention).rsplit("/", 1)[-1]

    def _participation(self, node: Mention) -> str:
        capacity, person = node.key
        name = self._person_key(person) if isinstance(person, Mention) else slug(person)
        return f"{self._scope(node)}/participation/{name}/{slug(str(capacity))}"

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
