"""What changed beside the curve and the measures: better, worse, added, removed or moved, otherwise, and mere words."""

from msgspec import Struct

from cjm.diff.change import Address, Change, Consequence
from cjm.diff.plan import called
from cjm.diff.thing import part_at
from cjm.diff.words import noun
from cjm.model.part import Part
from cjm.render.comparison.frame import Both
from cjm.render.comparison.rewording import Piece, reworded
from cjm.render.comparison.values import facts, listed, value_text
from cjm.render.view.frame import Frame

GROUPS = ("better", "worse", "added", "gone", "other", "words")
TONES = {"better": "pos", "worse": "neg"}
# What the strip and the table of measures say.
ELSEWHERE = ("critical-moment", "measure")


class Item(Struct, frozen=True):
    """One change: what kind of thing, its name, where it is, which field, and what was and is said.

    `arrow`: an old value became a new one, and is no text that is shown word by word. `tone` is pos or neg where the
    group does not say it.
    """

    kind: str
    title: str
    where: str
    field: str
    pieces: tuple[Piece, ...]
    arrow: bool = False
    tone: str = ""


class Group(Struct, frozen=True):
    """Changes of one sense, under a name of GROUPS."""

    name: str
    items: tuple[Item, ...]

    @property
    def tone(self) -> str:
        """The colour of its heading."""
        return TONES.get(self.name, "")


def groups(known: Both) -> tuple[Group, ...]:
    """All changes but those that the curve and the table of measures show, in groups that are not empty."""
    items: dict[str, list[Item]] = {name: [] for name in GROUPS}
    for change in known.difference.diff.changes:
        if not _in_curve(known, change):
            items[_group(change)].append(_item(known, change))
    for follows in known.difference.diff.consequences:
        if follows.name not in ELSEWHERE or (follows.name == "measure" and None in {follows.old, follows.new}):
            items[follows.effect if follows.effect != "neutral" else "other"].append(_follows(known, follows))
    return tuple(Group(name, tuple(found)) for name, found in items.items() if found)


def _in_curve(known: Both, change: Change) -> bool:
    one_of_both = change.at is not None and change.old_at is not None
    return known.felt and one_of_both and (change.part, change.field) == ("touchpoint", "emotion")


def _group(change: Change) -> str:
    if change.significance == "cosmetic":
        return "words"
    if change.kind == "changed":
        return change.effect if change.effect != "neutral" else "other"
    return "added" if change.kind == "added" else "gone"


def _item(known: Both, change: Change) -> Item:
    pieces = _pieces(known, change)
    whole = isinstance(change.old, str) and isinstance(change.new, str) and any(one.kind == "same" for one in pieces)
    title, where = _title(known, change)
    return Item(
        _kind(known, change.part),
        title,
        where,
        _field(known, change),
        pieces,
        arrow=not whole and [one.kind for one in pieces] == ["gone", "come"],
        tone=_tone(change) if change.kind != "changed" else "",
    )


def _kind(known: Both, part: str) -> str:
    key = f"diff.part.{part}"
    return known.words.say(key) if known.words.has(key) else noun(part).capitalize()


def _title(known: Both, change: Change) -> tuple[str, str]:
    """What a change is about, and where that is: a part without an id is at the thing that it belongs to."""
    number = _number(change.at or change.old_at or ())
    name = f"{number} {change.name}" if number else change.name
    if change.item and change.field:
        return change.item, name
    if change.kind in {"added", "removed"} and not change.field:
        return name, _parent(known.new, change.at) or _parent(known.old, change.old_at)
    return name or known.difference.diff.title, ""


def _field(known: Both, change: Change) -> str:
    """The key of the field as it is typed, and for whom."""
    if change.kind == "reordered":
        return known.words.say("diff.reordered")
    if change.kind != "changed":
        return ""
    key = change.field.rpartition(".")[2].replace("_", " ")
    return known.words.list(one for one in (key, change.persona_name or change.persona) if one)


def _pieces(known: Both, change: Change) -> tuple[Piece, ...]:
    """What was and what is, by the kind of the change."""
    if change.kind in {"changed", "renamed"} or isinstance(change.new, tuple):
        return _values(known, change)
    if change.kind == "moved":
        return _both(_parent(known.old, change.old_at), _parent(known.new, change.at))
    return _both(facts(known, change.old), facts(known, change.new))


def _values(known: Both, change: Change) -> tuple[Piece, ...]:
    """The old and the new value; texts word by word, of lists what went out and what came in."""
    if isinstance(change.old, str) and isinstance(change.new, str) and " " in change.old:
        return reworded(change.old, change.new)
    if isinstance(change.old, tuple) and isinstance(change.new, tuple):
        return _both(*listed(known, change.old, change.new))
    return _both(value_text(known, change.old, change.field), value_text(known, change.new, change.field))


def _both(old: str, new: str) -> tuple[Piece, ...]:
    pieces = (Piece("gone", old), Piece("come", new))
    return tuple(piece for piece in pieces if piece.text)


def _tone(change: Change) -> str:
    return TONES.get(change.effect, "")


def _parent(version: Frame | None, at: Address | None) -> str:
    """The name of what the thing at an address stands in; empty for what stands in the map itself."""
    if not version or not at or len(at) <= 2:
        return ""
    part: Part = part_at(version.journey, at[:-2])
    number = _number(at[:-2])
    return f"{number} {called(part)}" if number else called(part)


def _number(at: Address) -> str:
    """What readers call a stage or a touchpoint by: "4", "4.2"; empty for anything else."""
    numbers = [str(step + 1) for step in at if isinstance(step, int)]
    names = [step for step in at if isinstance(step, str)]
    return ".".join(numbers) if names in (["stages"], ["stages", "touchpoints"]) else ""


def _follows(known: Both, follows: Consequence) -> Item:
    words, stages = known.words, known.new.journey.stages if known.new else ()
    title = next((f"{at} {one.name}" for at, one in enumerate(stages, 1) if f"stages/{one.id}" == follows.node), "")
    old, new = (value_text(known, one, follows.name) or words.say("diff.nothing") for one in (follows.old, follows.new))
    return Item(words.say(f"diff.follows.{follows.name}"), title, "", "", _both(old, new), arrow=True)
