from __future__ import annotations

import pytest

from councilgraph.graph.server.pages.addresses import Address, href, page, thing, words

BASE = "http://localhost:8000/id/"


@pytest.mark.parametrize(
    ("address", "link"),
    [
        pytest.param(page("start"), "/", id="the start"),
        pytest.param(page("follow-up", state="open", page=2), "/follow-up?page=2&state=open", id="sorted"),
        pytest.param(page("follow-up", body=""), "/follow-up", id="no empty parameters"),
        pytest.param(page("search", q="Ó Ríain & <b>"), "/search?q=%C3%93%20R%C3%ADain%20%26%20%3Cb%3E", id="words"),
        pytest.param(thing(f"{BASE}x/person/n-arslan"), "/page/x/person/n-arslan", id="a thing"),
        pytest.param(thing(f"{BASE}x/person/o%27neill"), "/page/x/person/o%27neill", id="encoded once"),
        pytest.param(thing("https://example.org/a#b"), "/page?iri=https://example.org/a%23b", id="of others"),
        pytest.param(words("00aa", 3, 9), "/source/00aa?char=3,9#char=3,9", id="a passage"),
        pytest.param(thing(f'{BASE}"><script>'), "/page/%22%3E%3Cscript%3E", id="hostile"),
    ],
)  # fmt: skip
def test_an_address_is_one_link(address: Address, link: str) -> None:
    """Each page has one address, which is safe in an attribute."""
    assert href(address, BASE) == link


def test_parameters_change_and_the_rest_stays() -> None:
    """A filter keeps the other filters; a parameter that is set to nothing goes."""
    at = page("follow-up", year=2022, page=3)
    assert at.where(state="open", page="") == page("follow-up", year=2022, state="open")


@pytest.mark.parametrize(
    ("given", "number"), [("3", 3), ("0", 1), ("-1", 1), ("x", 1), ("9" * 30, 1), ("", 1)]
)
def test_pages_are_counted_from_one(given: str, number: int) -> None:
    """A page that is no number is the first."""
    assert page("people", page=given).number("page") == number
