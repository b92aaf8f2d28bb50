"""Text of a map as a sentence among the page's own: whether it begins one, and whether it ends one."""

from unicodedata import category, east_asian_width

ENDS = (".", "!", "?", "\u2026", ":", ";", "\u061f", "\u06d4", "\u0964", "\u3002", "\uff01", "\uff1f", "\uff1a")
CLOSING = "\"')]\u00bb\u2019\u201c\u201d\u300d\u300f\uff09"
WIDE = {"W", "F"}


def begins(text: str) -> bool:
    """Whether a text starts with a capital, as a sentence of its own does; a script without capitals has none."""
    return text[:1].isupper()


def goes_on(text: str) -> bool:
    """Whether a text may go on in a sentence begun before it: a letter of a script without capitals never says so."""
    return not begins(text) and not (text and category(text[0]) == "Lo")


def ends(text: str, stop: str = ".") -> bool:
    """Whether a text brings the mark that ends a sentence, be it inside quotation marks or brackets.

    Chinese and Japanese texts are taken as they are where `stop`, the page's full stop, would be foreign in them.
    """
    shown = text.rstrip()
    if _is_wide(shown[-1:]) and not _is_wide(stop):
        return True
    return shown.rstrip(CLOSING).endswith(ENDS)


def closed(text: str, stop: str) -> str:
    """The text with the page's full stop where it has no mark of its own."""
    return text if ends(text, stop) else text.rstrip() + stop


def _is_wide(letter: str) -> bool:
    return bool(letter) and east_asian_width(letter) in WIDE
