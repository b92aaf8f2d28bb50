"""Holes in the curves: somebody is felt for before and after, others are felt for here, and of them nothing is said."""

from collections.abc import Mapping, Sequence

from cjm.analysis.curve import Curve, values_at
from cjm.analysis.steps import Step, passes


def holes(curves: Sequence[Curve], steps: Sequence[Step]) -> Mapping[int, tuple[str, ...]]:
    """By column, the personas whose curve has a hole there, in the order of the curves; columns without one are left out.

    Whoever does not pass has no hole, nor has a curve before its first and after its last emotion.
    """
    found: dict[int, tuple[str, ...]] = {}
    for curve in curves:
        known = [column for column, feeling in enumerate(curve.feelings) if feeling]
        for step in steps[known[0] : known[-1]] if known else ():
            unsaid = curve.feelings[step.column] is None and passes(step, curve.persona)
            if unsaid and values_at(curves, step.column):
                found[step.column] = (*found.get(step.column, ()), curve.persona)
    return found
