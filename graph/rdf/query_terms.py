"""The terms of the vocabulary that a query uses and that there are none of: nothing ever matches those."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from itertools import islice

from councilgraph.graph.rdf.sparql import Fault, Token, tokens
from councilgraph.ontology.errors import BadQuery
from councilgraph.ontology.terms import PREFIXES, declared

log = logging.getLogger(__name__)

OURS = PREFIXES["cg"]
LIKENESS = 60
"""Of 100, below which a term is not what was meant."""

TRIED = 20
"""As many terms of a query as are compared with all that there are: a hostile one has thousands."""

OTHERS = (
    "dcterms:creator dcterms:date dcterms:identifier dcterms:isPartOf dcterms:subject dcterms:title foaf:name"
    " org:Membership org:member org:organization org:subOrganizationOf org:unitOf prov:used"
    " skos:altLabel skos:broader skos:prefLabel"
)
"""Terms of other vocabularies by which a graph says what somebody may look for in ours."""


def warn(query: str) -> None:
    """Logs a warning for each term of our own namespace that the vocabulary does not have."""
    for word, nearest in unknown_terms(query).items():
        meant = f": did you mean {nearest}?" if nearest else ""
        log.warning("%s is not in the vocabulary, so nothing matches it%s", word, meant)


def refuse_misspelt(query: str) -> None:
    """Raises BadQuery, with the place, for a term of ours that there is none of and one is like: a slip.

    A client over HTTP sees no warning, and would take the empty answer for the truth.
    """
    if "cg:" not in query and OURS not in query:
        return
    unknown = ((token, name) for token, name in terms_of_ours(list(tokens(query))) if name not in declared())
    for token, name in islice(unknown, TRIED):
        if nearest := name and _nearest(name):
            words = f"{token.text} is not in the vocabulary, so nothing matches it: did you mean {nearest}?"
            wrong = Fault(query, words, token.start)
            raise BadQuery(f"the query cannot be run: {wrong}", wrong.shown)


def unknown_terms(query: str) -> dict[str, str]:
    """The terms that the vocabulary does not have, as they are written, each with the nearest there is.

    >>> unknown_terms("SELECT * { ?who cg:chairs ?meeting ; a cg:Person }")
    {'cg:chairs': 'cg:chaired'}
    """
    used = {token.text: name for token, name in terms_of_ours(list(tokens(query)))}
    return {word: _nearest(name) for word, name in used.items() if name and name not in declared()}


def terms_of_ours(found: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """The terms of our namespace, written short by any prefix or in full, and the name of each in it."""
    prefixes = dict(PREFIXES)
    for token, after, last in zip(found, found[1:], found[2:], strict=False):
        if token.text.upper() == "PREFIX" and after.kind == "name" and last.kind == "iri":
            prefixes[after.text.partition(":")[0]] = last.text[1:-1]
    for token in found:
        prefix, _, local = token.text.partition(":")
        if token.kind == "name" and prefixes.get(prefix) == OURS:
            yield token, local
        elif token.kind == "iri" and token.text.startswith(f"<{OURS}"):
            yield token, token.text[len(OURS) + 1 : -1]


def _nearest(name: str) -> str:
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 (only where there is something wrong)

    known = {f"cg:{each}": each for each in sorted(declared())}
    known |= {each: each.partition(":")[2] for each in OTHERS.split()}
    near = process.extract(
        name, known, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=LIKENESS
    )
    # Of a class and a property that differ by a capital alone, the one that is written as this is.
    return max(
        near, key=lambda each: (each[1], each[0][0].isupper() == name[0].isupper()), default=("", 0, "")
    )[2]
