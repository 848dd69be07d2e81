from __future__ import annotations

from pathlib import Path

import pytest

from councilgraph.graph.validation.reasons import check_reasons
from tests.graph.validation import council
from tests.graph.validation.council import REASONS

WORDS = ":more a cg:Passage ; cg:document :file ; prov:wasAttributedTo :x"

# Facts that are added to a graph, its reasons, and what is found: the check and a part of its line.
WRONG = [
    pytest.param(
        f'{WORDS} ; cg:start 0 ; cg:end 4 ; cg:quote "here" ; cg:page 1 .', REASONS, "quote", "other words", id="a letter"
    ),
    pytest.param(
        f'{WORDS} ; cg:start 40 ; cg:end 99 ; cg:quote "se.\\n" ; cg:page 2 .', REASONS, "quote", "from character 40 to 99", id="past the end"
    ),
    pytest.param(
        f'{WORDS} ; cg:start -1 ; cg:end 1 ; cg:quote "H" .', REASONS, "quote", "from character -1", id="before the beginning"
    ),
    pytest.param(f'{WORDS} ; cg:start 3 ; cg:end 3 ; cg:quote "" .', REASONS, "quote", "rest on no words at all", id="no words"),
    pytest.param(
        f'{WORDS} ; cg:start 5 ; cg:end 6 ; cg:quote "O" ; cg:page 1 .', REASONS, "page", "stand on page 2", id="another page"
    ),
    pytest.param(
        ':more a cg:Passage ; cg:start 5 ; cg:end 6 ; cg:quote "O" .', REASONS, "passage", "names no document", id="no document"
    ),
    pytest.param(
        "", "GRAPH :why { :vane cg:chaired :may }", "reason", "is not described", id="a reason that nothing tells of"
    ),
    pytest.param(
        "", "GRAPH :words { :vane cg:chaired :june }", "reason", "what is not a fact", id="a reason of no fact"
    ),
]  # fmt: skip


def test_sound_reasons(tmp_path: Path) -> None:
    """Where each quote stands at its place and each reason is described, nothing is found."""
    folder = council.folder(tmp_path / "my.graph")
    assert list(check_reasons(folder, folder.store())) == []


@pytest.mark.parametrize(("more", "reasons", "check", "told"), WRONG)
def test_a_reason_that_does_not_hold(more: str, reasons: str, check: str, told: str, tmp_path: Path) -> None:
    """A quote that is not in its text there, or a reason that is none, is an error that says where."""
    folder = council.folder(tmp_path / "my.graph", more, reasons=reasons)
    (one,) = check_reasons(folder, folder.store())
    assert one.check == check
    assert told in one.line


def test_a_text_that_is_lost(tmp_path: Path) -> None:
    """A document without its text is an error that names it; the rest is checked all the same."""
    folder = council.folder(tmp_path / "my.graph")
    for path in (folder.path / "texts").glob("*.txt"):
        path.unlink()
    (one,) = check_reasons(folder, folder.store())
    assert (one.check, one.about) == ("quote", "may.txt")
