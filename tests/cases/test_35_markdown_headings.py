from __future__ import annotations

from councilgraph.extractors.blocks.reading import shipped
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.model import Document

PAPER = """---
title: Minutes for meeting held Tuesday 7th May 2024
type: minutes
date: 2024-05-07
---

*Held in Thornwick Hall at 7:00pm.*

## Present

* Sara Woodley — *Chair*
* Alan Firth — *Vice-Chair*
* Paula Ingle — *Treasurer*

## Apologies for Absence

* Trevor Sayle — *Secretary*
* Cllr James Alder

## Resignations

* Peter Hemming
* Chris Norton

*These resignations leave two places on the council.*

---

## Defibrillator

Maintenance officer required. **AF** volunteered. **SW** will check if training is needed.

## Harbour Café

It was agreed that the café be asked to move its tables. Proposed by SW and seconded by PI.

## Treasurer's report

Balance £1,200.

## Next Meeting

Tuesday 4th June 2024.
"""


def test_markdown_headings_of_one_level_are_items_but_those_above_people() -> None:
    """Where some headings of a level are items, so are the others, whatever the model of lines says of them."""
    document = Document("35", "2024-05-06.md", "text/markdown", PAPER)
    (tree,) = shipped().read(document, lines(document))
    found = [item.title.plain for item in tree.items if item.title]
    assert found == ["Resignations", "Defibrillator", "Harbour Café", "Treasurer's report", "Next Meeting"]
