"""What was chosen says what it shall bring about.

An improvement is put to work, and its effect followed by the numbers. Without a figure named in advance every effort looks like
a success afterwards. Name a metric of the map and the value that it shall reach: `expects: [{metric: loaner-wait, to: 1}]`.

The rule speaks of an opportunity that is `chosen` or `doing`; of one that is done, `done-without-measured-effect` speaks.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.content.under_way import decided
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

BAD = """\
cjm: 1
title: Instrument repair
maturity: researched
metrics:
  - name: Loaner wait
    unit: days
stages:
  - name: Wait
opportunities:
  - title: Ship the loaner with the label
    addresses: wait
    status: chosen
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for one in decided(sheet):
        if not one.expects:
            what = f"{shown(one.title)} was chosen, and nobody says what it shall bring about"
            yield Found(f"{what}; {_how(sheet)}", one, "expects")


def _how(sheet: Sheet) -> str:
    if not sheet.journey.metrics:
        return "give the map a metric that will show it, and name it with the value to reach under `expects`"
    return "write under `expects` a `metric` of the map, and as `to` the value that it shall reach"


rule = Rule(
    "CJM604",
    "chosen-without-effect",
    "warning",
    "researched",
    check=_check,
    reads=("status",),
    good=(Good(f"{BAD}    expects:\n      - metric: loaner-wait\n        to: 1\n"),),
    bad=(Bad(BAD, at="10:12"),),
)
