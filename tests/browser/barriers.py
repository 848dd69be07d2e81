"""What axe finds on a page: rules of WCAG 2.2 that a machine can check, and that are broken there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "graph/web/node_modules/axe-core/axe.min.js"
TAGS = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"
RUN = f"axe.run(document, {{ runOnly: {TAGS} }}).then(({{ violations }}) => violations.map(({{ id, nodes }}) => id + ': ' + nodes.map(({{ target }}) => target.join(' ')).slice(0, 3).join(', ')))"


def barriers(tab: Page) -> list[str]:
    """Each rule with the first places at which it is broken; where axe is not there the test is skipped."""
    if not AXE.exists():
        how = "axe-core is not there: cd graph/web && npm ci"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(how)
    tab.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = tab.evaluate(RUN)
    return found
