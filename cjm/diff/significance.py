"""How much a change matters."""

import re
from difflib import SequenceMatcher

from cjm.diff.change import Change, Significance
from cjm.diff.referred import Referred
from cjm.diff.rulings import Rulings, fields_by_key, naming_keys
from cjm.model.field import Text
from cjm.model.quantity import Duration
from cjm.reading.shape import Each, FieldShape, Many, One

FIGURES = re.compile(r"\d+(?:[.,]\d+)*")
# A text of a list that is less like the old one than this is another text.
REWORDED = 0.6


def significance(change: Change, rulings: Rulings, referred: Referred) -> Significance:
    """Breaking, notable or cosmetic: by the settings, by what refers to it, by the table, by the kind of its field."""
    key = key_of(change)
    if key in rulings.settings.significance:
        return rulings.significance(key) or "notable"
    if change.follows:
        return "cosmetic"
    if referred.broken(change):
        return "breaking"
    return rulings.significance(key) or _by_kind(change, key)


def key_of(change: Change) -> str:
    """The key of a change in the table and in the settings: `touchpoint.emotion`, `stage.removed`."""
    of_a_value = change.kind == "changed" or (change.kind == "reordered" and change.new is not None)
    return f"{change.part}.{change.field.rpartition('.')[2] if of_a_value else change.kind}"


def _by_kind(change: Change, key: str) -> Significance:
    if change.kind == "reordered" or ".x-" in key:
        return "cosmetic"
    one = fields_by_key().get(key)
    return "cosmetic" if change.kind == "changed" and one and _is_wording(change, key, one) else "notable"


def _is_wording(change: Change, key: str, one: FieldShape) -> bool:
    """Whether only words changed, or the unit of one and the same time; another figure in a text is no mere wording."""
    old, new = change.old, change.new
    if isinstance(old, Duration) and isinstance(new, Duration):
        return abs(old.days - new.days) < 1e-9
    shape = one.shape.item if isinstance(one.shape, (Many, Each)) else one.shape
    if not isinstance(shape, One) or not isinstance(shape.kind, Text):
        return False
    if isinstance(old, str) and isinstance(new, str):
        return (shape.kind.prose or key in naming_keys()) and _figures(old) == _figures(new)
    if isinstance(old, tuple) and isinstance(new, tuple) and len(old) == len(new):
        return all(_is_reworded(before, after) for before, after in zip(old, new, strict=True))
    return False


def _is_reworded(old: str, new: str) -> bool:
    return old == new or (_figures(old) == _figures(new) and SequenceMatcher(None, old, new).ratio() >= REWORDED)


def _figures(text: str) -> list[str]:
    return FIGURES.findall(text)
