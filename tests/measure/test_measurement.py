"""A metric's data as series."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.errors import CjmError
from cjm.measure.interval import of_mean, of_nps, of_share
from cjm.measure.measurement import Measurement, measurement, series_of
from cjm.measure.note import Note
from cjm.model.metric import Metric, Reading
from cjm.model.series import Point, Series

JANUARY, FEBRUARY = date(2026, 1, 1), date(2026, 2, 1)


def measured(text: str, **metric: object) -> Measurement:
    """What is measured by a file with this text."""
    return measurement(Metric.model_validate({"id": "m", "name": "M", **metric}), text.encode(), "m.csv")


def points(text: str, **metric: object) -> tuple[Point, ...]:
    """The points over everything, where nothing else is to be said."""
    found = measured(text, **metric)
    assert found.notes == ()
    return found.series[0].points


def percent(share: float, n: int) -> tuple[float, float]:
    """Wilson's interval in percent."""
    low, high = of_share(share, n)
    return 100 * low, 100 * high


def test_values_are_read_in_the_order_of_their_dates() -> None:
    assert points("date,value\n2026-02-14,6\n2026,7.5\n2026-03,−1\n") == (
        Point(JANUARY, 7.5),
        Point(date(2026, 2, 14), 6),
        Point(date(2026, 3, 1), -1),
    )


def test_the_column_may_have_another_name_and_any_case() -> None:
    assert points("Date,Wait,Other\n2026-01,6,9\n", column="wait") == (Point(JANUARY, 6),)


def test_an_nps_comes_from_promoters_passives_and_detractors() -> None:
    assert points("date,promoters,passives,detractors\n2026-01,20,10,10\n", measures="nps") == (
        Point(JANUARY, 25, 40, *of_nps(20, 10, 10)),
    )


def test_an_nps_that_is_only_a_value_has_no_interval() -> None:
    assert points("date,value,n\n2026-01,25,40\n", measures="nps") == (Point(JANUARY, 25, 40),)


def test_an_nps_comes_from_answers() -> None:
    rows = "".join(f"2026-01-{day:02},{answer}\n" for day, answer in enumerate([10, 9, 9, 8, 7, 6, 0], 1))
    found = points(f"date,value\n{rows}", measures="nps", values="raw")
    assert found == (Point(JANUARY, pytest.approx(100 / 7), 7, *of_nps(3, 2, 2)),)


def test_csat_is_the_share_of_the_top_two_of_the_declared_scale() -> None:
    text = "date,value\n" + "".join(f"2026-01,{answer}\n" for answer in (7, 6, 5, 4, 1))
    assert points(text, measures="csat", values="raw", scale="1-7") == (Point(JANUARY, 40, 5, *percent(0.4, 5)),)
    five = "date,value\n" + "".join(f"2026-01,{answer}\n" for answer in (5, 4, 3, 2, 1))
    assert points(five, measures="csat", values="raw") == (Point(JANUARY, 40, 5, *percent(0.4, 5)),)


def test_a_share_is_a_percentage_with_wilsons_interval() -> None:
    assert points("date,value,n\n2026-01,40 %,20\n2026-02,0,20\n", measures="share") == (
        Point(JANUARY, 40, 20, *percent(0.4, 20)),
        Point(FEBRUARY, 0, 20, *percent(0, 20)),
    )
    answers = "date,value\n" + "".join(f"2026-01,{answer}\n" for answer in ("yes", "No", "1", "0", "true"))
    assert points(answers, measures="share", values="raw") == (Point(JANUARY, 60, 5, *percent(0.6, 5)),)


def test_a_mean_has_students_interval_cut_at_the_ends_of_its_scale() -> None:
    text = "date,value,sd,n\n2026-01,6.5,1,9\n"
    low, high = of_mean(6.5, 1, 9)
    assert high > 7
    assert points(text, measures="ces") == (Point(JANUARY, 6.5, 9, low, 7),)
    assert points(text) == (Point(JANUARY, 6.5, 9, low, high),)


def test_answers_of_a_month_are_taken_together() -> None:
    text = "date,value\n" + "".join(f"2026-01-{day:02},{day}\n" for day in range(1, 6))
    assert points(text, measures="ces", values="raw") == (Point(JANUARY, 3, 5, *of_mean(3, 2.5**0.5, 5)),)


def test_an_emotion_is_brought_to_its_own_scale() -> None:
    assert points("date,value,n\n2026-01,5,8\n2026-02,2,8\n", measures="emotion", scale="1-5") == (
        Point(JANUARY, 2, 8),
        Point(FEBRUARY, -1, 8),
    )
    assert points("date,value\n2026-01,-0.4\n", measures="emotion") == (Point(JANUARY, -0.4),)


def test_sums_and_counts_gather_from_rows() -> None:
    text = "date,value\n2026-01-03,2\n2026-01-09,2\n2026-02-01,5\n"
    assert points(text, measures="sum", values="raw") == (Point(JANUARY, 4, 2), Point(FEBRUARY, 5, 1))
    assert points("date\n2026-01-03\n2026-01-09\n", measures="count", values="raw") == (Point(JANUARY, 2, 2),)


