"""How long a part of the journey takes."""

import pytest

from cjm.analysis.lengths import Length, length
from cjm.analysis.steps import steps
from tests.analysis.written import journey


@pytest.mark.parametrize(
    ("stage", "found"),
    [
        pytest.param("touchpoints: [A, B]", Length(0, whole=False), id="nobody says"),
        pytest.param(
            "touchpoints: [{name: A, duration: 12 h, wait: 2 days}, B]", Length(2.5, whole=False), id="one says"
        ),
        pytest.param("duration: 6 days, touchpoints: [A, B]", Length(6, whole=True), id="the stage says"),
        pytest.param(
            "duration: 6 days, touchpoints: [{name: A, wait: 5 days}, B]",
            Length(6, whole=True),
            id="the stage says more",
        ),
        pytest.param(
            "duration: 1 day, touchpoints: [{name: A, wait: 3 days}, B]",
            Length(3, whole=True),
            id="the stage says less",
        ),
        pytest.param("duration: 3-5 days", Length(4, whole=True), id="a stage by itself"),
    ],
)
def test_the_length_of_a_stage_in_days(stage: str, found: Length) -> None:
    walked = steps(journey(f"stages: [{{name: S, {stage}}}]"))
    assert length(walked, "", 0, len(walked) - 1) == found


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        pytest.param(0, 2, Length(14, whole=True), id="all of the stage"),
        pytest.param(0, 0, Length(1, whole=True), id="what the touchpoint says"),
        pytest.param(0, 1, Length(1, whole=False), id="nothing is shared out"),
        pytest.param(2, 3, Length(8, whole=True), id="over the border of two stages"),
        pytest.param(4, 5, Length(5, whole=True), id="a part that takes as long as its stage"),
        pytest.param(5, 6, Length(4, whole=False), id="a part that takes less than its stage"),
    ],
)
def test_the_duration_of_a_stage_counts_for_the_whole_of_it_only(first: int, last: int, found: Length) -> None:
    walked = steps(
        journey("""
        stages:
          - {name: S, duration: 2 weeks, touchpoints: [{name: A, wait: 1 day}, B, {name: C, wait: 3 days}]}
          - {name: T, duration: 5 days, touchpoints: [D]}
          - {name: U, duration: 5 days, touchpoints: [{name: E, wait: 1 day}, {name: F, wait: 4 days}, G]}
        """)
    )
    assert length(walked, "", first, last) == found


def test_a_touchpoint_takes_no_time_of_who_does_not_pass_it() -> None:
    walked = steps(
        journey("""
        personas: [{name: Maya}, {name: Viktor}]
        stages: [{name: S, duration: {maya: 4 days, viktor: 1 day}, touchpoints: [A, {name: B, personas: maya}]}]
        """)
    )
    assert [length(walked, "maya", 0, at) for at in (0, 1)] == [Length(0, whole=False), Length(4, whole=True)]
    assert [length(walked, "viktor", 0, at) for at in (0, 1)] == [Length(1, whole=True), Length(1, whole=True)]
