"""The opportunities and actions that somebody has committed to."""

from collections.abc import Iterator

from cjm.analysis.actions import status_of
from cjm.lint.sheet import Sheet
from cjm.model.opportunity import Action, Opportunity

DECIDED = ("chosen", "doing")


def decided(sheet: Sheet) -> Iterator[Opportunity]:
    """Opportunities that were chosen, or are being done, in the order written."""
    return (one for one in sheet.journey.opportunities if one.status in DECIDED)


def waiting(sheet: Sheet) -> Iterator[Action]:
    """Actions planned or being done of what was decided; of a mere idea those only that are being done."""
    for ranked in sheet.ranked:
        if ranked.open:
            wanted = ("planned", "doing") if ranked.opportunity.status in DECIDED else ("doing",)
            yield from (action for action in ranked.opportunity.actions if status_of(action) in wanted)
