"""Payments as town and parish minutes list them: the sum, and the organisation that is paid."""

from __future__ import annotations

import pytest

from councilgraph.ontology.model import Document, Mention
from tests.extractors.written import item, read, shown, stated

PAYMENTS = "Accounts for Payment"


def paid(source: Document) -> list[str]:
    """Each sum: how much, in what, to which organisation."""
    found: dict[Mention, list[str]] = {}
    for one in read(source):
        if (
            one.predicate in ("cg:amount", "cg:currency", "cg:about")
            and one.subject.kind == "cg:Sum"
            and not (isinstance(one.object, Mention) and one.object.kind == "cg:AgendaItem")
        ):
            found.setdefault(one.subject, []).append(shown(one.object))
    return [" ".join(words) for words in found.values()]


PAID = [
    pytest.param("Mill Services - £118.30 (Ch. No. 300454)", ["118.3 GBP Mill Services"], id="payee, sum, cheque"),
    pytest.param("Marlow Printers Ltd – December & January - £254.80", ["254.8 GBP Marlow Printers Ltd"], id="purpose before the sum"),
    pytest.param("Direct Debit payment to e-lux - £39.40 - Lighting - October", ["39.4 GBP e-lux"], id="direct debit to"),
    pytest.param("Fenland Water - DD - £13.63 - Water Rates", ["13.63 GBP Fenland Water"], id="a mark of direct debit"),
    pytest.param("4. Marsh Media Ltd, annual charge, £150.00", ["150 GBP Marsh Media Ltd"], id="a number before"),
    pytest.param("Glint - £1600.00 - Printing of the Plan", ["1600 GBP Glint"], id="one word, purpose apart"),
    pytest.param("Roe & Lund - £14.69 - Supply of Notices", ["14.69 GBP Roe & Lund"], id="partners"),
    pytest.param("Society of Marsh Clerks - £67.00 - Manual", ["67 GBP Society of Marsh Clerks"], id="joined by of"),
    pytest.param("Society of Marsh Council Clerks - £67.00 - Manual", ["67 GBP Society of Marsh Council Clerks"], id="more behind a telling word"),
    pytest.param("MVS - £120.00 - Training for Councillors", ["120 GBP MVS"], id="an acronym"),
    pytest.param("MVS Membership - £89 (Ch. No. 300130)", ["89 GBP MVS"], id="a membership"),
    pytest.param("One Marsh Voice subscription - £203.00", ["203 GBP One Marsh Voice"], id="a subscription"),
    pytest.param("One Marsh Voice subscription - £118 (Ch. No. 4), Mill Waste - £30 (Ch. No. 5)", ["118 GBP One Marsh Voice", "30 GBP Mill Waste"], id="several in a line"),
    pytest.param("Marsh End School - £15.44 - Hire of Hall", ["15.44 GBP Marsh End School"], id="a school"),
    pytest.param("Supplier Net VAT Total Mill Services 100.00 20.00 120.00 Fen Printers Ltd 50.00 10.00 60.00", ["120 Mill Services", "60 Fen Printers Ltd"], id="a table run together"),
    pytest.param("Payee Net VAT Total Mill Services 100.00 20.00 120.00\n\nA deposit of £5 was paid.", ["120 GBP Mill Services", "5 GBP"], id="the currency of the paper"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), PAID)
def test_a_payment(body: str, expected: list[str]) -> None:
    """A payment is a sum about the organisation that is paid."""
    assert paid(item(body, PAYMENTS)) == expected


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Mrs J Roe - £358.66 - Salary", id="a title"),
        pytest.param("J. Roe - Installation of Noticeboard £40.00", id="an initial"),
        pytest.param("Ada B Roe - £11.37 - Paint", id="an initial between"),
        pytest.param("Ada Roe - £11.37 - Paint", id="a full name"),
        pytest.param("Cllr Roe - line paint - £74.22", id="a councillor"),
        pytest.param("Clerk’s Salary & Expenses - £360.10", id="the clerk"),
        pytest.param("Marsh End Hall Insurance - £83.75", id="what it is for"),
        pytest.param("Postage - £5.00 - April", id="a purpose alone"),
        pytest.param("Plants/compost/signs - £53.06", id="goods"),
        pytest.param("AB Roe (May) £13.96", id="two initials"),
        pytest.param("MEBC Website Hosting - £71.86", id="the council itself"),
        pytest.param("MVS Account £1,504.10", id="an account"),
        pytest.param("Net VAT Total Clerk 100.00 20.00 120.00", id="the clerk in a table"),
        pytest.param("Net VAT Total Mill Services 100.00 20.00 130.00", id="a row that does not add up"),
    ],
)
def test_no_payee(body: str) -> None:
    """People, purposes and accounts are no payees."""
    assert [shown(one.object) for one in read(item(body, PAYMENTS)) if one.extractor == "payees"] == []


TOLD = [
    pytest.param("It was resolved to pay £450 to the Marsh Cadets and £300 to the Fen Choir.", ["Fen Choir", "Marsh Cadets"], id="two of them"),
    pytest.param("A donation of £50 to the Tern Trust was agreed.", ["Tern Trust"], id="a donation"),
    pytest.param("It was agreed to pay £50 to Mill Services.", ["Mill Services"], id="a company"),
    pytest.param("It was agreed to pay £50 to Ada Roe.", [], id="a person"),
    pytest.param("It was agreed to pay £50 to the Town Clerk.", [], id="an office"),
    pytest.param("It was agreed to pay £50 to the Reserve Account.", [], id="an account"),
    pytest.param("£50 to the Fen Choir was thought too much.", [], id="no payment"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), TOLD)
def test_a_payment_told(body: str, expected: list[str]) -> None:
    """A sentence that tells of a payment names who is paid behind the sum."""
    found = {shown(one.object) for one in read(item(body)) if one.predicate == "cg:paidTo"}
    assert sorted(found) == expected


def test_a_sum_elsewhere_has_no_payee() -> None:
    """Only items that list payments have payees."""
    assert paid(item("Glint - £1600.00 - Wood", "River Paths")) == ["1600 GBP"]


def test_payees_are_mentioned() -> None:
    """The item mentions the organisations that are paid, by the line that says so."""
    mentions = [
        one
        for one in read(item("Mill Services - £118.30 (Ch. No. 300454)", PAYMENTS))
        if one.predicate == "cg:mentions"
    ]
    assert {shown(one.object) for one in mentions} == {"Mill Services"}
    assert mentions[0].passage.quote.startswith("Mill Services - £118.30")


DOLLARS = [
    pytest.param("Cr Roe of the Shire spoke.", ["AUD"], id="of Australia"),
    pytest.param("By-law 4 was read; the Reeve spoke of Ontario.", ["CAD"], id="of Canada"),
    pytest.param("The meeting opened with a karakia. The iwi spoke.", ["NZD"], id="of New Zealand"),
    pytest.param("Ordinance 4 was read by the City Attorney.", ["USD"], id="of the United States"),
    pytest.param("It rained.", [], id="of nobody knows where"),
]


@pytest.mark.parametrize(("words", "code"), DOLLARS)
def test_whose_dollars_a_paper_speaks_of(words: str, code: list[str]) -> None:
    """Words of a country tell; without them a sum has no currency, rather than a wrong one."""
    assert stated(item(f"{words} The mill cost $400 to mend."), "cg:currency") == code
