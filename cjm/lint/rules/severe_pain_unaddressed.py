"""Something is planned against every severe pain.

A severe pain makes customers fail, or leave. A map that shows one and plans nothing looks away from what it has found; that is
one of the two ways in which such work fails. It need not be much: one idea at the pain is a beginning.

A pain counts as answered if it, its touchpoint or its stage has an idea (`ideas`), or if an opportunity names one of these
under `addresses`. An opportunity that was parked or dropped answers nothing. A barrier that is being removed clears the way,
and mends nothing by itself. The rule speaks of pains of severity 3; the option `least` sets another limit.

Source: "What is customer journey mapping", a customer-success blueprint in four steps; Dennis Gershowitz on customer journey
mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.lint.content.addressed import addressed
from cjm.lint.content.pains import placed_pains
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.pain import Pain
from cjm.reading.fault import shown

LEAST = Option(3, "the severity from which on something must be planned against a pain")
BAD = """\
cjm: 1
title: Instrument repair
maturity: researched
stages:
  - name: Wait
    touchpoints:
      - name: Receives the loaner
        pains:
          - id: no-loaner
            text: No loaner for six days
            severity: 3
"""
ANSWER = "opportunities:\n  - title: Ship the loaner with the label\n    addresses: no-loaner\n"


def _check(sheet: Sheet) -> Iterator[Found]:
    least = sheet.limit("severe-pain-unaddressed", "least", LEAST.default)
    severe = [(pain, around) for pain, around in placed_pains(sheet) if (pain.severity or 0) >= least]
    helped = addressed(sheet) if severe else None
    if helped is None:
        return
    for pain, around in severe:
        hidden = any((id(one), "ideas") in sheet.hidden for one in around)
        if not hidden and not any(one.ideas or one.id in helped for one in (pain, *around)):
            yield Found(_message(pain), pain)


def _message(pain: Pain) -> str:
    how = f"write an idea under its `ideas`, or an opportunity with `addresses: {pain.id}`"
    return f"nothing is planned against the pain {shown(pain.text)} of severity {pain.severity}; {how}"


rule = Rule(
    "CJM602",
    "severe-pain-unaddressed",
    "warning",
    "researched",
    check=_check,
    reads=("id", "severity", "ideas"),
    options={"least": LEAST},
    good=(
        Good(f"{BAD}{ANSWER}"),
        Good(f"{BAD}            ideas: Ship the loaner with the label\n"),
    ),
    bad=(Bad(BAD, at="10:19"), Bad(f"{BAD}{ANSWER}    status: dropped\n", at="10:19")),
)
