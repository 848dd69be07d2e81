"""The text pipeline behind what is found inside sentences: the one module that knows spaCy.

A blank pipeline divides text into sentences by rule and needs no model; one that is
installed may be named instead, and then its own sentence boundaries hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from councilgraph.ontology.errors import UnknownName
from councilgraph.ontology.model import Text

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Abbreviations of council papers after which a sentence goes on.
ABBREVIATIONS = (
    "Cllr.", "Cllrs.", "Coun.", "Couns.", "Cr.", "Cyng.", "Cyngh.", "No.", "no.", "nos.", "Nos.", "para.",
    "paras.", "approx.", "St.", "Rd.", "Ave.", "Revd.", "Hon.", "cont.", "p.", "pp.", "ref.", "incl.", "min.",
)  # fmt: skip


# What councils print without a space and are words of their own: "RESOLVED:-", "Roe/Lee", "(Chair)Cllr".
SUFFIXES = (r"[-–—]+", r"/", r"\|")
INFIXES = (
    r"(?<=[^\W\d])[:/|](?=[^\W\d(])",
    r"(?<=[^\W\d])[()](?=\w)",
    r"(?<=\d)\.(?=[A-Z][a-z])",
    r"(?<=[A-Z])\.(?=[A-Z][a-z])",
)
APOSTROPHES = frozenset("'’")


@cache
def pipeline(model: str = "") -> Language:
    """The pipeline: blank English with a sentence splitter, or the installed model of that name.

    Raises:
        UnknownName: where no such model is installed.
    """
    if not model:
        nlp = _english()
        nlp.add_pipe("sentencizer")
        tokenizer: Any = nlp.tokenizer  # typed as any callable, and a blank pipeline's is the one with rules
        for word in ABBREVIATIONS:
            tokenizer.add_special_case(word, [{"ORTH": word}])
        return nlp
    import spacy  # noqa: PLC0415 - most of a second, wanted only where sentences are read

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


@cache
def _english() -> Language:
    """spaCy's blank English."""
    import spacy  # noqa: PLC0415 - it takes most of a second to import

    return spacy.blank("en")


@cache
def tokeniser() -> Callable[[str], Doc]:
    """spaCy's tokeniser for English with the cuts above; no model is loaded."""
    from spacy.util import compile_infix_regex, compile_suffix_regex  # noqa: PLC0415 - most of a second

    blank = _english()
    cutter: Any = blank.tokenizer  # typed as any callable, and a blank pipeline's is the one with rules
    # Without spaCy's list of contractions, an apostrophe is cut by the same rules in every word.
    uncut = blank.Defaults.tokenizer_exceptions.items()
    found: Callable[[str], Doc] = type(cutter)(
        blank.vocab,
        {letters: parts for letters, parts in uncut if not APOSTROPHES & set(letters)},
        cutter.prefix_search,
        compile_suffix_regex([*(blank.Defaults.suffixes or ()), *SUFFIXES]).search,
        compile_infix_regex([*(blank.Defaults.infixes or ()), *INFIXES]).finditer,
        cutter.token_match,
        cutter.url_match,
    )
    return found
