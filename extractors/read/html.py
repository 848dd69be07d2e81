"""Web pages as plain text: their headings, paragraphs, lists and tables, without what is around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from councilgraph.extractors.read.contents import Contents
from councilgraph.extractors.read.counting import counted
from councilgraph.extractors.read.markup import Element, html
from councilgraph.extractors.read.setting import Run, emphasised, row
from councilgraph.extractors.read.text import decode_page
from councilgraph.ontology.errors import UnreadableDocument

HEADINGS = {f"h{level}": level for level in range(1, 7)}
# What is no part of the words of a page: words that are struck out are none, as in a Word document.
SKIPPED = frozenset(
    (
        "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "canvas",
        "select", "option", "button", "input", "textarea", "nav", "aside", "audio", "video", "map", "rt",
        "rp", "del", "s", "strike",
    )
)  # fmt: skip
BLOCKS = frozenset(
    (
        "p", "div", "section", "article", "main", "header", "footer", "blockquote", "form", "fieldset", "hr",
        "ul", "ol", "dl", "table", "pre", "address", "figure", "figcaption", "details", "summary", "center",
        "body",
    )
)  # fmt: skip
LINES = frozenset(("li", "dt", "dd", "caption", "legend"))
BOLD = frozenset(("b", "strong"))
AROUND = frozenset(("navigation", "banner", "contentinfo", "search", "dialog", "complementary"))
HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
# What committee systems set beside the titles of papers: the size of a file, links to more of the same.
SIZE = re.compile(r"\s*\b(?:PDF|DOCX?|XLSX?|HTML?)\s+\d[\d.,]*\s*[KMG]B\b")
MORE = re.compile(
    r"\s*view (?:the )?(?:full |further |background |reasons |declarations |additional )\b.*", re.IGNORECASE
)
SPACE = re.compile(r"[ \t\r\n\f\u00a0]+")
MAIN = 0.5  # share of a page's words from which its main part is taken for the page


def read(data: bytes, name: str) -> Contents:
    """The text of a web page; raises UnreadableDocument where it holds no words."""
    root = html(decode_page(data, name), name)
    lines = list(Page().lines(_main(root)))
    words = "\n".join(lines).strip("\n")
    if not words.strip():
        raise UnreadableDocument(
            f"{name}: the page holds no words (a program may show them); nothing to read"
        )
    return Contents(words + "\n")


def _main(root: Element) -> Element:
    """The one main part of a page, where it has most of its words; else its body."""
    body = root.find("body")
    body = root if body is None else body
    found = [each for each in body.iter("main", "div") if each.tag == "main" or each.get("role") == "main"]
    if len(found) != 1:
        return body
    whole = sum(len(line) for line in Page().lines(body))
    return found[0] if sum(len(line) for line in Page().lines(found[0])) > MAIN * whole else body


class Page:
    """Collects the lines of a page, or of a cell, as they are met."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.runs: list[Run] = []
        self.marks: list[str] = []
        self.heading = 0

    def lines(self, element: Element) -> Iterable[str]:
        """The lines inside an element, with blank ones between paragraphs."""
        self._inside(element, bold=False)
        self._end(apart=False)
        return self.done

    def _inside(self, element: Element, *, bold: bool) -> None:
        self._words(element.text, bold)
        count = _start(element)
        for child in element:
            if not _is_left_out(child):
                self._child(child, bold, count)
                count += _step(element) if child.tag == "li" else 0
            self._words(child.tail, bold)

    def _child(self, child: Element, bold: bool, count: int) -> None:
        tag = str(child.tag)
        if tag == "br":
            self._end(apart=False)
        elif tag in HEADINGS:
            self._end(apart=True)
            self.heading = HEADINGS[tag]
            self._inside(child, bold=False)
            self._end(apart=True)
        elif tag == "table":
            self._end(apart=True)
            for line in _rows(child):
                self.done.append(line)
            self._end(apart=True)
        elif tag == "li":
            self._end(apart=False)
            self.marks.append(_mark(child, count))
            self._inside(child, bold=bold)
            self._end(apart=False)
            self.marks.clear()
        elif tag in BLOCKS or tag in LINES:
            self._end(apart=tag in BLOCKS)
            self._inside(child, bold=bold)
            self._end(apart=tag in BLOCKS)
        else:
            self._inside(child, bold=bold or tag in BOLD)

    def _words(self, words: str | None, bold: bool) -> None:
        if words:
            words = SPACE.sub(" ", words)
            if words.strip() or (self.runs and not self.runs[-1][0].endswith(" ")):
                self.runs.append((words, bold))

    def _end(self, *, apart: bool) -> None:
        """Ends a line; with `apart` a blank one follows, of which there is never more than one."""
        heading, runs = self.heading, self.runs
        self.runs, self.heading = [], 0
        words = SPACE.sub(" ", "".join(run[0] for run in runs)) if heading else emphasised(runs)
        words = SIZE.sub("", words).strip()
        if words.strip("*"):
            mark = " ".join(filter(None, self.marks))
            self.marks.clear()
            start = f"{'#' * heading} " if heading else ""
            if heading and mark == "-":
                mark = ""
            self.done.append(f"{start}{mark} {words}" if mark else f"{start}{words}")
        if apart and self.done and self.done[-1]:
            self.done.append("")


def _rows(table: Element) -> Iterator[str]:
    """The rows of a table as lines; what stands in its cells is read as a page is."""
    for child in table:
        if child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)
        elif child.tag == "caption":
            yield from Page().lines(child)
        elif child.tag == "tr" and not _is_left_out(child):
            cells = [list(Page().lines(cell)) for cell in child if cell.tag in ("td", "th")]
            if sum(map(any, cells)) > 1:
                yield from row(cells)
            else:
                yield from (line for cell in cells for line in cell)


def _is_left_out(element: Element) -> bool:
    if element.tag in SKIPPED or element.get("role") in AROUND or element.get("hidden") is not None:
        return True
    if HIDDEN.search(str(element.get("style", ""))):
        return True
    if element.tag == "a":
        return bool(MORE.fullmatch(str(element.xpath("string()")).strip()))
    return element.tag in ("header", "footer") and _is_around(element)


def _is_around(element: Element) -> bool:
    """Whether a header or footer is the site's, and not of an article on it."""
    return not any(above.tag in ("article", "main", "section", "td") for above in element.iterancestors())


def _start(element: Element) -> int:
    start = str(element.get("start", "1"))
    if element.get("reversed") is not None and element.get("start") is None:
        return sum(1 for child in element if child.tag == "li")
    return int(start) if re.fullmatch(r"-?\d{1,6}", start) else 1


def _step(element: Element) -> int:
    return -1 if element.get("reversed") is not None else 1


def _mark(item: Element, count: int) -> str:
    """What stands before an entry of a list: a bullet, or its number."""
    above = item.getparent()
    if above is None or above.tag != "ol" or "none" in str(above.get("style", "")):
        return "-"
    own = str(item.get("value", ""))
    form = FORMS.get(str(above.get("type", "")), "decimal")
    return f"{counted(int(own) if own.isdigit() else count, form)}."
