"""The maps that come with the project are what a reader sees first: they lint clean but for one, and cover a customer's life."""

from pathlib import Path

import pytest

from cjm import cli
from cjm.document import read
from cjm.model.journey import Journey
from cjm.model.settings import Settings

MAPS = Path(__file__).parents[1] / "maps"
TYPES = {"acquisition", "onboarding", "use", "support", "renewal", "exit"}


def _contents() -> list[object]:
    return [read(path.read_bytes(), path.name).content for path in sorted(MAPS.glob("*.yaml"))]


def test_they_lint_clean_but_for_the_one_that_shows_what_a_stale_map_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CJM_CACHE_DIR", str(tmp_path))
    monkeypatch.chdir(MAPS.parent)
    assert cli.run(["lint", "--today", "2026-11-22", "maps"]) == 0
    found = [line.split(":", 3) for line in capsys.readouterr().out.splitlines() if line.startswith("maps")]
    assert [(path, said.split()[2]) for path, _, _, said in found] == [
        ("maps/instrument-repair.yaml", "stale-validation:")
    ]


def test_every_map_has_its_place_in_the_life_of_a_customer() -> None:
    contents = _contents()
    orders = [one.order for one in contents if isinstance(one, Settings)]
    assert [sorted(order) for order in orders] == [sorted(one.id for one in contents if isinstance(one, Journey))]


def test_they_show_every_type_both_sides_both_states_and_every_maturity() -> None:
    journeys = [one for one in _contents() if isinstance(one, Journey)]
    assert {
        "type": {one.type for one in journeys},
        "perspective": {one.perspective for one in journeys},
        "state": {one.state for one in journeys},
        "maturity": {one.maturity for one in journeys},
    } == {
        "type": TYPES,
        "perspective": {"customer", "employee"},
        "state": {"as-is", "to-be"},
        "maturity": {"sketch", "researched", "validated"},
    }
