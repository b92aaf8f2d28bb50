"""What the rules of measurement say, and in which maps they are silent."""

from pathlib import Path

import pytest

from cjm.lint.asked import Asked
from tests.lint.rules.metrics import HEAD, LIBRARY, STAGES, metric, told
from tests.lint.written import DAY, findings, write

MEASURES = Asked(DAY, select=tuple(f"CJM{number}" for number in range(707, 713)))
WHOLE = "baseline: 80, target: 90, readings: {2026-04: 85}"


def heard(folder: Path, map_: str, **files: str) -> list[str]:
    """What the rules of measurement say of a map; other files are CSV, but the library."""
    return told(folder, MEASURES, map_, **files)


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("measures: share, readings: {2026-04: 85}", ["metric-without-baseline", "metric-without-target"]),
        ("measures: emotion, readings: {2026-04: 1}", []),
        ("measures: share", ["metric-without-values"]),
        ("measures: share, readings: {}", ["metric-without-values"]),
        (f"measures: share, {WHOLE}", []),
    ],
)
def test_a_metric_with_values_is_asked_for_its_bounds(fields: str, found: list[str], tmp_path: Path) -> None:
    assert [one.split()[1] for one in heard(tmp_path, HEAD + metric(fields) + STAGES)] == found


def test_a_map_of_what_shall_be_names_its_targets_before_anything_is_measured(tmp_path: Path) -> None:
    to_be = f"{HEAD}state: to-be\nof: other\n"
    assert heard(tmp_path, to_be + metric("target: 90") + STAGES) == []
    assert heard(tmp_path, to_be + metric("measures: share") + STAGES) == ["map.yaml:7:22 metric-without-target"]


def test_what_a_librarys_metric_lacks_is_found_in_the_library_and_not_in_every_map(tmp_path: Path) -> None:
    library = f"{LIBRARY}metrics:\n  - {{id: rate, name: Rate, readings: {{2026-04: 85}}}}\n"
    assert heard(tmp_path, f"{HEAD}metrics: rate\n{STAGES}", library=library) == [
        "library.yaml:5:22 metric-without-baseline",
        "library.yaml:5:22 metric-without-target",
    ]


def test_a_map_brings_its_own_values_to_a_librarys_metric(tmp_path: Path) -> None:
    library = f"{LIBRARY}metrics:\n  - {{id: rate, name: Rate, baseline: 3, target: 5}}\n"
    own = f"{HEAD}metrics: [{{use: rate, data: rate.csv}}]\n{STAGES}"
    values = {"library": library, "rate": "date,value\n2026-04,4\n"}
    assert heard(tmp_path, own, **values) == []
    assert heard(tmp_path, f"{HEAD}metrics: rate\n{STAGES}", **values) == ["map.yaml:4:10 metric-without-values"]
    assert heard(tmp_path, own.replace("rate.csv", "none.csv"), none="date,value\n") == [
        "map.yaml:4:29 metric-without-values"
    ]


def test_a_metric_that_no_library_has_is_an_unknown_reference_only(tmp_path: Path) -> None:
    assert heard(tmp_path, f"{HEAD}metrics: rate\n{STAGES}") == []


def test_a_file_that_cannot_be_read_is_not_called_empty(tmp_path: Path) -> None:
    map_ = HEAD + metric("baseline: 3, target: 5, data: rate.csv") + STAGES
    assert heard(tmp_path, map_) == []
    assert heard(tmp_path, map_, rate="date,value\n2026-04,four\n") == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("better: higher, alert: 85", []),
        ("better: higher, alert: 86", ["map.yaml:5:51 metric-beyond-alert"]),
        ("better: lower, alert: 84", ["map.yaml:5:50 metric-beyond-alert"]),
        ("measures: sum, alert: 86", []),
    ],
)
def test_a_value_at_its_alert_is_not_beyond_it(fields: str, found: list[str], tmp_path: Path) -> None:
    map_ = f"cjm: 1\ntitle: Renew\n\n{metric(f'{fields}, readings: {{2026-01: 1, 2026-04: 85}}')}{STAGES}"
    assert heard(tmp_path, map_) == found


def test_an_alert_of_a_library_is_found_in_it_once(tmp_path: Path) -> None:
    rate = "{id: rate, name: Rate, better: higher, baseline: 80, target: 90, alert: 86, readings: {2026-04: 85}}"
    library = f"{LIBRARY}metrics:\n  - {rate}\n"
    assert heard(tmp_path, f"{HEAD}metrics: rate\n{STAGES}", library=library) == [
        "library.yaml:5:77 metric-beyond-alert"
    ]
    stricter = f"{HEAD}metrics: [{{use: rate, alert: 88}}]\n{STAGES}"
    calm = library.replace("alert: 86", "alert: 80")
    assert heard(tmp_path, stricter, library=calm) == ["map.yaml:4:30 metric-beyond-alert"]


