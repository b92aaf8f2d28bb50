"""The cache: warm is the same as cold, and broken is cold."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cjm.lint import catalogue, check
from cjm.lint.asked import Asked
from cjm.lint.cache import FILE, Cache, users_cache
from cjm.lint.engine import outcomes
from cjm.lint.rule import Found, Rule
from cjm.lint.sheet import Sheet
from cjm.lint.targets import targets
from tests.lint.written import DAY, SETTINGS, placed, write

GOOD = "cjm: 1\ntitle: A\nstages: [{name: A, touchpoints: [{name: B, moment: critical}]}]\n"
BAD = "cjm: 1\ntitle: A\n"
LIBRARY = "cjm: 1\nkind: library\npersonas: [{name: Maya}]\n"


class Runs:
    """Runs over one folder with one cache, and how many files each had to check."""

    def __init__(self, cache: Cache) -> None:
        self.cache = cache
        self.checked = 0

    def __call__(self, today: date = DAY) -> list[str]:
        self.checked = 0
        asked = Asked(today, ignore=("unused-library-entry",), cache=self.cache, progress=self._count)
        return [placed(one) for outcome in outcomes(targets([Path()]), asked) for one in outcome.findings]

    def _count(self, done: int, of: int) -> None:
        self.checked = done


@pytest.fixture
def runs(here: Path, tmp_path_factory: pytest.TempPathFactory) -> Runs:
    write(here, {"cjm.yaml": SETTINGS, "a.yaml": BAD, "b.yaml": GOOD + "related: a\n", "library.yaml": LIBRARY})
    return Runs(Cache(tmp_path_factory.mktemp("own")))


def test_nothing_is_checked_twice(runs: Runs) -> None:
    first = runs()
    assert (first, runs.checked) == (["a.yaml:1:1 no-stages"], 4)
    assert (runs(), runs.checked) == (first, 0)


def test_a_changed_file_alone_is_checked_anew(runs: Runs, here: Path) -> None:
    runs()
    write(here, {"a.yaml": GOOD})
    assert (runs(), runs.checked) == ([], 1)


def test_what_one_file_means_for_another_is_seen(runs: Runs, here: Path) -> None:
    runs()
    (here / "a.yaml").rename(here / "c.yaml")
    assert (runs(), runs.checked) == (["b.yaml:4:10 unknown-reference", "c.yaml:1:1 no-stages"], 1)


def test_a_changed_library_is_seen_by_every_map(runs: Runs, here: Path) -> None:
    write(here, {"b.yaml": GOOD + "personas: maya\n"})
    runs()
    write(here, {"library.yaml": LIBRARY.replace("Maya", "Mia")})
    assert (runs(), runs.checked) == (["a.yaml:1:1 no-stages", "b.yaml:4:11 unknown-reference"], 4)


def test_changed_settings_are_seen(runs: Runs, here: Path) -> None:
    runs()
    write(here, {"cjm.yaml": SETTINGS + "lint: {ignore: [no-stages]}\n"})
    assert runs() == []
    write(here, {"cjm.yaml": SETTINGS})
    assert (runs(), runs.checked) == (["a.yaml:1:1 no-stages"], 0)


def test_changed_data_are_seen(runs: Runs, here: Path) -> None:
    write(here, {"b.yaml": GOOD + "metrics: [{name: Wait, data: wait.csv}]\n"})
    missing = ["a.yaml:1:1 no-stages", "b.yaml:4:30 unreadable-data"]
    assert runs() == missing
    write(here, {"wait.csv": "date,value\n2026-01,1\n"})
    assert (runs(), runs.checked) == (["a.yaml:1:1 no-stages"], 1)
    write(here, {"wait.csv": "date;value\n"})
    assert (runs(), runs.checked) == (missing, 1)
    (here / "wait.csv").unlink()
    assert runs() == missing


def test_a_rule_that_asks_the_day_is_asked_again_on_another_day(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    def speak(sheet: Sheet) -> Iterator[Found]:
        if sheet.journey.id == "b":
            yield Found(f"it is {sheet.today}", sheet.journey)

    dated = Rule("CJM999", "the-day", "info", check=speak, dated=True)
    every = (*catalogue.rules(), dated)
    monkeypatch.setattr(check, "rules", lambda: every)
    assert (runs(), runs.checked) == (["a.yaml:1:1 no-stages", "b.yaml:3:1 the-day"], 4)
    assert (runs(), runs.checked) == (["a.yaml:1:1 no-stages", "b.yaml:3:1 the-day"], 0)
    assert (runs(date(2027, 1, 1)), runs.checked) == (["a.yaml:1:1 no-stages", "b.yaml:3:1 the-day"], 1)


def test_a_broken_cache_is_cold_and_then_whole_again(runs: Runs) -> None:
    first = runs()
    file = runs.cache.folder / FILE
    file.write_bytes(b"this is no database at all, but long enough to be taken for one " * 100)
    assert (runs(), runs.checked) == (first, 4)
    assert (runs(), runs.checked) == (first, 0)


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '["x",[],"",[],[],[],"",[]]', "[" * 2000])
def test_what_others_put_into_the_cache_is_not_believed(runs: Runs, text: str) -> None:
    first = runs()
    with sqlite3.connect(runs.cache.folder / FILE) as file:
        keys = [row[0] for row in file.execute("SELECT key FROM kept")]
    file.close()
    runs.cache.keep((key, text) for key in keys)
    assert (runs(), runs.checked) == (first, 4)


def test_a_damaged_text_is_not_believed(runs: Runs) -> None:
    first = runs()
    with sqlite3.connect(runs.cache.folder / FILE) as file:
        file.execute("UPDATE kept SET text = replace(text, 'stages', 'sausages')")
    file.close()
    assert (runs(), runs.checked) == (first, 1)


def test_a_cache_that_is_held_or_cannot_be_written_is_no_cache(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cjm.lint.cache.WAIT", 0.0)
    first = runs()
    holder = sqlite3.connect(runs.cache.folder / FILE, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert (runs(), runs.checked) == (first, 4)
    holder.close()
    assert (runs(), runs.checked) == (first, 0)
    in_a_file = Runs(Cache(runs.cache.folder / FILE))
    assert (in_a_file(), in_a_file.checked) == (first, 4)


def test_what_nobody_kept_for_a_month_is_thrown_away(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep([("old", "1"), ("new", "2")])
    with sqlite3.connect(tmp_path / FILE) as file:
        file.execute("UPDATE kept SET day = day - 31 WHERE key = 'old'")
    file.close()
    cache.keep([("newest", "3")])
    assert dict(cache.texts(["old", "new", "newest"])) == {"new": "2", "newest": "3", "old": None}


def test_the_cache_lies_where_the_variable_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CJM_CACHE_DIR", str(tmp_path))
    assert users_cache() == Cache(tmp_path)
    monkeypatch.delenv("CJM_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert users_cache() == Cache(tmp_path / "cjm")


def test_two_folders_with_the_same_files_are_two_runs(runs: Runs, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(here, {"b.yaml": GOOD + "metrics: [{name: Wait, data: wait.csv}]\n", "wait.csv": "date,value\n2026-01,1\n"})
    assert runs() == ["a.yaml:1:1 no-stages"]
    copy = here.with_name("copy")
    write(copy, {name: (here / name).read_text() for name in ("cjm.yaml", "a.yaml", "b.yaml", "library.yaml")})
    monkeypatch.chdir(copy)
    assert runs() == ["a.yaml:1:1 no-stages", "b.yaml:4:30 unreadable-data"]


def test_a_day_is_part_of_what_is_kept_only_where_a_rule_asked(runs: Runs) -> None:
    first = runs()
    assert (runs(DAY.replace(year=2030)), runs.checked) == (first, 0)
