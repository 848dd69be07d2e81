from __future__ import annotations

import pytest

from councilgraph.extractors import profile
from councilgraph.extractors.extract import find_in_papers
from councilgraph.extractors.meeting_papers import papers_of_trees
from councilgraph.ontology.minutes import Header, Item, Minutes
from councilgraph.ontology.model import Document, Mention, Text

HEAD = "Quillmere Town Council\n6 May 2031\n"


def cited(title: str, words: str, day: str = "", number: str = "") -> list[str]:
    """The days and the numbers that an item refers to; the models of spans found `day` and `number`."""
    body = f"7. {title}\n{words}\n"
    document = Document("test", "test.txt", "text/plain", HEAD + body)

    def text(wanted: str) -> Text:
        start = document.text.index(wanted)
        return Text(wanted, tuple(range(start, start + len(wanted))))

    header = Header(
        council=text("Quillmere Town Council"),
        body=text("Quillmere Town Council"),
        day=text("6 May 2031"),
        date="2031-05-06",
    )
    start = len(HEAD)
    item = Item(start, start + len(body), "7", text(title), [text(f"7. {title}"), text(words)])
    item.days_cited = [text(day)] if day else []
    item.minutes_cited = [text(number)] if number else []
    tree = Minutes(0, len(document.text), header, items=[item])
    found = [
        one
        for one in find_in_papers(papers_of_trees(document, [tree], profile.load()))
        if one.predicate == "cg:refersTo"
    ]
    for one in found:
        assert document.text[one.passage.start : one.passage.end] == one.passage.quote
    targets = [one.object for one in found if isinstance(one.object, Mention)]
    return [str(one.key[1] if one.kind == "cg:AgendaItem" else one.key[0]) for one in targets]


CITED = [
    pytest.param(
        "Works", "The minutes of the meeting held on 8 April 2031 were read.", ["2031-04-08"], id="held on"
    ),
    pytest.param(
        "Works", "It was put off to the meeting of 3 June.", ["2031-06-03"], id="a later meeting, no year"
    ),
    pytest.param(
        "Works", "The Finance Committee of 12 April 2031 had asked for it.", ["2031-04-12"], id="who met"
    ),
    pytest.param("Works", "It was considered by Cabinet on 9 April.", ["2031-04-09"], id="a body and on"),
    pytest.param(
        "Works", "The minutes of 1 April and 8 April 2031 stand.", ["2031-04-01", "2031-04-08"], id="a list"
    ),
    pytest.param("Works", "It is adjourned to 20 May 2031.", ["2031-05-20"], id="adjourned to a day"),
    pytest.param("Next meeting", "Tuesday 3.6.31", ["2031-06-03"], id="the next meeting, in figures"),
    pytest.param(
        "Next meeting",
        "Lease of the slip to go to the solicitor for engrossment, 3 June",
        [],
        id="the day of a task",
    ),
    pytest.param(
        "Minutes", "Approved as corrected, 8 April 2031.", ["2031-04-08"], id="under the item for minutes"
    ),
    pytest.param("Works", "As at the meeting of 20 December.", ["2030-12-20"], id="the nearest year"),
    pytest.param("Works", "Minute 58/30 was read.", ["58/30"], id="a minute"),
    pytest.param("Works", "See minutes 5 and 6(b).", ["5", "6(b)"], id="several minutes"),
    pytest.param(
        "Matters arising", "Item 4.1: the bench was mended.", ["4.1"], id="an item, under matters arising"
    ),
    pytest.param(
        "Matters arising", "58/30 The bench was mended.", ["58/30"], id="a number that begins a paragraph"
    ),
    pytest.param("Works", "(Resolution 88/30 refers)", ["88/30"], id="a resolution that is referred to"),
    pytest.param(
        "Works", "It lies over to the meeting of June 3.", ["2031-06-03"], id="the month first, no year"
    ),
    pytest.param("Minutes: April 8", "Approved.", ["2031-04-08"], id="a day in words behind minutes"),
    pytest.param(
        "Matters arising", "7.1 The bench was mended.", [], id="the number of a paragraph of its own"
    ),
    pytest.param("Works", "It took 50 minutes to come.", [], id="minutes of time"),
    pytest.param("Works", "The fair is on 12 July 2031.", [], id="a day of something else"),
    pytest.param("Works", "A letter of 12 April was read.", [], id="a letter of a day"),
    pytest.param("Works", "The meeting of 6 May 2031 was opened.", [], id="the meeting itself"),
    pytest.param("Works", "MINUTE: 05/05/31", [], id="the number of a decision that looks like a day"),
    pytest.param("Works", "Item 3 was taken first.", [], id="an item of this meeting"),
    pytest.param(
        "Works", "The report requested on 8 April was read.", ["2031-04-08"], id="a day of a request"
    ),
    pytest.param("Works", "The wall fell on 8 April.", [], id="a day of no request"),
    pytest.param("Works", "See minute 5 of 8 April.", ["2031-04-08", "5"], id="a minute with its day"),
    pytest.param(
        "Minutes",
        "The minutes of 1st and 8th April were read.",
        ["2031-04-01", "2031-04-08"],
        id="days of one month",
    ),
    pytest.param(
        "Next meetings",
        "19 June, 9 July, 22 April.",
        ["2031-06-19", "2031-07-09", "2032-04-22"],
        id="in order",
    ),
    pytest.param("Minutes", "Those of the first of April were read.", ["2031-04-01"], id="a day in words"),
    pytest.param("Works", "Confirmed at the meeting held on 3 June 2031.", [], id="the day of signing"),
    pytest.param("Works", "Two residents asked about the flood of 8 April.", [], id="what a resident asked"),
    pytest.param("Works", "He is meeting the owner on 12 May.", [], id="a meeting with somebody"),
    pytest.param("Works", "The meeting was long. The fair is on 12 July.", [], id="in another sentence"),
    pytest.param("Works", "She spoke for three minutes. 2,100 had signed.", [], id="a number of people"),
    pytest.param("Declarations of interest", "Cllr Roe, minute 61.", [], id="what an interest is in"),
    pytest.param("Works", "See minute 55/30-31.", ["55/30-31"], id="a minute of two years"),
    pytest.param("Matters arising", "See minute 3(iv).", ["3(iv)"], id="a point of a minute"),
]