def test_every_stage_touchpoint_and_persona_has_a_series_of_its_own() -> None:
    text = """date,stage,touchpoint,persona,value,n
2026-01,ship,,maya,1,10
2026-01,ship,,viktor,4,30
2026-01,,waits,maya,-1,40
"""
    # Over everything the parts by stage are taken, not those by touchpoint, which overlap with them.
    assert measured(text) == Measurement(
        (
            Series("m", (Point(JANUARY, 3.25, 40),)),
            Series("m", (Point(JANUARY, 3.25, 40),), stage="ship"),
            Series("m", (Point(JANUARY, -1, 40),), touchpoint="waits"),
            Series("m", (Point(JANUARY, 1, 10),), persona="maya"),
            Series("m", (Point(JANUARY, 4, 30),), persona="viktor"),
            Series("m", (Point(JANUARY, 1, 10),), stage="ship", persona="maya"),
            Series("m", (Point(JANUARY, 4, 30),), stage="ship", persona="viktor"),
            Series("m", (Point(JANUARY, -1, 40),), touchpoint="waits", persona="maya"),
        )
    )


def test_a_figure_for_all_is_taken_as_it_stands() -> None:
    found = measured("date,persona,value,n\n2026-01,,5,90\n2026-01,maya,1,10\n")
    assert [(one.persona, one.points) for one in found.series] == [
        ("", (Point(JANUARY, 5, 90),)),
        ("maya", (Point(JANUARY, 1, 10),)),
    ]


def test_parts_without_n_have_no_figure_for_all() -> None:
    assert measured("date,persona,value\n2026-01,maya,1\n2026-01,viktor,3\n") == Measurement(
        (
            Series("m", ()),
            Series("m", (Point(JANUARY, 1),), persona="maya"),
            Series("m", (Point(JANUARY, 3),), persona="viktor"),
        ),
        (Note("remark", 0, "over everything: no value at 2026-01-01, since its parts have no `n` to weigh them by"),),
    )


def test_fewer_than_five_people_are_never_shown_as_a_figure() -> None:
    rows = "".join(f"2026-01,{answer},{who}\n" for answer, who in [(5, "maya")] * 5 + [(1, "viktor")] * 4)
    assert measured(f"date,value,persona\n{rows}", measures="csat", values="raw") == Measurement(
        (
            Series("m", (Point(JANUARY, pytest.approx(500 / 9), 9, *percent(5 / 9, 9)),)),
            Series("m", (Point(JANUARY, 100, 5, *percent(1, 5)),), persona="maya"),
            Series("m", (), persona="viktor"),
        ),
        (Note("hidden", 0, "persona viktor: fewer than five people at 2026-01-01; no figure is shown"),),
    )


@given(st.lists(st.tuples(st.sampled_from(["maya", "viktor"]), st.integers(0, 10)), max_size=20))
def test_no_point_of_an_nps_rests_on_fewer_than_five_or_leaves_its_range(answers: list[tuple[str, int]]) -> None:
    rows = "".join(f"2026-01,{who},{answer}\n" for who, answer in answers)
    found = measured(f"date,persona,value\n{rows}", measures="nps", values="raw")
    for point in (point for series in found.series for point in series.points):
        assert point.n is not None
        assert point.n >= 5
        assert point.low is not None
        assert point.high is not None
        assert -100 <= point.low <= point.value <= point.high <= 100


@pytest.mark.parametrize(
    ("metric", "shown"),
    [
        ({}, False),
        ({"measures": "csat", "kind": "experience"}, False),
        ({"measures": "duration", "kind": "experience"}, False),
        ({"measures": "duration"}, True),
        ({"measures": "mean", "kind": "operation"}, True),
    ],
)
def test_what_an_organisation_counts_rests_on_cases_and_is_shown(metric: dict[str, object], shown: bool) -> None:
    assert bool(measured("date,value,n\n2026-01,5,4\n", **metric).series[0].points) is shown


