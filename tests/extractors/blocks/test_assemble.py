"""From labels and marks of a paper to its tree: items, their paragraphs, and whom decisions are put to."""

from __future__ import annotations

import pytest

from councilgraph.extractors.blocks import annotated
from councilgraph.extractors.blocks.assemble import assemble
from councilgraph.extractors.blocks.spans import Span, spans_in
from councilgraph.ontology.minutes import Item
from tests.extractors.blocks.tagging import tagged


def items(paper: str) -> list[Item]:
    """The items of an annotated paper, as the labels and marks that stand in it say."""
    told = annotated.parse(paper)
    text = tagged(told.text)
    labels = [line.label for line in told.lines if line.label]
    (tree,) = assemble(text, labels, spans_in(told, text))
    return tree.items


def test_a_page_foot_is_no_part_of_an_item() -> None:
    """Running heads and feet between the lines of an item are left out of its paragraphs."""
    paper = (
        "item | {{no|4}}. {{title|Lamps}}\n"
        "text | They were lit.\n"
        "furniture | Minutes 6.11.31 p 2\n"
        "text | They went out.\n"
    )
    assert [one.plain for one in items(paper)[0].paragraphs] == ["They were lit.", "They went out."]


def test_a_report_printed_with_an_item_is_not_what_was_said_of_it() -> None:
    """Words of other papers are kept apart from the paragraphs of the item that they are printed with."""
    paper = (
        "item | {{no|4}}. {{title|Lamps}}\n"
        "text | They were lit.\n"
        "paper | Report of the Lamplighter\n"
        "paper | The Council met on 4 May.\n"
    )
    (item,) = items(paper)
    assert [one.plain for one in item.paragraphs] == ["They were lit."]
    assert [one.plain for one in item.enclosed] == ["Report of the Lamplighter", "The Council met on 4 May."]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            "lead | {{resolution|The lamp be lit.}}\naction | Who: {{to|Ada Roe}}, Friday",
            ["Ada Roe"],
            id="in a line of what is to do",
        ),
        pytest.param("lead | {{request|A list was asked for.}}      {{to|AR}}", ["AR"], id="in a margin"),
        pytest.param(
            "lead | {{resolution|The lamp be lit.}} The {{to|Clerk}} was glad.",
            [],
            id="in a sentence of its own",
        ),
    ],
)
def test_whom_a_decision_is_put_to_behind_it(lines: str, expected: list[str]) -> None:
    """Who is to act may stand behind the decision, where no other words are between."""
    (item,) = items(f"item | {{{{no|4}}}}. {{{{title|Lamps}}}}\n{lines}\n")
    assert [to.plain for one in item.decisions for to in one.directed_to] == expected


@pytest.mark.parametrize(("behind", "expected"), [(0, ["Fen Fencing"]), (2, [])])
def test_whom_a_decision_is_put_to_ends_with_it(behind: int, expected: list[str]) -> None:
    """A name that goes on into the sentence behind the decision is nobody's whom it is put to."""
    text = tagged("4. Gates\nThat it be put to Fen Fencing Mayor Roe left.")
    words = [word.text for word in text.tokens.words]
    first, last = words.index("Fen"), words.index("Mayor")
    spans = [
        Span("no", 0, 2),
        Span("resolution", words.index("That"), last),
        Span("to", first, last + behind),
    ]
    (tree,) = assemble(text, ["item", "lead"], spans)
    assert [to.plain for one in tree.items[0].decisions for to in one.directed_to] == expected


def test_a_decision_goes_on_over_a_page_foot() -> None:
    """The foot of a page within the words of a decision is no part of them."""
    text = tagged("4. Lamps\nResolved that the lamp\nLamps Committee p 2\nbe lit.")
    words = [word.text for word in text.tokens.words]
    spans = [Span("no", 0, 1), Span("resolution", words.index("that"), len(words))]
    (tree,) = assemble(text, ["item", "lead", "furniture", "clause+"], spans)
    assert [one.text.plain for one in tree.items[0].decisions] == ["that the lamp be lit."]
