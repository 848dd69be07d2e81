"""What the documents say of the repository is so: paths, commands, counts, limits, lists."""

from __future__ import annotations

import json
import posixpath
import re
import tomllib
from collections.abc import Iterator, Sequence
from importlib import metadata
from itertools import chain
from pathlib import Path

import pytest

from councilgraph.extractors.extract import EXTRACTORS
from councilgraph.extractors.profile import SEEN, load
from councilgraph.graph import commands, usage
from councilgraph.graph.folder import corrections
from councilgraph.ontology.schema import terms
from councilgraph.ontology.terms import PREFIXES, expand, shorten
from tests import test_architecture
from tests.documentation import hook

ROOT = Path(__file__).parents[1]
DOCUMENTS = (
    *("README.md", "CHANGELOG.md", "CONTRIBUTING.md"),
    *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")),
    *("notebooks/README.md", "graph/samples/README.md", "ontology/README.md"),
)
CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
PATH = re.compile(r"[\w.-]+/[\w./-]*|[\w-]+\.(?:md|py|toml|ttl|jsonld|txt)|\.ci/run")
COMMAND = re.compile(r"(?<![\w./-])(make|councilgraph) ([a-z]+(?:-[a-z]+)*)")
CELL = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)
NUMBERS = {"six": 6, "eight": 8}
MADE_LATER = {
    ".venv",
    "GRAPH",
    "papers/fetched.jsonl",
    "councilgraph.toml",
    "profiles/",
    "marsh-end.toml",
    "robots.txt",
    "2023/minutes.pdf",
    "__init__.py",
    "samples.graph/councilgraph.toml",
    "site/index.html",
}
"""What documents name that is no file of the repository, but of a graph, or made by a command."""


def told(name: str) -> str:
    """The words of a document."""
    return (ROOT / name).read_text(encoding="utf-8")


def paths(name: str) -> Iterator[str]:
    """The files and folders of the repository that a document names, as it names them."""
    words = FENCED.sub("", told(name))
    yield from LINK.findall(words)
    for code in CODE.findall(words):
        if (
            PATH.fullmatch(code)
            and code not in MADE_LATER
            and not any(part.isupper() for part in re.split(r"[/.]", code))
        ):
            yield code


def is_there(path: str, document: str) -> bool:
    """Whether a path leads somewhere: from the root, from the folder of the document, or to a page that is made."""
    near = (
        ROOT,
        (ROOT / document).parent,
        *(ROOT / "graph/samples").glob("*/"),
        ROOT / "extractors/profiles",
    )
    page = posixpath.normpath(posixpath.join(posixpath.dirname(document), path)).removeprefix("docs/")
    return any((folder / path).exists() for folder in near) or page in hook.places()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_paths_lead_somewhere(name: str) -> None:
    """Each file and folder that a document names or links to is in the repository."""
    assert [path for path in paths(name) if not is_there(path, name)] == []


def test_every_document_is_looked_at(tree: tuple[str, ...]) -> None:
    """No document of the repository is left out of these tests; minutes in Markdown are none."""
    found = {name for name in tree if name.endswith(".md") and not name.startswith("tests/")}
    own = {name for name in found if name.count("/") <= 1 or "README" in name or name.startswith("docs/")}
    assert own == {*DOCUMENTS}


def typed(name: str) -> str:
    """What a document or a notebook gives to be typed: its code, and of a notebook the words beside its cells."""
    words = told(name)
    if name.endswith(".ipynb"):
        cells = json.loads(words)["cells"]
        words = "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return "\n".join([*CODE.findall(words), *FENCED.findall(words)])


def is_option(command: str, option: str) -> bool:
    """Whether a command takes an option; what is no command is told by another test."""
    return command not in commands.COMMANDS or option in usage.parser(command)._option_string_actions


