"""What changes mean in a workspace: the table, and what its settings say instead."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct, field

from cjm.diff.change import Significance
from cjm.diff.meaning import EFFECTS, SIGNIFICANCE
from cjm.diff.plan import naming, part_of, plan_of, word
from cjm.diff.worth import Worth, always, higher, lower, neutral
from cjm.errors import CjmError
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.model.part import Part
from cjm.model.settings import DiffSettings
from cjm.reading.near import did_you_mean
from cjm.reading.shape import FieldShape

KINDS = ("added", "removed", "renamed", "moved", "reordered")
WAYS: dict[str, Worth] = {
    "higher": higher,
    "lower": lower,
    "better": always(1),
    "worse": always(-1),
    "neutral": neutral,
}


class Rulings(Struct, frozen=True):
    """The table with the settings laid over it; CjmError, with `path`, for a key or a word that means nothing."""

    settings: DiffSettings = field(default_factory=DiffSettings)
    path: str = "cjm.yaml"

    def __post_init__(self) -> None:
        for name, said in (("significance", self.settings.significance), ("effect", self.settings.effect)):
            for key in said:
                if key not in known_keys():
                    hint = did_you_mean(key, known_keys()) or "; write a part and a field: touchpoint.quote"
                    raise CjmError(f"`diff.{name}` has no '{key}'{hint}", self.path)
        for key, way in self.settings.effect.items():
            self._check(key, way)

    def worth(self, key: str) -> Worth:
        """What a value of a field, or a part that is added, is worth."""
        return WAYS[self.settings.effect[key]] if self.ruled(key) else EFFECTS.get(key, neutral)

    def ruled(self, key: str) -> bool:
        """Whether the settings say what the effect is."""
        return key in self.settings.effect

    def significance(self, key: str) -> Significance | None:
        """How much a change matters by the settings, else by the table; None where neither says."""
        said = self.settings.significance.get(key)
        return said or SIGNIFICANCE.get(key)  # type: ignore[return-value]

    def _check(self, key: str, way: str) -> None:
        kind = key.rpartition(".")[2]
        allowed = ("better", "worse", "neutral") if kind == "added" else ("higher", "lower", "neutral")
        if kind in KINDS[1:]:
            other = key.replace(f".{kind}", ".added")
            raise CjmError(f"`diff.effect` has no '{key}': say '{other}', removing is the reverse", self.path)
        if way not in allowed:
            raise CjmError(f"`diff.effect` of '{key}' is '{way}'; it takes {', '.join(allowed)}", self.path)


@cache
def known_keys() -> tuple[str, ...]:
    """Every key that the settings may name, sorted."""
    fields = fields_by_key()
    parts = {key.partition(".")[0] for key in fields}
    return tuple(sorted({*fields, *(f"{part}.{kind}" for part in parts for kind in KINDS)}))


@cache
def fields_by_key() -> dict[str, FieldShape]:
    """Every field of maps and libraries by part and key: `touchpoint.emotion`."""
    return dict((*_fields(Library, ""), *_fields(Journey, "")))


@cache
def naming_keys() -> frozenset[str]:
    """The keys of the fields that say what a part is called: `touchpoint.name`, `barrier.text`."""
    return frozenset(dict((*_names(Library, ""), *_names(Journey, ""))))


def _names(part: type[Part], key: str) -> Iterator[tuple[str, type[Part]]]:
    yield f"{word(part, key)}.{naming(part).rstrip('_')}", part
    plan = plan_of(part)
    for one in (*plan.singles, *plan.personal_parts, *plan.items, *plan.things):
        yield from _names(part_of(one), one.key)


def _fields(part: type[Part], key: str) -> Iterator[tuple[str, FieldShape]]:
    plan = plan_of(part)
    yield from ((f"{word(part, key)}.{one.key}", one) for _, one in plan.order)
    for one in (*plan.singles, *plan.personal_parts, *plan.items, *plan.things):
        yield from _fields(part_of(one), one.key)
