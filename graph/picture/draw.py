"""An interactive picture of a graph as one HTML file that fetches nothing: to look at, keep, or send.

pyvis brings vis-network and writes the page from `view/page.html`. Positions are computed here,
so that nothing moves while it is read.
"""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pyvis
from pyvis.network import Network as Page

from councilgraph.graph.picture.composition import compose
from councilgraph.graph.picture.network import Network, project
from councilgraph.graph.picture.picture import Line, Picture, Thing
from councilgraph.graph.rdf.store import Store
from councilgraph.graph.version import GENERATOR

VIEW = Path(__file__).parents[1] / "view"
LIBRARY = Path(pyvis.__file__).parent / "templates" / "lib"
SCRIPTS = ("model.js", "labels.js", "words.js", "page.js")
SHAPES = {
    "person": "dot",
    "post": "dot",
    "body": "square",
    "organisation": "square",
    "meeting": "triangle",
    "item": "triangle",
    "decision": "diamond",
    "response": "diamond",
    "programme": "hexagon",
    "topic": "hexagon",
    "paper": "square",
}
"""By group, so that colour is never alone; the page hollows, halves and lines some of them."""

OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "tooltipDelay": 250, "zoomView": False, "selectConnectedEdges": False},
}


def draw(
    graph: Network | Store,
    *,
    around: str | None = None,
    hops: int = 2,
    most: int = 300,
    out: Path | None = None,
) -> str:
    """The page that shows a graph, or what lies within `hops` facts of the thing whose IRI is `around`.

    Without `around` it is an overview: people, bodies, meetings, decisions. Of more than `most`
    things the nearest are shown, of the equally near the most connected, and the page says so.
    Written to `out`, in UTF-8, where given. Raises UnknownName where the network has no such thing.
    """
    network = project(graph) if isinstance(graph, Store) else graph
    html = page(compose(network, around, hops, most))
    if out is not None:
        out.write_text(html, encoding="utf-8", newline="\n")
    return html


def page(shown: Picture) -> str:
    """The page that shows a picture."""
    made = Page(directed=True, cdn_resources="in_line")
    for thing in shown.things:
        made.add_node(thing.number, thing.label or "?", SHAPES[thing.group], **_node(thing))
    for line in shown.lines:
        made.add_edge(line.source.number, line.target.number, **_edge(line))
    made.set_options(json.dumps(OPTIONS))
    made.set_template_dir(str(VIEW), "page.html")
    made.templateEnv.autoescape = True
    made.templateEnv.globals |= {"shown": shown} | _inlined()
    return str(made.generate_html())


def _node(thing: Thing) -> dict[str, object]:
    cited = {"cited": True} if thing.cited else {}
    return {"group": thing.group, "size": thing.size, "x": thing.x, "y": thing.y, **cited}


def _edge(line: Line) -> dict[str, object]:
    kind = "curvedCW" if line.bend > 0 else "curvedCCW"
    smooth = {"enabled": True, "type": kind, "roundness": abs(line.bend)} if line.bend else False
    concluded = {"dashes": [5, 5]} if line.because else {}
    return {"id": line.number, "said": line.label, "smooth": smooth, **concluded}


def _inlined() -> dict[str, object]:
    """The style and scripts that stand in the page, and the policy that lets nothing else run or load."""
    style = (VIEW / "page.css").read_text("utf-8")
    script = "".join((VIEW / name).read_text("utf-8") for name in SCRIPTS)
    library = max(LIBRARY.glob("vis-*/vis-network.min.js"))
    vis = library.read_text("utf-8").partition("//# sourceMappingURL")[0]  # a browser's tools would fetch it
    scripts = " ".join(map(_digest, (vis, script)))
    policy = f"default-src 'none'; script-src {scripts}; style-src {_digest(style)}; base-uri 'none'"
    return {"policy": policy, "style": style, "library": vis, "script": script, "generator": GENERATOR}


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
