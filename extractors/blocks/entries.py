"""Entries of presence lists: names that the model of spans passed over, and what stands beside them.

A list is read token by token: where an entry may begin (a line, a comma, "and", a title), a name
is looked for; in brackets or behind a comma or a dash after it stand an office, an organisation,
or for whom somebody stands in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.beside import extents
from councilgraph.extractors.blocks.capacity import before_titles, codes, label_within, said_beside
from councilgraph.extractors.blocks.chairing import (
    IN_SENTENCE,
    OUTSIDE,
    PLAIN,
    call_to_order,
    is_beside_office,
    mark_of_chair,
    office_before,
    tokens_beside,
    told_in_chair,
)
from councilgraph.extractors.blocks.columns import turns
from councilgraph.extractors.blocks.names_in_lists import find_listed_names
from councilgraph.extractors.blocks.people import (
    NO_NAME,
    TITLES,
    is_first_name,
    is_surely_named,
    name_at,
    skip_titles,
)
from councilgraph.extractors.blocks.people_tables import columns_of_people
from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.blocks.told_people import apologies, lists_within, who_acted
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.lines import join
from councilgraph.ontology.model import Text

PEOPLE = frozenset(("p", "sub", "chair", "p:member", "p:other", "p:officer", "p:guest", "p:absent"))
BESIDE = frozenset(("role", "org", "for", "role>", "org>"))
EMPTY, TICKED = "☐", ("☒", "☑")
MODELLED = 1.5
"""How surely the model's word for the chair is that; see `chairing`."""


def complete_entries(text: TaggedText, labels: Sequence[str], spans: Sequence[Span]) -> list[Span]:
    """The spans, with the names of lists as the lists have them, and with what stands beside each.

    In the lines of a list the model only says as what a name stands there; elsewhere its names stand,
    cut as names are.
    """
    found = [span for span in (_as_name(text, _as_stand_in(text, span)) for span in spans) if span]
    sent, prose = apologies(text, labels)
    lists = ["text" if line in prose else label for line, label in enumerate(labels)]
    told = [span for span in found if span.kind in PEOPLE and text.line_of[span.first] in prose]
    told += [span for span in found if span.kind in PEOPLE and lists[text.line_of[span.first]] in LISTS]
    listed = _listed(text, lists, told, [span for span in found if span.kind == "for"])
    away = {at for name in sent for at in range(*name)}
    listed = [span for span in listed if not away & set(range(span.first, span.last))]
    people = [*(Span("p:absent", *name) for name in sent), *listed]
    people += _listed_within(text, lists)
    people += _acting(text, lists, people, found)
    names = {at for span in people for at in range(span.first, span.last)}
    sittings = _sittings(lists)
    chaired = {sittings[text.line_of[span.first]] for span in people if span.kind == "chair"}
    kept = [
        span
        for span in found
        if span not in told
        and not (span.kind in BESIDE | PEOPLE and names & set(range(span.first, span.last)))
        and not (span.kind in BESIDE and _breaks_off(text, span))
        and not (span.kind == "chair" and sittings[text.line_of[span.first]] in chaired)  # the list says who
        and not (span.kind in PEOPLE and not is_surely_named(text, span.first, span.last))
    ]
    chairs = [Span("chair", *name, IN_SENTENCE) for name in call_to_order(text, lists)]
    chairs += _told_in_chair(text, lists, sittings, [*people, *chairs])
    return [*kept, *people, *chairs]


def _acting(
    text: TaggedText, lists: Sequence[str], people: Sequence[Span], found: Sequence[Span]
) -> Iterator[Span]:
    """Those who spoke or were there by what sentences tell: an office beside a name goes before the model."""
    listed = {at for span in people for at in range(span.first, span.last)}
    told = {at for span in found if span.kind in PEOPLE for at in range(span.first, span.last)}
    for name, said in who_acted(text, lists):
        if (listed if said == "officer" else listed | told).isdisjoint(range(*name)):
            yield Span(f"p:{said}", *name)


