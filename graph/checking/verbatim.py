"""Sentences that stand word for word in a paper, and the papers that have the most words of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from councilgraph.extractors.text.language import sentences
from councilgraph.graph.folder.folder import GraphFolder
from councilgraph.graph.rdf import full_text
from councilgraph.graph.rdf.store import IRI, Store, text
from councilgraph.graph.reading.facts import Source
from councilgraph.ontology.model import Text

LEAST = 5
"""Words of a sentence that is looked for word for word: what is shorter says nothing without its context."""

PAPERS = 24
"""Papers that are looked through for a sentence, the likeliest first."""

HELD = 48
"""Papers whose sentences are kept in memory."""

LONGEST = 5_000
"""Characters of a paragraph that are read at once: what is longer is no prose, and is cut."""

PARAGRAPHS = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*•#>]|\d+[.)])\s)")
MARKUP = re.compile(r"^\s*(?:[-*•>]\s+|\d+[.)]\s+)|[*_`]{1,3}|\[([^\]]*)\]\([^)]*\)", re.MULTILINE)
NUMBER = re.compile(r"(?:\([0-9a-z]{1,4}\)|(?<![\d.])\d{1,3}(?:\.\d{1,3})*+[.)])\s+")
"""The number of a clause or a paragraph, before its words."""

PRINT = str.maketrans("‘’“”\u2010\u2011\u2013\u2014", "''\"\"----")
SHA_OF = "SELECT ?document ?sha { VALUES ?document { %s } ?document cg:sha256 ?sha }"


class Verbatim:
    """The sentences of the papers of a graph as they are given out, withheld names masked."""

    def __init__(self, folder: GraphFolder, store: Store) -> None:
        self._folder, self._store = folder, store
        self._index = folder.store_path().with_name(full_text.NAME)
        self._sentences = lru_cache(maxsize=HELD)(self._read)

    def find(self, sentence: str) -> Iterator[tuple[str, Source]]:
        """Where a sentence stands as a whole, but for case and print: the hashes of papers, and the words.

        Nothing for one of a few words. Raises BadQuery where the graph has no index of words.
        """
        if len(sentence.split()) < LEAST:
            return
        wanted = as_compared(sentence)
        for sha256 in self._hashes(full_text.papers_with_phrase(self._index, sentence, PAPERS)):
            if wanted in (known := self._sentences(sha256)):
                yield sha256, known[wanted]

    def papers_about(self, words: Iterable[str]) -> list[str]:
        """The hashes of the papers that have the most and the rarest of some words."""
        return self._hashes(full_text.papers_about(self._index, words, PAPERS))

    def _hashes(self, documents: Iterable[str]) -> list[str]:
        wanted = list(documents)
        rows = self._store.select(SHA_OF % " ".join(str(IRI(one)) for one in wanted)) if wanted else ()
        known = {text(row["document"]): text(row["sha"]) for row in rows}
        return [known[one] for one in wanted if one in known]

    def _read(self, sha256: str) -> Mapping[str, Source]:
        """The sentences of a paper as they are compared, each where it stands first."""
        document = self._folder.document(sha256)
        found: dict[str, Source] = {}
        for start, end, plain in split(document.text):
            one = document.passage(start, end)
            told = Source(document.name, start, end, one.page, one.quote, sheet_row=one.sheet_row)
            found.setdefault(as_compared(plain), told)
        return found


def as_compared(sentence: str) -> str:
    """A sentence without case, kinds of quotes and dashes, the number before it, the sign at its end.

    >>> as_compared("(ii) that the Clerk’s letter – the second – be received;")
    "that the clerk's letter - the second - be received"
    """
    plain = " ".join(sentence.translate(PRINT).casefold().split())
    return NUMBER.sub("", plain, count=1).rstrip(" .;,") if NUMBER.match(plain) else plain.rstrip(" .;,")


def split(whole: str) -> Iterator[tuple[int, int, str]]:
    r"""The sentences of a text and where they stand; marks of Markdown are taken off, headings left out.

    >>> list(split("# News\n\nCllr. A Roe spoke. It *rained*."))
    [(8, 26, 'Cllr. A Roe spoke.'), (27, 39, 'It rained.')]
    """
    for start, paragraph in _paragraphs(whole):
        if paragraph.lstrip().startswith("#"):
            continue
        for one in sentences(Text(paragraph, range(start, start + len(paragraph)))):
            plain = " ".join(MARKUP.sub(lambda match: match[1] or "", one.plain).split())
            if any(sign.isalpha() for sign in plain):
                yield *one.span(), plain


def _paragraphs(whole: str) -> Iterator[tuple[int, str]]:
    start = 0
    ends = [(match.start(), match.end()) for match in PARAGRAPHS.finditer(whole)]
    for end, following in [*ends, (len(whole), len(whole))]:
        for part in range(start, end, LONGEST):
            yield part, whole[part : min(part + LONGEST, end)]
        start = following
