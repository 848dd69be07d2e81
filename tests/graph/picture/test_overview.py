from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.picture import overview
from councilgraph.graph.picture.overview import HEIGHT, WIDTH, Overview, around, divided
from councilgraph.graph.rdf.store import Literal, Store
from tests.graph import harbour
from tests.graph.weir import quad

COUNCIL = "http://localhost:8000/id/marlbeck-borough-council"
PEOPLE = 6


def council() -> Store:
    """A council of three bodies with ten meetings each, of which each has seven items, and its members."""
    quads = []
    for at in range(30):
        body = f"{COUNCIL}/body/panel-{at % 3}"
        meeting = f"{COUNCIL}/meeting/{at}"
        quads += [quad(body, "rdf:type", "cg:Committee"), quad(meeting, "rdf:type", "cg:Meeting")]
        quads += [quad(meeting, "cg:heldBy", body), quad(meeting, "cg:date", Literal(f"{1995 + at}-03-01"))]
        for number in range(7):
            quads += [quad(f"{meeting}/{number}", "rdf:type", "cg:AgendaItem")]
            quads += [quad(f"{meeting}/{number}", "cg:meeting", meeting)]
        person = f"{COUNCIL}/person/{at % 3}-{at % PEOPLE}"
        quads += [quad(person, "rdf:type", "cg:Councillor"), quad(person, "cg:attended", meeting)]
    return Store.memory([*quads, quad(f"{COUNCIL}/person/alone", "rdf:type", "cg:Officer")])


@pytest.fixture(scope="module")
def found() -> Overview:
    """Where its things stand."""
    return overview.read(council())


def test_every_thing_stands_once(found: Overview) -> None:
    """Each thing has one place in the room, with its kind and its year."""
    assert len(set(found.things)) == len(found.things) == 3 + 30 + 30 * 7 + PEOPLE + 1
    assert len(set(zip(found.x, found.y, strict=True))) == len(found.things)
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in zip(found.x, found.y, strict=True))
    at = found.things.index(f"{COUNCIL}/meeting/4/0")
    assert (found.kinds[found.kind[at]], found.year[at]) == ("AgendaItem", 1999)


def test_the_room_is_filled(found: Overview) -> None:
    """No quarter of a quarter of the room is empty, and nearly none has more than three times its share."""
    counts = [0] * 16
    for x, y in zip(found.x, found.y, strict=True):
        counts[4 * (4 * y // HEIGHT) + 4 * x // WIDTH] += 1
    assert min(counts) > 0
    assert max(counts) < 3 * len(found.things) / 16


def test_things_stand_with_their_body(found: Overview) -> None:
    """What belongs to a meeting stands in the part of its body, and so does who attended it."""
    boxes = dict(found.regions)
    for at, iri in enumerate(found.things):
        part, _, rest = iri.removeprefix(f"{COUNCIL}/").partition("/")
        if part == "meeting":
            body = int(rest.partition("/")[0]) % 3
        elif rest != "alone":
            body = int(rest.removeprefix("panel-")[0])
        else:
            continue
        left, top, wide, high = boxes[f"{COUNCIL}/body/panel-{body}"]
        assert left <= found.x[at] <= left + wide, iri
        assert top <= found.y[at] <= top + high, iri


def test_a_part_is_cut_in_proportion() -> None:
    """Boxes have room in proportion to sizes, in their order, and none lies over another."""
    sizes = [5, 1, 1, 8, 3, 2, 2, 10]
    boxes = divided((0, 0, 320, 100), sizes)
    assert [round(wide * high) for _, _, wide, high in boxes] == [1000 * size for size in sizes]
    for one, other in pairwise(sorted(boxes)):
        apart = one[0] + one[2] <= other[0] + 1e-9 or one[1] + one[3] <= other[1] + 1e-9
        assert apart or other[1] + other[3] <= one[1] + 1e-9
    assert divided((0, 0, 1, 1), []) == []


def test_things_of_a_place_stand_apart() -> None:
    """Things about one place are not nearer to each other than half of what is even."""
    places = list(around((0, 0, 100, 100), 50))
    near = min(abs(complex(*one) - complex(*other)) for one in places for other in places if one != other)
    assert near > (100 * 100 / 50) ** 0.5 / 2


def test_a_build_writes_it(tmp_path: Path) -> None:
    """A build writes the picture, the same for equal graphs; what is damaged or of before is none."""
    for name in ("one", "other"):
        harbour.write(tmp_path / name)
    paths = [
        GraphFolder.open(tmp_path / name).store_path().with_name(overview.NAME) for name in ("one", "other")
    ]
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert overview.load(paths[0]) == Overview(**json.loads(paths[0].read_bytes()))
    paths[0].write_text('{"things": 1')
    assert overview.load(paths[0]) is None
    assert overview.load(tmp_path / "nowhere") is None


def test_a_graph_without_things_has_none() -> None:
    """A graph of nothing is drawn as nothing."""
    assert overview.read(Store.memory([])).things == []
