"""Councils' papers from the web into a folder, for a build: each once, with its address and its hash."""

from __future__ import annotations

import datetime as dt
import shlex
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from councilgraph.extractors.read.kinds import LOOKED
from councilgraph.graph.fetch import ledger, offered
from councilgraph.graph.fetch.address import normal, server
from councilgraph.graph.fetch.ledger import Ledger, Record
from councilgraph.graph.fetch.moderngov import listing
from councilgraph.graph.fetch.offered import Choice, Missed, Paper
from councilgraph.graph.fetch.peers import Server
from councilgraph.graph.fetch.received import ending, file_name
from councilgraph.graph.fetch.visitor import Manners, Visitor
from councilgraph.graph.fetch.web import UNCHANGED, Answer
from councilgraph.graph.show.terminal import Line
from councilgraph.ontology.errors import BadUsage, NotFetched

KEPT, HERE, FAILED = "kept", "here already", "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an address: its file is kept now or was here already, or it failed for a reason."""

    what: str
    address: str
    file: str = ""
    reason: str = ""

    def line(self) -> Line:
        """What the user is told."""
        return Line(
            f"{self.what}: {self.address}: {self.reason}" if self.reason else f"{self.what}: {self.file}"
        )


def fetch(
    addresses: Sequence[str], folder: Path, choice: Choice, manners: Manners, *, refresh: bool = False
) -> Iterator[Outcome]:
    """Fetches the papers that addresses are or lead to into a folder, and says of each what became of it.

    What is in the folder is not asked for again; with `refresh` it is, where it has changed since.
    Whoever stops this at any moment loses no file that was whole.

    Raises:
        BadUsage: where it is not said which committee of a site is wanted, or the folder is another's.
    """
    offered.check(addresses, choice)
    with ledger.opened(folder) as kept, Visitor(manners, _servers(addresses)) as visitor:
        seen: set[str] = set()
        for found in offered.papers(addresses, choice, visitor):
            if isinstance(found, Missed):
                yield Outcome(FAILED, found.address, reason=found.reason)
            elif found.address not in seen:
                seen.add(found.address)
                yield _fetched(found, kept, visitor, refresh=refresh)


def listed(addresses: Sequence[str], choice: Choice, manners: Manners) -> Iterator[tuple[str, str, str]]:
    """What would be fetched: the day and the committee of each paper, and its address.

    For a site of which no committee is chosen, its committees: number, name and address. What
    cannot be read stands among them as failed, with the reason.
    """
    with Visitor(manners, _servers(addresses)) as visitor:
        for address in addresses:
            try:
                yield from _listed(address, choice, visitor)
            except NotFetched as error:
                yield FAILED, str(error), address


def _listed(address: str, choice: Choice, visitor: Visitor) -> Iterator[tuple[str, str, str]]:
    if offered.is_undecided(address, choice):
        for number, name in offered.committees(address, visitor).items():
            yield number, name, listing(address, number)
        return
    for found in offered.papers([address], choice, visitor):
        if isinstance(found, Missed):
            yield FAILED, found.reason, found.address
        else:
            yield found.date, found.committee, found.address


def given(sources: Iterable[str], stdin: TextIO) -> list[str]:
    """The addresses that sources are or list, a line each; "-" is standard input.

    Raises:
        BadUsage: for what is neither an address nor a file of addresses.
    """
    found: dict[str, None] = {}
    for source in sources:
        for words, where in _lines(source, stdin):
            try:
                found[normal(words)] = None
            except NotFetched as error:
                raise BadUsage(f"{where}{error}") from error
    if not found:
        raise BadUsage("no address is given: a line of a list is an address, or a remark after #")
    return list(found)


def _lines(source: str, stdin: TextIO) -> Iterator[tuple[str, str]]:
    """The addresses in a source as they are written, and where each stands."""
    if source.casefold().startswith(("http://", "https://")):
        yield source, ""
        return
    try:
        text = stdin.read() if source == "-" else Path(source).read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise BadUsage(f"{source}: there is no such file; an address begins with https://") from error
    except ValueError as error:
        raise BadUsage(f"{source}: not a list of addresses: it is no text") from error
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield line.strip(), f"{source}, line {number}: "


def _servers(addresses: Iterable[str]) -> frozenset[Server]:
    """The servers that the user named; one that is asked by http may send on to its own https."""
    named = {server(address) for address in addresses}
    return frozenset(named | {(host, 443) for host, port in named if port == 80})  # noqa: PLR2004 (of http)


def _fetched(paper: Paper, kept: Ledger, visitor: Visitor, *, refresh: bool) -> Outcome:
    before = kept.kept(paper.address)
    if before and not refresh:
        return Outcome(HERE, paper.address, before.file)
    draft = kept.draft(paper.address)
    try:
        with draft.open("w+b") as out:
            answer = visitor.document(paper.address, out, _conditions(before))
            out.seek(0)
            head = out.read(LOOKED)
        if before and answer.status == UNCHANGED:
            return Outcome(HERE, paper.address, before.file)
        record = _record(paper, answer, head)
        kept.enter(record)
    except NotFetched as error:
        return Outcome(FAILED, paper.address, reason=str(error))
    finally:
        draft.unlink(missing_ok=True)
    return Outcome(KEPT, paper.address, record.file)


def _record(paper: Paper, answer: Answer, head: bytes) -> Record:
    """What is to be remembered of a document; raises NotFetched where it is not the one that was promised."""
    if not answer.size:
        raise NotFetched("an empty document came")
    media_type = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    end = ending(paper.address, media_type, head)
    return Record(
        address=paper.address,
        final=answer.final,
        fetched=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        file=file_name(paper.address, end, paper.date),
        sha256=answer.sha256,
        size=answer.size,
        media_type=media_type,
        committee=paper.committee,
        date=paper.date,
        etag=answer.headers.get("etag", ""),
        modified=answer.headers.get("last-modified", ""),
    )


def _conditions(before: Record | None) -> Mapping[str, str]:
    """What asks a server for a document only where it has changed."""
    if before is None:
        return {}
    asked = {"If-None-Match": before.etag, "If-Modified-Since": before.modified}
    return {name: words for name, words in asked.items() if words and words.isascii() and words.isprintable()}


def summary(count: Counter[str], folder: Path) -> list[Line]:
    """What a run came to, and what to type next."""
    numbers = f"{count[KEPT]} fetched, {count[HERE]} here already, {count[FAILED]} failed"
    lines = [Line(f"{folder}: {numbers}", "heading")]
    if count[FAILED]:
        lines.append(Line("type the same again to try what failed; the rest is not fetched twice"))
    if count[KEPT] or count[HERE]:
        graph = shlex.quote(f"{folder}.graph")
        lines.append(Line(f"next: councilgraph build {shlex.quote(str(folder))} -o {graph}"))
    return lines
