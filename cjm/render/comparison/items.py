"""One change as a line of the page: what kind of thing, which one, where, and what was and is said of it."""

from msgspec import Struct

from cjm.diff.change import Address, Change, Consequence
from cjm.diff.significance import key_of
from cjm.diff.thing import part_at
from cjm.model.field import Text
from cjm.model.metric import Metric, Reading
from cjm.model.opportunity import Expectation
from cjm.model.stage import Outcome
from cjm.render.comparison import telling
from cjm.render.comparison.frame import Both
from cjm.render.comparison.labels import label
from cjm.render.comparison.names import Names, number_of
from cjm.render.comparison.places import above
from cjm.render.comparison.values import Values, kind_of, values
from cjm.render.rich import Rich

# The keys under which values print what follows: an emotion, and a metric's value.
FOLLOWS = {"stage-mean": "stage.emotion", "measure": "reading.value"}


WHOLE = {"added": "diff.mark.new", "removed": "diff.mark.gone"}


class Item(Struct, frozen=True):
    """One change: what it is about and for whom, the name of the part, where that is, and what was and is said.

    `where` is empty below the name of a place; `mark` says there that the part is new, or gone. `inline`: what is said
    goes on from its name.
    """

    label: str
    persona: str
    title: str
    where: str
    mark: str
    said: Rich
    inline: bool = False


def item(known: Both, change: Change) -> Item:
    """The line of a change in a list of its own."""
    numbered = number_of(change.at or ()) and change.kind not in WHOLE
    title = _title(known, change)
    where = "" if numbered else above(known, change)
    return Item(
        label(known.words, change, own=change.part == "map"),
        change.persona_name or change.persona,
        title or where,
        where if title else "",
        "",
        _said(known, change),
        change.kind in WHOLE,
    )


def item_in_place(known: Both, change: Change, own: bool) -> Item:
    """The line of a change below the name of the place where it stands; `own`: it is that thing that changed."""
    mark = WHOLE.get(change.kind, "")
    return Item(
        label(known.words, change, own),
        change.persona_name or change.persona,
        "" if own else _title(known, change),
        "",
        known.words.say(mark) if mark else "",
        _said(known, change),
        change.kind in WHOLE,
    )


def follows(known: Both, one: Consequence) -> Item:
    """The line of a number that nobody writes: of a stage, a metric, or the whole map."""
    names = known.names[1]
    kind, _, id_ = one.node.partition("/")
    about = names.called(kind.removesuffix("s"), id_) if names and one.name != "deepest-low" else ""
    old, new = (
        _figure(known, one, value, side)
        for value, side in zip((one.old, one.new), _of_metrics(known, id_), strict=True)
    )
    said = telling.changed(known.words, old, new)
    return Item(known.words.say(f"diff.follows.{one.name}"), "", about, "", "", said)


def _title(known: Both, change: Change) -> str:
    """What the part is called; a touchpoint that is gone has no number any more."""
    names, at = (known.names[1], change.at) if change.at is not None else (known.names[0], change.old_at)
    if names is None or at is None:
        return change.item if change.item and change.field else change.name
    return change.name if change.kind == "removed" and number_of(at) else names.at(at)


def _said(known: Both, change: Change) -> Rich:
    """What was and what is, by the kind of the change."""
    if change.kind == "reordered" and change.new is None:
        return _renumbered(known, change)
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


def _renumbered(known: Both, change: Change) -> Rich:
    """The number of a stage or a touchpoint before and now; of anything else that it stands at another place."""
    old, new = (number_of(at or ()) for at in (change.old_at, change.at))
    if old and new and old != new:
        return telling.changed(known.words, old, new)
    return telling.whole(known.words.say("diff.reordered"), telling.NOW)


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
