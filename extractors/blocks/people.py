"""Names of people, read from tokens: titles, given names or initials, and a surname.

A name is what a list or a sentence prints for one person, without titles and honours:
"Cllr Mrs J. M. Roe-Lee OBE" is "J. M. Roe-Lee".
"""

from __future__ import annotations

from collections.abc import Sequence

from councilgraph.extractors.lexicon.lexicon import Tags
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.tokens import Word

TITLES = frozenset(("councillor", "title", "rank", "mayor"))
NO_NAME = frozenset((
    "office", "portfolio", "present", "also", "officers", "public", "absent", "substitute", "minutes",
    "agenda", "meeting", "held", "body", "council", "venue", "month", "weekday", "close", "section",
    "report", "ask", "resolve", "recommend", "request", "disposition", "move", "second", "outcome",
    "vote", "interest", "nothing", "owner", "furniture", "organisation", "ward", "paper", "party",
    "vice", "chair", "venue_label", "time_label", "date_label", "standing", "moves", "councillor",
    "title", "rank", "mayor", "count",
))  # fmt: skip
"""Classes of words that stand in no name, unless the word is a given name too."""
MOST_WORDS = 6
CAPITALS = 3  # letters in capitals that may be initials
WIDE = 2  # spaces between the words of a name: more are a column
JOINS = "-–'’"  # what joins two parts of a name without a space
MOST_INITIALS = 5  # letters, full stops and spaces of a name that is all initials
FIRST_NAME_CUT = 2  # letters of a first name that may be an initial: "J", "Jo"


def skip_titles(text: TaggedText, at: int, stop: int) -> int:
    """The first token from `at` on that is no title of a person."""
    words, tags = text.tokens.words, text.tags
    while at < stop and (
        (TITLES & set(tags[at]) and "given" not in tags[at] and not _is_initial(words[at]))
        or (words[at].text in (".", ":", "'s") and at > 0 and TITLES & set(tags[at - 1]))
        or (words[at].lower == "the" and at + 1 < stop and TITLES & set(tags[at + 1]))
    ):
        at += 1
    return at


def name_at(text: TaggedText, at: int, stop: int) -> tuple[int, int] | None:
    """The tokens of the name that begins at a token, titles before it aside; None where none does.

    A bare surname is a name only after a title: of "Cllr Roe", "Ada Roe" and "Roe" the last is none.
    """
    first = skip_titles(text, at, stop)
    titled = first > at
    last, parts, surnames = _read_on(text, first, stop, titled=titled)
    while last > first and (_is_honour(text, last - 1, parts) or _is_sign(text, last - 1)):
        parts -= not _is_sign(text, last - 1)
        last -= 1
    shouted = last > first and text.tokens.words[last - 1].shape == "XX" and last - first == parts
    surnames += shouted and len(text.tokens.words[last - 1].text) >= CAPITALS  # "Cllr ROE", "ADA ROE"
    if last == first or not surnames or (parts == 1 and not titled):
        return None
    return first, last


def _read_on(text: TaggedText, first: int, stop: int, *, titled: bool) -> tuple[int, int, int]:
    """Reads words from a token on while they may be a name's.

    Returns the token after them, how many words they are, and how many of these may be a surname.
    A hyphen or an apostrophe with the word behind it, and the full stop of an initial, are parts
    of the word before them.
    """
    words, tags, starts, ends = text.tokens.words, text.tags, text.tokens.starts, text.tokens.ends
    last, parts, surnames = first, 0, 0
    while last < stop and parts < MOST_WORDS:
        space = starts[last] - ends[last - 1] if last > first else 0
        joined = 0 if space or last == first else _count_joined(text, last, stop)
        if joined:
            last += joined
            continue
        due = not surnames and (titled or parts > 0)
        if space > WIDE or not (
            _may_be_named(words[last], tags[last]) or (due and _is_surname_too(words[last], tags[last]))
        ):
            break
        parts += 1
        surnames += not _is_initial(words[last]) and "particle" not in tags[last]
        last += 1
    return last, parts, surnames


