from __future__ import annotations

import time

import pytest

from councilgraph.graph.privacy.contacts import flat
from councilgraph.graph.privacy.masking import mask_text
from councilgraph.graph.privacy.names import NameIndex
from councilgraph.graph.privacy.withhold import find_withheld
from councilgraph.ontology.model import Document


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Mr Alan Roe asked", "Mr ████ ███ asked"),
        ("ALAN ROE’S petition", "████ ███’S petition"),
        ("Mr Roe thanked", "Mr ███ thanked"),
        ("Alan\n  Roe asked", "████\n  ███ asked"),
        ("Roe asked", "Roe asked"),
        ("Beth Roe asked", "Beth Roe asked"),
        ("Mr Lee asked", "Mr Lee asked"),
        ("Mrs P. Gibb, Mrs P Gibb", "Mrs ██ ████, Mrs █ ████"),
        ("Alan, Roe and others", "Alan, Roe and others"),
    ],
)
def test_names_are_found_wherever_they_stand(text: str, masked: str) -> None:
    """Whole names in any case and over line ends; a surname behind Mr where nobody else has it."""
    index = NameIndex(["Alan Roe", "P. Gibb", "Ada Lee"], ["Alan Roe", "P. Gibb"])
    assert mask_text(text, index.find(flat(text))) == masked


@pytest.mark.parametrize(
    ("spans", "masked"),
    [
        ([(0, 2)], "██ cd ef"),
        ([(6, 8), (0, 4)], "██ █d ██"),
        ([(0, 4), (1, 2)], "██ █d ef"),
        ([(9, 12)], "ab cd ef"),
        ([], "ab cd ef"),
    ],
)
def test_masks_are_as_long_as_the_words(spans: list[tuple[int, int]], masked: str) -> None:
    """Space is left, spans may overlap and stand in any order, and what is outside of the text is none."""
    assert mask_text("ab cd ef", spans) == masked
    assert mask_text("cd ef", spans, 3) == masked[3:]


def test_a_paper_full_of_names_takes_time_in_proportion() -> None:
    """Ten times the people take no more than some twenty times as long."""

    def seconds(people: int) -> float:
        names = (
            f"Mr {chr(65 + at % 26)}{'abcdefghij'[at // 26 % 10]}x R{at}oe".replace("0", "o")
            for at in range(people)
        )
        text = " ".join(
            f"{name}, a resident of 12 Mill Lane, asked. a@b{at}.example" for at, name in enumerate(names)
        )
        began = time.process_time()
        held = find_withheld(Document("x", "x.txt", "text/plain", text), [])
        mask_text(text, held.spans)
        return time.process_time() - began

    assert seconds(5_000) <= 25 * max(seconds(500), 0.02)
