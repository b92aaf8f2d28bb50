"""The places of a flow's parts: nothing overflows, nothing overlaps, no line runs over a box."""

from itertools import combinations, pairwise

from hypothesis import HealthCheck, given, settings

from cjm.model.journey import Journey
from cjm.render.flow.box import WIDE
from cjm.render.flow.columns import columns
from cjm.render.flow.drawing import flow_view
from cjm.render.flow.items import STRONG, Rect, Stroke, Text
from cjm.render.flow.picture import Picture, picture
from cjm.render.flow.routes import routes
from cjm.render.subject import Subject
from cjm.render.text.clusters import clusters
from tests.render.flow.drawn import TODAY, journeys, view

Area = tuple[float, float, float, float]

few = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


def _drawn(journey: Journey) -> Picture:
    return picture(flow_view(Subject(journey, TODAY)))


def _boxes(drawn: Picture) -> list[Area]:
    found = [item for item in drawn.items if isinstance(item, Rect) and item.width == WIDE and item.height > 40]
    return [(box.x, box.y, box.x + box.width, box.y + box.height) for box in found if box.edge != "none"]


def _wide(text: Text) -> float:
    """How wide a line is with its tail."""
    blank = text.face.width(" ") if text.text and text.tail else 0
    return text.face.width(text.text) + blank + STRONG.width(text.tail)


def _area(text: Text) -> Area:
    left = text.right - _wide(text) if text.backwards else text.x
    return (left, text.y - text.face.size * 0.75, left + _wide(text), text.y + text.face.size * 0.2)


def _meet(one: Area, other: Area, slack: float = 0.01) -> bool:
    return (
        one[0] < other[2] - slack
        and other[0] < one[2] - slack
        and one[1] < other[3] - slack
        and other[1] < one[3] - slack
    )


def _legs(drawn: Picture) -> list[Area]:
    """The straight pieces of all lines, as areas without width or height."""
    strokes = [item for item in drawn.items if isinstance(item, Stroke)]
    return [
        (min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))
        for stroke in strokes
        for (x, y), (to_x, to_y) in pairwise(stroke.points)
    ]


@few
@given(journeys())
def test_no_text_is_wider_than_its_room(journey: Journey) -> None:
    texts = [item for item in _drawn(journey).items if isinstance(item, Text)]
    assert [
        text for text in texts if _wide(text) > text.right - text.x + 0.01 and len(clusters(text.text + text.tail)) > 1
    ] == []


@few
@given(journeys())
def test_no_text_lies_over_another(journey: Journey) -> None:
    texts = [item for item in _drawn(journey).items if isinstance(item, Text)]
    assert [(one, other) for one, other in combinations(texts, 2) if _meet(_area(one), _area(other), 0.5)] == []


@few
@given(journeys())
def test_everything_lies_inside_the_picture(journey: Journey) -> None:
    drawn = _drawn(journey)
    areas = [_area(item) for item in drawn.items if isinstance(item, Text)] + _boxes(drawn) + _legs(drawn)
    assert [area for area in areas if min(area) < 0 or area[2] > drawn.width or area[3] > drawn.height] == []


@few
@given(journeys())
def test_no_line_runs_over_a_box_or_a_text(journey: Journey) -> None:
    drawn = _drawn(journey)
    solid = _boxes(drawn) + [_area(item) for item in drawn.items if isinstance(item, Text)]
    assert [(leg, area) for leg in _legs(drawn) for area in solid if _meet(leg, area)] == []


@few
@given(journeys())
def test_boxes_lie_apart(journey: Journey) -> None:
    assert [pair for pair in combinations(_boxes(_drawn(journey)), 2) if _meet(*pair)] == []


@few
@given(journeys())
def test_ways_side_by_side_never_share_a_lane(journey: Journey) -> None:
    legs = {leg for leg in _legs(_drawn(journey)) if leg[0] == leg[2]}
    assert [
        (one, other)
        for one, other in combinations(sorted(legs), 2)
        if one[0] == other[0] and one[1] < other[3] and other[1] < one[3] and not _is_spine(one, journey)
    ] == []


def _is_spine(leg: Area, journey: Journey) -> bool:
    """Whether a leg stands over a box: there a line and its continuation touch."""
    return any(leg[0] == box[0] + 11 for box in _boxes(_drawn(journey)))


@few
@given(journeys())
def test_every_way_is_drawn_or_said(journey: Journey) -> None:
    shown = flow_view(Subject(journey, TODAY))
    placed = columns(shown)
    slots = [slot for column in placed for slot in column.slots]
    drawn = len(routes(placed).all) + sum(slot.joined for slot in slots)
    rows = sum(way.to is None for slot in slots for way, _ in slot.box.exits)
    assert drawn + rows == sum(len(step.ways) for step in shown.steps())


def test_a_long_stage_is_folded_into_columns_and_the_first_boxes_stand_level() -> None:
    names = ", ".join(f"Step {at}" for at in range(20))
    placed = columns(
        view(f"title: T\nstages: [{{name: Long, touchpoints: [{names}]}}, {{name: Short, touchpoints: [End]}}]")
    )
    assert [(column.stage, len(column.slots)) for column in placed] == [(0, 5), (0, 5), (0, 5), (0, 5), (1, 1)]
    assert len({column.slots[0].top for column in placed}) == 1
