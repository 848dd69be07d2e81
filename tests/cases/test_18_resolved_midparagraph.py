"""Decisions that begin in the middle of a paragraph, in any spelling of the word that decides."""

from __future__ import annotations

from councilgraph.extractors.blocks.reading import shipped
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.model import Document

MINUTES = """HOLLOWMERE TOWN COUNCIL

Minutes of the Meeting of Hollowmere Town Council held on Tuesday 14 May 2024 at 7.00 pm in the Guildhall

Present: Councillors A Penrose (Chair), R Quill and S Tindle

1. Letters
A letter was received from the school. RESOLVED that the school be thanked.

2. Trees
Members discussed the report at length. It was RESOLVED that the trees be felled.

3. Benches
It was noted that the bench had rotted. RESOLVED: that a new bench be bought.

4. Fete
It was noted that the fete was a success. Resolved that the helpers be thanked.

5. Signs
The Clerk reported. RESOLVED to buy two signs.
"""


def test_each_of_the_five_is_read() -> None:
    """One decision an item, and nothing of what was said before it."""
    document = Document("case", "minutes.txt", "text/plain", MINUTES)
    trees = shipped().read(document, lines(document))
    assert [[one.text.plain for one in item.decisions] for item in trees[0].items] == [
        ["that the school be thanked."],
        ["that the trees be felled."],
        ["that a new bench be bought."],
        ["that the helpers be thanked."],
        ["to buy two signs."],
    ]
