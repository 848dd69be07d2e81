from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from councilgraph.graph.picture.composition import GROUPS
from councilgraph.graph.picture.draw import SHAPES, draw
from councilgraph.graph.picture.network import Network, project
from councilgraph.graph.rdf.store import Literal, Store
from councilgraph.ontology.errors import UnknownName
from tests.graph import weir

HOSTILE = "</script><img src=x onerror=alert(1)>'\"&{{ 7*7 }}<!--\u202e\x07"


class Page(HTMLParser):
    """What a browser makes of a page: its elements, the words directly in each, and the cells of tables."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: dict[str, list[str]] = {}
        self.rows: list[list[str]] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element opens; void ones do not stay open."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.words.setdefault(tag, []).append("")
        if tag not in ("meta", "input", "option"):
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        """Elements close in the order in which they opened, or the page is not well formed."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Words belong to the innermost element, and to the cell around it."""
        if self.open:
            self.words[self.open[-1]][-1] += data
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of all elements of a tag."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def data(self) -> Any:
        """What the page draws, as its script reads it."""
        at = next(i for i, known in enumerate(self.all("script")) if known.get("id") == "data")
        return json.loads(self.words["script"][at])


@pytest.fixture(scope="module")
def html() -> str:
    """The page around the panel's plan."""
    return draw(weir.store(), around=weir.PLAN)


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    """That page, as read."""
    return Page(html)


def test_nothing_is_fetched(html: str, page: Page) -> None:
    """No element loads from anywhere, and the page forbids whatever is not in it to load or run."""
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"link", "img", "iframe", "object", "embed", "base", "video", "audio", "source"}
    addresses = [
        known[name] for _, known in page.elements for name in ("src", "href", "action") if name in known
    ]
    assert addresses
    assert all(address.startswith("#") for address in addresses)
    styles = "".join(page.words["style"])
    assert "@import" not in styles
    assert "url(" not in styles
    assert "sourceMappingURL" not in html
    (policy,) = [known["content"] for known in page.all("meta") if "http-equiv" in known]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_what_runs_is_what_the_policy_allows(page: Page) -> None:
    """The policy names the scripts and the style of the page by their hashes, and nothing else."""
    (policy,) = [known["content"] for known in page.all("meta") if "http-equiv" in known]
    scripts = zip(page.all("script"), page.words["script"], strict=True)
    texts = [text for known, text in scripts if "type" not in known] + page.words["style"]
    hashes = {b64encode(sha256(text.encode()).digest()).decode() for text in texts}
    assert set(re.findall(r"'sha256-([^']+)'", policy)) == hashes


def test_the_page_says_what_it_is(page: Page) -> None:
    """Title and heading name the thing, the lead what is drawn and how far it goes."""
    assert page.words["title"] == ["Around Riverside Plan"]
    assert page.words["h1"][0].strip() == "Around Riverside Plan"
    assert (
        "4 things, up to two facts away from Riverside Plan, and 3 facts between them." in page.words["p"][0]
    )
    assert page.all("html") == [{"lang": "en-GB"}]


def test_every_group_has_a_sign_of_its_own(page: Page) -> None:
    """The legend names each kind that is drawn, with its count; no two kinds share colour and shape."""
    drawn = {node["group"] for node in page.data["nodes"]}
    legend = {known["data-group"] for known in page.all("button") if "data-group" in known}
    assert legend == drawn == {"meeting", "item", "decision", "programme"}
    styles = "".join(page.words["style"])
    signs = dict(re.findall(r"^\.(\w+) \{ (--hue: [^}]+) \}", styles, re.MULTILINE))
    assert set(signs) == set(SHAPES) == set(GROUPS)
    assert len({re.sub(r".*--glyph", "", sign) for sign in signs.values()}) == len(signs)


