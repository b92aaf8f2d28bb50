"""The story that tests, docs and the tour use is the same everywhere, and every chapter of it is a good map."""

from pathlib import Path

import pytest

from cjm import cli
from tests.real_git import git, needs_git
from tests.story import make_story

pytestmark = needs_git

COMMITS = """\
1a0803e 2026-01-20 Kenji Mori: repair: the sketch from the whiteboard, imported
4422fb7 2026-03-31 Lena Ortiz: repair: eleven interviews and four months of returns
f77b9b9 2026-04-24 Lena Ortiz: repair: the loaner decides, and not the telephone
8d59b74 2026-08-17 Amira Haddad: repair: the chat log is in the order; track the parcel
9b8e991 2026-11-20 Ingrid Sol: repair: sixty cases of the pilot
7cb388b 2026-11-21 Amira Haddad: repair: an id that says what customers do"""


def test_the_story_has_the_same_commits_on_every_machine(tmp_path: Path) -> None:
    make_story(tmp_path)
    assert git(tmp_path, "log", "--reverse", "--abbrev=7", "--format=%h %as %an: %s") == COMMITS


def test_no_chapter_is_broken_and_each_has_something_left_to_do_but_the_sketch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_story(tmp_path / "story")
    monkeypatch.setenv("CJM_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path / "story")
    said = {}
    for tag in git(Path(), "tag", "--sort=creatordate").split():
        git(Path(), "checkout", "--quiet", tag)
        said[tag] = cli.run(["lint", "--today", "2026-11-22", "maps"]), "warning" in capsys.readouterr().out
    later = dict.fromkeys(["researched", "moved", "mended", "piloted", "renamed"], (0, True))
    assert said == {"sketch": (0, False), **later}
