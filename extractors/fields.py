"""Papers that are not minutes: their labelled lines, their paragraphs, their tables and who signs them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text.cells import row
from councilgraph.extractors.text.lines import Line, join
from councilgraph.ontology.model import Section, Text

NUMBERED = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z]\)|[ivx]+\))\s")
END = re.compile(r"[.:;!?][\"”’')\]]*$")
LABEL = 60  # characters that a label may take


def sections(lines: Sequence[Line], profile: Profile) -> tuple[tuple[Text, ...], tuple[Section, ...]]:
    """The paragraphs of a paper, and its fields and rows."""
    found: list[Section] = []
    prose: list[Line] = []
    waiting: Line | None = None
    for line in lines:
        cells = row(line)
        label = _label(line, profile)
        if waiting and not label:
            found.append(_field(waiting, _name(waiting), line.words))
        waiting = None
        if cells and not (label and len(cells.sections) == 2):  # noqa: PLR2004 - a label and its value
            found.append(cells)
        elif label and line.words.part(label.end()):
            found.append(_field(line, label["label"], line.words.part(label.end())))
        elif label:
            waiting = line
        prose.append(line)
    return tuple(paragraphs(prose)), tuple(found)


def _label(line: Line, profile: Profile) -> re.Match[str] | None:
    match = profile.pattern("papers.label", r"(?P<label>{})\s*(?::|\t|\|)\s*").match(line.plain)
    return match if match and not line.bullet and match.end() <= LABEL else None


def _name(line: Line) -> str:
    return line.plain.strip(" :|\t")


def _field(line: Line, label: str, value: Text) -> Section:
    return Section("field", line.start, value.span()[1], label.strip().casefold(), value)


def paragraphs(lines: Sequence[Line]) -> Iterator[Text]:
    """Lines joined to paragraphs; a row of a table gives its cells one by one."""
    held: list[Text] = []
    for line in lines:
        cells = row(line)
        if held and (cells or not _goes_on(held[-1].plain, line)):
            yield join(held)
            held = []
        if cells:
            yield from (cell.title for cell in cells.sections if cell.title)
        else:
            held.append(line.words)
    if held:
        yield join(held)


def _goes_on(before: str, line: Line) -> bool:
    """Whether a line goes on with the paragraph above it."""
    if line.bullet or line.heading or NUMBERED.match(line.plain):
        return False
    if line.apart:
        return line.plain[0].islower() and not END.search(before)
    return (not END.search(before) and len(before) > LABEL) or line.plain[0].islower()
