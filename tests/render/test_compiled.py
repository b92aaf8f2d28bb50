"""Templates are compiled once, and a damaged cache is never believed."""

import os
from pathlib import Path

import pytest

from cjm.render.compiled import OLD, Compiled, stamp


def _says(folder: Path | None, made: str, state: str = "one") -> str:
    """What the code of a template does that becomes this Python, with a cache in a folder."""
    defined: dict[str, str] = {}
    exec(Compiled(folder, state).code("page/a.html.j2", lambda _: made), defined)  # noqa: S102
    return defined["said"]


def _not_again(_: str) -> str:
    pytest.fail("was compiled again")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A cache that holds one template."""
    assert _says(tmp_path / "templates", "said = 'Hello'") == "Hello"
    return tmp_path / "templates"


def test_a_template_is_kept_and_taken_from_there(folder: Path) -> None:
    assert Compiled(folder, "one").code("page/a.html.j2", _not_again).co_filename == "<page/a.html.j2>"


def test_in_another_state_of_the_files_a_template_is_compiled_anew(folder: Path) -> None:
    assert _says(folder, "said = 'Goodbye'", "two") == "Goodbye"
    assert _says(folder, "said = 'neither'", "one") == "Hello"


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 400])
def test_a_damaged_template_is_compiled_anew(folder: Path, damage: bytes) -> None:
    (kept,) = folder.iterdir()
    whole = kept.read_bytes()
    for broken in (damage, whole[:-7], whole[:20] + damage + whole[20:]):
        kept.write_bytes(broken)
        assert _says(folder, "said = 'Hello'") == "Hello"
        assert kept.read_bytes() == whole or broken == whole


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert _says(tmp_path / "file" / "templates", "said = 'Hello'") == "Hello"


def test_without_a_folder_nothing_is_kept() -> None:
    assert [_says(None, f"said = '{word}'") for word in ("Hello", "Goodbye")] == ["Hello", "Goodbye"]


def test_what_was_kept_long_ago_goes_when_something_is_kept(folder: Path) -> None:
    (kept,) = folder.iterdir()
    before = kept.stat().st_mtime - OLD - 1
    _says(folder, "said = 'new'", "two")
    assert len(list(folder.iterdir())) == 2
    os.utime(kept, (before, before))
    _says(folder, "said = 'new'", "three")
    assert kept not in list(folder.iterdir())


def test_a_stamp_tells_files_apart_by_length_and_by_when_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("one")
    first = stamp(["1"], [file])
    assert stamp(["1"], [file]) == first != stamp(["2"], [file])
    file.write_text("four")
    longer = stamp(["1"], [file])
    os.utime(file, (1, 1))
    assert len({first, longer, stamp(["1"], [file])}) == 3
