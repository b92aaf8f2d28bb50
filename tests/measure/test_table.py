"""CSV files as records, and what is said of those that are none."""

import pytest

from cjm.errors import CjmError
from cjm.measure.note import Note
from cjm.measure.table import Record, Table, table


def test_rows_become_records_with_their_line() -> None:
    data = b'date, value ,note\n2026-01, 6.2 ,"one,\ntwo"\n\n,,\n2026-02,5\n'
    assert table(data, "x.csv") == Table(
        ("date", "value", "note"),
        (
            Record(2, {"date": "2026-01", "value": "6.2", "note": "one,\ntwo"}),
            Record(6, {"date": "2026-02", "value": "5"}),
        ),
        (),
    )


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_any_line_end_and_a_byte_order_mark_are_read(end: bytes) -> None:
    data = b"\xef\xbb\xbf" + end.join([b"date,value", b"2026-01,1", b""])
    assert table(data, "x.csv") == Table(("date", "value"), (Record(2, {"date": "2026-01", "value": "1"}),), ())


def test_a_row_with_a_decimal_comma_is_left_out_and_said() -> None:
    assert table(b"date,value\n2026-01,6,2\n2026-02,5,\n", "x.csv") == Table(
        ("date", "value"),
        (Record(3, {"date": "2026-02", "value": "5"}),),
        (
            Note(
                "fault",
                2,
                "3 cells under 2 columns, so the row is left out; "
                "a number takes a point (6.2, not 6,2), and a text with a comma takes quotes",
            ),
        ),
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "x.csv:1:1: the file lacks its first line, which names the columns: `date,value`"),
        (b"\ndate,value\n", "x.csv:1:1: the file lacks its first line, which names the columns: `date,value`"),
        (
            b"date;value\n2026-01;6,2\n",
            "x.csv:1:1: the columns are separated by semicolons; save the file with commas, and its numbers with a point",
        ),
        (
            b"date\tvalue\n",
            "x.csv:1:1: the columns are separated by tabs; save the file with commas, and its numbers with a point",
        ),
        (b"date,value,date\n", 'x.csv:1:1: two columns are called "date"; give each its own name'),
        (
            "date,value\n2026-01,1\nKöln".encode("latin-1"),
            "x.csv:3:2: byte 0xf6 is no UTF-8; the file is saved in another encoding: save it as UTF-8",
        ),
        ("date,value".encode("utf-16"), "x.csv:1:1: the file is saved as UTF-16; save it as UTF-8"),
        (b"PK\x03\x04rest", "x.csv: this is a spreadsheet, not a CSV file: export the sheet as CSV in UTF-8"),
        (
            b'date,value\n2026-01,"1\n',
            "x.csv:2:1: this cannot be read as CSV (unexpected end of data); is a quote missing?",
        ),
    ],
)
def test_what_is_no_such_file_is_said_in_plain_words(data: bytes, message: str) -> None:
    with pytest.raises(CjmError) as caught:
        table(data, "x.csv")
    assert str(caught.value) == message
