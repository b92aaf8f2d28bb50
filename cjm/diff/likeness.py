"""How much alike two parts are, by what is said in them."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from math import log

from msgspec import Struct

from cjm.diff.plan import called, naming, plan_of
from cjm.model.field import Text
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.reading.shape import Each, FieldShape, Many, One, Shape

WORD = re.compile(r"\w+")
# Two parts that say much are told by what they say, those that say little by their names: the content weighs as much
# as the name from so many tokens on, and at most three times as much.
ENOUGH = 12.0
MOST = 2.0


class Sketch(Struct, frozen=True, eq=False):
    """A part as bags: the words of its name, the letters of its name three by three, and everything else that it says."""

    name: frozenset[str]
    letters: frozenset[str]
    content: frozenset[str]


def sketch(part: Part) -> Sketch:
    """The bags of a part, without those of the things that stand in it."""
    name = called(part).casefold()
    words = frozenset(WORD.findall(name))
    content: list[str] = []
    _collect(part, "", naming(type(part)), content)
    return Sketch(words, _letters(name), frozenset(content))


class Scale:
    """What a token weighs: the fewer parts bear it, the more.

    Weights are whole numbers, so that a sum is the same in whatever order a set gives them.
    """

    def __init__(self, sketches: Iterable[Sketch]) -> None:
        known = list(sketches)
        borne: Counter[str] = Counter()
        for one in known:
            borne.update(one.content)
            borne.update(one.name)
        self._weights = {token: round(1000 * log(1 + len(known) / count)) for token, count in borne.items()}
        self._wholes = {bag: self.of(bag) for one in known for bag in (one.name, one.content)}

    def of(self, tokens: Iterable[str]) -> int:
        """The weight of tokens together; all of them are borne by one of the parts."""
        return sum(map(self._weights.__getitem__, tokens))

    def share(self, one: frozenset[str], other: frozenset[str]) -> float | None:
        """The weight of what two bags share, by the weight of both (Dice 1945); None where neither holds anything."""
        whole = self._wholes[one] + self._wholes[other]
        return 2 * self.of(one & other) / whole if whole else None


class Likeness(Struct, frozen=True):
    """How much alike two parts are, each 0 … 1: by name, by what else they say (None where neither says more)."""

    name: float
    content: float | None
    score: float


def likeness(one: Sketch, other: Sketch, scale: Scale) -> Likeness:
    """How much alike two parts are by their names, and by what else they say."""
    name = max(scale.share(one.name, other.name) or 0.0, _dice(one.letters, other.letters))
    content = scale.share(one.content, other.content)
    weight = min(max(len(one.content), len(other.content)) / ENOUGH, MOST)
    return Likeness(name, content, name if content is None else (name + weight * content) / (1 + weight))


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


@lru_cache(maxsize=4096)
def _letters(text: str) -> frozenset[str]:
    padded = f" {' '.join(WORD.findall(text))} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


def _collect(part: Part, prefix: str, name: str, found: list[str]) -> None:
    """Everything that a part says but its name, as tokens: `emotion=-1`, `quote:forty`."""
    for one, default in _fields(type(part)):
        value = getattr(part, one.name)
        if value != default and one.name != name:
            _tokens(value, one.shape, prefix + one.key, found)
    for key in part.extensions:
        found.append(f"{prefix}{key}={part.extensions[key]}")


@cache
def _fields(part: type[Part]) -> tuple[tuple[FieldShape, object], ...]:
    """The fields that say something of a part, each with the value that says nothing."""
    defaults = part.model_fields
    return tuple((one, None if one.required else defaults[one.name].default) for _, one in plan_of(part).order)


def _tokens(value: object, shape: Shape, label: str, found: list[str]) -> None:
    if isinstance(value, str):
        if isinstance(shape, One) and isinstance(shape.kind, Text):
            found += [f"{label}:{word}" for word in WORD.findall(value.casefold())]
        else:
            found.append(f"{label}={value}")
    elif isinstance(value, PerPersona) and isinstance(shape, Each):
        if value.everyone is not None:
            _tokens(value.everyone, shape.item, label, found)
        for person, one in value.each:
            _tokens(one, shape.item, f"{label}@{person}", found)
    elif isinstance(value, tuple) and isinstance(shape, Many):
        for one in value:
            _tokens(one, shape.item, label, found)
    elif isinstance(value, Part):
        _collect(value, f"{label}.", "", found)
    else:
        found.append(f"{label}={value}")
