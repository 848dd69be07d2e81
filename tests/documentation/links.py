"""Documents of the repository as pages of the documentation: where their links lead there."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TAKEN = {
    "CHANGELOG.md": "changes.md",
    "CONTRIBUTING.md": "contributing.md",
    "notebooks/README.md": "notebooks.md",
    "graph/samples/README.md": "samples.md",
    "ontology/README.md": "ontology/index.md",
}
"""Documents that lie elsewhere in the repository, with the pages that they become."""

LIMITS = "What it does not do"
"""The part of the README that is a page of its own."""

SOURCES = {place: name for name, place in TAKEN.items()} | {"limits.md": "README.md"}
LINK = re.compile(r"\[(?P<words>[^\]\[]*)\]\((?P<target>(?![a-z]+:|#)[^)#\s]+)(?P<anchor>#[^)\s]*)?\)")
NAMED = re.compile(r"^```(?P<language>\w+) (?P<path>[\w./-]+)$", re.MULTILINE)


def limits() -> str:
    """What it does not do, as the README says."""
    words = (ROOT / "README.md").read_text(encoding="utf-8")
    return f"# {LIMITS}\n{words.split(f'## {LIMITS}')[1].partition(chr(10) + '## ')[0]}"


def within(markdown: str, place: str, there: frozenset[str]) -> str:
    """A page with each link to a document of the repository leading to the page that it is.

    What is a file of the repository and no page is named in place of being linked to. `place` is where the
    page stands, `there` are all that stand in the documentation.

    >>> within("[how](../docs/checking.md), [code](../graph/cli.py)", "ontology/index.md", frozenset({"checking.md"}))
    '[how](../checking.md), code (`graph/cli.py`)'
    """
    source = SOURCES.get(place, f"docs/{place}")

    def led(link: re.Match[str]) -> str:
        named = posixpath.normpath(posixpath.join(posixpath.dirname(source), link["target"]))
        page = TAKEN.get(named, named.removeprefix("docs/"))
        if page in there:
            target = posixpath.relpath(page, posixpath.dirname(place) or ".")
            return f"[{link['words']}]({target}{link['anchor'] or ''})"
        return link[0] if not (ROOT / named).exists() else f"{link['words']} (`{named}`)"

    return LINK.sub(led, markdown)


def titled(markdown: str) -> str:
    r"""A page in which the file that a sample of code is to be saved as stands over it.

    >>> titled("```text papers/june.txt\n…\n```")
    '```text title="papers/june.txt"\n…\n```'
    """
    return NAMED.sub(r'```\g<language> title="\g<path>"', markdown)
