"""What a change is called in an analyst's words: the one file of the engine that holds sentences."""

from cjm.diff.change import Change
from cjm.diff.plan import called
from cjm.diff.rulings import fields_by_key, naming_keys
from cjm.diff.significance import key_of
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.reading.scalar import number_text, scalar
from cjm.reading.shape import Each, Many, One, Shape

LONGEST = 60
NOUNS = {
    "say_do": "say and do",
    "leaving": "reason to leave",
    "next": "next touchpoint",
    "handoff": "hand-off",
    "citation": "source",
}
SENTENCES = {
    "added": "new {what}{where}",
    "removed": "{what}{where} is gone",
    "renamed": "{what} has another id: {old} -> {new}",
    "moved": "{what} moved from {before} to {now}",
    "reordered": "{what}{where} stands at another place in the order",
    "order": "order of {field}{where}",
    "list": "{field}{where}: {items}",
    "called": "{part} {old} is now called {new}",
    "changed": "{field}{where}: {old} -> {new}",
}
CONSEQUENCES = {
    "stage-mean": 'mean emotion of stage "{name}": {old} -> {new}',
    "critical-moment": "critical moment moved from {old} to {new}",
    "deepest-low": "deepest low moved from {old} to {new}",
    "assumptions": "assumptions: {old} -> {new}",
    "blind-spot": 'blind spot of stage "{name}": {old} -> {new}',
    "measure": 'measure "{name}": {old} -> {new}',
}
NOTHING = "nothing"
ADDED, REMOVED = "{} added", "{} removed"
OF, AT, IN = "{} of {}", " at {}", " in {}"
DOCUMENTS = {"map": "the map", "library": "the library"}


def message(change: Change, before: str = "", now: str = "") -> str:
    """The sentence of a change; `before` and `now` are the names of what its thing stood in, and stands in."""
    shape = _shape(key_of(change))
    told = {
        "part": noun(change.part),
        "what": _what(change),
        "field": _field(change),
        "where": _where(change, now or before),
        "before": quoted(before) or DOCUMENTS["map"],
        "now": quoted(now) or DOCUMENTS["map"],
    }
    sentence = _sentence(change)
    if sentence in {"changed", "called", "renamed"}:
        told |= {"old": shown(change.old, shape), "new": shown(change.new, shape)}
    if sentence == "list":
        told["items"] = _items(change, shape)
    return SENTENCES[sentence].format_map(told)


def consequence_message(name: str, about: str, old: float | str | None, new: float | str | None) -> str:
    """The sentence of a consequence, for a stage or a metric called `about`."""
    told = {"name": about, "old": _figure(old), "new": _figure(new)}
    return CONSEQUENCES[name].format_map(told)


def noun(part: str) -> str:
    """What people call a part: `hand-off`."""
    return NOUNS.get(part, part)


def quoted(text: str) -> str:
    """A text on one line in quotes, cut where it is long; empty for none."""
    plain = " ".join(text.split())
    return f'"{plain if len(plain) <= LONGEST else plain[: LONGEST - 1].rstrip() + "…"}"' if plain else ""


def shown(value: object, shape: Shape | None = None) -> str:
    """A value as an analyst would type it, texts in quotes; `shape` is that of its field."""
    inner = shape.item if isinstance(shape, (Many, Each)) else shape
    if value is None or value == ():
        return NOTHING
    if isinstance(value, tuple):
        return ", ".join(shown(one, inner) for one in value)
    if isinstance(value, PerPersona):
        each = [f"{person} {shown(one, inner)}" for person, one in value.each]
        return ", ".join(each if value.everyone is None else [shown(value.everyone, inner), *each])
    if isinstance(value, Part):
        return quoted(called(value)) or noun(value.noun)
    if isinstance(inner, One) and not isinstance(value, str):
        return scalar(value, inner.kind)
    return quoted(value) if isinstance(value, str) and (" " in value or not value) else str(value)


def _sentence(change: Change) -> str:
    if change.kind == "reordered" and change.new is not None:
        return "order"
    if change.kind == "changed" and isinstance(change.old, tuple) and isinstance(change.new, tuple):
        return "list"
    named = change.kind == "changed" and not change.item and key_of(change) in naming_keys()
    return "called" if named and "." not in change.field else change.kind


def _what(change: Change) -> str:
    """The part that a change is about: `barrier "Nobody owns the pool"`."""
    name = change.item if change.field else change.name
    if change.part in DOCUMENTS:
        return f"{noun(change.part)} {quoted(name)}".rstrip()
    whose = OF.format(noun(change.part), change.persona_name or change.persona) if change.persona else noun(change.part)
    return f"{whose} {quoted(name)}".rstrip()


def _field(change: Change) -> str:
    """The field that a change is about, and whose: `status of barrier "Nobody owns the pool"`, `emotion of Maya`."""
    *above, key = change.field.split(".")
    if change.item and key_of(change) in naming_keys():
        return noun(change.part)
    label = key.replace("_", " ")
    if above:
        label = OF.format(label, f"{noun(change.part)} {quoted(change.item)}".rstrip())
    return OF.format(label, change.persona_name or change.persona) if change.persona else label


def _where(change: Change, parent: str) -> str:
    """Where a change stands: ` at "Compare the offers"`; nothing for the map itself."""
    if not change.field:
        return IN.format(quoted(parent)) if parent else ""
    return AT.format(quoted(change.name)) if change.node and change.name else ""


def _items(change: Change, shape: Shape | None) -> str:
    """What came into a list and what went out of it."""
    old, new = change.old, change.new
    if not isinstance(old, tuple) or not isinstance(new, tuple):
        return ""
    inner = shape.item if isinstance(shape, (Many, Each)) else shape
    come = [ADDED.format(shown(one, inner)) for one in new if one not in old]
    gone = [REMOVED.format(shown(one, inner)) for one in old if one not in new]
    return ", ".join([*come, *gone]) or f"{shown(old, inner)} -> {shown(new, inner)}"


def _shape(key: str) -> Shape | None:
    one = fields_by_key().get(key)
    return one.shape if one else None


def _figure(value: float | str | None) -> str:
    if value is None:
        return NOTHING
    return value if isinstance(value, str) else number_text(value)
