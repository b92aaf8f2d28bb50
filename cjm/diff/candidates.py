"""Which pairs of two long lists are worth a closer look."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cjm.diff.likeness import Scale, Sketch

# Up to so many pairs all are looked at; beyond it, for each one the few that share the most of what is rare.
ALL_PAIRS = 2500
FEW = 8
# A token that more parts bear than this finds no candidates.
COMMON = 30


def candidates(left: Sequence[Sketch], right: Sequence[Sketch], scale: Scale) -> Iterator[tuple[int, int]]:
    """The pairs worth a look, by their numbers in both lists; of equals the first."""
    if len(left) * len(right) <= ALL_PAIRS:
        yield from ((one, other) for one in range(len(left)) for other in range(len(right)))
        return
    bearers = _bearers(right)
    for one, drawn in enumerate(left):
        shared = _shared(drawn, bearers, scale)
        yield from ((one, other) for other in sorted(shared, key=lambda other: (-shared[other], other))[:FEW])


def _bearers(sketches: Sequence[Sketch]) -> dict[str, list[int]]:
    """By token, who bears it; what everyone bears is left out."""
    found: dict[str, list[int]] = {}
    for number, drawn in enumerate(sketches):
        for token in drawn.name | drawn.content:
            found.setdefault(token, []).append(number)
    return {token: numbers for token, numbers in found.items() if len(numbers) <= COMMON}


def _shared(drawn: Sketch, bearers: dict[str, list[int]], scale: Scale) -> Counter[int]:
    """The weight of the tokens that each of the others shares with one."""
    shared: Counter[int] = Counter()
    for token in drawn.name | drawn.content:
        for other in bearers.get(token, ()):
            shared[other] += scale.of((token,))
    return shared
