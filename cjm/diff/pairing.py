"""Which document of the old tree is which document of the new one."""

from collections import Counter
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from cjm.diff.assign import assigned
from cjm.diff.candidates import candidates
from cjm.diff.likeness import Scale, Sketch, likeness, sketch
from cjm.diff.plan import called
from cjm.diff.version import Version

# Two files whose maps (or libraries) are less alike than this are two maps.
THRESHOLD = 0.5

Paired = tuple[Version | None, Version | None]


def paired(olds: Sequence[Version], news: Sequence[Version]) -> tuple[Paired, ...]:
    """The documents in pairs: by map id, else by path, else by likeness; what has no partner is paired with None.

    In the order of the new ones, then of the old ones that are gone.
    """
    partners: dict[int, int] = {}
    for pair in (_by(_id), _by(_path), _alike):
        left = [number for number in range(len(olds)) if number not in partners.values()]
        right = [number for number in range(len(news)) if number not in partners]
        partners |= {right[b]: left[a] for a, b in pair([olds[n] for n in left], [news[n] for n in right])}
    gone = (old for number, old in enumerate(olds) if number not in partners.values())
    stayed = ((olds[partners[n]] if n in partners else None, new) for n, new in enumerate(news))
    return (*stayed, *((old, None) for old in gone))


Pairer = Callable[[Sequence[Version], Sequence[Version]], Sequence[tuple[int, int]]]


def _by(key: Callable[[Version], tuple[str, str]]) -> Pairer:
    """Pairs documents of one key, where each side has it once."""

    def pairs(olds: Sequence[Version], news: Sequence[Version]) -> list[tuple[int, int]]:
        keys = [[key(one) for one in side] for side in (olds, news)]
        counts = [Counter(side) for side in keys]
        places = {one: place for place, one in enumerate(keys[1]) if counts[1][one] == 1}
        return [(at, places[one]) for at, one in enumerate(keys[0]) if counts[0][one] == 1 and one in places]

    return pairs


def _id(version: Version) -> tuple[str, str]:
    """Its kind and the map's id; a library has its path."""
    journey = version.document.journey
    return (version.document.kind, journey.id if journey else f"/{version.document.path}")


def _path(version: Version) -> tuple[str, str]:
    return (version.document.kind, version.document.path)


def _alike(olds: Sequence[Version], news: Sequence[Version]) -> Sequence[tuple[int, int]]:
    left, right = [_drawn(one) for one in olds], [_drawn(one) for one in news]
    scale = Scale([*left, *right])
    scores = {}
    for one, other in candidates(left, right, scale):
        if olds[one].document.kind == news[other].document.kind:
            score = likeness(left[one], right[other], scale).score
            scores[one, other] = score if score >= THRESHOLD else 0.0
    return assigned(scores)


def _drawn(version: Version) -> Sketch:
    """What a document says of itself, and what the things in it are called."""
    whole = sketch(version.content)
    names = (f"{one.kind}:{called(one.part).casefold()}" for one in version.things[1:])
    return replace(whole, content=whole.content | frozenset(names))
