"""Planning applications: what is proposed where, and what an item records of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from councilgraph.extractors.paper import Paper, spaced, texts_of
from councilgraph.extractors.text.cells import BARS, between
from councilgraph.extractors.text.language import sentences
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.minutes import Item
from councilgraph.ontology.model import Mention, Statement, Term, Text

FOLLOWING = 8  # paragraphs that may go on about the last reference: a cell or a line each
NEAR = 120  # characters before a reference in which it is introduced
MOST = 40  # paragraphs, or parts of one, that are about an application
LONGEST = 14  # words of a site
BREAK = re.compile(r"\s[–—-]\s*|[;:(.,]\s*")
PARTED = re.compile(r"\s+[–—-]\s*|:\s+|\s*\((?=[^()]*\)\W*$)")
NAME = re.compile(r"(?:(?:[A-Z0-9][\w’'./&-]*+|of|the|at|and|&|to|on|adj\.?),? ?)+")
UNSAFE = re.compile(r"[^a-z0-9]+")
PLACED = re.compile(r", | at ")
EDGE = " \t,;:.–—-()*"


@dataclass(frozen=True, slots=True)
class Application:
    """A reference and the sentence it stands in; what is said before, after and of it, to the next one."""

    reference: str
    where: Text
    before: Text
    after: Text
    words: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    """A reference in a paragraph, up to where the words are about it, and whether there is no other."""

    text: Text
    start: int
    end: int
    until: int
    alone: bool

    def application(self) -> Application:
        """The application, as far as this paragraph tells: alone, it may stand behind what is proposed."""
        where = around(self.text, self.start, self.end)
        begins = self.text.at.index(where.at[0])
        before = self.text.part(begins, self.start) if self.alone else self.text.part(0, 0)
        after = self.text.part(self.end, self.until)
        said = self.text.part(begins, self.until) if self.alone else after
        reference = spaced(self.text.plain[self.start : self.end])
        return Application(reference, where, before, after, (said,))


def find(paper: Paper) -> Iterator[Statement]:
    """The applications that items deal with, and what minutes record of each."""
    for item, mention in paper.business():
        for one in applications(item, paper):
            node = Mention("cg:PlanningApplication", one.reference, paper.council)
            yield paper.state(node, "dcterms:identifier", one.reference, one.where)
            yield paper.state(node, "cg:consideredAt", mention, one.where)
            yield from _proposed(node, one, paper)
            said = outcome(one, paper) if paper.minutes else None
            if said:
                name = UNSAFE.sub("-", one.reference.casefold())
                told = Mention("cg:PlanningOutcome", "", mention, ("planning-outcome", name))
                yield paper.state(told, "cg:about", node, said[1])
                yield paper.state(told, "cg:item", mention, said[1])
                yield paper.state(told, "cg:text", spaced(said[1].plain), said[1])
                yield paper.state(told, "cg:disposition", Term(said[0]), said[1])


def applications(item: Item, paper: Paper) -> Iterator[Application]:
    """The applications of an item, each once, with all that is said of it there."""
    title = item.title.plain if item.title else ""
    texts = sorted(texts_of(item), key=lambda text: text.span())
    if paper.profile.pattern("declarations.title").search(title) or not _on_planning(texts, paper):
        return
    found: dict[str, Application] = {}
    last, since = "", 0
    for text in texts:
        here = _hits(text, paper, headed=_headed(title, paper))
        since = 0 if here else since + 1
        if not here and last and since <= FOLLOWING:
            found[last] = replace(found[last], words=(*found[last].words, text))
        for one in (hit.application() for hit in here):
            last = one.reference
            known = found.get(last)
            words = (*known.words, *one.words)[:MOST] if known else ()
            found[last] = replace(known, words=words) if known else one
    yield from found.values()


def _on_planning(texts: Sequence[Text], paper: Paper) -> bool:
    """Whether an item speaks of planning, or the meeting is of those who deal with it."""
    context = paper.profile.pattern("planning.context", r"\b{}\b")
    body = paper.body.name if paper.body else ""
    return any(context.search(plain) for plain in (body, *(text.plain for text in texts)))


def _headed(title: str, paper: Paper) -> bool:
    """Whether the item, or the body that meets, is for planning applications."""
    headed = paper.profile.pattern("planning.headed", r"\b{}\b")
    return any(headed.search(plain) for plain in (title, paper.body.name if paper.body else ""))


def _hits(text: Text, paper: Paper, *, headed: bool) -> list[_Hit]:
    """The references in a paragraph: those of a telling shape, and short ones where the words around tell."""
    plain = text.plain
    telling = paper.profile.pattern("planning.references", r"(?<![\w/]){}(?![\w/])", 0)
    short = paper.profile.pattern("planning.short_references", r"(?<![\w/.-]){}(?![\w/-])", 0)
    earlier = paper.profile.pattern("planning.earlier")
    found = telling.finditer(plain)
    spans = [one.span() for one in found if not earlier.search(_before(plain, one.start()))]
    for match in short.finditer(plain):
        apart = not any(start < match.end() and match.start() < end for start, end in spans)
        if apart and _told(plain, match.start(), spans, paper, headed=headed):
            spans.append(match.span())
    spans.sort()
    alone = len({plain[start:end] for start, end in spans}) == 1
    hits: list[_Hit] = []
    for start, end in reversed(spans):
        after = hits[-1] if hits else None
        shared = after and _joined(plain[end : after.start], paper)
        until = len(plain) if after is None else after.until if shared else after.start
        hits.append(_Hit(text, start, end, until, alone))
    return hits[::-1]


def _joined(between: str, paper: Paper) -> bool:
    """Whether two references are told of together: "24/0101 and 24/0102"."""
    return paper.profile.pattern("planning.joined", r"{}").fullmatch(between) is not None


def _told(plain: str, at: int, spans: Sequence[tuple[int, int]], paper: Paper, *, headed: bool) -> bool:
    """Whether a short reference heads a paragraph of a planning item, is introduced, or joined to another."""
    introduced = paper.profile.pattern("planning.introduced").search(_before(plain, at))
    if introduced or (headed and not plain[:at].strip(" *•-([")):
        return True
    return any(at - NEAR < end < at and _joined(plain[end:at], paper) for _, end in spans)


def _before(plain: str, at: int) -> str:
    """The words right before a place, in which what introduces a reference stands."""
    return plain[max(0, at - NEAR) : at]


def _proposed(node: Mention, one: Application, paper: Paper) -> Iterator[Statement]:
    """What is proposed, and where: after the reference, before it, or in the lines below it."""
    lines = one.words[1:]
    if cells := [cell for part in (one.before, one.after) for cell in _cells(part)]:
        yield from _proposed_in_row(node, cells, paper)
        return
    led = paper.profile.pattern("planning.introduced").search(one.before.plain)
    before = one.before.part(0, led.start()) if led else one.before
    head = _head(one.after, paper) or _head(before, paper) or (_head(lines[0], paper) if lines else None)
    if head is None:
        return
    site, proposal = _parted(head, paper)
    site = site or _addressed(lines[1:], paper)
    titled = paper.profile.pattern("people.titles", r"\b{}\s+(?=[A-Z])", 0)
    if proposal and not titled.search(proposal.plain):
        yield paper.state(node, "cg:proposal", spaced(proposal.plain), proposal)
    if site and not titled.search(site.plain):
        postcode = paper.profile.pattern("planning.postcode", r"{}", 0)
        name = spaced(postcode.sub("", site.plain)).strip(EDGE)
        yield paper.state(node, "cg:site", Mention("cg:Place", name, paper.council), site)


def _cells(text: Text) -> list[Text]:
    """The cells of words of a table that hold something; none of words that are of no table."""
    return [cell for cell in between(BARS, text) if cell.plain.strip()] if "|" in text.plain else []


def _proposed_in_row(node: Mention, cells: Sequence[Text], paper: Paper) -> Iterator[Statement]:
    """What is proposed, and where, by the cells beside a reference: one tells of works, one names a place."""
    works = paper.profile.pattern("planning.works", r"\b{}\b")
    outcomes = [pattern for _, pattern in paper.profile.patterns("planning.outcomes")]
    told = [cell for cell in cells if not any(pattern.search(cell.plain) for pattern in outcomes)]
    proposals = [cell for cell in told if works.search(cell.plain)]
    places = [cell for cell in told if cell not in proposals and NAME.fullmatch(cell.plain)]
    for proposal in proposals[:1]:
        yield paper.state(node, "cg:proposal", spaced(proposal.plain), proposal)
    for site in places[:1]:
        yield paper.state(node, "cg:site", Mention("cg:Place", spaced(site.plain), paper.council), site)


def _head(text: Text, paper: Paper) -> Text | None:
    """The words with which a paragraph begins, up to what is said of the application."""
    labelled = paper.profile.pattern("planning.label", r"^[\s,;:.–—*-]*(?:\d+\.\d+\s+)?(?:{}\s*:\s*)?").match(
        text.plain
    )
    words = text.part(labelled.end() if labelled else 0)
    first = around(words, 0, 1) if words else words
    if paper.profile.pattern("planning.goes_on", r"^{}\b").match(first.plain):
        return None
    closes = paper.profile.pattern("planning.postcode", "{}", 0).search(first.plain)
    if closes:  # behind the address stand those who apply
        return _trimmed(first.part(0, closes.end()))
    turns = paper.profile.pattern("planning.goes_on", r"\s[–—-]\s+{}\b").search(first.plain)
    first = first.part(0, turns.start()) if turns else first
    said = [pattern.search(first.plain) for _, pattern in paper.profile.patterns("planning.outcomes")]
    starts = [match.start() for match in said if match]
    if starts:
        breaks = [match.start() for match in BREAK.finditer(first.plain) if match.start() <= min(starts)]
        first = first.part(0, breaks[-1] if breaks else 0)
    return _trimmed(first)


def _trimmed(text: Text) -> Text | None:
    """Words without the marks around them, None where too little is left."""
    start = len(text.plain) - len(text.plain.lstrip(" \t,;:.–—-*"))
    opened = text.plain.count("(") >= text.plain.count(")")
    words = text.part(start, len(text.plain.rstrip(" \t,;:.–—-*(" + ("" if opened else ")"))))
    return words if len(words.plain) > 3 else None  # noqa: PLR2004 - no word that tells anything


def _parted(head: Text, paper: Paper) -> tuple[Text | None, Text | None]:
    """A site and a proposal, as written: "The Mill – new roof", "New roof at The Mill"."""
    works = paper.profile.pattern("planning.works", r"\b{}\b")
    parts = PARTED.search(head.plain)
    rest = head.part(parts.end(), len(head.plain.rstrip(" )."))) if parts else head
    named = NAME.fullmatch(head.plain[: parts.start()] if parts else head.plain) and not works.match(
        head.plain
    )
    if parts and named and works.search(rest.plain):
        return _short(head.part(0, parts.start())), _trimmed(rest)
    if not works.search(head.plain):
        return _short(head) if named and PLACED.search(head.plain) else None, None
    at = paper.profile.pattern("planning.site", "{}", 0).search(head.plain)
    return _short(head.part(*at.span("land" if at["land"] else "at"))) if at else None, head


def _short(site: Text) -> Text | None:
    """A site up to the end of its sentence or to a bracket; None where it is no name any more."""
    end = re.search(r"\s[–—-]\s|[;(:]|\.\s|\sfor (?=[a-z])", site.plain)
    found = _trimmed(site.part(0, end.start() if end else None))
    return found if found and len(found.plain.split()) <= LONGEST else None


def _addressed(lines: Sequence[Text], paper: Paper) -> Text | None:
    """The first line of an address that a postcode closes."""
    coded = paper.profile.pattern("planning.postcode", r"\W*{}\W*", 0)
    closes = next((at for at, line in enumerate(lines) if coded.fullmatch(line.plain)), 0)
    return lines[0] if closes and NAME.fullmatch(lines[0].plain) else None


def outcome(one: Application, paper: Paper) -> tuple[str, Text] | None:
    """What is said of an application, and the sentence or the part of it that says so."""
    for text in (part for words in one.words for part in _cells(words) or [words]):
        for sentence in sentences(text, paper.model):
            for name, pattern in paper.profile.patterns("planning.outcomes"):
                match = pattern.search(sentence.plain)
                if match and _settles(sentence.plain, match.start(), paper):
                    return name, _said(sentence, match.start(), one.reference)
    return None


def _settles(plain: str, at: int, paper: Paper) -> bool:
    """Whether a sentence says how it ended, not what somebody wished or what others thought."""
    if paper.profile.pattern("planning.open").search(plain[:at]):
        return False
    moved = paper.profile.pattern("planning.moved").search(plain[:at])
    return not moved or paper.profile.pattern("planning.settled").search(plain[at:]) is not None


def _said(sentence: Text, at: int, reference: str) -> Text:
    """The sentence without what stands before it in a list: the reference, the proposal, who applies."""
    dashes = [match.end() for match in re.finditer(r"\s[–—-]\s*|^\W+", sentence.plain) if match.end() <= at]
    begins = dashes[-1] if dashes else 0
    before = sentence.plain[begins:at]
    listed = reference in before or (before.strip() and NAME.fullmatch(before))
    return sentence.part(at if listed else begins)
