"""The heading of an item: where it ends in its line, and who stands in its place."""

from __future__ import annotations

import re

from councilgraph.extractors import names
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.structure.lines import Line
from councilgraph.ontology.model import Text

# A colon after a few words, with which a heading may end.
COLON = re.compile(r"[^.:;!?]{3,90}:\s*(?=\S)")
# Words in capitals, which end where those of the text begin.
CAPITALS = re.compile(
    r"[A-Z][A-Z’'&,/ -]{3,80}[A-Z](?:\.\s+|\s*[:–—]\s*|\s+-\s+)(?=[A-Z0-9£(“\"][\w’']*[a-z]|A\s|\d)"
)
# A few words that a full stop or a dash parts from a sentence.
PARTED = re.compile(r"(?P<title>[A-Z][^.:;!?–—]{2,80}?)(?:(?<=[a-z\d)]{3})\.\s+|\s+[-–—]\s+)(?=[A-Z])")
# Two surnames, of who moved and who seconded.
SURNAMES = re.compile(r"(?P<mover>[A-Z][\w’'-]+) ?/ ?(?P<seconder>[A-Z][\w’'-]+)")
# What stands between the name of a mover and what is moved.
THAT = re.compile(r"\s*+(?:[:–—-]\s*+)?(?=(?:That|THAT)\s)")


def heading_end(words: Text, line: Line, profile: Profile) -> int:
    """Where a heading ends whose text begins in the same line: with the bold words, or at a sign."""
    if line.bold:
        bold = (at for at in range(1, len(words.at)) if words.at[at] - words.at[at - 1] > len("**"))
        return next(bold, len(words.plain))
    alone = profile.pattern("structure.standing_alone", r"{}\s*[:–—-]\s*(?=\S)").match(words.plain)
    if alone:
        return alone.end()
    resolved = profile.pattern("structure.then_resolved", r"[^.;!?]{3,120}?{}").match(words.plain)
    return resolved.end() if resolved else _told_from(words.plain, profile)


def _told_from(words: str, profile: Profile) -> int:
    """Where text begins that is set apart from a heading in its line: their end where none does."""
    standing = profile.pattern("structure.standing", r"{}\s*(?::\s*|\.\s+|[-–—]\s+)(?=\S)").match(words)
    ends = standing or COLON.match(words) or CAPITALS.match(words)
    told = profile.pattern("structure.told", r"{}")
    if ends and told.fullmatch(words, ends.end()):
        return ends.end()
    return parted(words, profile) or len(words)


def parted(words: str, profile: Profile) -> int | None:
    """Where a sentence begins that nothing but a full stop or a dash parts from a heading before it."""
    match = PARTED.match(words)
    does = profile.pattern("structure.does", r"\b{}\b")
    if match is None or words[-1] not in ".!?" or does.search(match["title"]):
        return None
    return match.end() if does.search(words, match.end()) else None


def movers(words: Text, profile: Profile) -> tuple[int, int, int] | None:
    """Who moved, and seconded, what an item is: from where to where they stand, and where it begins.

    Two may head it, or one before what begins with "That"; words that name business may stand before.
    """
    two = names.pair(words, profile)
    if two:
        return 0, two[2], two[2]
    surnames = SURNAMES.match(words.plain)
    put = THAT.match(words.plain, surnames.end()) if surnames else None
    if surnames and put:
        return 0, surnames.end(), put.end()
    business = profile.pattern("structure.business_moved", r"{}\s+(?:[-–—]\s+)?(?=[A-Z])").match(words.plain)
    start = business.end() if business else 0
    standing = profile.pattern("structure.standing", r"{}\b").match(words.plain, start)
    one = None if standing else names.person(words.part(start), profile, bare=True)
    that = THAT.match(one.rest.plain) if one else None
    if one is None or that is None or not (that.group().strip() or one.title or one.name.plain[1:2] in " ."):
        return None
    end = len(words.plain) - len(one.rest.plain)
    return start, end, end + that.end()
