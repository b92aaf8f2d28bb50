"""Text of a map as a sentence among the page's own: whether it begins one, and whether it ends one."""

from unicodedata import east_asian_width

ENDS = (".", "!", "?", "\u2026", ":", ";", "\u061f", "\u06d4", "\u0964")
CLOSING = "\"')]\u00bb\u2019\u201d"


def begins(text: str) -> bool:
    """Whether a text starts with a capital, as a sentence of its own does; a script without capitals has none."""
    return text[:1].isupper()


def ends(text: str) -> bool:
    """Whether a text brings the mark that ends a sentence, be it inside quotation marks or brackets.

    Chinese and Japanese texts are taken as they are: our full stop would be foreign in them.
    """
    shown = text.rstrip()
    return east_asian_width(shown[-1:] or " ") in {"W", "F"} or shown.rstrip(CLOSING).endswith(ENDS)
