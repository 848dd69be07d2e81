"""What stands beside the names of lists: the words of each entry, and the remarks behind the name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.capacity import PAST, before_titles
from councilgraph.extractors.blocks.columns import ends_sentence, is_gap, turns
from councilgraph.extractors.blocks.list_labels import label_at
from councilgraph.extractors.blocks.people import TITLES, name_at
from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.text.lines import join
from councilgraph.ontology.minutes import Entry
from councilgraph.ontology.model import Text

MOST_TURNED = 0.6  # of the names of a list, so many have their initials behind them, if any have
LEAST_TURNED = 3
MOST_LETTERS = 2
BRACKETED = 3  # tokens of initials in brackets: "(A.)"
MOST_LINES = 2  # lines below a name that go on with its entry
APART = frozenset((",", ";", "-", "–", "—", "|", ":", "\t"))
"""Signs that part the remarks behind a name."""
NO_PLACE = frozenset((
    "present", "absent", "also", "moves", "vice", "chair", "party", "ward", "month", "substitute", "mayor",
))  # fmt: skip
"""Classes of words that stand in no organisation beside a name."""
HEADS = frozenset((":", "-", "–", "—", "|"))
"""Signs behind what heads a row."""
NO_AREA = TITLES | {"office", "given", "chair", "vice", "present", "absent", "also", "officers"}
NO_HEADING = TITLES | {"office", "chair", "vice", "present", "absent", "also", "officers"}
BETWEEN = frozenset((")", ",", ";", ":", "and", "&"))
"""What parts entries in which names stand in brackets."""
LOOSE = frozenset((*APART, ".", "&", "and", "the", "*", "•", "+", "ac", "agus", "a’r", "a'r"))
"""Words that belong to no entry where they stand last."""


def extents(text: TaggedText, labels: Sequence[str], people: Sequence[Span]) -> Iterator[tuple[Span, range]]:
    """Each name of a list with the tokens around it: from the name before, up to titles of the name after."""
    ordered = sorted(people, key=lambda span: span.first)
    for before, span, following in zip([None, *ordered], ordered, [*ordered[1:], None], strict=False):
        line = text.line_of[span.first]
        first = before_titles(text, span.first, text.ranges[line].start)
        if before and before.last > first:
            first = before.last
        stop = _end_of_block(text, labels, line)
        office = office_of_bracket(text, first, before.last if before else 0)
        if office:
            first, stop = office.start, _end_of_bracket(text, span.last, stop)
        if following:
            stop = min(stop, max(span.last, _start_of_entry(text, following.first, span.last)))
        yield span, range(first, stop)


def _start_of_entry(text: TaggedText, name: int, before: int) -> int:
    """The token with which the entry of a name begins: an office or a title, or the label of its line."""
    own_line = text.ranges[text.line_of[name]].start
    start, begins = max(before, own_line), own_line >= before
    labelled = begins and any(text.tokens.words[at].text == ":" for at in range(start, name))
    own = before_titles(text, name, start)
    office = office_of_bracket(text, own, before)
    if office:
        return office.start
    return start if labelled or (begins and _is_area(text, start, own)) else own


def office_of_bracket(text: TaggedText, first: int, before: int) -> range | None:
    """The office in front of a bracket in which a name stands by itself: "Head of Parks (Ada Roe)".

    `first` is where the name begins with its titles, `before` where the name before ends. The office begins
    its line, or follows a label or another name in brackets.
    """
    words = text.tokens.words
    opens = first - 1
    line = text.ranges[text.line_of[first]].start
    if opens <= max(line, before) or words[opens].text != "(":
        return None
    start = max(line, before)
    between = [at for at in range(start, opens) if words[at].text in BETWEEN]
    start = between[-1] + 1 if between else start
    begins = start == line or words[start - 1].text == ":" or ")" in (words[at].text for at in between)
    held = any({"office", "portfolio"} & set(text.tags[at]) for at in range(start, opens))
    return range(start, opens) if begins and held and words[start].capital else None


def _end_of_bracket(text: TaggedText, at: int, stop: int) -> int:
    """The token behind the bracket that closes behind a name; the end of the entry where none does."""
    return next((one + 1 for one in range(at, stop) if text.tokens.words[one].text == ")"), stop)


def _is_area(text: TaggedText, first: int, last: int) -> bool:
    """Whether words before a name, with no sign between, tell where they work: "Parks and Trees B Roe"."""
    words = text.tokens.words[first:last]
    told = {one for at in range(first, last) for one in text.tags[at]}
    plain = all(word.text.isalpha() or word.text in "&-/," for word in words)
    return bool(words) and words[0].capital and plain and words[-1].text != "," and not told & NO_AREA


def _end_of_block(text: TaggedText, labels: Sequence[str], line: int) -> int:
    """The token after the lines that go on with an entry: those labelled alike right below, up to a row."""
    last = line
    while (
        last + 1 < len(labels)
        and labels[last + 1] == labels[line]
        and not text.lines[last + 1].apart
        and "\t" not in text.lines[last + 1].plain
        and last < line + MOST_LINES
    ):
        last += 1
    return text.ranges[last].stop


def end_of_entry(text: TaggedText, last: int, stop: int) -> int:
    """The token where an entry ends whose name ends at `last`: with its sentence, or before "and"."""
    depth = 0
    end = last
    for at in range(last, stop):
        depth = max(0, depth + turns(text.tokens.words[at].text))
        word = text.tokens.words[at].lower
        joins = word in ("and", "&") and text.tokens.words[at - 1].text in ("", *APART, ")", "]")
        joins = joins or (word in ("and", "&") and at == last)
        if not depth and (ends_sentence(text, at) or word == ";" or joins):
            break
        end = at + 1
    while end > last and text.tokens.words[end - 1].lower in LOOSE:
        end -= 1
    return end


def remarks(text: TaggedText, last: int, stop: int) -> Iterator[tuple[int, int]]:
    """The tokens of each remark behind a name: in brackets, behind commas or dashes, or in another column."""
    words, starts, ends = text.tokens.words, text.tokens.starts, text.tokens.ends
    depth = 0
    first = last
    for at in range(last, stop):
        turned = turns(words[at].text)
        gap = at > first and is_gap(text, text.line_of[at], ends[at - 1], starts[at])
        opens, closes = not depth and turned > 0, depth + turned == 0 and turned < 0
        if opens or closes or (not depth and (words[at].text in APART or gap)):
            if first < at:
                yield first, at
            first = at if gap and not opens else at + 1
        depth = max(0, depth + turned)
    if first < stop:
        yield first, stop


def remark_kind(text: TaggedText, first: int, last: int) -> str:
    """What a remark behind a name tells: an office ("role"), where somebody is from ("org"), else ""."""
    words = text.tokens.words[first:last]
    told = {name for at in range(first, last) for name in text.tags[at]}
    lower = {word.lower for word in words}
    if {"office", "portfolio", "mayor"} & told and not ({"chair", "vice"} & told and "of" not in lower):
        return "role"
    if PAST & lower and "chair" in told:
        return "role"
    named = words[0].capital and not told & NO_PLACE and any(word.shape in ("Xx", "xX") for word in words)
    return "org" if named and "substitute" not in told else ""


def held_before(text: TaggedText, first: int, name: int) -> tuple[int, int] | None:
    """The tokens of the office that stands before a name and its titles: "Clerk – Ada Roe"."""
    whole = office_of_bracket(text, before_titles(text, name, first), 0)
    if whole:
        return whole.start, whole.stop
    office = [at for at in range(first, name) if {"office", "portfolio"} & set(text.tags[at])]
    chairs = any({"chair", "vice"} & set(text.tags[at]) for at in range(first, name))
    return (office[0], office[-1] + 1) if office and not chairs else None


def headings(text: TaggedText, labels: Sequence[str], people: Sequence[Span]) -> dict[int, tuple[int, int]]:
    """The tokens that head each row of a list, such as "Heron Ward" of "Heron Ward: Cllr Roe", by its line.

    A row without a heading has that of the row above, where nothing parts the two.
    """
    found: dict[int, tuple[int, int]] = {}
    for span in sorted(people, key=lambda span: -span.first):
        line = text.line_of[span.first]
        own = _heading(text, line, span.first)
        start, name = text.ranges[line].start, before_titles(text, span.first, text.ranges[line].start)
        if own is None and labels[line] == "officer" and _is_area(text, start, name):
            own = (start, name)
        found.pop(line, None)
        if own:
            found[line] = own
    for line, label in enumerate(labels):
        below = line and label in LISTS and label == labels[line - 1] and label_at(text, line) is None
        if below and line - 1 in found and not text.lines[line].apart:
            found.setdefault(line, found[line - 1])
    return found


def without_areas(text: TaggedText, labels: Sequence[str], people: Sequence[Span]) -> list[Span]:
    """The names, but those that a left column of areas was taken for: "Parks and Trees     B Roe, C Lee"."""
    starts, ends = text.tokens.starts, text.tokens.ends
    lines = {text.line_of[span.first] for span in people}
    areas: set[int] = set()
    for line in lines:
        own = text.ranges[line]
        gaps = (at for at in own[1:] if is_gap(text, line, ends[at - 1], starts[at]))
        gap = next(gaps, None) if labels[line] == "officer" else None
        behind = gap is not None and any(gap <= span.first < own.stop for span in people)
        if gap is not None and behind and _is_area(text, own.start, gap):
            areas.update(range(own.start, gap))
    return [span for span in people if span.first not in areas]


def _heading(text: TaggedText, line: int, name: int) -> tuple[int, int] | None:
    """The tokens before a colon, a dash or a wide space that heads the names of a line."""
    words, starts, ends = text.tokens.words, text.tokens.starts, text.tokens.ends
    label = label_at(text, line)
    first = label.end if label else text.ranges[line].start
    for at in range(first, name + 1):
        gap = at > first and is_gap(text, line, ends[at - 1], starts[at])
        if gap or words[at].text in HEADS:
            told = {one for token in range(first, at) for one in text.tags[token]}
            return (first, at) if first < at and not told & NO_HEADING else None
    return None


def put_initials_first(entries: Sequence[Entry]) -> None:
    """Puts initials in brackets before surnames that a list writes before them: "Roe (A), Lee (B)".

    Those of a list in which most stand so, or which tell two of one surname apart.
    """
    turned = [one for one in entries if one.remarks and " " not in one.name.plain and _are_initials(one)]
    several = len({one.remarks[0].plain for one in turned}) > len(turned) / 2  # parties have few letters
    all_of_them = len(turned) >= LEAST_TURNED and several and len(turned) >= MOST_TURNED * len(entries)
    surnames = Counter(one.name.plain for one in turned)
    for one in [one for one in turned if all_of_them or surnames[one.name.plain] > 1]:
        one.name = join([one.remarks.pop(0), one.name])


def tells_apart(listed: Entry, text: TaggedText, last: int) -> bool:
    """Whether other initials stand in brackets behind a bare surname than behind one listed: "Roe (B)"."""
    words = text.tokens.words[last : last + BRACKETED]
    if len(words) < BRACKETED or (words[0].text, words[2].text) != ("(", ")") or not listed.remarks:
        return False
    letters, said = words[1].text.replace(".", ""), listed.remarks[0].plain.replace(".", "")
    both = len(letters) <= MOST_LETTERS and " " not in listed.name.plain and _are_initials(listed)
    return both and letters.isupper() and letters != said


def _are_initials(entry: Entry) -> bool:
    """Whether the first remark behind a surname is initials of first names, no code for the whole name."""
    letters = entry.remarks[0].plain.replace(".", "").replace(" ", "")
    whole = len(letters) > 1 and letters[-1] == entry.name.plain[0]
    return letters.isupper() and len(letters) <= MOST_LETTERS and not whole


def _names_another(text: TaggedText, first: int, last: int) -> bool:
    """Whether words name somebody else with a title, whose office stands behind: "to Cllr Roe, Leader"."""
    return any(TITLES & set(text.tags[at]) and name_at(text, at, last) for at in range(first, last))


def standing(text: TaggedText, span: Span, extent: range, stop: int) -> tuple[Text | None, Text | None]:
    """The office and the organisation of somebody by the words of the entry, which ends at `stop`."""
    before = held_before(text, extent.start, span.first)
    told = [*remarks(text, span.last, stop)]
    told = told[:1] if told and told[0][0] == span.last and _names_another(text, *told[0]) else told
    said = [
        (one, remark_kind(text, *one))
        for one in told
        if not any("speaks" in text.tags[at] for at in range(*one))  # "Cy Dace, the Clerk explained it"
    ]
    roles = [one for one, kind in said if kind == "role"] or ([before] if before else [])
    places = [one for one, kind in said if kind == "org"]
    role, place = (words_of(text, Span("role", *one[0])) if one else None for one in (roles, places))
    return role, place
