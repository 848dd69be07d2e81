"""Minutes that are published twice: two documents, and what they record once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.store import Store, text
from tests.extractors.read import printing
from tests.fiction.pack import paged
from tests.generate import generate

COUNTED = (
    "Meeting", "AgendaItem", "Participation", "Decision", "LeadIn", "Person", "Body", "Sum", "Post", "IdentityQuestion",
)  # fmt: skip
(MINUTES,) = generate(1, seed=3)
TIME = "held at 2.00 pm on"


def counted(store: Store) -> dict[str, int]:
    """How many there are of what minutes record, and how many facts of the meetings."""
    asked = {kind: f"?x a cg:{kind}" for kind in COUNTED}
    asked |= {"Membership": "?x a org:Membership", "held": "?x cg:status cg:Held"}
    return {
        name: int(text(next(iter(store.select(f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {where} }}")))["n"]))
        for name, where in asked.items()
    }


def graph_of(folder: Path, **files: bytes) -> Store:
    """The graph of files with these names and contents."""
    folder.mkdir()
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    build([folder], folder.with_suffix(".graph"))
    return GraphFolder.open(folder.with_suffix(".graph")).store()


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """What is counted where the minutes are published once."""
    return counted(graph_of(tmp_path_factory.mktemp("once") / "one", minutes_txt=MINUTES.text.encode()))


def test_minutes_record_something(once: dict[str, int]) -> None:
    """What is compared is there to be doubled."""
    assert all(once[name] for name in once if name != "IdentityQuestion")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        pytest.param("again_txt", lambda text: text.encode(), id="the same bytes"),
        pytest.param("again_txt", lambda text: f"{text}\n".encode(), id="another end"),
        pytest.param("again_txt", lambda text: f"DRAFT\n\n{text}".encode(), id="a draft"),
        pytest.param("again_txt", lambda text: text.replace(TIME, "held on").encode(), id="without the time"),
        pytest.param("again_txt", lambda text: shouted(text).encode(), id="the council in capitals"),
        pytest.param("again_pdf", lambda text: printing.pdf(paged(text.split("\n"))), id="in print"),
    ],
)
def test_minutes_that_are_published_twice_record_one_meeting(
    name: str, made: Callable[[str], bytes], once: dict[str, int], tmp_path: Path
) -> None:
    """Whatever tells two publications of the same minutes apart, what they record is in the graph once."""
    assert TIME in MINUTES.text
    files = {"minutes_txt": MINUTES.text.encode(), name: made(MINUTES.text)}
    assert counted(graph_of(tmp_path / "two", **files)) == once


def shouted(minutes: str) -> str:
    """Minutes whose first line, the council's name, is in capitals."""
    first, _, rest = minutes.partition("\n")
    return f"{first.upper()}\n{rest}"
