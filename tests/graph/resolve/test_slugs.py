from __future__ import annotations

import re
import unicodedata

import pytest

from councilgraph.graph.resolve.slugs import fold, short_hash, slug

ALIKE = [
    pytest.param("Parks & Rivers", "Parks and Rivers", id="an ampersand"),
    pytest.param("The Parks Board", "Parks Board", id="an article"),
    pytest.param("PARKS BOARD", "Parks Board", id="capitals"),
    pytest.param("Siân Parry", "Sian Parry", id="an accent"),
    pytest.param("Sia\u0302n", "Siân", id="an accent as a sign of its own"),
    pytest.param("Chair’s Group", "Chair's Group", id="apostrophes"),
    pytest.param("Chair`s Group", "Chair\u00b4s Group", id="a typewriter's apostrophes"),
    pytest.param("Parks\u00a0Board", "Parks Board", id="a space that does not break"),
    pytest.param("Pa\u00adrks Bo\u200bard", "Parks Board", id="signs of no width"),
    pytest.param("Co-ordination", "Co ordination", id="a hyphen"),
    pytest.param("Parks  \n Board", "Parks Board", id="space"),
    pytest.param("ﬁne Rivers", "fine Rivers", id="a ligature of print"),
    pytest.param("N. Oyelaran", "N Oyelaran", id="a full stop"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_forms_that_differ_in_print_are_one(one: str, other: str) -> None:
    """What two prints of one name do not share makes no difference."""
    assert fold(one) == fold(other)
    assert slug(one) == slug(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Scrutiny Board 1", "Scrutiny Board 2", id="a number"),
        pytest.param("Parks Board", "Parks Panel", id="a word"),
        pytest.param("日本", "中国", id="two names in another script"),
        pytest.param("?", "!", id="signs alone"),
    ],
)
def test_other_names_are_others(one: str, other: str) -> None:
    """Names that differ in what they say have slugs of their own."""
    assert slug(one) != slug(other)


@pytest.mark.parametrize(
    "name",
    ["N Oyelaran", "", " ", "../../etc/passwd", "a/b#c?d", "<script>", "%2F%00", "\u202eevil", "日本", "x" * 10_000, "\x00"],
)  # fmt: skip
def test_a_slug_is_safe(name: str) -> None:
    """Whatever a name holds, its slug is a short segment of an IRI from a safe alphabet."""
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*-?", slug(name))
    assert len(slug(name)) <= 120


def test_the_article_alone_is_a_name() -> None:
    """A name that is only an article is not folded to nothing."""
    assert fold("The") == "the"


def test_a_hash_tells_words_apart() -> None:
    """The words of a hash are not run together: where one ends makes a difference."""
    assert short_hash("ab", "c") != short_hash("a", "bc")
    assert short_hash("a") == short_hash("a")
    assert len(short_hash("a", size=16)) == 16


def test_normal_forms_make_one_slug() -> None:
    """The same name from two systems, composed and decomposed, is one."""
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert slug(unicodedata.normalize(form, "Zoë Þór Ñúñez")) == slug("Zoë Þór Ñúñez")