def _listed(text: TaggedText, lists: Sequence[str], told: Sequence[Span], gone: Sequence[Span]) -> list[Span]:
    """The names in the lines of lists, each as what it is recorded; not those whom somebody stood in for."""
    names = sorted((span.first, span.last) for span in told)
    away = {at for span in gone for at in range(span.first, span.last)}
    found = [
        Span(_kind_told(first, last, told), first, last)
        for first, last in find_listed_names(text, lists, names)
        if not (away & set(range(first, last)) or _is_unticked(text, first))
    ]
    shared = list(_sharing_surnames(text, found))
    sharing = {at for span in shared for at in range(span.first, span.last)}
    found = [*shared, *(span for span in found if span.first not in sharing)]
    signs = codes(text, lists)
    columns = columns_of_people(text)
    recorded: list[Span] = []
    for span, extent in extents(text, lists, found):
        within = columns.get(span.first) or label_within(text, span.first, lists)
        label = within or lists[text.line_of[span.first]]
        said = said_beside(text, (span.first, span.last), extent, label, signs) or within
        keeps = not said or (span.kind in ("chair", "sub") and said not in ("absent", "other", "sub"))
        recorded.append(span if keeps else span._replace(kind="sub" if said == "sub" else f"p:{said}"))
    return _with_chair(text, lists, recorded)


def _sharing_surnames(text: TaggedText, people: Sequence[Span]) -> Iterator[Span]:
    """Those whose surname stands with the name behind: "George" of "Cllrs George and Judith Cooper".

    The value of each span tells the tokens of the surname.
    """
    words = text.tokens.words
    bare = {span.last for span in people if span.last - span.first == 1}
    for span in people:
        opens = text.ranges[text.line_of[span.first]].start
        surname = next((at for at in range(span.first, span.last) if not is_first_name(text, at)), span.last)
        last = before_titles(text, span.first, opens) - 1
        if not span.first < surname < span.last or last <= opens or words[last].lower not in ("and", "&"):
            continue
        first = last
        while (
            first > opens and is_first_name(text, first - 1) and (first == last or words[first].text == ".")
        ):
            first -= 1
        titled = first == opens or bool(TITLES & set(text.tags[first - 1])) or words[first - 1].text in ".:|"
        if first < last and (titled or (words[first - 1].text in ",;" and first - 1 not in bare)):
            yield Span("p", first, last, f"{surname}:{span.last}")


def with_shared_surname(text: TaggedText, span: Span, name: Text) -> Text:
    """A name with the surname that its span says it shares with the name behind."""
    first, sign, last = span.value.partition(":")
    return join([name, words_of(text, Span("p", int(first), int(last)))]) if sign else name


def _is_unticked(text: TaggedText, first: int) -> bool:
    """Whether a name stands behind an empty box, in a paper that has boxes with ticks too."""
    words, own = text.tokens.words, text.ranges[text.line_of[first]]
    boxes = [words[at].text for at in range(own.start, first) if words[at].text in (EMPTY, *TICKED)]
    return boxes[-1:] == [EMPTY] and any(box in text.document.text for box in TICKED)


def _listed_within(text: TaggedText, lists: Sequence[str]) -> Iterator[Span]:
    """The people of lists in the middle of longer lines."""
    found = [Span(f"p:{said}", *name) for name, said in lists_within(text, lists)]
    for span, following in zip_longest(found, found[1:]):
        stop = following.first if following else text.ranges[text.line_of[span.first]].stop
        extent = range(span.first, stop)
        told = said_beside(text, (span.first, span.last), extent, span.kind[2:], {})
        mark = mark_of_chair(text, (span.first, span.last), extent)
        kind = f"p:{told}" if told else span.kind
        yield span._replace(kind="chair" if mark >= PLAIN and kind == "p:member" else kind)


def _with_chair(text: TaggedText, lists: Sequence[str], people: Sequence[Span]) -> list[Span]:
    """The people of lists, in each meeting with those in the chair whom words mark most surely."""
    marks: dict[int, float] = {}
    lines = {text.line_of[span.first] for span in people}
    for span, extent in extents(text, lists, people):
        member = lists[text.line_of[span.first]] == "member" and span.kind in (
            "p",
            "sub",
            "chair",
            "p:member",
        )
        if member:
            beside = mark_of_chair(text, (span.first, span.last), extent)
            before = [*office_before(text, extent.start), *range(extent.start, span.first)]
            near = [*before, *tokens_beside(text, range(span.last, extent.stop))]
            told = {one for at in near for one in text.tags[at]}
            other = "vice" in told or ("chair" in told and OUTSIDE & told)
            modelled = span.kind == "chair" and not other and _says_chair(text, span)
            office = PLAIN if is_beside_office(text, text.line_of[span.first], lines) else 0
            marks[span.first] = max(beside, office, MODELLED if modelled else 0)
    found: list[Span] = []
    sittings = _sittings(lists)
    for span in sorted(people, key=lambda one: one.first):
        sitting = sittings[text.line_of[span.first]]
        best = max(
            (mark for first, mark in marks.items() if sittings[text.line_of[first]] == sitting), default=0
        )
        mark = marks.get(span.first, 0)
        earlier = any(one.kind == "chair" and sittings[text.line_of[one.first]] == sitting for one in found)
        chairs = mark > 0 and mark == best and not earlier
        kind = "chair" if chairs else "p" if span.kind == "chair" else span.kind
        found.append(span._replace(kind=kind))
    return found


