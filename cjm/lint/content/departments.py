"""The departments that have part of a journey."""

from collections.abc import Iterator

from cjm.model.touchpoint import Touchpoint


def departments_at(touchpoint: Touchpoint) -> Iterator[str]:
    """The words for departments at a touchpoint, as written: who has the case, who does something, who hands it over."""
    deeds = (*touchpoint.frontstage, *touchpoint.backstage)
    named = (touchpoint.department, *(deed.department for deed in deeds), *(one.from_ for one in touchpoint.handoff))
    return (one for one in named if one)
