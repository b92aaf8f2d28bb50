"""A site's folder: a second run removes what the first made, and nothing of the user's is ever touched."""

import json
import os
from pathlib import Path

import pytest

from cjm.errors import CjmError
from cjm.output.site_folder import MANIFEST, write_site


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_second_run_removes_only_what_the_first_made(tmp_path: Path) -> None:
    write_site(tmp_path / "site", {"a.html": b"A", "b.html": b"B"}, "page.html")
    (tmp_path / "site" / "notes.txt").write_text("mine")
    write_site(tmp_path / "site", {"b.html": b"B2", "c.html": b"C"}, "page.html")
    assert names(tmp_path / "site") == [MANIFEST, "b.html", "c.html", "notes.txt"]
    assert (tmp_path / "site" / "b.html").read_bytes() == b"B2"


def test_a_file_that_holds_the_same_already_is_not_touched(tmp_path: Path) -> None:
    write_site(tmp_path, {"a.html": b"A", "b.html": b"B"}, "page.html")
    for name in ("a.html", "b.html"):
        os.utime(tmp_path / name, (1, 1))
    write_site(tmp_path, {"a.html": b"A", "b.html": b"C"}, "page.html")
    assert (tmp_path / "a.html").stat().st_mtime == 1
    assert (tmp_path / "b.html").stat().st_mtime > 1
    assert (tmp_path / "b.html").read_bytes() == b"C"


def test_a_made_file_that_somebody_changed_since_is_not_removed(tmp_path: Path) -> None:
    write_site(tmp_path, {"a.html": b"A"}, "page.html")
    (tmp_path / "a.html").write_bytes(b"mine now")
    write_site(tmp_path, {"b.html": b"B"}, "page.html")
    assert names(tmp_path) == [MANIFEST, "a.html", "b.html"]


def test_a_file_that_no_run_made_stands_in_the_way_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(CjmError, match=r"index\.html: was not made by cjm and is left as it is"):
        write_site(tmp_path, {"a.html": b"A", "index.html": b"I"}, "page.html")
    assert names(tmp_path) == ["index.html"]


def test_a_manifest_cannot_make_it_remove_files_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("mine")
    site = tmp_path / "site"
    site.mkdir()
    (site / MANIFEST).write_text(
        json.dumps(
            {"version": 1, "files": {name: {"by": "page.html", "digest": ""} for name in ("../precious.txt", "..")}}
        )
    )
    write_site(site, {"a.html": b"A"}, "page.html")
    assert (tmp_path / "precious.txt").read_text() == "mine"


def test_a_broken_manifest_is_no_manifest(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text("[1, 2")
    write_site(tmp_path, {"a.html": b"A"}, "page.html")
    assert json.loads((tmp_path / MANIFEST).read_bytes())["files"].keys() == {"a.html"}


def test_a_folder_that_is_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(CjmError, match="the folder cannot be made"):
        write_site(tmp_path / "site", {"a.html": b"A"}, "page.html")


def test_pages_and_diagrams_share_a_folder(tmp_path: Path) -> None:
    write_site(tmp_path, {"a.html": b"A"}, "page.html")
    write_site(tmp_path, {"a-flow.svg": b"F", "b-flow.svg": b"F"}, "flow.svg")
    write_site(tmp_path, {"b-flow.svg": b"F"}, "flow.svg")
    assert names(tmp_path) == [MANIFEST, "a.html", "b-flow.svg"]