def _told_in_chair(
    text: TaggedText, lists: Sequence[str], sittings: Sequence[int], people: Sequence[Span]
) -> Iterator[Span]:
    """The first whom a sentence has in the chair, of each meeting in which nothing else has anybody there."""
    known = {sittings[text.line_of[span.first]] for span in people if span.kind == "chair"}
    for name in told_in_chair(text, lists):
        sitting = sittings[text.line_of[name[0]]]
        if sitting not in known:
            known.add(sitting)
            yield Span("chair", *name, IN_SENTENCE)


def _sittings(lists: Sequence[str]) -> list[int]:
    """The meeting that each line is of: one begins with its head, or with its list, behind the business."""
    found: list[int] = []
    business = False
    for label in lists:
        begins = business and label in ("head", "member")
        found.append((found[-1] if found else 0) + begins)
        business = not begins and (business or label == "item")
    return found


def _says_chair(text: TaggedText, span: Span) -> bool:
    """Whether a word for the chair stands on the line of a name or on the one above it."""
    line = text.line_of[span.first]
    near = range(text.ranges[max(line - 1, 0)].start, text.ranges[line].stop)
    return any({"chair", "mayor"} & set(text.tags[at]) for at in near)


def _breaks_off(text: TaggedText, span: Span) -> bool:
    """Whether words close a bracket that they do not open, so that they are cut out of something else."""
    return sum(turns(text.tokens.words[at].text) for at in range(span.first, span.last)) < 0


def _kind_told(first: int, last: int, told: Sequence[Span]) -> str:
    """As what the model takes a name: a substitute, in the chair, else just as somebody."""
    kinds = (span.kind for span in told if span.first < last and first < span.last)
    return next((kind for kind in kinds if kind in ("sub", "chair")), "p")


def _as_stand_in(text: TaggedText, span: Span) -> Span:
    """A span as one for whom somebody stands in, where words before or in it say so: "(for Cllr Roe)"."""
    if span.kind not in ("p", "role", "org", "p:member"):
        return span
    words, tags = text.tokens.words, text.tags
    first = span.first
    while first < span.last and (
        words[first].lower in ("for", "vice", "of", "by") or "substitute" in tags[first]
    ):
        first += 1
    if first > span.first and "vice" not in tags[span.first] and first < span.last:
        return Span("for", first, span.last)
    before = span.first - 1
    while before > 0 and TITLES & set(tags[before]):
        before -= 1
    told = words[before].lower in ("for", "vice") and (
        words[before - 1].text == "(" or "substitute" in tags[before - 1]
    )
    return span._replace(kind="for") if span.kind == "p" and told and before > 0 else span


def _as_name(text: TaggedText, span: Span) -> Span | None:
    """A span of a person without titles and with all of the name; None where no name is in it."""
    if span.kind not in PEOPLE | {"for"}:
        return span
    line_stop = span.last
    first = skip_titles(text, span.first, line_stop)
    if first >= span.last:
        return None
    whole = name_at(text, span.first, line_stop)
    if whole and whole[0] < span.last:
        return span._replace(first=whole[0], last=whole[1])
    if any(NO_NAME & set(text.tags[at]) and "given" not in text.tags[at] for at in range(first, span.last)):
        return None
    last = first
    words, starts, ends = text.tokens.words, text.tokens.starts, text.tokens.ends
    while last < span.last and (
        words[last].shape[0] in "Xx" or (last > first and starts[last] == ends[last - 1])
    ):
        last += 1
    return span._replace(first=first, last=last) if last > first else None
