from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import httpx
import pytest

from councilgraph.graph.rdf.store import Quad, parsed
from councilgraph.graph.server import sparql
from councilgraph.graph.server.headers import HEADERS
from councilgraph.graph.server.workers import Allowance
from councilgraph.ontology.terms import expand
from tests.graph import panel
from tests.graph.rdf.test_evaluator import ENDLESS
from tests.graph.server.serving import asking

JSON, FORM = "application/sparql-results+json", "application/x-www-form-urlencoded"
DIRECT = {"Content-Type": "application/sparql-query"}
COUNT = "SELECT (COUNT(*) AS ?n) { ?meeting a cg:Meeting }"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client of the small graph, served."""
    graph = panel.write(tmp_path_factory.mktemp("panel") / "panel.graph")
    with asking(graph, Allowance(seconds=1, workers=2, room=200_000)) as made:
        yield made


def get(client: httpx.Client, query: str, accept: str = "*/*", **more: str) -> httpx.Response:
    """A query in the address."""
    return client.get("/sparql", params={"query": query, **more}, headers={"Accept": accept})


def test_a_query_is_asked_in_three_ways(client: httpx.Client) -> None:
    """In the address, as a form, and as the body itself: the answer is the same."""
    ways = [
        get(client, COUNT),
        client.post("/sparql", data={"query": COUNT}),
        client.post("/sparql", content=COUNT, headers=DIRECT),
    ]
    assert [way.status_code for way in ways] == [200] * 3
    assert {way.headers["content-type"] for way in ways} == {JSON}
    (answer,) = {way.text for way in ways}
    assert int(httpx.Response(200, text=answer).json()["results"]["bindings"][0]["n"]["value"]) > 0


@pytest.mark.parametrize(
    "query", ["ASK { ?a ?b 'cg:Meting' }", "# cg:Meting\nASK {}", "ASK { ?a cg:zzq ?b }"]
)
def test_what_is_no_slip_is_answered(client: httpx.Client, query: str) -> None:
    """A text, a comment, and a term that is like none of ours are no misspelt terms."""
    assert get(client, query).status_code == 200


def test_head_says_what_get_would(client: httpx.Client) -> None:
    """HEAD has the headers of GET, and no body; OPTIONS says what may be asked."""
    head = client.head("/sparql", params={"query": COUNT})
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == get(client, COUNT).headers["content-length"]
    assert client.options("/sparql").headers["allow"] == "GET, HEAD, POST, OPTIONS"


@pytest.mark.parametrize(
    ("query", "accept", "words"),
    [
        ("ASK {}", JSON, '"boolean":true'),
        ("ASK {}", "application/sparql-results+xml", "<boolean>true</boolean>"),
        ("SELECT (1 AS ?n) {}", "text/csv", "n\r\n1\r\n"),
        ("SELECT (1 AS ?n) {}", "text/tab-separated-values", "?n\n1\n"),
        ("CONSTRUCT { cg:a a cg:b } {}", "text/turtle", "cg:a a cg:b ."),
        ("CONSTRUCT { cg:a a cg:b } {}", "application/n-triples", "ns#a> <http"),
        ("CONSTRUCT { cg:a a cg:b } {}", "application/trig", "cg:a a cg:b ."),
        ("CONSTRUCT { cg:a a cg:b } {}", "application/n-quads", "ns#a> <http"),
        ("CONSTRUCT { cg:a a cg:b } {}", "application/ld+json", '[{"@id":"https'),
        ("CONSTRUCT { cg:a a cg:b } {}", "application/rdf+xml", "<rdf:RDF"),
    ],
)
def test_each_format_can_be_had(client: httpx.Client, query: str, accept: str, words: str) -> None:
    """Four formats for rows and a truth value, six for triples, each by its media type."""
    found = get(client, query, accept)
    assert found.status_code == 200
    assert found.headers["content-type"].partition(";")[0] == accept
    assert words in found.text


def test_a_format_can_stand_in_the_address(client: httpx.Client) -> None:
    """A link can say what it leads to, for those who cannot set a header."""
    assert get(client, COUNT, "text/html", format="csv").text.startswith("n\r\n")
    assert (
        get(client, "DESCRIBE cg:a", JSON, format="turtle").headers["content-type"].startswith("text/turtle")
    )
    assert get(client, COUNT, format="turtle").status_code == 406


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        pytest.param("SELECT ?x {", 400, "“{” is never closed\nSELECT ?x {\n          ^\n", id="malformed"),
        pytest.param(
            "SELECT * {\n ?m a cg:Meting }",
            400,
            "line 2, column 7: cg:Meting is not in the vocabulary, so nothing matches it: did you mean cg:Meeting?\n"
            " ?m a cg:Meting }\n      ^\n",
            id="a term that is misspelt",
        ),
        pytest.param(
            "PREFIX x: <https://w3id.org/councilgraph/ns#> ASK { ?a x:chairs ?b }",
            400,
            "mean cg:chaired?",
            id="by another prefix",
        ),
        pytest.param(
            "ASK { ?a cg:search '\"bathing wat' }", 400, "close it, or leave it out", id="an open quote"
        ),
        pytest.param("SELECT * { BIND(<x:f>(1) AS ?x) }", 400, "cannot be run", id="an unknown function"),
        pytest.param("ASK { ?a ?b '\\uD800' }", 400, "", id="half of a character"),
        pytest.param("INSERT DATA { <x:a> <x:b> 1 }", 403, "INSERT is an update", id="an update"),
        pytest.param("LOAD <http://x.example/>", 403, "LOAD is an update", id="load"),
        pytest.param("ASK { SERVICE <http://x.example/> {} }", 403, "SERVICE would ask", id="service"),
        pytest.param("ASK " + "{" * 100 + "}" * 100, 413, "64 deep", id="deep"),
        pytest.param("ASK {} #" + "x" * 100_000, 413, "longer than 100,000 bytes", id="long"),
        pytest.param("SELECT * { ?a ?b ?c . ?d ?e ?f }", 413, "add a LIMIT", id="too much of an answer"),
        pytest.param(ENDLESS, 503, "longer than 1 seconds", id="too slow"),
    ],
)
def test_what_cannot_be_answered_says_why(client: httpx.Client, query: str, status: int, words: str) -> None:
    """Each refusal has its own status and its reason in words, never a cut-off answer."""
    found = client.post("/sparql", content=query, headers=DIRECT)
    assert found.status_code == status
    assert words in found.text
    assert ("retry-after" in found.headers) == (status == 503)
    assert found.headers["content-type"] == "text/plain; charset=utf-8"


def test_requests_that_are_none_of_the_protocol(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong method, kind, encoding or number of queries is refused with the status for it."""
    monkeypatch.setattr(sparql, "LONGEST", 1000)
    text = {"Content-Type": "text/plain"}
    statuses = [
        client.put("/sparql").status_code,
        client.post("/sparql", content=COUNT, headers=text).status_code,
        client.post("/sparql", content="é".encode("latin-1"), headers=DIRECT).status_code,
        client.post("/sparql", data={"a": "b"}).status_code,
        client.get(f"/sparql?query={COUNT}&query={COUNT}").status_code,
        client.get("/sparql?query=%FF").status_code,
        client.get("/sparql?update=x").status_code,
        client.post(
            "/sparql", content="x", headers={"Content-Type": "application/sparql-update"}
        ).status_code,
        client.post("/sparql", content="x" * 2000, headers=DIRECT).status_code,
        get(client, COUNT, "image/png").status_code,
    ]
    assert statuses == [405, 415, 400, 400, 400, 400, 403, 403, 413, 406]


