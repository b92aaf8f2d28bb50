"""Numbers as drawings write them: short, and the same on every machine."""

from functools import lru_cache

MINUS = "\u2212"


@lru_cache(8192)
def number(value: float) -> str:
    """At most two decimals, no trailing zeros, no minus before nothing."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@lru_cache(1024)
def signed(value: float, decimal: str = ".") -> str:
    """An emotion or a change, its sign always shown, one decimal: +1.0, −0.5, 0. A half is rounded away from zero."""
    tenths = int(abs(value) * 10 + 0.5 + 1e-9)
    if not tenths:
        return "0"
    return f"{'+' if value > 0 else MINUS}{tenths // 10}{decimal}{tenths % 10}"
