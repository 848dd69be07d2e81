"""Papers with some words changed at random: dropped, doubled, moved, put in capitals, markup turned to text.

`python -m tests.mutations 5000 [FOLDER …]` reads so many, of the samples, of generated minutes and of the
texts in the folders named, and says of each that was not read why. The same seed gives the same papers.
"""

from __future__ import annotations

import argparse
import re
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from random import Random

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.extractors.read import text as plain_text
from councilgraph.ontology.errors import UnreadableDocument
from councilgraph.ontology.model import Document
from tests.extractors.written import document
from tests.generate import generate

SAMPLES = Path(__file__).parents[1] / "graph" / "samples"
SEED = 1909
LIMIT = 20.0  # seconds of CPU time in which a paper of ordinary length must be read
CHANGES = (1, 5, 20, 80)  # of so many words at once
FOUND = re.compile(r"\S+|\s+")
STRAY = ("\u0001", "\u0007", "\u000b", "\u000c", "\u200b", "\u00ad", "\ufeff", "\u202e", "\u00a0", "\t", "\n")
PUT_IN = ("ß", "İ", "ﬁ", "ŉ", "'", "’", "(", ")", "[", "**", "|", "£", "1.", "12/0123", "-", "–", ":", "£1,2")

Change = Callable[[list[str], int, Random], None]


class TooLong(Exception):
    """Raised within a reading that takes more than its time."""


def dropped(words: list[str], at: int, random: Random) -> None:
    """Words left out."""
    del words[at : at + random.choice((1, 2, 10))]


def doubled(words: list[str], at: int, random: Random) -> None:
    """Words printed again, once or many times."""
    words[at:at] = words[at : at + random.choice((1, 2, 6))] * random.choice((1, 1, 2, 30))


def moved(words: list[str], at: int, random: Random) -> None:
    """A word put elsewhere."""
    words.insert(random.randrange(len(words)), words.pop(at))


def shouted(words: list[str], at: int, random: Random) -> None:
    """Words in capitals."""
    end = at + random.choice((1, 4, 40))
    words[at:end] = [word.upper() for word in words[at:end]]


def muttered(words: list[str], at: int, random: Random) -> None:
    """Words in small letters."""
    end = at + random.choice((1, 4, 40))
    words[at:end] = [word.lower() for word in words[at:end]]


def marked_up(words: list[str], at: int, random: Random) -> None:
    """A word within markup."""
    opens, closes = random.choice(
        (("<b>", "</b>"), ("**", "**"), ("<p>", "</p>"), ("[", "](x)"), ("&lt;", "&gt;"))
    )
    words[at] = f"{opens}{words[at]}{closes}"


def escaped(words: list[str], at: int, random: Random) -> None:
    """Words whose markup has become text."""
    end = at + random.choice((1, 20))
    words[at:end] = [escape(word).replace("**", r"\*\*") for word in words[at:end]]


def joined(words: list[str], at: int, random: Random) -> None:
    """Words or lines run together."""
    words[at] = random.choice((" ", "", "\n", "\n\n")) if words[at].isspace() else words[at].rstrip(".,;:")


def put_in(words: list[str], at: int, random: Random) -> None:
    """A sign where none stood."""
    place = random.randrange(len(words[at]) + 1)
    words[at] = f"{words[at][:place]}{random.choice((*STRAY, *PUT_IN))}{words[at][place:]}"


def cut(words: list[str], at: int, random: Random) -> None:
    """The rest left out, once in a while: a paper that ends anywhere, without the end of a line."""
    if random.random() < 0.1:
        del words[at + 1 :]


MUTATIONS: tuple[Change, ...] = (
    dropped,
    doubled,
    moved,
    shouted,
    muttered,
    marked_up,
    escaped,
    joined,
    put_in,
    cut,
)


def changed(text: str, random: Random) -> str:
    """A text with some of its words changed."""
    words = FOUND.findall(text)
    for _ in range(random.choice(CHANGES)):
        random.choice(MUTATIONS)(words, random.randrange(len(words)), random)
        words = words or ["x"]
    return "".join(words) if random.random() < 0.9 else "".join(words).upper()


def damaged(data: bytes, random: Random) -> bytes:
    """Bytes of which some are changed, lost or doubled."""
    found = bytearray(data)
    for _ in range(random.choice(CHANGES)):
        at = random.randrange(len(found))
        match random.randrange(3):
            case 0:
                found[at] = random.randrange(256)
            case 1:
                del found[at : at + random.randrange(1, 100)]
            case _:
                found[at:at] = found[at : at + random.randrange(1, 100)]
        found = found or bytearray(b"x")
    return bytes(found)


def sound(folders: Sequence[Path] = ()) -> list[tuple[str, str]]:
    """Papers to be changed, each with its name: samples, generated minutes, and the texts in folders."""
    paths = [*sorted(SAMPLES.glob("*/*.*")), *(path for one in folders for path in sorted(one.rglob("*.*")))]
    texts = [(path.name, path.read_text("utf-8")) for path in paths if path.suffix in (".txt", ".md")]
    return [*texts, *((one.name, one.text) for one in generate(4, seed=SEED))]


def papers(number: int, *, in_bytes: bool = False, folders: Sequence[Path] = ()) -> Iterator[Document]:
    """Changed papers as they are read; one whose bytes are no text any more is passed over."""
    known = sound(folders)
    for at in range(number):
        random = Random(f"{SEED} {in_bytes} {at}")  # noqa: S311 - the same papers each time
        name, text = random.choice(known)
        data = (
            damaged(text.encode(), random) if in_bytes else changed(text, random).encode("utf-8", "replace")
        )
        try:
            yield document(plain_text.read(data, name).text, f"{at}-{name}")
        except UnreadableDocument:
            continue


@dataclass(frozen=True)
class Fault:
    """A paper that was not read: its name and words, and why."""

    name: str
    text: str
    reason: str


def fault(paper: Document, limit: float = LIMIT) -> Fault | None:
    """What is wrong with the reading of a paper; None where it was read within its time, quotes at their places."""

    def stop(*_: object) -> None:
        raise TooLong

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, limit)
    try:
        for one in extract(paper, load()):
            where = one.passage
            if paper.text[where.start : where.end] != where.quote:
                return Fault(paper.name, paper.text, f"a quote is not at its place: {where}")
    except TooLong:
        return Fault(paper.name, paper.text, f"takes more than {limit:g} seconds")
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        place = traceback.extract_tb(error.__traceback__)
        at = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in reversed(place[-6:]))
        return Fault(paper.name, paper.text, f"{type(error).__name__}: {error} {at}")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return None


def main(arguments: Sequence[str]) -> int:
    """Reads changed papers and prints what is wrong with them; 1 where anything is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("number", type=int)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--bytes", action="store_true", help="change bytes instead of words")
    parser.add_argument("--keep", type=Path, help="a folder for the papers that were not read")
    known = parser.parse_intermixed_args(arguments)
    found: Counter[str] = Counter()
    slowest, read = 0.0, 0
    for paper in papers(known.number, in_bytes=known.bytes, folders=known.folders):
        began = time.process_time()
        wrong = fault(paper)
        slowest, read = max(slowest, time.process_time() - began), read + 1
        if wrong:
            found[wrong.reason] += 1
            sys.stdout.write(f"{wrong.name}: {wrong.reason}\n")
            if known.keep:
                (known.keep / wrong.name).write_text(wrong.text, "utf-8")
    sys.stdout.write(f"{read} papers read, {found.total()} faults, the slowest {slowest:.1f} s of CPU time\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
