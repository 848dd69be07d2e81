"""The report as one HTML file that fetches nothing: what was understood, on the documents' own words."""

from __future__ import annotations

from collections.abc import Iterator

from councilgraph.graph.build.coverage import EXPECTED, NO_FACT, Coverage
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.picture.composition import GROUPS
from councilgraph.graph.reading.findings import Error
from councilgraph.graph.reading.read_model import ReadModel
from councilgraph.graph.show.html_head import head
from councilgraph.graph.show.marked import sheets
from councilgraph.graph.show.markup import text
from councilgraph.graph.show.report import Covered, Read, Report, covered, of_documents, read

SHOWN = ("person", "body", "decision", "meeting", "programme", "paper")
HEADS = ("lines", "read", "no fact", "not understood", "headers and footers")


def page(folder: GraphFolder) -> Iterator[str]:
    """The page in parts: numbers and findings, then each document with its text marked."""
    model = ReadModel(folder.store())
    read_ = list(read(folder))
    found = of_documents(folder, map(covered, read_))
    yield _head()
    yield _numbers(found)
    yield _coverage(found)
    yield _classes(found)
    yield _left_out(found)
    yield _findings(found)
    yield _legend()
    for number, one in enumerate(read_):
        yield from _document(one, found.documents[number], number, model)
    yield "</main>\n</body>\n</html>\n"


def _head() -> str:
    return f"""{head("What was understood", "page.css", "report.css")}<h1>What was understood</h1>
<p class="lead">Each line of the documents, held against what the graph states from it. Point at underlined
words for the facts they state, at hatched ones for what a reader would have expected there.</p>
"""


def _numbers(found: Report) -> str:
    unread = sum(len(one.unread) for one in found.documents)
    told_ = (
        ("coverage", "–" if found.median is None else f"{found.median:.0%}", "of the median document", ""),
        ("coverage", f"{unread:,}", "lines not understood", "open"),
        ("errors", f"{len(found.errors):,}", "errors in the sources", ""),
        ("unseen", f"{len(found.unseen):,}", "cited and not loaded", ""),
        ("questions", f"{len(found.questions):,}", "open questions of identity", ""),
    )
    entries = (
        f'<li class="{kind}"><a href="#{link}"><b>{count}</b>{words}</a></li>'
        for link, count, words, kind in told_
    )
    return f'<ul class="tally">{"".join(entries)}</ul>\n'


def _coverage(found: Report) -> str:
    heads = "".join(f'<th scope="col" class="number">{name}</th>' for name in HEADS)
    rows = "".join(_row(one, number) for number, one in enumerate(found.documents))
    key = "".join(
        f'<li><i class="{kind}"></i>{words}</li>'
        for kind, words in (
            ("read", "read"),
            ("outside", "states no fact, by a class named below"),
            ("unread", "not understood"),
        )
    )
    return f"""<h2 id="coverage">Coverage</h2>
<table><thead><tr><th scope="col">Document</th><th scope="col">Understood</th>{heads}
<th scope="col">Share</th></tr></thead>
<tbody>{rows}</tbody></table>
<ul class="key">{key}</ul>
"""


def _row(one: Covered, number: int) -> str:
    known = one.coverage
    cells = "".join(
        f'<td class="number" data-name="{name}">{count:,}</td>'
        for name, count in zip(HEADS, known.counts, strict=True)
    )
    return (
        f'<tr><th scope="row"><a href="#document-{number}">{text(one.name)}</a></th>'
        f"<td>{known.said}</td>{cells}<td>{_bar(known)}</td></tr>\n"
    )


def _bar(known: Coverage) -> str:
    """How the lines of a document divide, drawn; the numbers stand beside it."""
    total = known.lines or 1
    at, parts = 0.0, []
    _, *counts, _ = known.counts
    for kind, count in zip(("read", "outside", "unread"), counts, strict=True):
        width = 100 * count / total
        parts.append(f'<rect class="{kind}" x="{at:.2f}" width="{width:.2f}" height="4"/>')
        at += width
    drawn = "".join(parts)
    return f'<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'


def _classes(found: Report) -> str:
    """The classes of lines that state no fact, and what was looked for where nothing was read."""
    outside = {kind: sum(one.coverage.outside.get(kind, 0) for one in found.documents) for kind in NO_FACT}
    unread = {kind: sum(one.coverage.unread.get(kind, 0) for one in found.documents) for kind in EXPECTED}
    said = (f"<li><p>{count:,} · {NO_FACT[kind]}</p></li>" for kind, count in outside.items() if count)
    missed = (f"<li><p>{count:,} · {EXPECTED[kind]}</p></li>" for kind, count in unread.items() if count)
    return f"""<h2>Lines that state no fact</h2>\n<ul class="listed">{"".join(said)}</ul>
<h2>What was expected in lines that were not understood</h2>\n<ul class="listed">{"".join(missed)}</ul>\n"""


def _left_out(found: Report) -> str:
    """What the last build could not read, and what it found of kinds that are not read."""
    said = (f"<p>{text(reason)}</p>" for reason in found.refused)
    others = (f"<p>{text(name)}</p>" for name in found.not_read)
    return (_listed("refused", "Could not be read, or not wholly", said) if found.refused else "") + (
        _listed("not-read", "Of kinds that are not read", others) if found.not_read else ""
    )


def _findings(found: Report) -> str:
    unseen = (
        f"<p>{text(one.name)}</p>"
        + (f'<p class="facts">cited at {text(one.cited_by)}</p>' if one.cited_by else "")
        for one in found.unseen
    )
    questions = (
        f'<p>{text(one.people)}</p><p class="facts">{text(one.because)}</p>' for one in found.questions
    )
    return (
        _listed("errors", "Errors in the sources, kept as written", map(_error, found.errors))
        + _listed("unseen", "Cited and not loaded", unseen)
        + _listed("questions", "People who may be one", questions)
    )


def _error(error: Error) -> str:
    return (
        f"<p><q>{text(error.words)}</q></p><p>{text(error.expected)}</p>"
        f'<p class="facts">{text(error.document)}, {text(error.place)}; linked to {text(error.about)}</p>'
    )


def _listed(name: str, heading: str, entries: Iterator[str]) -> str:
    items = "".join(f"<li>{entry}</li>" for entry in entries) or '<li><p class="facts">none</p></li>'
    return f'<h2 id="{name}">{heading}</h2>\n<ul class="listed">{items}</ul>\n'


def _legend() -> str:
    kinds = "".join(f'<span class="kind {name}">{GROUPS[name][0]}</span>' for name in SHOWN)
    return (
        f'<h2>The documents</h2>\n<p class="legend">{kinds}<span class="unread">not understood</span></p>\n'
    )


def _document(one: Read, known: Covered, number: int, model: ReadModel) -> Iterator[str]:
    yield f'<section class="document" id="document-{number}"><h2>{text(one.name)}</h2>\n'
    share = f"{known.coverage.said} understood · " if known.coverage.is_measured else ""
    yield f'<p class="facts">{share}{len(one.facts):,} facts</p>\n'
    yield from sheets(one, model)
    yield "</section>\n"
