"""Labels of the curve never touch each other, never leave it, and say what matters most."""

import random
import re

import pytest

from cjm.render.curve.label import Label, percent
from cjm.render.curve.labels import labels
from cjm.render.curve.space import DOWN, HIGH, LINE, PLACES, UP, Box, text_width
from cjm.render.curve.taken import mark_place
from cjm.render.view.frame import Frame, frame
from cjm.render.view.layout import Layout, layout
from cjm.render.view.sheet import LEAST
from tests.render.gallery import EVERYTHING, personas
from tests.render.pages import subject


def _said(map_text: str, view: str = "v-all") -> list[str]:
    known = frame(subject(map_text))
    shown = known.people if view == "v-all" else [known.people[int(view[1:])]]
    found = labels(known, layout(known, []), shown, view)
    return [" ".join(part for part in (one.name, one.value, one.rest) if part) for one in found]


def _box(label: Label, shape: Layout) -> Box:
    """The room that a label takes, worked out from its place and the rules of the stylesheet."""
    x = float(label.left) / 100 * shape.columns * shape.drawn_column
    y = float(label.top) / 100 * HIGH
    wide = text_width(" ".join(part for part in (label.name, label.value, label.rest) if part)) * shape.font
    high = LINE * shape.font
    if label.broken:
        lines = (f"{label.name} {label.value}".strip(), label.rest)
        wide, high = max(map(text_width, lines)) * shape.font, 2 * high
    if label.place == "run":
        return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
    across, right, down, below = PLACES[label.place]
    left, top = x + across * wide + right, y + down * high + below
    return Box(left, top, left + wide, top + high)


def _random_map(seed: int) -> str:
    chance = random.Random(seed)  # noqa: S311
    people = chance.randint(1, 4)
    lines = [
        "cjm: 1",
        "title: Any",
        "personas:",
        *(f"  - {{name: Persona number {one}}}" for one in range(people)),
        "stages:",
    ]
    stages = chance.randint(1, 5)
    critical = (chance.randrange(stages), 0)
    for stage in range(stages):
        lines += [f"  - name: Stage {stage}", "    touchpoints:"]
        for at in range(chance.randint(1, 6)):
            felt = ", ".join(
                f"persona-number-{one}: {chance.randint(-4, 4) / 2}" for one in range(people) if chance.random() < 0.9
            )
            lines += [f"      - name: Touchpoint {stage}-{at}"]
            lines += [f"        emotion: {{{felt}}}"] if felt else []
            lines += ["        moment: critical"] if (stage, at) == critical else []
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("seed", range(40))
def test_labels_keep_apart_and_inside(seed: int) -> None:
    known: Frame = frame(subject(_random_map(seed)))
    shape = layout(known, [])
    for shown, view in [(known.people, "v-all"), *(([one], f"v{one.index}") for one in known.people)]:
        boxes = [_box(one, shape) for one in labels(known, shape, shown, view)]
        assert [(one, other) for at, one in enumerate(boxes) for other in boxes[at + 1 :] if _meet(one, other)] == []
        assert [one for one in boxes if not _inside(one, shape)] == []


@pytest.mark.parametrize("seed", range(40))
def test_labels_keep_apart_where_paper_has_room_for_a_low_curve_only(seed: int) -> None:
    known: Frame = frame(subject(_random_map(seed)))
    shape = layout(known, [])
    for shown, view in [(known.people, "v-all"), *(([one], f"v{one.index}") for one in known.people)]:
        boxes = [_on_paper(one, shape) for one in labels(known, shape, shown, view)]
        assert [(one, other) for at, one in enumerate(boxes) for other in boxes[at + 1 :] if _meet(one, other)] == []


def _on_paper(label: Label, shape: Layout) -> Box:
    """The room that a label takes on the lowest curve that is printed: its mark moves up, the lines of letters are less high."""
    box, down = _box(label, shape), float(label.top) / 100 * (LEAST - HIGH)
    high = 0.75 * 1.15 * (2 if label.broken else 1)
    off = {name: 0.5 + line * high for line, name in enumerate(DOWN)}
    off |= {name: -0.42 - (line + 1) * high for line, name in enumerate(UP)}
    off |= {"rt": -0.15 - high, "lt": -0.15 - high, "rb": 0.15, "lb": 0.15}
    top = float(label.top) / 100 * HIGH + down + off.get(label.place, -high / 2)
    return Box(box.left, top, box.right, top + high)


def test_the_second_line_has_its_value_at_the_critical_moment_too() -> None:
    points = (
        "[{name: X, emotion: 0.5}, {name: Y, emotion: {a: -2, b: -1}, moment: critical}, {name: Z, emotion: -1.5}, W]"
    )
    text = f"cjm: 1\ntitle: A\npersonas: [{{name: A}}, {{name: B}}]\nstages: [{{name: S, touchpoints: {points}}}]\n"
    assert _said(text)[:2] == ["A \u22122.0", "B \u22121.0"]


