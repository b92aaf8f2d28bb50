"""A map was validated with those who go through it, and not too long ago.

What customers confirmed in spring may be wrong by autumn: they change, and so does what they meet. A map that was once
validated is trusted most, so it does most harm when it has grown old; its page says in orange that it has.

The rule speaks where the map's `validated` is longer ago than the workspace's `fresh_for` allows: 180 days where `cjm.yaml`
does not say. A map that was never validated is left to other rules. What is found depends on the day of the run.

Go through the map with some of those who make the journey, mend what is wrong, and set `validated`. Where the journey hardly
moves, let `fresh_for` be longer.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Abdelmounim Benharouga,
"Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.analysis.freshness import freshness
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet

MAP = """\
cjm: 1
title: Renew the contract
validated: 2026-04-24
stages: [Decide]
"""
SETTINGS = ("cjm.yaml", 'cjm: 1\nkind: workspace\nmaps: ["**/*.yaml"]\nfresh_for: 1 year\n')


def _check(sheet: Sheet) -> Iterator[Found]:
    if not sheet.journey.validated:
        return
    fresh = freshness(sheet.journey, sheet.today, sheet.around.workspace.settings.fresh_for.days)
    if fresh.stale:
        who = "employees" if sheet.journey.perspective == "employee" else "customers"
        age = f"{fresh.age} day{'s' * (fresh.age != 1)}"
        message = (
            f"the last validation with {who} was {age} ago, and one counts for {fresh.limit:g} days (`fresh_for`); "
            f"go through the map with some {who}, and set `validated`"
        )
        yield Found(message, sheet.journey, "validated")


rule = Rule(
    "CJM910",
    "stale-validation",
    "warning",
    check=_check,
    reads=("validated", "perspective"),
    dated=True,
    good=(Good(MAP.replace("-04-", "-10-")), Good(MAP, files=(SETTINGS,))),
    bad=(Bad(MAP, at="3:12"),),
)
