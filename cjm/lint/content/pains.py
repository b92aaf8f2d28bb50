"""The pains of a map, and what each stands in."""

from collections.abc import Container, Iterable, Iterator

from cjm.lint.sheet import Sheet
from cjm.model.pain import Pain
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint

Around = tuple[Stage | Touchpoint, ...]


def pains(sheet: Sheet) -> Iterator[Pain]:
    """Every pain in the order written: of a stage as a whole, then of its touchpoints."""
    return (pain for pain, _ in placed_pains(sheet))


def placed_pains(sheet: Sheet) -> Iterator[tuple[Pain, Around]]:
    """Every pain with what it stands in: its stage, or its touchpoint and that one's stage."""
    for stage in sheet.journey.stages:
        for pain in stage.pains:
            yield pain, (stage,)
        for touchpoint in stage.touchpoints:
            for pain in touchpoint.pains:
                yield pain, (touchpoint, stage)


def hurts(sheet: Sheet, pains: Iterable[Pain], whom: Container[str]) -> bool:
    """Whether one of the pains speaks for somebody of these: it names one of them, or nobody in particular.

    A name that is hidden by a fault, or that no persona has, is another rule's; who was meant is not known.
    """
    return any(_whom_is_open(sheet, pain) or any(who in whom for who in pain.personas) for pain in pains)


def _whom_is_open(sheet: Sheet, pain: Pain) -> bool:
    known = {persona.id for persona in sheet.journey.personas} if pain.personas else ()
    return (id(pain), "personas") in sheet.hidden or all(who not in known for who in pain.personas)
