"""People whom the text of an item tells of for the first time, speaking: "Mr Alan Roe, a resident, objected".

They are there though no list names them: guests, or officers where an office of the council stands beside
the name. Councillors are left out, since lists name those.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councilgraph.extractors.blocks.people import find_by_name, is_spaced, name_at, skip_titles
from councilgraph.extractors.blocks.spans import Span, words_of
from councilgraph.extractors.blocks.told_people import sentences
from councilgraph.extractors.lexicon.tagged import TaggedText

TEXT = frozenset(("text", "text+"))
"""Labels of lines that tell what was said."""
TO_VERB = 14  # tokens between a name and the word that tells that who bears it spoke
BESIDE = 8  # tokens beside a name that tell what office or organisation it is of
APPOSED = frozenset((",", "(", "of", "from", "for", "on"))
"""Words and signs behind a name with which it is told what office, firm or cause its bearer is of."""
STREETS = frozenset(
    ("street", "road", "lane", "avenue", "drive", "close", "way", "circle", "court", "terrace")
)
"""Words of the address that a member of the public gives who asks something; they are many, and no guests."""
SPOKEN_TO = frozenset(("from", "to", "with", "of"))
"""Words before a name with which a sentence tells of somebody else who speaks: "a question from Mr Roe"."""
TITLE = 4  # tokens before a name that may be its title and such a word
OTHER_CLAUSE = frozenset(("that", "who", "was", "is", "had"))
"""Words with which a sentence goes on to tell something else of somebody named."""
OFFICES = frozenset(("office", "officers"))
ELSEWHERE = frozenset(("organisation", "public"))
"""Classes of words that name an organisation, or those who are not of the council."""


def find_speakers(text: TaggedText, labels: Sequence[str], listed: Sequence[str]) -> Iterator[Span]:
    """The names of those who speak and who are none of those listed, each where it first stands."""
    known = list(listed)
    for own in sentences(text, labels):
        if labels[text.line_of[own.start]] not in TEXT:
            continue
        for first, last in _whole_names(text, own):
            span = Span("p:guest", first, last)
            if not _is_introduced(text, span, own):
                continue
            plain = words_of(text, span).plain
            if find_by_name(plain, known) is None:
                known.append(plain)
                yield span._replace(kind=_kind(text, span, own))


def _whole_names(text: TaggedText, own: range) -> Iterator[tuple[int, int]]:
    """The names of a sentence that are more than a surname, but for those of councillors."""
    at = own.start
    while at < own.stop:
        name = name_at(text, at, own.stop) if text.tokens.words[at].capital else None
        if name is None:
            at += 1
            continue
        titles = range(at, skip_titles(text, at, own.stop))
        surely = bool(titles) or "given" in text.tags[name[0]]
        if surely and is_spaced(text, *name) and not _is_of_member(text, titles):
            yield name
        at = max(name[1], at + 1)


def _is_of_member(text: TaggedText, titles: range) -> bool:
    """Whether one of the titles before a name is a member's."""
    return any({"councillor", "mayor", "chair"} & set(text.tags[at]) for at in titles)


def _is_introduced(text: TaggedText, span: Span, own: range) -> bool:
    """Whether a sentence tells what somebody is who speaks: "Mr Alan Roe, agent, objected"."""
    words, tags = text.tokens.words, text.tags
    if any(words[at].lower in SPOKEN_TO for at in range(max(own.start, span.first - TITLE), span.first)):
        return False
    behind = words[span.last].lower if span.last < own.stop else ""
    before = range(max(own.start, span.first - BESIDE), span.first)
    told = behind in APPOSED or any((OFFICES | ELSEWHERE) & set(tags[at]) for at in before)
    near = range(span.last, min(span.last + BESIDE, own.stop))
    if any(words[at].lower in STREETS for at in near):
        return False
    return told and _speaks(text, span.last, own.stop)


def _speaks(text: TaggedText, after: int, stop: int) -> bool:
    """Whether the words behind a name tell that who bears it spoke, with nobody else named between."""
    for at in range(after, min(after + TO_VERB, stop)):
        tags = set(text.tags[at])
        if "speaks" in tags:
            return True
        if "councillor" in tags or text.tokens.words[at].lower in OTHER_CLAUSE:
            return False
    return False


def _kind(text: TaggedText, span: Span, own: range) -> str:
    """As what somebody spoke: an officer where an office stands beside the name and no organisation."""
    before = range(max(own.start, span.first - BESIDE), span.first)
    behind = range(span.last, min(span.last + BESIDE, own.stop))
    told = {tag for at in [*before, *behind] for tag in text.tags[at]}
    return "p:officer" if OFFICES & told and not ELSEWHERE & told else "p:guest"
