"""What can be seen of each token of a paper, as names of features for the models of spans.

A token is described by its form and its tags, by its neighbours, by the line it stands in and
what that line was labelled, and by the words of its sentence that came last and matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.line_features import leading_number
from councilgraph.extractors.lexicon.lexicon import Tags
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.tokens import Word

TELLING = (
    "resolve", "recommend", "request", "move", "second", "outcome", "aye", "nay", "abstain", "interest", "substitute",
    "absent", "present", "also", "officers", "chair", "held", "venue_label", "date_label", "time_label", "close",
)  # fmt: skip
"""Classes of words after which other words mean something: the last two in the sentence are features."""
NAMING = (
    "given",
    "councillor",
    "title",
    "rank",
    "office",
    "mayor",
    "chair",
    "vice",
    "particle",
    "honour",
    "party",
)
SENTENCE_ENDS = frozenset(".;?!")
REACH = 2
"""As many tokens before and after describe a token too."""


def describe_tokens(text: TaggedText, labels: Sequence[str]) -> list[list[str]]:
    """The features of each token of a paper whose lines have these labels."""
    words, tags = text.tokens.words, text.tags
    own = [
        [f"w={word.lower}", f"s={word.shape}", *(f"t={name}" for name in tags[at])]
        for at, word in enumerate(words)
    ]
    line_of = [at for at, tokens in enumerate(text.ranges) for _ in tokens]
    known = _known_names(text, labels)
    found: list[list[str]] = []
    for line, tokens in enumerate(text.ranges):
        about = _line(text, labels, line)
        for at in tokens:
            features = [*own[at], *about, f"L={labels[line]}&s={words[at].shape}"]
            features += [f"L={labels[line]}&t={name}" for name in tags[at]]
            features += _neighbours(own, at, tokens)
            features += _place(words, at, tokens)
            if words[at].lower in known:
                features.append("known")
            found.append(features)
    _add_context(text, labels, line_of, found)
    return found


def _known_names(text: TaggedText, labels: Sequence[str]) -> frozenset[str]:
    """Words with a capital in the lines that list people, but for titles and offices."""
    return frozenset(
        text.tokens.words[at].lower
        for line, own in enumerate(text.ranges)
        if labels[line] in ("member", "other", "officer", "guest", "absent")
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
        f"set={'B' if one.bold else ''}{'H' if one.heading else ''}{'-' if one.bullet else ''}{'^' if one.apart else ''}",
    ]


def _neighbours(own: Sequence[Sequence[str]], at: int, tokens: range) -> Iterator[str]:
    for step in (*range(-REACH, 0), *range(1, REACH + 1)):
        if at + step in tokens:
            for name in own[at + step]:
                yield f"{step:+d}{name}"
        elif 0 <= at + step < len(own):
            yield f"{step:+d}line"
            yield f"{step:+d}line{own[at + step][1]}"
        else:
            yield f"{step:+d}none"
    if at + 1 in tokens:
        yield f"ss={own[at][1]}{own[at + 1][1]}"
        yield f"ww={own[at][0]}{own[at + 1][0]}"
    if at - 1 in tokens:
        yield f"-ss={own[at - 1][1]}{own[at][1]}"
        yield f"-ww={own[at - 1][0]}{own[at][0]}"
    if at - 1 in tokens and at + 1 in tokens:
        yield f"sss={own[at - 1][1]}{own[at][1]}{own[at + 1][1]}"


def _place(words: Sequence[Word], at: int, tokens: range) -> Iterator[str]:
    place = at - tokens.start
    yield f"at={min(place, 5) if place < 6 else 6 if place < 12 else 7}"
    yield f"left={min(tokens.stop - at, 4)}"
    if place == 0:
        yield f"starts-line={words[at].shape}"


def _add_context(
    text: TaggedText, labels: Sequence[str], line_of: Sequence[int], found: list[list[str]]
) -> None:
    """Adds what the words before a token in its sentence, and around it in brackets, lend it."""
    words, tags = text.tokens.words, text.tags
    last: list[str] = []
    since = depth = 0
    begun = ""
    that = False
    for at, features in enumerate(found):
        line = line_of[at]
        new_line = at == 0 or line_of[at - 1] != line
        new_block = (
            new_line
            and (text.lines[line].apart or not labels[line].endswith("+"))
            and labels[line] not in PEOPLE
        )
        if new_block or (at and words[at - 1].text in SENTENCE_ENDS and words[at].shape[0] != "x"):
            last, since, depth, that = [], 0, 0, False
            begun = f"{words[at].lower}"
        if new_line and not labels[line].endswith("+"):
            depth = 0
        features.append(f"last={'>'.join(last[-2:])}")
        if last:
            features.append(f"last1={last[-1]}&s={words[at].shape}&{_near(since)}")
            features.append(f"last1={last[-1]}&L={labels[line]}")
        features.append(f"that={that}&L={labels[line]}")
        features.append(f"begun={begun if begun in OPENERS else ''}")
        if depth:
            features.append(f"in={depth}")
            features.append(f"in&L={labels[line]}&s={words[at].shape}")
        told = next((name for name in tags[at] if name in TELLING), None)
        if told:
            if not last or last[-1] != told:
                last.append(told)
            since = 0
        since += 1
        that = that or words[at].lower == "that"
        depth = max(0, depth + (words[at].text in "([") - (words[at].text in ")]"))
    _add_lookahead(text, found)


PEOPLE = frozenset(("member", "other", "officer", "guest", "absent"))
OPENERS = frozenset(
    "that the to it in on following members a councillor cllr resolved agreed action moved motion this".split()
)


def _near(distance: int) -> str:
    return "1" if distance < 2 else "3" if distance < 4 else "8" if distance < 9 else "far"  # noqa: PLR2004


def _add_lookahead(text: TaggedText, found: list[list[str]]) -> None:
    """Adds the next telling class of the same line after each token."""
    for own in text.ranges:
        coming = ""
        for at in reversed(own):
            found[at].append(f"next={coming}")
            told: Tags = tuple(name for name in text.tags[at] if name in TELLING)
            if told:
                coming = told[0]
