"""The corrected papers of a graph folder: which there are, and which documents are read with them.

They lie in `taught/`, each in the annotated form. Its first lines say of which papers it is an example:
`#! council: NAME` of those whose head names that council, `#! papers: 2023/weir` of those whose file
names begin so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from councilgraph.extractors.blocks.annotated import AnnotatedPaper, BadAnnotation, parse
from councilgraph.graph.build.built import Refusal
from councilgraph.ontology.model import Document

FOLDER = "taught"
SUFFIX = ".ann"
HEAD = 4_000  # characters at the beginning of a document in which the council's name is looked for
NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Group:
    """Corrected papers of one council or folder: what the user is told that it is, and their texts."""

    called: str
    texts: tuple[str, ...]

    @property
    def key(self) -> str:
        """What stands for these papers, as they are now."""
        return sha256("\0".join(self.texts).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Taught:
    """The corrected papers of a graph: by council, in small letters, and by the beginning of file names."""

    councils: Mapping[str, Group]
    files: Mapping[str, Group]
    faults: tuple[Refusal, ...] = ()

    @property
    def stamp(self) -> str:
        """What stands for all of them in the stamp of a build; "" where there are none."""
        keys = [one.key for one in (*self.councils.values(), *self.files.values())]
        named = [*self.councils, *self.files]
        return f"/{sha256(repr((named, keys)).encode()).hexdigest()[:16]}" if keys else ""

    def texts(self) -> dict[str, tuple[str, ...]]:
        """The corrected papers of each group, by its key: what a process needs to read with them."""
        return {one.key: one.texts for one in (*self.councils.values(), *self.files.values())}

    def group_of(self, document: Document) -> Group | None:
        """The corrected papers that a document is read with: those of its folder, else of its council.

        Of several that fit, those with the longest name; None where none do.
        """
        for beginning in sorted(self.files, key=len, reverse=True):
            if document.name.startswith(beginning):
                return self.files[beginning]
        head = f" {_plain(document.text[:HEAD])} " if self.councils else ""
        for council in sorted(self.councils, key=len, reverse=True):
            if f" {council} " in head:
                return self.councils[council]
        return None


NOTHING = Taught({}, {})


COUNCIL, PAPERS = "council", "papers"


def read(folder: Path) -> Taught:
    """The corrected papers in the folder of a graph; a file that is not in the form is named and left out."""
    texts: dict[str, str | Exception] = {}
    for path in sorted((folder / FOLDER).glob(f"*{SUFFIX}")):
        try:
            texts[path.name] = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            texts[path.name] = error
    return of_texts(folder, texts)


def of_texts(folder: Path, texts: Mapping[str, str | Exception]) -> Taught:
    """The corrected papers of a graph by the names of their files; what could not be read is an error."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    faults: list[Refusal] = []
    for name, text in texts.items():
        try:
            if isinstance(text, Exception):
                raise text
            for place in _places(_checked(text)):
                groups[place].append(text)
        except (BadAnnotation, UnicodeDecodeError, OSError) as error:
            faults.append(_fault(folder, name, error))
    found = {place: Group(place[1], tuple(texts)) for place, texts in groups.items()}
    return Taught(
        {_plain(name): group for (kind, name), group in found.items() if kind == COUNCIL},
        {name: group for (kind, name), group in found.items() if kind == PAPERS},
        tuple(faults),
    )


def _fault(folder: Path, name: str, error: Exception) -> Refusal:
    """What is wrong with a file, in one line."""
    what = str(error)
    if isinstance(error, UnicodeDecodeError):
        line = error.object.count(b"\n", 0, error.start) + 1
        what = f"line {line}: it is not UTF-8"
    path = folder / FOLDER / name
    return Refusal(f"{FOLDER}/{name}", f"{path}: {what}; its papers are read as if it were not there")


def _places(paper: AnnotatedPaper) -> Iterator[tuple[str, str]]:
    """Of which papers a paper is an example: those of its council, and those of its folder."""
    for kind in (COUNCIL, PAPERS):
        name = " ".join(paper.about.get(kind, "").split())
        if name:
            yield kind, name


def _checked(text: str) -> AnnotatedPaper:
    """The paper of a corrected text.

    Raises:
        BadAnnotation: where it is not in the form, or does not say of which papers it is an example.
    """
    paper = parse(text)
    if not any(_places(paper)):
        raise BadAnnotation(
            "line 1: say whose papers are read with it, as in `#! council: Weir Town Council`"
        )
    if not any(line.label for line in paper.lines):
        raise BadAnnotation("line 1: it has no line of a paper, as in `text | …`")
    return paper


def _plain(words: str) -> str:
    """Words in small letters with one space between them, and nothing else."""
    return NOT_WORDS.sub(" ", words.casefold()).strip()
