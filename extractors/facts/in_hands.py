"""In whose hands business is, as a cell beside it tells: people, or a post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councilgraph.extractors.names import names
from councilgraph.extractors.names.things import person, post
from councilgraph.extractors.paper import Paper, spaced
from councilgraph.ontology.model import Mention, Text

# With a first name only where nobody else follows at once: in "Cllr Day Ada Kowal" Day is a surname.
TITLED = re.compile(
    r"(?:Councillors?|Cllrs?\.?|Cr)\s+(?:(?:[A-Z]\.?\s?){1,3}(?<=[\s.])"
    r"|[A-Z][a-zà-ÿ'’-]+\s+(?=[\w'’-]+\s*(?:[/,&;]|$)))?(?:[A-Z]['’])?[A-Z][\w'’-]*"
)
FULL = re.compile(
    r"(?!Cllr|Councillor)[A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?\s+(?:[A-Z]\.?\s+)?"
    r"(?:(?:O['’]|Mc|Mac|de |van )?[A-Z][\w'’-]+)"
)
SEPARATORS = re.compile(r"[\s/,&;]*")
WORD_END = re.compile(r"(?<=\S)(?=[\s/,&;])|$")
LAST_WORD = re.compile(r"\s+\w+\W*$")
SEVERAL = re.compile(r"[/;|]|\band\b")
"""Between the names of posts; within that of one too, so it tells only where a post stands on both sides."""
LONGEST = 70  # characters of the name of a post


def in_hands(cell: Text, paper: Paper) -> Iterator[tuple[Mention, Text]]:
    """The people whom a cell names, else the post that it is; nobody where it names neither."""
    people = list(_people(cell, paper))
    yield from people
    if not people and is_post(cell.plain, paper):
        yield post(spaced(cell.plain), paper), cell


def _people(cell: Text, paper: Paper) -> Iterator[tuple[Mention, Text]]:
    """The people in a cell; "Flood Risk" of "Flood Risk Manager" is nobody."""
    for name in leads(cell):
        rest = cell.plain[cell.at.index(name.at[-1]) + 1 :]
        of_post = LAST_WORD.fullmatch(rest) and names.has_role(rest, paper.profile)
        who = names.person(name, paper.profile, bare=True)
        if who and (who.title or not of_post):
            yield person(who.name, paper, "cg:Councillor" if who.councillor else "cg:Officer"), name


def is_post(plain: str, paper: Paper) -> bool:
    """Whether words are the name of one post and nothing else."""
    if len(plain) > LONGEST or not plain[:1].isupper() or not names.has_role(plain, paper.profile):
        return False
    cuts = [found.span() for found in SEVERAL.finditer(plain)]
    return not any(names.has_role(plain[end:], paper.profile) for _, end in cuts)


def leads(cell: Text) -> Iterator[Text]:
    """The people in a cell that names several, with or without a stroke between them.

    >>> cell = "Cllr AS Roe/ Cllr P Day Ada Kowal Housing reps"
    >>> [lead.plain for lead in leads(Text(cell, range(len(cell))))]
    ['Cllr AS Roe', 'Cllr P Day', 'Ada Kowal']
    >>> cell = "Cllr Ada Roe/ Cllr Day Bob Hale"
    >>> [lead.plain for lead in leads(Text(cell, range(len(cell))))]
    ['Cllr Ada Roe', 'Cllr Day', 'Bob Hale']
    """
    at = 0
    while at < len(cell.plain):
        match = TITLED.match(cell.plain, at) or FULL.match(cell.plain, at)
        if match and not re.match(r"\s+(?:reps?|representatives?|team|service)\b", cell.plain[match.end() :]):
            yield cell.part(*match.span())
            at = match.end()
        else:
            at = WORD_END.search(cell.plain, at).end()  # type: ignore[union-attr]  # it matches at the end at the latest
        at = SEPARATORS.match(cell.plain, at).end()  # type: ignore[union-attr]  # it matches nothing as well
