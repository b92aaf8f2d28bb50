"""Which touchpoints came and which went, and how that is said in a few words."""

from cjm.analysis.steps import Step
from cjm.render.comparison.frame import Both


def gone(known: Both) -> tuple[Step, ...]:
    """The touchpoints that only the old version has, from left to right."""
    return tuple(one.old for one in known.columns if one.old and not one.new)


def come(known: Both) -> tuple[Step, ...]:
    """The touchpoints that only the new version has, from left to right."""
    return tuple(one.new for one in known.columns if one.new and not one.old)


def flux(known: Both) -> str:
    """How many are gone and how many are new; empty where both versions have the same ones."""
    went, came = len(gone(known)), len(come(known))
    if not went and not came:
        return ""
    ending = "both" if went and came else "gone" if went else "new"
    return known.words.say(f"diff.flux.{ending}", gone=known.words.number(went), new=known.words.number(came))
