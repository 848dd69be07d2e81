"""`judgements.tsv`: what people have decided about a graph, a line each, which no build overrules.

Its columns are told by the first line, and stand in the order of `COLUMNS` where that is missing:

    judgement  left              right                         date        by  because      predicate
    same       J Amadi           Joy Amadi, Weir Town Council  2024-05-01  RB  I asked her
    wrong      …/person/j-amadi  …/meeting/council/2024-03-01  2024-05-01  RB  was away     cg:attended
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from councilgraph.graph import platform
from councilgraph.graph.folder.edited import Fault, read_text, tab_separated
from councilgraph.ontology.errors import CouncilgraphError

NAME = "judgements.tsv"
COLUMNS = ("judgement", "left", "right", "date", "by", "because", "predicate")
HEADER = "\t".join(COLUMNS)


class Verdict(StrEnum):
    """What can be decided: of two things, of a fact, of what something came back as."""

    SAME = "same"
    DIFFERENT = "different"
    WRONG = "wrong"
    WRONG_LINK = "wrong link"
    RIGHT_LINK = "right link"


LINKS = (Verdict.WRONG_LINK, Verdict.RIGHT_LINK)
FOLLOWED = "cg:followedUpBy"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A line of the file: things are named by IRI, or by name with their council; `line` is its number."""

    verdict: Verdict
    left: str
    right: str
    date: str = ""
    by: str = ""
    because: str = ""
    predicate: str = ""
    line: int = 0

    @property
    def row(self) -> str:
        """The judgement as a line of the file, without its end."""
        cells = (self.verdict, self.left, self.right, self.date, self.by, self.because, self.predicate)
        return "\t".join(" ".join(cell.replace('"', "”").split()) for cell in cells).rstrip("\t")


def read(folder: Path) -> tuple[list[Judgement], list[Fault]]:
    """The judgements in the folder of a graph, and the lines that cannot be read."""
    text = read_text(folder / NAME)
    if isinstance(text, Fault):
        return [], [text]
    return parse(text)


def parse(text: str) -> tuple[list[Judgement], list[Fault]]:
    """The judgements in a text, and the lines that cannot be read; a cell too many does no harm."""
    found = list(_parsed(text))
    return (
        [one for one in found if isinstance(one, Judgement)],
        [one for one in found if isinstance(one, Fault)],
    )


def _parsed(text: str) -> Iterator[Judgement | Fault]:
    columns: Sequence[str] = COLUMNS
    for place, line in enumerate(tab_separated(NAME, text)):
        if isinstance(line, Fault):
            yield line
            continue
        number, cells = line
        if place == 0 and COLUMNS[0] in (heads := [cell.casefold() for cell in cells]):
            columns = heads
        else:
            yield from _judged(number, dict(zip(columns, cells, strict=False)))


def _judged(number: int, cells: dict[str, str]) -> Iterator[Judgement | Fault]:
    """The judgement of a line, or why there is none; and what of it is left out."""
    said = {name: cells.get(name, "") for name in COLUMNS}
    word = " ".join(said[COLUMNS[0]].casefold().replace("-", " ").replace("_", " ").split())
    if word not in list(Verdict):
        yield Fault(NAME, number, f"“{word[:60]}” is no judgement: write {', '.join(Verdict)}, then a tab")
        return
    verdict = Verdict(word)
    predicate = FOLLOWED if verdict in LINKS else said["predicate"]
    missing = [name for name in ("left", "right") if not said[name]]
    if verdict is Verdict.WRONG and not predicate:
        missing.append("predicate")
    if missing:
        yield Fault(NAME, number, f"it has no {' and no '.join(missing)}; cells are parted by tabs")
        return
    if said["date"] and not _is_day(said["date"]):
        yield Fault(NAME, number, f"“{said['date'][:60]}” is not a day, as in 2024-01-31; it counts without")
        said["date"] = ""
    sides = said["left"], said["right"]
    yield Judgement(verdict, *sides, said["date"], said["by"], said["because"], predicate, number)


def _is_day(words: str) -> bool:
    try:
        return dt.date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def append(folder: Path, judgement: Judgement) -> None:
    """Adds a judgement as the last line of the file, which is made where it is not there yet.

    Raises CouncilgraphError where the file cannot be read or written.
    """
    text = _as_it_is(folder) or f"{HEADER}\n"
    _write(folder, f"{text}{'' if text.endswith(chr(10)) else chr(10)}{judgement.row}\n")


def take_back(folder: Path, judgement: Judgement) -> bool:
    """Takes the last line out of the file that says this; whether there was one.

    Raises CouncilgraphError where the file cannot be read or written.
    """
    lines = _as_it_is(folder).split("\n")
    if judgement.row not in lines:
        return False
    del lines[len(lines) - 1 - lines[::-1].index(judgement.row)]
    _write(folder, "\n".join(lines))
    return True


def _as_it_is(folder: Path) -> str:
    text = read_text(folder / NAME)
    if isinstance(text, Fault):
        raise CouncilgraphError(f"{folder / NAME} cannot be added to: {text.what}")
    return text


def _write(folder: Path, text: str) -> None:
    try:
        platform.replace(folder / NAME, text.encode())
    except OSError as error:
        raise CouncilgraphError(f"{folder / NAME} cannot be written: {error.strerror}") from error
