"""Minutes of councils that never were, by the number, with all that is true of them.

`python -m tests.generate 10 out/` writes ten, of some 10,000 characters each. The same seed gives
the same bytes, and the first ten of a thousand are the ten. The words are in fiction/words.toml.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from pathlib import Path

from tests.fiction.council import BODIES, SUBJECTS, WORDS, Cast, cast, chance_of, words
from tests.fiction.minutes import City, Decision, Item, Minutes, Presence, Town, listed, written, year_of

MEETINGS = 20  # of each body, over two years
MONTHS = (1, 2, 3, 4, 6, 7, 9, 10, 11, 12)
ENOUGH = 8_900  # characters after which no further item is opened
RECENT = 3 * SUBJECTS  # items that a body may come back to
NONE = ("There were no declarations of interest.",)


def generate(number: int, seed: int = 0) -> Iterator[Minutes]:
    """So many sets of minutes: of a city and a town by turns, then of the next two.

    Raises:
        ValueError: where more are wanted than there are names for councils.
    """
    places = ["".join(parts) for parts in product(words("prefixes"), words("suffixes"))]
    most = len(places) * len(BODIES) * MEETINGS
    if number > most:
        raise ValueError(f"{number} documents are wanted, and there are names for {most}")
    chance_of(seed, "places").shuffle(places)
    pairs = zip(places[::2], places[1::2], strict=False)
    found = (one for pair in pairs for both in zip(*_two(*pair, seed), strict=True) for one in both)
    return islice(found, number)


def _two(place: str, other: str, seed: int) -> tuple[Iterator[Minutes], Iterator[Minutes]]:
    """The minutes of a city's council, and those of a town's."""
    return Author(cast(place, seed, town=False), seed).all(), Author(cast(other, seed, town=True), seed).all()


class Author:
    """Writes the minutes of one council, meeting after meeting, and comes back to what was dealt with."""

    def __init__(self, council: Cast, seed: int) -> None:
        self.council = council
        self.chance = chance_of(seed, f"minutes of {council.name}")
        self.manner = Town if council.town else City
        self.past: dict[str, list[tuple[dt.date, Item]]] = {body: [] for body in council.bodies}

    def all(self) -> Iterator[Minutes]:
        """Every meeting of every body, in the order of their days."""
        first = 2008 + self.chance.randrange(14)
        for at in range(MEETINGS):
            for place, body in enumerate(self.council.bodies):
                yield self.minutes(
                    body, dt.date(first + at // len(MONTHS), MONTHS[at % len(MONTHS)], 4 + 7 * place)
                )

    def minutes(self, body: str, day: dt.date) -> Minutes:
        """The minutes of one meeting."""
        presence = tuple(self._presence(body))
        items: list[Item] = []
        text = self.manner.head(self.council.name, body, day, presence)
        running = self._running(body, day)
        while not items or items[-1].title != "Work Programme":
            number = self.manner.number(day, running + len(items))
            item, paragraphs = self._item(number, items, len(text), body, presence)
            items.append(item)
            text += "\n\n" + self.manner.item(item, paragraphs, body)
        self.past[body] += ((day, item) for item in items)
        slug = "-".join((*self.council.name.split(), *body.split())).lower().replace(",", "")
        text = f"{text}\n\n{self.manner.close}\n"
        whose = self.council.name if body == BODIES[0] else body
        return Minutes(f"{slug}-{day}.txt", text, self.council.name, whose, str(day), presence, tuple(items))

    def _running(self, body: str, day: dt.date) -> int:
        """The number of the first minute: they run on through the year of a council."""
        return 1 + sum(year_of(before) == year_of(day) for before, _ in self.past[body])

    def _presence(self, body: str) -> Iterator[Presence]:
        """Ten members, one or two of them away, and whom else the meeting brings together."""
        first = 7 * self.council.bodies.index(body)
        members = self.council.councillors[first : first + 10]
        away = self.chance.sample(members[2:], self.chance.randint(1, 2))
        offices = ("Town Mayor", "") if self.council.town else ("Chair", "Deputy Chair")
        beside = dict(zip(members, offices, strict=False))
        for name in (name for name in members if name not in away):
            yield Presence(name, "cg:PresentAsMember", "Councillor", beside.get(name, ""))
        if not self.council.town and self.chance.random() < 0.5:
            stand_in = self.council.councillors[(first + 12) % 24]
            yield Presence(stand_in, "cg:PresentAsSubstitute", "Councillor", instead_of=away[0])
        yield from (one for one in self.council.others if self.council.town or self.chance.random() < 0.6)
        yield from (Presence(name, "cg:Apologies", "Councillor") for name in away)

    def _item(
        self, number: str, before: Sequence[Item], length: int, body: str, presence: Sequence[Presence]
    ) -> tuple[Item, list[str]]:
        """The next item of a meeting, and its paragraphs."""
        away, at = [one.name for one in presence if one.capacity == "cg:Apologies"], len(before)
        if at == 0 and self.council.town:
            names = f"Councillors {listed(away)}" if len(away) > 1 else f"Councillor {away[0]}"
            return Item(number, "Apologies for Absence"), [f"Apologies were received from {names}."]
        if at == self.council.town:
            return Item(number, "Declarations of Interest"), list(NONE)
        if at == self.council.town + 1:
            return self._minutes_of_the_last(number, body)
        if length > ENOUGH:
            text = "the Work Programme be noted"
            noted = Decision("cg:Resolution", "", f"that {text}" if self.council.town else f"{text}.")
            return Item(number, "Work Programme", (noted,)), [f"The {body} considered what was to come."]
        return self._business(number, body, {_subject(item) for item in before})

    def _minutes_of_the_last(self, number: str, body: str) -> tuple[Item, list[str]]:
        """The item that agrees the minutes of the meeting before."""
        if not self.past[body]:
            return Item(number, "Minutes"), ["There were no minutes to agree."]
        day = self.past[body][-1][0]
        agreed = f"The minutes of the meeting held on {written(day)} were agreed and signed as a true record."
        return Item(number, "Minutes", (), ((str(day), ""),)), [agreed]

    def _business(self, number: str, body: str, done: set[str]) -> tuple[Item, list[str]]:
        """An item on a subject, new or come back to; not on one that this meeting has done with."""
        past = self.past[body][-RECENT:]
        earlier = [one for one in past if " – " in one[1].title and _subject(one[1]) not in done]
        again = self.chance.choice(earlier) if earlier and self.chance.random() < 0.6 else None
        new = sorted(set(self.council.subjects) - done)
        subject = _subject(again[1]) if again else self.chance.choice(new)
        report, told = self.chance.choice(WORDS["subjects"]["reports"]), WORDS["sentences"]["told"]
        opening = f"The {body} considered a report on the {subject}."
        if again:
            opening = (
                f"The {body} came back to the {subject}, {self.manner.cited(again[0], again[1].number)}."
            )
        said = [self._fill(sentence, subject) for sentence in self.chance.sample(told, 6)]
        asked = [self._fill(one, subject) for one in self.chance.sample(WORDS["sentences"]["asked"], 3)]
        requests, more = self._requests(subject)
        paragraphs = [opening, " ".join(said[:3]), " ".join(said[3:]), "Members asked about:"]
        paragraphs += [f"•  {one}" for one in asked] + more
        decisions = (*(self._town if self.council.town else self._city)(subject), *requests)
        refers = ((str(again[0]), ""), (str(again[0]), again[1].number)) if again else ()
        return Item(number, f"{subject} – {report}", decisions, refers), paragraphs

    def _requests(self, subject: str) -> tuple[list[Decision], list[str]]:
        """What members ask for outside the resolution: in a sentence, as a list, or nothing."""
        how, post = self.chance.randrange(3), self.chance.choice(self.council.posts)
        if how == 0:
            text = self._fill("a written explanation of {matter} from the {post}", subject, post)
            return [Decision("cg:Request", "", text, post)], [f"Members requested {text}."]
        wanted = self.chance.sample(WORDS["sentences"]["wanted"], 2) if how == 1 else []
        texts = [self._fill(one, subject) for one in wanted]
        lead = ["Members asked for the following information:"] if texts else []
        return [Decision("cg:Request", "", text) for text in texts], lead + [f"•  {text}" for text in texts]

    def _city(self, subject: str) -> Iterator[Decision]:
        """A resolution in numbered clauses, one of them with clauses of its own."""
        sentences, post, other = WORDS["sentences"], *self.chance.sample(self.council.posts, 2)
        yield Decision("cg:Resolution", "1", self._fill(self.chance.choice(sentences["noted"]), subject))
        yield Decision("cg:LeadIn", "2", f"Recommends that the {post}:")
        for mark, act in zip("ab", self.chance.sample(sentences["acts"], 2), strict=True):
            yield Decision("cg:Recommendation", f"2{mark}", self._fill(act, subject), post)
        if self.chance.random() < 0.5:
            text = f"Recommends that the {other} {self.chance.choice(sentences['reviews'])}."
            yield Decision("cg:Recommendation", "3", self._fill(text, subject), other)

    def _town(self, subject: str) -> Iterator[Decision]:
        """One sentence, or clauses of which the last is for the Clerk."""
        sentences, post = WORDS["sentences"], self.chance.choice(self.council.posts)
        first, second = self.chance.sample(sentences["resolved"], 2)
        if self.chance.random() < 0.3:
            yield Decision("cg:Resolution", "", self._fill(first, subject))
            return
        yield Decision("cg:Resolution", "i", self._fill(first, subject))
        yield Decision("cg:Resolution", "ii", self._fill(second, subject))
        yield Decision(
            "cg:Resolution", "iii", self._fill(self.chance.choice(sentences["clerk"]), subject, post), post
        )

    def _fill(self, sentence: str, subject: str, post: str = "") -> str:
        """A sentence with its gaps filled in."""
        officers = [one.name for one in self.council.others if one.capacity == "cg:PresentAsOfficer"]
        guests = [one.beside for one in self.council.others if one.capacity == "cg:PresentAsGuest"]
        filled = {
            "subject": subject,
            "post": post,
            "place": self.chance.choice(WORDS["subjects"]["places"]),
            "number": self.chance.randrange(12, 480),
            "officer": self.chance.choice(officers),
            "organisation": self.chance.choice(guests or ["Rivers Trust"]),
        }
        matter = self.chance.choice(WORDS["sentences"]["matter"]).format(**filled)
        return sentence.format(matter=matter, **filled)


def _subject(item: Item) -> str:
    return item.title.partition(" – ")[0]


def main() -> None:
    """Writes so many documents into a folder, which is made."""
    parser = argparse.ArgumentParser(prog="python -m tests.generate", description=main.__doc__)
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    write(given.folder, generate(given.number, given.seed))


def write(folder: Path, documents: Iterable[Minutes]) -> None:
    """Writes each document into a folder, under its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in documents:
        (folder / one.name).write_text(one.text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