@pytest.mark.parametrize(
    ("row", "metric", "message"),
    [
        (
            '2026-01,"6,2",',
            {},
            '`value` is "6,2"; it takes a number with a point, not a comma: 6.2; the row is left out',
        ),
        ("2026-01,many,", {}, '`value` is "many"; it takes a number; the row is left out'),
        (
            "03.04.2026,6,",
            {},
            '`date` is "03.04.2026"; it takes a day, a month or a year: 2026-11-22, 2026-11 or 2026; the row is left out',
        ),
        (
            "2026-02-30,6,",
            {},
            '`date` is "2026-02-30"; it takes a day, a month or a year: 2026-11-22, 2026-11 or 2026; the row is left out',
        ),
        (
            ",6,",
            {},
            "`date` is empty; it takes a day, a month or a year: 2026-11-22, 2026-11 or 2026; the row is left out",
        ),
        ("2026-01,6,0", {}, '`n` is "0"; it takes a whole number from 1; the row is left out'),
        ("2026-01,6,2.5", {}, '`n` is "2.5"; it takes a whole number from 1; the row is left out'),
        (
            "2026-01,120,",
            {"measures": "share"},
            '`value` is "120"; it takes a number from 0 to 100; the row is left out',
        ),
        (
            "2026-01,-101,",
            {"measures": "nps"},
            '`value` is "-101"; it takes a number from -100 to 100; the row is left out',
        ),
        (
            "2026-01,9.5,",
            {"measures": "nps", "values": "raw"},
            '`value` is "9.5"; it takes a whole number from 0 to 10; the row is left out',
        ),
        (
            "2026-01,6,",
            {"measures": "csat", "values": "raw"},
            '`value` is "6"; it takes a number from 1 to 5; the row is left out',
        ),
        (
            "2026-01,maybe,",
            {"measures": "share", "values": "raw"},
            '`value` is "maybe"; it takes yes or no, or 1 or 0; the row is left out',
        ),
    ],
)
def test_a_row_that_cannot_be_used_is_said_with_its_line(row: str, metric: dict[str, object], message: str) -> None:
    assert measured(f"date,value,n\n{row}\n", **metric) == Measurement((), (Note("fault", 2, message),))


def test_a_standard_deviation_is_not_negative() -> None:
    assert measured("date,value,sd\n2026-01,3,-1\n").notes == (
        Note("fault", 2, '`sd` is "-1"; it takes a number from 0; the row is left out'),
    )


def test_votes_must_add_up_and_be_some() -> None:
    text = "date,promoters,passives,detractors,n\n2026-01,0,0,0,\n2026-02,5,3,2,11\n2026-03,5,x,2,\n"
    assert measured(text, measures="nps").notes == (
        Note("fault", 2, "nobody answered: promoters, passives and detractors are all 0; the row is left out"),
        Note("fault", 3, "`n` is 11, but promoters, passives and detractors add up to 10; the row is left out"),
        Note("fault", 4, '`passives` is "x"; it takes a number; the row is left out'),
    )


def test_a_row_without_a_value_is_remarked() -> None:
    found = measured("date,value\n2026-01,\n2026-02,3\n")
    assert found == Measurement(
        (Series("m", (Point(FEBRUARY, 3),)),), (Note("remark", 2, "there is no value here; the row is left out"),)
    )


def test_a_date_that_stands_twice_is_a_fault() -> None:
    message = "line 2 already has a value for this date and place; the row is left out"
    text = "date,value\n2026-01,1\n2026-01-01,1\n"
    assert measured(text, values="aggregate").notes == (Note("fault", 3, message),)
    assert measured(text).notes == (Note("fault", 3, f"{message} (where each row is one answer, write `values: raw`)"),)
    assert measured(text).series == (Series("m", (Point(JANUARY, 1),)),)


def test_a_column_that_looks_misspelt_is_remarked() -> None:
    assert measured("date,value,touchpiont,comment\n2026-01,1,waits,x\n").notes == (
        Note("remark", 1, 'column "touchpiont" is not read; did you mean "touchpoint"?'),
    )


def test_a_file_without_rows_is_remarked() -> None:
    assert measured("date,value\n") == Measurement((), (Note("remark", 0, "the file has no rows yet"),))


@pytest.mark.parametrize(
    ("header", "metric", "message"),
    [
        ("value", {}, 'm.csv:1:1: no column "date" (the file has "value")'),
        ("date,valeu", {}, 'm.csv:1:1: no column "value" (the file has "date", "valeu"); did you mean "valeu"?'),
        (
            "date,days",
            {},
            'm.csv:1:1: no column "value" (the file has "date", "days"); say with `column` which one holds the value',
        ),
        ("date,value", {"column": "days"}, 'm.csv:1:1: no column "days" (the file has "date", "value")'),
        (
            "date,promoters",
            {"measures": "nps"},
            'm.csv:1:1: no column "value" (the file has "date", "promoters"); '
            "it takes that, or all of promoters, passives, detractors",
        ),
    ],
)
def test_a_missing_column_is_an_error(header: str, metric: dict[str, object], message: str) -> None:
    with pytest.raises(CjmError) as caught:
        measured(f"{header}\n", **metric)
    assert str(caught.value) == message


def test_typed_readings_are_a_series() -> None:
    metric = Metric(id="m", name="M", readings=(Reading(when="2026-02", value=-4), Reading(when="2026", value=-2)))
    assert series_of(metric, None, "") == (Series("m", (Point(JANUARY, -2), Point(FEBRUARY, -4))),)


def test_a_metric_without_values_has_no_series() -> None:
    assert measurement(Metric(id="m", name="M"), None, "") == Measurement()


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"date,value,n,persona\n{text}".encode()))
def test_any_file_is_measured_or_refused_with_a_message(data: bytes) -> None:
    try:
        found = measurement(Metric(id="m", name="M"), data, "m.csv")
    except CjmError as error:
        assert str(error).startswith("m.csv")
    else:
        assert found.series or found.notes
