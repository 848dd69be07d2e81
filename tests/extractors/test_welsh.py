"""Minutes in Welsh: read with the words of the layer `welsh`."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.reading import shipped
from councilgraph.extractors.meeting_papers import read_papers
from councilgraph.extractors.names import names
from councilgraph.extractors.profile import load
from councilgraph.ontology.model import Document
from tests.extractors.written import decided, document, read, shown, stated, text

WELSH = load("welsh")
HEADER = """CYNGOR CYMUNED LLANFELYN AC ABERNODD

Cofnodion cyfarfod misol Cyngor Cymuned Llanfelyn ac Abernodd a gynhaliwyd nos Fercher, 14eg Chwefror 2024
am 7.00 y.h. yn Neuadd Bentref Llanfelyn.

PRESENNOL

Cynghorwyr Mair Pugh, Ifan Bowen, D. Rees a’r Cynghorydd Sir Elin Parry.

1. CROESO AC YMDDIHEURIADAU

Cymerwyd y Gadair gan y Cyng. M. Pugh a chroesawodd bawb. Derbyniwyd ymddiheuriadau gan y Cynghorwyr Nia Lloyd
ac Aled Morris.

2. DATGANIADAU O DDIDDORDEB

Fe wnaeth y Cyng. I. Bowen ddatgan diddordeb personol yn Eitem 4. Gadawodd yr ystafell.

3. COFNODION Y CYFARFOD DIWETHAF

Cynigiwyd gan y Cyng. I. Bowen, eiliwyd gan y Cyng. D. Rees ac roedd pawb yn gytûn bod cofnodion y cyfarfod
diwethaf a gynhaliwyd ar y 10fed Ionawr 2024 yn gywir.
"""
LATER = """
4. CYLLID

PENDERFYNWYD: cymeradwyo’r cyfrifon am fis Ionawr.

5. UNRHYW FATER ARALL

Dim.

