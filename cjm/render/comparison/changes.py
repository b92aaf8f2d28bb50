"""What changed beside the curve and the measures: worse and better first, added, removed or moved, otherwise; and folded away."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from cjm.diff.change import Change
from cjm.diff.plan import called
from cjm.diff.thing import things
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.render.comparison.frame import Both
from cjm.render.comparison.items import Item, follows, item, item_in_place
from cjm.render.comparison.labels import part_name
from cjm.render.comparison.places import Place, place_of

GROUPS = ("worse", "better", "added", "gone", "other")
TONES = {"better": "pos", "worse": "neg"}
# In these the changes of one place stand together; in the others each says where it is.
BY_PLACE = ("worse", "better", "other")
# Many, and of little news each: one line says how many there are.
FOLDED = ("follows", "sources", "evidence", "checks", "about", "words")
# What is news when it is added or gone; what it says is told with the place where it stands.
NEWS = ("stage", "touchpoint", "pain", "opportunity", "persona", "metric", "channel", "system", "department")
# What the strip and the table of measures say.
ELSEWHERE = ("critical-moment", "measure")
CHECKS = ("reviewed", "validated", "review_every")
ABOUT = ("map", "scope", "facilitator", "member", "stakeholder", "strip")
# Two lists of at most so many lines stand side by side; a longer one flows over both columns.
SHORT = 6
# So many changes that are neither better nor worse are folded, place by place.
MANY = 12


class Block(Struct, frozen=True):
    """The changes of one place; of none, or of any, where its name is empty. `about` is what they are about, in short."""

    place: Place
    items: tuple[Item, ...]
    about: str = ""


class Group(Struct, frozen=True):
    """Changes of one sense, under a name of GROUPS or FOLDED; `wide` over both columns, as what is folded is.

    `count` says how many they are. `folded`: no more is shown at first; `shut`: only the names of its places are.
    """

    name: str
    blocks: tuple[Block, ...]
    count: str
    wide: bool = True
    shut: bool = False

    @property
    def items(self) -> tuple[Item, ...]:
        """All its lines."""
        return tuple(one for block in self.blocks for one in block.items)

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
    placed: dict[str, list[tuple[Place, Item]]] = {name: [] for name in (*GROUPS, *FOLDED)}
    for change in known.difference.diff.changes:
        if not in_curve(known, change) and not _in_title(known, change):
            name = _group(change)
            placed[name] += _placed(known, change, name)
    for one in known.difference.diff.consequences:
        if one.name not in ELSEWHERE or (one.name == "measure" and None in {one.old, one.new}):
            placed["follows"].append((Place(), follows(known, one)))
    found = [
        Group(name, tuple(_blocks(known, some)), _count(known, name, len(some)))
        for name, some in placed.items()
        if some
    ]
    return (*_laid_out([one for one in found if not one.folded]), *(one for one in found if one.folded))


def _count(known: Both, name: str, number: int) -> str:
    """How many changes a group has; what follows from them is none, but a number that is another one by them."""
    return known.words.count("diff.numbers" if name == "follows" else "diff.changes", number)


def in_curve(known: Both, change: Change) -> bool:
    """Whether the curve shows a change."""
    one_of_both = change.at is not None and change.old_at is not None
    return known.felt and one_of_both and (change.part, change.field) == ("touchpoint", "emotion")


def beside(known: Both, effect: str) -> int:
    """How many changes have an effect that the curve does not show."""
    return sum(one.effect == effect and not in_curve(known, one) for one in known.difference.diff.changes)


def _in_title(known: Both, change: Change) -> bool:
    """Whether it only says that the new map is the plan for the old one, which the head says."""
    plain = change.part == "map" and (change.kind == "renamed" or change.field in {"state", "of"})
    return known.planned and plain


def _group(change: Change) -> str:
    if change.effect != "neutral":
        return change.effect
    folded = _folded(change)
    if folded:
        return folded
    if change.kind in {"added", "removed"}:
        kinds = {"added": "added", "removed": "gone"}
        return kinds[change.kind] if change.part in NEWS or _is_whole(change) else "other"
    return "gone" if change.kind in {"moved", "reordered"} else "other"


def _folded(change: Change) -> str:
    """The name of the group, where a change is of little news."""
    if change.part == "citation":
        return "sources"
    if change.kind == "changed" and change.field.rpartition(".")[2] in CHECKS:
        return "checks"
    if change.significance == "cosmetic":
        return "words"
    if change.part == "evidence":
        return "evidence"
    return "about" if change.part in ABOUT and not _is_whole(change) else ""


def _is_whole(change: Change) -> bool:
    """Whether a whole document is new, or gone."""
    return change.kind in {"added", "removed"} and isinstance(change.new or change.old, (Journey, Library))


def _placed(known: Both, change: Change, group: str) -> Iterator[tuple[Place, Item]]:
    """The line of a change with its place; of a whole document what stands in it."""
    document = change.new or change.old
    if change.kind in {"added", "removed"} and isinstance(document, (Journey, Library)):
        for one in things(document):
            if one.parent == 0:
                yield Place(), Item(part_name(known.words, one.kind), "", called(one.part), "", "", ())
    elif group in BY_PLACE:
        place, own = place_of(known, change)
        yield place, item_in_place(known, change, own)
    else:
        yield Place(), item(known, change)


def _blocks(known: Both, placed: Sequence[tuple[Place, Item]]) -> Iterator[Block]:
    """The lines by place, each place once: stages and touchpoints first, else as they are first spoken of."""
    by_place: dict[Place, list[Item]] = {}
    for place, one in placed:
        by_place.setdefault(place, []).append(one)
    for place, items in sorted(by_place.items(), key=lambda one: bool(one[0].kind)):
        about = (one.label.partition(known.words.colon)[0] for one in items)
        yield Block(place, tuple(items), known.words.list(dict.fromkeys(about)))


def _laid_out(shown: Sequence[Group]) -> Iterator[Group]:
    """Short groups two by two, side by side; every other over both columns."""
    for short, run in groupby(shown, key=lambda group: len(group.items) <= SHORT):
        some = list(run)
        pairs = len(some) // 2 * 2 if short else 0
        for at, one in enumerate(some):
            yield Group(one.name, one.blocks, one.count, at >= pairs, one.name == "other" and len(one.items) > MANY)
