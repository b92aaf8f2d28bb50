"""Where customers say one thing and do another, something follows from it.

What people say in an interview and what they are seen to do are both true: the first tells what they mean to do, the
second what the journey makes of it. The distance between the two is an opening, and a map that only notes it has not
used it.

The rule speaks where `say_do` is given, neither the touchpoint nor its stage has a pain or an idea, and no
opportunity addresses them. It speaks, too, where only one of `says` and `does` is given, since there is then nothing
to compare. Add the other half, or what follows.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz);
"What is customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.lint.content.following import followed
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet

MESSAGE = (
    "what customers say and what they do are apart here, and perhaps nothing follows from it; add a pain or an idea, "
    "or an opportunity that addresses this touchpoint"
)
BAD = """\
cjm: 1
title: Start the instrument
maturity: researched
stages:
  - name: Set up
    touchpoints:
      - name: Opens the manual
        say_do:
          says: I always read the manual first
          does: 8 in 10 call before they have opened it
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for step in sheet.steps:
        if step.touchpoint and step.touchpoint.say_do:
            message = _missing(step.touchpoint.say_do.says, step.touchpoint.say_do.does)
            if not message and not followed(sheet, step):
                message = MESSAGE
            if message:
                yield Found(message, step.touchpoint, "say_do")


def _missing(says: str | None, does: str | None) -> str:
    """What to say of the half that is not given; empty where both are, or neither."""
    if says and not does:
        return "`say_do` has what customers say and not what they do; add `does`, or write it as a `quote`"
    if does and not says:
        return "`say_do` has what customers do and not what they say; add `says`, or write it as an `action`"
    return ""


rule = Rule(
    "CJM412",
    "say-and-do-apart",
    "info",
    "researched",
    check=_check,
    reads=("pains", "ideas"),
    good=(Good(f"{BAD}        ideas: Put the number to call on the first page of the manual\n"),),
    bad=(Bad(BAD, at="8:9"), Bad(BAD[: BAD.index("          does")], at="8:9")),
)
