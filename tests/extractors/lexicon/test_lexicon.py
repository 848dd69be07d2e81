from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files

import pytest

from councilgraph.extractors.lexicon.lexicon import tag
from councilgraph.extractors.lexicon.tagged import tag_lines
from councilgraph.extractors.text.lines import lines
from councilgraph.extractors.text.tokens import tokenise
from councilgraph.ontology.model import Document

REGEX_SIGNS = re.compile(r"[\\^$*+?|\[\]{}()]")


def classes() -> Iterator[tuple[str, list[str]]]:
    """The classes of the shipped lists, with their phrases."""
    words = files("councilgraph.extractors.lexicon").joinpath("words.toml").read_text("utf-8")
    for table in tomllib.loads(words).values():
        yield from table.items()


CLASSES = [pytest.param(phrases, id=name) for name, phrases in classes()]


@pytest.mark.parametrize("phrases", CLASSES)
def test_a_class_is_a_list_of_phrases(phrases: list[str]) -> None:
    """A class holds phrases, each of them once and without space around, and no patterns."""
    assert phrases
    assert [one for one in phrases if REGEX_SIGNS.search(one)] == []
    assert [one for one in phrases if one != " ".join(one.split()) or not one] == []
    assert [one for one, count in Counter(one.lower() for one in phrases).items() if count > 1] == []


def test_a_class_stands_in_one_table() -> None:
    """Two tables with one name would be one class without saying so."""
    assert [name for name, count in Counter(name for name, _ in classes()).items() if count > 1] == []


@pytest.mark.parametrize("phrases", CLASSES)
def test_each_phrase_is_found(phrases: list[str], request: pytest.FixtureRequest) -> None:
    """Each token of a phrase has its class, as it is listed, in capitals and with capitals."""
    name = request.node.callspec.id
    for phrase in phrases:
        for form in (phrase, phrase.upper(), phrase.title()):
            assert all(name in tags for tags in tag(tokenise(form).words)), form


def tags_of(words: str) -> dict[str, tuple[str, ...]]:
    """The classes of each token of some words."""
    tokens = tokenise(words).words
    return {word.text: tags for word, tags in zip(tokens, tag(tokens), strict=True)}


TAGGED = [
    pytest.param("seconded by", "by", "second", True, id="a phrase of two tags both"),
    pytest.param("written by", "by", "second", False, id="its second word alone is not of the class"),
    pytest.param("Vice Chair", "Chair", "vice", True, id="a longer phrase"),
    pytest.param("Vice Chair", "Chair", "chair", True, id="and the shorter one inside it"),
    pytest.param("SECONDED BY", "BY", "second", True, id="capitals do not matter"),
    pytest.param("in favour", "favour", "aye", True, id="a phrase of small words"),
    pytest.param("in the chair", "the", "chair", True, id="the word in the middle"),
    pytest.param("in the", "the", "chair", False, id="a phrase that is broken off"),
    pytest.param("Zyxwv", "Zyxwv", "given", False, id="an unknown word"),
    pytest.param("Ada", "Ada", "given", True, id="a given name"),
]


@pytest.mark.parametrize(("words", "token", "name", "expected"), TAGGED)
def test_what_is_tagged(words: str, token: str, name: str, expected: bool) -> None:
    """A token has the classes of every phrase it stands in, and no others."""
    assert (name in tags_of(words)[token]) is expected


def test_no_phrase_goes_on_from_line_to_line() -> None:
    """What is a phrase on one line is none where a line ends inside it."""
    document = Document("x", "x.txt", "text/plain", "It was seconded\nby the river\nseconded by Roe\n")
    text = tag_lines(document, lines(document))
    assert [["second" in text.tags[at] for at in own] for own in text.ranges] == [
        [False, False, True],
        [False, False, False],
        [True, True, False],
    ]


def test_lines_know_their_tokens() -> None:
    """Each token of each line stands where the line says, also behind markup."""
    document = Document("x", "x.md", "text/markdown", "# **Present**\n\n- Cllr Roe\n- Cllr Lee\n")
    text = tag_lines(document, lines(document))
    found = [
        [line.plain[slice(*text.place(at, token))] for token in text.ranges[at]]
        for at, line in enumerate(text.lines)
    ]
    assert found == [["Present"], ["Cllr", "Roe"], ["Cllr", "Lee"]]
    assert [[word.text for word in text.words(at)] for at in range(len(text.lines))] == found
