"""As what a name in a list is recorded, where words beside it say otherwise than the list.

A list of members may say of one "absent", "A" or "was not here", and names a clerk; one of others holds
councillors, officers and guests, who are told apart by titles, offices and organisations.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.columns import cells, ends_sentence, is_gap, turns
from councilgraph.extractors.blocks.list_labels import Group, Label, label_at, label_of, says_absent
from councilgraph.extractors.blocks.people import TITLES, WIDE, find_by_name
from councilgraph.extractors.blocks.presence import CLERKS, OTHERS, classes_of
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.ontology.minutes import Capacity, Minutes

ABSENT_CELLS = frozenset(("No", "A", "✗", "X", "Ab", "Ap", "N"))
PRESENT_CELLS = frozenset(("Yes", "P", "✓", "✔", "Y"))
TIERS = (("parish", "town", "community"), ("district", "borough", "unitary", "city"), ("county",))
"""Words for kinds of councils, in their names and in titles of their members, the smallest first."""
WELSH = frozenset(("sir", "cymuned", "tref", "bwrdeistref", "dosbarth"))
PAST = frozenset(("retiring", "former", "past", "outgoing"))
TOP = 40  # lines from the top in which a paper names its council
PUBLIC = frozenset(("public", "resident", "parishioner", "elector"))
REMARK = 7  # tokens of such a remark: "(member of the public)"
CODE = 3  # tokens of a code in brackets: "(", "A", ")"
FAR = 14  # tokens behind a name that may say whether somebody was there


def codes(text: TaggedText, labels: Sequence[str]) -> dict[str, str]:
    """What signs beside names mean in a paper: "absent" or "sub", by a key to them or by their columns.

    A key is "(A) apologies"; a column that says "P" or a tick of some says "A" or nothing of others.
    Kinds of councils that are as large as the paper's own, or larger, are those of others: "county" in a
    parish's minutes. Members of smaller ones sit with its own.
    """
    found: dict[str, str] = {}
    words, tags = text.tokens.words, text.tags
    for at in range(len(words) - CODE):
        same_line = text.line_of[at] == text.line_of[at + CODE]
        if same_line and words[at].text == "(" and words[at + 2].text == ")":
            told = tags[at + CODE]
            meaning = "absent" if "absent" in told else "sub" if "substitute" in told else ""
            if meaning:
                found[f"({words[at + 1].text})"] = meaning
    lists = [own for line, own in enumerate(text.ranges) if labels[line] in LISTS and own]
    signs = {words[cell.start].text for own in lists for cell in cells(text, own) if len(cell) == 1}
    signs |= {words[own.stop - 1].text for own in lists}
    if PRESENT_CELLS & signs:
        found |= dict.fromkeys(ABSENT_CELLS & signs, "absent")
    top = [word.lower for line in range(min(len(text.ranges), TOP)) for word in text.words(line)]
    pairs = list(pairwise(top))
    kinds = {one for one, other in pairs if other == "council"}
    own = next((tier for tier, names in enumerate(TIERS) if kinds.intersection(names)), len(TIERS))
    found |= {kind: "other" for names in TIERS[own:] for kind in names if kind not in kinds}
    if welsh := WELSH & {other for one, other in pairs if one == "cyngor"}:
        found |= dict.fromkeys(WELSH - welsh, "other")
    return found


def said_beside(
    text: TaggedText, name: tuple[int, int], extent: range, label: str, signs: Mapping[str, str]
) -> str:
    """As what a name is recorded by the words around it in its list, "" where the list alone says.

    `extent` are the tokens from the name before to the name after, `signs` what codes mean.
    """
    first, last = name
    behind = range(last, min(extent.stop, last + FAR))
    status = _status(text, behind, signs)
    if status in ("absent", "sub") or label == "absent":
        return status
    extent = range(
        _begin_of_entry(text, range(extent.start, first)), _end_of_entry(text, range(last, extent.stop))
    )
    tags = {one for at in extent if not first <= at < last for one in _classes(text, at)}
    words = {text.tokens.words[at].lower for at in extent}
    if label in OTHERS and (PAST & words or _is_of_public(text, range(last, extent.stop))):
        return "guest"
    if label in OTHERS or status == "attending":
        holds = "other" if "office" in tags else "guest"
        return _among_others(tags, label if label in OTHERS else holds)
    before = {one for at in range(extent.start, first) for one in text.tags[at]}
    officer = "office" in tags and "councillor" not in before
    if (
        label == "member"
        and "councillor" in before
        and any(signs.get(text.tokens.words[at].lower) == "other" for at in range(extent.start, first))
    ):
        return "other"
    takes = bool({"took", "taking"} & words)  # "Ada Roe took the notes"
    if label == "member" and (officer or takes) and CLERKS & words:
        return "officer"
    return ""


def seat_movers(text: TaggedText, labels: Sequence[str], minutes: Minutes) -> None:
    """Makes members of officers in lines of members who moved, seconded or voted: "Ada Roe, Clerk"."""
    names = [one.name.plain for one in minutes.presence]
    starts = [line.start for line in text.lines]
    motions = [motion for item in minutes.items for motion in item.motions]
    acted = [(one.mover, one.seconder, *(vote.voter for vote in one.votes)) for one in motions]
    for name in {name.plain for names_of_one in acted for name in names_of_one if name}:
        at = find_by_name(name, names)
        one = minutes.presence[at] if at is not None else None
        if one and one.capacity is Capacity.OFFICER:
            listed = labels[bisect_right(starts, one.name.at[0]) - 1] == "member"
            one.capacity = Capacity.MEMBER if listed else one.capacity


def _classes(text: TaggedText, at: int) -> set[str]:
    """The classes of a token; in the name of an office, "Executive" is no body."""
    found = classes_of(text, at)
    return found - {"body"} if "office" in found else found


def _begin_of_entry(text: TaggedText, before: range) -> int:
    """The token where what stands before a name begins: a bracket or semicolon ends what is of another."""
    if not before or text.ranges[text.line_of[before.start]].start == before.start:
        return before.start
    ends = (at + 1 for at in reversed(before) if text.tokens.words[at].text in (";", ")"))
    return next(ends, before.start)


def _end_of_entry(text: TaggedText, behind: range) -> int:
    """The token where what stands behind a name ends: at "and", a semicolon, a full stop, or who is next."""
    depth = 0
    for at in behind:
        sign = text.tokens.words[at].text
        depth = max(0, depth + turns(sign))
        following = sign == "," and at + 1 < behind.stop and bool(TITLES & set(text.tags[at + 1]))
        if not depth and (following or sign.lower() in ("and", "&", ";") or ends_sentence(text, at)):
            return at
    return behind.stop


def _status(text: TaggedText, behind: range, signs: Mapping[str, str]) -> str:
    """Whether words behind a name say that somebody was absent, or stood in: the first word that tells."""
    words, tags = text.tokens.words, text.tags
    for at in behind:
        if words[at].lower in ("late", "lateness", "until", "from") or ends_sentence(text, at):
            return ""
        code = f"({words[at].text})" if words[at - 1].text == "(" else words[at].text
        bracketed = words[at - 1].text == "(" and at + 1 < behind.stop and words[at + 1].text == ")"
        if bracketed and "substitute" in tags[at] and "vice" not in tags[at]:
            return "sub"
        if code in signs and (code[0] == "(" or _is_cell(text, at)):
            return signs[code]
        begins = _begins_line(text, at) or words[at - 1].text == "|" or text.is_tabbed(at)
        if words[at].lower == "in" and "present" in tags[at] and begins:
            return "attending"
        if {"absent", "present"} & set(tags[at]):
            return "absent" if says_absent(text, at) and "present" not in tags[at] else ""
    return ""


def _begins_line(text: TaggedText, at: int) -> bool:
    return text.ranges[text.line_of[at]].start == at


def _is_cell(text: TaggedText, at: int) -> bool:
    """Whether a token is a cell of its line by itself, or ends it."""
    own = text.ranges[text.line_of[at]]
    return at == own.stop - 1 or any(cell.start == at and len(cell) == 1 for cell in cells(text, own))


def _is_of_public(text: TaggedText, behind: range) -> bool:
    """Whether a remark right behind a name is that somebody is one of the public: "(public)"."""
    said = [text.tokens.words[at].lower for at in behind[:REMARK]]
    return said[:1] == ["("] and ")" in said and said[said.index(")") - 1] in PUBLIC


def _among_others(tags: set[str], label: str) -> str:
    """As what somebody of a list of others is recorded, by what stands beside the name."""
    outside = {"organisation", "body", "council"} & tags
    if "rank" in tags and ("office" not in tags or outside):
        return "guest"
    if {"councillor", "portfolio"} & tags or ("chair" in tags and not {"office", "organisation"} & tags):
        return "other"
    if "office" in tags:
        return label if outside or label != "other" else "officer"
    return "guest" if outside else label


WITHIN = {Group.ABSENT: "absent", Group.OFFICERS: "officer", Group.PUBLIC: "guest", Group.ALSO: "officer"}
"""As what those are recorded who stand behind a label in the middle of a line."""


def label_within(text: TaggedText, first: int, labels: Sequence[str]) -> str:
    """What a label in the middle of a line says of a name: "… Roe. In attendance: Ada Lee".

    Names before those absent, on a line labelled so, are of the list above: "Roe. Absent: none".
    """
    line = text.line_of[first]
    found = ""
    for at, label in _labels_within(text, text.ranges[line]):
        group = Group.ALSO if label.attending and label.group is Group.PRESENT else label.group
        told = WITHIN.get(group, "")
        if label.end <= first:
            found = told
        elif at > first and not found and told == labels[line] == "absent" and label_at(text, line) is None:
            return labels[line - 1] if line and labels[line - 1] in LISTS else ""
    return found


def _labels_within(text: TaggedText, own: range) -> Iterator[tuple[int, Label]]:
    """The labels in the middle of a line, behind a sign or a wide space, each with its first token."""
    for at in own[1:]:
        gap = text.tokens.starts[at] - text.tokens.ends[at - 1] > WIDE
        if text.tokens.words[at - 1].text in ".;)" or gap:
            label = label_of(text, range(at, own.stop))
            if label and not label.alone and label.end > at:
                yield at, label


def before_titles(text: TaggedText, at: int, start: int) -> int:
    """The first token of the titles and offices that stand right before a token."""
    starts, ends, line = text.tokens.starts, text.tokens.ends, text.line_of[at]
    while at > start and (
        text.tokens.words[at - 1].text == ":" or not is_gap(text, line, ends[at - 1], starts[at])
    ):
        before = at - 1
        bracket = _title_in_bracket(text, at, start)
        if bracket < at:
            at = bracket
            continue
        while before > start and (
            text.tokens.words[before].text in ("-", "–", "—", ":") or text.tokens.words[before].text.isdigit()
        ):  # "PC 1234 Roe"
            before -= 1
        if not (TITLES | {"office", "portfolio"}) & set(text.tags[before]):
            break
        at = before
    return at


def titles_before(text: TaggedText, first: int) -> str:
    """The words before a name that are titles: "Cllr Mrs"."""
    start = first
    own = text.ranges[text.line_of[first]]
    while start > own.start and TITLES & set(text.tags[start - 1]):
        start -= 1
    return " ".join(word.text for word in text.tokens.words[start:first])


def _title_in_bracket(text: TaggedText, at: int, start: int) -> int:
    """The token that opens a bracket with a title right before another, "Cllr (Dr) Roe"; else the other."""
    words = text.tokens.words
    near = range(at - 1, max(at - 1 - CODE, start), -1)
    first = next((place for place in near if words[place].text == "("), at)
    held = range(first + 1, at - 1)
    closed = at > start and words[at - 1].text == ")"
    told = bool(held) and "title" in text.tags[first + 1] and all(words[one].text == "." for one in held[1:])
    return first if closed and told else at
