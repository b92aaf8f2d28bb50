"""The pains of a map, and what each stands in."""

from collections.abc import Iterator

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
