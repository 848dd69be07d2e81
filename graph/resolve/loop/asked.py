"""What was asked, and what came later, as typed values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from councilgraph.graph.resolve.loop.labels import OF_CLAUSE
from councilgraph.graph.resolve.loop.subjects import LITTLE_TOLD, Subject, subject_of
from councilgraph.ontology.model import Mention, Passage

NOTHING: Subject = frozenset()


def words_of_name(iri: str) -> Subject:
    """What the name of a thing is about, by its IRI.

    >>> sorted(words_of_name("x:/aldermere/committee/harbour-and-parks-committee"))
    ['harbour', 'park']
    """
    return subject_of(iri.rpartition("/")[2].replace("-", " "))


@dataclass(frozen=True, slots=True)
class Ask:
    """A decision that may ask for something: its words, in which item of which meeting, of whom, by when.

    Nodes are told by IRI: `item`, `meeting`, `body`, `council`, `owners` (who is to act) and `back_to` (to
    whom is to be reported). `own` is what its words are about, `heading` what its item is.
    `body_name` and `folded`, its words, are folded. `lead` is what leads in several clauses, of which it is
    one: "Recommends that the Cabinet Member". `number` is that of its item with its own: "21.3". `repeats`
    holds the days of the meetings to which its own words refer.
    """

    node: Mention
    iri: str
    text: str
    passages: tuple[Passage, ...]
    day: dt.date
    item: str
    own: Subject
    heading: Subject
    meeting: str
    body: str
    body_name: str
    council: str
    owners: frozenset[str]
    back_to: frozenset[str]
    dispositions: frozenset[str]
    due_text: str
    folded: str = ""
    due: dt.date | None = None
    repeats: frozenset[dt.date] = frozenset()
    lead: str = ""
    number: str = ""

    @property
    def label(self) -> str:
        """What a recommendation bears among those made with it: "3" of "R3", "ii"; "" for none."""
        mark = OF_CLAUSE.fullmatch(self.number.rpartition(".")[2])
        advises = self.node.kind == "cg:Recommendation" or "be recommended" in self.folded
        return mark["label"].lower() if mark and (advises or "recommend" in self.lead.lower()) else ""

    @property
    def named(self) -> Subject:
        """The words of the names of all who are asked, or to whom is to be reported."""
        return NOTHING.union(*map(words_of_name, self.owners | self.back_to))

    @property
    def about(self) -> Subject:
        """What is asked about: by the words of the request, and its heading where these tell little."""
        return self.own if self.own - LITTLE_TOLD else self.own | self.heading


@dataclass(frozen=True, slots=True)
class Later:
    """In what a request may come back: an entry of a plan, an item, a paper, a decision, a response.

    `words` is all that is said in it of its business, `told` what they are about; `about` is what its title
    is about, or the heading above a decision or a response. `cited` holds the items and meetings that it
    refers to, each with what the sentence is about that does so, and `cites_minute` says whether an item is
    among them. `seen` is the day of the paper that tells it: an entry is planned for one day and printed on
    another. `item` is the item that it is, stands in or was considered at, `under` that item's heading;
    `programme` says whether that is where a meeting looks through what is planned. `part_of` is the decision
    of which one is a clause: that which adds it to a plan. `parts` is what each part of a title is about that
    names several things. `still_open` holds those of `cited` of which the sentence says that nothing has
    come, `put_back` those of which it says that they come later, `decided_on` those of which it says what
    became of the recommendations. `body_name` is folded.
    `outcome` is what was decided at an item, and the programmes and plans that are named there, are about.
    `put_off` says that all that was decided at its item was to defer it, `held` whether its meeting was.
    `taken_back` says that a request was withdrawn there, `asked_again` that one was made once more.
    """

    node: Mention
    iri: str
    kind: str
    words: str
    about: Subject
    told: Subject
    day: dt.date | None
    seen: dt.date | None
    item: str
    under: str
    programme: bool
    meeting: str
    body: str
    council: str
    cited: Mapping[str, Subject]
    cites_minute: bool
    owners: frozenset[str]
    passages: tuple[Passage, ...]
    part_of: Mention | None = None
    parts: tuple[Subject, ...] = ()
    still_open: frozenset[str] = frozenset()
    body_name: str = ""
    outcome: Subject = frozenset()
    decided_on: frozenset[str] = frozenset()
    put_off: bool = False
    taken_back: bool = False
    asked_again: bool = False
    held: bool = True
    put_back: frozenset[str] = frozenset()
    asked_at: frozenset[str] = frozenset()
    meant: frozenset[str] = frozenset()
