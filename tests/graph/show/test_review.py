"""Questions asked one by one: in which order, what a key does, what is written, by pipe and in a terminal."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

import pytest

from councilgraph.graph.build.build import build
from councilgraph.graph.cli import main
from councilgraph.graph.folder import judgements
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.folder.judgements import Judgement, Verdict
from councilgraph.graph.rdf.store import IRI, DefaultGraph, Literal, Quad, Store, text
from councilgraph.graph.reading.open_questions import Ask, asks
from councilgraph.graph.show.review import Review, keys
from councilgraph.ontology.terms import expand
from tests.graph.resolve.quays import COUNCIL, MEETING, PAPERS, PERSON, Built

STORE = Built().store
REQUEST = f"{MEETING}/decision/1/1"
LATER = f"{COUNCIL}/meeting/quays-and-rivers-panel/2024-06-11/item/1"


def with_link(sure: str) -> Store:
    """The graph with a link from the request to the later item of which a rule is so sure."""
    why = IRI("http://localhost:8000/id/inference/0123456789abcdef")
    passages = STORE.select("SELECT ?p { ?p a cg:Passage ; cg:quote ?q } ORDER BY ?p LIMIT 1")
    passage = IRI(next(text(row["p"]) for row in passages))
    number = Literal(sure, datatype=IRI(expand("xsd:decimal")))
    said: list[tuple[IRI, str, IRI | Literal]] = [
        (why, "rdf:type", IRI(expand("cg:Inference"))),
        (why, "cg:because", Literal("the titles are the same")),
        (why, "cg:confidence", number),
        (why, "prov:used", passage),
        (IRI(REQUEST), "cg:followedUpBy", IRI(LATER)),
    ]
    quads = [Quad(s, IRI(expand(p)), o, DefaultGraph()) for s, p, o in said]
    link = Quad(IRI(REQUEST), IRI(expand("cg:followedUpBy")), IRI(LATER), why)
    return Store.memory([*STORE.quads(), *quads, link])


def reviewed(folder: Path, pressed: str, store: Store = STORE, judged: Sequence[Judgement] = ()) -> str:
    """What is shown while these keys are pressed, one a line."""
    out = StringIO()
    review = Review(folder, store, asks(store, judged), "RB")
    with keys(StringIO("\n".join(pressed))) as key:
        review.run(key, out)
    return out.getvalue()


def written(folder: Path) -> list[str]:
    """The judgements of a folder in short."""
    found = judgements.read(folder)[0]
    return [
        f"{one.verdict}: {' '.join(i.rpartition('/')[2] for i in (one.left, one.right))}" for one in found
    ]


def test_the_question_that_settles_most_comes_first() -> None:
    """The order is that of the facts that an answer moves; what was judged is not asked again."""
    found = asks(STORE, [])
    assert [one.settles for one in found] == sorted((one.settles for one in found), reverse=True)
    assert all(one.settles > 0 for one in found)
    done = Judgement(Verdict.DIFFERENT, found[0].right, found[0].left)
    assert asks(STORE, [done]) == found[1:]


@pytest.mark.parametrize(("sure", "asked"), [("0.6", True), ("0.89", True), ("0.9", False), ("1", False)])
def test_links_that_no_rule_is_sure_of_are_asked(sure: str, asked: bool) -> None:
    """A link of confidence below 0.9 is a question, with the sentences on which it rests."""
    links = [one for one in asks(with_link(sure), []) if one.sure is not None]
    assert bool(links) is asked
    for one in links:
        assert (one.left, one.right, one.because) == (REQUEST, LATER, "the titles are the same")
        assert one.words


def test_both_contexts_are_shown(tmp_path: Path) -> None:
    """Each of the two stands with what it is, what it did, the sentence and its place."""
    shown = reviewed(tmp_path, "q")
    for words in ("question 1 of 3", "are these two the same?", "open because: ", "y the same · n different"):
        assert words in shown
    assert shown.count("at meetings: ") == 2
    assert shown.count("“") >= 2
    assert shown.count(".txt, character ") >= 2


@pytest.mark.parametrize(
    ("pressed", "found"),
    [
        ("yq", ["same"]),
        ("nnn", ["different"] * 3),
        ("ssy", ["same"]),
        ("yun", ["different"]),
        ("yyuuq", []),
        ("sun", ["different"]),
        ("uuy", ["same"]),
        ("ynyuq", ["same", "different"]),
        ("x?zY", ["same"]),
        ("", []),
    ],
)
def test_keys(pressed: str, found: list[str], tmp_path: Path) -> None:
    """Each answer is written at once; u takes the last one back, also behind the last question."""
    shown = reviewed(tmp_path, pressed)
    assert [one.partition(":")[0] for one in written(tmp_path)] == found
    count = f"{len(found)} judgement{'' if len(found) == 1 else 's'} written to"
    assert count in shown
    assert ("next: councilgraph build SOURCE -o" in shown) is bool(found)


def test_an_answer_says_who_and_what(tmp_path: Path) -> None:
    """The line has the addresses, the day, the name of who judged, and the names for its reader."""
    reviewed(tmp_path, "y")
    (one,) = judgements.read(tmp_path)[0]
    first = asks(STORE, [])[0]
    assert (one.left, one.right, one.by) == (first.left, first.right, "RB")
    assert one.because.startswith("reviewed: ")
    assert len(one.date) == 10


@pytest.mark.parametrize(("key", "verdict"), [("y", Verdict.RIGHT_LINK), ("n", Verdict.WRONG_LINK)])
def test_links_are_answered(key: str, verdict: Verdict, tmp_path: Path) -> None:
    """Yes and no of a link are judgements of the link."""
    store = with_link("0.6")
    identity = [Judgement(Verdict.SAME, one.left, one.right) for one in asks(STORE, [])]
    shown = reviewed(tmp_path, key, store, identity)
    assert "does the first come back as the second?" in shown
    assert "the titles are the same (60% sure)" in shown
    (one,) = judgements.read(tmp_path)[0]
    assert (one.verdict, one.left, one.right) == (verdict, REQUEST, LATER)
    assert asks(store, [*identity, one]) == []


def test_where_nothing_is_open_it_says_so(tmp_path: Path) -> None:
    """A graph without questions has nothing to ask."""
    judged = [Judgement(Verdict.SAME, one.left, one.right) for one in asks(STORE, [])]
    assert reviewed(tmp_path, "y", STORE, judged) == "nothing is open\n"
    assert not (tmp_path / judgements.NAME).exists()


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph folder with questions."""
    folder = tmp_path_factory.mktemp("review")
    for name, words in PAPERS.items():
        (folder / name).write_text(words, encoding="utf-8")
    build([folder / name for name in PAPERS], folder / "graph")
    return folder / "graph"


