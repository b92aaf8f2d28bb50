"""Ids: how one is derived from a name, and what makes one valid."""

import re
import unicodedata

LENGTH = 64
_ASCII = re.compile("[0-9a-z]+")


def derived_id(name: str) -> str:
    """The id that follows from a name: lower-case letters and digits, everything else one `-`; NFC, up to 64.

    Cut at a `-` where it is too long. Empty where the name holds no letter and no digit (an emoji).
    """
    text = "-".join(_words(name))
    if not any(sign.isalnum() for sign in text):
        return ""
    if len(text) <= LENGTH:
        return text
    cut = text[: LENGTH + 1].rsplit("-", 1)[0]
    return (cut if len(cut) <= LENGTH else text[:LENGTH]).strip("-")


def _words(name: str) -> list[str]:
    if name.isascii():
        return _ASCII.findall(name.lower().replace("'", ""))
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).lower())
    return "".join(sign if _allowed(sign) else " " for sign in folded if sign not in "'’").split()


def is_id(text: str) -> bool:
    """Whether a text is a valid id."""
    return (
        0 < len(text) <= LENGTH
        and all(_allowed(sign) or sign == "-" for sign in text)
        and text[0] != "-"
        and text[-1] != "-"
        and unicodedata.is_normalized("NFC", text)
    )


def _allowed(sign: str) -> bool:
    """A lower-case letter of any script (or one without case), a mark upon one, or a digit."""
    if sign.isascii():
        return sign.isdigit() or (sign.isalpha() and sign.islower())
    return unicodedata.category(sign) in {"Ll", "Lo", "Lm", "Mn", "Mc", "Nd"}
