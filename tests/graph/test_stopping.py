from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from councilgraph.graph import stopping
from councilgraph.graph.build.build import build
from councilgraph.graph.demo import samples
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.stopping import Stopped, leaving, stoppable
from councilgraph.ontology.errors import NotAGraph

OURS = "councilgraph.graph.stopping"
"""The module with which our own code begins to hear signals; before it is Python's own start."""

STATUS = {signal.SIGINT: 130, signal.SIGTERM: 143}
MOMENTS = 12


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A graph of one document, which nothing that is stopped may change."""
    path = tmp_path_factory.mktemp("stopped") / "a.graph"
    first = min(samples()[0].iterdir())
    subprocess.run(command("build", str(first), "-o", str(path), "-q"), env=env(), check=True)
    before = GraphFolder.open(path).store().dump("nq")
    yield path
    assert GraphFolder.open(path).store().dump("nq") == before


def command(*arguments: str, options: tuple[str, ...] = ()) -> list[str]:
    """The command line as it is typed, with options of Python's own."""
    return [sys.executable, *options, "-m", "councilgraph.graph", *arguments]


def env() -> dict[str, str]:
    """Where the code stands."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def stopped(
    how: signal.Signals, seconds: float, *arguments: str, through: Sequence[str] = ()
) -> tuple[int, str]:
    """The status and the last line of a command that got a signal so long after our code began."""
    running = subprocess.Popen(
        [*through, *command(*arguments, options=("-X", "importtime"))],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=env(),
    )
    assert running.stderr is not None
    with running.stderr as said:
        while OURS not in said.readline():
            pass
        time.sleep(seconds)
        running.send_signal(how)
        begun = time.monotonic()
        lines = [line for line in said if not line.startswith("import time:")]
    running.wait()
    assert time.monotonic() - begun < stopping.GRACE + 2
    return running.returncode, "".join(lines)


def test_nothing_is_loaded_before_a_signal_is_heard() -> None:
    """What is loaded before `main` begins is the command line alone, and how it ends: all else is loaded where Ctrl-C is heard."""
    code = (
        "import sys; known = {*sys.modules}; import councilgraph.graph.cli; print(*({*sys.modules} - known))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env(), check=True)
    ours = {"councilgraph", *(f"councilgraph.graph{name}" for name in ("", ".cli", ".exit_status"))}
    assert {*done.stdout.split()} - {"__future__"} == ours


def test_a_signal_while_the_command_line_is_loaded_is_a_line() -> None:
    """Ctrl-C that comes before `main` has begun ends with 130 and a line, as it does later."""
    code = (
        "import runpy, sys\nclass Stopped:\n    def find_spec(self, name, *_):\n"
        "        if name.endswith('.cli'):\n            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stopped())\nrunpy.run_module('councilgraph.graph', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=env(), check=False
    )
    assert (done.returncode, done.stderr) == (130, "councilgraph: stopped\n")


@pytest.mark.parametrize("how", STATUS)
def test_a_build_is_stopped_at_any_moment(graph: Path, how: signal.Signals) -> None:
    """Ctrl-C ends a build with 130 and TERM with 143, from its imports to its end, in a line."""
    moments = random.Random(how)  # noqa: S311 (a fixed order, not a secret)
    for number in range(MOMENTS):
        seconds = moments.uniform(0, 0.02 if number < MOMENTS // 2 else 0.6)
        status, words = stopped(how, seconds, "build", str(samples()[0]), "-o", str(graph))
        assert status == STATUS[how]
        assert words in ("councilgraph: stopped\n", "councilgraph: stopped; the last graph is as it was\n")
        assert list(graph.glob("*.tmp")) == []


def test_what_runs_in_the_background_is_stopped_too(graph: Path) -> None:
    """A shell lets its background jobs ignore Ctrl-C; a build that is told to stop stops all the same."""
    shell = ("sh", "-c", 'trap "" INT; exec "$@"', "sh")
    given = ("build", str(samples()[0]), "-o", str(graph))
    status, words = stopped(signal.SIGINT, 0.4, *given, through=shell)
    assert status == 130
    assert words in ("councilgraph: stopped\n", "councilgraph: stopped; the last graph is as it was\n")


def swallow(how: signal.Signals) -> None:
    """What a library does that catches everything."""
    with suppress(KeyboardInterrupt):
        signal.raise_signal(how)


def test_a_swallowed_signal_is_raised_again() -> None:
    """Where a library swallows what the signal raised, the block raises it at its end."""
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(Stopped) as raised, stoppable():
        swallow(signal.SIGINT)
    assert raised.value.status == 130
    assert signal.getsignal(signal.SIGINT) is before


def test_a_swallowed_signal_keeps_a_build_from_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What counts is not done after a signal that was swallowed: no graph comes to be."""
    monkeypatch.setattr(stopping, "GRACE", 60)  # or the process that runs the tests would be ended
    first = min(samples()[0].iterdir())
    with pytest.raises(Stopped), stoppable():
        build([first], tmp_path / "a.graph", progress=lambda *_: swallow(signal.SIGTERM))
    with pytest.raises(NotAGraph):
        GraphFolder.open(tmp_path / "a.graph")
    stopping.heed()  # what comes after knows nothing of it


