"""How long each step takes."""

import pytest

from cjm.analysis.lengths import lengths
from cjm.analysis.steps import steps
from tests.analysis.written import journey


@pytest.mark.parametrize(
    ("stage", "days"),
    [
        pytest.param("touchpoints: [A, B]", (None, None), id="nobody says"),
        pytest.param("touchpoints: [{name: A, duration: 12 h, wait: 2 days}, B]", (2.5, None), id="duration and wait"),
        pytest.param("duration: 6 days, touchpoints: [A, B, C]", (2, 2, 2), id="the stage is shared out"),
        pytest.param("duration: 6 days, touchpoints: [{name: A, wait: 5 days}, B, C]", (5, 0.5, 0.5), id="the rest is"),
        pytest.param(
            "duration: 6 days, touchpoints: [{name: A, wait: 1 day}, {name: B, wait: 3 days}]",
            (2, 4),
            id="what is left lies between them",
        ),
        pytest.param(
            "duration: 1 day, touchpoints: [{name: A, wait: 3 days}, B]", (3, 0), id="the touchpoints say more"
        ),
        pytest.param("duration: 3-5 days", (4,), id="a stage by itself"),
    ],
)
def test_the_length_of_a_step_in_days(stage: str, days: tuple[float | None, ...]) -> None:
    assert lengths(steps(journey(f"stages: [{{name: S, {stage}}}]"))) == days


def test_a_touchpoint_takes_no_time_of_who_does_not_pass_it() -> None:
    walked = steps(
        journey("""
        personas: [{name: Maya}, {name: Viktor}]
        stages: [{name: S, duration: {maya: 4 days, viktor: 1 day}, touchpoints: [A, {name: B, personas: maya}]}]
        """)
    )
    assert lengths(walked, "maya") == (2, 2)
    assert lengths(walked, "viktor") == (1, 0)
