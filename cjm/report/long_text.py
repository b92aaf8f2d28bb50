"""Texts that the message of a change has no room for."""

from cjm.diff.change import Change
from cjm.diff.words import LONGEST, shown


def is_cut(change: Change) -> bool:
    """Whether a text changed into another, and the message shows only the beginning of one of them."""
    if not isinstance(change.old, str) or not isinstance(change.new, str) or change.kind != "changed":
        return False
    return any(len(" ".join(text.split())) > LONGEST for text in (change.old, change.new))


def without_values(change: Change) -> str:
    """The message of a change without the old and the new value, for where they stand in full below it."""
    return change.message.removesuffix(f": {shown(change.old)} -> {shown(change.new)}")
