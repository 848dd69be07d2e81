"""Questions of identity after what is settled: those that are answered go, those that it raises come."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.graph.resolve.given import Given
from councilgraph.graph.resolve.people import Form, People, Question

OTHER_TIMES = "the name fits, but the list of members has nobody of that name at that time"


def still_open(people: People, given: Given[Form]) -> list[Question]:
    """The questions that are left: none about two who are known to be two, one for each pair in doubt."""
    return [*_unanswered(people, given), *_doubtful(people, given)]


def _unanswered(people: People, given: Given[Form]) -> Iterator[Question]:
    for question in people.questions:
        a, b = people.find(question.left), people.find(question.right)
        if a == b or not given.parts(people.members[a], people.members[b]):
            yield question


def _doubtful(people: People, given: Given[Form]) -> Iterator[Question]:
    for one, other in sorted(given.doubtful):
        if one < other and one in people.parent and other in people.parent:
            a, b = people.find(one), people.find(other)
            if a != b and not given.parts(people.members[a], people.members[b]):
                yield Question(one, other, OTHER_TIMES)
