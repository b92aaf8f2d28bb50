"""The table of hand-offs over all journeys: who hands over to whom, and where that breaks."""

from cjm.render.index.handoffs import Cell, HandoffRow, Handoffs, Pair, Passing, handoffs, summed
from cjm.render.language import language

ENGLISH = language("en")


def test_only_departments_between_which_something_breaks_are_shown() -> None:
    crossings = [Passing("desk", "sales", 2, 2), Passing("sales", "desk", 0, 3), Passing("desk", "dispatch", 1, 4)]
    assert handoffs([*crossings, Passing("billing", "desk", 0, 1)], ENGLISH) == Handoffs(
        ("sales", "dispatch"),
        (HandoffRow("desk", (Cell("x3", "2 of 2"), Cell("x1", "1 of 4"))),),
        (),
        "Departments not shown: 1 without broken hand-offs.",
    )


def test_a_department_never_hands_over_to_itself() -> None:
    found = handoffs([Passing("desk", "sales", 1, 2), Passing("sales", "desk", 1, 2)], ENGLISH)
    assert found
    assert found.rows == (
        HandoffRow("desk", (Cell("self", ""), Cell("x2", "1 of 2"))),
        HandoffRow("sales", (Cell("x2", "1 of 2"), Cell("self", ""))),
    )


def test_where_hardly_any_pair_comes_back_the_broken_ones_are_listed() -> None:
    crossings = [
        Passing("desk", "sales", 1, 1, ("Buy",)),
        Passing("sales", "desk", 0, 1),
        Passing("bench", "dispatch", 2, 3, ("Repair", "Return")),
        Passing("labels", "billing", 1, 2, ("Return",)),
    ]
    assert handoffs(crossings, ENGLISH) == Handoffs(
        (),
        (),
        (
            Pair("bench", "dispatch", "Repair; Return", "2 of 3"),
            Pair("desk", "sales", "Buy", "1 of 1"),
            Pair("labels", "billing", "Return", "1 of 2"),
        ),
        "",
    )


def test_between_more_than_eight_departments_the_pairs_that_break_most_are_listed() -> None:
    found = handoffs([Passing(f"from {at}", f"to {at}", at, 20, ("A",)) for at in range(19)], ENGLISH)
    assert found
    assert ([one.words for one in found.pairs], found.others) == (
        [f"{at} of 20" for at in range(18, 2, -1)],
        "2 more pairs of departments.",
    )


def test_a_pair_knows_the_journeys_in_which_it_breaks() -> None:
    several = [Passing("a", "b", 1, 1, ("Buy",)), Passing("a", "b", 0, 1), Passing("a", "b", 1, 1, ("Use",))]
    assert summed(several) == (Passing("a", "b", 2, 3, ("Buy", "Use")),)


def test_where_nothing_breaks_there_is_no_table() -> None:
    assert handoffs([Passing("desk", "sales", 0, 3)], ENGLISH) is None
