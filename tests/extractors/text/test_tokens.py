from __future__ import annotations

import pytest

from councilgraph.extractors.text.tokens import tokenise, word

CUT = [
    pytest.param("Cllr Ada Roe", ["Cllr", "Ada", "Roe"], id="white space is no token"),
    pytest.param("Cllr\tRoe\n\nLee", ["Cllr", "Roe", "Lee"], id="nor are tabs and empty lines"),
    pytest.param("RESOLVED:-", ["RESOLVED", ":", "-"], id="signs glued behind a word"),
    pytest.param("RESOLVED –", ["RESOLVED", "–"], id="a dash by itself"),
    pytest.param("Roe/Lee", ["Roe", "/", "Lee"], id="two movers with a slash"),
    pytest.param("Name|Ward", ["Name", "|", "Ward"], id="cells of a table"),
    pytest.param("(Chair)Cllr", ["(", "Chair", ")", "Cllr"], id="a bracket without a space behind"),
    pytest.param("12.Trees", ["12", ".", "Trees"], id="a number glued to its heading"),
    pytest.param("29Apologies", ["29", "Apologies"], id="the same without a full stop"),
    pytest.param("2nd 4b 7AB", ["2nd", "4b", "7AB"], id="letters that belong to a number"),
    pytest.param("Roe-Lee", ["Roe", "-", "Lee"], id="a double surname"),
    pytest.param("7.30 pm", ["7.30", "pm"], id="a time is one token"),
    pytest.param("31/24", ["31/24"], id="a minute's number is one token"),
    pytest.param("J. P. Roe", ["J.", "P.", "Roe"], id="initials keep their full stop"),
    pytest.param("the Clerk's report", ["the", "Clerk", "'s", "report"], id="a possessive"),
    pytest.param("", [], id="no words, no tokens"),
]


@pytest.mark.parametrize(("text", "expected"), CUT)
def test_where_tokens_are_cut(text: str, expected: list[str]) -> None:
    """What councils print without a space is cut, and what belongs together is not."""
    assert [one.text for one in tokenise(text).words] == expected


@pytest.mark.parametrize("text", [pytest.param(row.values[0], id=row.id) for row in CUT])
def test_each_token_knows_its_place(text: str) -> None:
    """A token's words stand in the text from its start to its end, and nothing but white space between."""
    tokens = tokenise(text)
    places = list(zip(tokens.starts, tokens.ends, strict=True))
    assert [text[start:end] for start, end in places] == [one.text for one in tokens.words]
    assert "".join(text[start:end] for start, end in places) == "".join(text.split())


SHAPES = [
    pytest.param("Roe", "Xx", id="a capital first"),
    pytest.param("McRoe", "Xx", id="another capital inside"),
    pytest.param("ROE", "XX", id="capitals"),
    pytest.param("J", "X", id="one capital"),
    pytest.param("J.", "X.", id="an initial"),
    pytest.param("J.P.", "X.", id="two initials"),
    pytest.param("St.", "Xx", id="a short form is no initial"),
    pytest.param("roe", "x", id="small letters"),
    pytest.param("vice-chair", "x", id="small letters with a hyphen"),
    pytest.param("iPlan", "xX", id="mixed"),
    pytest.param("31", "9", id="figures"),
    pytest.param("12.1", "9.9", id="figures in parts"),
    pytest.param("31/24", "9.9", id="figures with a slash"),
    pytest.param("2b", "x9", id="letters and figures"),
    pytest.param("(", "(", id="a sign is its own shape"),
    pytest.param("--", "-+", id="several signs"),
    pytest.param("Ó", "X", id="a capital with an accent"),
]


@pytest.mark.parametrize(("letters", "expected"), SHAPES)
def test_the_shape_of_a_token(letters: str, expected: str) -> None:
    """The shape says what kind of token letters make, whatever the letters are."""
    assert word(letters).shape == expected


def test_apostrophes_are_one_in_small_letters() -> None:
    """A printed apostrophe and a typed one make the same word for the lists, and the text keeps its own."""
    assert (word("O’Shea").lower, word("O’Shea").text) == (word("O'Shea").lower, "O’Shea")


def test_capital_is_of_the_first_letter() -> None:
    """A word begins with a capital or it does not; figures and signs do not."""
    assert [word(one).capital for one in ("Roe", "ROE", "J.", "roe", "iPlan", "2b", "(")] == [True] * 3 + [
        False
    ] * 4


def test_tokens_between_offsets() -> None:
    """The tokens of a part of a text are those that begin in it."""
    text = "Cllr Roe\nCllr Lee"
    assert list(tokenise(text).between(9, len(text))) == [2, 3]
    assert list(tokenise(text).between(6, 9)) == []
