"""The emotion curve: judged, measured, or not known."""

from datetime import date

from cjm.analysis.curve import Curve, curves, values_at
from cjm.analysis.emotion import Feeling
from cjm.model.series import Point, Series
from tests.analysis.written import journey

TWO = """
personas: [{name: Maya}, {name: Viktor}]
metrics: [{name: Felt, measures: emotion}, {name: NPS, measures: nps}]
stages:
  - name: Look
    touchpoints:
      - {name: Search, emotion: -1, metrics: felt}
      - {name: Ask, emotion: {maya: 0.5}, metrics: [nps, felt]}
      - {name: Sign, emotion: 1, personas: viktor}
"""


def series(metric: str, value: float, n: int | None = None, **of: str) -> Series:
    """A series whose newest value is `value`."""
    return Series(metric, (Point(date(2026, 1, 1), 0.0, 99), Point(date(2026, 2, 1), value, n)), **of)


def points(text: str, *known: Series) -> dict[str, tuple[float | None, ...]]:
    """The emotions of every persona."""
    return {curve.persona: curve.points for curve in curves(journey(text), known)}


def test_a_persona_has_its_own_emotion_or_that_of_all_or_none() -> None:
    assert points(TWO) == {"maya": (-1, 0.5, None), "viktor": (-1, None, 1)}


def test_a_map_without_personas_has_one_curve() -> None:
    assert points("stages: [{name: Look, touchpoints: [{name: Search, emotion: 1}, Ask]}]") == {"": (1, None)}


def test_a_map_without_stages_has_curves_without_points() -> None:
    assert points("personas: [{name: Maya}]") == {"maya": ()}


def test_a_measured_emotion_wins_over_the_judgement_and_says_so() -> None:
    found = curves(journey(TWO), [series("felt", -0.4, 12, touchpoint="search")])
    assert found == (
        Curve("maya", (Feeling(-0.4, "measured", "felt", 12), Feeling(0.5, "touchpoint"), None)),
        Curve("viktor", (Feeling(-0.4, "measured", "felt", 12), None, Feeling(1, "touchpoint"))),
    )
    assert [feeling and feeling.measured for feeling in found[0].feelings] == [True, False, None]


def test_a_figure_over_all_touchpoints_speaks_wherever_it_is_listed() -> None:
    assert points(TWO, series("felt", 0.25)) == {"maya": (0.25, 0.25, None), "viktor": (0.25, 0.25, 1)}


def test_a_figure_over_all_is_not_the_figure_of_one_of_them() -> None:
    known = (series("felt", 0.25), series("felt", -0.4, touchpoint="search"))
    assert points(TWO, *known) == {"maya": (-0.4, 0.5, None), "viktor": (-0.4, None, 1)}


def test_a_figure_of_one_persona_does_not_speak_for_another() -> None:
    known = (series("felt", 0.25), series("felt", -1.5, persona="maya"))
    assert points(TWO, *known) == {"maya": (-1.5, -1.5, None), "viktor": (-1, None, 1)}


def test_a_figure_that_may_not_be_shown_leaves_the_judgement() -> None:
    assert points(TWO, Series("felt", (), touchpoint="search")) == points(TWO)


def test_only_a_metric_of_emotion_moves_the_curve() -> None:
    assert points(TWO, series("nps", 40)) == points(TWO)


def test_the_emotion_of_a_stage_speaks_where_its_touchpoints_say_nothing() -> None:
    text = """
    personas: [{name: Maya}, {name: Viktor}]
    stages:
      - {name: Look, emotion: {maya: -1, viktor: 2}, touchpoints: [Search, {name: Ask, emotion: {maya: 1}}]}
      - {name: Wait, emotion: -2}
    """
    assert points(text) == {"maya": (None, 1, -2), "viktor": (2, 2, -2)}
    assert curves(journey(text))[1].feelings[0] == Feeling(2, "stage")


def test_a_stage_without_touchpoints_is_measured_by_its_own_metrics() -> None:
    text = """
    metrics: [{name: Felt, measures: emotion}]
    stages: [{name: Look, emotion: 1, metrics: felt}, {name: Wait, emotion: 1, metrics: felt}]
    """
    assert points(text, series("felt", -0.5, stage="wait")) == {"": (1, -0.5)}


def test_the_values_at_a_column_are_those_of_who_has_one() -> None:
    found = curves(journey(TWO))
    assert [values_at(found, column) for column in range(3)] == [
        (("maya", -1), ("viktor", -1)),
        (("maya", 0.5),),
        (("viktor", 1),),
    ]