def test_the_tables_hold_what_the_drawing_holds(page: Page) -> None:
    """Every thing and every fact drawn is a row, with its sentence, document and page."""
    things = [known for known in page.all("tr") if known.get("id", "").startswith("thing-")]
    facts = {known["id"]: known for known in page.all("tr") if known.get("id", "").startswith("fact-")}
    assert len(things) == len(page.data["nodes"])
    for edge in page.data["edges"]:
        row = facts.pop(f"fact-{edge['id']}")
        assert (row["data-from"], row["data-to"]) == (str(edge["from"]), str(edge["to"]))
    assert facts == {}
    words = ["Riverside Plan: progress", "mentions", "Riverside Plan"]
    stated = "Riverside Plan: progressMinutes of the Weir Panel, 7 June 2023, page 2"
    assert [*words, stated] in page.rows


def test_a_conclusion_shows_its_reason_and_all_its_passages() -> None:
    """What was concluded is dashed, says why, and shows each sentence that it rests on."""
    page = Page(draw(weir.store(), around=weir.MARCH, hops=1))
    (edge,) = [edge for edge in page.data["edges"] if edge["said"] == "refers to"]
    assert edge["dashes"] == [5, 5]
    (row,) = [row for row in page.rows if row[1:2] == ["refers to"]]
    assert "Concluded: the only meeting of the Panel in March" in row[3]
    assert weir.TEXT in row[3]
    assert "your Panel’s resolution of 7 June" in row[3]
    assert any(node.get("cited") for node in page.data["nodes"])


def test_positions_are_given() -> None:
    """Nothing moves: every node has its place, none that of another, and physics is off."""
    data = Page(draw(weir.store())).data
    assert data["options"]["physics"] == {"enabled": False}
    assert len({(node["x"], node["y"]) for node in data["nodes"]}) == len(data["nodes"])


def test_the_overview_shows_who_met_and_what_was_decided() -> None:
    """Without a thing to draw around, people, bodies, meetings and decisions are shown."""
    page = Page(draw(weir.store()))
    assert {node["group"] for node in page.data["nodes"]} == {"person", "body", "meeting", "decision"}
    assert page.words["title"] == ["Aldermere City Council: who met, what was decided"]
    assert page.data["centre"] is None


def groups(*sizes: int) -> Network:
    """Groups of people of these sizes, each about a body of its own; a group of 1 is that body alone."""
    made: Network = nx.MultiDiGraph()
    for group, size in enumerate(sizes):
        made.add_node(f"x/body/{group}", kind="Body", label=f"Board {group}")
        for person in range(size - 1):
            made.add_node(f"x/{group}/{person}", kind="Person", label=f"P Member{person}")
            made.add_edge(f"x/{group}/{person}", f"x/body/{group}", predicate="memberOf", label="member of")
    return made


@pytest.mark.parametrize(
    "sizes",
    [
        (40,),
        (30, 20, 10, 5),
        (45, 40, 36, 30, 30, 24, 20, 16, 12, 9, 9, 6, 5, 4, 4, 3, 1, 1),
        (12,) * 9,
        (2,) * 30,
        (20, 3, 1, 1, 1, 1),
        (1,) * 12,
    ],
)
def test_the_overview_fills_its_canvas(sizes: tuple[int, ...]) -> None:
    """However many groups there are and however large, the whole is shaped like the canvas."""
    nodes = Page(draw(groups(*sizes))).data["nodes"]
    wide, high = (max(each[a] for each in nodes) - min(each[a] for each in nodes) for a in "xy")
    assert 1 < wide / high < 2.2


def test_what_nothing_is_joined_to_stands_aside() -> None:
    """Unconnected things stand in rows below all else, and the page says why."""
    page = Page(draw(groups(9, 1, 6, 1, 1)))
    joined = {end for edge in page.data["edges"] for end in (edge["from"], edge["to"])}
    below = min(node["y"] for node in page.data["nodes"] if node["id"] not in joined)
    assert below > max(node["y"] for node in page.data["nodes"] if node["id"] in joined) + 100
    (keys,) = [text for text in page.words["p"] if text.startswith("Choose a line")]
    assert "What stands aside is joined to nothing that is shown here." in keys
    assert "joined to nothing that is shown here" in "".join(page.words["script"])
    assert "aside" not in "".join(Page(draw(groups(9, 6))).words["p"])


