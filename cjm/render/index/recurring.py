"""What comes back: channels, departments and systems whose touchpoints fall below neutral in several journeys."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from cjm.analysis.ownership import owner_of
from cjm.analysis.steps import Step
from cjm.render.index.heat import level
from cjm.render.language import Language
from cjm.render.view.frame import Frame

LISTED = 8
# What is below neutral less often than that is no pattern.
OFTEN = 0.5


class Met(Struct, frozen=True):
    """How a channel, department or system (`kind`) fares in a map: at `scored` touchpoints, `below` neutral at some."""

    kind: str
    name: str
    scored: int
    below: int


class Recurring(Struct, frozen=True):
    """A thing that lets customers down in several journeys: at how many touchpoints and in how many journeys, in words.

    `level` is the class of the first.
    """

    name: str
    kind: str
    level: str
    touchpoints: str
    journeys: str


def met(known: Frame) -> tuple[Met, ...]:
    """Every channel, department and system of a map, with the touchpoints at which someone's feeling is known."""
    counts: dict[tuple[str, str], list[int]] = {}
    for step in known.steps:
        scores = [value for curve in known.curves if (value := curve.points[step.column]) is not None]
        for thing in _things(known, step) if scores else ():
            count = counts.setdefault(thing, [0, 0])
            count[0] += 1
            count[1] += min(scores) < 0
    return tuple(Met(kind, name, scored, below) for (kind, name), (scored, below) in counts.items())


def recurring(several: Iterable[tuple[Met, ...]], words: Language) -> tuple[Recurring, ...]:
    """What is below neutral at half of its touchpoints or more, and in two journeys at least, of what each map met.

    First what falls in the most journeys, then at the largest part of its touchpoints.
    """
    found: dict[tuple[str, str], list[Met]] = {}
    for one in (one for maps in several for one in maps):
        found.setdefault((one.kind, one.name.casefold()), []).append(one)
    often = [maps for maps in found.values() if _falls(maps) > 1 and _part(maps) >= OFTEN]
    often.sort(key=lambda maps: (-_falls(maps), -_part(maps)))
    return tuple(_shown(maps, words) for maps in often[:LISTED])


def _things(known: Frame, step: Step) -> Iterator[tuple[str, str]]:
    yield from (("channel", channel.name) for channel in known.channels[step.column])
    if owner := owner_of(step):
        yield "owner", known.department(owner)
    if step.touchpoint:
        yield from (("system", known.system(word)) for word in dict.fromkeys(step.touchpoint.systems))


def _falls(maps: list[Met]) -> int:
    return sum(one.below > 0 for one in maps)


def _part(maps: list[Met]) -> float:
    return sum(one.below for one in maps) / sum(one.scored for one in maps)


def _shown(maps: list[Met], words: Language) -> Recurring:
    def of(some: int, total: int) -> str:
        return words.say("index.of", broken=words.number(some), total=words.number(total))

    touchpoints = of(sum(one.below for one in maps), sum(one.scored for one in maps))
    kind = words.say(f"index.recurs.{maps[0].kind}")
    return Recurring(maps[0].name, kind, level(_part(maps)), touchpoints, of(_falls(maps), len(maps)))