Gan nad oedd rhagor i’w drafod daeth y cyfarfod i ben am 8.40 y.h.
"""
MINUTES = document(HEADER + LATER)


def item(words: str) -> Document:
    """Minutes with these words in an item of their own."""
    return document(f"{HEADER}\n4. GOHEBIAETH\n\n{words}\n\n5. UNRHYW FATER ARALL\n\nDim.\n")


def test_a_document_in_welsh_shows_it() -> None:
    """The layer holds in minutes in Welsh, and not in minutes in English that name a Welsh council."""
    assert load().shown_by(MINUTES.text).name == "english+welsh"
    english = "Cyngor Cymuned Llanfelyn Community Council. Minutes of the meeting. Present: Cllr Ifan Bowen."
    assert load().shown_by(english).name == "english"


def test_the_header() -> None:
    """The council, the day, the hour and the place of a meeting are read, small words small."""
    assert stated(MINUTES, "cg:date", "cg:venue") == ["2024-02-14", "Neuadd Bentref Llanfelyn"]
    assert stated(MINUTES, "cg:heldBy") == ["Cyngor Cymuned Llanfelyn ac Abernodd"]
    assert stated(MINUTES, "cg:startTime", "cg:endTime") == ["19:00:00", "20:40:00"]


def test_the_items() -> None:
    """Items are read with their numbers and headings."""
    (paper,) = read_papers(shipped(), MINUTES, WELSH)
    found = [(one.number, one.title.plain) for one, _ in paper.business() if one.title]
    assert found == [
        ("1", "CROESO AC YMDDIHEURIADAU"),
        ("2", "DATGANIADAU O DDIDDORDEB"),
        ("3", "COFNODION Y CYFARFOD DIWETHAF"),
        ("4", "CYLLID"),
        ("5", "UNRHYW FATER ARALL"),
    ]


def test_who_was_there_and_who_was_not() -> None:
    """Members after one title, a county councillor, and apologies that an item gives."""
    found = read(MINUTES)
    people = {one.subject: shown(one.object) for one in found if one.predicate == "cg:nameAsWritten"}
    assert [(people[one.subject], shown(one.object)) for one in found if one.predicate == "cg:capacity"] == [
        ("Mair Pugh", "PresentAsMember"),
        ("Ifan Bowen", "PresentAsMember"),
        ("D. Rees", "PresentAsMember"),
        ("Elin Parry", "PresentAsOtherMember"),
        ("Nia Lloyd", "Apologies"),
        ("Aled Morris", "Apologies"),
    ]
    assert stated(MINUTES, "cg:statedRole") == ["Cynghorydd Sir"]
    assert [shown(one.subject) for one in found if one.predicate == "cg:chaired"] == ["Mair Pugh"]


def test_a_county_council_has_county_councillors_of_its_own() -> None:
    """The title of a county councillor is a visitor's in a community council's minutes only."""
    own = document(MINUTES.text.replace("Cymuned Llanfelyn", "Sir Llanfelyn").replace("CYMUNED", "SIR"))
    assert "PresentAsOtherMember" not in stated(own, "cg:capacity")


def test_what_was_declared() -> None:
    """A declaration is read with the item it concerns, its kind and its effect."""
    predicates = ("cg:declaredBy", "cg:concernsItem", "cg:interestType", "cg:interestEffect")
    assert stated(MINUTES, *predicates) == ["I. Bowen", "personal", "left", "minute 4"]


def test_what_was_moved_and_resolved() -> None:
    """A motion gives its words, who moved and seconded it, its outcome, and the resolution that it became."""
    predicates = ("cg:movedBy", "cg:secondedBy", "cg:outcome", "cg:unanimous")
    assert stated(MINUTES, *predicates) == ["I. Bowen", "D. Rees", "Carried", "true"]
    assert list(decided(MINUTES)) == [("Resolution", "", "cymeradwyo’r cyfrifon am fis Ionawr.")]
    assert "Approved" in stated(MINUTES, "cg:disposition")
    assert stated(MINUTES, "cg:refersTo") == ["2024-01-10"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Cynigiwyd gan y Cyng. I. Bowen, eiliwyd gan y Cyng. D. Rees a chytunwyd yn unfrydol y dylid trwsio’r ffens.",
            ("y dylid trwsio’r ffens.", "I. Bowen", "D. Rees", "Carried"), id="agreed unanimously"),
        pytest.param("Cynigiwyd gan y Cyng. Ifan Bowen, ac fe’i heiliwyd gan y Cyng. D. Rees, a phenderfynwyd bod y ffens yn cael ei thrwsio.",
            ("bod y ffens yn cael ei thrwsio.", "Ifan Bowen", "D. Rees", "Carried"), id="with h before the verb"),
        pytest.param("Cynigiodd y Cynghorydd Bowen y dylid trwsio’r ffens, eiliodd y Cynghorydd Rees. Gwrthodwyd y cynnig.",
            ("y dylid trwsio’r ffens", "Bowen", "Rees", "Lost"), id="the active voice, and lost"),
        pytest.param("Cynigiwyd bod y ffens yn cael ei thrwsio gan y Cyng. I. Bowen, eiliwyd gan y Cyng. D. Rees. Pasiwyd y cynnig.",
            ("bod y ffens yn cael ei thrwsio", "I. Bowen", "D. Rees", "Carried"), id="the words first"),
        pytest.param("Cynigiwyd gan y Cyng. I. Bowen y dylid trwsio’r ffens. Eiliwyd gan y Cyng. D. Rees. Pasiwyd y cynnig.",
            ("y dylid trwsio’r ffens.", "I. Bowen", "D. Rees", "Carried"), id="seconded in a sentence of its own"),
    ],
)  # fmt: skip
def test_a_motion(words: str, expected: tuple[str, ...]) -> None:
    """Each way of moving gives the words, the mover, the seconder and the outcome."""
    own = [one for one in read(item(words)) if one.subject.scope and one.subject.scope.name == "GOHEBIAETH"]
    for predicate, value in zip(
        ("cg:text", "cg:movedBy", "cg:secondedBy", "cg:outcome"), expected, strict=True
    ):
        found = [
            shown(one.object) for one in own if one.predicate == predicate and one.subject.kind == "cg:Motion"
        ]
        assert found == [value], predicate


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Penderfynwyd: anfon llythyr.", [("Resolution", "anfon llythyr.")], id="resolved"),
        pytest.param("PENDERFYNWYD yn unfrydol gohirio’r mater.", [("Resolution", "gohirio’r mater.")], id="unanimously"),
        pytest.param("Cytunwyd y dylid anfon llythyr.", [("Resolution", "y dylid anfon llythyr.")], id="agreed"),
        pytest.param("Ar ôl trafodaeth, cytunwyd anfon llythyr.", [("Resolution", "anfon llythyr.")], id="after other words"),
        pytest.param("Gofynnwyd i’r Clerc anfon llythyr.", [("Request", "Gofynnwyd i’r Clerc anfon llythyr.")], id="asked"),
        pytest.param("PENDERFYNWYD: argymell i’r Cyngor Sir gau’r ffordd.", [("Recommendation", "argymell i’r Cyngor Sir gau’r ffordd.")], id="recommended"),
        pytest.param("Cytunwyd ar y canlynol:", [], id="a list follows"),
        pytest.param("Trafodwyd y penderfyniad ar y ffordd.", [], id="nothing"),
    ],
)  # fmt: skip
def test_a_decision(words: str, expected: list[tuple[str, str]]) -> None:
    """Decisions and requests are told from what was said."""
    assert [(kind, said) for kind, _, said in decided(item(words))] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Nodwyd yr adroddiad.", "Noted", id="noted"),
        pytest.param("cymeradwyo’r cais", "Approved", id="approve"),
        pytest.param("gohirio’r mater", "Deferred", id="defer"),
        pytest.param("cyfeirio’r mater at y Pwyllgor Cyllid", "Referred", id="refer to"),
        pytest.param("gwrthod y cais", "Refused", id="refuse"),
        pytest.param("cefnogi’r cais", "Endorsed", id="support"),
    ],
)
def test_what_was_done_with_a_matter(words: str, expected: str) -> None:
    """The verb of a resolution tells what was done."""
    assert stated(item(f"PENDERFYNWYD: {words}"), "cg:disposition") == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Cymerwyd y Gadair gan y Cyng. I. Bowen.", "Ifan Bowen", id="was taken by"),
        pytest.param("Cymerodd y Cyng. I. Bowen y Gadair.", "Ifan Bowen", id="took"),
        pytest.param("Cadeiriwyd y cyfarfod gan y Cynghorydd Ifan Bowen.", "Ifan Bowen", id="was chaired by"),
        pytest.param("Bu’r Cyng. I. Bowen yn y gadair.", "Ifan Bowen", id="was in the chair"),
    ],
)
def test_who_chaired(words: str, expected: str) -> None:
    """Each way of saying who chaired names the person."""
    source = document(
        MINUTES.text.replace("Cymerwyd y Gadair gan y Cyng. M. Pugh a chroesawodd bawb.", words)
    )
    assert [shown(one.subject) for one in read(source) if one.predicate == "cg:chaired"] == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Y Cyng. A. Rees, Y Cyng. B. Lloyd", ["A. Rees", "B. Lloyd"], id="the article before the title"),
        pytest.param("Cynghorwyr A. Rees, B. Lloyd ac E. Parry", ["A. Rees", "B. Lloyd", "E. Parry"], id="ac before a vowel"),
        pytest.param("Cynghorwyr A. Rees a B. Lloyd a’r Cynghorydd Sir E. Parry", ["A. Rees", "B. Lloyd", "E. Parry"], id="a’r"),
        pytest.param("Cyng A Rees Cyng B Lloyd", ["A Rees", "B Lloyd"], id="nothing between them"),
    ],
)  # fmt: skip
def test_a_list_of_names(words: str, expected: list[str]) -> None:
    """The words that join names in Welsh part them."""
    source = document(
        MINUTES.text.replace(
            "Cynghorwyr Mair Pugh, Ifan Bowen, D. Rees a’r Cynghorydd Sir Elin Parry.", words
        )
    )
    assert stated(source, "cg:nameAsWritten")[: len(expected)] == expected


@pytest.mark.parametrize(
    "title", ["Cynghorydd", "Y Cynghorydd", "Cyng.", "Gynghorydd", "Cynghorydd Sir", "Cynghorwyr"]
)
def test_who_is_a_councillor(title: str) -> None:
    """A councillor is known by the title, mutated or short."""
    person = names.person(text(f"{title} Ifan Bowen"), WELSH)
    assert person
    assert (person.councillor, person.plural, person.name.plain) == (
        True,
        title.endswith("wyr"),
        "Ifan Bowen",
    )
