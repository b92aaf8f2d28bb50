"""Rows gathered into figures over time: of everything, of each stage, each touchpoint, each persona."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from cjm.measure.figure import Figure, combined
from cjm.measure.row import Row
from cjm.model.metric import Metric


class Key(Struct, frozen=True):
    """What a series is of; "" is all of them. A touchpoint's has no stage, since a touchpoint's id says enough."""

    stage: str = ""
    touchpoint: str = ""
    persona: str = ""


def gathered(rows: Iterable[Row], metric: Metric) -> dict[Key, dict[date, Figure | None]]:
    """The figure of every key at each date, oldest first; None where parts cannot be added up without their n.

    Everything comes first, then stages, touchpoints and personas in order of their first row. Of aggregate rows, those
    that speak of the key itself are taken; where a date has none, the rows of one kind of part (by persona, by stage,
    by touchpoint: the coarsest there is) are combined, since the kinds overlap.
    """
    found: dict[Key, dict[date, list[Row]]] = {}
    for row in rows:
        for key in _keys(row):
            found.setdefault(key, {}).setdefault(row.when, []).append(row)
    return {
        key: {when: _figure(key, found[key][when], metric) for when in sorted(found[key])}
        for key in sorted(found, key=lambda key: (bool(key.persona), bool(key.touchpoint), bool(key.stage)))
    }


def _keys(row: Row) -> Iterator[Key]:
    """Everything that a row is a part of."""
    for persona in dict.fromkeys(("", row.persona)):
        yield Key(persona=persona)
        if row.stage:
            yield Key(stage=row.stage, persona=persona)
        if row.touchpoint:
            yield Key(touchpoint=row.touchpoint, persona=persona)


def _figure(key: Key, rows: Sequence[Row], metric: Metric) -> Figure | None:
    taken = rows if metric.values == "raw" else _coarsest(key, rows)
    return combined(metric.measures or "mean", [row.figure for row in taken])


def _coarsest(key: Key, rows: Sequence[Row]) -> Iterator[Row]:
    kind = min(_kind(key, row) for row in rows)
    return (row for row in rows if _kind(key, row) == kind)


def _kind(key: Key, row: Row) -> tuple[int, int]:
    """How much finer than the key a row is: by how many breakdowns, and by which."""
    place = 0 if key.touchpoint else 2 if row.touchpoint else int(bool(row.stage) and not key.stage)
    persona = int(bool(row.persona) and not key.persona)
    return bool(place) + persona, place
