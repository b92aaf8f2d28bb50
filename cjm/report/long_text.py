"""Texts that the message of a change has no room for."""

from cjm.diff.change import Change
from cjm.diff.words import LONGEST


def is_cut(change: Change) -> bool:
    """Whether a text changed into another, and the message shows only the beginning of one of them."""
    if not isinstance(change.old, str) or not isinstance(change.new, str) or change.kind != "changed":
        return False
    return any(len(" ".join(text.split())) > LONGEST for text in (change.old, change.new))
