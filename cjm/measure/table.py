"""A CSV file as records: cells by the name of their column, each record with its line."""

import csv
import io
from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from cjm.errors import CjmError
from cjm.measure.note import Note
from cjm.reading.decode import decode
from cjm.reading.fault import shown
from cjm.source import Position

SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}
TOP = Position(1, 1, 0)


class Record(Struct, frozen=True):
    """One row: its line, counted from 1, and its cells by column, without blanks around; empty cells are left out."""

    line: int
    cells: Mapping[str, str]


class Table(Struct, frozen=True):
    """The names of the columns as written (without blanks around), the rows, and what was wrong with some."""

    columns: tuple[str, ...]
    records: tuple[Record, ...]
    notes: tuple[Note, ...]


def table(data: bytes, path: str) -> Table:
    """The rows of a CSV file in UTF-8, with or without a byte-order mark, its columns separated by commas.

    Rows without any text are passed over. Raises CjmError where the file as a whole cannot be read.
    """
    reader = csv.reader(io.StringIO(_text(data, path), newline=None), strict=True)
    found: list[Record | Note] = []
    try:
        columns = _columns(next(reader, []), path)
        line = reader.line_num + 1
        for cells in reader:
            found += _record(line, cells, columns)
            line = reader.line_num + 1
    except csv.Error as error:
        at = Position(max(reader.line_num, 1), 1, 0)
        raise CjmError(f"this cannot be read as CSV ({error}); is a quote missing?", path, at) from None
    records = tuple(one for one in found if isinstance(one, Record))
    return Table(columns, records, tuple(one for one in found if isinstance(one, Note)))


def _text(data: bytes, path: str) -> str:
    if data.startswith(SPREADSHEETS):
        raise CjmError("this is a spreadsheet, not a CSV file: export the sheet as CSV in UTF-8", path)
    source, fault = decode(data)
    if fault:
        raise CjmError(fault.message, path, fault.span.start)
    return source.text


def _columns(header: list[str], path: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in header)
    if not any(names):
        raise CjmError("the file lacks its first line, which names the columns: `date,value`", path, TOP)
    if len(names) == 1:
        _expect_commas(names[0], path)
    twice = [name for name, count in Counter(filter(None, names)).items() if count > 1]
    if twice:
        raise CjmError(f"two columns are called {shown(twice[0])}; give each its own name", path, TOP)
    return names


def _expect_commas(header: str, path: str) -> None:
    for separator, name in SEPARATORS.items():
        if separator in header:
            message = f"the columns are separated by {name}; save the file with commas, and its numbers with a point"
            raise CjmError(message, path, TOP)


def _record(line: int, cells: list[str], columns: tuple[str, ...]) -> list[Record | Note]:
    """A record or a fault; nothing for a row without any text."""
    if any(cell.strip() for cell in cells[len(columns) :]):
        return [Note("fault", line, _too_many(len(cells), len(columns)))]
    named = {name: cell.strip() for name, cell in zip(columns, cells, strict=False) if cell.strip()}
    return [Record(line, named)] if named else []


def _too_many(cells: int, columns: int) -> str:
    return (
        f"{cells} cells under {columns} columns, so the row is left out; "
        "a number takes a point (6.2, not 6,2), and a text with a comma takes quotes"
    )
