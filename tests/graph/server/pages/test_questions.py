from __future__ import annotations

import asyncio
import re
import shutil
import socket
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from councilgraph.graph.build.build import build
from councilgraph.graph.folder import judgements
from councilgraph.graph.server.command import is_own
from councilgraph.graph.server.pages.routes import page_routes
from councilgraph.graph.show.review import NO, SKIP, UNDO, YES
from tests.graph.resolve.quays import PAPERS
from tests.graph.server.pages.site import Read

HERE = "http://127.0.0.1:8080"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph with three questions."""
    folder = tmp_path_factory.mktemp("questions")
    for name, words in PAPERS.items():
        (folder / name).write_text(words, encoding="utf-8")
    build([folder / name for name in PAPERS], folder / "graph")
    return folder / "graph"


@pytest.fixture
def graph(made: Path, tmp_path: Path) -> Path:
    """The same, in which nothing is answered."""
    return Path(shutil.copytree(made, tmp_path / "graph"))


class Visitor:
    """A browser without scripts at the questions of a graph, which keeps what it is given."""

    def __init__(self, folder: Path, at: str = HERE, *, answering: bool = True) -> None:
        self._app = Starlette(routes=page_routes(folder, answering=answering))
        self._at = at
        self._cookies = httpx.Cookies()

    def ask(self, method: str, address: str, **more: Mapping[str, str]) -> httpx.Response:
        """What the server answers; where it sends on is not followed."""
        return asyncio.run(self._ask(method, address, **more))

    async def _ask(self, method: str, address: str, **more: Mapping[str, str]) -> httpx.Response:
        through = httpx.ASGITransport(app=self._app)
        async with httpx.AsyncClient(transport=through, base_url=self._at, cookies=self._cookies) as client:
            answer = await client.request(
                method,
                address,
                data=more.get("data"),
                headers={"origin": self._at, **more.get("headers", {})},
            )
            self._cookies = client.cookies
            return answer

    def page(self, address: str = "/questions") -> str:
        """The page of a question."""
        answer = self.ask("GET", address)
        assert answer.status_code == 200, answer.text
        return answer.text

    def press(self, key: str, address: str = "/questions", headers: Mapping[str, str] = {}) -> httpx.Response:
        """Presses a button of a page, whose form is sent as it stands there."""
        forms = re.findall(r'<form class="[^"]*" method="post".*?</form>', self.page(address), re.DOTALL)
        (form,) = [one for one in forms if f'name="key" value="{key}"' in one]
        return self.ask("POST", "/questions", data={**fields(form), "key": key}, headers=headers)


def fields(form: str) -> dict[str, str]:
    """The hidden fields of a form, as a browser sends them."""
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
    return {name: unescape(value) for name, value in found}


def verdicts(graph: Path) -> list[str]:
    """What was decided, in order."""
    return [str(one.verdict) for one in judgements.read(graph)[0]]


def test_a_question_is_shown_with_both_contexts(graph: Path) -> None:
    """The page asks whether two are one, with what is known of each, its sentences, and why it is open."""
    visitor = Visitor(graph)
    for address in Read(visitor.ask("GET", "/meetings").text).links:  # what they keep is not mixed up
        visitor.ask("GET", address)
    page = Read(visitor.page())
    for told in ("Question 1 of 3", "Are these two the same?", "open because", "the next build applies it"):
        assert told in page.words
    assert len(page.of("blockquote")) >= 2
    assert [one["value"] for one in page.of("button")] == [YES, NO, SKIP]
    assert all(one.get("accesskey") for one in page.of("button"))
    assert "/questions" in page.links


@pytest.mark.parametrize(
    ("pressed", "found"),
    [
        (YES, ["same"]),
        (NO * 3, ["different"] * 3),
        (SKIP + SKIP + YES, ["same"]),
        (YES + UNDO + NO, ["different"]),
        (YES + YES + UNDO + UNDO, []),
    ],
)
def test_answers_are_judgements(graph: Path, pressed: str, found: list[str]) -> None:
    """Each button does what its key does in `review`: what is answered is written at once, and can be taken back."""
    visitor, address = Visitor(graph), "/questions"
    for key in pressed:
        answer = visitor.press(key, address)
        assert answer.status_code == 303, answer.text
        address = answer.headers["location"]
    assert verdicts(graph) == found
    page = Read(visitor.page(address)).words
    assert ("wait" in page and "councilgraph build SOURCE" in page) is bool(found)


def test_an_answer_says_who_and_what(graph: Path) -> None:
    """The line is as `review` writes it, with the name of who judged, which the page keeps for the next."""
    visitor = Visitor(graph)
    form = fields(visitor.page().partition('<form class="ask-one"')[2])
    answer = visitor.ask("POST", "/questions", data={**form, "key": YES, "by": "R\tB\nx"})
    assert answer.headers["location"] == "/questions?by=R%20B%20x"
    (one,) = judgements.read(graph)[0]
    assert (one.left, one.right, one.by) == (form["left"], form["right"], "R B x")
    assert one.because.startswith("reviewed: ")
    assert len(one.date) == 10
    again = visitor.ask("POST", "/questions", data={**form, "key": NO})
    assert (again.status_code, verdicts(graph)) == (409, ["same"])


FORGED: list[tuple[dict[str, str], dict[str, str], str]] = [
    ({"origin": "https://elsewhere.example"}, {}, "another site"),
    ({"origin": "null"}, {}, "a page in a frame without an origin"),
    ({"origin": "http://127.0.0.1:9999"}, {}, "another server of this machine"),
    ({"sec-fetch-site": "cross-site"}, {}, "another site, as the browser says"),
    ({"x-forwarded-for": "192.0.2.1"}, {}, "passed on by a proxy"),
    ({"host": "elsewhere.example"}, {}, "a name of the web that leads to this machine"),
    ({"cookie": "councilgraph-form=x"}, {}, "the token of another browser"),
    ({}, {"token": "x"}, "a form that was made up"),
    ({}, {"token": "é"}, "a token that is no token"),
]


@pytest.mark.parametrize(("headers", "changed", "why"), FORGED)
def test_forged_answers_are_refused(
    graph: Path, headers: dict[str, str], changed: dict[str, str], why: str
) -> None:
    """An answer that does not come from the page in this browser at this machine is refused, and nothing is written."""
    visitor = Visitor(graph)
    form = fields(visitor.page().partition('<form class="ask-one"')[2]) | {"key": YES} | changed
    assert visitor.ask("POST", "/questions", data=form, headers=headers).status_code == 403, why
    assert verdicts(graph) == [], why


@pytest.mark.parametrize(
    "host", ["elsewhere.example", "127.0.0.1.elsewhere.example", "192.0.2.1", "localhost.elsewhere.example"]
)
def test_the_page_is_shown_to_this_machine_alone(graph: Path, host: str) -> None:
    """Who asks by another name than the machine's own gets no form, from which a token could be read."""
    answer = Visitor(graph).ask("GET", "/questions", headers={"host": host})
    assert answer.status_code == 403
    assert "token" not in answer.text


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1", "[::1]:8080"])
def test_the_machine_has_several_names(graph: Path, host: str) -> None:
    """Each name by which a machine calls itself will do."""
    assert Visitor(graph, f"http://{host}").press(NO).status_code == 303