def test_the_request_chooses_its_graphs(client: httpx.Client) -> None:
    """The graphs of a request are what its query is run on; an address that is none is refused."""
    query = "ASK { ?s ?p ?o }"
    assert get(client, query).json()["boolean"] is True
    assert get(client, query, **{"default-graph-uri": "http://none.example/"}).json()["boolean"] is False
    assert get(client, query, **{"named-graph-uri": "not an address"}).status_code == 400


def test_pages_of_other_sites_may_ask(client: httpx.Client) -> None:
    """CORS is open for reading: a script elsewhere may ask, and sees when to ask again."""
    asked = {"Origin": "https://elsewhere.example", "Access-Control-Request-Method": "POST"}
    answer = client.get("/sparql", params={"query": COUNT}, headers=asked)
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["access-control-expose-headers"] == "Retry-After"
    before = client.options("/sparql", headers={**asked, "Access-Control-Request-Headers": "content-type"})
    assert (before.status_code, before.headers["access-control-allow-origin"]) == (200, "*")


@pytest.mark.parametrize("path", ["/sparql", "/sparql?query=x", "/ns", "/none", "/id/none"])
def test_every_response_has_the_headers(client: httpx.Client, path: str) -> None:
    """Also what is refused or not there may load nothing from elsewhere, be framed by nobody."""
    found = client.get(path).headers
    assert {name: found.get(name) for name in HEADERS} == HEADERS


