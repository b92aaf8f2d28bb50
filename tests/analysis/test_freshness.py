"""How fresh a map is."""

from datetime import date

import pytest

from cjm.analysis.freshness import Freshness, freshness
from tests.analysis.written import journey

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("validated", "age", "stale"), [("2026-04-24", 210, True), ("2026-05-24", 180, False), ("2026-11-20", 0, False)]
)
def test_a_validation_is_stale_beyond_the_limit(validated: str, age: int, stale: bool) -> None:
    assert freshness(journey(f"validated: {validated}"), TODAY) == Freshness(
        date.fromisoformat(validated), age, 180, stale, None, 0
    )


def test_a_map_never_validated_has_no_age() -> None:
    assert freshness(journey("tags: []"), TODAY, limit=90) == Freshness(None, None, 90, False, None, 0)


@pytest.mark.parametrize(
    ("every", "due", "overdue"),
    [("6 weeks", date(2026, 11, 13), 7), ("8 weeks", date(2026, 11, 27), 0), ("9999999 years", None, 0)],
)
def test_a_review_is_due_by_its_rhythm(every: str, due: date | None, overdue: int) -> None:
    found = freshness(journey(f"reviewed: 2026-10-02\nreview_every: {every}"), TODAY)
    assert found == Freshness(None, None, 180, False, due, overdue)
