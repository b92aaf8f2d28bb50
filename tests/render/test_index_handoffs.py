"""The table of hand-offs over all journeys: who hands over to whom, and where that breaks."""

from cjm.render.index.handoffs import Cell, HandoffRow, Handoffs, Passing, handoffs
from cjm.render.language import language

ENGLISH = language("en")


def test_only_departments_between_which_something_breaks_are_shown() -> None:
    crossings = [Passing("desk", "sales", 2, 2), Passing("sales", "desk", 0, 3), Passing("desk", "dispatch", 1, 4)]
    assert handoffs([*crossings, Passing("billing", "desk", 0, 1)], ENGLISH) == Handoffs(
        ("sales", "dispatch"),
        (HandoffRow("desk", (Cell("x3", "2 of 2"), Cell("x1", "1 of 4"))),),
        "Departments not shown: 1 without broken hand-offs.",
    )


def test_a_department_never_hands_over_to_itself() -> None:
    found = handoffs([Passing("desk", "sales", 1, 2), Passing("sales", "desk", 1, 2)], ENGLISH)
    assert found
    assert found.rows == (
        HandoffRow("desk", (Cell("self", ""), Cell("x2", "1 of 2"))),
        HandoffRow("sales", (Cell("x2", "1 of 2"), Cell("self", ""))),
    )


def test_of_many_the_eight_departments_between_which_most_breaks_are_shown() -> None:
    crossings = [Passing(f"from {at}", f"to {at}", at, 10) for at in range(7)]
    found = handoffs(crossings, ENGLISH)
    assert found
    assert (found.targets, [row.source for row in found.rows], found.others) == (
        ("to 3", "to 4", "to 5", "to 6"),
        ["from 3", "from 4", "from 5", "from 6"],
        "Departments not shown: 4 with broken hand-offs and 2 without broken hand-offs.",
    )


def test_where_nothing_breaks_there_is_no_table() -> None:
    assert handoffs([Passing("desk", "sales", 0, 3)], ENGLISH) is None