def test_a_server_for_others_asks_nothing(graph: Path) -> None:
    """A server that others reach refuses questions with the reason, and no page leads to them."""
    visitor = Visitor(graph, answering=False)
    for method in ("GET", "POST"):
        answer = visitor.ask(method, "/questions")
        assert answer.status_code == 403
        assert "councilgraph review" in answer.text
    assert "/questions" not in Read(visitor.ask("GET", "/report").text).links
    assert "/questions" in Read(Visitor(graph).ask("GET", "/report").text).links


@pytest.mark.parametrize(("host", "own"), [("127.0.0.1", True), ("0.0.0.0", False)])  # noqa: S104 (not served)
def test_only_a_loopback_is_this_machine_alone(host: str, own: bool) -> None:
    """Questions are answered where the server listens to this machine, and not where it listens to all."""
    with socket.create_server((host, 0)) as listening:
        assert is_own(listening) is own


def test_the_next_build_applies_the_answer(made: Path, graph: Path) -> None:
    """What was answered is no question of the next build, and takes no answer twice."""
    visitor = Visitor(graph)
    visitor.press(YES)
    papers = [made.parent / name for name in PAPERS]
    build(papers, graph)
    page = Read(visitor.page()).words
    assert "Question 1 of 2" in page
    assert "councilgraph build SOURCE" not in page


def test_where_nothing_is_open_it_says_so(graph: Path) -> None:
    """When all is answered the page says so; a number behind the last leads back to the first."""
    visitor = Visitor(graph)
    assert "That was the last one" in Read(visitor.page("/questions?at=9")).words
    for _ in range(3):
        visitor.press(NO)
    assert "Nothing is open" in Read(visitor.page()).words
