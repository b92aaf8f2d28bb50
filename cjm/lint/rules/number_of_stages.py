"""A map has as many stages as can be kept in mind: five to seven are usual.

With two or three stages everything happens in one of them, so that the map cannot say where the journey turns; with nine or
more nobody remembers them, and colleagues go back to talking of single steps. A stage ends where the customer's goal
changes, not where a department or a system does.

From four stages to eight nothing is said. A map that is a part of a longer one (`part_of`) may have fewer, since the longer
one has the others. Beyond twelve the rule `too-many-stages` has the word. It is a hint: where the customer's goal really
changes only twice, or eight times, leave the map as it is.

Source: Nielsen Norman Group, components of a journey map; Dennis Gershowitz on customer journey mapping in service and
support (HDI SupportWorld, 2021): a journey runs from before the start to after the finish.
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet

FEWEST = Option(4, "stages that a map has at least, unless it is a part of another")
MOST = Option(8, "stages that can be kept in mind")
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
