"""Source text to a value, by the kind of its field.

Every function takes the text of a scalar and the kind, and returns the value, or raises Unfit with what is allowed.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import Any

from cjm.model import field
from cjm.model.identity import LENGTH, derived_id, is_id
from cjm.model.quantity import DAYS, Duration
from cjm.reading.fault import shown
from cjm.reading.near import did_you_mean, listed


class Unfit(Exception):  # noqa: N818
    """A text that its field cannot hold; the message says what it can."""


NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)")
DIGITS = 15
UNITS = {
    **dict.fromkeys(("s", "sec", "second", "seconds"), "s"),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), "min"),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), "h"),
    **dict.fromkeys(("d", "day", "days"), "day"),
    **dict.fromkeys(("w", "week", "weeks"), "week"),
    **dict.fromkeys(("month", "months"), "month"),
    **dict.fromkeys(("y", "year", "years"), "year"),
}
AMOUNT = r"\d+(?:\.\d+)?"
TIME = re.compile(rf"({AMOUNT})(?:\s*[-–]\s*({AMOUNT}))?\s*([a-z]+)", re.IGNORECASE)
PERCENT = re.compile(rf"({AMOUNT})\s*%")
NOUNS = {
    "evidence": "a piece of evidence",
    "library-persona": "a library's persona",
    "library-metric": "a library's metric",
    "library-evidence": "a library's evidence",
}
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
OFTEN = ("always", "often", "sometimes", "rarely")
BOUNDS = re.compile(r"(-?\d+(?:\.\d+)?)\s*(?:-|–|\.\.|…|to)\s*(-?\d+(?:\.\d+)?)")


# Ids of personas, metrics and evidence stand in every touchpoint.
known_id = lru_cache(maxsize=1024)(is_id)


def read_number(text: str) -> float:
    """A number as analysts type it: the minus of typographers is one too."""
    plain = text.strip().replace("−", "-").replace("\u00a0", "")
    if not NUMBER.fullmatch(plain):
        raise Unfit(_no_number(plain))
    if sum(sign.isdigit() for sign in plain) > DIGITS:
        raise Unfit(f"a number, of up to {DIGITS} digits")
    return float(plain)


def _no_number(text: str) -> str:
    mended = text.replace(",", ".")
    if text.count(",") == 1 and NUMBER.fullmatch(mended):
        return f"a number with a point, not a comma: {mended}"
    mended = re.sub(r"[_ ']", "", text)
    if mended != text and NUMBER.fullmatch(mended):
        return f"a number without blanks or other separators: {mended}"
    mended = re.sub(r"^[–—‐‑]\s*", "-", text)
    return f"a number with a minus, not a dash: {mended}" if NUMBER.fullmatch(mended) else "a number"


def _bounded(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return f" from {low:g} to {high:g}"
    return f" of at least {low:g}" if low is not None else f" of at most {high:g}" if high is not None else ""


def _number(text: str, kind: field.Number) -> float:
    bounds = _bounded(kind.low, kind.high)
    try:
        value = read_number(text)
    except Unfit as unfit:
        message = str(unfit)
        raise Unfit(message.replace("a number", f"a number{bounds}", 1)) from None
    if (kind.low is not None and value < kind.low) or (kind.high is not None and value > kind.high):
        raise Unfit(f"a number{bounds}")
    if kind.step and (value / kind.step) % 1:
        raise Unfit(f"a number{bounds} in steps of {kind.step:g}")
    return value + 0.0


def _whole(text: str, kind: field.Whole) -> int:
    allowed = f"a whole number{_bounded(kind.low, kind.high)}"
    try:
        value = read_number(text)
    except Unfit:
        raise Unfit(allowed) from None
    if value % 1 or (kind.low is not None and value < kind.low) or (kind.high is not None and value > kind.high):
        raise Unfit(allowed)
    return int(value)


def _identifier(text: str, kind: field.Identifier) -> str:
    plain = text.strip()
    if not is_id(plain):
        offered = derived_id(plain)
        hint = f": {offered}" if offered else ""
        raise Unfit(f"lower-case letters, digits and `-` without blanks, up to {LENGTH}{hint}")
    return plain


def _reference(text: str, kind: field.Reference) -> str:
    plain = text.strip()
    if plain in kind.also:
        return plain
    parts = plain.split("/") if kind.across else [plain]
    if len(parts) <= 2 and all(known_id(part) for part in parts):
        return plain
    what = listed(NOUNS.get(name, f"a {name}") for name in kind.to)
    offered = "/".join(derived_id(part) for part in parts)
    hint = f": {offered}" if offered.strip("/") and len(parts) <= 2 else ""
    also = "".join(f"; or `{word}`" for word in kind.also)
    across = "; in another map `map-id/id`" if kind.across else ""
    raise Unfit(f"the id of {what}{hint}{also}{across}")


def _choice(text: str, kind: field.Choice) -> str:
    plain = text.strip()
    if plain in kind.words:
        return plain
    if plain.lower() in kind.words:
        raise Unfit(f"{listed(kind.words)}, in lower case")
    raise Unfit(f"{listed(kind.words)}{did_you_mean(plain, kind.words)}")


def _word(text: str, kind: field.Word) -> str:
    return " ".join(text.split())


def read_day(text: str) -> str:
    """An ISO day, checked against the calendar."""
    plain = text.strip()
    try:
        # fromisoformat takes weeks and digits without dashes too.
        return date.fromisoformat(plain if DAY.fullmatch(plain) else "").isoformat()
    except ValueError:
        raise Unfit("a day of the calendar as year-month-day: 2026-11-22") from None


def read_period(text: str) -> str:
    """A day, a month or a year in ISO form."""
    plain = text.strip()
    filled = plain + {4: "-01-01", 7: "-01"}.get(len(plain), "")
    try:
        read_day(filled)
    except Unfit:
        raise Unfit("a day, a month or a year: 2026-11-22, 2026-11 or 2026") from None
    return plain


def _time(text: str, kind: field.Time) -> Duration:
    match = TIME.fullmatch(text.strip())
    unit = UNITS.get(match.group(3).lower()) if match else None
    if not match or not unit:
        raise Unfit(_no_time(text.strip()))
    low = read_number(match.group(1))
    high = read_number(match.group(2) or match.group(1))
    if high < low:
        raise Unfit(f"the smaller amount first: {high:g}-{low:g} {match.group(3)}")
    return Duration(low, high, unit)


def _no_time(text: str) -> str:
    mended = re.sub(r"(\d),(\d)", r"\1.\2", re.sub(r"(?<=\d)\s*(?:to|until|—|…|\.\.)\s*(?=\d)", "-", text))
    match = TIME.fullmatch(mended)
    if match and match.group(3).lower() in UNITS:
        return f"an amount and a unit: {mended}"
    if NUMBER.fullmatch(text):
        return f"an amount and a unit: {text} min, {text} h or {text} days"
    return f"an amount and a unit ({', '.join(DAYS)}): 30 min, 6.2 days, 3-5 days"


def _share(text: str, kind: field.Part) -> float:
    plain = text.strip()
    percent = PERCENT.fullmatch(plain)
    if percent:
        value = read_number(percent.group(1)) / 100
    else:
        try:
            value = read_number(plain)
        except Unfit:
            mended = plain.replace(",", ".")
            hint = mended if PERCENT.fullmatch(mended) or NUMBER.fullmatch(mended) else "38 % or 0.38"
            raise Unfit(f"a share: {hint}") from None
        if 1 < value <= 100:
            raise Unfit(f"a share: {plain} % or {value / 100:g}")
    if not 0 <= value <= 1:
        raise Unfit("a share from 0 % to 100 %")
    return round(value, 12)


def _often(text: str, kind: field.Often) -> str | float:
    plain = text.strip()
    if plain in OFTEN:
        return plain
    if plain.lower() in OFTEN or not any(sign.isdigit() for sign in plain):
        raise Unfit(f"{listed(OFTEN)}, or a share such as 38 %{did_you_mean(plain, OFTEN)}")
    return _share(plain, field.Part())


def _bounds(text: str, kind: field.Bounds) -> str:
    match = BOUNDS.fullmatch(text.strip())
    if not match:
        raise Unfit("the lowest and the highest value: 1-5")
    if float(match.group(1)) >= float(match.group(2)):
        raise Unfit(f"the lowest value first: {match.group(2)}-{match.group(1)}")
    return f"{match.group(1)}-{match.group(2)}"


READERS: dict[type, Callable[[str, Any], object]] = {
    field.Identifier: _identifier,
    field.Reference: _reference,
    field.Word: _word,
    field.Choice: _choice,
    field.Number: _number,
    field.Whole: _whole,
    field.Day: lambda text, kind: read_day(text),
    field.Period: lambda text, kind: read_period(text),
    field.Time: _time,
    field.Part: _share,
    field.Often: _often,
    field.Bounds: _bounds,
    field.Link: lambda text, kind: text.strip(),
    field.File: lambda text, kind: text.strip(),
}


@cache
def reader(kind: object) -> Callable[[str], object]:
    """The function that reads a text as a kind of value; it raises Unfit with what is allowed.

    What is not prose repeats itself (ids, words, small numbers), so that a text seen before is not read again.
    """
    if type(kind) is field.Text:
        return str.strip
    read = READERS[type(kind)]
    return lru_cache(maxsize=256)(lambda text: read(text, kind))


def refusal(name: str, text: str, allowed: str) -> str:
    """The message for a text that its field cannot hold."""
    return f"`{shown(name)[1:-1]}` is {shown(text)}; it takes {allowed}"
