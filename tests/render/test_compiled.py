"""Templates are compiled once, and a damaged cache is never believed."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from cjm.render import compiled
from cjm.render.compiled import Compiled


def _says(folder: Path, source: str) -> str:
    """What a fresh environment makes of a template."""
    environment = Environment(loader=DictLoader({"page": source}), bytecode_cache=Compiled(folder))  # noqa: S701
    return environment.get_template("page").render(name="Mia")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A cache that holds one template."""
    assert _says(tmp_path / "templates", "Hello {{ name }}") == "Hello Mia"
    return tmp_path / "templates"


def test_a_template_is_kept_and_taken_from_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Environment, "compile", lambda *_: pytest.fail("was compiled again"))
    assert _says(folder, "Hello {{ name }}") == "Hello Mia"


def test_a_template_that_changed_is_compiled_anew(folder: Path) -> None:
    assert _says(folder, "Goodbye {{ name }}") == "Goodbye Mia"


def test_what_another_version_compiled_is_not_taken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (kept,) = folder.iterdir()
    before = kept.read_bytes()
    monkeypatch.setattr(compiled, "_compiler", lambda: "another")
    assert _says(folder, "Hello {{ name }}") == "Hello Mia"
    assert kept.read_bytes() != before


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 400])
def test_a_damaged_template_is_compiled_anew(folder: Path, damage: bytes) -> None:
    (kept,) = folder.iterdir()
    whole = kept.read_bytes()
    for broken in (damage, whole[:-7], whole[:20] + damage + whole[20:]):
        kept.write_bytes(broken)
        assert _says(folder, "Hello {{ name }}") == "Hello Mia"
        assert kept.read_bytes() == whole


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert _says(tmp_path / "file" / "templates", "Hello {{ name }}") == "Hello Mia"
