"""Numbers of laws: as the citation gives them, and never otherwise."""

from __future__ import annotations

import pytest

from tests.extractors.written import item, read, shown


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("The Tidal Mills Regulations 2012 (S.I. 2012/9464) were noted.", ["Tidal Mills Regulations 2012: S.I. 2012/9464"], id="an instrument"),
        pytest.param("The Tidal Mills Order 2012 (SI 2012 No. 946) was noted.", ["Tidal Mills Order 2012: SI 2012 No. 946"], id="with No."),
        pytest.param("The Harbours and Ferries Act 2011 (c. 20) was noted.", ["Harbours and Ferries Act 2011: c. 20"], id="a chapter"),
        pytest.param("The Harbours and Ferries Act 2011 was noted.", [], id="no number"),
        pytest.param("The Harbours and Ferries Act 2011 (the Act) was noted.", [], id="another bracket"),
        pytest.param("The Riverside Plan (SI 2012/946) was noted.", [], id="no law"),
    ],
)  # fmt: skip
def test_the_number_of_a_law(body: str, expected: list[str]) -> None:
    """A law has the number that stands behind its name, as written; none is added from elsewhere."""
    found = [one for one in read(item(body)) if one.predicate == "dcterms:identifier"]
    assert [f"{shown(one.subject)}: {shown(one.object)}" for one in found] == expected