def test_the_command_in_a_terminal_takes_single_keys(graph: Path) -> None:
    """In a terminal a key counts as it is pressed, without Return, and is not echoed."""
    ours, theirs = pty.openpty()
    program = [sys.executable, "-m", "councilgraph.graph", "review", str(graph), "--by", "RB"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm"}
    with subprocess.Popen(program, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        try:
            _until(ours, "q quit")
            os.write(ours, b"n")
            _until(ours, "question 2 of 3")
            os.write(ours, b"q")
            _until(ours, "next: councilgraph build")
            assert process.wait(timeout=60) == 0
        finally:
            process.kill()
    os.close(ours)
    assert [one.partition(":")[0] for one in written(graph)] == ["different"]
    (graph / judgements.NAME).unlink()


def _until(terminal: int, words: str) -> str:
    """What a terminal shows until it has shown some words."""
    shown = ""
    while words not in shown:
        assert select.select([terminal], [], [], 60)[0], shown
        shown += os.read(terminal, 4096).decode()
    return shown


def test_the_command_reads_letters_from_a_pipe(
    graph: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Piped, each line is an answer by its first letter, and the end of the input is the end."""
    monkeypatch.setattr(sys, "stdin", StringIO("no\nskip\nyes\n"))
    assert main(["review", str(graph)]) == 0
    assert "2 judgements written to" in capsys.readouterr().out
    before = (graph / judgements.NAME).read_text(encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", StringIO(""))
    assert main(["review", str(graph)]) == 0
    assert "question 1 of 1" in capsys.readouterr().out  # what was judged is not asked again before a build
    assert (graph / judgements.NAME).read_text(encoding="utf-8") == before
    (graph / judgements.NAME).unlink()


def test_the_draft_of_members_is_not_written_over(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A first draft lies where builds read it; one that was corrected stays, unless it is to be lost."""
    path = graph / "members.csv"
    assert main(["members", str(graph)]) == 0
    assert capsys.readouterr().out.startswith(str(path))
    draft = path.read_bytes()
    assert draft.startswith(b"\xef\xbb\xbfname,ward,party,body,from,to,first seen,last seen,written as\n")
    assert b"Ada Tarrow,,,Quays Committee,,,2019-03-12,2019-03-12,A Tarrow\n" in draft
    assert main(["members", str(graph)]) == 0  # the same again
    path.write_bytes(draft + b"Di Moor,North\n")
    assert main(["members", str(graph)]) == 2
    assert "is there already: correct it, or write it anew with --force" in capsys.readouterr().err
    assert main(["members", str(graph), "-o", str(graph.parent / "list.csv")]) == 0
    assert (graph.parent / "list.csv").read_bytes() == draft
    assert main(["members", str(graph), "--force"]) == 0
    assert path.read_bytes() == draft


def test_a_draft_that_nobody_corrected_changes_nobody(graph: Path) -> None:
    """Read again as it was drafted, the list adds facts; people stay, but for bare surnames that it tells."""
    main(["members", str(graph), "--force"])
    people = "SELECT ?p { ?p foaf:name ?n } ORDER BY ?p"
    questions = "SELECT ?q { ?q a cg:IdentityQuestion } ORDER BY ?q"
    before = [set(_rows(graph, query)) for query in (people, questions)]
    report = build([graph.parent / name for name in PAPERS], graph)
    assert report.members
    assert report.unfit == []
    after = [set(_rows(graph, query)) for query in (people, questions)]
    assert after[0] < before[0]
    assert after[1] == before[1]
    assert [row for row in before[0] - after[0] if "person/osei" not in row] == []


def _rows(graph: Path, query: str) -> list[str]:
    return [str(row) for row in GraphFolder.open(graph).store().select(query)]


def test_ask_says_what_yes_and_no_decide() -> None:
    """Of identity and of links."""
    same, link = Ask("a", "b", "", 1), Ask("a", "b", "", 1, 0.5)
    assert [same.yes, same.no, link.yes, link.no] == ["same", "different", "right link", "wrong link"]
    assert PERSON in asks(STORE, [])[0].left
