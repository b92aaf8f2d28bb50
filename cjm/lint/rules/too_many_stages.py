"""The map has no more than twelve stages.

Stages are the headings by which a journey is read and remembered; five to seven can be held in mind. A map with more
than twelve has turned into a process diagram, and no longer shows where the journey turns.

The rule speaks of sketches too, since this is mended most easily at the beginning. Put together the stages that serve
one goal of the customer, and keep what they held as touchpoints. Where the journey really is that long, make several
maps of it and join them with `part_of`.

Source: Nielsen Norman Group, journey map and service blueprint components; Abdelmounim Benharouga, "Customer Journey:
Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet

MOST = Option(12, "the most stages that a map may have")
MAP = "cjm: 1\ntitle: Buy\nstages: [{}]\n"
GOOD = MAP.format("Notice the need, Look around, Decide, Buy and wait, Use it")
BAD = MAP.format("Notice, Ask, Search, Read, Compare, Call, Wait, Decide, Order, Pay, Track, Unpack, Use")


def _check(sheet: Sheet) -> Iterator[Found]:
    count, most = len(sheet.journey.stages), sheet.limit("too-many-stages", "most", MOST.default)
    if count > most:
        message = (
            f"the map has {count} stages, more than {most:g}; put those together that serve one goal, and keep the "
            "detail as touchpoints"
        )
        yield Found(message, sheet.journey)


rule = Rule(
    "CJM209",
    "too-many-stages",
    "error",
    check=_check,
    reads=("stages",),
    good=(Good(GOOD),),
    bad=(Bad(BAD, at="3:1"),),
    options={"most": MOST},
)
