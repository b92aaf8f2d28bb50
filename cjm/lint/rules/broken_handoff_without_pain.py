"""Where a hand-off is broken, a pain says whom it hurts, and how.

Inside, a broken hand-off is a nuisance; for the customer it is the third time that a number is asked for, or the week
in which nobody answers. Only a pain can be weighed, traced to its cause and addressed.

The rule speaks of a `handoff` with `state: broken` where neither the touchpoint nor its stage has a pain. Add the
pain under `pains`; if customers feel nothing of it, write `state: works`, and say in its `note` what it costs.

Source: Jim Tincher, "Journey Mapping = Effective Customer Service Strategy" (Heart of the Customer); Dennis
Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.analysis.ownership import NOBODY
from cjm.analysis.steps import Step
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
    touchpoints:
      - name: Signs the offer
        department: Contracts
        handoff: {from: Sales, state: broken}
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for step in sheet.steps:
        if step.touchpoint and not step.touchpoint.pains and not step.stage.pains and not _hidden(sheet, step):
            for handoff in step.touchpoint.handoff:
                if handoff.state == "broken":
                    what = _named(handoff.from_, step)
                    message = f"{what} is broken, and no pain says what customers feel of it; add one under `pains`"
                    yield Found(message, handoff, "state")


def _hidden(sheet: Sheet, step: Step) -> bool:
    """Whether a fault hides the pains that would answer."""
    return any((id(part), "pains") in sheet.hidden for part in (step.touchpoint, step.stage))


def _named(giver: str | None, step: Step) -> str:
    """The hand-off by the departments that are known."""
    owner = step.touchpoint.department if step.touchpoint else None
    source = f" from {shown(giver)}" if giver else ""
    return f"the hand-off{source}{f' to {shown(owner)}' if owner and owner != NOBODY else ''}"


rule = Rule(
    "CJM409",
    "broken-handoff-without-pain",
    "warning",
    "researched",
    check=_check,
    good=(Good(f"{BAD}        pains: The price agreed by telephone is not the price in the contract\n"),),
    bad=(Bad(BAD, at="9:39"),),
)
