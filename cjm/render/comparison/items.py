"""One change as a line of the page: what kind of thing, which one, where, and what was and is said of it."""

from msgspec import Struct

from cjm.diff.change import Address, Change, Consequence
from cjm.diff.significance import key_of
from cjm.diff.thing import part_at
from cjm.diff.words import noun
from cjm.model.field import Text
from cjm.model.metric import Metric, Reading
from cjm.model.opportunity import Expectation
from cjm.model.stage import Outcome
from cjm.render.comparison import telling
from cjm.render.comparison.frame import Both
from cjm.render.comparison.names import Names, number_of
from cjm.render.comparison.values import Values, kind_of, values
from cjm.render.rich import Rich

NUMBERED = ("stage", "touchpoint")
TONES = {"better": "pos", "worse": "neg"}
# The keys under which values print what follows: an emotion, and a metric's value.
FOLLOWS = {"stage-mean": "stage.emotion", "measure": "reading.value"}


class Item(Struct, frozen=True):
    """One change: what kind of thing, its name, where it is, which field, and what was and is said.

    `tone` is pos or neg where the group does not say it.
    """

    kind: str
    title: str
    where: str
    field: str
    said: Rich
    tone: str = ""


def item(known: Both, change: Change) -> Item:
    """The line of a change."""
    title, where = _title(known, change)
    tone = TONES.get(change.effect, "") if change.kind != "changed" else ""
    return Item(part_name(known, change.part), title, where, _field(known, change), _said(known, change), tone)


def follows(known: Both, one: Consequence) -> Item:
    """The line of a number that nobody writes: of a stage, a metric, or the whole map."""
    names = known.names[1]
    kind, _, id_ = one.node.partition("/")
    about = names.called(kind.removesuffix("s"), id_) if names and one.name != "deepest-low" else ""
    old, new = (
        _figure(known, one, value, side)
        for value, side in zip((one.old, one.new), _of_metrics(known, id_), strict=True)
    )
    return Item(known.words.say(f"diff.follows.{one.name}"), about, "", "", telling.changed(known.words, old, new))


def part_name(known: Both, part: str) -> str:
    """What the page calls a kind of part."""
    key = f"diff.part.{part}"
    return known.words.say(key) if known.words.has(key) else noun(part).capitalize()


def _title(known: Both, change: Change) -> tuple[str, str]:
    """What a change is about, and where that is: stages and touchpoints that only changed say it by their numbers."""
    names, at = (known.names[1], change.at) if change.at is not None else (known.names[0], change.old_at)
    if names is None or at is None:
        return (change.item, change.name) if change.item and change.field else (change.name, "")
    title = names.at(at)
    stays = number_of(at) and (change.part not in NUMBERED or change.kind not in {"added", "removed"})
    around = "" if stays or not at else names.above(at)
    return (title, around) if title else (around, "")


def _field(known: Both, change: Change) -> str:
    """The key of the field as it is typed, and for whom."""
    if change.kind == "reordered":
        return known.words.say("diff.reordered")
    if change.kind == "renamed":
        return "id"
    if change.kind != "changed":
        return ""
    key = change.field.rpartition(".")[2].replace("_", " ")
    return known.words.list(one for one in (key, change.persona_name or change.persona) if one)


def _said(known: Both, change: Change) -> Rich:
    """What was and what is, by the kind of the change."""
    if change.kind == "moved":
        before, after = (
            names.above(at) if names and at else ""
            for names, at in zip(known.names, (change.old_at, change.at), strict=True)
        )
        return telling.changed(known.words, before, after)
    old, new = _sides(known, change)
    if change.kind in {"changed", "renamed"} or isinstance(change.new, tuple):
        return _between(known, change, old, new)
    if change.kind == "added":
        return telling.whole(new.facts(change.new, change.part), telling.NOW)
    return telling.whole(old.facts(change.old, change.part), telling.WAS)


def _between(known: Both, change: Change, old: Values, new: Values) -> Rich:
    """The old and the new value; texts word by word, of lists what went out and what came in."""
    key, before, after = key_of(change), change.old, change.new
    if isinstance(before, str) and isinstance(after, str) and " " in before and isinstance(kind_of(key), Text):
        return telling.prose(known.words, before, after)
    if isinstance(before, tuple) and isinstance(after, tuple):
        gone, come = (tuple(one for one in a if one not in b) for a, b in ((before, after), (after, before)))
        if (len(before), len(after)) != (1, 1) and (gone or come):
            return telling.listed(known.words, old.text(gone, key), new.text(come, key))
    return telling.changed(known.words, old.text(before, key), new.text(after, key))


def _sides(known: Both, change: Change) -> tuple[Values, Values]:
    """The words for the old and the new value, with the unit of the metric that they are of."""
    old, new = known.names
    return values(known, (_unit(old, change.old_at), _unit(new, change.at)))


def _unit(names: Names | None, at: Address | None) -> str:
    """The unit of the metric that a part is, belongs to, or speaks of; empty where it has none."""
    if names is None or not at:
        return ""
    part = part_at(names.frame.journey, at)
    if isinstance(part, Reading):
        part = part_at(names.frame.journey, at[:-2])
    metric = names.metric(part.metric) if isinstance(part, (Outcome, Expectation)) else part
    return (metric.unit or "") if isinstance(metric, Metric) else ""


def _of_metrics(known: Both, id_: str) -> tuple[Values, Values]:
    """The words for the values of a metric, by the id that it has now; those of an emotion need none."""
    new = known.names[1]
    metric = new.metric(id_) if new else None
    unit = (metric.unit or "") if metric else ""
    return values(known, (unit, unit))


def _figure(known: Both, one: Consequence, value: float | str | None, side: Values) -> str:
    """A number that follows, as it is printed; a place by its number and name."""
    if one.name == "deepest-low":
        return side.names[0].step(str(value)) if value is not None and side.names else ""
    if one.name == "blind-spot" and isinstance(value, float):
        return known.words.count("diff.points", value)
    return side.text(value, FOLLOWS.get(one.name, ""))
