from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf.evaluator import Answer, Asked
from councilgraph.graph.server import workers
from councilgraph.graph.server.workers import Allowance, Busy, Workers
from councilgraph.ontology.errors import BadQuery, NotAGraph, TooLarge, TooSlow
from tests.graph import panel
from tests.graph.rdf.test_evaluator import ENDLESS, RUNAWAY, is_alive, process_of

ALLOWED = Allowance(seconds=3, workers=2, patience=20)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the small graph."""
    return GraphFolder.open(panel.write(tmp_path_factory.mktemp("panel") / "panel.graph")).store_path()


@pytest.fixture
def asked(store: Path) -> Iterator[Workers]:
    """Two processes that run, and are gone afterwards."""
    made = Workers(store, ALLOWED)
    made.start()
    yield made
    made.close()


def is_yes(answer: Answer) -> bool:
    """Whether an answer is yes."""
    return b"true" in answer.file.read()


def test_queries_are_answered_side_by_side(asked: Workers) -> None:
    """Each gets its own answer, more of them than there are processes."""
    found = [asked.submit(Asked(f"SELECT ({number} AS ?n) {{}}", "csv")) for number in range(30)]
    assert [each.result(20).file.read() for each in found] == [b"n\r\n%d\r\n" % n for n in range(30)]


def test_errors_are_those_of_the_query(asked: Workers) -> None:
    """What is wrong with a query is told to the one who asked it."""
    with pytest.raises(BadQuery, match="cannot be parsed"):
        asked.submit(Asked("SELECT ?x {")).result(20)


def test_a_heavy_query_holds_nobody_up(asked: Workers) -> None:
    """While two run that would take for ever, others are answered at once; those two end at their deadline."""
    heavy = [asked.submit(Asked(ENDLESS)) for _ in range(2)]
    time.sleep(1)  # the processes that take their places have begun
    assert is_yes(asked.submit(Asked("ASK {}")).result(20))
    assert not all(each.done() for each in heavy)
    for _ in range(20):
        assert is_yes(asked.submit(Asked("ASK {}")).result(20))
    for each in heavy:
        with pytest.raises(TooSlow, match="longer than 3 seconds"):
            each.result(20)


def test_long_queries_end_where_they_are_in_the_way(asked: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    """Past the lane of long queries one that has run for a while makes room for those who wait."""
    monkeypatch.setattr(workers, "HEAVY", 0.3)
    heavy = [asked.submit(Asked(ENDLESS), name) for name in "aabb"]
    time.sleep(1)
    assert is_yes(asked.submit(Asked("ASK {}"), "c").result(20))
    errors = {type(each.exception(20)) for each in heavy}
    assert errors == {Busy, TooSlow}


def test_clients_wait_in_turns(store: Path) -> None:
    """Somebody who asks one thing does not wait for all that another one has asked before."""
    one = Workers(store, Allowance(workers=1))
    one.start()
    order: list[str] = []
    many = [one.submit(Asked("ASK {}"), "many") for _ in range(50)]
    single = one.submit(Asked("ASK {}"), "single")
    for each, name in [*((each, "many") for each in many), (single, "single")]:
        each.add_done_callback(lambda _, name=name: order.append(name))  # type: ignore[misc]  # name is bound
    assert is_yes(single.result(20))
    assert order.index("single") < 25
    many[-1].result(20)
    one.close()


def test_nobody_has_all_processes(store: Path) -> None:
    """Somebody who fills the line leaves a process for others, who are answered before the line has moved."""
    two = Workers(store, Allowance(workers=2))
    two.start()
    heavy = [two.submit(Asked(ENDLESS), "many") for _ in range(4)]
    assert is_yes(two.submit(Asked("ASK {}"), "single").result(20))
    assert not any(each.done() for each in heavy)
    two.close()


def test_nobody_waits_for_ever(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who cannot be answered in time is told that the server is busy."""
    monkeypatch.setattr(workers, "QUICK", 60)
    one = Workers(store, Allowance(seconds=2, workers=1, patience=0.3))
    heavy = one.submit(Asked(ENDLESS))
    with pytest.raises(Busy):
        one.submit(Asked("ASK {}")).result(20)
    one.close()
    assert isinstance(heavy.exception(20), TooSlow)


def test_the_line_has_an_end(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There are no more who wait than a server can hold."""
    monkeypatch.setattr(workers, "MOST_WAITING", 2)
    one = Workers(store, Allowance(workers=1))
    waiting = [one.submit(Asked(ENDLESS)) for _ in range(3)]  # of which one is run
    with pytest.raises(Busy):
        one.submit(Asked("ASK {}"))
    one.close()
    assert all(isinstance(each.exception(20), TooSlow | Busy) for each in waiting)


def test_memory_and_room_are_limited(store: Path) -> None:
    """A query that takes too much memory, or gives too much, is refused, and others are answered."""
    small = Workers(store, Allowance(seconds=50, workers=1, memory=50 << 20, room=10_000))
    with pytest.raises(TooSlow, match="memory"):
        small.submit(Asked(RUNAWAY)).result(60)
    with pytest.raises(TooLarge, match="add a LIMIT"):
        small.submit(Asked("SELECT * { ?s ?p ?o . ?t ?q ?r }")).result(20)
    assert is_yes(small.submit(Asked("ASK {}")).result(20))
    small.close()


def test_a_store_that_is_gone_is_said(tmp_path: Path) -> None:
    """Where the store is not there any more, starting and asking say so."""
    lost = Workers(tmp_path / "store", ALLOWED)
    with pytest.raises(NotAGraph):
        lost.start()
    with pytest.raises(NotAGraph):
        lost.submit(Asked("ASK {}")).result(20)
    lost.close()


def test_processes_end_with_the_last_who_has_them(store: Path) -> None:
    """Whoever replaces the workers need not close them: they end once nobody waits for them."""
    made = Workers(store, ALLOWED)
    made.start()
    processes = [process_of(each) for each in made._idle]
    del made
    begun = time.monotonic()
    while any(map(is_alive, processes)) and time.monotonic() - begun < 10:
        gc.collect()
        time.sleep(0.05)
    assert not any(map(is_alive, processes))
