"""How old the last validation with customers is, and when the owner's review is due."""

from datetime import date, timedelta

from msgspec import Struct

from cjm.model.journey import Journey


class Freshness(Struct, frozen=True):
    """The age of a map at a day, in days.

    `validated` and `age` are None where it was never validated; `stale` where its age is beyond `limit`, a map never
    validated is not. `review_due` is None where no review, or no rhythm of reviews, is written; `overdue` counts the
    days since then, 0 where it is not.
    """

    validated: date | None
    age: int | None
    limit: float
    stale: bool
    review_due: date | None
    overdue: int


def freshness(journey: Journey, today: date, limit: float = 180) -> Freshness:
    """How fresh the map is at `today`; `limit` is the age in days up to which a validation counts as fresh."""
    validated = date.fromisoformat(journey.validated) if journey.validated else None
    age = (today - validated).days if validated else None
    due = _review_due(journey)
    return Freshness(
        validated,
        age,
        limit,
        age is not None and age > limit,
        due,
        max(0, (today - due).days) if due else 0,
    )


def _review_due(journey: Journey) -> date | None:
    if not journey.reviewed or not journey.review_every:
        return None
    try:
        return date.fromisoformat(journey.reviewed) + timedelta(days=round(journey.review_every.days))
    except OverflowError:
        # A rhythm that leads out of the calendar is never due.
        return None
