"""Where a department has the case, the map says what it does behind the scenes.

Behind the scenes is what must be done that customers never see, and what they feel is mostly decided there. A
touchpoint that names a department and no more leaves open whether anything is done at all while the customer waits.

The rule speaks of each touchpoint with a `department` and no `backstage`, unless something behind the scenes that
stands earlier reaches up to it (`until`). Systems and processes are no answer: they say with what, not what is done.
An employee map is asked only where most of its touchpoints say what happens behind the scenes.

Write what the department does. Where it does nothing, and that is the finding, `backstage: nobody` says so.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz);
Nielsen Norman Group, journey map and service blueprint components; 18F methods, service blueprint.
"""

from collections.abc import Iterator

from cjm.analysis.ownership import NOBODY, owner_of
from cjm.analysis.unstaged import unstaged
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
      - name: Waits for an offer
        department: Sales
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    silent = unstaged(sheet.steps, "backstage")
    if sheet.journey.perspective == "employee" and 2 * len(silent) >= len(sheet.touchpoints):
        return
    for step in silent:
        owner = owner_of(step)
        if owner not in {"", NOBODY}:
            known = sheet.around.workspace.shared.departments.get(owner)
            name = shown(known.name if known else owner)
            message = f"{name} has the case, and the map does not say what it does unseen; add `backstage: …`"
            yield Found(message, step.touchpoint or step.stage, "backstage")


rule = Rule(
    "CJM405",
    "nothing-backstage",
    "info",
    "researched",
    check=_check,
    reads=("department",),
    good=(
        Good(f"{BAD}        backstage: Work out the price for three years\n"),
        Good(f"{BAD}        backstage: nobody\n"),
    ),
    bad=(Bad(BAD, at="7:15"),),
)
