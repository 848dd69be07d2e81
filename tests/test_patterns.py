from __future__ import annotations

import re
import signal
import time

import pytest

from tests import mutations, patterns
from tests.extractors.written import HEADER, PRESENT, document
from tests.overlaps import overlaps

SHORT, LONG = 400, 4_000  # characters of a run
SUSPECT = 0.0003  # seconds of CPU time for a short run, from which a pattern is looked at more closely
ENOUGH = 0.04  # seconds for a long run that are no fault, whatever the growth
STEP = 0.004  # seconds by which the clock of CPU time goes on where it is coarse
GROWTH = 25  # times as long for a run ten times as long: 10 is linear, 100 is not
PATIENCE = 2.0  # seconds after which a pattern is not waited for
OF_EXTRACTION = 8_000  # characters of a run in a paper
RUNS = (
    "AB ",
    "A B ",
    "Ab-",
    "A. ",
    "Cllr A Smith, ",
    "Mayor ",
    "Director of ",
    "RESOLVED that ",
    "12/0123 ",
    "£1,",
    "(A) ",
)


def seconds(one: patterns.Used, unit: str, length: int) -> float:
    """The CPU time that a pattern takes for a run; `PATIENCE` where it takes more."""
    words, ask = patterns.run(unit, length), patterns.use(one)

    def stop(*_: object) -> None:
        raise mutations.TooLong

    before, began = signal.signal(signal.SIGVTALRM, stop), time.process_time()
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
        ask(words)
    except mutations.TooLong:
        return PATIENCE
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return time.process_time() - began


def is_slow(one: patterns.Used, unit: str) -> bool:
    """Whether the time that a pattern takes grows faster than the run that it is given; measured again where so."""
    if seconds(one, unit, SHORT) < SUSPECT or seconds(one, unit, LONG) <= ENOUGH:
        return False
    short, long = (min(seconds(one, unit, length) for _ in range(2)) for length in (SHORT, LONG))
    return long >= PATIENCE or (long > ENOUGH and long > GROWTH * max(short, STEP))


def test_every_pattern_takes_time_in_proportion_to_the_text() -> None:
    """Constants of modules and patterns of profiles alike, in each run of what they nearly match."""
    slow = [
        (one.where, unit) for one in patterns.all_patterns() for unit in patterns.RUNS if is_slow(one, unit)
    ]
    assert slow == []


def test_no_pattern_has_repeats_that_overlap() -> None:
    """There is one way to share a text out between the repeats of a pattern."""
    found = {one.where: wrong for one in patterns.all_patterns() if (wrong := overlaps(one.pattern))}
    assert found == {}


def test_all_kinds_of_patterns_are_found() -> None:
    """Those of modules, those written in a call, those of profiles with their layers, and those put together."""
    places = [one.where for one in patterns.all_patterns()]
    for sign in (
        "councilgraph.extractors.facts.sums.SUM",
        "people_in_sentences.py:",
        "english+",
        "planning.py:",
        "graph",
    ):
        assert any(sign in place for place in places), sign
    assert len(places) > 250


@pytest.mark.parametrize(
    ("pattern", "wrong"),
    [
        pytest.param(r"(?:\w+ ?)+x", True, id="a repeat within one, with what parts them left out"),
        pytest.param(r"(?:\w+ )+x", False, id="always parted"),
        pytest.param(r"(?:\W*(?:a|[:-]))+", True, id="what parts them is of them"),
        pytest.param(r"(?:.*x)*", True, id="anything within anything"),
        pytest.param(r"\s*,?\s*", True, id="side by side"),
        pytest.param(r"\s*(?:,\s*)?x", False, id="side by side, parted"),
        pytest.param(r"\s*+,?\s*", False, id="the first gives nothing back"),
        pytest.param(r"[a-z]+\d*[a-z]+", True, id="nothing sure between"),
        pytest.param(r"(?:[A-Z]\w*(?:-[A-Z]\w*)*)+", True, id="names run together"),
        pytest.param(r"(?:\s+[A-Z]\w*)*", False, id="names apart"),
        pytest.param(r"(?:a|b{2,200})*", True, id="alternatives of one"),
        pytest.param(r"(?:\d{1,3} ?){0,4}", False, id="few of few"),
    ],
)
def test_overlaps_are_told(pattern: str, wrong: bool) -> None:
    """What the test above calls an overlap, and what not."""
    assert bool(overlaps(re.compile(pattern))) is wrong


def test_a_slow_pattern_is_found_out() -> None:
    """A pattern that shares words out in every way is seen to be slow, one that has but one way is not."""
    assert is_slow(patterns.Used("", re.compile(r"(?:\w+ ?)+x"), searched=True), "AB ")
    assert not is_slow(patterns.Used("", re.compile(r"(?:\w+ )+x"), searched=False), "AB ")


@pytest.mark.parametrize("unit", RUNS)
def test_a_paper_with_a_long_run_is_read(unit: str) -> None:
    """In an item, in a decision, in the list of those present, as a title or alone: it holds nothing up."""
    run = (unit * OF_EXTRACTION)[:OF_EXTRACTION]
    placed = (
        f"{HEADER}{PRESENT}\n1. Planning Applications\n\n{run}\n\n2. Trees\n\nRESOLVED that {run}\n",
        f"{HEADER}\nPresent: {run}\n\n1. {run}\n\nNoted.\n",
        run,
    )
    assert [wrong for words in placed if (wrong := mutations.fault(document(words), limit=6))] == []


def test_a_line_of_thirty_thousand_characters_is_read() -> None:
    """As papers have whose line ends were lost."""
    assert mutations.fault(document(f"{HEADER}{PRESENT}\n1. Trees\n\n{'AB ' * 10_000}\n"), limit=20) is None
