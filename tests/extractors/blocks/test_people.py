from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.people import (
    find_by_name,
    in_usual_order,
    initials_of,
    name_at,
    same_person,
    skip_titles,
)
from councilgraph.ontology.model import Text
from tests.extractors.blocks.tagging import tagged


def named(words: str) -> str | None:
    """The name that some words begin with."""
    text = tagged(words)
    found = name_at(text, 0, len(text.tokens.words))
    return words[text.tokens.starts[found[0]] : text.tokens.ends[found[1] - 1]] if found else None


NAMES = [
    pytest.param("Ada Roe", "Ada Roe", id="given name and surname"),
    pytest.param("Cllr Ada Roe", "Ada Roe", id="a title is no part of it"),
    pytest.param("Cllr. Mrs A Roe", "A Roe", id="nor are two"),
    pytest.param("The Mayor Cllr Ada Roe", "Ada Roe", id="nor an office that is a title"),
    pytest.param("Councillors Roe", "Roe", id="nor one for several people"),
    pytest.param("Cllr Roe", "Roe", id="a surname behind a title"),
    pytest.param("Roe", None, id="a bare surname may be anything"),
    pytest.param("Ada", None, id="so may a bare given name"),
    pytest.param("J. M. Roe", "J. M. Roe", id="initials with full stops"),
    pytest.param("J.M. Roe", "J.M. Roe", id="without a space"),
    pytest.param("JM Roe", "JM Roe", id="without full stops"),
    pytest.param("Cllr A B", None, id="initials alone are no name"),
    pytest.param("Ada Roe-Lee", "Ada Roe-Lee", id="a double surname"),
    pytest.param("Cllr L. Fenwick-Marsh", "L. Fenwick-Marsh", id="behind an initial"),
    pytest.param("Ada Roe - Lee", "Ada Roe", id="a dash with spaces ends it"),
    pytest.param("Mr O'Shea", "O'Shea", id="an apostrophe"),
    pytest.param("Mr O’Shea", "O’Shea", id="a printed one"),
    pytest.param("Cllr de la Roe", "de la Roe", id="particles in small letters"),
    pytest.param("Ada ap Roe", "Ada ap Roe", id="between the names"),
    pytest.param("Ada St John", "Ada St John", id="a saint"),
    pytest.param("Cllr May", "May", id="a given name that is a month too"),
    pytest.param("Ada Roe OBE", "Ada Roe", id="honours are no part of it"),
    pytest.param("Cllr Mrs J. M. Roe-Lee OBE JP", "J. M. Roe-Lee", id="all of it"),
    pytest.param("Ada Roe (Chair)", "Ada Roe", id="a bracket ends it"),
    pytest.param("Ada Roe, Ben Lee", "Ada Roe", id="so does a comma"),
    pytest.param("Ada Roe and Ben Lee", "Ada Roe", id="and a small word"),
    pytest.param("Ada Roe.", "Ada Roe", id="and the end of the sentence"),
    pytest.param("Ada Roe     Ben Lee", "Ada Roe", id="a wide space is the next column"),
    pytest.param("Cllr Ada Roe Labour", "Ada Roe", id="a party is no part of it"),
    pytest.param("Town Clerk", None, id="an office"),
    pytest.param("Director of Housing", None, id="an office with its field"),
    pytest.param("Planning Committee", None, id="a body"),
    pytest.param("resolved that", None, id="a sentence"),
    pytest.param("12 Roe Street", None, id="a number"),
]


@pytest.mark.parametrize(("words", "expected"), NAMES)
def test_where_a_name_begins_and_ends(words: str, expected: str | None) -> None:
    """A name is given name or initials with a surname, or a surname behind a title, and nothing else."""
    assert named(words) == expected


def test_a_name_ends_where_it_is_told_to() -> None:
    """No token from `stop` on is looked at."""
    text = tagged("Cllr Ada Roe Lee")
    assert name_at(text, 0, 3) == (1, 3)
    assert name_at(text, 0, 1) is None
    assert name_at(text, 2, 4) == (2, 4)


TITLES = [
    pytest.param("Cllr Roe", 1, id="one"),
    pytest.param("Cllr. Mrs Roe", 3, id="two, and a full stop that is a token"),
    pytest.param("Councillors: Roe", 2, id="a colon behind it"),
    pytest.param("the Mayor Roe", 2, id="an article before it"),
    pytest.param("the Roe", 0, id="an article alone"),
    pytest.param("Ada Roe", 0, id="none"),
]


