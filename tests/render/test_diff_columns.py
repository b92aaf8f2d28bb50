"""The touchpoints of both versions in one row, and what the strip says of those that come and go."""

from itertools import permutations

import pytest

from cjm.render.comparison.columns import place_of
from cjm.render.comparison.frame import both
from cjm.render.comparison.view import diff_view
from cjm.render.curve.drawing import height_of
from tests.render.differences import difference
from tests.render.test_diff_page import MAPS, NEW, OLD, points

TEXTS = {**MAPS, "old": OLD, "new": NEW}


@pytest.mark.parametrize(("old", "new"), [*permutations(TEXTS, 2)], ids=str)
def test_every_touchpoint_of_today_stands_once_in_its_order_and_each_that_is_gone_once(old: str, new: str) -> None:
    known = both(difference(TEXTS[old], TEXTS[new]))
    assert known.old
    assert known.new
    assert [one.new for one in known.columns if one.new] == [*known.new.steps]
    gone = [one.old for one in known.columns if one.old and not one.new]
    left = [step for step in known.old.steps if place_of(step) not in known.stayed]
    assert sorted(gone, key=lambda step: step.column) == left


def test_what_is_gone_keeps_its_place_among_what_stays_and_the_line_before_runs_through_it() -> None:
    dropped = OLD.replace("      - {name: Calls the desk, emotion: -1}\n", "").replace("maya: 0,", "maya: 1,")
    drawn = diff_view(difference(OLD, dropped)).curves
    assert drawn
    maya, viktor = drawn.pairs
    assert [(cell.number, cell.name, cell.text) for cell in maya.cells][:3] == [
        ("1.1", "Asks in the chat", "+1.0"),
        ("", "Calls the desk", "Gone"),
        ("2.1", "Receives the loaner", "="),
    ]
    assert (drawn.gone, [(head.number, head.width) for head in drawn.stages]) == ((1,), [("1", 2), ("2", 2), ("3", 1)])
    assert (150, height_of(-1)) in points(maya.between.old)
    assert [(spot.left, spot.top) for spot in viktor.before] == [("30", "67.25")]


def test_a_stage_that_is_gone_stands_after_the_one_that_it_followed() -> None:
    pack = OLD.replace("  - name: Wait\n", "  - name: Pack\n    touchpoints: [Packs it]\n  - name: Wait\n")
    drawn = diff_view(difference(pack, OLD.replace("maya: 0,", "maya: 1,"))).curves
    assert drawn
    assert [(head.number, head.name) for head in drawn.stages] == [
        ("1", "Look for help"),
        ("", "Pack"),
        ("2", "Wait"),
        ("3", "Pay"),
    ]
    assert [cell.name for cell in drawn.pairs[0].cells if cell.gone] == ["Packs it"]


def test_of_many_touchpoints_that_come_and_go_three_are_named_and_the_others_counted() -> None:
    few = "cjm: 1\ntitle: T\nstages: [{name: S, touchpoints: [{name: Asks, emotion: 0}]}]\n"
    added = "".join(f", {{name: {name}}}" for name in ("Waits", "Pays", "Leaves", "Comes back"))
    view = diff_view(difference(few, few.replace("emotion: 0}]", f"emotion: 1}}{added}]")))
    flux = next(one for one in view.strip if one.label == "Touchpoints")
    assert (flux.statement, "".join(run.text for run in flux.why)) == (
        "4 new",
        "1 stays. New: Waits, Pays, Leaves and 1 other.",
    )
