"""Maps are drawn in one process or in several: the same pictures, the same findings, the same errors."""

from datetime import date
from pathlib import Path

import pytest

from cjm.drawing import drawing
from cjm.drawing.desk import Desk, look
from cjm.drawing.drawing import Drawings, Wish, drawings
from cjm.errors import CjmError
from cjm.lint.cache import NO_CACHE, Cache
from cjm.render.renderers.page_html import HTML
from cjm.render.site import Intro
from cjm.worker import FORKS

DAY = date(2026, 11, 22)
MAP = """\
cjm: 1
title: Journey {n}
part_of: journey-{before}
maturity: researched
metrics:
  - name: Wait
    data: wait-{n}.csv
stages:
  - name: Decide
    touchpoints:
      - name: Compare the offers
        channel: phone
        emotion: -1
        moment: critical
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("one", "two"):
        Path(f"{name}/maps").mkdir(parents=True)
        Path(f"{name}/cjm.yaml").write_text(f"cjm: 1\nkind: workspace\ntitle: {name.capitalize()}\n")
        Path(f"{name}/maps/lib.yaml").write_text("cjm: 1\nkind: library\nchannels: [{id: phone, name: By phone}]\n")
    for n in range(9):
        folder = "one/maps" if n < 6 else "two/maps"
        Path(f"{folder}/journey-{n}.yaml").write_text(MAP.format(n=n, before=n - 1))
        Path(f"{folder}/wait-{n}.csv").write_text(f"date,value\n2026-01,{n}\n")


def _drawn(hands: int, monkeypatch: pytest.MonkeyPatch, wish: Wish = Wish(HTML, DAY, NO_CACHE)) -> Drawings:  # noqa: B008
    monkeypatch.setattr(drawing, "hands", lambda items, fewest: hands)
    return drawings([Path("one"), Path("two/maps")], None, wish)


def _told(done: Drawings) -> tuple[dict[str, bytes], int, list[str], tuple[str, ...]]:
    return done.files, done.maps, [str(error) for error in done.errors], done.notes


@pytest.mark.skipif(not FORKS, reason="a new process knows nothing here")
def test_several_processes_draw_what_one_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("one/maps/journey-2.yaml").write_text("cjm: 1\ntitle: It said: no\n")
    Path("two/maps/wait-7.csv").unlink()
    Path("one/maps/wait-1.csv").write_text("date,value\n2026-01,many\n")
    one, three = _drawn(1, monkeypatch), _drawn(3, monkeypatch)
    assert _told(one) == _told(three)
    assert list(one.files) == ["index.html", *(f"journey-{n}.html" for n in (0, 1, 3, 4, 5, 6, 7, 8))]
    assert [error.split(": ")[0] for error in _told(one)[2]] == [
        "one/maps/journey-2.yaml:2:15",
        "one/maps/wait-1.csv:2:1",
        "two/maps/wait-7.csv",
    ]


def _look_elsewhere(desk: Desk, seat: int, _: None) -> Intro | CjmError | None:
    """As if another process had read the map that this one draws."""
    found = look(desk, seat, _)
    desk.maps.clear()
    return found


def _look_and_lose(desk: Desk, seat: int, _: None) -> Intro | CjmError | None:
    found = _look_elsewhere(desk, seat, _)
    if desk.entries[seat].path.endswith("journey-4.yaml"):
        desk.entries[seat].place.unlink()
    return found


@pytest.mark.parametrize("hands", [1, pytest.param(3, marks=pytest.mark.skipif(not FORKS, reason="there is one only"))])
def test_who_helps_out_draws_the_same(monkeypatch: pytest.MonkeyPatch, hands: int) -> None:
    read_here = _drawn(hands, monkeypatch)
    monkeypatch.setattr(drawing, "look", _look_elsewhere)
    assert _told(_drawn(hands, monkeypatch)) == _told(read_here)
    monkeypatch.setattr(drawing, "look", _look_and_lose)
    with pytest.raises(CjmError, match=r"one/maps/journey-4\.yaml: there is no such file"):
        _drawn(hands, monkeypatch)


def test_a_page_shows_what_lint_finds_and_what_the_libraries_of_its_own_workspace_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path("two/maps/lib.yaml").write_text("cjm: 1\nkind: library\nchannels: [{id: phone, name: Call centre}]\n")
    files = _drawn(1, monkeypatch).files
    assert [b"By phone" in files[f"journey-{n}.html"] for n in (0, 5, 6)] == [True, True, False]
    assert b"Call centre" in files["journey-6.html"]
    assert b"names no source" in files["journey-0.html"]


@pytest.mark.parametrize("settings", [None, "cjm.yaml"])
def test_a_page_shows_what_lint_finds_in_a_workspace_within_another(settings: str | None) -> None:
    Path("cjm.yaml").write_text("cjm: 1\nkind: workspace\nmaps: ['**/*.yaml']\n")
    files = drawings([Path()], Path(settings) if settings else None, Wish(HTML, DAY, NO_CACHE)).files
    assert [name for name, data in files.items() if b"names no source" not in data] == ["index.html"]


def test_a_second_run_takes_the_findings_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wish = Wish(HTML, DAY, Cache(tmp_path / "cache"))
    first = _drawn(1, monkeypatch, wish)
    monkeypatch.setattr(drawing, "examine", lambda *_: pytest.fail("was checked again"))
    assert _told(_drawn(1, monkeypatch, wish)) == _told(first)


def test_one_file_takes_one_map(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CjmError, match="9 maps do not go into one file; name one map, or a folder with -o"):
        _drawn(1, monkeypatch, Wish(HTML, DAY, NO_CACHE, single=True))


def test_where_no_map_is_sound_nothing_is_drawn() -> None:
    Path("one/maps/journey-0.yaml").write_text("cjm: 1\n")
    done = drawings([Path("one/maps/journey-0.yaml")], None, Wish(HTML, DAY, NO_CACHE))
    assert (done.files, done.maps, [str(error) for error in done.errors]) == (
        {},
        0,
        ["one/maps/journey-0.yaml:1:1: a map lacks its title"],
    )
