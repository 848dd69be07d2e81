"""What paragraphs name, by name or acronym: programmes, plans, laws, bodies, posts, places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from councilgraph.extractors.names import names
from councilgraph.extractors.names.bodies import body_named
from councilgraph.extractors.names.capitals import DATED, Name, names_in, stands_for
from councilgraph.extractors.names.runs import heads
from councilgraph.extractors.names.things import post
from councilgraph.extractors.paper import Paper, spaced, texts_of
from councilgraph.extractors.profile import Profile
from councilgraph.extractors.text.sentence import around
from councilgraph.ontology.model import Mention, Text

CAPITALS = re.compile(
    r"(?P<acronym>[A-Z](?<![\w.&/-].)(?:[A-Za-z]?[A-Z]{1,7}|[A-Z]{1,7}(?:-[A-Z]{2,4})?))(?P<plural>s|'s|’s)?(?![\w&/])"
)
ENTRY = re.compile(
    r"(?P<name>[A-Z][\w’'&/-]*(?:\s+(?:[A-Z][\w’'&/-]*|and|of|for|the|on|in))*)(?:\s+\([A-Z]{2,8}\))?\s*(?:[:–-]|\s[–-])\s+\S"
)
# What joins two organisations: "Mill Ltd (£20), Oxbow & Sons and Weir Works".
AND = re.compile(r"(?:\s*\([^()]{1,60}\))?(?:,? and |, | & )")
UNSPELT = ("acronym",)  # the key of an acronym that is somebody only where another paper spells it out
INITIAL = re.compile(r"[A-Z]\.? [A-Z][a-z]")
SMALL = re.compile(r"\b[a-z]+\b")
FEW = 3  # words after the first from which a name is no general one
LONG = 6  # letters of a name that stands for the same wherever a paper has it
SHORTEST = 3  # letters of an acronym that nothing but the words around it tells
AT = (" at ", " from ")
SOMEBODY_AT = re.compile(r"\b(?P<given>[A-Z][a-z]+) [A-Z][\w’'-]+ (?:at|from) $")
COUNCIL_END = re.compile(r"(?:City|Borough|County|District|Town|Parish|Community|Metropolitan) Council$")
OPENS = re.compile(r"[:–-]\W*$")
NAMED = re.compile(r"(?P<name>[A-Z][\w’'&-]*(?:\s+(?:(?:of|for|&)\s+)?[A-Z][\w’'&-]*)*)")


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that is named, where, and the acronym that the text gives for it."""

    thing: Mention
    where: Text
    words: Text
    acronym: str = ""


def sources(paper: Paper) -> Sequence[tuple[Mention, Sequence[Text]]]:
    """Each item with its words, or a paper that has no items with all of its own."""
    return paper.once("sources", lambda: _sources(paper))


def _sources(paper: Paper) -> Sequence[tuple[Mention, Sequence[Text]]]:
    items = [(mention, tuple(texts_of(item))) for item, mention in paper.business()]
    return items or [(paper.mention, paper.section.body)]


def acronyms_of(paper: Paper) -> dict[str, Mention]:
    """The acronyms that the paper defines, with what they stand for."""
    return paper.once("acronyms", lambda: dict(_defined(paper)))


def _defined(paper: Paper) -> Iterator[tuple[str, Mention]]:
    for _, texts in sources(paper):
        for text in texts:
            for name in names_in(text, paper.profile) if "(" in text.plain else ():
                if name.acronym and stands_for(name.acronym, name.words.plain):
                    yield name.acronym.rstrip("s"), thing_of(name, paper)


def thing_of(name: Name, paper: Paper) -> Mention:
    """The thing that a name names: the council's own below the council, others outside it."""
    words = re.sub(r"\s*\([A-Z][A-Za-z&]*\)", "", spaced(name.words.plain))
    words = names.POSSESSIVE.sub("", words)
    if name.kind == "cg:Post":
        return post(words, paper)
    year = DATED.match(words) if name.kind == "cg:Legislation" else None
    if year:
        words = f"{words[year.end() :]} {year['year']}"
    if name.kind == "cg:Organisation" and COUNCIL_END.search(words):
        return body_named(words, paper.council, paper.profile)
    outside = name.kind in ("cg:Legislation", "cg:Organisation")
    return Mention(name.kind, words, None if outside else paper.council)


