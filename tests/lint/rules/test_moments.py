"""What the rules of the curve, of moments, of ways in and out say, and where they keep silent."""

from pathlib import Path

import pytest

from tests.lint.written import SETTINGS, findings, write

HEAD = "cjm: 1\ntitle: Repair\nmaturity: researched\n"
TWO = "personas: [{name: Maya}, {name: Viktor}]\n"


def said(here: Path, rule: str, text: str, settings: str = "", **files: str) -> list[str]:
    """The messages of a rule in a map."""
    write(here, {"cjm.yaml": SETTINGS + settings, "map.yaml": text, **files})
    return [finding.message for finding in findings(here) if finding.name == rule]


def by_touchpoints(*emotions: object, more: str = "") -> str:
    """One stage of touchpoints with these emotions; `more` are fields of the last."""
    lines = [f"      - name: Step {at}\n        emotion: {emotion}" for at, emotion in enumerate(emotions)]
    return "stages:\n  - name: Wait\n    touchpoints:\n" + "\n".join(lines) + f"\n{more}"


def by_stages(*emotions: object) -> str:
    """Stages without touchpoints with these emotions."""
    return "stages:\n" + "".join(
        f"  - name: Stage {at}\n    emotion: {emotion}\n" for at, emotion in enumerate(emotions)
    )


def test_a_curve_is_flat_where_nobody_leaves_one_point_of_the_scale(here: Path) -> None:
    assert said(here, "flat-curve", HEAD + by_stages(0, 0.5, 0, 0, -0.5, 0)) == [
        "every emotion of the map lies between -0.5 and 0.5, so that the curve is flat; ask customers for their best and "
        "their worst moment, and use the scale from -2 to +2"
    ]
    assert said(here, "flat-curve", HEAD + by_touchpoints(1, 1, 1, 1, 1, 1)) == [
        "every emotion of the map is 1, so that the curve is flat; ask customers for their best and their worst moment, "
        "and use the scale from -2 to +2"
    ]


def test_one_persona_who_feels_something_makes_a_curve(here: Path) -> None:
    values = ["{maya: 0, viktor: 0}"] * 5 + ["{maya: 0.5, viktor: -1.5}"]
    assert said(here, "flat-curve", HEAD + TWO + by_touchpoints(*values)) == []


def test_one_persona_of_two_who_feels_the_same_throughout_is_told(here: Path) -> None:
    values = ["{maya: 0, viktor: 0}"] * 5 + ["{maya: 0, viktor: -1.5}"]
    assert said(here, "flat-curve", HEAD + TWO + by_touchpoints(*values)) == [
        '"Maya" feels 0 from beginning to end; ask for their best and their worst moment'
    ]
    assert said(here, "flat-curve", HEAD + TWO + by_touchpoints(*values[1:])) == []


@pytest.mark.parametrize(
    "text",
    [
        HEAD + by_touchpoints(0, 0, 0, 0, 0),
        HEAD + "state: to-be\n" + by_touchpoints(1, 1, 1.5, 2, 1, 1),
        "cjm: 1\ntitle: Repair\n" + by_touchpoints(0, 0, 0, 0, 0, 0),
        HEAD + "stages: [Wait]\n",
    ],
    ids=["five steps", "hoped for", "sketch", "no emotion"],
)
def test_short_hoped_for_and_sketched_curves_may_be_flat(here: Path, text: str) -> None:
    assert said(here, "flat-curve", text) == []


def test_a_curve_that_was_measured_may_be_flat(here: Path) -> None:
    metric = "metrics:\n  - {id: felt, name: Felt, measures: emotion, data: felt.csv}\n"
    stages = "stages:\n" + "".join(f"  - {{name: Stage {at}, id: s{at}, metrics: felt}}\n" for at in range(6))
    rows = "date,stage,value,n\n" + "".join(f"2026-10,s{at},0.{at},40\n" for at in range(6))
    assert said(here, "flat-curve", HEAD + metric + stages, **{"felt.csv": rows}) == []


def test_the_limits_of_a_flat_curve_can_be_set(here: Path) -> None:
    settings = "lint:\n  options:\n    flat-curve: {range: 0.5, steps: 3}\n"
    assert said(here, "flat-curve", HEAD + by_touchpoints(0, 1, 0, 1, 0, 1), settings) == []
    assert len(said(here, "flat-curve", HEAD + by_touchpoints(0, 0.5, 0), settings)) == 1


CRITICAL = "        moment: critical\n"


def test_a_critical_moment_half_way_for_everybody_is_questioned(here: Path) -> None:
    text = HEAD + TWO + by_touchpoints(-2, 2, "{maya: 0, viktor: 1}", -1, "{maya: 0.5, viktor: 1}", more=CRITICAL)
    assert said(here, "critical-moment-not-extreme", text) == [
        '"Step 4" is the critical moment, and for nobody among the best or the worst; perhaps another touchpoint decides '
        "the journey; if not, say under `why` what makes this one decisive"
    ]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + TWO + by_touchpoints(-2, 2, 0, -1, "{maya: 0, viktor: -1.5}", more=CRITICAL),
        HEAD + "state: to-be\n" + by_touchpoints(-2, 2, -1, 0, more=CRITICAL),
        HEAD + by_touchpoints(-2, 2, 0, more=CRITICAL),
        HEAD + TWO + by_touchpoints(-2, 2, 0, -1, more="      - name: Decides\n" + CRITICAL),
        HEAD + by_touchpoints(-2, 2, -1, 0, more=CRITICAL + "      - name: Decides\n" + CRITICAL),
        HEAD + by_touchpoints(-2, 2, -1, 0, more=CRITICAL + "        why: Nine of eleven lost accounts left here\n"),
    ],
    ids=["extreme for one", "to-be", "three emotions", "no emotion there", "two are marked", "it says why"],
)
def test_a_critical_moment_that_may_be_right_is_left_alone(here: Path, text: str) -> None:
    assert said(here, "critical-moment-not-extreme", text) == []


