"""Topics: what items and papers are about, by the labels of the topic scheme, which are English."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from councilgraph.extractors.paper import Paper, texts_of
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text.sentence import END, around
from councilgraph.ontology.minutes import Item
from councilgraph.ontology.model import Mention, Statement, Text
from councilgraph.ontology.topics import broader, topics

MOST = 3  # topics of one item
SHARE = 0.06  # of its sentences, and one more, must say what no heading says: long papers touch on much
SHOWN = 2  # of these sentences
HEADING = 100  # characters of a heading; of a longer one only what stands before its first break counts
LINES = 3  # first lines of a paper without a subject line that may be its title

# Business of every meeting, which has no subject of its own.
ROUTINE = re.compile(
    r"[\d.\s]*(?:to (?:\w+ ){1,3}?(?:the )?|(?:approv|confirm|sign)\w+ (?:of )?(?:the )?|no )?"
    r"(?:draft |public )?"
    r"(?:minutes|apolog|absen|declaration|disclosure|interests|substitut|attendance|matters arising|any other"
    r"|urgent|date\b|dates\b|next meeting|public (?:participation|session|forum|question|bodies)|open forum"
    r"|welcome|chair|thanks|correspondence|adjourn|exclusion|exempt|appointment of|reports?$"
    r"|previous m|record|work(?:ing)? programme|further|information|items? for|future agenda)"
    r"|.*\b(?:work(?:ing)? programme and|elections? (?:of|to))\b",
    re.IGNORECASE,
)
MEETING = re.compile(r"\b(?:minutes|agenda|meeting)\b|^present\b", re.IGNORECASE)
REFERENCE = re.compile(  # the number of an application: 23/01187/FUL, DM/2023/01187
    r"(?<![\w/])(?:[A-Z]{1,5}/(?:20)?\d\d/\d{5}|(?:20)?\d\d/\d{5}|\d\d/\d{4,5}/[A-Z]{1,5})(?!\w)"
)
BREAK = re.compile(r"[.:](?:[\s-]|$)|\s[-–—]\s")
STOP = re.compile(r"[.:](?:\s|$)")
SEGMENT = re.compile(r"\s*[:;,()/–—]\s*|\s+-\s+|\s+(?:and|&)\s+", re.IGNORECASE)
FRAME = re.compile(
    r"^(?:(?:to|consider|receive|discuss|approve|review|note|any|the|updates?|reports?|on|of|from|a|an)\s+)+"
    r"|(?:\s+(?:matters|issues|reports?|updates?|items|business))+$",
    re.IGNORECASE,
)
# What makes a label a part of the name of a post, a committee or a street.
BEFORE = r"\b{}s?(?:,? (?:of|for)(?: the)? |,? \(|, )(?:(?:[A-Z][\w’'&/-]*|and|&|of|the),? )*$"
AFTER = r"(?:[’']s?)?(?:,? (?:[A-Z][\w’'&/-]*|and|&|of)){0,4}? {}\b"
COMMITTEE = re.compile(
    AFTER.replace("{}", "(?:Committee|Sub-Committee|Panel|Scrutiny|Directorate|Department|Inspectorate)")
)
STREET = re.compile(
    r"\s+(?=[A-Z])(?i:street|road|lane|avenue|drive|terrace|crescent|grove|hill|row|bridge)\b"
)


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
    return Mention("cg:Topic", next(one.label for one in topics() if one.id == topic), None, (topic,))


def _sources(paper: Paper) -> Iterator[tuple[Mention, list[Said]]]:
    if paper.section.kind in ("cg:Minutes", "cg:Agenda"):
        for item, source in paper.business():
            yield source, _of_item(item, paper.profile)
    elif paper.section.kind != "cg:WorkProgramme":  # which lists what is not its own
        titles = _titles(paper)
        if not any(MEETING.search(title.plain) for title in titles):
            yield paper.mention, _topics(titles, paper.section.body, paper.profile)


def _of_item(item: Item, profile: Profile) -> list[Said]:
    title = item.title
    if title and ROUTINE.match(title.plain):
        return []
    body = [text for text in texts_of(item) if text is not title]
    if title and len(title.plain) > HEADING and (at := BREAK.search(title.plain)):
        body.insert(0, title.part(at.end()))
    return _topics([title] if title else [], body, profile)


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
    return [text for text in first if len(text.plain) <= HEADING and not STOP.search(text.plain)]


def _topics(headings: Sequence[Text], body: Iterable[Text], profile: Profile) -> list[Said]:
    """What the headings say, else what sentences say often enough."""
    said = {one.topic: [one] for text in headings for one in _of_heading(text, profile)}
    return _chosen(said or _of_body(body, profile))


def _of_heading(text: Text, profile: Profile) -> list[Said]:
    """What a heading says before its first break ("Parking: car park in Mill Lane"), else all of it."""
    at = BREAK.search(text.plain)
    head = text.part(0, at.start()) if at else text
    short = len(text.plain) <= HEADING
    found = list(_in_heading(head.plain, profile)) or (
        list(_in_heading(text.plain, profile)) if short and at else []
    )
    return [Said(topic, text if short else head) for topic in found]


def _in_heading(plain: str, profile: Profile) -> Iterator[str]:
    rest = list(plain)
    for hit in _hits(plain, heading=True):
        rest[hit.start : hit.end] = "_" * (hit.end - hit.start)
        if not _in_name(plain, hit, profile):
            yield hit.topic
    for segment in SEGMENT.split("".join(rest)):
        if topic := part(FRAME.sub("", segment)):
            yield topic


def _of_body(body: Iterable[Text], profile: Profile) -> dict[str, list[Said]]:
    """The topics that enough sentences say, those first that most say, with the first of the sentences."""
    found: dict[str, dict[tuple[int, int], Said]] = defaultdict(dict)
    sentences = 0
    for at, text in enumerate(body):
        ends = [match.end() for match in END.finditer(text.plain)]
        sentences += len(ends) + 1
        for hit in _hits(text.plain):
            where = at, bisect_right(ends, hit.start)
            if where not in found[hit.topic] and not _in_name(text.plain, hit, profile):
                found[hit.topic][where] = Said(hit.topic, around(text, hit.start, hit.end))
    return {
        topic: list(said.values())[:SHOWN]
        for topic, said in sorted(found.items(), key=lambda one: -len(one[1]))
        if len(said) >= 1 + SHARE * sentences
    }


def _hits(plain: str, *, heading: bool = False) -> Iterator[Hit]:
    yield from hits(plain, heading=heading)
    if "/" in plain:
        for match in REFERENCE.finditer(plain):
            yield Hit("planning-applications", *match.span())


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
    return bool(
        profile.pattern("people.role_words", BEFORE, 0).search(before)
        or profile.pattern("people.role_words", AFTER, 0).match(after)
        or COMMITTEE.match(after)
        or STREET.match(after)
    )


WORD = re.compile(r"\w+|&")
JOINT = re.compile(r"[\s'’-]{1,3}")  # what stands between the words of one label
SMALL = frozenset({"a", "of", "on", "for", "in", "the", "to", "by", "not"})
PARTS = re.compile(r", | and ")


@dataclass(slots=True)
class Node:
    """A place in the tree of labels: the words that may follow, and the topic said so far.

    `capitals` is for acronyms, which must be written so, `heading` for labels that count
    only in a heading.
    """

    after: dict[str, Node] = field(default_factory=dict)
    topic: str = ""
    capitals: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A topic, and the characters of the text that say it."""

    topic: str
    start: int
    end: int