def test_the_alert_says_the_value_its_month_and_what_is_to_be_done(tmp_path: Path) -> None:
    fields = "unit: days, better: lower, alert: 7, readings: {2026-10: 7.25}"
    write(tmp_path, {"map.yaml": f"cjm: 1\ntitle: Renew\n{metric(fields)}{STAGES}"})
    assert [one.message for one in findings(tmp_path, asked=MEASURES)] == [
        '"Rate" stood at 7.25 days in 2026-10, worse than its alert of 7 days; someone must act before customers complain'
    ]


@pytest.mark.parametrize(
    ("readings", "found"),
    [
        ("{2026-01: 80, 2026-02: 86, 2026-03: 83}", []),
        ("{2026-01: 80, 2026-02: 86, 2026-03: 82.9}", ["map.yaml:5:70 below-high-water-mark"]),
        ("{2026-01: 86, 2026-02: 82}", []),
        ("{2026-01: 80, 2026-02: 80.9, 2026-03: 80}", []),
        ("{2026-01: 78, 2026-02: 79, 2026-03: 70}", []),
    ],
)
def test_only_what_had_really_been_won_can_be_lost(readings: str, found: list[str], tmp_path: Path) -> None:
    map_ = f"{HEAD}{metric(f'better: higher, baseline: 80, target: 90, readings: {readings}')}{STAGES}"
    assert heard(tmp_path, map_) == found


def test_a_drop_that_may_be_chance_is_none(tmp_path: Path) -> None:
    map_ = HEAD + metric("measures: share, better: higher, baseline: 40, target: 80, data: rate.csv") + STAGES
    rows = "date,value,n\n2026-01,40,{n}\n2026-02,55,{n}\n2026-03,45,{n}\n"
    assert heard(tmp_path, map_, rate=rows.format(n=40)) == []
    assert heard(tmp_path, map_, rate=rows.format(n=4000)) == ["map.yaml:5:93 below-high-water-mark"]


@pytest.mark.parametrize(
    ("measures", "row", "found"),
    [
        ("mean", "4,9", ["too-few-answers"]),
        ("mean", "4,10", []),
        ("mean", "4,", []),
        ("csat", "80,3", ["too-few-answers"]),
        ("sum", "4,2", []),
        ("duration", "4,2", []),
    ],
)
def test_few_answers_are_few_where_people_or_shares_are_counted(
    measures: str, row: str, found: list[str], tmp_path: Path
) -> None:
    map_ = HEAD + metric(f"measures: {measures}, baseline: 3, target: 5, data: rate.csv") + STAGES
    rows = f"date,value,n\n2026-01,4,90\n2026-02,{row}\n"
    assert [one.split()[1] for one in heard(tmp_path, map_, rate=rows)] == found


def test_figures_that_nobody_may_see_are_no_missing_values_and_are_not_told(tmp_path: Path) -> None:
    map_ = HEAD + metric("measures: csat, baseline: 3, target: 5, data: rate.csv") + STAGES
    assert heard(tmp_path, map_, rate="date,value,n\n2026-01,75,4\n") == ["map.yaml:5:74 too-few-answers"]
    (found,) = findings(tmp_path, asked=MEASURES)
    assert found.message == (
        'the newest value of "Rate", of 2026-01, rests on fewer than five answers, too few to mean anything; wait for more, '
        "or put several months together"
    )


def test_of_a_measured_emotion_the_place_with_the_fewest_answers_is_named(tmp_path: Path) -> None:
    map_ = HEAD + metric("measures: emotion, data: rate.csv") + STAGES
    assert heard(tmp_path, map_, rate="date,stage,value,n\n2026-01,,1,90\n2026-01,decide,1,7\n") == [
        "map.yaml:5:53 too-few-answers"
    ]
    assert 'of "Rate" for "decide", of 2026-01, rests on 7 answers' in findings(tmp_path, asked=MEASURES)[0].message


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("kind: interview, n: 4", ["map.yaml:4:53 too-few-answers"]),
        ("kind: survey, n: 1", ["map.yaml:4:50 too-few-answers"]),
        ("kind: interview, n: 5", []),
        ("kind: interview", []),
        ("kind: workshop, n: 4", []),
        ("kind: interview, n: 2, strength: anecdote", []),
    ],
)
def test_what_fewer_than_five_people_told_is_an_anecdote(source: str, found: list[str], tmp_path: Path) -> None:
    text = f"{HEAD}evidence: [{{id: t, name: Talks, {source}}}]\n{STAGES}"
    assert heard(tmp_path, text) == found
