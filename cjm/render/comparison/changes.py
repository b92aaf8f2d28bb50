"""What changed beside the curve and the measures: better, worse, added, removed or moved, otherwise; and folded away."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from cjm.diff.change import Change, Consequence
from cjm.diff.plan import called
from cjm.diff.thing import things
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.render.comparison.frame import Both
from cjm.render.comparison.items import TONES, Item, follows, item, part_name

GROUPS = ("better", "worse", "added", "gone", "other")
# Many, and of little news each: one line says how many there are.
FOLDED = ("sources", "checks", "means", "words")
# What the strip and the table of measures say.
ELSEWHERE = ("critical-moment", "measure")
CHECKS = ("reviewed", "validated", "review_every")
MEANS = ("stage-mean", "blind-spot")
# Two lists of at most so many lines stand side by side; a longer one flows over both columns.
SHORT = 6


class Group(Struct, frozen=True):
    """Changes of one sense, under a name of GROUPS or FOLDED; `wide` over both columns, as what is folded is."""

    name: str
    items: tuple[Item, ...]
    wide: bool = True

    @property
    def tone(self) -> str:
        """The colour of its heading."""
        return TONES.get(self.name, "")

    @property
    def folded(self) -> bool:
        """Whether only the number of its lines is shown at first."""
        return self.name in FOLDED


def groups(known: Both) -> tuple[Group, ...]:
    """All changes but those that the curve and the table of measures show, in groups that are not empty."""
    items: dict[str, list[Item]] = {name: [] for name in (*GROUPS, *FOLDED)}
    for change in known.difference.diff.changes:
        if not _in_curve(known, change) and not _in_title(known, change):
            items[_group(change)] += _items(known, change)
    for one in known.difference.diff.consequences:
        if one.name not in ELSEWHERE or (one.name == "measure" and None in {one.old, one.new}):
            items[_following(one)].append(follows(known, one))
    shown = [Group(name, tuple(items[name])) for name in GROUPS if items[name]]
    return (*_laid_out(shown), *(Group(name, tuple(items[name])) for name in FOLDED if items[name]))


def _in_curve(known: Both, change: Change) -> bool:
    one_of_both = change.at is not None and change.old_at is not None
    return known.felt and one_of_both and (change.part, change.field) == ("touchpoint", "emotion")


def _in_title(known: Both, change: Change) -> bool:
    """Whether it only says that the new map is the plan for the old one, which the head says."""
    plain = change.part == "map" and (change.kind == "renamed" or change.field in {"state", "of"})
    return known.planned and plain


def _group(change: Change) -> str:
    if change.part == "citation":
        return "sources"
    if change.kind == "changed" and change.field.rpartition(".")[2] in CHECKS:
        return "checks"
    if change.significance == "cosmetic":
        return "words"
    if change.kind == "changed":
        return change.effect if change.effect != "neutral" else "other"
    return "added" if change.kind == "added" else "gone"


def _following(one: Consequence) -> str:
    if one.name in MEANS:
        return "means"
    return one.effect if one.effect != "neutral" else "other"


def _items(known: Both, change: Change) -> Iterator[Item]:
    """The line of a change; of a whole document what stands in it."""
    document = change.new or change.old
    if change.kind in {"added", "removed"} and isinstance(document, (Journey, Library)):
        for one in things(document):
            if one.parent == 0:
                yield Item(part_name(known, one.kind), called(one.part), "", "", ())
    else:
        yield item(known, change)


def _laid_out(shown: Sequence[Group]) -> Iterator[Group]:
    """Short groups two by two, side by side; every other over both columns."""
    for short, run in groupby(shown, key=lambda group: len(group.items) <= SHORT):
        some = list(run)
        pairs = len(some) // 2 * 2 if short else 0
        yield from (Group(one.name, one.items, wide=at >= pairs) for at, one in enumerate(some))