def found_in(texts: Sequence[Text], paper: Paper) -> Iterator[Found]:
    """All that paragraphs name, in order of the paragraphs."""
    in_list = False
    for text in texts:
        entry = entry_in(text, paper) if in_list else None
        if entry:
            yield entry
        in_list = entry is not None or leads(text, paper)
        yield from named_in(text, paper)


def named_in(text: Text, paper: Paper) -> tuple[Found, ...]:
    """All that a paragraph names."""
    known = paper.once("named", dict[tuple[tuple[int, int], str], tuple[Found, ...]])
    place = (text.span(), text.plain) if text else ((0, 0), "")
    if place not in known:
        known[place] = (*_by_words(text, paper), *_by_acronym(text, paper), *_by_context(text, paper))
    return known[place]


def leads(text: Text, paper: Paper) -> bool:
    """Whether a paragraph is the line above a list of bodies."""
    opens = OPENS.search(text.plain) is not None
    return opens and paper.profile.pattern("mentions.listed").search(text.plain) is not None


def _by_words(text: Text, paper: Paper) -> Iterator[Found]:
    for name in names_in(text, paper.profile):
        thing = thing_of(name, paper)
        at = text.at.index(name.words.at[0])
        acronym = name.acronym if stands_for(name.acronym, name.words.plain) else ""
        yield Found(thing, around(text, at, at + len(name.words.plain)), name.words, acronym)


def _by_acronym(text: Text, paper: Paper) -> Iterator[Found]:
    acronyms = acronyms_of(paper)
    matches = tuple(CAPITALS.finditer(text.plain))
    shouted = bool(matches) and _shouted(text.plain)
    for match in matches:
        thing = acronyms.get(match["acronym"])
        if not match["acronym"].isupper() and thing is None:
            continue
        if thing is None and match["acronym"] in paper.profile.known("mentions.not_acronyms"):
            continue
        if thing is None and not shouted:
            told = _acronym_told(text.plain, match, paper)
            thing = Mention("cg:Organisation", match["acronym"], paper.council, () if told else UNSPELT)
        if thing:
            acronym = match["acronym"] if thing.name != match["acronym"] else ""
            yield Found(thing, around(text, *match.span()), text.part(*match.span()), acronym)


def _acronym_told(plain: str, match: re.Match[str], paper: Paper) -> bool:
    """Whether an acronym that nothing spells out stands for an organisation all the same."""
    letters, profile = match["acronym"], paper.profile
    if letters in profile.words("mentions.known_acronyms"):
        return True
    if len(letters) < SHORTEST or letters in profile.known("mentions.not_acronyms"):
        return False
    if len(letters) > SHORTEST and letters.lower() in paper.once("small words", lambda: _small_words(paper)):
        return False
    before, after = plain[max(0, match.start() - 40) : match.start()], plain[match.end() : match.end() + 40]
    return bool(
        profile.pattern("mentions.acronym_told").search(before)
        or profile.pattern("mentions.acronym_does").match(after)
    )


def _small_words(paper: Paper) -> frozenset[str]:
    """The words that a paper writes in small letters somewhere: in capitals they are no acronyms."""
    return frozenset(word for text in paper.texts() for word in SMALL.findall(text.plain))


def _shouted(words: str) -> bool:
    """Whether words are in capitals throughout, where an acronym cannot be told from a word."""
    return sum(map(str.isupper, words)) > sum(map(str.isalpha, words)) / 2


def entry_in(text: Text, paper: Paper) -> Found | None:
    """A body that a list names first in a bullet: "Quiet Streets Group – this group looks at …"."""
    match = ENTRY.match(text.plain)
    if not match or len(match["name"].split()) > 7:  # noqa: PLR2004 - a name, not a sentence
        return None
    words = text.part(*match.span("name"))
    kinds = heads(paper.profile)
    thing = Mention(kinds.get(match["name"].split()[-1], "cg:Body"), spaced(words.plain), paper.council)
    return Found(thing, around(text, *match.span("name")), words)