def _count_joined(text: TaggedText, at: int, stop: int) -> int:
    """How many tokens from `at` on belong to the word that they touch: two of "-Lee", one of "J.", else 0."""
    words, starts, ends = text.tokens.words, text.tokens.starts, text.tokens.ends
    if words[at].text in JOINS:
        behind = at + 1 < stop and starts[at + 1] == ends[at] and words[at + 1].capital
        return 2 if behind else 0
    before = words[at - 1]
    initial = before.shape in ("X", "XX") and len(before.text) <= CAPITALS
    return 1 if words[at].text == "." and initial else 0


def _is_honour(text: TaggedText, at: int, parts: int) -> bool:
    """Whether a word behind a name is an honour in capitals: "OBE"."""
    return "honour" in text.tags[at] and parts > 1 and text.tokens.words[at].shape in ("XX", "X.")


def _is_sign(text: TaggedText, at: int) -> bool:
    return text.tokens.words[at].text in ".-–"


def _may_be_named(word: Word, tags: Tags) -> bool:
    """Whether a word may be part of a name, by its form and its classes."""
    if "given" in tags or "particle" in tags:
        return word.capital or ("particle" in tags and word.shape[0] == "x")
    if NO_NAME & set(tags):
        return _is_initial(word) and not {"organisation", "party"} & set(tags)
    return word.shape in ("Xx", "X", "X.", "xX", "XX")


SURNAMES_TOO = frozenset(("venue", "ward", "month", "party"))
"""Classes of words that are surnames as well, behind a title or a first name: Hall, Church, May, Green."""


def _is_surname_too(word: Word, tags: Tags) -> bool:
    return word.shape == "Xx" and NO_NAME & set(tags) <= SURNAMES_TOO


def _is_initial(word: Word) -> bool:
    """Whether a word may be initials: "J", "J.P.", "JPO"."""
    return word.shape in ("X", "X.") or (word.shape == "XX" and len(word.text) <= CAPITALS)


def initials_of(name: str) -> str:
    """The first letters of the words of a name that begin with a capital.

    >>> initials_of("Ada Roe"), initials_of("J. P. O'Shea"), initials_of("Ada Roe-Lee")
    ('AR', 'JPO', 'AR')
    """
    return "".join(part[0] for part in name.replace(".", " ").split() if part[0].isupper())


def same_person(one: str, other: str) -> bool:
    """Whether two names of one paper may be one person's: one surname, and first names that do not differ.

    >>> same_person("Roe", "Ada Roe"), same_person("A Roe", "Ada Roe"), same_person("B Roe", "Ada Roe")
    (True, True, False)
    """
    a, b = (name.replace(".", " ").replace("’", "'").lower().split() for name in (one, other))
    if not a or not b or a[-1] != b[-1]:
        return False
    if len(a) == 1 or len(b) == 1:
        return True
    x, y = a[0], b[0]
    return x == y or (min(len(x), len(y)) <= FIRST_NAME_CUT and x[0] == y[0])


def find_by_name(words: str, names: Sequence[str]) -> int | None:
    """Which of the names of a list words stand for; None where none or several may be meant.

    The whole name goes first, then initials that fit just one name, then the surname, with or
    without a first name, if it fits just one.

    >>> names = ["Ada Roe", "Ben Lee", "Bea Lee"]
    >>> [find_by_name(words, names) for words in ("Ben Lee", "AR", "Roe", "Lee", "B. Lee", "Fox")]
    [1, 0, 0, None, None, None]
    """
    words = " ".join(words.split())
    if words in names:
        return names.index(words)
    by_initials = _fitting_initials(words, names)
    if len(by_initials) == 1:
        return by_initials[0]
    alike = [at for at, name in enumerate(names) if same_person(words, name)]
    return alike[0] if len(alike) == 1 else None


def _fitting_initials(words: str, names: Sequence[str]) -> list[int]:
    """The names whose initials words are; none where words are no initials.

    "Ada Roe-Lee" is AR in some lists and ARL in others.
    """
    letters = words.replace(".", "").replace(" ", "")
    if not letters.isupper() or len(words) > MOST_INITIALS:
        return []
    return [
        at
        for at, name in enumerate(names)
        if letters in (initials_of(name), initials_of(name.replace("-", " ")))
    ]
