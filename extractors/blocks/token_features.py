"""What can be seen of each token of a paper, as names of features for the models of spans.

A token is described by its form and its tags, by its neighbours, by the line it stands in and
what that line was labelled, and by the words of its sentence that came last and matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.described import Column, Features, column, features, shifted
from councilgraph.extractors.blocks.line_look import signs_of_setting
from councilgraph.extractors.lexicon.lexicon import Tags
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.tokens import Word

TELLING = frozenset((
    "resolve", "recommend", "request", "move", "second", "outcome", "aye", "nay", "abstain", "interest",
    "substitute", "absent", "present", "also", "officers", "chair", "held", "venue_label", "date_label",
    "time_label", "close",
))  # fmt: skip
"""Classes of words after which other words mean something: the last two in the sentence are features."""
OPENERS = frozenset((
    "that", "the", "to", "it", "in", "on", "following", "members", "a", "councillor", "cllr", "resolved",
    "agreed", "action", "moved", "motion", "this",
))  # fmt: skip
"""First words of a sentence that are a feature of all its tokens."""
SENTENCE_ENDS = frozenset(".;?!")
REACH = 2
"""As many tokens before and after describe a token too."""
STEPS = (*range(-REACH, 0), *range(1, REACH + 1))
ALL_APART = 5  # tokens at the beginning of a line that are told apart by their place
FIRST_DOZEN = 12  # and those still called early
AT_END = 4  # tokens at the end of a line that are told apart
MAX_TO_SPEAK = 30  # tokens behind a name within which its sentence may tell that who bears it spoke
NEARNESS = ("1", "1", "3", "3", "8", "8", "8", "8", "8")
"""Names of distances in tokens, from none on; beyond the last they are far."""


Lent = tuple[tuple[str, ...], str, str, str, bool, str, int]
"""What a token has from its sentence: the last telling classes and how near the last is, its own shape and
the label of its line, whether "that" was said, how the sentence begins, and how many brackets are open."""


def describe_tokens(text: TaggedText, labels: Sequence[str]) -> list[list[str]]:
    """The features of each token of a paper whose lines have these labels."""
    return features(see_tokens(text, labels))


def see_tokens(text: TaggedText, labels: Sequence[str]) -> list[Column]:
    """What is seen of each token of a paper whose lines have these labels."""
    words, tags = text.tokens.words, text.tags
    own = column(zip(words, tags, strict=True), _of_token)
    shapes = [word.shape for word in words]
    label_of = [labels[line] for line in text.line_of]
    known = _known_names(text, labels)
    lines = [_line(text, labels, line) for line in range(len(text.lines))]
    return [
        own,
        Column(text.line_of, lines),
        column(zip(label_of, shapes, tags, strict=True), _with_label),
        *_neighbours(own, column(shapes, lambda shape: ("line", f"lines={shape}")), text.line_of),
        *_pairs(text, shapes),
        column(_places(text), _of_place),
        column((word.lower in known for word in words), lambda known: ("known",) if known else ()),
        column(_said(text, label_of), _of_said),
        column(_next_told(text), lambda name: (f"next={name}",)),
        column(_speaking(text), lambda near: (f"speaks={near}",) if near else ()),
    ]


def _known_names(text: TaggedText, labels: Sequence[str]) -> frozenset[str]:
    """Words with a capital in the lines that list people, but for titles and offices."""
    return frozenset(
        text.tokens.words[at].lower
        for line, own in enumerate(text.ranges)
        if labels[line] in LISTS
        for at in own
        if text.tokens.words[at].shape in ("Xx", "XX", "xX") and not text.tags[at]
    )


def _line(text: TaggedText, labels: Sequence[str], line: int) -> Features:
    """What is seen of the line that a token stands in."""
    one = text.lines[line]
    number = text.numbers[line]
    before = labels[line - 1] if line else "none"
    after = labels[line + 1] if line + 1 < len(labels) else "none"
    return (
        "bias",
        f"L={labels[line]}",
        f"L-={before}>{labels[line]}",
        f"L+={labels[line]}>{after}",
        f"n={number.style if number else ''}",
        f"set={signs_of_setting(one)}",
    )


@lru_cache(maxsize=50_000)
def _of_token(token: tuple[Word, Tags]) -> Features:
    """The features of a token by itself."""
    word, tags = token
    return f"w={word.lower}", f"s={word.shape}", *(f"t={name}" for name in tags)


def _with_label(token: tuple[str, str, Tags]) -> Features:
    """The label of a token's line together with its shape and each of its tags."""
    label, shape, tags = token
    return f"L={label}&s={shape}", *(f"L={label}&t={name}" for name in tags)


def _neighbours(own: Column, shapes: Column, line_of: Sequence[int]) -> Iterator[Column]:
    """The features of the tokens around each; of those on other lines only their shape."""
    first_shape, told = len(own.told), [*own.told, *shapes.told, ("none",)]
    for step in STEPS:
        near = zip(
            line_of,
            shifted(line_of, step, -1),
            shifted(own.at, step, 0),
            shifted(shapes.at, step, len(shapes.told)),
            strict=True,
        )
        at = [token if line == here else first_shape + shape for here, line, token, shape in near]
        yield Column(at, told, step)