def _by_context(text: Text, paper: Paper) -> Iterator[Found]:
    """Organisations that only what is said of them tells; one that is joined to such a one is another."""
    told_to = -1
    small, joints = text.plain.lower(), _joints(paper.profile)
    small = small if len(small) == len(text.plain) else text.plain  # İ becomes two letters
    for match in NAMED.finditer(text.plain):
        joined = told_to >= 0 and AND.fullmatch(text.plain, told_to, match.start()) is not None
        told_to = -1
        follows = small.endswith(joints, 0, match.start())
        told = joined or _told(text.plain, match, paper, follows=follows)
        if told and _may_be_organisation(match["name"], paper):
            words = spaced(names.POSSESSIVE.sub("", match["name"]))
            scope = paper.council if words.isupper() else None
            yield Found(
                Mention("cg:Organisation", words, scope),
                around(text, *match.span()),
                text.part(*match.span()),
            )
            told_to = match.end()


@cache
def _joints(profile: Profile) -> tuple[str, ...]:
    """What stands right before a name of which something is told."""
    words = {word for words, _ in profile.pairs("mentions.told") for word in words.split()}
    return tuple(f"{word} {the}" for word in sorted(words) for the in ("", "the "))


def _at_work(before: str, profile: Profile) -> bool:
    """Whether somebody is named right before as at or from what follows: "Jo Ward at Otter Mutual"."""
    somebody = SOMEBODY_AT.search(before) if before.endswith(AT) else None
    return somebody is not None and somebody["given"] in profile.known("people.given")


def _told(plain: str, match: re.Match[str], paper: Paper, *, follows: bool) -> bool:
    """Whether words before a name that `follows` such, or after it, are said of organisations."""
    before, after = plain[max(0, match.start() - 60) : match.start()], plain[match.end() : match.end() + 30]
    if paper.profile.pattern("mentions.known", r"{}", 0).fullmatch(match["name"]):
        return True
    if _at_work(before, paper.profile):
        return True
    if follows and any(pattern.search(before) for _, pattern in paper.profile.patterns("mentions.told")):
        return True
    if paper.profile.pattern("mentions.business").match(plain[match.end() : match.end() + 50]):
        return True
    does = paper.profile.alternatives("mentions.does")
    return match.start() == 0 and " " in match["name"] and any(pattern.match(after) for pattern in does)


def _may_be_organisation(words: str, paper: Paper) -> bool:
    """Whether a name of which something is told can be an organisation's: no person, office, place or day."""
    profile, (first, *others) = paper.profile, words.split()
    titled = profile.pattern("people.titles", r"^{}\b", 0).match(words)
    person = titled or INITIAL.match(words) or names.has_given(words, profile)
    office = profile.pattern("people.role_words", r"\b{}\b", 0).search(words)
    known = words in profile.known("names.places") or words.casefold() in profile.known("names.generic")
    begins = first in profile.known("mentions.lead_words")
    general = profile.pattern("mentions.not_organisations", r"{}").fullmatch(words) or (
        len(others) < FEW and profile.pattern("mentions.generic", r"(?:the |a )?{}").fullmatch(words)
    )
    return len(words) > 2 and not (person or office or known or begins or general)  # noqa: PLR2004 - a name


def organisations_told(everything: Iterable[Found]) -> dict[str, Mention]:
    """The organisations that a paper names somewhere, by names that are long enough to be theirs alone."""
    return {
        found.thing.name: found.thing
        for found in everything
        if found.thing.kind == "cg:Organisation" and not found.thing.key and len(found.thing.name) >= LONG
    }


def named_again(
    texts: Sequence[Text], known: Mapping[str, Mention], found_here: Sequence[Found]
) -> Iterator[Found]:
    """The organisations of a paper where it names them and says nothing that tells what they are."""
    missing = sorted(set(known) - {found.thing.name for found in found_here}, key=len, reverse=True)
    if not missing:
        return
    names_again = re.compile(rf"(?<![\w’'-])(?:{'|'.join(map(re.escape, missing))})(?![\w’'-])")
    for text in texts:
        for match in names_again.finditer(text.plain):
            yield Found(known[match.group()], around(text, *match.span()), text.part(*match.span()))
