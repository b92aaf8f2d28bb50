"""Those who did not buy, or who left, have been asked too.

Clients and non-clients tell different stories, and both are useful. Customers know what it is like inside; only those who
turned back at the door, or went elsewhere, know why. A map of buying, of renewing or of leaving that asks customers alone
explains why people stay.

The rule speaks of a customers' map whose sources say `who` was asked, and none of them says `non-clients`. Journeys of the
types `acquisition`, `onboarding`, `renewal`, `exit` and `end-to-end` are meant: people do not come, give up or leave in them.
In `support`, who has a question is a client. A map of any other type, or of none, is judged where it says itself that people
leave (`leaves`). A workshop, or employees, stand for neither side.

Answer it by talking with a few of those who are missing, and listing that with `who: non-clients`; or leave it, where nobody
can be outside.

Source: Jim Tincher, "Journey Mapping = Effective Customer Service Strategy" (Heart of the Customer).
"""

from collections.abc import Iterator

from cjm.lint.content.inside import inside_only
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet

OPEN = ("acquisition", "onboarding", "renewal", "exit", "end-to-end")
MISSING = {
    "acquisition": "who looked and did not buy",
    "onboarding": "who began and gave up",
}
MAP = """\
cjm: 1
title: Renew the contract
type: renewal
maturity: researched
evidence:
  - id: talks
    name: Talks with customers
    who: clients
  - id: lapsed
    name: Talks with customers who let the contract end
    who: non-clients
stages:
  - name: Decide
    evidence: [talks, lapsed]
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    journey = sheet.journey
    asked = {source.who for source in journey.evidence if source.kind != "workshop"}
    told_already = inside_only(journey)
    if asked - {None, "employees"} != {"clients"} or journey.perspective == "employee" or told_already:
        return
    if not _outside(sheet):
        return
    message = (
        "perhaps half of the story is missing: every source that says `who` asked clients; ask some of those "
        f"{MISSING.get(journey.type or '', 'who left or went elsewhere')}, and list that with `who: non-clients`"
    )
    yield Found(message, journey, "evidence")


def _outside(sheet: Sheet) -> bool:
    """Whether there are people who do not come or do not stay, as far as the map says."""
    type_ = sheet.journey.type
    return type_ in OPEN or (type_ != "support" and any(touchpoint.leaves for touchpoint in sheet.touchpoints))


rule = Rule(
    "CJM705",
    "clients-only",
    "info",
    "researched",
    check=_check,
    reads=("evidence", "type", "perspective", "who"),
    good=(Good(MAP), Good(MAP.replace("renewal", "support").replace("non-clients", "clients"))),
    bad=(Bad(MAP.replace("non-clients", "clients"), at="5:1"),),
)
