"""What is reported of a comparison: documents with their changes, and what the two sides are called."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from cjm.diff.change import Change, Consequence, MapDiff
from cjm.source import Span

FAILURES = ("worse", "breaking", "any")
RANKS = ("breaking", "worse", "better", "notable", "cosmetic")


class Compared(Struct, frozen=True):
    """A document, and its paths as the user would type them.

    `old` and `new` are the versions that were compared: `HEAD`, `working tree`. `old_place` and `new_place` are what
    a line and a column are added to: `HEAD:maps/a.yaml`; empty where the document is not there.
    """

    diff: MapDiff
    old: str
    new: str
    path: str
    old_path: str
    old_place: str
    new_place: str

    @property
    def title(self) -> str:
        """What the document is called; a library by its path."""
        return self.diff.title or self.path

    def place(self, change: Change) -> str:
        """Where a change stands: in the new version, or in the old one where it is gone from the new."""
        spots = ((self.new_place, change.span_new), (self.old_place, change.span_old))
        return next((_place(path, span) for path, span in spots if path and span), self.new_place or self.old_place)

    def ranked(self) -> tuple[Change, ...]:
        """The changes, the most important first, else in the order of the document."""
        return tuple(sorted(self.diff.changes, key=rank))


class Comparison(Struct, frozen=True):
    """Every document that changed, and what the two sides are called."""

    old: str
    new: str
    maps: tuple[Compared, ...]

    @property
    def changes(self) -> Iterator[Change]:
        """Every change of every document."""
        return (change for one in self.maps for change in one.diff.changes)

    @property
    def consequences(self) -> Iterator[Consequence]:
        """What follows from them."""
        return (follows for one in self.maps for follows in one.diff.consequences)

    def ordered(self) -> tuple[Compared, ...]:
        """The documents, that first in which something matters most, else by path."""
        return tuple(sorted(self.maps, key=lambda one: min(map(rank, one.diff.changes), default=4)))

    def counts(self) -> dict[str, int]:
        """How many changes there are of each effect but neutral, and of each significance."""
        effects = Counter(change.effect for change in self.changes)
        weights = Counter(change.significance for change in self.changes)
        by_weight = {word: weights[word] for word in ("breaking", "notable", "cosmetic")}
        return {"better": effects["better"], "worse": effects["worse"], **by_weight}

    def fails(self, on: str) -> bool:
        """Whether there is a change that `--fail-on` names: `worse`, `breaking` or `any`."""
        return any(on in {"any", change.effect, change.significance} for change in self.changes)

    @property
    def summary(self) -> str:
        """`3 changes in 1 map between HEAD and working tree: 1 worse, 1 better; 1 breaking, 2 notable`."""
        sides = f"between {self.old} and {self.new}"
        number, counts = sum(1 for _ in self.changes), self.counts()
        if not self.maps:
            return f"no differences {sides}"
        effects = [f"{counts[word]} {word}" for word in ("worse", "better") if counts[word]]
        weights = [f"{counts[word]} {word}" for word in ("breaking", "notable", "cosmetic") if counts[word]]
        told = "; ".join(", ".join(words) for words in (effects, weights) if words)
        return f"{counted(number, 'change')} in {self.files} {sides}: {told}"

    @property
    def files(self) -> str:
        """`2 maps and 1 library`."""
        kinds = Counter(one.diff.document for one in self.maps)
        named = [(kinds["journey"], "map", "maps"), (kinds["library"], "library", "libraries")]
        return " and ".join(counted(number, one, many) for number, one, many in named if number)


def rank(change: Change) -> int:
    """0 for what matters most: what breaks, then worse, better, notable; what is merely words last."""
    if change.significance == "breaking":
        return 0
    if change.significance == "cosmetic":
        return 4
    return RANKS.index(change.effect) if change.effect != "neutral" else 3


def counted(number: int, one: str, many: str = "") -> str:
    """`1 map`, `2 maps`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def _place(path: str, span: Span) -> str:
    return f"{path}:{span.start.line}:{span.start.column}"
