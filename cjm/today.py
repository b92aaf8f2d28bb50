"""The day that ages and delays are counted from."""

import os
from datetime import UTC, date, datetime

from cjm.errors import CjmError


def today(given: str | None) -> date:
    """The day given as `--today`, else that of SOURCE_DATE_EPOCH, else today; CjmError for what is no day."""
    if given:
        return _day(given)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now().astimezone().date()
    if not epoch.isdecimal():
        raise CjmError(f'SOURCE_DATE_EPOCH is "{epoch}"; it takes a number of seconds since 1970')
    return datetime.fromtimestamp(int(epoch), UTC).date()


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise CjmError(f'--today is "{given}"; it takes a day as year-month-day: 2026-11-22') from None
