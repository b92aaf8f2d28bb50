"""Holes in the curves."""

from cjm.analysis.curve import curves
from cjm.analysis.holes import holes
from cjm.analysis.steps import steps
from tests.analysis.written import journey


def found(touchpoints: str) -> dict[int, tuple[str, ...]]:
    """The holes in a journey of one stage, of Maya, Viktor and Ida."""
    personas = "personas: [{name: Maya}, {name: Viktor}, {name: Ida}]"
    whole = journey(f"{personas}\nstages: [{{name: Wait, touchpoints: [{touchpoints}]}}]")
    return dict(holes(curves(whole), steps(whole)))


def test_a_hole_has_an_emotion_before_and_after_and_others_at_its_side() -> None:
    middle = "{name: B, emotion: {ida: 1}}"
    assert found(f"{{name: A, emotion: 0}}, {middle}, {{name: C, emotion: 0}}") == {1: ("maya", "viktor")}


def test_a_curve_has_no_hole_before_it_begins_and_after_it_ends() -> None:
    assert found("{name: A, emotion: {ida: 0}}, {name: B, emotion: 0}, {name: C, emotion: {ida: 0}}") == {}


def test_whoever_does_not_pass_leaves_no_hole() -> None:
    apart = "{name: B, personas: [ida, maya], emotion: {ida: 1}}"
    assert found(f"{{name: A, emotion: 0}}, {apart}, {{name: C, emotion: 0}}") == {1: ("maya",)}


def test_where_nobody_feels_anything_there_is_no_hole_in_one_curve() -> None:
    assert found("{name: A, emotion: 0}, {name: B}, {name: C, emotion: 0}") == {}
