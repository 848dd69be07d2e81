"""What an item says and what it decides: paragraphs, and blocks of clauses.

A block begins with words such as "RESOLVED that" and holds what follows as long as it is
marked as a clause; a list of requests is a block as well. A clause may hold clauses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.lines import Line, join
from councilgraph.ontology.model import Section, Text

CLAUSE = re.compile(r"\(?(?P<mark>\d{1,2}|[a-zA-Z]|[ivx]{1,5})(?:[.)]|\s*\))\s+(?=\S)")
OPEN = re.compile(r"[:–—-]\s*$")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
SENTENCE_END = re.compile(r"[.:;!?][\"”’')\]]*$")


@dataclass
class _Block:
    """A block while its lines are read: its lead, and clauses as (depth, mark, words).

    One that is itself a bullet of a list has no bullets below it.
    """

    kind: str
    lead: Text
    of_list: bool = False
    clauses: list[tuple[int, str, Text]] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    bulleted: bool = False


def sections(lines: Sequence[Line], profile: Profile) -> tuple[tuple[Text, ...], tuple[Section, ...]]:
    """The paragraphs of an item, and its blocks of resolutions and requests."""
    paragraphs: list[Text] = []
    blocks: list[_Block] = []
    block: _Block | None = None
    for line, whole in _units(lines, profile):
        decides = block or profile.pattern("decisions.resolved").match(whole.plain)
        words, then = _decided(whole, profile) if decides else (whole, None)
        opened = _opens(words, line, profile)
        if opened:
            block = opened
            blocks.append(block)
        elif block is None or not _continues(block, line, words, profile):
            block, then = None, None
            paragraphs.append(whole)
        if then:
            paragraphs.append(then)
    return tuple(paragraphs), tuple(_section(block, profile) for block in blocks)


def _decided(words: Text, profile: Profile) -> tuple[Text, Text | None]:
    """What may have been decided, apart from what somebody did then: "… be elected. Mr Roe thanked them."."""
    then = profile.pattern("decisions.then", r"(?<=[.;”])\s+{}").search(words.plain)
    return (
        (words.part(0, then.start()), words.part(then.end() - len(then["then"]))) if then else (words, None)
    )


def _units(lines: Sequence[Line], profile: Profile) -> list[tuple[Line, Text]]:
    """Lines joined to the paragraphs, bullets and clauses that they are of."""
    units: list[tuple[Line, list[Text]]] = []
    resolved, moved = profile.pattern("decisions.resolved"), profile.pattern("decisions.motion_line")
    for line in lines:
        fresh = (
            not units
            or line.bullet
            or line.heading
            or any(begins.match(line.plain) for begins in (CLAUSE, resolved, moved))
        )
        if not fresh:
            fresh = line.apart and not (
                line.plain[0].islower() and not SENTENCE_END.search(units[-1][1][-1].plain)
            )
        if fresh:
            units.append((line, [line.words]))
        else:
            units[-1][1].append(line.words)
    return [(line, join(texts)) for line, texts in units]


def _opens(words: Text, line: Line, profile: Profile) -> _Block | None:
    """The block that words begin, with what they already decide."""
    resolved = profile.pattern("decisions.resolved").match(words.plain)
    if resolved and (
        words.plain[:8].isupper()
        or line.bold
        or resolved.group().rstrip()[-1:] in ":–—-"
        or resolved.group().lower().endswith("that")
        or resolved.end() == len(words.plain)
        or words.plain.endswith(":")
    ):
        rest = words.part(resolved.end())
        block = _Block("resolution", words, line.bullet)
        if rest and not (
            OPEN.search(rest.plain) and profile.pattern("decisions.own_body").fullmatch(rest.plain)
        ):
            _take(block, rest.part(len(rest.plain) - len(rest.plain.lstrip(", "))))
        return block
    if not line.bullet and profile.pattern("decisions.requests").search(words.plain):
        return _Block("requests", words)
    return None


def _take(block: _Block, words: Text) -> None:
    """Clauses from words that may hold several: "(a) … be noted. (b) … be approved"."""
    match = CLAUSE.match(words.plain)
    if not match:
        block.clauses.append((0, "", unglued(words)))
        return
    mark, start = match["mark"], match.end()
    following = _next(mark, block)
    cut = (
        re.compile(rf"(?<=[.;,:]|d)\s+\(?{following}\)\s+").search(words.plain, start)
        if following and ")" in words.plain[:start]
        else None
    )
    block.clauses.append(
        (_depth(block, mark), mark, unglued(words.part(start, cut.start() if cut else None)))
    )
    if cut:
        _take(block, words.part(cut.start()))


def unglued(words: Text) -> Text:
    """A clause without what joins it to the next: "; and"."""
    glue = re.search(r"(?<!\s)\s*+(?:[;,]\s*+)?\b(?:and|or)$|(?<!\s)\s*+;$", words.plain)
    return words.part(0, glue.start()) if glue and not words.plain.endswith(("and/or",)) else words


def _style(mark: str, block: _Block) -> str:
    """How a mark counts: by digits, letters or Roman numbers; "i" is Roman unless it follows "h"."""
    if mark.isdigit():
        return "digit"
    before = block.clauses[-1][1] if block.clauses else ""
    roman = re.fullmatch(r"[ivx]+", mark) is not None and not (
        len(mark) == 1 and before and ord(before[-1]) == ord(mark) - 1
    )
    return "roman" if roman else "upper" if mark.isupper() else "letter"


def _next(mark: str, block: _Block) -> str:
    """The mark that follows a mark, as a pattern."""
    style = _style(mark, block)
    if style == "digit":
        return str(int(mark) + 1)
    if style == "roman":
        return ROMAN[ROMAN.index(mark) + 1] if mark in ROMAN[:-1] else ""
    return chr(ord(mark) + 1) if len(mark) == 1 else ""


def _depth(block: _Block, mark: str) -> int:
    """How deep a mark is: as deep as others of its style, else one below the last."""
    style = _style(mark, block)
    if style in block.styles:
        del block.styles[block.styles.index(style) + 1 :]
    else:
        block.styles.append(style)
    return block.styles.index(style)


def _continues(block: _Block, line: Line, words: Text, profile: Profile) -> bool:
    """Whether words go on with a block: they are then taken into it."""
    if CLAUSE.match(words.plain):
        goes_on = block.kind != "requests" or line.bullet or not block.bulleted
        if goes_on:
            _take(block, words)
        return goes_on
    if line.bullet:
        return not block.of_list and _take_bullet(block, words)
    if OPEN.search(words.plain) and profile.pattern("decisions.own_body").fullmatch(words.plain):
        return True
    alone = profile.pattern("decisions.resolved").fullmatch(block.lead.plain)
    left_open = (
        block.kind == "resolution" and not block.clauses and bool(alone or OPEN.search(block.lead.plain))
    )
    if left_open:
        block.clauses.append((0, "", words))
    return left_open


def _take_bullet(block: _Block, words: Text) -> bool:
    """A bullet: a request of its own, a clause, or the rest of a clause that was left open."""
    if block.clauses and (block.kind == "resolution") and not block.bulleted:
        depth, mark, last = block.clauses[-1]
        between = " " if OPEN.search(last.plain) else "; "
        block.clauses[-1] = (depth, mark, join([last, words], between))
        return True
    block.bulleted = True
    block.clauses.append((0, "", words))
    return True


def _section(block: _Block, profile: Profile) -> Section:
    """A finished block as a section; clauses below one another are nested.

    "That" or "That Council" before them is no clause, and "to approve:" leads them all.
    """
    lead = profile.pattern("decisions.own_body")
    marks = [mark for _, mark, _ in block.clauses[:2]]
    if marks[1:] and marks[1] and not marks[0] and lead.fullmatch(block.clauses[0][2].plain):
        del block.clauses[0]
    elif marks[1:] and marks[1] and not marks[0] and block.clauses[0][2].plain.endswith(":"):
        block.clauses[1:] = [(depth + 1, mark, words) for depth, mark, words in block.clauses[1:]]
    start = block.lead.span()[0]
    end = max([block.lead.span()[1], *(words.span()[1] for _, _, words in block.clauses)])
    return Section(block.kind, start, end, title=block.lead, sections=_nested(block.clauses, 0))


def _nested(clauses: Sequence[tuple[int, str, Text]], depth: int) -> tuple[Section, ...]:
    """Clauses of one depth, each with the deeper ones that follow it inside."""
    tops = [at for at, clause in enumerate(clauses) if clause[0] <= depth] or [0]
    found: list[Section] = []
    for at, end in zip(tops, [*tops[1:], len(clauses)], strict=True):
        _, mark, words = clauses[at] if clauses else (0, "", None)
        if words is None:
            continue
        below = _nested(clauses[at + 1 : end], depth + 1) if end > at + 1 else ()
        stop = below[-1].end if below else words.span()[1]
        found.append(Section("clause", words.span()[0], stop, mark, words, sections=below))
    return tuple(found)
