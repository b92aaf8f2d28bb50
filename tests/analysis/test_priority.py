"""Opportunities and actions: what comes first, and what is late."""

from datetime import date

import pytest

from cjm.analysis.actions import actions, top_action
from cjm.analysis.priority import by_priority, letter, opportunities
from tests.analysis.written import journey

PLAN = journey("""
stages:
  - name: Look
    pains: [{id: p1, text: No help}]
    touchpoints: [Search]
  - name: Ship
    touchpoints:
      - Hands over
      - {name: Waits, moment: critical, pains: [{id: p4, text: No loaner}]}
opportunities:
  - title: Bigger buttons
    addresses: [search, p1]
    impact: 3
    effort: 1
    actions:
      - {what: Draw them, due: 2026-01-01}
  - title: Ship the loaner with the label
    addresses: p4
    impact: 5
    effort: 2.5
    status: doing
    actions:
      - {what: Pilot, due: 2026-12-15, status: doing}
      - {what: Find an owner, due: 2026-09-30}
      - {what: Ask sales, due: 2026-08-01, done: 2026-08-03}
      - {what: Buy boxes, due: 2026-08-01, status: dropped}
  - {title: Own pool, addresses: ship, impact: 5, effort: 5, status: parked, actions: [{what: Ask, due: 2026-01-01}]}
  - {title: Someday}
  - {title: Labels, impact: 4, effort: 2}
""")
RANKED = opportunities(PLAN)
TODAY = date(2026, 11, 20)


def test_an_opportunity_says_where_it_helps() -> None:
    assert [(one.letter, one.worth, one.stages, one.columns, one.critical, one.open) for one in RANKED] == [
        ("A", 3, (1,), (0,), False, True),
        ("B", 2, (2,), (2,), True, True),
        ("C", 1, (2,), (), True, False),
        ("D", None, (), (), False, True),
        ("E", 2, (), (), False, True),
    ]


def test_open_ones_come_first_then_the_most_worth_then_the_most_impact() -> None:
    assert [one.letter for one in by_priority(RANKED)] == ["A", "B", "E", "D", "C"]


@pytest.mark.parametrize(("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_letters_go_on_after_z(place: int, name: str) -> None:
    assert letter(place) == name


def test_an_action_is_late_by_the_days_since_it_was_due() -> None:
    assert [(one.action.what, one.status, one.days_late, one.late, one.open) for one in actions(RANKED, TODAY)] == [
        ("Draw them", "planned", 323, True, True),
        ("Pilot", "doing", 0, False, True),
        ("Find an owner", "planned", 51, True, True),
        ("Ask sales", "done", 0, False, False),
        ("Buy boxes", "dropped", 0, False, False),
        ("Ask", "planned", 0, False, True),
    ]


def test_on_the_day_it_is_due_it_is_not_late() -> None:
    assert [one.days_late for one in actions(RANKED, date(2026, 9, 30))] == [272, 0, 0, 0, 0, 0]


def test_the_top_action_helps_the_critical_moment_and_is_the_latest() -> None:
    found = top_action(actions(RANKED, TODAY))
    assert found is not None
    assert (found.ranked.letter, found.action.what) == ("B", "Find an owner")


def test_without_open_actions_there_is_no_top_action() -> None:
    assert top_action(actions(RANKED[2:4], TODAY)) is None
