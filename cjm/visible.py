"""Untrusted text made safe for a terminal: what it would obey or hide is spelled out."""

import unicodedata

TAB = "    "
# Signs that have no width of their own, and yet are no marks on the sign before them: they steer how text is laid out.
STEERING = ("Cc", "Cf", "Cs", "Zl", "Zp")
# Joiners that scripts and emoji need; alone they change nothing but the shape of their neighbours.
JOINERS = "\u200c\u200d"


def visible(text: str) -> str:
    """A text on one line, with what a terminal would obey or hide spelled out, and tabs as blanks."""
    return text if text.isascii() and text.isprintable() else "".join(_sign(sign) for sign in text)


def _sign(sign: str) -> str:
    if sign == "\t":
        return TAB
    if unicodedata.category(sign) in STEERING and sign not in JOINERS:
        code = ord(sign)
        return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
    return sign
