"""The names that form tells in lists of people: a list is cut into cells and pieces, each read by itself.

Cells stand apart by wide spaces, tabs or bars, pieces by commas, semicolons, "and" and the like. A piece
begins with a name, or with a title or an office before it: "Cllr Ada Roe", "Town Clerk Ada Roe", "Town
Clerk (Ada Roe)". Bare surnames are names in lists of nothing else, and behind a title of several people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from councilgraph.extractors.blocks.columns import (
    behind_bracket,
    cells,
    ends_on_commas,
    fills_bracket,
    leaves_open,
    pieces,
    turns,
)
from councilgraph.extractors.blocks.list_labels import behind_party, is_headed_by_party, label_at
from councilgraph.extractors.blocks.list_style import LEAST_PIECES, OFFICES, Style, turned_name
from councilgraph.extractors.blocks.people import (
    NO_NAME,
    PLURAL,
    TITLES,
    begins_with_given,
    initials_of,
    is_first_name,
    is_initial,
    is_spaced,
    name_at,
    skip_titles,
    surname_at,
)
from councilgraph.extractors.lexicon.tagged import TaggedText

DASHES = frozenset(("-", "–", "—", "--"))
LEADS = frozenset(("with", "from", "were", "was", "by", "present", "attended", "including", "namely", "are"))
"""Words in small letters behind which a name may begin."""
STATUS = frozenset(("P", "A", "S", "Y", "N", "X", "✓", "✔", "✗", "Ab", "Ap", "L"))  # was somebody there?
MOST_STATUS = 5  # tokens of a cell that says it
MOST_SURE = 0.3  # of the names of a list, so many are surely names, if the others are names too
REST = 2  # tokens of a line that is the rest of a name


def names_in_run(
    text: TaggedText, run: Sequence[int], style: Style
) -> Iterator[tuple[tuple[int, int], bool]]:
    """The tokens of each name in the lines of a list, by form alone, and whether it surely is one."""
    found = list(_names_by_line(text, run, style))
    whole = [name.sure for names in found for name in names if name.whole]
    alike = len(whole) > LEAST_PIECES and sum(whole) >= MOST_SURE * len(whole)
    for names in found:
        for one in names:
            entry = _heads_entry(text, one, names)
            stands = entry or _is_kept(one, names, alike=alike)
            if stands and not _is_of_service(text, one, names) and not _is_beside(text, one, names):
                yield (one.first, one.last), one.sure or (entry and fills_bracket(text, one.first, one.last))


def _names_by_line(text: TaggedText, run: Sequence[int], style: Style) -> Iterator[list[_Found]]:
    """The names that each line of a list may have; one that print broke is of its first line."""
    plural = unclosed = False
    carried: int | None = None
    for line in run:
        label = label_at(text, line)
        own = text.ranges[line]
        if label:
            plural = any(text.tokens.words[at].lower in PLURAL for at in range(own.start, label.end))
        reader = _Reader(text, style, plural=plural)
        first = label.end if label else behind_party(text, line) if carried is None else carried
        if unclosed and not label:
            first = behind_bracket(text, range(first, own.stop))
        unclosed = leaves_open(text, own, unclosed=unclosed)
        names = reader.names(range(first, own.stop))
        below = line + 1 if line != run[-1] else None
        open_to_next = below is not None and not style.reversed and not is_headed_by_party(text, below)
        parted = not style.surnames or ends_on_commas(text, run[:-1], line)
        carried = _unfinished(text, range(first, own.stop), names, parted=parted) if open_to_next else None
        yield [one for one in names if carried is None or one.first < carried]
        plural = reader.plural


def _unfinished(text: TaggedText, own: range, names: Sequence[_Found], *, parted: bool) -> int | None:
    """The first token of what a line leaves for the next to finish, as "Dave" of "Dave Roe".

    `parted` where signs part all names of the list, so that one word at an end may be half a name.
    """
    piece = next(reversed([*pieces(text, own)]), None)
    if piece is None or piece.stop < own.stop or not text.tokens.words[own.stop - 1].capital:
        return None
    last = own.stop - 1
    alone = skip_titles(text, piece.start, piece.stop) == last or piece.start == last
    below = text.ranges[text.line_of[last] + 1]
    rest = 0 < len(below) <= REST and surname_at(text, below.start, below.stop) is not None
    half = parted and len(names) > 1 and _is_one_word(text, next(pieces(text, below), None))
    begins = alone and ("given" in text.tags[last] or is_initial(text.tokens.words[last]) or rest or half)
    behind = max((one.last for one in names), default=piece.start)
    apart = piece.start == own.start or text.tokens.words[piece.start - 1].lower in (";", "and", "&")
    office = apart and behind <= piece.start and any(OFFICES & set(text.tags[at]) for at in piece)
    return piece.start if begins or office else None


def _is_one_word(text: TaggedText, piece: range | None) -> bool:
    """Whether a piece of a list is one word with a capital, as the rest of a name that print broke."""
    return piece is not None and len(piece) == 1 and text.tokens.words[piece.start].capital


def names_told(text: TaggedText, own: range, *, alone: bool = False) -> list[tuple[int, int]]:
    """The tokens of each name in words that name people; none where they must be `alone` and are not."""
    found = _Reader(text, Style(), plural=False).names(own)
    if alone and not (found and found[0].whole):
        return []
    return [(one.first, one.last) for one in found if one.sure or one.whole]


def _is_of_service(text: TaggedText, one: _Found, names: Sequence[_Found]) -> bool:
    """Whether words stand in a column of services before names: "Streets and Lighting     B Roe"."""
    around = (max(one.first - 1, 0), min(one.last, len(text.tokens.words) - 1))
    joined = any(text.tokens.words[at].lower in ("and", "&") for at in around)
    later = [name for name in names if name.sure and name.cell > one.cell]
    titled = any(TITLES & set(text.tags[name.first - 1]) for name in later if name.first)
    return bool(later) and not one.sure and (joined or titled or one.last - one.first == 1)


def _is_kept(one: _Found, names: Sequence[_Found], *, alike: bool) -> bool:
    """Whether words are taken for a name: surely, as all of a piece among names, or alone."""
    others = [name for name in names if name.sure and name is not one]
    listed = alike and one.whole and (len(names) > 2 or not others)  # noqa: PLR2004 - a name and its place
    return one.sure or listed or (one.alone and (one.whole or not others))


def _heads_entry(text: TaggedText, one: _Found, names: Sequence[_Found]) -> bool:
    """Whether several words begin an entry behind another, or fill a bracket as another name of the line."""
    words = text.tokens.words
    if fills_bracket(text, one.first, one.last) and one.last - one.first > 1:
        return any(name.sure and fills_bracket(text, name.first, name.last) for name in names)
    before = [name for name in names if name.last <= one.first and (name.sure or name.alone)]
    if not before or not one.whole or one.last - one.first < 2 or one.mark is None:  # noqa: PLR2004 - two words
        return False
    if one.mark in ("and", "&"):
        between = one.first - before[-1].last
        return between == 1 or words[before[-1].last].text == "("
    bracketed = ")" in (words[one.first - 2].text, words[before[-1].last].text) or (
        one.last < len(words) and words[one.last].text == "("
    )
    column = not one.mark and one.cell > before[-1].cell
    return one.mark == ";" or ((one.mark == "," or column) and bracketed)


def _is_beside(text: TaggedText, one: _Found, names: Sequence[_Found]) -> bool:
    """Whether one word behind whole names tells where their bearers are from: "Ada Roe, Highfield"."""
    first = names[0]
    in_row = any(one.bare and other.bare for one, other in pairwise(names))  # each is somebody
    few = sum(name.bare for name in names) <= 1 + 2 * first.sure and not in_row
    whole = few and (first.sure or first.alone) and is_spaced(text, first.first, first.last)
    joined = one.mark in ("and", "&")  # "Cllrs Aziz and Beal"
    return (
        one.bare
        and not joined
        and whole
        and first.last <= one.first
        and not is_spaced(text, one.first, one.last)
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """A name that a list may have.

    `sure` by a title, initials or a known given name, `whole` where its piece is nothing but the name,
    `alone` where it stands first in a line, `bare` where it is but a surname;
    `cell` counts cells of the line, `mark` is what parts its piece from the one before.
    """

    first: int
    last: int
    sure: bool
    whole: bool = False
    alone: bool = False
    cell: int = 0
    bare: bool = False
    mark: str | None = None


class _Reader:
    """Reads names from tokens of a list; `plural` once a title of several people stands before them."""

    def __init__(self, text: TaggedText, style: Style, *, plural: bool) -> None:
        self.text = text
        self.style = style
        self.plural = plural
        self.named = False  # in an earlier cell of the line

    def names(self, own: range) -> list[_Found]:
        """The names that tokens of a line may have, in order."""
        found: list[_Found] = []
        named = False
        row = list(cells(self.text, own))
        self.named = False
        for column, (cell, following) in enumerate(zip_longest(row, row[1:])):
            if self.style.reversed:
                for piece in pieces(self.text, cell, frozenset(";")):
                    turned = turned_name(self.text, piece)
                    found += (
                        [_Found(*turned, sure=True)] if turned else self._in_piece(piece, alone=not found)
                    )
                continue
            status = following is not None and is_status(self.text, following) and not named
            before = len(found)
            for piece in pieces(self.text, cell):
                if found and piece.start < found[-1].last:
                    continue
                mark = self.text.tokens.words[piece.start - 1].lower if piece.start > cell.start else ""
                parts = self._in_piece(piece, alone=not found, bare=status)
                found += [replace(one, mark=mark) for one in parts[:1]] + parts[1:]
            named = len(found) > before
            self.named = self.named or named
            found[before:] = [replace(name, cell=column) for name in found[before:]]
        return found

    def _in_piece(self, piece: range, *, alone: bool, bare: bool = False) -> list[_Found]:
        """The names in a piece: at its beginning, behind titles, offices and colons."""
        words, tags = self.text.tokens.words, self.text.tags
        at, begins, depth, office = piece.start, True, 0, False
        found: list[_Found] = []
        while at < piece.stop:
            word = words[at]
            depth = max(0, depth + turns(word.text))
            if word.lower in PLURAL:
                self.plural = True
            elif "councillor" in tags[at] and not depth:
                self.plural = False
            titled = bool(TITLES & set(tags[at])) and "given" not in tags[at]
            open_ = depth == 0 or (not found and (office or self._opens_on_name(at - 1)))
            name = self._name(at, piece, titled=titled, bare=bare) if open_ and (begins or titled) else None
            if name:
                found.append(replace(name, alone=alone and not found))
                at, begins = name.last, self._begins_initial(name.last, piece.stop)
                continue
            if self._joins_tightly(at, piece):
                at += 2
                continue
            office = office or bool((OFFICES | {"mayor"}) & set(tags[at]))
            begins = self._may_begin_behind(at, begins=begins, found=bool(found), office=office)
            at += 1
        return found

    def _begins_initial(self, at: int, stop: int) -> bool:
        """Whether an initial or a first name stands right behind a name, with which another begins."""
        words = self.text.tokens.words
        initial = at + 1 < stop and words[at].shape == "X" and words[at + 1].capital
        return initial or begins_with_given(self.text, at, stop)

    def _joins_tightly(self, at: int, piece: range) -> bool:
        """Whether a dash without spaces joins a word to the office before it: "Chief-CEMC"."""
        starts, ends = self.text.tokens.starts, self.text.tokens.ends
        dash = self.text.tokens.words[at].text in DASHES and at > piece.start and at + 1 < piece.stop
        return dash and starts[at] == ends[at - 1] and starts[at + 1] == ends[at]

    def _opens_on_name(self, at: int) -> bool:
        """Whether a token is a bracket with a first name right in it: "Head of Roads (A Roe)"."""
        words = self.text.tokens.words
        return words[at].text == "(" and at + 1 < len(words) and is_first_name(self.text, at + 1)

    def _may_begin_behind(self, at: int, *, begins: bool, found: bool, office: bool) -> bool:
        """Whether a name may begin behind a token."""
        word, tags = self.text.tokens.words[at], self.text.tags[at]
        if word.text == "(":
            return not found and (office or self._opens_on_name(at))
        if ":" in word.text or word.lower in LEADS:
            return True
        if found and word.text == ")" and at + 1 < len(self.text.tokens.words):
            behind = self.text.tokens.words[at + 1]
            return behind.shape in ("X", "X.") or (behind.capital and "given" in self.text.tags[at + 1])
        if found:
            return bool({"chair", "vice"} & set(tags)) and word.capital
        if word.text in DASHES or word.text in ")*" or (word.shape[0] in "9x" and word.lower != "for"):
            return True
        return bool((TITLES | OFFICES | {"body", "organisation"}) & set(tags)) or (
            begins and not word.capital and word.lower != "for"
        )

    def _name(self, at: int, piece: range, *, titled: bool, bare: bool) -> _Found | None:
        """The name that begins at a token of a piece; None where the words there are something else."""
        words, tags = self.text.tokens.words, self.text.tags
        found = name_at(self.text, at, piece.stop)
        if found is None:
            return self._surname(at, piece) if self.plural or self.style.surnames or bare else None
        first, last = self._without_code(*found)
        last = self._with_rest(first, last)
        first = self._without_place(first, last)
        known = any(is_initial(words[token]) or "given" in tags[token] for token in range(first, last))
        titled = titled or self._is_behind_office(at, piece)
        sure = titled or first > at or known
        behind = set(tags[last]) if last < piece.stop and words[last].capital else set()
        if OFFICES & behind or (last < piece.stop and words[last].text == "/"):
            if not sure:
                return None
            last -= last - first > 2  # noqa: PLR2004 - "Ada Roe Area" before "Manager"
        if self._names_body(last, piece.stop):
            if not (titled or first > at or (known and self._is_before_office(last, piece.stop))):
                return None
            last -= last - first > 2 and ":" not in words[last].text  # noqa: PLR2004 - "Ada Roe Sarn" before "Council"
        opens = first in (piece.start, skip_titles(self.text, piece.start, piece.stop))
        return _Found(first, last, sure, whole=opens and _ends(self.text, last, piece.stop))

    def _with_rest(self, first: int, last: int) -> int:
        """The token behind a name whose first name goes on in small letters: "WONG Mei-ling, Ada"."""
        words, own = self.text.tokens.words, self.text.ranges[self.text.line_of[first]]
        behind = range(last, min(last + 4, own.stop))
        surname_first = words[first].shape == "XX" and words[last - 1].shape == "Xx"
        if not surname_first or [words[at].shape[0] for at in behind[:2]] != ["-", "x"]:
            return last
        further = len(behind) == 4 and words[last + 2].text == "," and words[last + 3].shape == "Xx"  # noqa: PLR2004 - a sign and a word, twice
        return last + (4 if further and not NO_NAME & set(self.text.tags[last + 3]) else 2)

    def _is_behind_office(self, at: int, piece: range) -> bool:
        """Whether a title or an office and a dash stand before a token: "Councillor – Ada Roe"."""
        dash = at - 1 > piece.start and self.text.tokens.words[at - 1].text in DASHES
        return dash and not self.named and bool((TITLES | OFFICES) & set(self.text.tags[at - 2]))

    def _surname(self, at: int, piece: range) -> _Found | None:
        """The bare surname at a token, titles aside; None before another word with a capital."""
        words, tags = self.text.tokens.words, self.text.tags
        start = skip_titles(self.text, at, piece.stop)
        surname = surname_at(self.text, start, piece.stop) if start < piece.stop else None
        if surname is None or self._names_body(self._behind_small(surname[1], piece.stop), piece.stop):
            return None
        last = surname[1]
        goes_on = last < piece.stop and words[last].capital
        behind = set(tags[last]) if goes_on else set()
        goes_before = start > piece.start and words[start - 1].capital and not TITLES & set(tags[start - 1])
        if goes_before or {"mayor", "rank", "office"} & behind:
            return None
        if goes_on and (words[last].shape == words[start].shape == "XX" or not tags[last]):
            return None
        opens = start in (piece.start, skip_titles(self.text, piece.start, piece.stop))
        whole = opens and _ends(self.text, last, piece.stop)
        return _Found(*surname, sure=True, whole=whole, bare=start == at)

    def _behind_small(self, at: int, stop: int) -> int:
        """The token behind words in small letters, which a label may have: "Joining by telephone:"."""
        while at < stop and self.text.tokens.words[at].shape[0] == "x":
            at += 1
        return at

    def _names_body(self, last: int, stop: int) -> bool:
        """Whether words go on to be the name of a body: a council, a company, or a label with a colon."""
        words, tags = self.text.tokens.words, self.text.tags
        if last < stop and words[last].text in ("’", "'", "'s", "’s"):
            last += 1
        if last >= stop:
            return False
        return ":" in words[last].text or (
            words[last].capital
            and "office" not in tags[last]
            and bool({"body", "council", "organisation", "ward"} & set(tags[last]))
        )

    def _is_before_office(self, at: int, stop: int) -> bool:
        """Whether a colon and an office stand at a token: ": Director of Place" behind "Ada Roe"."""
        office = range(at + 1, min(at + 3, stop))
        return self.text.tokens.words[at].text == ":" and any(
            OFFICES & set(self.text.tags[one]) for one in office
        )

    def _without_place(self, first: int, last: int) -> int:
        """The first token of a name without the end of what stands before: "Law and Governance J Roe"."""
        words, tags = self.text.tokens.words, self.text.tags
        joined = first > 0 and words[first - 1].lower in ("and", "&") and "given" not in tags[first]
        joined = joined and not is_initial(words[first])
        return first + 1 if joined and last - first > 2 and is_initial(words[first + 1]) else first  # noqa: PLR2004 - a name and one word before

    def _without_code(self, first: int, last: int) -> tuple[int, int]:
        """A name without the initials that a list prints as a code before or behind it: "Ada Roe AR"."""
        words = self.text.tokens.words
        for code, rest in ((last - 1, (first, last - 1)), (first, (first + 1, last))):
            named = " ".join(word.text for word in words[rest[0] : rest[1]]).replace(" - ", "-")
            many = {initials_of(named), initials_of(named.replace("-", " "))}
            if len(words[code].text) > 1 and words[code].text in many:
                return rest
        return first, last


def _ends(text: TaggedText, last: int, stop: int) -> bool:
    """Whether nothing but a bracket or a sign stands behind a name in its piece."""
    return last == stop or text.tokens.words[last].shape[0] in "([.*"


def is_status(text: TaggedText, cell: range) -> bool:
    """Whether a cell says whether somebody was there: "present", "Apologies", "P", a tick."""
    if len(cell) > MOST_STATUS:
        return False
    word, tags = text.tokens.words[cell.start], text.tags[cell.start]
    return bool({"present", "absent"} & set(tags)) or word.text in STATUS or word.lower in ("yes", "no")
