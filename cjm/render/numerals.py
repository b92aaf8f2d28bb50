"""Numbers as drawings write them: short, and the same on every machine."""

from functools import lru_cache


@lru_cache(8192)
def number(value: float) -> str:
    """At most two decimals, no trailing zeros, no minus before nothing."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
