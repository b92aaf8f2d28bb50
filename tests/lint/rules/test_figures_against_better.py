"""Which figures of a metric contradict each other, and which only look odd."""

from pathlib import Path

import pytest

from cjm.lint.asked import Asked
from tests.lint.rules.metrics import HEAD, LIBRARY, STAGES, metric, told
from tests.lint.written import DAY

ASKED = Asked(DAY, select=("figures-against-better", "metric-beyond-alert"))
LOWER = "better: lower, baseline: 14, target: 8"
READ = "readings: {2026-01: 14, 2026-09: 11}"


def heard(folder: Path, map_: str, **files: str) -> list[str]:
    """What the two rules say of a map, by name."""
    return [one.split()[1] for one in told(folder, ASKED, map_, **files)]


def opportunity(status: str, to: float, action: str = "") -> str:
    """An opportunity that expects the metric to change."""
    return f"opportunities:\n  - {{title: Call, status: {status}, expects: [{{metric: rate, to: {to}}}]{action}}}\n"


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("better: lower, target: 8, alert: 8", []),
        ("target: 8, alert: 5", []),
        ("measures: duration, target: 8, alert: 5", ["figures-against-better"]),
        (f"{LOWER}, alert: 5, {READ}", ["figures-against-better"]),
        (f"{LOWER}, alert: 10, {READ}", ["metric-beyond-alert"]),
        ("better: lower, baseline: 5, target: 8, alert: 5", ["figures-against-better"]),
    ],
)
def test_an_alert_and_a_baseline_lie_on_the_bad_side_of_the_target(
    fields: str, found: list[str], tmp_path: Path
) -> None:
    assert heard(tmp_path, HEAD + metric(fields) + STAGES) == found


@pytest.mark.parametrize(
    ("status", "to", "found"),
    [
        ("chosen", 16, ["figures-against-better"]),
        ("chosen", 13, []),
        ("doing", 13, []),
        ("doing", 16, ["figures-against-better"]),
        ("dropped", 16, []),
        ("idea", 9, []),
    ],
)
def test_an_effect_is_not_expected_to_be_worse_than_what_is(
    status: str, to: float, found: list[str], tmp_path: Path
) -> None:
    assert heard(tmp_path, HEAD + metric(f"{LOWER}, {READ}") + STAGES + opportunity(status, to)) == found


@pytest.mark.parametrize(
    ("action", "found"),
    [
        ("", ["metric-beyond-alert"]),
        (", actions: [{what: Call, due: 2026-12-15}]", []),
        (", actions: [{what: Call, due: 2026-10-15}]", ["metric-beyond-alert"]),
        (", actions: [{what: Call, done: 2026-10-15}]", ["metric-beyond-alert"]),
    ],
)
def test_an_alert_is_answered_by_an_action_that_is_not_late(action: str, found: list[str], tmp_path: Path) -> None:
    text = HEAD + metric(f"{LOWER}, alert: 10, {READ}") + STAGES
    assert heard(tmp_path, text + opportunity("doing", 8, action)) == found
    assert heard(tmp_path, text + opportunity("idea", 8, action)) == ["metric-beyond-alert"]


def test_a_librarys_figures_are_judged_in_the_library(tmp_path: Path) -> None:
    library = f"{LIBRARY}metrics:\n  - {{id: rate, name: Rate, better: lower, target: 8, alert: 5}}\n"
    assert told(tmp_path, ASKED, f"{HEAD}metrics: rate\n{STAGES}", library=library) == [
        "library.yaml:5:61 figures-against-better"
    ]
