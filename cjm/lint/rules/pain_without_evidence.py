"""Every pain of a validated map says where it was seen or heard.

A map that calls itself validated is believed, and money is moved by it. A pain for which nobody can name a source may be the
organisation's own guess at its customers.

The rule speaks of a pain that has a `test` but no source; one with neither is left to `assumption-without-test`. Cite
what the pain came from: `evidence: {interviews: 9 of 14}`. A remark or the mapping workshop will do here; the pain remains an
assumption then, and readers see that it is one.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz); "What is
customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.lint.content.pains import pains
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

HOW = "cite where it was seen or heard under `evidence`"
BAD = """\
cjm: 1
title: Renew the contract
maturity: validated
evidence:
  - name: Remarks
    kind: observation
stages:
  - name: Decide
    pains:
      - text: The price rises without a reason
        test: Ask the next ten callers what they expected to pay
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for pain in pains(sheet):
        if pain.test and not pain.evidence:
            yield Found(f"the pain {shown(pain.text)} rests on no source; {HOW}", pain, "evidence")


rule = Rule(
    "CJM505",
    "pain-without-evidence",
    "warning",
    "validated",
    check=_check,
    good=(Good(f"{BAD}        evidence: {{remarks: three complaints}}\n"),),
    bad=(Bad(BAD, at="10:15"),),
)
