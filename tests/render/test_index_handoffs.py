"""The table of hand-offs over all journeys: who hands over to whom, and where that breaks."""

from cjm.render.index.handoffs import Cell, HandoffRow, Handoffs, Passing, Receiver, handoffs, summed
from cjm.render.language import language

ENGLISH = language("en")


def test_only_departments_between_which_something_breaks_are_shown() -> None:
    crossings = [Passing("desk", "sales", 2, 2), Passing("sales", "desk", 0, 3), Passing("desk", "dispatch", 1, 4)]
    assert handoffs([*crossings, Passing("billing", "desk", 0, 1)], ENGLISH) == Handoffs(
        ("sales", "dispatch"),
        (HandoffRow("desk", (Cell("x3", "2 of 2"), Cell("x1", "1 of 4"))),),
        others="Departments not shown: 1 without broken hand-offs.",
    )


def test_a_department_never_hands_over_to_itself() -> None:
    found = handoffs([Passing("desk", "sales", 1, 2), Passing("sales", "desk", 1, 2)], ENGLISH)
    assert found
    assert found.rows == (
        HandoffRow("desk", (Cell("self", ""), Cell("x2", "1 of 2"))),
        HandoffRow("sales", (Cell("x2", "1 of 2"), Cell("self", ""))),
    )


def test_where_hardly_any_pair_comes_back_those_who_receive_several_are_listed_and_the_others_folded() -> None:
    crossings = [
        Passing("desk", "sales", 1, 1, ("Buy",)),
        Passing("sales", "desk", 0, 1),
        Passing("bench", "dispatch", 1, 3, ("Repair",)),
        Passing("desk", "dispatch", 1, 1, ("Return",)),
        Passing("labels", "billing", 2, 2, ("Return",)),
        Passing("stores", "billing", 0, 1),
    ]
    assert handoffs(crossings, ENGLISH) == Handoffs(
        receivers=(
            Receiver("dispatch", "bench, desk", "2", Cell("x2", "2 of 4")),
            Receiver("billing", "labels", "1", Cell("x2", "2 of 3")),
        ),
        single=(Receiver("sales", "desk", "1", Cell("x3", "1 of 1")),),
        fold="One department that receives one broken hand-off",
    )


def test_where_nobody_receives_two_broken_hand_offs_all_who_receive_one_are_listed() -> None:
    crossings = [Passing("desk", "sales", 1, 1, ("Buy",)), Passing("bench", "dispatch", 1, 3, ("Repair",))]
    found = handoffs([*crossings, Passing("labels", "bench", 1, 2, ("Repair",))], ENGLISH)
    assert found
    assert ([one.target for one in found.receivers], found.single) == (["sales", "bench", "dispatch"], ())


def test_of_more_than_sixteen_departments_those_that_receive_the_most_broken_hand_offs_are_listed() -> None:
    found = handoffs([Passing(f"from {at}", f"to {at}", at, 20, ("A",)) for at in range(20)], ENGLISH)
    assert found
    assert ([one.cell.words for one in found.receivers], found.others) == (
        [f"{at} of 20" for at in range(19, 3, -1)],
        "2 more departments.",
    )
    assert [one.target for one in found.single] == ["to 1"]


def test_a_pair_knows_the_journeys_in_which_it_breaks() -> None:
    several = [Passing("a", "b", 1, 1, ("Buy",)), Passing("a", "b", 0, 1), Passing("a", "b", 1, 1, ("Use",))]
    assert summed(several) == (Passing("a", "b", 2, 3, ("Buy", "Use")),)


def test_where_nothing_breaks_there_is_no_table() -> None:
    assert handoffs([Passing("desk", "sales", 0, 3)], ENGLISH) is None
