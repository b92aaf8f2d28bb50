"""The shape of a curve as data."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cjm.analysis.curve import Curve, curves
from cjm.analysis.emotion import Feeling
from cjm.analysis.steps import Step, steps
from cjm.analysis.turns import Parting, Turn, partings, turns
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from tests.analysis.written import journey


def walked(*emotions: float | None, critical: int = -1) -> tuple[Curve, tuple[Step, ...]]:
    """A curve of these emotions, and its steps."""
    stage = Stage(name="S", id="s")
    found = tuple(
        Step(place, f"1.{place + 1}", 1, stage, Touchpoint(name="T", moment="critical" if place == critical else None))
        for place in range(len(emotions))
    )
    return Curve("", tuple(None if one is None else Feeling(one, "touchpoint") for one in emotions)), found


def kinds(*emotions: float | None, critical: int = -1) -> list[tuple[str, int]]:
    """Kind and column of every turn."""
    return [(turn.kind, turn.column) for turn in turns(*walked(*emotions, critical=critical))]


def test_the_repair_journey_turns_where_its_reader_would_say() -> None:
    maya = (-1, -0.5, -1, 1, -0.5, 0.5, 0, -2, -1.5, -1, -1, -1.5, 0, 2, -0.5, -1, 1)
    assert turns(*walked(*maya, critical=7)) == (
        Turn("start", 0, "1.1", -1),
        Turn("rise", 3, "1.4", 1),
        Turn("fall", 7, "1.8", -2, critical=True),
        Turn("rise", 13, "1.14", 2),
        Turn("fall", 15, "1.16", -1),
        Turn("end", 16, "1.17", 1),
    )


def test_small_wobbles_are_passed_over() -> None:
    assert kinds(0, 0.5, -0.5, 0.5, 0) == [("start", 0), ("end", 4)]


def test_a_slow_fall_is_one_fall() -> None:
    assert kinds(2, 1.5, 1.6, 0.5, -1, -0.9) == [("start", 0), ("fall", 4), ("end", 5)]


def test_a_rise_by_exactly_one_is_not_more_than_one() -> None:
    assert kinds(0, 1, 0) == [("start", 0), ("end", 2)]


def test_the_critical_moment_is_named_even_where_nothing_turns() -> None:
    assert kinds(0, 0.5, 0, critical=1) == [("start", 0), ("critical", 1), ("end", 2)]


def test_what_is_not_known_is_passed_over() -> None:
    assert kinds(None, 1, None, -1, None, critical=2) == [("start", 1), ("end", 3)]
    assert kinds(None) == kinds() == []
    assert kinds(1) == [("start", 0)]


@given(st.lists(st.floats(-2, 2), min_size=1, max_size=30))
def test_rises_and_falls_alternate_and_are_greater_than_one(emotions: list[float]) -> None:
    found = [turn for turn in turns(*walked(*emotions)) if turn.kind in {"rise", "fall"}]
    for before, after in pairwise(found):
        assert before.kind != after.kind
        assert (after.value - before.value) * (1 if after.kind == "rise" else -1) > 1


def test_personas_part_where_they_are_two_or_more_apart() -> None:
    one = journey("""
    personas: [{name: Maya}, {name: Viktor}, {name: Ines}]
    stages:
      - name: S
        touchpoints:
          - {name: A, emotion: {maya: -1, viktor: 0.5, ines: 0}}
          - {name: B, emotion: {maya: -2, viktor: 2, ines: 0}}
          - {name: C, emotion: {maya: -2}}
          - D
    """)
    assert partings(curves(one), steps(one)) == (Parting(1, "1.2", ("viktor", 2), ("maya", -2)),)
