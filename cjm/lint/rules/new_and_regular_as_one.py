"""A customer map tells new customers from regular ones.

To assume that both expect the same is the classic mistake. Who comes for the first time does not know the words, the
way or the people, and looks for signs that the choice was right; who has come for years expects to be known.

The rule speaks where the personas do not show at least two different kinds of `relationship` (`prospect`, `new`,
`regular`, `lapsed`, or a word of your own); a single persona need only say which kind it is. Journeys that one kind
of customer travels by nature (`acquisition`, `onboarding`, `renewal`, `exit`) are left alone where no persona is of
another kind.

Write the `relationship` of each persona, and add one of the other kind. Where there really is no difference, leave
it.

Source: Insight6, "Why Customer Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

# The relationships that a type of journey brings with it.
BY_NATURE = {
    "acquisition": {"prospect", "new"},
    "onboarding": {"new"},
    "renewal": {"regular"},
    "exit": {"regular", "lapsed"},
}
BAD = """\
cjm: 1
title: Get it repaired
type: support
maturity: researched
personas:
  - name: Maya
    relationship: new
  - name: Viktor
    relationship: new
stages:
  - name: Request the return
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    journey = sheet.journey
    if not journey.personas or journey.perspective != "customer" or _unknown(sheet):
        return
    relationships = [(persona.relationship or "").casefold() for persona in journey.personas]
    given = {one for one in relationships if one}
    by_nature = BY_NATURE.get(journey.type or "")
    alone = len(relationships) == 1 and given
    if len(given) < 2 and not alone and not (by_nature and given <= by_nature):
        yield Found(_message(given, all(relationships)), journey, "personas")


def _unknown(sheet: Sheet) -> bool:
    """Whether a persona is of a library that cannot be found."""
    known = sheet.around.workspace.shared.personas
    return any(persona.use and persona.use not in known for persona in sheet.journey.personas)


def _message(given: set[str], complete: bool) -> str:
    if complete:
        what = f"every persona is {shown(given.pop())}; perhaps others expect something else here"
        return f"{what}: add one with another `relationship`"
    who = "some personas do not say" if given else "no persona says"
    what = f"{who} how they stand to the organisation; perhaps new and regular customers expect different things"
    return f"{what}: add a `relationship` to each"


rule = Rule(
    "CJM304",
    "new-and-regular-as-one",
    "info",
    "researched",
    check=_check,
    reads=("relationship", "use", "type", "perspective"),
    good=(
        Good(BAD.replace("Viktor\n    relationship: new", "Viktor\n    relationship: regular")),
        Good(BAD.replace("type: support", "type: onboarding")),
    ),
    bad=(Bad(BAD, at="5:1"),),
)