def test_long_answers_come_packed_to_whoever_takes_them_so(client: httpx.Client) -> None:
    """The vocabulary is packed for who can unpack it and the same when unpacked; a short answer is sent as it is."""
    packed, plain = (client.get("/ns", headers={"accept-encoding": way}) for way in ("gzip", "identity"))
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.text == plain.text
    assert packed.num_bytes_downloaded < plain.num_bytes_downloaded / 2
    short = client.get("/sparql", params={"query": "ASK {}"}, headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in short.headers


def test_xml_is_well_formed_whatever_it_holds(client: httpx.Client) -> None:
    """Signs that XML cannot hold do not break an answer in XML."""
    query = r"SELECT ('a\u0000\u000C\uFFFE<&' AS ?x) {}"
    found = get(client, query, "application/sparql-results+xml")
    assert "".join(ET.fromstring(found.text).itertext()).strip() == "a\ufffd\ufffd\ufffd<&"  # noqa: S314 (ours)


def test_programs_are_told_what_the_endpoint_is(client: httpx.Client) -> None:
    """Without a query there is a description in RDF, with the named questions; VoID says what is in it."""
    description = set(parsed(client.get("/sparql").content, "turtle"))
    told = {quad.predicate.value.rpartition("#")[2] for quad in description}
    assert {"endpoint", "supportedLanguage", "resultFormat", "defaultDataset", "select"} <= told
    void = client.get("/.well-known/void", headers={"Accept": "application/n-triples"})
    assert "http://rdfs.org/ns/void#sparqlEndpoint" in void.text
    assert client.get("/sparql", headers={"Accept": "image/png"}).status_code == 406


def test_the_named_questions_can_be_had_and_asked(client: httpx.Client) -> None:
    """Each question is listed with its SPARQL, can be had alone, and is answered as it stands."""
    questions = client.get("/queries").json()
    assert "Who chaired which meeting?" in [each["question"] for each in questions]
    for each in questions:
        assert client.get(f"/queries/{each['name']}").text == each["sparql"]
        assert get(client, each["sparql"]).status_code == 200
    assert client.get("/queries/none").status_code == 404
    assert client.get("/prefixes").json()["@context"]["cg"] == expand("cg:")


def test_people_get_a_page_to_ask_on(client: httpx.Client) -> None:
    """A browser gets a form that works without a script, and each question fills it in."""
    page = client.get("/sparql", headers={"Accept": "text/html"})
    assert '<textarea id="query" name="query"' in page.text
    filled = client.get("/sparql", params={"example": "chairs"}, headers={"Accept": "text/html"})
    assert "cg:chaired" in filled.text
    assert (
        client.get("/sparql", params={"example": "<b>"}, headers={"Accept": "text/html"}).status_code == 200
    )


def quads(content: bytes, form: str) -> set[Quad]:
    """What a response says."""
    return set(parsed(content, form))


def test_addresses_of_things_lead_to_what_is_known(client: httpx.Client) -> None:
    """A program gets the facts of a thing, in a format with graphs the reasons too; a browser its page."""
    (row,) = get(client, "SELECT ?m { ?m a cg:Meeting } ORDER BY ?m LIMIT 1").json()["results"]["bindings"]
    iri = row["m"]["value"]
    path = "/id/" + iri.partition("/id/")[2]
    plain = client.get(path)
    assert plain.headers["content-type"].startswith("text/turtle")
    facts = quads(plain.content, "turtle")
    assert {str(quad.subject) for quad in facts} == {f"<{iri}>"}
    reasoned = quads(client.get(path, headers={"Accept": "application/trig"}).content, "trig")
    assert facts < reasoned
    assert any(quad.predicate.value == expand("cg:quote") for quad in reasoned)
    page = client.get(path, headers={"Accept": "text/html"})
    assert (page.status_code, page.headers["location"]) == (303, path.replace("/id/", "/page/"))
    assert [client.get(each).status_code for each in ("/id/none", "/id/%3Cb%3E", "/id/a%20b")] == [404] * 3


def test_the_vocabulary_can_be_looked_up(client: httpx.Client) -> None:
    """The address of the vocabulary gives its terms: RDF to programs, to people a page with each at its name."""
    assert "cg:Meeting a " in client.get("/ns").text
    assert '<dt id="Meeting">' in client.get("/ns", headers={"Accept": "text/html"}).text