def test_data_broken_down_by_the_critical_touchpoint_measure_it(here: Path) -> None:
    metric = "metrics:\n  - {id: wait, name: Wait, measures: duration, data: wait.csv}\n"
    text = HEAD + metric + by_touchpoints(-2, more=CRITICAL)
    here_too = {"wait.csv": "date,touchpoint,value\n2026-10,,4\n2026-10,step-0,6\n"}
    elsewhere = {"wait.csv": "date,touchpoint,value\n2026-10,,4\n2026-10,step-1,6\n"}
    assert said(here, "critical-moment-without-metric", text, **here_too) == []
    assert said(here, "critical-moment-without-metric", text, **elsewhere) == [
        'nothing is measured at the critical moment, "Step 0"; list what measures it: `metrics: wait`'
    ]


def test_a_map_without_metrics_is_asked_for_one_at_its_critical_moment(here: Path) -> None:
    assert said(here, "critical-moment-without-metric", HEAD + by_touchpoints(-2, more=CRITICAL)) == [
        'nothing is measured at the critical moment, "Step 0"; add a metric, and list it under `metrics`'
    ]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + TWO + by_touchpoints(-1, 0, -2, "{maya: 0.5, viktor: -1}"),
        HEAD + by_touchpoints(-1, 0, -2),
        HEAD + "stages: [Wait, Use]\n",
    ],
    ids=["good for one", "three steps", "no emotion"],
)
def test_one_good_thing_is_enough(here: Path, text: str) -> None:
    assert said(here, "no-positive-moment", text) == []


def test_what_works_well_need_not_feel_good(here: Path) -> None:
    works = "    strengths: The nurse stays\n"
    assert said(here, "no-positive-moment", HEAD + by_stages(-1, 0, -2, 0) + works) == []
    assert said(here, "no-positive-moment", HEAD + by_touchpoints(-1, 0, -2, 0, more=f"    {works}")) == []


def test_a_map_of_complaints_is_told_so_by_stages_too(here: Path) -> None:
    assert said(here, "no-positive-moment", HEAD + by_stages(-1, 0, -2, -0.5)) == [
        "nobody is ever above neutral, and nothing is said to work well; perhaps customers were asked for complaints only: "
        "ask what they would miss, and write it as `strengths`"
    ]


def marked(count: int, moments: int) -> str:
    """So many touchpoints, of which the first so many are moments of truth."""
    steps = [f"{{name: Step {at}{', moment: truth' * (at < moments)}}}" for at in range(count)]
    return f"{HEAD}stages: [{{name: Wait, touchpoints: [{', '.join(steps)}]}}]\n"


@pytest.mark.parametrize(
    ("count", "moments", "who"), [(2, 2, "all 2"), (5, 3, "3 of the 5"), (8, 5, "5 of the 8"), (6, 6, "all 6")]
)
def test_too_many_moments_of_truth_are_counted(here: Path, count: int, moments: int, who: str) -> None:
    assert said(here, "all-moments-of-truth", marked(count, moments)) == [
        f"{who} touchpoints are moments of truth, so that none stands out; keep `moment` for the few that do"
    ]


@pytest.mark.parametrize(("count", "moments"), [(1, 1), (4, 3), (5, 2), (8, 4)])
def test_half_of_the_touchpoints_may_be_moments_and_most_of_a_small_map(here: Path, count: int, moments: int) -> None:
    assert said(here, "all-moments-of-truth", marked(count, moments)) == []


def test_the_share_of_moments_can_be_set(here: Path) -> None:
    settings = "lint:\n  options:\n    all-moments-of-truth: {share: 0.75}\n"
    assert said(here, "all-moments-of-truth", marked(8, 6), settings) == []
    assert len(said(here, "all-moments-of-truth", marked(8, 7), settings)) == 1


OPEN_ENDED = ("no-way-in", "nobody-leaves")


@pytest.mark.parametrize("rule", OPEN_ENDED)
@pytest.mark.parametrize("field", ["perspective: employee", "state: to-be"])
def test_employees_and_the_future_are_not_asked_who_comes_and_leaves(here: Path, rule: str, field: str) -> None:
    assert said(here, rule, f"{HEAD}{field}\n{by_touchpoints(0)}") == []
    assert len(said(here, rule, HEAD + by_touchpoints(0))) == 1


@pytest.mark.parametrize(
    "text",
    [
        HEAD + by_touchpoints(0, more="        next: [{to: end, share: 12 %}]\n"),
        HEAD + by_touchpoints(0, more="        next: [leave/searches]\n"),
        HEAD + "type: exit\n" + by_touchpoints(0),
        HEAD + by_stages(0, 1),
    ],
    ids=["some go to the end", "some go into another map", "a map about leaving", "known by stages"],
)
def test_there_are_other_ways_to_say_who_leaves(here: Path, text: str) -> None:
    assert said(here, "nobody-leaves", text) == []
