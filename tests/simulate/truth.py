"""What is true of the papers of a simulated council, as it is written into truth.json."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from tests.simulate.values import Ask, Body, Mention, Person, Place

if TYPE_CHECKING:
    from tests.simulate.council import Council


@dataclass(frozen=True, slots=True)
class Truth:
    """Plain values, as JSON has them: whose papers, people, mentions, bodies, asks, and decisions that ask nothing."""

    seed: int
    years: int
    half: str
    council: str
    habit: str
    people: list[dict[str, Any]]
    mentions: list[dict[str, Any]]
    bodies: list[dict[str, Any]]
    asks: list[dict[str, Any]]
    others: list[dict[str, Any]]

    @classmethod
    def of(cls, council: Council) -> Truth:
        """What is true when all papers are written."""
        named = [one for one in council.writer.mentions if one.spans]
        people = {id(one.person): one.person for one in named if one.person}
        before = earlier(named)
        bodies = [council.calendar.council, council.calendar.cabinet, *council.calendar.scrutiny]
        return cls(
            council.seed,
            council.years,
            council.words.half,
            council.name,
            council.habit,
            [_person(one) for one in people.values()],
            [row for one in named for row in _mention(one, before)],
            [_body(one) for one in bodies],
            [_ask(one) for one in council.business.asker.asks],
            _spans(council.business.silent),
        )

    def written(self) -> str:
        """As JSON, a row a line."""
        parts = []
        for name, value in asdict(self).items():
            rows = (
                ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in value)
                if isinstance(value, list)
                else ""
            )
            whole = f"[\n  {rows}\n ]" if isinstance(value, list) else json.dumps(value, ensure_ascii=False)
            parts.append(f" {json.dumps(name)}: {whole}")
        return "{\n" + ",\n".join(parts) + "\n}\n"


def _person(one: Person) -> dict[str, Any]:
    names = [name for _, name in one.surnames]
    return {
        "id": one.id,
        "given": one.given,
        "surnames": names,
        "kind": one.kind,
        "ward": one.ward,
        "party": one.party,
    }


def _mention(one: Mention, before: Mapping[str, str]) -> list[dict[str, Any]]:
    assert one.person is not None
    who = one.person.id
    return [
        {**span, "written": one.written, "person": who, "part": int(span["file"][:10] < before.get(who, ""))}
        for span in _spans([one])
    ]


def earlier(named: Sequence[Mention]) -> dict[str, str]:
    """Those of whom papers do not tell which of two they were before a day, with that day.

    Where "D Roe" is no more and Dora and Dan Roe are first named at one and the same meeting, nobody
    who has but the papers knows which of them was D Roe.
    """
    people: dict[str, Person] = {}
    first: dict[str, str] = {}
    full: dict[str, str] = {}
    for one in named:
        assert one.person is not None
        who, day = one.person.id, min(span.file[:10] for span in one.spans)
        people[who] = one.person
        first[who] = min(first.get(who, day), day)
        if one.written.startswith(f"{one.person.given} "):
            full[who] = min(full.get(who, day), day)
    return {
        who: full[who]
        for who in full
        if first[who] < full[who]
        and any(first[other] == full[who] and _alike(people[who], people[other]) for other in people)
    }


def _alike(one: Person, other: Person) -> bool:
    """Whether two of one kind are written alike by initial and surname."""
    surnames = {name for _, name in one.surnames} & {name for _, name in other.surnames}
    return one.kind == other.kind and one.given[0] == other.given[0] and bool(surnames)


def _body(one: Body) -> dict[str, Any]:
    return {"id": one.id, "names": [{"since": str(since), "name": name} for since, name in one.names]}


def _spans(places: Iterable[Place]) -> list[dict[str, Any]]:
    return [asdict(span) for place in places for span in place.spans]


def _ask(one: Ask) -> dict[str, Any]:
    assert one.body is not None
    steps = [
        {"kind": step.kind, "required": step.required, "spans": _spans([step])}
        for step in one.steps
        if step.spans
    ]
    tracked = one.state == "cg:NoAnswerSeen" and any(step["kind"] == "tracker" for step in steps)
    return {
        "id": one.id, "kind": one.kind, "fate": one.fate, "body": one.body.id, "made": str(one.made),
        "minute": one.minute, "title": one.title, "text": one.text, "to": one.to, "dueText": one.due_text,
        "dueDate": str(one.due) if one.due else "", "state": one.state, "tracked": tracked,
        "spans": _spans([one]), "steps": steps,
    }  # fmt: skip
