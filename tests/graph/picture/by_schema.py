"""Files of networks held against the schemas of their formats, which stand beside this."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import etree

FOLDER = Path(__file__).with_name("schemas")
GEXF = {"1.2": "http://www.gexf.net/1.2draft", "1.3": "http://gexf.net/1.3"}
"""The namespaces of two versions, between which what we write did not change."""


def faults(path: Path) -> list[str]:
    """What in a file is not as its schema has it, each in a line; none where all of it is."""
    found: Any = etree.parse(path)
    schema = (FOLDER / f"{path.suffix[1:]}.xsd").read_text("utf-8")
    if version := found.getroot().get("version"):
        schema = schema.replace(GEXF["1.2"], GEXF[version])
    checked: Any = etree.XMLSchema(etree.fromstring(schema.encode()))
    checked.validate(found)
    return [str(error.message) for error in checked.error_log]
