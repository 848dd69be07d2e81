"""The head of a paper: which council and body met, on what day, at what time and place.

Every name of a body near the top is weighed: what stands before it ("minutes of the"), whether
it has its line to itself, how near a date is. The best is taken; no form of head is required.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.body_names import PARISH_MEETING, BodyName
from councilgraph.extractors.blocks.body_nouns import CELTIC_NOUNS, WELSH_ARTICLES, is_placeless_council
from councilgraph.extractors.blocks.called_bodies import (
    Named,
    in_full,
    is_generic,
    may_be_name,
    with_place,
    without_meeting,
    without_place,
)
from councilgraph.extractors.blocks.days import day_of_file_name, find_day, find_years
from councilgraph.extractors.blocks.makers import LABEL_ALONE, find_maker, find_officer
from councilgraph.extractors.blocks.names_over_lines import (
    LEADS_IN,
    MAX_NAMING_LINE,
    names_in_line,
    names_over_two_lines,
)
from councilgraph.extractors.blocks.other_papers import find_called_off, kind_of_other_paper
from councilgraph.extractors.blocks.place_and_time import find_beginning, find_end, find_start, find_venue
from councilgraph.extractors.blocks.spans import Span
from councilgraph.extractors.blocks.top import MAX_TELLING_LINE, Top, rank, top_of
from councilgraph.extractors.lexicon.tagged import TaggedText
from councilgraph.extractors.names.bodies import is_full_council, without_article
from councilgraph.extractors.text import dates
from councilgraph.extractors.text.lines import join
from councilgraph.ontology.minutes import Header
from councilgraph.ontology.model import Text

MAX_DATED_LINE = 200  # of a line whose day speaks for a name beside it
MENU_ENTRIES = 4  # words between signs in a line that make it one of the site's menus
LEAST_SCORE = -0.6  # what must be for a name to be that of the body that met
OPENING = 60  # characters of a line that tell what it is about
MAX_NAME_WORDS = 14
SURER = 1.0  # as much more must be for a council than for "the Committee" or "the Council" beside it
MUCH_SURER = 3.0  # and than for a body with a name of its own
MADE = 6.0  # how much is for whoever is labelled as who decided
NOUN_SAID = 1.2  # how much is for a noun by which the paper calls who met
SAID = 1.0  # how much is for what the models say
SAID_SO = 0.5  # and how much more where it has the same bounds
WRAPPED = 1.7  # how much is for a name that runs over two lines with the break within a phrase
LAST_LINES = 12  # in which a meeting closes
PARTED = re.compile(r"\bheld (?:in|at)(?: the)?$", re.IGNORECASE)
OF_MEETING = re.compile(r"\b(?:meeting|session|cyfarfod)\b", re.IGNORECASE)
ONE_LINE_SHARE = 0.85  # a name of so much of its line has the line to itself

NO_HEAD = LISTS | {"row"}
ALONE = frozenset(("cabinet", "council", "executive"))
"""Bodies whose names are one word."""
MEMBERS_OF_COUNCIL = re.compile(
    r"(?<=\w )(?P<kind>City|District|Borough|County|Regional|Shire|Town|Village) (?P<council>Council)$",
    re.IGNORECASE,
)
AMERICAN_BODY = re.compile(
    r"""
    (?<=\w\ )(?<!Regional\ )(?<!Joint\ )(?<!Advisory\ )(?<!Municipal\ )(?<!Zoning\ )(?<!and\ )(?<!&\ )
    (?:
      (?:City|Town|Village|School|Select|Planning|Licensing|Conservation|Zoning|Police\ Services?)
        \ (?:Council|Commission|Board)
      |Planning\ (?:and|&)\ Zoning\ (?:Commission|Board)|(?:Zoning\ )?Board\ of\ [A-Z][\w\ ]+
      |(?:Fiscal|Quorum)\ Court
    )$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A body of one of the kinds that most councils have, behind the name of its place."""
OF_PLACE = re.compile(r"(?:city|town|borough|county|village) of ", re.IGNORECASE)
ANTIPODEAN = re.compile(r"\b(?:Crs?|Ald)\b\.? (?=[A-Z])")
"""Titles of councillors in Australia and New Zealand."""
AMERICAN_DAY = re.compile(
    r"\b(?:[A-Z][A-Za-z]{2,8} \d\d?(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d\d?/(?:1[3-9]|2\d|3[01])/(?:20)?\d\d)\b"
)
LABELLED = re.compile(
    r"""
    ^(?:
      committee|body|board|decision\ ?maker|name\ of\ (?:committee|body|meeting)
      |meeting|minutes\ of|agenda\ for|report\ of
    )
    (?:\s*[:|]|\t|\s{2,})
    """,
    re.VERBOSE | re.IGNORECASE,
)
OTHERS = re.compile(
    r"""
    \b(?:
      (?:chair(?:man|woman|person)?|clerk|contact|tel|email|author|approved|confirmed)\b\s*[:.]
      |report\ (?:of|by|from)\ the\ (?:\w+\ )?(?:director|head|chief|officer|manager|leader|clerk)
      |minutes\ of\ the\ (?:last|previous)|next\ meeting
      |c/o|copyright|constitution|https?:|www\.|\S@\S
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""In a line that is about people, other papers or the site, and not about who met."""
_OFFICE = r"\b(?:chair\w*|leader|clerk|mayor|president)"
OFFICE_OF = re.compile(rf"(?:{_OFFICE}|\bmembers?) (?:of|to)\b", re.IGNORECASE)
"""In words that name somebody by an office: "Ada Roe, Chairman of the Council"."""
LEADS_ON = re.compile(
    r"(?:meeting|minutes|proceedings)(?: of| of the| of a meeting of the)$|\bof the$|minutes of$"
)
LEADS_IN_LINE = re.compile(
    r".{0,60}\b(?:minutes? (?:of|from)|meeting of|council (?:meeting|minutes))\b", re.IGNORECASE
)
"""A long line that is a head run into what follows."""
MENU = re.compile(r"[|>»·•]|\s{3,}|\t")
DECIDED_BY = re.compile(r"\b(?:made|taken|decided|decisions?) by (?:the )?$")
LEADS_AWAY = re.compile(
    r"(?:\b(?:by|(?<!notes )(?<!minutes )(?<!news )from|to|with|that|met (?:at|in)) |^\W*to:\s*)(?:the )?$"
)
LABEL_BEFORE = re.compile(r"\s*(?:[:|]|\t|\s{3})\s*\S")
"""Behind a label, before what it labels."""
HOLDS_OFFICE = re.compile(rf"{_OFFICE} (?:of|to)(?: the)? $", re.IGNORECASE)
"""Before the body in which somebody holds an office: "Chair of the Parish Council"."""
GOES_ON = re.compile(r"\W*(?:meeting|regular |special |ordinary |minutes|held|on |agenda|[-–,] )")


def find_header(
    text: TaggedText,
    labels: Sequence[str],
    first: int = 0,
    last: int | None = None,
    spans: Sequence[Span] = (),
) -> Header:
    """The head of the paper between two lines, from what its first lines say and what spans say of them."""
    top = top_of(text, labels, first, len(labels) if last is None else last, spans)
    below = (at for at in range(top.stop, top.last) if find_maker(top.plain(at)))
    named = [one for at in chain(range(first, top.stop), below) for one in _names(top, at)]
    named += _names_said(top, named)
    header = Header(other_paper=kind_of_other_paper(top))
    _set_names(header, top, named)
    near = next((one.line for one in named if one.words is header.body), first)
    _set_day(header, top, near)
    _set_place_and_time(header, top)
    header.called_off = find_called_off(top)
    return header


def _set_day(header: Header, top: Top, near: int) -> None:
    """Sets the day, likelier near a line; where the words name none, that in the name of the file."""
    day = find_day(top, find_years(top), near)
    named = day_of_file_name(top.text.document.name) if day is None and top.first == 0 else None
    header.day = day.words if day else None
    header.date = day.date.isoformat() if day else named.isoformat() if named else ""


def _set_names(header: Header, top: Top, named: Sequence[Named]) -> None:
    """Sets council and body; the council is the body where no other is named, or hardly."""
    body = _best([one for one in named if not one.council])
    council = _best([one for one in named if one.council])
    if council is None and body and is_placeless_council(body.words.plain):
        council = next(_named_on_pages(top), None)
    if body:
        body = without_place(body, council, named) if council else with_place(body, named)
        body = in_full(body, [one for one in named if top.labels[one.line] != "furniture"])
    if council is None or (body and not _is_council_itself(body, council)):
        header.body = _in_american_form(body.words, top) if body else None
    else:
        header.body = _all_members(council.words, top)
    header.council = council.words if council else None


def _named_on_pages(top: Top) -> Iterator[Named]:
    """The councils that are named below the head in what is printed on pages: "© Eel Parish Council"."""
    for at in range(top.stop, top.last):
        if top.labels[at] == "furniture":
            yield from (one for one in _names(top, at) if one.council)


def _all_members(council: Text, top: Top) -> Text:
    """What all members of a council are called that met, where that is another body than the council.

    In America "City Council" is the body of a city; where councillors are "Cr" it is "Council", as it is
    called beside committees. Elsewhere the council itself meets.
    """
    found = MEMBERS_OF_COUNCIL.search(council.plain)
    if found and _is_american(top):
        return council.part(found.start("kind"), found.end())
    if found and ANTIPODEAN.search(top.text.document.text):
        return council.part(found.start("council"), found.end())
    return council


def _is_american(top: Top) -> bool:
    """Whether the head has its days as America has them: "May 14, 2024", "5/14/24"."""
    return any(AMERICAN_DAY.search(top.plain(at)) for at in range(top.first, top.stop))


def _in_american_form(body: Text, top: Top) -> Text:
    """A body without the place before it: "Eel Planning Board" in America, "City of Eel Licensing Board"."""
    told = _is_american(top) or OF_PLACE.match(body.plain)
    found = AMERICAN_BODY.search(body.plain) if told else None
    return body.part(found.start(), found.end()) if found else body


def _is_council_itself(body: Named, council: Named) -> bool:
    """Whether what is named beside a council is that council again, or in passing.

    "The Parish Council" is; the "Council" of a city is a body of it, where the head does not say
    that the city council met.
    """
    name, whole = body.words.plain, council.words.plain
    if is_full_council(without_article(name), whole):
        return council.score > body.score + SURER
    if _is_part(name, whole):
        return not PARISH_MEETING.fullmatch(name)
    return council.score > body.score + (SURER if is_generic(name) else MUCH_SURER)


def _best(named: Sequence[Named]) -> Named | None:
    """The name that most speaks for, the first of equals."""
    likely = (one for one in named if one.score >= LEAST_SCORE)
    return max(likely, key=lambda one: rank(one.score, one.line), default=None)


def _is_part(body: str, council: str) -> bool:
    """Whether a body is called as a council without its place: "the Parish Council", or "the Council"."""
    short, whole = (
        [part for part in name.lower().split() if part not in ("the", "full")] for name in (body, council)
    )
    return whole[-len(short) :] == short or whole[: len(short)] == short


def _names(top: Top, at: int) -> Iterator[Named]:
    """The bodies and councils that a line names, or that it begins to name and the next goes on."""
    line = top.text.lines[at]
    if (
        (len(line.plain) > MAX_NAMING_LINE and not _is_head_run_on(top, at))
        or top.labels[at] in ("item", "clause", "ask")
        or OTHERS.search(line.plain[:OPENING])
    ):
        return
    found = names_in_line(top, at)
    if not found and top.labels[at] not in LISTS and LABEL_ALONE.fullmatch(top.plain(at - 1)):
        yield Named(at, line.words.part(0, len(line.plain.partition(" (")[0])), council=False, score=MADE)
    for name in found:
        words = line.words.part(name.start, name.end)
        in_office = OFFICE_OF.search(words.plain) and not find_officer(line.plain)
        if words and not words.plain.isdigit() and not in_office:
            yield Named(at, words, name.council, _score(top, at, name))
    yield from _names_over_two_lines(top, at)


def _names_said(top: Top, named: Sequence[Named]) -> Iterator[Named]:
    """The names of bodies that models find where form tells of none; of a council, where nothing else is."""
    found = [one for one in top.said if one.kind == "body" and one.line < top.stop]
    found = [one for one in found if may_be_name(one.words.plain) and not _is_taken(one.words, named)]
    for one in found or (one for one in top.said if one.kind == "council" and not named):
        words = one.words.part(0, len(without_meeting(one.words.plain)))
        name = BodyName(one.start, one.end, one.kind == "council")
        yield Named(one.line, words, name.council, _score(top, one.line, name))


def _is_taken(words: Text, named: Sequence[Named]) -> bool:
    """Whether form tells of a body in words, or of a council that they are no more than a part of."""
    own = set(words.at)
    return any(own <= set(one.words.at) if one.council else own & set(one.words.at) for one in named)


def _is_head_run_on(top: Top, at: int) -> bool:
    """Whether a long line begins with a head, into which what follows is run."""
    return at == top.begin or top.labels[at] == "head" or LEADS_IN_LINE.match(top.plain(at)) is not None


def _names_over_two_lines(top: Top, at: int) -> Iterator[Named]:
    """The bodies whose names begin in a line and end in the next; likelier where the break is in a phrase."""
    for name, words, likely in names_over_two_lines(top, at):
        wraps = WRAPPED if likely else -1.5
        yield Named(at, words, name.council, _score(top, at, name) + wraps)


def _score(top: Top, at: int, name: BodyName) -> float:
    """How much is for a name that begins in a line being that of the body that met."""
    score = 2.0 * (top.labels[at] == "head") - 0.04 * abs(at - top.begin)
    other = top.labels[at] in ("paper", "section") or top.is_bound_before(at)
    score -= 1.5 * (top.labels[at] in NO_HEAD) + 2.5 * other
    score += sum(weight for weight, holds in _features_of_place(top, at, name) if holds)
    score += sum(weight for weight, holds in _features_of_name(top.plain(at), name) if holds)
    if not name.council:
        said = top.plain(at)[name.start : name.end].lower().replace("-", "")
        score += NOUN_SAID * (top.noun in said.split())
        score += SAID * top.is_said("body", at, name.start, name.end)
        score += SAID_SO * top.is_said_so("body", at, name.start, name.end)
    return score + (0.7 if _is_dated(top, at) else 0)


def _features_of_place(top: Top, at: int, name: BodyName) -> Iterator[tuple[float, bool]]:
    """What stands around a name, with what it is worth."""
    words = top.plain(at)
    before, after = words[: name.start].lower(), words[name.end :].lower()
    yield 1.5, bool(LEADS_IN.search(before))
    yield 1.5, not before.strip() and bool(LEADS_ON.search(top.plain(at - 1).lower()))
    yield 2.0, bool(LABELLED.match(words) or find_maker(words))
    yield 0.8, bool(GOES_ON.match(after))
    yield -4.0, bool(HOLDS_OFFICE.search(before))
    label = not before.strip() and LABEL_BEFORE.match(words, name.end)
    yield -3.0, bool(label) and is_generic(words[name.start : name.end])
    decided = bool(DECIDED_BY.search(before))
    yield 1.5, decided
    yield -2.0, bool(LEADS_AWAY.search(before)) and not decided
    yield -1.5, top.labels[at] == "furniture" and _is_menu(top, at)


def _is_menu(top: Top, at: int) -> bool:
    """Whether signs part a line into several entries, and no day is among them, or cut at its end."""
    entries = len(MENU.split(top.plain(at)))
    return entries >= MENU_ENTRIES and not dates.first(f"{top.plain(at)} {top.plain(at + 1)}")


def _features_of_name(words: str, name: BodyName) -> Iterator[tuple[float, bool]]:
    """What a name in a line is like, with what it is worth."""
    said = words[name.start : name.end]
    count = len(said.split())
    yield 1.0, len(said) > ONE_LINE_SHARE * len(words.strip(" .*#|"))
    yield -1.0, count == 1 and not name.council and said.lower() not in ALONE
    yield -1.2, is_generic(said) and not (name.council or said.lower() in ("council", "full council"))
    yield -3.0, count > MAX_NAME_WORDS
    yield -0.5, said.lower().endswith("partnership")  # its board or committee may be named below it
    yield -0.3, said.lower().endswith(" board")
    yield -1.2, said.split()[0].lower() in WELSH_ARTICLES | CELTIC_NOUNS  # the English name is beside it


def _is_dated(top: Top, at: int) -> bool:
    """Whether a day stands near a line: in the two above, in it, or in the three below."""
    near = (top.plain(line) for line in range(max(at - 2, top.first), at + 4))
    return any(dates.first(words) for words in near if len(words) < MAX_DATED_LINE)


def _set_place_and_time(header: Header, top: Top) -> None:
    """Sets the first place and hour of the head; without an hour there, that at which the meeting began."""
    for at in range(top.first, top.stop):
        line = _wrapped_line(top, at).part(0, MAX_TELLING_LINE)
        if top.labels[at] in ("item", "text", "clause", "paper"):
            continue
        header.start = header.start or find_start(line)
        if top.labels[at] not in NO_HEAD:
            header.end = header.end or find_end(line)
        header.venue = header.venue or find_venue(line, in_head=top.labels[at] == "head")
    began = (find_beginning(line.words) for line in top.text.lines[top.first : top.last])
    header.start = header.start or next(filter(None, began), None)
    closed = (find_end(top.text.lines[at].words) for at in _closing_lines(top))
    header.end = header.end or next(filter(None, closed), None)


def _wrapped_line(top: Top, at: int) -> Text:
    """The words of a line, with the next where print has parted a place from what leads to it."""
    line, following = top.text.lines[at], top.line(at + 1)
    if following and PARTED.search(line.plain):
        return join([line.words, following.words])
    return line.words


def _closing_lines(top: Top) -> Iterator[int]:
    """The lines that close the minutes, and the last others that speak of the meeting, the last first."""
    yield from (at for at in range(top.first, top.last) if top.labels[at] == "close")
    last = range(top.last - 1, max(top.last - LAST_LINES, top.first) - 1, -1)
    others = (at for at in last if top.labels[at] not in LISTS | {"head"})
    yield from (at for at in others if OF_MEETING.search(top.plain(at)))