def _pairs(text: TaggedText, shapes: Sequence[str]) -> Iterator[Column]:
    """The words and the shapes of each token and the one before or after it in its line, together."""
    words = [word.lower for word in text.tokens.words]
    word_before, word_after = _beside(text, words)
    before, after = _beside(text, shapes)
    yield column(zip(shapes, after, strict=True), lambda two: _joined("ss=s={}s={}", *two))
    yield column(zip(words, word_after, strict=True), lambda two: _joined("ww=w={}w={}", *two))
    yield column(zip(before, shapes, strict=True), lambda two: _joined("-ss=s={}s={}", *two))
    yield column(zip(word_before, words, strict=True), lambda two: _joined("-ww=w={}w={}", *two))
    yield column(zip(before, shapes, after, strict=True), lambda all3: _joined("sss=s={}s={}s={}", *all3))


def _beside(text: TaggedText, values: Sequence[str]) -> tuple[list[str], list[str]]:
    """The value of the token before each, and of the one after it; "" where its line begins or ends."""
    before, after = ["", *values[:-1]], [*values[1:], ""]
    for own in text.ranges:
        if own:
            before[own.start] = after[own.stop - 1] = ""
    return before, after


def _joined(form: str, *values: str) -> Features:
    """One feature of several values; none where one of them is not there."""
    return (form.format(*values),) if all(values) else ()


def _places(text: TaggedText) -> Iterator[tuple[int, int, str]]:
    """Where in its line each token stands: from its beginning and its end, and the shape that begins it."""
    for own in text.ranges:
        count = len(own)
        for place, at in enumerate(own):
            early = place if place <= ALL_APART else ALL_APART + 1 if place < FIRST_DOZEN else ALL_APART + 2
            yield early, min(count - place, AT_END), "" if place else text.tokens.words[at].shape


def _of_place(place: tuple[int, int, str]) -> Features:
    """The features of a token by its place in its line."""
    early, left, begins = place
    found = f"at={early}", f"left={left}"
    return (*found, f"starts-line={begins}") if begins else found


@dataclass(slots=True)
class _Said:
    """What the words of a sentence so far lend the next one.

    `told` are their telling classes, `since` the tokens since the last of these; `depth` counts open
    brackets; `that` says whether the word was among them, `begun` is the first of them.
    """

    begun: str = ""
    told: list[str] = field(default_factory=list)
    since: int = 0
    depth: int = 0
    that: bool = False

    def lends(self, word: Word, label: str) -> Lent:
        """What it lends the next word, which stands in a line of this label."""
        begun = self.begun if self.begun in OPENERS else ""
        since = _near(self.since) if self.told else ""
        return (*self.told[-2:],), since, word.shape, label, self.that, begun, self.depth

    def add(self, word: Word, tags: Tags) -> None:
        """Takes in the next word."""
        told = next((name for name in tags if name in TELLING), None)
        if told:
            if self.told[-1:] != [told]:
                self.told.append(told)
            self.since = 0
        self.since += 1
        self.that = self.that or word.lower == "that"
        self.depth = max(0, self.depth + (word.text in "([") - (word.text in ")]"))


def _of_said(lent: Lent) -> Features:
    """The features of a token by what the words before it in its sentence lend it."""
    told, since, shape, label, that, begun, depth = lent
    return (
        f"last={'>'.join(told)}",
        *((f"last1={told[-1]}&s={shape}&{since}", f"last1={told[-1]}&L={label}") if told else ()),
        f"that={that}&L={label}",
        f"begun={begun}",
        *((f"in={depth}", f"in&L={label}&s={shape}") if depth else ()),
    )


def _said(text: TaggedText, label_of: Sequence[str]) -> Iterator[Lent]:
    """What the words before each token in its sentence, and around it in brackets, lend it."""
    words = text.tokens.words
    said = _Said()
    for at, (word, label) in enumerate(zip(words, label_of, strict=True)):
        line = text.line_of[at]
        begins_line = at == 0 or text.line_of[at - 1] != line
        if _begins_sentence(words, at) or (begins_line and _begins_block(text, line, label)):
            said = _Said(word.lower)
        if begins_line and not label.endswith("+"):
            said.depth = 0
        yield said.lends(word, label)
        said.add(word, text.tags[at])


def _begins_sentence(words: Sequence[Word], at: int) -> bool:
    """Whether a token stands behind the end of a sentence and is not in small letters."""
    return at > 0 and words[at - 1].text in SENTENCE_ENDS and words[at].shape[0] != "x"


def _begins_block(text: TaggedText, line: int, label: str) -> bool:
    """Whether a line begins a paragraph; those that list people go on from one another."""
    return (text.lines[line].apart or not label.endswith("+")) and label not in LISTS


def _near(distance: int) -> str:
    """A distance in tokens, roughly."""
    return NEARNESS[distance] if distance < len(NEARNESS) else "far"


def _next_told(text: TaggedText) -> list[str]:
    """The next telling class of the same line after each token; "" where none follows."""
    found = [""] * len(text.tokens.words)
    for own in text.ranges:
        coming = ""
        for at in reversed(own):
            found[at] = coming
            coming = next((name for name in text.tags[at] if name in TELLING), coming)
    return found


def _speaking(text: TaggedText) -> list[str]:
    """How near behind each word with a capital its sentence tells that somebody spoke; "" for other words."""
    words, away = text.tokens.words, MAX_TO_SPEAK
    found = [""] * len(words)
    for at in reversed(range(len(words))):
        if words[at].capital:
            found[at] = _near(away) if away < MAX_TO_SPEAK else "no"
        away = (
            0 if "speaks" in text.tags[at] else MAX_TO_SPEAK if words[at].text in SENTENCE_ENDS else away + 1
        )
    return found
