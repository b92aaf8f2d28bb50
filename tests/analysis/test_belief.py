"""What the team believes against what customers feel."""

from datetime import date

import pytest

from cjm.analysis.belief import Blindspot, blindspots, widest_blindspot
from cjm.analysis.curve import curves
from cjm.model.series import Point, Series
from tests.analysis.written import journey

TEAM = journey("""
personas: [{name: Maya}, {name: Viktor}]
metrics: [{name: Felt, measures: emotion}]
stages:
  - name: Look
    belief: 2
    touchpoints:
      - {name: Search, emotion: {maya: -1, viktor: 0}, belief: {emotion: 1}}
      - {name: Ask, emotion: {maya: -2}, belief: {maya: {emotion: 0, do: We answer}}}
  - {name: Ship, belief: 1, metrics: felt, touchpoints: [{name: Wait, emotion: 0, belief: {do: We pack}}]}
  - {name: Pay, touchpoints: [Card]}
""")


def test_belief_and_feeling_are_means_over_touchpoints_and_personas() -> None:
    found = blindspots(TEAM, curves(TEAM))
    assert found == (Blindspot(1, pytest.approx(2 / 3), -1), Blindspot(2, 1, 0), Blindspot(3, None, None))
    assert [spot.gap for spot in found] == [pytest.approx(5 / 3), 1, None]


def test_what_was_measured_of_the_stage_wins_and_says_how_many_were_asked() -> None:
    felt = Series("felt", (Point(date(2026, 4, 1), -0.9, 204),), stage="ship")
    assert blindspots(TEAM, curves(TEAM, [felt]), [felt])[1] == Blindspot(2, 1, -0.9, True, 204)


def test_the_widest_blind_spot_is_the_furthest_apart_either_way() -> None:
    spots = (Blindspot(1, 1, 0), Blindspot(2, -2, 1), Blindspot(3, None, -2))
    assert widest_blindspot(spots) == spots[1]
    assert widest_blindspot(spots[2:]) is None
