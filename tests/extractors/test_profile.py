from __future__ import annotations

import json
from pathlib import Path

import pytest

from councilgraph.extractors.extract import extract
from councilgraph.extractors.profile import from_json, load
from councilgraph.ontology.errors import CouncilgraphError, UnknownName
from councilgraph.ontology.model import Term
from tests.extractors.written import item

LAYER = """
[when]
signs = ["folkmoot", "thane of \\\\w+"]
enough = 2
[people]
titles = ["Thane"]
[declarations]
title = "avowals"
[bodies.words]
Folkmoot = "cg:Committee"
[bodies]
last = "Folkmoot"
[decisions.dispositions]
"cg:Noted" = "hearkened to"
[instead.structure]
furniture = "folio \\\\d+"
"""
SHOWN = "The folkmoot heard the Thane of Marsh End."


def write(folder: Path, words: str, name: str = "marsh.toml") -> Path:
    """A folder with a profile of that name."""
    (folder / name).write_text(words, encoding="utf-8")
    return folder


def test_a_document_tells_which_layers_hold(tmp_path: Path) -> None:
    """A layer holds where a document shows enough of its signs, and nowhere else."""
    profile = load("", write(tmp_path, LAYER))
    assert "Thane" in profile.shown_by(SHOWN).words("people.titles")
    assert profile.shown_by("The folkmoot met.") is profile
    assert profile.shown_by(SHOWN) is profile.shown_by(SHOWN.lower())


def test_words_are_added_and_put_in_place(tmp_path: Path) -> None:
    """Lists grow, patterns get an alternative, tables entries; what is put instead stands alone."""
    profile = load("marsh", write(tmp_path, LAYER))
    assert "Cllrs?" in "".join(profile.words("people.titles"))
    assert all(
        profile.pattern("declarations.title").search(one) for one in ("avowals", "declarations of interest")
    )
    assert dict(profile.pairs("bodies.words"))["Folkmoot"] == "cg:Committee"
    assert dict(profile.pairs("bodies.words"))["Board"] == "cg:Board"
    noted = dict(profile.patterns("decisions.dispositions"))["cg:Noted"]
    assert noted.search("was hearkened to")
    assert noted.search("was noted")
    assert not profile.pattern("structure.furniture").fullmatch("page 7")
    assert profile.pattern("structure.furniture").fullmatch("folio 7")


def test_entries_of_a_table_keep_their_order(tmp_path: Path) -> None:
    """Of outcomes the first that fits counts: "no objection" is none, whatever a layer adds to what is approved."""
    profile = load("marsh", write(tmp_path, '[planning.outcomes]\n"cg:Approved" = "hailed"\n'))
    assert list(dict(profile.pairs("planning.outcomes"))) == list(dict(load().pairs("planning.outcomes")))


def test_a_profile_named_holds_everywhere(tmp_path: Path) -> None:
    """The profile that the settings name needs no signs, and no other is looked for."""
    write(tmp_path, LAYER)
    write(tmp_path, '[people]\ntitles = ["Reeve"]\n', "other.toml")
    assert load("marsh", tmp_path).shown_by("folkmoot, thane of x").layers == ()
    assert "Reeve" not in load("marsh", tmp_path).shown_by("").words("people.titles")
    assert "Thane" not in load("english", tmp_path).shown_by(SHOWN).words("people.titles")


def test_a_layer_without_signs_holds_in_every_document(tmp_path: Path) -> None:
    """A user who writes of one council need not say how its documents are told."""
    profile = load("", write(tmp_path, '[people]\ntitles = ["Thane"]\n'))
    assert "Thane" in profile.shown_by("").words("people.titles")


def test_layers_that_come_with_the_program_fit() -> None:
    """Each layer that is shipped lies over the profile: a build trusts that and looks at the user's alone."""
    profile = load()
    assert profile.layers
    for layer in profile.layers:
        assert layer.over(profile.table) != profile.table, layer.name


def test_what_a_layer_says_is_read_with(tmp_path: Path) -> None:
    """A document that shows the signs of a layer is read with its words."""
    resolved = item(f"{SHOWN}\n\nRESOLVED that the report be hearkened to.")
    profile = load("", write(tmp_path, LAYER))
    found = [
        [one.object for one in extract(resolved, profile) if one.predicate == "cg:disposition"]
        for profile in (load(), profile)
    ]
    assert found == [[], [Term("cg:Noted")]]


def test_the_contents_tell_profiles_apart(tmp_path: Path) -> None:
    """A graph is read anew when a layer changes, its signs included."""
    before = load("", write(tmp_path, LAYER)).contents
    assert load("", tmp_path).contents == before
    assert load("", write(tmp_path, LAYER.replace("thane of", "reeve of"))).contents != before
    assert load("", write(tmp_path, LAYER.replace("avowals", "avowal"))).contents != before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param("[people\n", "cannot be read: .*line 1", id="not TOML"),
        pytest.param('titles = ["Thane"]', "titles stands in no section", id="no section"),
        pytest.param('[peple]\nx = "y"', "nothing is called peple; there is people", id="section unknown"),
        pytest.param("[people]\ntitle = []", r"\[people\]: nothing is called title; there is titles", id="unknown"),
        pytest.param('[people]\ntitles = "Thane"', r"\[people\] titles: must be a list", id="no list"),
        pytest.param('[people]\ntitles = ["("]', r"\[people\] titles: missing", id="no pattern"),
        pytest.param('[declarations]\ntitle = ["x"]', "title: must be text, in quotes", id="no text"),
        pytest.param('[instead.people]\nelder = "x"', "nothing is called elder", id="unknown instead"),
        pytest.param("[when]\nsigns = 3", r"\[when\]: ", id="no signs"),
        pytest.param('[papers]\nappendix = "(?P<mark>x)"', "appendix: redefinition", id="a group twice"),
    ],
)  # fmt: skip
def test_a_wrong_profile_is_told_in_a_line(tmp_path: Path, words: str, says: str) -> None:
    """A mistake in a profile of the user's is told in one line that names the file and the place."""
    with pytest.raises(CouncilgraphError, match=says) as caught:
        load("", write(tmp_path, words))
    assert str(caught.value).startswith(str(tmp_path / "marsh.toml"))
    assert "\n" not in str(caught.value)


def test_a_name_that_no_profile_has(tmp_path: Path) -> None:
    """A name that is no profile's is answered with those there are, the user's among them."""
    with pytest.raises(UnknownName, match=r"no profile is called mash; there are: english, .*marsh"):
        load("mash", write(tmp_path, LAYER))


@pytest.mark.parametrize("name", ["", "english", "marsh", "irish"])
def test_another_process_reads_with_the_same(name: str, tmp_path: Path) -> None:
    """A profile that is told to another process in JSON says there what it says here, the user's words among it."""
    profile = load(name, write(tmp_path, LAYER))
    other = from_json(json.loads(json.dumps(profile.as_json())))
    assert (other.name, other.contents) == (profile.name, profile.contents)
    document = item(SHOWN)
    assert other.shown_by(document.text).name == profile.shown_by(document.text).name
    assert list(extract(document, other)) == list(extract(document, profile))
