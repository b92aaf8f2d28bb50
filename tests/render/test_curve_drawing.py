"""The emotion curve in the units of its picture."""

from itertools import pairwise

from cjm.render.curve.drawing import heat_class, height_of, trace


def test_an_emotion_stands_where_the_design_puts_it() -> None:
    assert [height_of(value) for value in (2, 1, 0, -1, -2)] == [62, 131, 200, 269, 338]


def test_the_line_passes_a_missing_emotion() -> None:
    assert trace([-1, None, 1]).path == "M50 269C116.7 223 183.3 177 250 131"


def test_a_line_that_goes_on_as_it_came_is_written_in_short() -> None:
    assert trace([0, 1, 0]).path == "M50 200C83.3 177 116.7 131 150 131S216.7 177 250 200"
    assert trace([0, 1, None, 0]).path == "M50 200C83.3 177 116.7 131 150 131C216.7 131 283.3 177 350 200"


def test_the_area_ends_at_neutral() -> None:
    assert trace([-1, 1]).area == "M50 269C83.3 223 116.7 177 150 131L150 200L50 200Z"


def test_over_a_touchpoint_that_the_persona_does_not_pass_nothing_is_drawn_of_the_line() -> None:
    whole, parted = trace([-1, None, 1]), trace([-1, None, 1], {1})
    ((before,), (after,)) = parted.pieces[0].runs
    assert (parted.points, before.start, after.end) == (whole.points, (50, 269), (250, 131))
    on_the_line = dict(whole.samples(4))
    assert (before.end, after.start) == ((100, on_the_line[100]), (200, on_the_line[200]))
    assert (parted.path.count("M"), parted.area.count("Z")) == (2, 2)


def test_over_a_touchpoint_that_nobody_asked_about_the_line_goes_on() -> None:
    assert trace([1, None, None, -1], {1}).path.startswith("M50 131C")
    assert [run[0].start[0] for run in trace([1, None, None, -1], {1}).pieces[0].runs] == [50, 200]
    assert trace([1, None, -1]).path.count("M") == 1


def test_the_line_begins_anew_where_the_persona_passes_by_several_touchpoints() -> None:
    parted = trace([-1, 1, None, None, None, 1, -1, None, 2], {3, 4})
    assert (parted.path, parted.area) == (
        trace([-1, 1]).path + trace([*[None] * 5, 1, -1, None, 2]).path,
        trace([-1, 1]).area + trace([*[None] * 5, 1, -1, None, 2]).area,
    )


def test_a_lonely_emotion_between_interruptions_is_a_mark_without_a_line() -> None:
    lonely = trace([1, None, None, -1], {1, 2})
    assert (lonely.points, lonely.path, lonely.area) == (((50, 131), (350, 269)), "", "")


def test_one_emotion_is_a_mark_without_a_line() -> None:
    alone = trace([None, 1.5])
    assert (alone.points, alone.path, alone.area, alone.samples()) == (((150, 96.5),), "", "", ((150, 96.5),))


def test_the_line_never_leaves_the_range_of_its_neighbours() -> None:
    emotions = [-1, -0.5, -1, 1, -0.5, 0.5, 0, -2, -1.5, -1, -1, -1.5, 0, 2, -0.5, -1, 1]
    line = trace(emotions)
    for at, (left, right) in enumerate(pairwise(emotions)):
        inside = [y for x, y in line.samples(20) if at * 100 + 50 <= x <= at * 100 + 150]
        assert min(height_of(left), height_of(right)) - 1e-9 <= min(inside)
        assert max(inside) <= max(height_of(left), height_of(right)) + 1e-9


def test_heat_has_five_steps_and_a_sign_for_nothing_known() -> None:
    assert [heat_class(value) for value in (2, 1.5, 0.5, 0, -0.5, -1.5, None)] == [
        "h2",
        "h2",
        "h1",
        "h0",
        "h-1",
        "h-2",
        "hx",
    ]
