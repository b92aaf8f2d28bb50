"""Touchpoints without a front stage, or without anything behind the scenes."""

from cjm.analysis.steps import steps
from cjm.analysis.unstaged import unstaged
from tests.analysis.written import journey


def silent(touchpoints: str) -> list[str]:
    """The touchpoints of one stage at which nobody says who is on stage."""
    whole = journey(f"stages: [{{name: Wait, touchpoints: [{touchpoints}]}}, {{name: Pay}}]")
    return [step.name for step in unstaged(steps(whole), "frontstage")]


def test_nobody_is_an_answer_and_a_stage_without_touchpoints_is_not_asked() -> None:
    assert silent("{name: A}, {name: B, frontstage: nobody}, {name: C, backstage: Packs}") == ["A", "C"]


def test_a_deed_speaks_for_all_touchpoints_that_it_reaches() -> None:
    assert silent("{name: A, frontstage: {what: Nurse, until: c}}, {name: B}, {name: C}, {name: D}") == ["D"]


def test_a_deed_that_reaches_nobody_knows_how_far_speaks_for_all_that_follow() -> None:
    assert silent("{name: A}, {name: B, frontstage: {what: Nurse, until: lost}}, {name: C}") == ["A"]
