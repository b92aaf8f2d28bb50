"""The scales on which people answer."""

import re

from msgspec import Struct

from cjm.model.metric import Metric

DEFAULTS = {"nps": (0.0, 10.0), "csat": (1.0, 5.0), "ces": (1.0, 7.0), "emotion": (-2.0, 2.0)}
BOUNDS = re.compile(r"(-?[\d.]+)-(-?[\d.]+)")


class Scale(Struct, frozen=True):
    """The lowest and the highest possible answer."""

    low: float
    high: float

    def holds(self, answer: float) -> bool:
        """Whether an answer lies on the scale."""
        return self.low <= answer <= self.high


def scale_of(metric: Metric) -> Scale | None:
    """The scale that the metric declares, else the usual one of its measure; None where answers have no bounds.

    NPS is always asked from 0 to 10. CSAT 1-5, CES 1-7 (Dixon et al. 2010; CES 2.0), emotion -2 … +2 unless declared.
    """
    declared = BOUNDS.fullmatch(metric.scale or "") if metric.measures != "nps" else None
    if declared:
        return Scale(float(declared.group(1)), float(declared.group(2)))
    usual = DEFAULTS.get(metric.measures or "")
    return Scale(*usual) if usual else None


def as_emotion(scale: Scale, answer: float) -> float:
    """An answer on a scale as an emotion: its lowest is -2, its highest +2, straight in between."""
    if (scale.low, scale.high) == DEFAULTS["emotion"]:
        # It is one already, and shall not lose its last digit.
        return answer
    return -2 + 4 * (answer - scale.low) / (scale.high - scale.low)