@pytest.mark.parametrize(("words", "expected"), TITLES)
def test_titles_are_passed_over(words: str, expected: int) -> None:
    """The first token behind the titles is where a name may begin."""
    text = tagged(words)
    assert skip_titles(text, 0, len(text.tokens.words)) == expected


INITIALS = [
    pytest.param("Ada Roe", "AR", id="two names"),
    pytest.param("J. P. O'Shea", "JPO", id="initials already"),
    pytest.param("J.P. Roe", "JPR", id="without a space"),
    pytest.param("Ada Roe-Lee", "AR", id="a double surname is one"),
    pytest.param("Ada de la Roe", "AR", id="small words do not count"),
    pytest.param("", "", id="nobody"),
]


@pytest.mark.parametrize(("name", "expected"), INITIALS)
def test_initials(name: str, expected: str) -> None:
    """The initials of a name are the first letters of its words that begin with a capital."""
    assert initials_of(name) == expected


PAIRS = [
    pytest.param("Ada Roe", "Ada Roe", True, id="the same name"),
    pytest.param("Roe", "Ada Roe", True, id="a surname alone"),
    pytest.param("A Roe", "Ada Roe", True, id="an initial"),
    pytest.param("A. Roe", "A.B. Roe", True, id="fewer initials"),
    pytest.param("Ada B Roe", "Ada Roe", True, id="a middle name more"),
    pytest.param("ADA ROE", "Ada Roe", True, id="in capitals"),
    pytest.param("Ada O’Shea", "Ada O'Shea", True, id="another apostrophe"),
    pytest.param("B Roe", "Ada Roe", False, id="another initial"),
    pytest.param("Anna Roe", "Ada Roe", False, id="another given name"),
    pytest.param("Ada Lee", "Ada Roe", False, id="another surname"),
    pytest.param("Ada", "Ada Roe", False, id="a given name alone"),
    pytest.param("", "Ada Roe", False, id="no name"),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_who_may_be_one_person(one: str, other: str, expected: bool) -> None:
    """Two names may be one person's where surnames are the same and first names do not differ."""
    assert same_person(one, other) is expected
    assert same_person(other, one) is expected


LIST = ["Ada Roe", "Ben Lee", "Bea Lee", "Cora Fox-Hill", "J. P. Marsh"]
FOUND = [
    pytest.param("Ada Roe", "Ada Roe", id="the whole name"),
    pytest.param("Ada\n  Roe", "Ada Roe", id="over two lines"),
    pytest.param("Roe", "Ada Roe", id="the only one of that surname"),
    pytest.param("Lee", None, id="two of that surname"),
    pytest.param("Ben Lee", "Ben Lee", id="told apart by the given name"),
    pytest.param("B Lee", None, id="not told apart by the initial"),
    pytest.param("AR", "Ada Roe", id="initials that fit one"),
    pytest.param("A.R.", "Ada Roe", id="with full stops"),
    pytest.param("BL", None, id="initials that fit two"),
    pytest.param("CF", "Cora Fox-Hill", id="a double surname as one"),
    pytest.param("CFH", "Cora Fox-Hill", id="and as two"),
    pytest.param("JPM", "J. P. Marsh", id="of initials"),
    pytest.param("ZZ", None, id="initials of nobody"),
    pytest.param("Dina Roe", None, id="another person of that surname"),
    pytest.param("Moss", None, id="nobody"),
]


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_who_is_meant(words: str, expected: str | None) -> None:
    """Words stand for the one person of a list whom they fit; for none where they fit none or several."""
    at = find_by_name(words, LIST)
    assert (None if at is None else LIST[at]) == expected


def test_the_whole_name_goes_first() -> None:
    """Of two people one of whose names is a part of the other's, the exact name is meant."""
    assert find_by_name("A Roe", ["Ada Roe", "A Roe"]) == 1
    assert find_by_name("A Roe", []) is None


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Roe A", "A Roe"),
        ("Jean R", "Jean R"),
        ("Ada Roe II", "Ada Roe II"),
        ("Carter B. Roe, IV", "Carter B. Roe, IV"),
        ("Roe, Ada", "Ada Roe"),
    ],
)
def test_the_usual_order_of_a_name(printed: str, name: str) -> None:
    """Initials go before a surname; the letter of a surname and a number behind it stay where they are."""
    assert in_usual_order(Text(printed, tuple(range(len(printed))))).plain == name