class Dying:
    """What gets a signal when it is collected, where nothing can be raised."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGTERM)


def test_a_signal_that_cannot_be_raised_is_raised_a_moment_later(capsys: pytest.CaptureFixture[str]) -> None:
    """Where a signal comes as an import or a collection ends, it stops the block all the same, without a word."""
    begun = time.monotonic()
    with pytest.raises(Stopped) as raised, stoppable():
        die_and_wait()
    assert time.monotonic() - begun < 2
    assert raised.value.status == 143
    assert capsys.readouterr().err == ""


def die_and_wait() -> None:
    """Goes on for some seconds after the signal."""
    Dying()
    for _ in range(300):
        time.sleep(0.01)


def test_what_does_not_stop_is_ended() -> None:
    """A command that goes on after a signal is ended, with the status of that signal."""
    code = (
        "import time\nfrom councilgraph.graph.stopping import stoppable\n"
        "with stoppable():\n print(flush=True)\n while True:\n"
        "  try: time.sleep(60)\n  except KeyboardInterrupt: pass\n"
    )
    deaf = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=env())
    assert deaf.stdout is not None
    with deaf.stdout as said:
        said.readline()
    time.sleep(0.2)
    deaf.send_signal(signal.SIGINT)
    assert deaf.wait(10) == 130


def test_other_signals_pass() -> None:
    """A child that ends or a window that is resized stops nothing, now or later."""
    with stoppable():
        signal.raise_signal(signal.SIGWINCH)
        subprocess.run(["true"], check=True)


def test_what_a_stop_leaves_is_noted() -> None:
    """What a command says of the state it leaves goes with the error."""
    with pytest.raises(KeyboardInterrupt) as raised, leaving("all is as it was"):
        raise KeyboardInterrupt
    assert raised.value.__notes__ == ["all is as it was"]


def test_a_signal_for_another_program_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """While a pager has taken Ctrl-C for itself, it does not end the command, however long that goes on."""
    monkeypatch.setattr(stopping, "GRACE", 0.1)
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    with stoppable():
        before = signal.signal(signal.SIGINT, lambda *_: None)
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.5)
        signal.signal(signal.SIGINT, before)
    assert ended == []


def test_an_error_of_tidying_up_is_a_stop_still() -> None:
    """What a library raises in place of the stop, because it could not tidy up, does not hide the stop."""

    @stoppable()
    def work() -> None:
        try:
            os.kill(os.getpid(), signal.SIGTERM)
        finally:
            [].pop()  # which fails

    with pytest.raises(Stopped) as stop:
        work()
    assert stop.value.status == 143
