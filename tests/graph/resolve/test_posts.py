"""Posts and areas that are written in two ways. All names are made up."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from councilgraph.graph.resolve.linker import Linker
from councilgraph.ontology.model import Mention, Passage, Statement

COUNCIL = Mention("cg:Council", "Aldermere City Council")
OTHER = Mention("cg:Council", "Marlow City Council")


def held(name: str, post: str, paper: str = "a", council: Mention = COUNCIL) -> Statement:
    """That a councillor holds a post, as a paper says."""
    person = Mention("cg:Councillor", name, council)
    node = Mention("org:Membership", "", Mention("cg:Minutes", "", None, (paper,)), (person, post))
    return Statement(node, "cg:post", Mention("cg:Post", post, council), Passage(paper, 0, 1, "x"), "posts")


def iris(statements: Sequence[Statement]) -> list[str]:
    """The last parts of the IRIs of the posts, in the order of the statements."""
    linker = Linker(statements, "x:")
    things = (one.object for one in statements)
    return [linker.iri(thing).rsplit("/", 1)[-1] for thing in things if isinstance(thing, Mention)]


CULTURE, CULTURAL = "Cabinet Member for Culture and Parks", "Cabinet Member for Cultural and Parks"


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        pytest.param(("B Lund", CULTURE), ("B Lund", CULTURAL), True, id="one word resembles the other"),
        pytest.param(("B Lund", CULTURE), ("A Roe", CULTURAL), False, id="held by two people"),
        pytest.param(
            ("B Lund", CULTURE), ("B Lund", "Cabinet Member for Housing and Parks"), False, id="other words"
        ),
        pytest.param(("B Lund", CULTURE), ("B Lund", f"Deputy {CULTURE}"), False, id="the deputy"),
        pytest.param(
            ("B Lund", "Director for Parks"),
            ("A Roe", "Director of Parks"),
            True,
            id="of where others write for",
        ),
        pytest.param(
            ("B Lund", "Cabinet Member (Parks)"),
            ("A Roe", "Cabinet Member for Parks"),
            True,
            id="in brackets",
        ),
        pytest.param(
            ("B Lund", "Head of Regulatory Affairs"),
            ("A Roe", "Head of Reguulatory Affairs"),
            True,
            id="a slip",
        ),
    ],
)
def test_which_posts_are_one(first: tuple[str, str], second: tuple[str, str], *, one: bool) -> None:
    """Names that differ by a word near the other are one post where one person holds both."""
    found = iris([held(*first), held(*first), held(*second, paper="b")])
    assert (found[0] == found[-1]) is one


def test_the_commoner_name_stays() -> None:
    """The name that more papers use is that of the post; the other is listed with what is usual."""
    statements = [held("B Lund", CULTURAL), held("B Lund", CULTURE, "b"), held("B Lund", CULTURE, "c")]
    assert set(iris(statements)) == {"cabinet-member-for-culture-and-parks"}
    (slip,) = Linker(statements, "x:").posts.slips
    assert (slip.written.name, slip.usual.name) == (CULTURAL, CULTURE)


def test_the_same_slip_in_the_deputy_s_post() -> None:
    """Where a portfolio is written two ways for one post, its other posts are one too, whoever holds them."""
    statements = [
        held("B Lund", CULTURE),
        held("B Lund", CULTURE, "c"),
        held("B Lund", CULTURAL, "b"),
        held("A Roe", f"Deputy {CULTURAL}"),
        held("C Webb", f"Deputy {CULTURE}", "b"),
    ]
    assert len(set(iris(statements)[-2:])) == 1


def test_councils_stay_apart() -> None:
    """The posts of two councils are two, however alike their names and holders."""
    found = iris([held("B Lund", CULTURE), held("B Lund", CULTURAL, council=OTHER)])
    assert found == ["cabinet-member-for-culture-and-parks", "cabinet-member-for-cultural-and-parks"]


def test_the_order_of_papers_does_not_matter() -> None:
    """The same statements in another order make the same posts."""
    statements = [held("B Lund", name, str(at)) for at, name in enumerate([CULTURE, CULTURAL] * 2)]
    assert sorted(iris(statements)) == sorted(iris(statements[::-1]))


def test_why_is_said() -> None:
    """A post that is linked by its holder gives the reason in words."""
    statements = [held("B Lund", CULTURAL), held("B Lund", CULTURE, "b"), held("B Lund", CULTURE, "c")]
    linker = Linker(statements, "x:")
    thing = statements[0].object
    assert isinstance(thing, Mention)
    assert "one person holds both" in linker.why(thing)
