from __future__ import annotations

from pathlib import Path

from councilgraph.graph import platform


def test_a_lock_is_held_once(tmp_path: Path) -> None:
    """Whoever asks for a lock that is taken is told so at once, in the same process too; then it is free."""
    first = platform.lock(tmp_path / "lock")
    assert first is not None
    assert platform.lock(tmp_path / "lock") is None
    platform.unlock(first)
    second = platform.lock(tmp_path / "lock")
    assert second is not None
    platform.unlock(second)


def test_replace_leaves_no_draft(tmp_path: Path) -> None:
    """A file has its new content, and the folder nothing else."""
    for content in (b"old", b"new"):
        platform.replace(tmp_path / "pointer", content)
    assert [path.name for path in tmp_path.iterdir()] == ["pointer"]
    assert (tmp_path / "pointer").read_bytes() == b"new"


def test_many_files_are_made_durable(tmp_path: Path) -> None:
    """Few files or many, folders among them, are taken as they come."""
    files = [tmp_path / str(number) for number in range(platform.MANY + 1)]
    for file in files:
        file.touch()
    platform.persist_all(iter([tmp_path, *files[:2]]))
    platform.persist_all(iter([tmp_path, *files]))