def _meet(one: Box, other: Box) -> bool:
    """Whether they share more than the rounding of percentages."""
    return Box(one.left + 0.02, one.top + 0.02, one.right - 0.02, one.bottom - 0.02).meets(other)


def _inside(box: Box, shape: Layout) -> bool:
    width = shape.columns * shape.drawn_column
    return box.left >= -0.02 and box.right <= width + 0.02 and box.top >= -0.02 and box.bottom <= HIGH + 0.02


def test_the_critical_moment_is_labelled_for_everyone() -> None:
    assert _said(EVERYTHING)[:2] == ["Maya \u22122.0", "Viktor +2.0"]


def test_alone_a_persona_needs_no_name() -> None:
    assert _said(EVERYTHING, "v1") == ["+2.0", "+1.5"]


def test_where_all_feel_the_same_one_label_says_so() -> None:
    points = "[{name: X, emotion: 1}, {name: Y, emotion: -1}]"
    text = f"cjm: 1\ntitle: A\npersonas: [{{name: A}}, {{name: B}}]\nstages: [{{name: S, touchpoints: {points}}}]\n"
    assert _said(text) == ["Both \u22121.0", "Both +1.0"]


def _below(stage: str) -> list[str]:
    text = f"cjm: 1\ntitle: A\npersonas: [{{name: Anna}}, {{name: Bert}}]\nstages: [{{name: S, {stage}}}]\n"
    return [one for one in _said(text) if "neutral" in one]


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        ("touchpoints: [{name: X, emotion: -1, wait: 9 days}, {name: Y, emotion: -1, wait: 2 days}]", "11 days"),
        ("touchpoints: [{name: X, emotion: -1, wait: 9 days}, {name: Y, emotion: -1}]", "at least 9 days"),
        ("touchpoints: [{name: X, emotion: -1, wait: 9 h}, {name: Y, emotion: -1}]", "2 touchpoints"),
        ("duration: 3 days, touchpoints: [{name: X, emotion: -1}, {name: Y, emotion: -1}]", "3 days"),
        ("duration: 3 days, touchpoints: [{name: X, emotion: -1}, {name: Y, emotion: -1}, Z]", "2 touchpoints"),
    ],
)
def test_the_longest_stretch_below_neutral_is_told_as_far_as_it_is_known(stage: str, said: str) -> None:
    assert _below(stage) == [f"Both {said} below neutral"]


@pytest.mark.parametrize(
    ("bert", "said"), [("1", "Anna 2 touchpoints below neutral"), ("-1", "Both 2 touchpoints below neutral")]
)
def test_the_longest_stretch_below_neutral_says_whose_it_is(bert: str, said: str) -> None:
    points = ", ".join(f"{{name: {name}, emotion: {{anna: -1, bert: {bert}}}}}" for name in "XY")
    assert _below(f"touchpoints: [{points}]") == [said]


def test_where_the_first_persona_is_never_low_the_stretch_of_the_next_is_told() -> None:
    assert _below("touchpoints: [{name: X, emotion: {anna: 1, bert: -1}, wait: 3 days}]") == [
        "Bert 3 days below neutral"
    ]


def test_alone_nobody_needs_to_be_told_whose_the_longest_stretch_is() -> None:
    assert "6 days below neutral" in _said(EVERYTHING, "v0")
    assert "3 touchpoints below neutral" in _said(personas(1))


def test_the_only_emotion_of_all_has_its_value_and_equal_ones_have_none() -> None:
    head = "cjm: 1\ntitle: A\nstages: "
    assert _said(f"{head}[{{name: S, touchpoints: [{{name: X, emotion: -1}}, Y]}}]\n") == ["\u22121.0"]
    assert _said(f"{head}[{{name: S, touchpoints: [{{name: X, emotion: 1}}, {{name: Y, emotion: 1}}]}}]\n") == []


def _felt(*emotions: float) -> str:
    points = ", ".join(f"{{name: T{at}, emotion: {one}}}" for at, one in enumerate(emotions))
    return f"cjm: 1\ntitle: A\npersonas: [{{name: Anna}}, {{name: Bert}}]\nstages: [{{name: S, touchpoints: [{points}]}}]\n"


def _run(map_text: str) -> tuple[bool, str]:
    """Whether the label of the longest stretch is in two lines, and its bracket."""
    known = frame(subject(map_text))
    run = labels(known, layout(known, []), known.people, "v-all")[-1]
    assert run.rest == "below neutral"
    return run.broken, run.bracket


def test_a_stretch_with_room_in_its_area_needs_no_bracket() -> None:
    assert _run(_felt(1, -1.5, -2, -2, -2, -1.5, 1)) == (False, "")


def test_a_stretch_with_little_room_in_its_area_has_its_label_in_two_lines() -> None:
    assert _run(_felt(1, 1, -2, -2, 1, 1, 1, 1)) == (True, "")


