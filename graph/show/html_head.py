"""How a page that stands alone begins: its styles within, nothing fetched, nothing run."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from councilgraph.graph.show.markup import text
from councilgraph.graph.version import GENERATOR

VIEW = Path(__file__).parents[1] / "view"


def head(title: str, *styles: str) -> str:
    """A page up to and with the beginning of <main>; `styles` are files of the folder `view`.

    Its policy allows these styles alone: no script, no picture from elsewhere, no style of an element's own.
    """
    style = "".join((VIEW / name).read_text("utf-8") for name in styles)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return f"""<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="generator" content="{GENERATOR}">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{text(title)}</title>
<style>{style}</style>
</head>
<body>
<main>
"""


FOOT = "</main>\n</body>\n</html>\n"
"""How such a page ends."""
