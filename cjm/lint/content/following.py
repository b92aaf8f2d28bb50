"""Whether something follows from what a map says at a step."""

from cjm.analysis.steps import Step
from cjm.lint.sheet import Sheet


def followed(sheet: Sheet, step: Step) -> bool:
    """Whether a pain, an idea or an opportunity stands at the touchpoint or at its stage as a whole."""
    parts = (step.touchpoint, step.stage)
    if any(part and (part.pains or part.ideas) for part in parts):
        return True
    return any(step.column in one.columns or step.stage.id in one.opportunity.addresses for one in sheet.ranked)
