"""Which lines may share a lane: spans that do not meet."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from msgspec import Struct

Key = TypeVar("Key", bound=Hashable)
_APART = 8


class Lanes(Struct, frozen=True):
    """The lane of each line, counted from 0, and how many there are."""

    of: Mapping[Hashable, int]
    count: int


def lanes(spans: Mapping[Key, tuple[float, float]]) -> Lanes:
    """A lane for every line by its span, short spans first, so that short ways lie inside long ones."""
    taken: list[list[tuple[float, float]]] = []
    found: dict[Hashable, int] = {}
    for key, (start, end) in sorted(spans.items(), key=lambda item: abs(item[1][1] - item[1][0])):
        low, high = min(start, end), max(start, end)
        lane = _first_free(taken, low, high)
        taken[lane].append((low, high))
        found[key] = lane
    return Lanes(found, len(taken))


def _first_free(taken: list[list[tuple[float, float]]], low: float, high: float) -> int:
    for lane, spans in enumerate(taken):
        if not _meets(spans, low, high):
            return lane
    taken.append([])
    return len(taken) - 1


def _meets(spans: Iterable[tuple[float, float]], low: float, high: float) -> bool:
    return any(low < other_high + _APART and other_low < high + _APART for other_low, other_high in spans)
