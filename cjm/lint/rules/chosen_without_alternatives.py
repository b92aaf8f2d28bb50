"""What was chosen was chosen from several.

Being creative means that alternatives are collected, and the most fitting one is chosen. The first idea is seldom the best;
often it is the one that a department had wanted anyway. Whoever reads the map in a year will also ask why it was this one.

The rule speaks of an opportunity that is `chosen` or `doing` without any `alternatives`. One that was considered for an hour
and given up counts: write it down in a few words. It is information only, since sometimes there is nothing to choose.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.content.under_way import decided
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

HOW = "write down under `alternatives` what else was considered"
BAD = """\
cjm: 1
title: Instrument repair
maturity: researched
stages:
  - name: Wait
opportunities:
  - title: Ship the loaner with the label
    addresses: wait
    status: chosen
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for one in decided(sheet):
        if not one.alternatives:
            what = f"{shown(one.title)} was chosen, perhaps without a look at anything else"
            yield Found(f"{what}; {HOW}", one, "alternatives")


rule = Rule(
    "CJM603",
    "chosen-without-alternatives",
    "info",
    "researched",
    check=_check,
    reads=("status",),
    good=(Good(f"{BAD}    alternatives:\n      - A desk at a partner lab, by the hour\n"),),
    bad=(Bad(BAD, at="7:12"),),
)