def hits(plain: str, *, heading: bool = False) -> Iterator[Hit]:
    """The labels in a text, the longest where several begin, none inside another.

    >>> [hit.topic for hit in hits("Potholes near the play areas")]
    ['highways', 'parks']
    """
    tree, done = _tree(), 0
    lowered = plain.lower()
    if len(lowered) != len(plain):  # a letter such as İ becomes two, and offsets would move
        lowered = plain
    words = list(WORD.finditer(lowered))
    for at, word in enumerate(words):
        first = tree.after.get(word[0])
        if first and word.start() >= done:
            found = _longest(plain, words, at, first, heading=heading)
            if found and not _in_address(plain, found):
                done = found.end
                yield found


def _in_address(plain: str, hit: Hit) -> bool:
    return plain.startswith("@", hit.end) or plain.startswith(("@", "."), hit.start - 1, hit.start)


def _longest(plain: str, words: list[re.Match[str]], at: int, node: Node, *, heading: bool) -> Hit | None:
    start, found = words[at].start(), None
    while True:
        end = words[at].end()
        written = not node.capitals or plain[start : start + 2].isupper()
        if node.topic and written and (heading or not node.heading):
            found = Hit(node.topic, start, end)
        at += 1
        if at == len(words) or not JOINT.fullmatch(plain, end, words[at].start()):
            return found
        if (after := node.after.get(words[at][0])) is None:
            return found
        node = after


def part(words: str) -> str:
    """The topic of which words are a part of the label: "Planning" of "Planning and building", else ""."""
    return _parts().get(" ".join(WORD.findall(words.lower())), "")


@cache
def _tree() -> Node:
    """All labels word by word."""
    root = Node()
    for topic in topics():
        for label in (topic.label, *topic.alternatives):
            _grow(root, label, topic.id, heading=False)
        for label in topic.headings:
            _grow(root, label, topic.id, heading=True)
    return root


def _grow(root: Node, label: str, topic: str, *, heading: bool) -> None:
    for words in _spellings(label):
        node = root
        for word in words:
            node = node.after.setdefault(word, Node())
        node.topic, node.capitals, node.heading = topic, label.isupper(), heading


@cache
def _parts() -> dict[str, str]:
    """The parts of compound labels, which say the topic only where they are all that a heading says."""
    return {
        " ".join(words): topic.id
        for topic in topics()
        for one in PARTS.split(topic.label)
        for words in _spellings(one)
    }


def _spellings(label: str) -> Iterator[tuple[str, ...]]:
    """The ways in which a label may be written."""
    return product(*(_forms(word) for word in WORD.findall(label.lower())))


def _forms(word: str) -> tuple[str, ...]:
    """A word in the singular and in the plural."""
    if word in ("and", "&"):
        return "and", "&"
    if word in SMALL:
        return (word,)
    if word.endswith("ies") and len(word) > len("ties"):
        return word[:-3] + "y", word
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > len("gas"):
        return word[:-1], word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word, word[:-1] + "ies"
    return (word, word + "es") if word.endswith(("s", "x", "ch", "sh")) else (word, word + "s")
