"""What a value is worth to the customer, as a number: the higher the better; None where nobody can tell."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

from cjm.model.part import Part
from cjm.model.quantity import Duration

Worth: TypeAlias = Callable[[Any], float | None]
OFTEN = {"rarely": 1.0, "sometimes": 2.0, "often": 3.0, "always": 4.0}


def higher(value: Any) -> float | None:  # noqa: ANN401
    """The higher, the later, the longer a value, the better."""
    if isinstance(value, Duration):
        return value.days
    if isinstance(value, str):
        return _day(value)
    return value if isinstance(value, (int, float)) else None


def lower(value: Any) -> float | None:  # noqa: ANN401
    """The lower, the earlier, the shorter a value, the better."""
    worth = higher(value)
    return None if worth is None else -worth


def neutral(value: Any) -> float | None:  # noqa: ANN401
    """No value is better than another."""
    return None


def given(value: Any) -> float | None:  # noqa: ANN401
    """Better given than not."""
    return float(value is not None)


def missing(value: Any) -> float | None:  # noqa: ANN401
    """Better not given."""
    return float(value is None)


def fewer(value: Any) -> float | None:  # noqa: ANN401
    """The shorter a list, the better."""
    return -float(len(value or ()))


def ranked(*groups: tuple[str | None, ...]) -> Worth:
    """Words from the worst group to the best; None among them is a value that is not given; others cannot be told."""
    ranks = {word: float(rank) for rank, group in enumerate(groups) for word in group}
    return ranks.get


def but(worst: str) -> Worth:
    """Any word is better than one."""
    return lambda value: None if value is None else float(value != worst)


def against(*words: str) -> Worth:
    """Some words are bad; any other is no gain either, as nothing is lost with a hand-off that worked and is needed no more."""
    return lambda value: -float(value in words)


def seldom(value: Any) -> float | None:  # noqa: ANN401
    """The less often, the better: words beside words, shares beside shares; the two cannot be compared."""
    return -OFTEN[value] if isinstance(value, str) and value in OFTEN else lower(value)


def always(worth: float) -> Worth:
    """A part that is worth as much, whatever it says."""
    return lambda part: worth


def by(field: str, worth: Worth) -> Worth:
    """A part that is worth what stands in one of its fields."""
    return lambda part: worth(getattr(part, field)) if isinstance(part, Part) else None


def _day(text: str) -> float | None:
    filled = text + {4: "-01-01", 7: "-01"}.get(len(text), "")
    try:
        return float(date.fromisoformat(filled).toordinal())
    except ValueError:
        return None
