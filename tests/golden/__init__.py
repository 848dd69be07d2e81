"""Golden cases: what is read from each sample document, a line a statement; run to write them anew."""

from __future__ import annotations

import sys
from pathlib import Path

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import load
from councilgraph.extractors.read import read
from councilgraph.ontology.model import Document, Mention, Statement, Term, Value

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "graph" / "samples"
CASES = ROOT / "tests" / "golden"
NAME = "statements.txt"
SHOWN = 72  # characters of a quote that a line shows
INSIDE = ("cg:Resolution", "cg:Recommendation", "cg:Request", "cg:LeadIn")


def samples() -> list[Path]:
    """The sample documents, in the order of their names."""
    return sorted(path for pattern in ("*/*.md", "*/*.txt") for path in SAMPLES.glob(pattern))


def case(sample: Path) -> Path:
    """The folder that holds what is read from a sample."""
    return CASES / sample.relative_to(SAMPLES).with_suffix("")


def written(document: Document) -> str:
    """All that is read from a document, in the order in which it is found: the content of a case."""
    return "".join(f"{line(statement, document)}\n" for statement in extract(document, load()))


def line(statement: Statement, document: Document) -> str:
    """A statement as a person checks it: who read it, the fact, its place and its words."""
    parts = [
        statement.extractor,
        thing(statement.subject, document),
        statement.predicate,
        thing(statement.object, document),
        f'{statement.passage.start}-{statement.passage.end} "{shortened(statement.passage.quote)}"',
    ]
    if statement.passage.page is not None:
        parts.append(f"page {statement.passage.page}")
    return " | ".join(parts + ([f"because {statement.because}"] if statement.because else []))


def thing(what: Mention | Value | Term, document: Document) -> str:
    """A mention by what tells it from others, a value with its datatype, a term by its name."""
    if isinstance(what, Term):
        return what.name
    if isinstance(what, Value):
        words = f'"{" ".join(what.lexical.split())}"'
        return words if what.datatype == "xsd:string" else f"{words} {what.datatype}"
    hints = "; ".join(f"{name}: {words}" for name, words in what.hints)
    return named(what, document) + (f" {{{hints}}}" if hints else "")


def named(mention: Mention, document: Document) -> str:
    """A mention in words: its class, its name, its key, and what it belongs to unless that is a council."""
    kind = mention.kind.partition(":")[2]
    if mention.kind in INSIDE and mention.scope:
        return f"{kind} {mention.key[0]} in {named(mention.scope, document)}"
    name = "" if is_own_item(mention) or mention.name == document.name else mention.name
    key = [keyed(part, document) for part in mention.key]
    words = [kind, *([f'"{" ".join(name.split())}"'] if name else []), *key]
    if mention.scope is None:
        whole = mention.kind == "cg:Council" or document.sha256 in mention.key
        return " ".join(words if whole else [*words, "(of no council)"])
    scope = [] if mention.scope.kind == "cg:Council" else [f"of {place(mention.scope, document)}"]
    return " ".join([*words, *scope])


def is_own_item(mention: Mention) -> bool:
    """Whether a mention is an item of the paper itself, whose title a line of its own gives."""
    return mention.kind == "cg:AgendaItem" and mention.key[0] != "minute"


def keyed(part: str | Mention, document: Document) -> str:
    """A part of a key; the hash of the document stands for the document."""
    if isinstance(part, Mention):
        return named(part, document)
    return "here" if part == document.sha256 else f'"{part}"' if " " in part else part


def place(scope: Mention, document: Document) -> str:
    """What a mention belongs to, a meeting by its day alone."""
    return str(scope.key[0]) if scope.kind == "cg:Meeting" else named(scope, document)


def shortened(quote: str) -> str:
    """The first and last words of a quote on one line."""
    words = " ".join(quote.split())
    return words if len(words) <= SHOWN else f"{words[: SHOWN - 25]} … {words[-22:]}"


def main() -> int:
    """Writes every case anew, and removes those whose sample is gone."""
    wanted = {case(sample) / NAME: sample for sample in samples()}
    for gone in set(CASES.rglob(NAME)) - set(wanted):
        gone.unlink()
        gone.parent.rmdir()
    for path, sample in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written(read(sample)), encoding="utf-8")
    sys.stdout.write(f"{len(wanted)} golden cases written: read the difference before you commit it\n")
    return 0
