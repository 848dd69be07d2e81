"""Names of bodies that begin in one line of a head and end in the next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.blocks.annotated import LISTS
from councilgraph.extractors.blocks.body_names import BodyName, find_body_names
from councilgraph.extractors.blocks.body_nouns import BODY_NOUNS, JOINERS
from councilgraph.extractors.blocks.top import Top
from councilgraph.extractors.names.bodies import letters_mended
from councilgraph.extractors.text.lines import join
from councilgraph.ontology.model import Text

MAX_NAMING_LINE = 260  # characters of a line in which names of bodies are looked for
MAX_WRAPPED_LINE = 110  # characters of each of two lines that one name runs over
KINDS_IN_FULL = frozenset(
    f"{kind} council" for kind in ("regional", "city", "town", "county", "borough", "district")
)
KIND_OF_COUNCIL = re.compile(
    r"""
    (?:[\w’'-]+\ )?
    (?:
      (?:regional|city|town|county|borough|district|parish|community|metropolitan|shire)\ council
      |(?:fire|fire\ and\ rescue|combined|national\ park)\ authority
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""With which a council's name goes on from the last word of a line: "… Vale DISTRICT", "COUNCIL"."""
SECOND_LINES = frozenset((
    "standing", "scrutiny", "select", "overview", "committee", "sub-committee", "panel", "board",
    "commission",
))  # fmt: skip
"""Words with which the second line of a name that was wrapped begins."""
NOUN_FIRST = re.compile(r"(?:board|committee|court|council) of\b", re.IGNORECASE)
"""With which a name begins that needs no line before it."""
NO_NAME = re.compile(r"\d|date|time|venue|place|present", re.IGNORECASE)
LEADS_IN = re.compile(
    r"""
    (?:meeting|minute|proceedings|agenda|session|sitting)s?\s+(?:of|for)\s+(?:the\s+|a\s+)?$
    |(?:meeting|minutes):\s*$
    |minutes\ of:?\s*$
    |^\W*(?:regular|ordinary|special|extraordinary|monthly)\ $
    """,
    re.VERBOSE,
)
ENDS_PLACE = re.compile(
    r"(?<!district)(?<!borough)(?<!city)(?<!town)(?<!county),? of(?: the)?$", re.IGNORECASE
)
"""At the end of a line before the name of a council: what is above is of it, and no part of its name."""
SIGNS_AT_END = re.compile(r"\W+$")


def names_over_two_lines(top: Top, at: int) -> Iterator[tuple[BodyName, Text, bool]]:
    """The names that begin in a line and end in the next, with their words.

    The last that is told of each is whether it is likely: where the break is within a phrase.
    """
    line, following = top.text.lines[at], top.line(at + 1)
    if following is None or not _may_go_on(top, at):
        return
    whole = join([line.words, following.words])
    parted = len(line.plain)
    names = list(find_body_names(line.plain))
    councils = [one for one in names if one.council]
    begun = not names and top.is_said("body", at, parted - 1, parted)
    wrapped = _is_wrapped(line.plain, following.plain)
    for name in find_body_names(whole.plain):
        over = name.start < parted - 2 and name.end > parted + 2
        if (
            over
            and name.council <= (wrapped and not ENDS_PLACE.search(line.plain))
            and not any(name.start < one.end for one in councils)
        ):
            likely = wrapped or begun or LEADS_IN.search(line.plain[: name.start].lower()) is not None
            yield name, whole.part(name.start, name.end), likely


def names_in_line(top: Top, at: int) -> list[BodyName]:
    """The names that stand in a line as a whole: not the end of a council's that the line above begins.

    A body of a council whose name goes on in the next line ends before that name: "Parks Panel of Eel Town"
    above "Council" is the "Parks Panel".
    """
    line, following = top.text.lines[at], top.line(at + 1)
    found = list(find_body_names(letters_mended(line.plain[:MAX_NAMING_LINE])))
    above = _council_over_two_lines(top, at - 1) if at > top.first else None
    if above:
        end = above.end - len(top.plain(at - 1)) - 1
        found = [one for one in found if one.start >= end]
    over = _council_over_two_lines(top, at)
    if over and following:
        whole = find_body_names(join([line.words, following.words]).plain)
        found = [one for one in whole if one.end <= over.start]
    return found


def _council_over_two_lines(top: Top, at: int) -> BodyName | None:
    """The name of a council that begins in a line and ends in the next, where the break is within it."""
    wrapped = top.line(at + 1) and _is_wrapped(top.plain(at), top.plain(at + 1))
    names = names_over_two_lines(top, at) if wrapped else ()
    return next((name for name, _, _ in names if name.council), None)


def _may_go_on(top: Top, at: int) -> bool:
    """Whether a name may run over two lines: both short, the first no whole name, the second no label."""
    words, following = top.plain(at), top.plain(at + 1)
    last = SIGNS_AT_END.sub("", words).split()
    ends = bool(last) and last[-1].lower() in BODY_NOUNS
    short = max(len(words), len(following)) < MAX_WRAPPED_LINE
    listed = top.labels[at + 1] in LISTS
    return (
        short
        and (not ends or following[0] == "(" or words[-1] in "-–")
        and not listed
        and not NO_NAME.match(following)
        and words[:5] != "Dear "
    )


def _is_wrapped(words: str, following: str) -> bool:
    """Whether the break between two lines is within a phrase: after "and", before "Committee"."""
    if NOUN_FIRST.match(following) or following.lower().startswith("the "):
        return False
    if following[0] == "(":  # "(Fen, Moor and Dale)"
        return True
    last, first = words.rsplit(maxsplit=1)[-1].lower(), following.split(maxsplit=1)[0].lower()
    return (
        words[-1] in ",&-"
        or last in JOINERS
        or first in JOINERS
        or first in SECOND_LINES
        or (words.lower().startswith("the ") and not any(map(str.isdigit, words)))
        or KIND_OF_COUNCIL.match(f"{last} {following}") is not None
    )
