"""Names of people, read from tokens: titles, given names or initials, and a surname.

A name is what a list or a sentence prints for one person, without titles and honours:
"Cllr Mrs J. M. Roe-Lee OBE" is "J. M. Roe-Lee".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from councilgraph.extractors.blocks.answers import ANSWERS
from councilgraph.extractors.lexicon.lexicon import Tags, tag
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.lines import join
from councilgraph.extractors.text.tokens import Word, word
from councilgraph.ontology.model import Text

TITLES = frozenset(("councillor", "title", "rank", "mayor"))
NO_NAME = frozenset((
    "office", "portfolio", "present", "also", "officers", "public", "absent", "substitute", "minutes",
    "agenda", "meeting", "held", "body", "council", "venue", "month", "weekday", "close", "section",
    "report", "ask", "resolve", "recommend", "request", "disposition", "move", "second", "outcome", "vote",
    "interest", "nothing", "owner", "furniture", "organisation", "ward", "paper", "party", "vice", "chair",
    "venue_label", "time_label", "date_label", "standing", "moves", "councillor", "title", "rank", "mayor",
    "count",
))  # fmt: skip
"""Classes of words that stand in no name, unless the word is a given name too."""
PLURAL = frozenset((
    "councillors", "councilors", "cllrs", "cllrs.", "crs", "crs.", "members", "messrs", "messrs.",
    "councilmembers", "trustees", "commissioners", "aldermen", "mesdames", "supervisors",
))  # fmt: skip
"""Titles of several people, behind which surnames are listed."""
WORDS = re.compile(r"\S+")
SURNAME_FIRST = re.compile(r"[A-Z]{2,} [A-Z][a-z]+-[a-z]+")
MOST_WORDS = 6
CAPITALS = 3  # letters in capitals that may be initials
WIDE = 2  # spaces between the words of a name: more are a column
JOINS = "-–'’"  # what joins two parts of a name without a space
MOST_INITIALS = 5  # letters, full stops and spaces of a name that is all initials
NICKNAMED = {'"': '"', "“": "”", "‘": "’", "'": "'", "(": ")", '("': '")', "(“": "”)", "(‘": "’)"}
"""What stands around what somebody is called among friends."""
PAIR = 2  # words of a name that has one first name and one surname
FIRST_NAME_CUT = 2  # letters of a first name that may be an initial: "J", "Jo"


def skip_titles(text: TaggedText, at: int, stop: int) -> int:
    """The first token from `at` on that is no title of a person."""
    words, tags = text.tokens.words, text.tags
    while at < stop and (
        _is_title(words[at], tags[at])
        or (words[at].text in (".", ":", "'s") and at > 0 and TITLES & set(tags[at - 1]))
        or (words[at].lower == "the" and at + 1 < stop and TITLES & set(tags[at + 1]))
    ):
        at += 1
    return at


def _is_title(word: Word, tags: Tags) -> bool:
    """Whether a word is a title; one capital letter is rather an initial."""
    return bool(TITLES & set(tags)) and "given" not in tags and word.shape not in ("X", "X.")


def name_at(text: TaggedText, at: int, stop: int) -> tuple[int, int] | None:
    """The tokens of the name that begins at a token, titles before it aside; None where none does.

    A bare surname is a name only after a title: of "Cllr Roe", "Ada Roe" and "Roe" the last is none.
    """
    first = skip_titles(text, at, stop)
    titled = first > at
    last, parts, surnames = _read_on(text, first, stop, titled=titled)
    while last > first and (
        _is_honour(text, last - 1, parts) or _is_sign(text, last - 1) or _is_mark(text, first, last - 1)
    ):
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
        whole = is_initial(words[first]) or (parts > 1 and not is_initial(words[last - 1]))
        if surnames and whole and _begins_next(words, last, stop):
            break
        if surnames and parts > 1 and begins_with_given(text, last, stop):
            break
        if within := _count_within(text, last, stop, parts, surnames):
            last += within
            continue
        space = starts[last] - ends[last - 1] if last > first else 0
        joined = 0 if space or last == first else _count_joined(text, last, stop)
        if joined:
            surnames += joined > 1
            last += joined
            continue
        due = (titled and not parts) or parts == 1 or (parts > 0 and is_initial(words[last - 1]))
        if (
            space > WIDE
            or (last > first and text.is_tabbed(last))
            or not (
                _may_be_named(words[last], tags[last])
                or (due and _is_surname_too(words[last], tags[last]))
                or (titled and last == first + 1 and _is_title_too(text, last, stop))
            )
        ):
            break
        parts += 1
        surnames += not is_initial(words[last]) and "particle" not in tags[last]
        last += 1
    return last, parts, surnames


def _count_within(text: TaggedText, at: int, stop: int, parts: int, surnames: int) -> int:
    """How many tokens from `at` on stand within a name and are no word of it; else 0."""
    if surnames and _links_surnames(text, at, stop):
        return 1
    return _count_nickname(text, at, stop) if parts == 1 else 0


def _count_nickname(text: TaggedText, at: int, stop: int) -> int:
    """How many tokens a name in quotes or brackets has before a surname: "Robert “Bob” Roe".

    One in brackets alone stands between two first names, or an initial and one: "J. (Jack) Roe".
    """
    words, tags = text.tokens.words, text.tags
    for signs in (1, 2):  # ("Bob")
        name, stands = at + signs, at + 2 * signs + 1
        if stands >= stop or not words[name].shape == words[stands].shape == "Xx":
            continue
        begin = "".join(word.text for word in words[at:name])
        end = "".join(word.text for word in words[name + 1 : stands])
        known = "given" in tags[name] and ("given" in tags[at - 1] or is_first_name(text, at - 1))
        if NICKNAMED.get(begin) == end and (known or begin != "("):
            return stands - at
    return 0


def _links_surnames(text: TaggedText, at: int, stop: int) -> bool:
    """Whether a small word links two surnames of one person: "da Costa e Silva", "Ortega y Gasset"."""
    words = text.tokens.words
    if words[at].text not in ("e", "y") or at + 1 >= stop:
        return False
    return words[at + 1].shape == "Xx" and _may_be_named(words[at + 1], text.tags[at + 1])


def _begins_next(words: Sequence[Word], at: int, stop: int) -> bool:
    """Whether an initial and a surname begin another name: "J Lee" in "A Roe J Lee"."""
    last = at + 1
    while last < stop and (words[last].text == "." or words[last].shape in ("X", "X.")):
        last += 1
    return words[at].shape in ("X", "X.") and last < stop and words[last].shape in ("Xx", "xX")


def begins_with_given(text: TaggedText, at: int, stop: int) -> bool:
    """Whether a first name and a surname begin another name behind a surname: "A Roe Ben Lee"."""
    words, tags = text.tokens.words, text.tags
    if at + 1 >= stop or "given" in tags[at - 1] or is_initial(words[at - 1]):
        return False
    follows = words[at + 1].shape == "Xx" and not tags[at + 1]
    return "given" in tags[at] and words[at].capital and words[at - 1].shape == "Xx" and follows


def _count_joined(text: TaggedText, at: int, stop: int) -> int:
    """How many tokens from `at` on belong to the word that they touch: two of "-Lee", one of "J.", else 0."""
    words, starts, ends = text.tokens.words, text.tokens.starts, text.tokens.ends
    split = words[at].text in "'’" and words[at - 1].shape == "X" and at + 1 < stop and words[at + 1].capital
    if split and starts[at + 1] - ends[at] <= 1:  # "D' Arcy"
        return 2
    if words[at].text in JOINS:
        behind = at + 1 < stop and starts[at + 1] == ends[at] and words[at + 1].capital
        alone = at + 2 >= stop or words[at + 2].shape[0] != "X"
        other = behind and (words[at + 1].lower in ANSWERS or (alone and "office" in text.tags[at + 1]))
        return 2 if behind and not other else 0
    before = words[at - 1]
    initial = before.shape in ("X", "X.", "XX") and len(before.text) <= CAPITALS + 2
    return 1 if words[at].text == "." and initial else 0


def _is_honour(text: TaggedText, at: int, parts: int) -> bool:
    """Whether a word behind a name is an honour, which has more capitals than one: "OBE", "BSc"."""
    capitals = sum(letter.isupper() for letter in text.tokens.words[at].text)
    return "honour" in text.tags[at] and parts > 1 and capitals > 1


def _is_mark(text: TaggedText, first: int, at: int) -> bool:
    """Whether a letter behind a whole name is a mark of a list, such as P of "Ada Roe P"."""
    words = text.tokens.words
    return at - first > 1 and words[at].shape == "X" and words[at - 1].shape in ("Xx", "xX")


def _is_sign(text: TaggedText, at: int) -> bool:
    return text.tokens.words[at].text in ".-–"


def _may_be_named(word: Word, tags: Tags) -> bool:
    """Whether a word may be part of a name, by its form and its classes."""
    if "given" in tags or "particle" in tags:
        return word.capital or ("particle" in tags and word.shape[0] == "x")
    if word.lower in NEVER and (not is_initial(word) or word.lower in NO_INITIAL):
        return False
    if word.lower in PLURAL:
        return False
    if NO_NAME & set(tags):
        one = len(word.text) == 1 or word.shape == "X."
        return is_initial(word) and (one or not NO_INITIALS & set(tags))
    return word.shape in ("Xx", "X", "X.", "xX", "XX")


NO_INITIAL = frozenset(("in", "the", "for", "and", "of", "at", "on", "by", "to", "or"))
"""Words that in capitals might be initials, and never are: "PRESENT IN THE CHAIR: Cllr Roe"."""
ALSO_WORDS = frozenset(("outcome", "move", "moves", "vote", "count", "close", "paper", "report"))
"""Classes of words, some of which are surnames too: Fell, Rose, Close."""
NO_INITIALS = frozenset(("organisation", "party", "office", "rank", "title", "councillor"))
"""Classes of words in capitals that are no initials: NHS, CFO, PC."""
SURNAMES_TOO = frozenset(("venue", "ward", "month", "party"))
"""Classes of words that are surnames as well, behind a title or a first name: Hall, Church, May, Green."""


def _is_surname_too(word: Word, tags: Tags) -> bool:
    named = word.shape == "Xx" and word.lower not in PLURAL | NEVER
    return named and NO_NAME & set(tags) <= SURNAMES_TOO | ALSO_WORDS


def may_be_surname(text: TaggedText, at: int) -> bool:
    """Whether a word by itself may be a surname where surnames are listed: "Roe", "MAY", "McQuade"."""
    word, tags = text.tokens.words[at], text.tags[at]
    return (
        word.shape in ("Xx", "xX", "XX")
        and word.capital | (word.shape == "xX")
        and not (set(tags) & NO_NAME - SURNAMES_TOO)
    )


def is_spaced(text: TaggedText, first: int, last: int) -> bool:
    """Whether tokens are more than one word of print; those that a hyphen joins are one."""
    starts, ends = text.tokens.starts, text.tokens.ends
    return any(starts[at] > ends[at - 1] for at in range(first + 1, last))


def is_surely_named(text: TaggedText, first: int, last: int) -> bool:
    """Whether words that may be a name are one: by a title before them, initials or a known given name."""
    words, tags = text.tokens.words, text.tags
    titled = first > 0 and _is_title(words[first - 1], tags[first - 1])
    return titled or any(is_initial(words[at]) or "given" in tags[at] for at in range(first, last))


def surname_at(text: TaggedText, at: int, stop: int) -> tuple[int, int] | None:
    """The tokens of a bare surname, with what a hyphen joins to it; None where a word can be none."""
    numbered = at + 1 < stop and text.tokens.words[at + 1].shape == "9"  # "Div 6"
    if numbered or not may_be_surname(text, at) or text.tokens.words[at].lower in NEVER:
        return None
    starts, ends = text.tokens.starts, text.tokens.ends
    last = at + 1
    while last < stop and starts[last] == ends[last - 1]:
        joined = _count_joined(text, last, stop)
        if joined < 2:  # noqa: PLR2004 - a sign and a word
            break
        last += joined
    return at, last


NEVER = frozenset((
    "the", "a", "an", "also", "for", "sorry", "representing", "appointed", "in", "at", "with", "from", "all",
    "having", "yes", "there", "this", "other", "others", "substitute", "co", "vacancy", "vacant", "not",
    "key", "and", "via", "by", "on", "of", "as", "to", "name", "role",
))  # fmt: skip
"""Words that are no surname, though a line may begin with them."""


def _is_title_too(text: TaggedText, at: int, stop: int) -> bool:
    """Whether a word for an office is a surname, behind a title and a first name: "Cllr Gail Reeve"."""
    words, tags = text.tokens.words, text.tags
    ends = at + 1 == stop or not words[at + 1].capital or bool((TITLES | {"given"}) & set(tags[at + 1]))
    alone = not NO_NAME & set(tags[at - 1]) and words[at - 1].shape == "Xx"
    named = words[at].shape == "Xx" and words[at].lower not in PLURAL
    return ends and alone and named and bool(TITLES & set(tags[at]))


def is_initial(word: Word) -> bool:
    """Whether a word may be initials: "J", "J.P.", "JPO"."""
    return word.shape in ("X", "X.") or (word.shape == "XX" and len(word.text) <= CAPITALS)


def is_first_name(text: TaggedText, at: int) -> bool:
    """Whether a token is an initial with its full stop, or a known first name."""
    word = text.tokens.words[at]
    if word.text == ".":
        return at > 0 and is_initial(text.tokens.words[at - 1])
    return word.capital and (is_initial(word) or "given" in text.tags[at])


YOUNGER = frozenset(("jr", "jnr", "sr", "snr", "ii", "iii", "iv"))
"""What may stand behind a surname: "Ada Roe, Jr.", "Ada Roe II"."""


def in_usual_order(name: Text) -> Text:
    """A name with its surname last: "J. Roe" of "Roe, J.", "J Roe" of "Roe J", "Ada ROE" of "ROE Ada".

    One whose usage puts the surname first stays: "WONG Mei-ling"; so does the letter of one: "Jean R".
    """
    found = list(WORDS.finditer(name.plain))
    words = [match.group() for match in found]
    letter = [len(one) for one in words[1:]] == [1] and "given" in tag([word(words[0])])[0]
    younger = len(words) > PAIR and words[-1].strip(".").lower() in YOUNGER
    if SURNAME_FIRST.match(name.plain) or letter or younger:
        return name
    shapes = [word(letters.strip(".,") or ".").shape for letters in words]
    comma = next((at for at, letters in enumerate(words) if letters.endswith(",")), -1)
    if comma >= 0:
        cut = comma + 1
    elif len(words) > 1 and (shapes[0] in ("Xx", "xX") or (shapes[0] == "XX" and len(words[0]) > CAPITALS)):
        back = [
            shape in ("X", "X.") or (shape == "XX" and len(words[at]) < CAPITALS)
            for at, shape in enumerate(shapes)
        ]
        initials = next((at for at in range(len(words)) if all(back[at:])), len(words))
        loud = next((at for at, shape in enumerate(shapes) if shape != "XX"), 0)
        cut = initials if initials < len(words) else loud
    else:
        cut = 0
    if not 0 < cut < len(words):
        return name
    first = [at for at in range(cut, len(words)) if not TITLES & set(tag([word(words[at].strip("."))])[0])]
    if not first:
        return name
    last = name.part(found[0].start(), found[cut - 1].end() - words[cut - 1].endswith(","))
    return join([name.part(found[first[0]].start(), found[-1].end()), last])


def initials_of(name: str) -> str:
    """The first letters of the words of a name that begin with a capital.

    >>> initials_of("Ada Roe"), initials_of("J. P. O'Shea"), initials_of("Ada Roe-Lee")
    ('AR', 'JPO', 'AR')
    """
    return "".join(part[0] for part in name.replace(".", " ").split() if part[0].isupper())


def all_initials_of(name: str) -> tuple[str, str]:
    """The initials of a name, its surname taken as one word and as several.

    >>> all_initials_of("Ada Roe-Lee"), all_initials_of("Ben O’Shea")
    (('AR', 'ARL'), ('BO', 'BOS'))
    """
    return initials_of(name), initials_of(re.sub("[-’']", " ", name))


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
    """The names whose initials words are; none where words are no initials."""
    letters = words.replace(".", "").replace(" ", "")
    if not letters.isupper() or len(words) > MOST_INITIALS:
        return []
    return [at for at, name in enumerate(names) if letters in all_initials_of(name)]
