"""What the opportunities of a map address, where that is certain."""

from collections.abc import Iterable

from cjm.lint.sheet import Sheet
from cjm.model.opportunity import Opportunity

GIVEN_UP = ("parked", "dropped")


def addressed(sheet: Sheet) -> frozenset[str] | None:
    """The ids that opportunities address, those parked or dropped left aside; None where a slip hides what one addresses.

    A misspelt id has a finding of its own; what it was meant to address shall not have another.
    """
    known = {id_ for kind, id_ in sheet.ids if kind != "opportunity"}
    named = _addresses(one for one in sheet.journey.opportunities if one.status not in GIVEN_UP)
    slips = named - known or {"opportunities", "addresses"} & sheet.hidden_keys
    return None if slips else frozenset(named)


def _addresses(opportunities: Iterable[Opportunity]) -> set[str]:
    return {id_ for one in opportunities for id_ in one.addresses}
