from __future__ import annotations

import pytest

from councilgraph.extractors.blocks.reading import shipped
from councilgraph.extractors.text.lines import lines
from councilgraph.ontology.model import Document

FRONT_MATTER = """---
layout: post
title:  "General Meeting 4th December 2023"
author: jane
---
**LINTHAUGH COMMUNITY COUNCIL**

GENERAL MEETING MONDAY 4 DECEMBER

Held in the Board Room at 7 p.m.

Present: Effie Carr, Donald Munro

Apologies: Anna Moore

1.  MINUTES OF THE NOVEMBER MEETING
    These were moved as correct by Donald Munro and Effie Carr
"""
MISREAD = """LINTHAUGH COMMUNITY COUNCIL

GENERAL MEETING MONDAY 4 MARCH 2O24

Present: Effie Carr, Donald Munro

Apologies: Anna Moore

1. MINUTES OF THE FEBRUARY MEETING
These were moved as correct by Donald Munro and Effie Carr
"""


@pytest.mark.parametrize(
    ("name", "paper", "day"),
    [
        pytest.param("2023-12-23-general-meeting.md", FRONT_MATTER, "2023-12-04", id="the year stands in the fields of the page"),
        pytest.param("march-first-edit.txt", MISREAD, "2024-03-04", id="a letter stands for a figure of the year"),
    ],
)  # fmt: skip
def test_a_day_whose_year_is_told_elsewhere(name: str, paper: str, day: str) -> None:
    """The weekday and what stands around it settle the day; no meeting is left without one."""
    document = Document("paper", name, "text/plain", paper)
    (tree,) = shipped().read(document, lines(document))
    assert tree.header.date == day
    assert tree.header.body is not None
    assert tree.header.body.plain == "LINTHAUGH COMMUNITY COUNCIL"
