"""Rows as a table for people, or as JSON for machines."""

import json
from collections.abc import Sequence

from benchmarks.row import Row

HEAD = ("what", "ours", "theirs", "against", "ratio", "target", "")


def table(rows: Sequence[Row]) -> str:
    """The rows under a head, in columns."""
    cells = [HEAD, *map(_cells, rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEAD))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in cells]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def as_json(rows: Sequence[Row]) -> str:
    """The rows as a list of objects."""
    return json.dumps([_values(row) for row in rows], indent=2, ensure_ascii=False) + "\n"


def _values(row: Row) -> dict[str, object]:
    target = str(row.target) if row.target else None
    measured = {"ours": row.ours, "theirs": row.theirs, "ratio": row.ratio}
    return {
        "what": row.what,
        "unit": row.unit,
        "peer": row.peer,
        **measured,
        "target": target,
        "met": row.met,
        "why": row.why,
    }


def _cells(row: Row) -> tuple[str, ...]:
    target = str(row.target) if row.target else "–"
    verdict = row.why or {True: "met", False: "MISSED", None: ""}[row.met]
    return (row.what, _amount(row, row.ours), _amount(row, row.theirs), row.peer, _ratio(row), target, verdict)


def _amount(row: Row, value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.0f} {row.unit}" if value >= 100 else f"{value:.3g} {row.unit}"


def _ratio(row: Row) -> str:
    return "–" if row.ratio is None else f"{row.ratio:.3g}"