def test_names_cannot_become_markup() -> None:
    """A hostile name is text everywhere: in title, tables, options and data; its hidden marks are seen."""
    renamed = [each for each in weir.quads() if each.object != Literal("Riverside Plan")]
    renamed += [weir.quad(weir.PLAN, "skos:prefLabel", Literal(HOSTILE)), *weir.fact(*_quoting(HOSTILE))]
    html = draw(Store.memory(renamed), around=weir.PLAN)
    page = Page(html)
    shown = HOSTILE.replace("\u202e", "[U+202E]").replace("\x07", "[U+0007]")
    assert page.all("img") == []
    assert len(page.all("script")) == 3
    assert page.words["title"] == [f"Around {shown}"]
    assert any(shown in cell for row in page.rows for cell in row)
    assert {known["value"] for known in page.all("option")} >= {shown}
    assert any(node["label"].startswith("</script>") for node in page.data["nodes"])
    assert "\u202e" not in html


def _quoting(words: str) -> tuple[str, str, str, tuple[str, list[Any]]]:
    return weir.ITEM, "cg:mentions", weir.PLAN, weir.passage(weir.LETTER, 0, words)


def test_of_too_many_the_nearest_are_shown() -> None:
    """Where there are more things than may be drawn, the nearest are kept and the page says so."""
    page = Page(draw(weir.store(), around=weir.PLAN, hops=9, most=4))
    assert len(page.data["nodes"]) == 4
    assert "The nearest 4 of 12 things are shown, 8 are left out." in page.words["p"][1]
    assert {"Riverside Plan", "Riverside Plan: progress"} <= {node["label"] for node in page.data["nodes"]}


def test_what_is_no_thing_is_not_drawn() -> None:
    """An IRI of what stands for a fact, or of nothing, is refused in a line that says so."""
    with pytest.raises(UnknownName, match="is not drawn"):
        draw(weir.store(), around=weir.CONCLUSION)


def test_an_empty_graph_has_a_page() -> None:
    """A graph without things is a page that says so."""
    page = Page(draw(Store.memory([])))
    assert "There is nothing to draw in this graph yet." in page.words["p"][1]


def test_a_network_is_drawn_like_its_store(html: str) -> None:
    """A store and the network projected from it give the same page."""
    assert draw(project(weir.store()), around=weir.PLAN) == html


def test_the_same_graph_is_the_same_file(html: str, tmp_path: Path) -> None:
    """Another process, another hash seed and an ASCII locale write the same bytes, in UTF-8."""
    out = tmp_path / "view.html"
    code = "import sys; from pathlib import Path; from tests.graph import weir\n"
    code += "from councilgraph.graph.picture.draw import draw; draw(weir.store(), around=weir.PLAN, out=Path(sys.argv[1]))"
    root = Path(__file__).parents[2]
    paths = {"PYTHONPATH": os.pathsep.join([str(root / ".namespace"), str(root)])}
    plain = {"PYTHONHASHSEED": "5", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run([sys.executable, "-c", code, str(out)], env=os.environ | paths | plain, check=True)
    assert out.read_bytes() == html.encode()


def test_light_and_dark(page: Page) -> None:
    """The page follows the reader's choice of light or dark, and of less motion."""
    assert "prefers-color-scheme: dark" in "".join(page.words["style"])
    scripts = "".join(page.words["script"])
    assert "prefers-color-scheme: dark" in scripts
    assert "prefers-reduced-motion" in scripts


def test_the_drawing_can_be_used_without_a_pointer(page: Page) -> None:
    """The drawing takes the focus, is named, and says which keys it knows; buttons say what they do."""
    (stage,) = [known for known in page.all("div") if known.get("id") == "graph"]
    assert stage["tabindex"] == "0"
    assert stage["aria-label"] == "Around Riverside Plan, drawn"
    assert {known.get("id") for known in page.all("p")} >= {stage["aria-describedby"]}
    assert all(known.get("aria-label") or "data-group" in known for known in page.all("button"))