@pytest.mark.parametrize(("title", "words", "expected"), CITED)
def test_what_an_item_refers_to(title: str, words: str, expected: list[str]) -> None:
    """Meetings are cited by their day and minutes by their number, in the words of the sentence."""
    assert cited(title, words) == expected


@pytest.mark.parametrize(
    ("title", "words", "day", "number", "expected"),
    [
        pytest.param("Works", "Arising from R:7, the wall stands.", "", "R:7", ["7"], id="a number"),
        pytest.param("Minutes", "Signed (8 April).", "8 April", "", ["2031-04-08"], id="a day"),
        pytest.param("Works", "Put down for 8 June.", "8 June", "", ["2031-06-08"], id="a day to come"),
        pytest.param("Works", "Scrutiny voted on 8 April.", "8 April", "", ["2031-04-08"], id="a vote"),
        pytest.param("Works", "As on 8 April.", "8 April", "", [], id="a day without a word for a meeting"),
        pytest.param("Works", "See minute 5/30.", "", "5/30", ["5/30"], id="what its form tells too, once"),
        pytest.param(
            "Works", "See Min.ref.40/36.", "", "Min.ref.40/36", ["40/36"], id="without words before it"
        ),
    ],
)
def test_what_the_models_find(title: str, words: str, day: str, number: str, expected: list[str]) -> None:
    """Numbers and days in forms that no words before them tell are found by the models of spans."""
    assert cited(title, words, day, number) == expected


def test_interests_cite_no_minutes() -> None:
    """The item in which somebody has an interest is one of the meeting's own."""
    assert cited("Interests", "Cllr Roe declared an interest in item 7 (minute 7).") == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The fee is £4 for all from 1 October 2031.", "1 October 2031"),
        ("Tenders have a closing date of 12 July 2031.", "12 July 2031"),
        ("RESOLVED: That the Council let the field from 1 October 2031.", "1 October 2031"),
        ("The Committee decided that a hand be sought with a closing date of 12 July 2031.", "12 July 2031"),
        ("It was RESOLVED - That the fair open on 2 August 2031.", "2 August 2031"),
    ],
)
def test_a_day_from_which_something_is_so_is_of_no_meeting(words: str, day: str) -> None:
    """What begins or closes on a day that the model of spans marked is no meeting, unless words name one."""
    assert cited("Works", words, day) == []
