"""What MkDocs calls when it builds the documentation: pages that are no files, and links that lead out of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from tests.documentation import commands, links, ontology, questions

ROOT = Path(__file__).parents[2]


def pages() -> Mapping[str, str]:
    """The pages that are made, by where they stand: from the code, and documents that lie elsewhere."""
    taken = {place: (ROOT / name).read_text(encoding="utf-8") for name, place in links.TAKEN.items()}
    terms, asked = ontology.pages(), questions.pages()
    taken["ontology/index.md"] += ontology.contents(terms)
    return {**taken, **terms, **asked, "limits.md": links.limits(), "commands.md": commands.page()}


def places() -> frozenset[str]:
    """Where the pages that are made stand, told without making them."""
    made = {*links.SOURCES, *ontology.titles().values(), *questions.titles().values()}
    return frozenset({*made, "questions/index.md", "commands.md"})


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The pages that are made in several come into the navigation below the one that lists them."""
    for section in config.nav or []:
        for title, entries in section.items():
            if title in MANY:
                entries += [{name: place} for name, place in MANY[title]().items()]
    return config


MANY: dict[str, Any] = {"Questions": questions.titles, "Ontology": ontology.titles}
"""What lists such pages, by the title of their part of the navigation."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages that are made."""
    for place, content in pages().items():
        files.append(File.generated(config, place, content=content))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A page with its links leading within the documentation, and named files over its samples of code."""
    del config
    there = frozenset(file.src_uri for file in files)
    return links.titled(links.within(markdown, page.file.src_uri, there))
