"""What can be seen of each token of a paper, as names of features for the models of spans.

A token is described by its form and its tags, by its neighbours, by the line it stands in and
what that line was labelled, and by the words of its sentence that came last and matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.line_look import signs_of_setting
from councilgraph.extractors.blocks.line_numbers import leading_number
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


def describe_tokens(text: TaggedText, labels: Sequence[str]) -> list[list[str]]:
    """The features of each token of a paper whose lines have these labels."""
    words, tags = text.tokens.words, text.tags
    own = [_of_token(word, tuple(tags[at])) for at, word in enumerate(words)]
    known = _known_names(text, labels)
    found: list[list[str]] = []
    for line, tokens in enumerate(text.ranges):
        about = _line(text, labels, line)
        for at in tokens:
            features = [*own[at][0], *about, f"L={labels[line]}&s={words[at].shape}"]
            features += [f"L={labels[line]}&t={name}" for name in tags[at]]
            features += _neighbours(own, at, tokens)
            features += _place(words, at, tokens)
            if words[at].lower in known:
                features.append("known")
            found.append(features)
    _add_context(text, labels, found)
    return found


def _known_names(text: TaggedText, labels: Sequence[str]) -> frozenset[str]:
    """Words with a capital in the lines that list people, but for titles and offices."""
    return frozenset(
        text.tokens.words[at].lower
        for line, own in enumerate(text.ranges)
        if labels[line] in LISTS
        for at in own
        if text.tokens.words[at].shape in ("Xx", "XX", "xX") and not text.tags[at]
    )


def _line(text: TaggedText, labels: Sequence[str], line: int) -> list[str]:
    """What is seen of the line that a token stands in."""
    one = text.lines[line]
    number = leading_number(one.plain)
    before = labels[line - 1] if line else "none"
    after = labels[line + 1] if line + 1 < len(labels) else "none"
    return [
        "bias",
        f"L={labels[line]}",
        f"L-={before}>{labels[line]}",
        f"L+={labels[line]}>{after}",
        f"n={number.style if number else ''}",
        f"set={signs_of_setting(one)}",
    ]


@lru_cache(maxsize=50_000)
def _of_token(word: Word, tags: Tags) -> tuple[tuple[str, ...], ...]:
    """The features of a token: its own, then as those of a neighbour at each of `STEPS`."""
    own = (f"w={word.lower}", f"s={word.shape}", *(f"t={name}" for name in tags))
    return own, *(tuple(f"{step:+d}{name}" for name in own) for step in STEPS)


def _neighbours(own: Sequence[tuple[tuple[str, ...], ...]], at: int, tokens: range) -> Iterator[str]:
    """The features of the tokens around one; of those on other lines only their shape."""
    for place, step in enumerate(STEPS, 1):
        if at + step in tokens:
            yield from own[at + step][place]
        elif 0 <= at + step < len(own):
            yield f"{step:+d}line"
            yield f"{step:+d}line{own[at + step][0][1]}"
        else:
            yield f"{step:+d}none"
    yield from _pairs(own, at, tokens)


def _pairs(own: Sequence[tuple[tuple[str, ...], ...]], at: int, tokens: range) -> Iterator[str]:
    """The words and the shapes of a token and the one before or after it, together."""
    word, shape = own[at][0][:2]
    before = own[at - 1][0] if at - 1 in tokens else None
    if at + 1 in tokens:
        after = own[at + 1][0]
        yield f"ss={shape}{after[1]}"
        yield f"ww={word}{after[0]}"
    if before:
        yield f"-ss={before[1]}{shape}"
        yield f"-ww={before[0]}{word}"
        if at + 1 in tokens:
            yield f"sss={before[1]}{shape}{own[at + 1][0][1]}"


def _place(words: Sequence[Word], at: int, tokens: range) -> Iterator[str]:
    """Where in its line a token stands."""
    place = at - tokens.start
    early = place if place <= ALL_APART else ALL_APART + 1 if place < FIRST_DOZEN else ALL_APART + 2
    yield f"at={early}"
    yield f"left={min(tokens.stop - at, AT_END)}"
    if place == 0:
        yield f"starts-line={words[at].shape}"


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

    def features(self, word: Word, label: str) -> Iterator[str]:
        """The features of the next word, which stands in a line of this label."""
        yield f"last={'>'.join(self.told[-2:])}"
        if self.told:
            yield f"last1={self.told[-1]}&s={word.shape}&{_near(self.since)}"
            yield f"last1={self.told[-1]}&L={label}"
        yield f"that={self.that}&L={label}"
        yield f"begun={self.begun if self.begun in OPENERS else ''}"
        if self.depth:
            yield f"in={self.depth}"
            yield f"in&L={label}&s={word.shape}"

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


def _add_context(text: TaggedText, labels: Sequence[str], found: Sequence[list[str]]) -> None:
    """Adds what the words before a token in its sentence, and around it in brackets, lend it."""
    words = text.tokens.words
    said = _Said()
    for at, features in enumerate(found):
        label = labels[text.line_of[at]]
        begins_line = at == 0 or text.line_of[at - 1] != text.line_of[at]
        if _begins_sentence(words, at) or (begins_line and _begins_block(text, text.line_of[at], label)):
            said = _Said(words[at].lower)
        if begins_line and not label.endswith("+"):
            said.depth = 0
        features.extend(said.features(words[at], label))
        said.add(words[at], text.tags[at])
    _add_lookahead(text, found)


def _begins_sentence(words: Sequence[Word], at: int) -> bool:
    """Whether a token stands behind the end of a sentence and is not in small letters."""
    return at > 0 and words[at - 1].text in SENTENCE_ENDS and words[at].shape[0] != "x"


def _begins_block(text: TaggedText, line: int, label: str) -> bool:
    """Whether a line begins a paragraph; those that list people go on from one another."""
    return (text.lines[line].apart or not label.endswith("+")) and label not in LISTS


def _near(distance: int) -> str:
    """A distance in tokens, roughly."""
    return NEARNESS[distance] if distance < len(NEARNESS) else "far"


def _add_lookahead(text: TaggedText, found: Sequence[list[str]]) -> None:
    """Adds the next telling class of the same line after each token, and how near somebody speaks."""
    for own in text.ranges:
        coming = ""
        for at in reversed(own):
            found[at].append(f"next={coming}")
            coming = next((name for name in text.tags[at] if name in TELLING), coming)
    words, away = text.tokens.words, MAX_TO_SPEAK
    for at in reversed(range(len(words))):
        if words[at].capital:
            found[at].append(f"speaks={_near(away)}" if away < MAX_TO_SPEAK else "speaks=no")
        away = (
            0 if "speaks" in text.tags[at] else MAX_TO_SPEAK if words[at].text in SENTENCE_ENDS else away + 1
        )