NOTEBOOKS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("name", [*DOCUMENTS, *NOTEBOOKS])
def test_options_are_there(name: str) -> None:
    """Each option that a document or a notebook writes behind a command is one of that command."""
    lines = re.findall(r"(?<![\w./-])councilgraph ([a-z]+(?:-[a-z]+)*)([^`\n|;]*)", typed(name))
    wrong = [
        (command, option)
        for command, rest in lines
        for option in re.findall(r"(?<!\S)--?[a-z][a-z-]*", rest)
        if not is_option(command, option)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", [*DOCUMENTS, *NOTEBOOKS])
def test_commands_are_there(name: str) -> None:
    """Each command and each target of make that a document or a notebook names exists."""
    words = typed(name)
    there = {
        "councilgraph": {*commands.COMMANDS},
        "make": {*re.findall(r"^([a-z]+):", told("Makefile"), re.MULTILINE)},
    }
    assert [(program, word) for program, word in COMMAND.findall(words) if word not in there[program]] == []


COUNTED = [
    pytest.param("CHANGELOG.md", r"(\S+) notebooks", "notebooks/*.ipynb", id="notebooks"),
    pytest.param("CHANGELOG.md", r"(\S+) sample documents", "graph/samples/*/*", id="samples"),
    pytest.param("graph/samples/README.md", r"(\S+) short documents", "graph/samples/*/*", id="the samples' own"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "said", "files"), COUNTED)
def test_counts_are_right(name: str, said: str, files: str) -> None:
    """Where a document says how many there are of something, there are so many."""
    match = re.search(said, told(name))
    assert match
    assert NUMBERS[match[1].casefold()] == len(list(ROOT.glob(files)))


def section(name: str, heading: str) -> str:
    """The part of a document below a heading."""
    return told(name).split(f"## {heading}\n")[1].split("\n## ")[0]


@pytest.mark.parametrize(
    ("listed", "files"),
    [
        pytest.param(CELL.findall(told("ontology/README.md")), ["ontology/*.ttl", "ontology/*.jsonld"], id="ontology"),
        pytest.param(CELL.findall(told("graph/samples/README.md")), ["graph/samples/*/*"], id="samples"),
        pytest.param([f"{one}.toml" for one in CELL.findall(told("docs/profiles.md"))], ["extractors/profiles/*.toml"], id="layers"),
    ],
)  # fmt: skip
def test_tables_list_what_there_is(listed: Sequence[str], files: Sequence[str]) -> None:
    """A table of files has each of them, and no other; english.toml is no layer but what they lie over."""
    there = {path.name for pattern in files for path in ROOT.glob(pattern)} - {"english.toml"}
    assert sorted(listed) == sorted(there)


def test_the_changelog_promises_nothing() -> None:
    """No line speaks of what cannot be done: the files that people edit and it names are those that are read."""
    named = set(re.findall(r"`(\w+\.(?:tsv|csv))`", told("CHANGELOG.md")))
    assert named == set(corrections.NAMES)


def test_limits_are_those_that_are_checked() -> None:
    """The limits that a contributor reads of are those of the tests and of ruff."""
    words = " ".join(told("CONTRIBUTING.md").split())
    lint = tomllib.loads(told("pyproject.toml"))["tool"]["ruff"]["lint"]["pylint"]
    assert f"more than {test_architecture.LONGEST} lines" in words
    assert f"more than {lint['max-statements']} statements" in words


def test_each_exception_has_its_reason(tree: tuple[str, ...]) -> None:
    """What silences ruff or mypy says why behind it."""
    silent = re.compile(r"#\s*(?:noqa(?:: [A-Z0-9, ]+)?|type: ignore(?:\[[\w, -]+\])?)\s*$")
    found = [
        f"{name}:{at}"
        for name in tree
        if name.endswith(".py")
        for at, line in enumerate(told(name).splitlines(), 1)
        if silent.search(line)
    ]
    assert found == []


def test_packages_of_several_modules_are_named() -> None:
    """The packages that more than one module may import are those that CONTRIBUTING.md names as such."""
    match = re.search(r"third-party package, but for\s+(.+?),", told("CONTRIBUTING.md"))
    project = tomllib.loads(told("pyproject.toml"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *chain.from_iterable(extras[name] for name in extras if name != "dev")]
    names = {re.split(r"[<>=\[]", one)[0] for one in asked}
    assert match
    called = metadata.packages_distributions()
    wrapped = {called.get(package, [package])[0].lower() for package in test_architecture.WRAPPERS}
    assert {*CODE.findall(match[1])} == names - wrapped


def test_extractors_stand_where_it_is_said() -> None:
    """An extractor is an entry of a literal dict in running order."""
    assert isinstance(EXTRACTORS, dict)


def test_the_example_of_a_profile_is_one(tmp_path: Path) -> None:
    """The example of a profile can be laid over English as it stands, and what is said of signs is so."""
    words = told("docs/profiles.md")
    (tmp_path / "marsh-end.toml").write_text(words.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    profile = load(own=tmp_path)
    assert profile.shown_by("The folkmoot heard the Thane of Ely.") != profile.shown_by("The folkmoot met.")
    assert f"first {SEEN:,} characters" in words


@pytest.mark.parametrize(("layer", "said"), [("canada", "two"), ("irish", "one"), ("scottish", "two"), ("welsh", "three")])  # fmt: skip
def test_layers_hold_where_it_is_said(layer: str, said: str) -> None:
    """A layer needs as many signs as the table says."""
    row = next(line for line in told("docs/profiles.md").splitlines() if line.startswith(f"| `{layer}` |"))
    enough = tomllib.loads(told(f"extractors/profiles/{layer}.toml"))["when"]["enough"]
    assert said in row.split("|")[2].split()[:2]
    assert enough == {"one": 1, "two": 2, "three": 3}[said]


def test_terms_of_others_are_listed() -> None:
    """The terms of other vocabularies that statements use are those that the ontology's README lists."""
    used = set()
    for folder in ("extractors", "graph"):
        for path in (ROOT / folder).rglob("*.py"):
            used |= set(re.findall(r'"((?:org|foaf|skos|dcterms|prov):[A-Za-z]+)"', path.read_text("utf-8")))
    listed = {one for one in CODE.findall(section("ontology/README.md", "How terms are named")) if ":" in one}
    assert used - listed == set()


def test_terms_of_ours_that_are_named_exist() -> None:
    """Each term of the vocabulary that a document names is declared."""
    added = {one for name in DOCUMENTS for one in re.findall(r"^\+(cg:\w+) a ", told(name), re.MULTILINE)}
    known = {shorten(str(one)) for one in terms()} | added
    named = {one for name in DOCUMENTS for one in re.findall(r"\bcg:[A-Za-z]+", told(name))}
    assert expand("cg:Meeting").startswith(PREFIXES["cg"])
    assert sorted(one for one in named if one not in known) == []
