"""Sources from inside the organisation."""

from cjm.model.evidence import Evidence
from cjm.model.journey import Journey


def from_inside(source: Evidence) -> bool:
    """Whether a source is the organisation's own: collected inside, from employees, or in a workshop."""
    return source.side == "internal" or source.who == "employees" or source.kind == "workshop"


def inside_only(journey: Journey) -> bool:
    """Whether every source of a customers' map is from inside; a map without sources rests on nothing, not on that."""
    sources = journey.evidence
    return bool(sources) and journey.perspective == "customer" and all(map(from_inside, sources))
