"""The text pipeline behind what is found inside sentences: the one module that knows spaCy.

A blank pipeline divides text into sentences by rule and needs no model; one that is
installed may be named instead, and then its own sentence boundaries hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from councilgraph.ontology.errors import UnknownName
from councilgraph.ontology.model import Text

if TYPE_CHECKING:
    from spacy.language import Language

# Abbreviations of council papers after which a sentence goes on.
ABBREVIATIONS = (
    "Cllr.",
    "Cllrs.",
    "Coun.",
    "Couns.",
    "Cr.",
    "Cyng.",
    "Cyngh.",
    "No.",
    "no.",
    "nos.",
    "Nos.",
    "para.",
    "paras.",
    "approx.",
    "St.",
    "Rd.",
    "Ave.",
    "Revd.",
    "Hon.",
    "cont.",
    "p.",
    "pp.",
    "ref.",
    "incl.",
    "min.",
)


@cache
def pipeline(model: str = "") -> Language:
    """The pipeline: blank English with a sentence splitter, or the installed model of that name.

    Raises:
        UnknownName: where no such model is installed.
    """
    import spacy  # noqa: PLC0415 - three quarters of a second, wanted only where sentences are read

    if not model:
        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        tokenizer: Any = nlp.tokenizer  # typed as any callable, and a blank pipeline's is the one with rules
        for word in ABBREVIATIONS:
            tokenizer.add_special_case(word, [{"ORTH": word}])
        return nlp
    try:
        return spacy.load(model)
    except OSError as error:
        raise UnknownName(
            f"no spaCy model {model!r} is installed; install it, or leave `model` empty in councilgraph.toml"
        ) from error


def sentences(text: Text, model: str = "") -> Iterator[Text]:
    """The sentences of a paragraph, in order."""
    for start, end in _spans(text.plain, model):
        yield text.part(start, end)


@lru_cache(maxsize=2_000)
def _spans(plain: str, model: str) -> tuple[tuple[int, int], ...]:
    """Where sentences begin and end; several extractors ask it of a paragraph."""
    return tuple((one.start_char, one.end_char) for one in pipeline(model)(plain).sents)
