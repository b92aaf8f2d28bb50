"""A map has no more than twelve stages.

Stages are the headings by which a journey is read and remembered. Five to seven can be held in mind and seen on one screen;
with more than twelve a map has turned into a list of steps, which is a process diagram, and no longer shows where the
journey turns. It is an error of method at every maturity, also in a sketch: it is mended most easily at the beginning.

Put together the stages that serve one goal of the customer. Nothing is lost by it: what they held become touchpoints of one
stage. Where the journey really is that long (years of a customer's life, several journeys behind each other), make a map of
each and join them with `part_of`.

Source: Nielsen Norman Group, components of a journey map; Abdelmounim Benharouga, "Customer Journey: Improving Customer
Experience Through Mapping", part 2 (NobelBiz), on staging the scope so that nobody is overwhelmed.
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet

MOST = Option(12, "stages that a map may have")
STEPS = (
    "Notice",
    "Ask",
    "Search",
    "Read",
    "Compare",
    "Call",
    "Wait",
    "Decide",
    "Order",
    "Pay",
    "Track",
    "Unpack",
    "Use",
)
STAGES = ("Notice the need", "Look around", "Decide", "Buy and wait", "Use it")


def _map(stages: tuple[str, ...]) -> str:
    return "cjm: 1\ntitle: Buy\nstages:\n" + "".join(f"  - name: {stage}\n    emotion: 0\n" for stage in stages)


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
    good=(Good(_map(STAGES)),),
    bad=(Bad(_map(STEPS), at="3:1"),),
    options={"most": MOST},
)
