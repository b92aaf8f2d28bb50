"""How JavaScript reads blanks and numbers: Mermaid's grammar stands on both."""

import math
import re

BLANKS = "\t\n\v\f\r \xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000\ufeff"
BLANK = f"[{BLANKS}]"

_DECIMAL = re.compile(r"[+-]?(?:Infinity|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)")
_WITH_BASE = re.compile(r"0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+")
_LONGEST_WITH_BASE = 200


def number(text: str) -> float:
    """The number that JavaScript makes of a text: 0 of none at all, NaN of what is no number."""
    text = text.strip(BLANKS)
    if not text:
        return 0.0
    if _DECIMAL.fullmatch(text):
        return float(text)
    if _WITH_BASE.fullmatch(text):
        return float(int(text, 0)) if len(text) <= _LONGEST_WITH_BASE else math.inf
    return math.nan
