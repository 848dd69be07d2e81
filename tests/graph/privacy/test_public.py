from __future__ import annotations

import pytest

from councilgraph.graph.privacy.contacts import flat
from councilgraph.graph.privacy.public import find_own_street, find_public


def found(text: str, heading: str = "", known: tuple[str, ...] = ()) -> list[str]:
    """The members of the public named in a text, in order."""
    parts = [(heading, (0, len(text)))] if heading else []
    return [one.name for one in sorted(find_public(flat(text), parts, known), key=lambda one: one.span)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mr Alan Roe, a resident, objected.", ["Alan Roe"]),
        ("Mrs N Akhi, resident", ["N Akhi"]),
        ("Public Participation\nMr J Roe, a resident of Mill Lane, asked", ["J Roe"]),
        ("Sonny Ack, a local resident, spoke of the bear.", ["Sonny Ack"]),
        ("Ms van der Lee (neighbour) spoke", ["van der Lee"]),
        ("a resident, Mr Alan\n  Roe, asked", ["Alan Roe"]),
        ("the petition organiser, Ada Roe, spoke", ["Ada Roe"]),
        ("Residents:        Carol Dunn, Hal Rees", ["Carol Dunn", "Hal Rees"]),
        ("Residents (Dr. and Mrs. Eames, Mr. Yapp) asked for eleven.", ["Eames", "Yapp"]),
        ("6 members of the public, of whom Mr Chen and Dr Mal spoke", ["Chen", "Mal"]),
        ("Members of the public who spoke: Mr Toms (CPRE), Ms Rick (Wold Builders), Mr Al Roe", ["Al Roe"]),
        (
            "Members of the public – Mrs E. Wood, Mr. J. Hew & Mrs Paula Gibb.",
            ["E. Wood", "J. Hew", "Paula Gibb"],
        ),
        ("Public – Mr Dave Tuff & Ms Jane Corq, Mr Ivo James, MHA.", ["Dave Tuff", "Jane Corq"]),
        ("An email was received from Mr A Wood, on drains", ["A Wood"]),
        ("A question from Mr Alan Roe to the Cabinet Member", ["Alan Roe"]),
        ("A petition was received from Ada Lee", ["Ada Lee"]),
        ("Question 3 from Élodie Roe", ["Élodie Roe"]),
        ("The number of complaints from Mr Roe", ["Roe"]),
    ],
)
def test_members_of_the_public_are_found(text: str, names: list[str]) -> None:
    """By a word for the public beside the name, in a list of such, and by what they ask or hand in."""
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Ada Roe, a resident of the ward, spoke",
        "Cllr Roe - 17/02213, neighbour",
        "A question from Councillor Ada Roe. Mr Roe, a resident, was meant.",
        "Ada Roe, Residents' Association, spoke",
        "Mr Roe, Resident Engagement Officer",
        "A petition from Mr Roe of Aldermere Cycling Club",
        "A letter from Jeff Jones, and one from the County. A letter from Mr Bett, Chairman of the Authority",
        "Members of the public – Mr Roger Hogg & Mark Hand from MCC",
        "The meeting was open to the public: Councillor Roe thanked them.",
        "A petition from A Parishioner. A question from Standing Order 3",
        "A statement from the Director of Housing",
        "A question from Inspector Roe",
        "11 residents and Mr G Tuff of Hunstoke Cricket Club",
        "Three residents of Long Row spoke.",
        "The number of complaints from Bellfounder Square rose.",
        "Complaints from Mill Gardens, and the number of complaints from Lantern Hill",
        "Number of complaints from Lantern Hill",
        "The number of\n      complaints from Lantern Hill, and the number\nof complaints from Copper Row",
        "Increase in Comments from Lantern Hill",
        "Mr Roe said that residents were unhappy",
        "Ada Roe, Chair, welcomed residents",
    ],
)
def test_others_are_not_taken(text: str) -> None:
    """Councillors, officers, the police and those who come for an organisation keep their names."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mr Alfred Wimb presented a petition with 5,310 signatures.", ["Alfred Wimb"]),
        ("Ada Roe asked why. The Chair thanked Ivo Lee.", ["Ada Roe"]),
        ("Mr Alan Roe, 12 Mill Lane, asked why", ["Alan Roe"]),
        ("Mr Roe of Mill Lane", ["Roe"]),
        (
            "Mrs P. Gibb and Mr. R. Pars were present to speak of Building Plot at Mill Lane",
            ["P. Gibb", "R. Pars"],
        ),
        ("Lee Page & David Bell wanted to tell", ["Lee Page", "David Bell"]),
        ("Mary Dart of Willow Farm had reported it", ["Mary Dart"]),
        ("Mr Tann, Head of Highways, replied", []),
        ("Miss Lee of Aldermere Cycling Club asked", []),
        ("Councillor Lund replied. Mrs Efua Mens explained.", []),
        ("The Council asked", []),
    ],
)
def test_who_speaks_under_a_heading_for_the_public(text: str, names: list[str]) -> None:
    """Whoever speaks there is one of them, but for those who are known to act for the council."""
    for heading in ("Public Participation", "PETITIONS", "Questions from Members of the Public"):
        assert found(text, heading, ("E Mens",)) == names
    assert found(text, "Winter Gritting") == []


def test_known_names_are_kept() -> None:
    """Initials, or a bare surname, are those of whoever is known by them."""
    assert found("Mr Roe, a resident, spoke", known=("Ada Roe",)) == []
    assert found("Mr B Roe, a resident, spoke", known=("Ada Roe",)) == ["B Roe"]


def test_the_street_behind_a_name() -> None:
    """A street is a home where it stands right behind the name."""
    text = "Mr Roe of 12 Mill Lane asked about Long Row"
    span = find_own_street(text, len("Mr Roe"))
    assert span is not None
    assert text[slice(*span)] == "12 Mill Lane"
    assert find_own_street(text, text.index(" asked")) is None
