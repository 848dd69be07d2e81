from __future__ import annotations

import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from councilgraph.graph.folder.settings import NAME, TEMPLATE, Settings, read
from councilgraph.ontology.errors import CouncilgraphError


def test_no_file_is_the_defaults(tmp_path: Path) -> None:
    """A folder without settings has the defaults; so has one whose settings are all comments."""
    assert read(tmp_path) == Settings()
    (tmp_path / NAME).write_text(TEMPLATE, encoding="utf-8")
    assert read(tmp_path) == Settings()


def test_template_names_every_setting() -> None:
    """With the marks taken away the template is valid, and sets each setting to its default."""
    lines = [line.removeprefix("# ") for line in TEMPLATE.splitlines() if " = " in line]
    assert tomllib.loads("\n".join(lines)) == asdict(Settings())


def test_settings_are_read(tmp_path: Path) -> None:
    """What the file says holds."""
    text = (
        'base = "https://data.example/id/"\nlicence = "https://licence.example/é"\nwithhold_public = false\n'
    )
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    read_settings = read(tmp_path)
    licence = "https://licence.example/é"
    assert read_settings == Settings("https://data.example/id/", licence=licence, withhold_public=False)


def test_a_mark_of_byte_order_is_no_mistake(tmp_path: Path) -> None:
    """Editors of Windows begin a file with one."""
    (tmp_path / NAME).write_text('profile = "uk"\n', encoding="utf-8-sig")
    assert read(tmp_path) == Settings(profile="uk")


def test_what_cannot_be_opened_is_told_in_words(tmp_path: Path) -> None:
    """The line names the file once, and no number of the system's."""
    (tmp_path / NAME).mkdir()
    with pytest.raises(CouncilgraphError, match=r"councilgraph\.toml cannot be read: [A-Z][a-z ]+$"):
        read(tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("base = \nx = 1", "cannot be read: .*line 1", id="not TOML"),
        pytest.param('profil = "uk"', "there is no setting “profil”; there is profile", id="unknown, near"),
        pytest.param(
            'colour = "red"', "there is base, profile, model, licence, withhold_public", id="unknown, far"
        ),
        pytest.param("model = 3", "model must be text in quotes", id="not text"),
        pytest.param('licence = "CC BY 4.0"', "licence must be an address in full, not “CC BY", id="a name"),
        pytest.param('withhold_public = "no"', "withhold_public must be true or false", id="not yes or no"),
        pytest.param("[base]\nx = 1", "base must be text in quotes", id="a table"),
        pytest.param('base = "aldermere"', "base must be an address in full", id="no address"),
        pytest.param('base = "https://data.example"', "ends with a slash, not", id="no slash"),
        pytest.param('base = "https://data.example/a b/"', "ends with a slash, not", id="a space"),
    ],
)
def test_wrong_settings_are_one_line(tmp_path: Path, text: str, message: str) -> None:
    """A mistake in the settings is told in one line that names the file."""
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    with pytest.raises(CouncilgraphError, match=message) as caught:
        read(tmp_path)
    assert str(caught.value).startswith(str(tmp_path / NAME))
    assert "\n" not in str(caught.value)


def test_settings_that_are_not_utf8(tmp_path: Path) -> None:
    """Bytes that are no text are told in a line as well."""
    (tmp_path / NAME).write_bytes(b"\xff\xfe")
    with pytest.raises(CouncilgraphError, match="cannot be read"):
        read(tmp_path)
