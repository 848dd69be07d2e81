"""What stands above minutes and agendas: council, body, date, time and place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from councilgraph.extractors import dates
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.lines import Line, join
from councilgraph.ontology.model import Section, Text

NAME = 90  # characters that the name of a body may take
# Words within a name that have no capital: English, Welsh, Irish.
SMALL = {"and", "of", "the", "for", "on", "in", "to", "from", "with", "upon", "by", "le",
         "a", "ac", "a'r", "a’r", "ar", "o", "y", "yr", "an", "na", "agus"}  # fmt: skip
# A council's name in capitals, with which a line of other words begins.
SHOUTED = re.compile(r"(?P<name>[A-Z][A-Z'’& -]+ COUNCIL)\b(?= [A-Z]?[a-z])")
# A line that says what kind of council it is, and not which.
NAMELESS = re.compile(
    r"(?:the )?(?:parish|town|community|county|city|borough|district) council", re.IGNORECASE
)
# A meeting of all of a council, which the line does not name.
COUNCIL_MEETING = re.compile(
    r"(?P<council>(?:(?:regular|special|ordinary|general|annual|city|town|township|county|village) )*council)"
    r" meeting", re.IGNORECASE
)  # fmt: skip
# A day that stands before or after the name of a body in its line: "Parks Panel - Monday 3 May 2021".
DAY_BEFORE = re.compile(r".{0,30}\b(?:19|20)\d\d\s*[-–—:]\s*")
DAY_AFTER = re.compile(r"\s+[-–—]\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d).*", re.IGNORECASE)
RANGE = re.compile(r"\s*(?:[-–—]|to|until)\s*", re.IGNORECASE)
WHEN = re.compile(r"(?:time|date|time and date|date and time)", re.IGNORECASE)
WHERE = re.compile(r"(?:place|venue|location)", re.IGNORECASE)
LINKED = re.compile(r"\W*View directions\W*$")  # the words of a link that a site puts after a place
LABEL = re.compile(
    r"(?P<label>time and date|date and time|date|time|venue|place|location)\s*(?::|$)", re.IGNORECASE
)
LABELLED = re.compile(r"(?P<label>date|time|venue|place|location)\s*:\s*", re.IGNORECASE)


def header(lines: Sequence[Line], kind: str, profile: Profile) -> Section | None:
    """The header in the first lines of a document; None where they name no body and no date."""
    if not lines:
        return None
    words = join(line.words for line in lines)
    fields = (
        *_council(lines, profile),
        *(_agenda(lines, profile) if kind == "cg:Agenda" else _minutes(words, lines, profile)),
    )
    found = [one for one in fields if one.title]  # where words were left out, a pattern may find a space
    if not {"body", "date"} & {section.kind for section in found}:
        return None
    return Section("header", lines[0].start, lines[-1].end, sections=tuple(found))


def with_council(above: Section, lines: Sequence[Line], profile: Profile) -> Section:
    """A header with the council that it leaves out: that of the city or town which the paper names most."""
    if next(above.of("council"), None):
        return above
    named = profile.pattern("bodies.municipality", "{}", 0)
    found = [line.words.part(*match.span("name")) for line in lines for match in named.finditer(line.plain)]
    if not found:
        return above
    most = Counter(words.plain for words in found).most_common(1)[0][0]
    first = next(words for words in found if words.plain == most)
    return replace(above, sections=(*above.sections, Section("council", *first.span(), title=first)))


def titled(words: str) -> str:
    """Words in capitals as they are written elsewhere.

    >>> titled("HARBOUR AND QUAYS COMMITTEE"), titled("Parks Board"), titled("AREA COMMITTEE A")
    ('Harbour and Quays Committee', 'Parks Board', 'Area Committee A')
    """
    if not (words.isupper() or _shouted(words)):
        return words
    parts = words.lower().split()
    return " ".join(
        word
        if 0 < place < len(parts) - 1 and word in SMALL
        else re.sub(r"[a-zà-ÿ]", lambda first: first.group().upper(), word, count=1)
        for place, word in enumerate(parts)
    )


def _shouted(words: str) -> bool:
    """Whether all words are in capitals but those that have none in a name: "MARSH with FEN COUNCIL"."""
    parts = words.split()
    return len(parts) > 1 and parts[-1].isupper() and all(part.isupper() or part in SMALL for part in parts)


def unshouted(words: Text) -> Text:
    """Words in capitals as they are written elsewhere, each letter at its place."""
    written = titled(words.plain)
    return Text(written, words.at) if len(written) == len(words.plain) else words


def _field(kind: str, words: Text) -> Section:
    return Section(kind, *words.span(), title=words)


def _council(lines: Sequence[Line], profile: Profile) -> Iterator[Section]:
    council = profile.pattern("bodies.council", r"{}", 0)
    ends = r"(?=\s*[-–]\s*\d|\s+(?:held|met|Minutes|MINUTES)\b)"
    leading = profile.pattern("bodies.council", rf"(?:The )?(?P<name>{{}}){ends}", 0)
    for line in sorted(lines, key=lambda one: bool(NAMELESS.fullmatch(one.plain.strip(" .,:")))):
        if council.fullmatch(titled(line.plain.strip(" .,:"))):
            yield _field("council", line.words.part(0, len(line.plain.rstrip(" .,:"))))
            return
        shouted = leading.match(line.plain) or SHOUTED.match(line.plain)
        if shouted and council.fullmatch(titled(shouted["name"])):
            yield _field("council", line.words.part(*shouted.span("name")))
            return


def _minutes(words: Text, lines: Sequence[Line], profile: Profile) -> Iterator[Section]:
    """Body, date, time and place from the sentence that heads minutes."""
    match = _earliest(profile.alternatives("header.body"), words.plain)
    after = 0
    body = words.part(*match.span("body")) if match else None
    if match and body:
        yield _field("body", _bare(body, profile) or body)
        after = match.end("body")
    else:
        yield from _body_line(lines, profile)
    yield from _when(words, after)
    yield from _labelled_venue(lines) or _venue(words, after, profile)


def _venue(words: Text, after: int, profile: Profile) -> Iterator[Section]:
    venue = _earliest(profile.alternatives("header.venue"), words.plain, after)
    if venue is None or dates.first(venue["venue"]) or venue["venue"][0].isdigit():
        venue = profile.pattern("bodies.venue", r"(?P<venue>{})", 0).search(words.plain, after)
    if venue:
        yield _field("venue", words.part(*venue.span("venue")))


def _earliest(patterns: Iterable[re.Pattern[str]], plain: str, after: int = 0) -> re.Match[str] | None:
    """What the first pattern to fit in the words finds; of those that fit at one place, the first of them."""
    found = [match for pattern in patterns if (match := pattern.search(plain, after))]
    return min(found, key=lambda match: match.start(), default=None)


def _when(words: Text, after: int) -> Iterator[Section]:
    dated = dates.first(words.plain[after:])
    if dated:
        yield _field("date", words.part(after + dated.start, after + dated.end))
    times = list(dates.times(words.plain[after:]))
    for _, start, end in times[:1]:
        yield _field("start", words.part(after + start, after + end))
    for (_, _, before), (_, start, end) in pairwise(times[:2]):
        if RANGE.fullmatch(words.plain[after + before : after + start]):
            yield _field("end", words.part(after + start, after + end))


def _body_line(lines: Sequence[Line], profile: Profile) -> Iterator[Section]:
    """A line that is the name of a body, and at most a title and a day beside it."""
    council = profile.pattern("bodies.council", r"{}", 0)
    named = [
        name
        for line in lines
        if len(line.plain) < NAME and not line.bullet and (name := _bare(line.words, profile))
        if all(part in SMALL or not part[0].islower() for part in titled(name.plain).split())
    ]
    bodies = (name for name in named if not council.fullmatch(titled(name.plain)))
    for words in [*bodies, *named]:
        whole = COUNCIL_MEETING.fullmatch(words.plain)
        yield _field("body", words.part(*whole.span("council")) if whole else words)
        return


def _bare(words: Text, profile: Profile) -> Text | None:
    """The name of a body in words that say what paper it heads too: "Draft Minutes of the Parks Panel"."""
    before, after = DAY_BEFORE.match(words.plain), DAY_AFTER.search(words.plain)
    words = words.part(before.end() if before else 0, after.start() if after else None)
    titles = list(profile.pattern("header.title", r"{}").finditer(words.plain))
    starts, ends = [0, *(one.end() for one in titles)], [*(one.start() for one in titles), len(words.plain)]
    parts = [_unoccasioned(words.part(*span), profile) for span in zip(starts, ends, strict=True)]
    return next((part for part in reversed(parts) if part and _is_name(part.plain, profile)), None)


def _unoccasioned(words: Text, profile: Profile) -> Text:
    """Words without the kind of meeting that stands beside a name: "X Parish Council Annual Meeting"."""
    words = words.part(0, len(words.plain.rstrip(" .,:–—-")))
    first = profile.pattern("header.occasion_first", r"{}").match(words.plain)
    words = words.part(first.end() if first else 0)
    last = profile.pattern("header.occasion", r"\s{}$").search(words.plain)
    return words.part(0, last.start()) if last and _is_name(words.plain[: last.start()], profile) else words


def _is_name(words: str, profile: Profile) -> bool:
    """Whether words end as the names of bodies do, and not with the kind of a meeting."""
    name = titled(words)
    if not profile.pattern("bodies.last", r".*\b{}(?: \([^)]*\))?", 0).fullmatch(name):
        return False
    electors = profile.pattern("header.electors", r"{}")
    return not name.endswith("eeting") or bool(COUNCIL_MEETING.fullmatch(name) or electors.fullmatch(name))


def _agenda(lines: Sequence[Line], profile: Profile) -> Iterator[Section]:
    """Body, date, time and place from a front sheet, where labels stand above or before them."""
    named = list(_body_line(lines, profile))
    words = join(line.words for line in lines)
    called = None if named else _earliest(profile.alternatives("header.body"), words.plain)
    yield from named or ([_field("body", words.part(*called.span("body")))] if called else [])
    for line, below in pairwise(lines):
        label = line.plain.strip(" :")
        if WHERE.fullmatch(label):
            yield _field("venue", below.words)
        elif WHEN.fullmatch(label):
            yield from _when(below.words, 0)
    labels = {match["label"].lower() for line in lines if (match := LABEL.match(line.plain))}
    if not any(WHEN.fullmatch(one) for one in labels):
        yield from _when(words, 0)
    if not labels:
        yield from _venue(words, 0, profile)
    for label, text in _labelled(lines).items():
        if label in ("date", "time"):
            yield from _when(text, 0)
    yield from _labelled_venue(lines)


def _labelled(lines: Sequence[Line]) -> dict[str, Text]:
    """What stands after each label in its line: the date of "Date: 3 May 2021"."""
    matches = ((line, match) for line in lines if (match := LABELLED.match(line.plain)))
    return {match["label"].lower(): text for line, match in matches if (text := line.words.part(match.end()))}


def _labelled_venue(lines: Sequence[Line]) -> list[Section]:
    """The place that stands after its label, without the words of a link behind it."""
    places = [text for label, text in _labelled(lines).items() if WHERE.fullmatch(label)]
    links = [LINKED.search(text.plain) for text in places]
    return [
        _field("venue", text.part(0, link.start() if link else None))
        for text, link in zip(places[:1], links, strict=False)
    ]
