"""The map has stages.

A journey runs from before the customer's dealings with the organisation until after them, and its stages make it
readable: without them there is no journey, only a title.

Write the stages down first, in the order in which a customer lives through them (five to seven are usual), and put
the touchpoints into them later.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Nielsen Norman
Group, journey map and service blueprint components.
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet


def _check(sheet: Sheet) -> Iterator[Found]:
    if not sheet.journey.stages:
        yield Found(
            "the map has no stages; write what the customer goes through: `stages: [Decide, Buy, Use]`", sheet.journey
        )


rule = Rule(
    "CJM203",
    "no-stages",
    "error",
    check=_check,
    reads=("stages",),
    good=(Good("cjm: 1\ntitle: Renew the contract\nstages:\n  - Decide\n  - Renew\n"),),
    bad=(Bad("cjm: 1\ntitle: Renew the contract\n", at="1:1"), Bad("cjm: 1\ntitle: Renew\nstages: []\n", at="3:1")),
)