def test_a_stretch_without_room_in_its_area_is_named_at_a_bracket_over_its_columns() -> None:
    assert _run(_felt(1, -0.5, -0.5, -0.5, -0.5, -0.5, 1)) == (False, "M109.26 391V395H590.74V391")


@pytest.mark.parametrize("seed", range(40))
def test_a_label_at_a_bracket_stands_over_its_columns_or_at_its_end(seed: int) -> None:
    known = frame(subject(_random_map(seed)))
    shape = layout(known, [])
    for one in labels(known, shape, known.people, "v-all"):
        if one.bracket:
            box, (left, right) = _box(one, shape), [float(x) for x in re.findall(r"[MH]([\d.]+)", one.bracket)]
            if one.place != "run":
                end = right if one.place == "r" else left
                assert abs(float(one.left) / 100 * shape.columns - end / 100) <= 0.01
                continue
            ends, middle = (
                (left / 100 * shape.drawn_column, right / 100 * shape.drawn_column),
                (box.left + box.right) / 2,
            )
            at_edge = box.left <= 0.02 or box.right >= shape.columns * shape.drawn_column - 0.02
            assert ends[0] - 0.02 <= middle <= ends[1] + 0.02 or (
                at_edge and box.left <= ends[0] and box.right >= ends[1]
            )


@pytest.mark.parametrize("seed", range(40))
def test_the_value_of_one_of_several_says_whose_it_is_and_stands_nearest_to_it(seed: int) -> None:
    known = frame(subject(_random_map(seed)))
    shape = layout(known, [])
    marks = {
        (person.name, mark_place(at, value, shape.drawn_column))
        for person in known.people
        for at, value in enumerate(known.curves[person.index].points)
        if value is not None
    }
    told = [one for one in labels(known, shape, known.people, "v-all") if not one.rest]
    for one in told:
        box = _box(one, shape)
        nearest = min(box.away(mark) for _, mark in marks)
        near = [(name, mark) for name, mark in marks if box.away(mark) < nearest + 0.01]
        if sum((other.left, other.top) == (one.left, one.top) for other in told) > 1:
            # One of several in a column, one of whose marks is the nearest.
            assert any(abs(float(percent(mark, shape)[0]) - float(one.left)) < 0.01 for _, mark in near)
            continue
        whose = [name for name, _ in near]
        assert whose if one.name in {"All", "Both"} else one.name in whose or len(known.people) == 1


def test_of_one_touchpoint_the_mark_says_it_all() -> None:
    assert [one for one in _said(_felt(1, 1, -2, 1, 1)) if "neutral" in one] == []


def test_the_low_that_the_strip_tells_of_has_its_value_on_the_curve() -> None:
    points = "[{name: X, emotion: {a: -2, b: 1}, moment: critical}, {name: Y, emotion: 0}, {name: Z, emotion: -1}, W]"
    text = f"cjm: 1\ntitle: A\npersonas: [{{name: A}}, {{name: B}}]\nstages: [{{name: S, touchpoints: {points}}}]\n"
    assert _said(text)[:3] == ["A \u22122.0", "B +1.0", "Both \u22121.0"]


def test_where_a_value_of_the_critical_moment_would_stand_on_a_line_all_of_them_stand_in_one_column() -> None:
    felt = [(1, 0), (-1.5, -1), (-1.5, -2), (0.5, 1.5), (1, 1)]
    points = ", ".join(
        f"{{name: T{at}, emotion: {{samuel: {one}, edith: {other}}}{', moment: critical' if at == 2 else ''}}}"
        for at, (one, other) in enumerate(felt)
    )
    text = f"cjm: 1\ntitle: A\npersonas: [{{name: Samuel}}, {{name: Edith}}]\nstages: [{{name: S, touchpoints: [{points}]}}]\n"
    known = frame(subject(text))
    found = labels(known, layout(known, []), known.people, "v-all")[:2]
    assert {(one.name, one.value, one.place) for one in found} == {
        ("Edith", "\u22122.0", "dn"),
        ("Samuel", "\u22121.5", "dn2"),
    }
    assert len({(one.left, one.top) for one in found}) == 1


@pytest.mark.parametrize("seed", range(40))
def test_of_labels_of_one_column_that_of_the_mark_they_stand_by_is_nearest_to_it(seed: int) -> None:
    known = frame(subject(_random_map(seed)))
    found = labels(known, layout(known, []), known.people, "v-all")
    for order in (DOWN, UP):
        at = {(one.left, one.top) for one in found if one.place in order[1:]}
        stack = sorted((one for one in found if (one.left, one.top) in at), key=lambda one: one.place)
        values = [float(one.value.replace("\u2212", "-")) for one in stack]
        assert [one.place for one in stack] == [*order[: len(stack)]]
        assert values == sorted(values, reverse=order is UP) or not stack
