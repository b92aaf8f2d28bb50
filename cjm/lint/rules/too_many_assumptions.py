"""A map claims no more than research bears out for how mature it says it is.

Whatever a map says of customers is a claim: that a persona exists, what happens at a touchpoint, what is expected, what hurts,
what goes well. A claim is researched if it cites a source that asked, watched or counted customers; what a workshop or
employees alone say leaves it an assumption. Assumptions are no disgrace, they are how every map begins. But a map that calls
itself researched is believed, and money is spent on it.

You find it at the line `maturity`. A researched map may assume 60 % of its claims, a validated one 25 %; the options
`researched` and `validated` set other shares, and a map with fewer claims than the option `claims` is not judged. It is
the same share that the page shows. In a map of employees' own journey, employees are those whose word counts. Where nothing is
cited at all, or all sources are from inside, `no-evidence` and `inside-only` say so instead.

Answer it by citing sources under `evidence` where they bear something out, by finding out what is only believed, or by saying
with `maturity` what the map is.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz); "What is
customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.lint.content.citing import cites_nothing
from cjm.lint.content.inside import inside_only
from cjm.lint.rule import MATURITIES, Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet

NAME = "too-many-assumptions"
OPTIONS = {
    "researched": Option(0.6, "the share of assumptions, 0 to 1, that a researched map may hold"),
    "validated": Option(0.25, "the share of assumptions, 0 to 1, that a validated map may hold"),
    "claims": Option(8, "the number of claims from which their share is judged"),
}
MAP = """\
cjm: 1
title: Renew the contract
maturity: researched
evidence:
  - id: talks
    name: Talks with customers
    kind: interview
    who: clients
stages:
  - name: Decide
    touchpoints:
      - name: Reminder e-mail
        evidence: talks
      - name: Compare the offers
        evidence: talks
        pains: [The price went up without a reason, The letter names nobody to call]
      - name: Ask the account manager
  - name: Renew
    evidence: talks
    touchpoints:
      - Sign online
      - name: First invoice
        evidence: talks
      - name: Welcome call
        evidence: talks
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    maturity = sheet.journey.maturity
    limit = sheet.limit(NAME, maturity, OPTIONS[maturity].default)
    total, assumed = len(sheet.claims), sum(not claim.researched for claim in sheet.claims)
    if total < sheet.limit(NAME, "claims", OPTIONS["claims"].default) or assumed <= limit * total:
        return
    # Where nothing is cited, or all sources are from inside, another rule says why.
    if not cites_nothing(sheet) and not inside_only(sheet.journey):
        message = (
            f"{assumed} of {total} claims ({100 * assumed / total:.0f} %) rest on no research, and a {maturity} map may "
            f"assume {100 * limit:.0f} %; cite what bears them out under `evidence`, or write "
            f"`maturity: {_honest(sheet, assumed / total)}`"
        )
        yield Found(message, sheet.journey, "maturity")


def _honest(sheet: Sheet, share: float) -> str:
    """The maturity that the share of assumptions allows."""
    researched = sheet.limit(NAME, "researched", OPTIONS["researched"].default)
    return MATURITIES[1] if sheet.maturity > 1 and share <= researched else MATURITIES[0]


rule = Rule(
    "CJM702",
    NAME,
    "warning",
    "researched",
    check=_check,
    reads=("evidence", "kind", "who"),
    options=OPTIONS,
    good=(
        Good(MAP),
        Good(MAP.replace("researched", "sketch").replace("        evidence: talks\n", "", 1)),
    ),
    bad=(Bad(MAP.replace("        evidence: talks\n", "", 1), at="3:11"),),
)
