"""Amounts with a unit, and values for each persona."""

import pytest

from cjm.model.quantity import Duration, PerPersona


@pytest.mark.parametrize(
    ("duration", "days"),
    [
        (Duration(6, 6, "h"), 0.25),
        (Duration(3, 5, "day"), 4.0),
        (Duration(2, 2, "week"), 14.0),
        (Duration(12, 12, "month"), 365.25),
        (Duration(1, 1, "year"), 365.25),
        (Duration(36, 36, "min"), 0.025),
        (Duration(86400, 86400, "s"), 1.0),
    ],
)
def test_a_duration_is_the_middle_of_its_range_in_days(duration: Duration, days: float) -> None:
    assert duration.days == pytest.approx(days)


def test_a_persona_has_its_own_value_or_everyones() -> None:
    each = PerPersona(None, (("maya", -2.0), ("viktor", 2.0)))
    assert [each.of("maya"), each.of("viktor"), each.of("li-wei")] == [-2.0, 2.0, None]
    assert PerPersona(1.0).of("maya") == 1.0


def test_a_persona_may_differ_from_everyone() -> None:
    assert PerPersona(1.0, (("maya", -2.0),)).of("maya") == -2.0


def test_values_come_in_the_order_written() -> None:
    assert list(PerPersona(1.0, (("maya", -2.0), ("viktor", 0.0))).values()) == [1.0, -2.0, 0.0]
    assert list(PerPersona().values()) == []
