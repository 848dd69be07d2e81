"""Topics: what items and papers are about, by the labels of the topic scheme, which are English."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from councilgraph.extractors.labels import Hit, hits, part
from councilgraph.extractors.paper import Paper, texts_of
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.sentence import END, around
from councilgraph.ontology.model import Mention, Statement, Text
from councilgraph.ontology.topics import broader, topics

MOST = 3  # topics of one item
LEAST = 2  # sentences that must say a topic where the heading does not
SHARE = 0.08  # of all sentences, likewise: a long paper touches on much that it is not about
LONG = 100  # characters of a heading that is a paragraph: what it begins with is its heading
LINES = 3  # first lines of a paper without a subject line that may be its title
TITLE = 120  # characters of such a line

# Business of every meeting, which has no subject of its own.
ROUTINE = re.compile(
    r"[\d.\s]*(?:to (?:\w+ ){1,3}?(?:the )?|(?:approv|confirm|sign)\w+ (?:of )?(?:the )?|no )?(?:draft |public )?"
    r"(?:minutes|apolog|absen|declaration|disclosure|interests|substitut|attendance|matters arising|any other"
    r"|urgent|date\b|dates\b|next meeting|public (?:participation|session|forum|question|bodies)|open forum"
    r"|welcome|chair|thanks|correspondence|adjourn|exclusion|exempt|appointment of|reports?$"
    r"|previous m|record|work(?:ing)? programme|further|items? for|future agenda)"
    r"|.*\b(?:work(?:ing)? programme and|elections? (?:of|to))\b",
    re.IGNORECASE,
)
OF_MEETING = re.compile(
    r"\b(?:minutes|agenda|meeting)\b", re.IGNORECASE
)  # which is many things, item by item
REFERENCE = re.compile(  # the number of an application: 23/01187/FUL, DM/2023/01187
    r"(?<![\w/])(?:[A-Z]{1,5}/(?:20)?\d\d/\d{5}|(?:20)?\d\d/\d{5}|\d\d/\d{4,5}/[A-Z]{1,5})(?!\w)"
)
BREAK = re.compile(r"[.:](?:\s|$)|\s[-–—]\s")
SEGMENT = re.compile(r"\s*[:;,()/–—]\s*|\s+-\s+|\s+(?:and|&)\s+", re.IGNORECASE)
FRAME = re.compile(
    r"^(?:(?:to|consider|receive|discuss|approve|review|note|any|the|updates?|reports?|on|of|from|a|an)\s+)+"
    r"|(?:\s+(?:matters|issues|reports?|updates?|items|business))+$",
    re.IGNORECASE,
)
NAME = r"(?:(?:[A-Z][\w’'&/-]*|and|&|of|the),? )*"
BEFORE = rf"\b{{}}s?(?:,? (?:of|for)(?: the)? |,? \(|, ){NAME}$"
AFTER = r"(?:'s?|’s?)?(?:,? (?:[A-Z][\w’'&/-]*|and|&|of)){0,4}? {}\b"
SCRUTINY = re.compile(AFTER.replace("{}", "(?:Scrutiny|Directorate|Department|Inspectorate)"))
"""Names of posts and committees around a label, in which it says no topic."""
ADDRESS = r"\s+{}\b(?!\s+[a-z])"


@dataclass(frozen=True, slots=True)
class Said:
    """A topic and the words that say it."""

    topic: str
    where: Text


def find(paper: Paper) -> Iterator[Statement]:
    """The topics of each item of business, or of a paper that has none."""
    for source, said in _sources(paper):
        for one in said:
            yield paper.state(source, "dcterms:subject", mention(one.topic), one.where)


@cache
def mention(topic: str) -> Mention:
    """A topic as it is mentioned: by its label, and told by its id."""
    return Mention("cg:Topic", _names()[topic], None, (topic,))


@cache
def _names() -> dict[str, str]:
    return {topic.id: topic.label for topic in topics()}


def _sources(paper: Paper) -> Iterator[tuple[Mention, list[Said]]]:
    if paper.section.kind in ("cg:Minutes", "cg:Agenda"):
        for item, source in paper.business():
            if not item.title or not ROUTINE.match(item.title.plain):
                head, rest = _divided(item.title) if item.title else (None, [])
                body = (*rest, *(text for text in texts_of(item) if text is not item.title))
                yield source, _topics([head] if head else [], body, paper.profile)
    elif paper.section.kind != "cg:WorkProgramme":  # which lists what is not its own
        titles = _titles(paper)
        if not any(OF_MEETING.search(title.plain) for title in titles):
            yield paper.mention, _topics(titles, paper.section.body, paper.profile)


def _divided(title: Text) -> tuple[Text, list[Text]]:
    """A heading, and what goes on behind it on the same line."""
    at = BREAK.search(title.plain) if len(title.plain) > LONG else None
    return (title.part(0, at.start()), [title.part(at.end())]) if at else (title, [])


def _titles(paper: Paper) -> list[Text]:
    """The subject line of a paper, or the lines at its top that may be its title."""
    subject = paper.profile.pattern("papers.subject")
    for section in paper.section.of("field"):
        if section.title and subject.fullmatch(section.mark):
            return [section.title]
    if paper.section.kind == "cg:Letter":  # begins with addresses
        return []
    table = next((section.start for section in paper.section.of("row")), paper.section.end)
    first = (text for text in paper.section.body[:LINES] if text.span()[0] < table)
    return [text for text in first if len(text.plain) <= TITLE and not BREAK.search(text.plain)]


def _topics(headings: Iterable[Text], body: Iterable[Text], profile: Profile) -> list[Said]:
    """What the headings say, else what the sentences say often enough."""
    said = [Said(topic, text) for text in headings for topic in _of_heading(text, profile)]
    return _chosen({one.topic: [one] for one in reversed(said)}) or _chosen(_of_body(body, profile))


def _hits(plain: str, *, heading: bool = False) -> Iterator[Hit]:
    yield from hits(plain, heading=heading)
    if "/" in plain:
        for match in REFERENCE.finditer(plain):
            yield Hit("planning-applications", *match.span())


def _of_heading(text: Text, profile: Profile) -> Iterator[str]:
    rest = list(text.plain)
    for hit in _hits(text.plain, heading=True):
        rest[hit.start : hit.end] = "#" * (hit.end - hit.start)
        if not _in_name(text.plain, hit, profile):
            yield hit.topic
    for segment in SEGMENT.split("".join(rest)):
        topic = part(FRAME.sub("", segment))
        if topic:
            yield topic


def _of_body(body: Iterable[Text], profile: Profile) -> dict[str, list[Said]]:
    """The topics that enough sentences say, with the first of these."""
    found: dict[str, dict[tuple[int, int], Said]] = defaultdict(dict)
    sentences = 0
    for at, text in enumerate(body):
        ends = [match.end() for match in END.finditer(text.plain)]
        sentences += len(ends) + 1
        for hit in _hits(text.plain):
            where = at, bisect_right(ends, hit.start)
            if where not in found[hit.topic] and not _in_name(text.plain, hit, profile):
                found[hit.topic][where] = Said(hit.topic, around(text, hit.start, hit.end))
    enough = max(LEAST, SHARE * sentences)
    return {
        topic: list(said.values())[:LEAST]
        for topic, said in sorted(found.items(), key=lambda one: -len(one[1]))
        if len(said) >= enough
    }


def _chosen(said: dict[str, list[Said]]) -> list[Said]:
    """The first few topics, none of them above another."""
    above = {one for topic in said for one in broader()[topic]}
    kept = [topic for topic in said if topic not in above][:MOST]
    return [one for topic in kept for one in said[topic]]


def _in_name(plain: str, hit: Hit, profile: Profile) -> bool:
    """Whether a label stands in the name of a post, a committee or a street."""
    if not plain[hit.start].isupper():
        return False
    before, after = plain[max(0, hit.start - 100) : hit.start], plain[hit.end : hit.end + 80]
    committees = tuple(word for word, kind in profile.pairs("bodies.words") if kind == "cg:Committee")
    return bool(
        profile.pattern("people.role_words", BEFORE, 0).search(before)
        or profile.pattern("people.role_words", AFTER, 0).match(after)
        or re.match(AFTER.replace("{}", f"(?:{'|'.join(committees)})"), after)
        or SCRUTINY.match(after)
        or profile.pattern("mentions.places", ADDRESS, 0).match(after)
    )
