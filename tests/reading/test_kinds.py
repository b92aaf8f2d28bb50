"""Source text to values: the field decides the type, not YAML."""

import pytest

from cjm.model import field
from cjm.model.quantity import Duration
from cjm.reading.kinds import Unfit, reader

ACCEPTED: list[tuple[object, str, object]] = [
    (field.Text(), "No", "No"),
    (field.Text(), "404", "404"),
    (field.Text(), "Null", "Null"),
    (field.Text(), "3.10", "3.10"),
    (field.Text(), "yes", "yes"),
    (field.Text(), " ~ ", "~"),
    (field.Number(-2, 2), "-.5", -0.5),
    (field.Number(-2, 2), "−0.5", -0.5),
    (field.Number(-2, 2), "\u00a0+1. ", 1.0),
    (field.Number(-2, 2), "-0", 0.0),
    (field.Number(), "007", 7.0),
    (field.Number(), "123456789012345", 123456789012345.0),
    (field.Number(1, 5, 0.5), "2.5", 2.5),
    (field.Whole(1, 5), "4.0", 4),
    (field.Whole(0), "0", 0),
    (field.Identifier(), "gets-the-loaner", "gets-the-loaner"),
    (field.Identifier(), "maße-2", "maße-2"),
    (field.Identifier(), "获取设备", "获取设备"),
    (field.Reference(("touchpoint",), ("end",), across=True), "repair/gets-the-loaner", "repair/gets-the-loaner"),
    (field.Reference(("touchpoint",), ("end",)), "end", "end"),
    (field.Word(("web",)), "  Service   point ", "Service point"),
    (field.Choice(("yes", "no", "unknown")), "yes", "yes"),
    (field.Day(), "2028-02-29", "2028-02-29"),
    (field.Period(), "2026", "2026"),
    (field.Period(), "2026-11", "2026-11"),
    (field.Period(), "2026-11-22", "2026-11-22"),
    (field.Time(), "30 min", Duration(30, 30, "min")),
    (field.Time(), "6.2 days", Duration(6.2, 6.2, "day")),
    (field.Time(), "3-5 Days", Duration(3, 5, "day")),
    (field.Time(), "3 – 5 weeks", Duration(3, 5, "week")),
    (field.Time(), "6h", Duration(6, 6, "h")),
    (field.Part(), "38 %", 0.38),
    (field.Part(), "38%", 0.38),
    (field.Part(), "0.38", 0.38),
    (field.Part(), "4.7 %", 0.047),
    (field.Part(), "1", 1.0),
    (field.Part(), "100 %", 1.0),
    (field.Often(), "rarely", "rarely"),
    (field.Often(), "4 %", 0.04),
    (field.Bounds(), "1-5", "1-5"),
    (field.Bounds(), "-2 … 2", "-2-2"),
    (field.Bounds(), "0 to 10", "0-10"),
    (field.Link(), " javascript:alert(1) ", "javascript:alert(1)"),
    (field.File(), "data/nps.csv", "data/nps.csv"),
]


@pytest.mark.parametrize(
    ("kind", "text", "value"), ACCEPTED, ids=[f"{type(kind).__name__}-{text}" for kind, text, _ in ACCEPTED]
)
def test_a_kind_reads_a_text(kind: object, text: str, value: object) -> None:
    read = reader(kind)(text)
    assert (read, type(read)) == (value, type(value))


def test_minus_zero_is_zero() -> None:
    assert str(reader(field.Number())("-0")) == "0.0"


@pytest.mark.parametrize("text", ["", "+", ".", "-.", "1 2", "1,5,5", "½", "1e5", "Infinity", "1__0", "0b1", "--1"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(Unfit):
        reader(field.Number())(text)


def test_a_refused_text_is_refused_again() -> None:
    read = reader(field.Whole(1, 5))
    assert [_refused(read, "6"), _refused(read, "6")] == ["a whole number from 1 to 5"] * 2


def _refused(read: object, text: str) -> str:
    with pytest.raises(Unfit) as refused:
        read(text)
    return str(refused.value)
