"""The map has as many stages as can be kept in mind: five to seven are usual.

With two or three stages everything happens in one of them, and the map cannot say where the journey turns; nine or
more nobody remembers. A stage ends where the customer's goal changes, not where a department or a system does.

The rule speaks of fewer than four stages and of more than eight; beyond twelve, `too-many-stages` speaks instead. A
map that belongs to a longer one (`part_of`) may have fewer. Divide a stage in which customers want several things,
put together those that serve one goal, and leave the map as it is where the goal really changes only twice.

Source: Nielsen Norman Group, journey map and service blueprint components; Dennis Gershowitz on customer journey
mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet

FEWEST = Option(4, "the fewest stages that a map may have, unless it belongs to a longer one")
MOST = Option(8, "the most stages that can be kept in mind")
# The default of `too-many-stages`, which has the word beyond it.
AN_ERROR = 12
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: See the end coming
  - name: Decide
  - name: Renew
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    count = len(sheet.journey.stages)
    fewest = sheet.limit("number-of-stages", "fewest", FEWEST.default)
    most = sheet.limit("number-of-stages", "most", MOST.default)
    if 0 < count < fewest and not sheet.journey.part_of:
        have = "1 stage" if count == 1 else f"{count} stages"
        how = "split those in which more than one thing is wanted"
    elif most < count <= sheet.limit("too-many-stages", "most", AN_ERROR):
        have, how = f"{count} stages", "put those together that serve one goal"
    else:
        return
    yield Found(f"the map has {have}, and five to seven are usual; perhaps {how}", sheet.journey)


rule = Rule(
    "CJM210",
    "number-of-stages",
    "info",
    "researched",
    check=_check,
    reads=("stages", "part_of"),
    good=(Good(f"{BAD}  - name: Go on covered\n"),),
    bad=(Bad(BAD, at="4:1"),),
    options={"fewest": FEWEST, "most": MOST},
)
