"""A pain that is only assumed says how that will be tested.

A team believes many things of its customers; some are true. A pain is researched if it cites a source that is neither a
workshop nor employees alone; else it is an assumption, and looks like one on the page. There are two ways out: cite the
research that bears it out, or say under `test` how you will find out, in a sentence that somebody could act on tomorrow
("Ask thirty customers at pick-up what they packed it in").

In a map of the employees' journey employees are those whose journey it is: what they say bears a claim, and a workshop alone
does not. A pain whose source is misspelt is not judged.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Insight6, "Why Customer
Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.analysis.claims import evidence_by_id, researched
from cjm.lint.content.pains import pains
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.evidence import Evidence
from cjm.model.pain import Pain
from cjm.reading.fault import shown

BAD = """\
cjm: 1
title: Instrument repair
maturity: researched
evidence:
  - name: Workshop in March
    kind: workshop
  - name: Interviews
    kind: interview
    who: clients
stages:
  - name: Return
    pains:
      - text: Customers do not know how to pack it
        evidence: workshop-in-march
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    sources = evidence_by_id(sheet.journey)
    for pain in pains(sheet):
        if not pain.test and _assumed(sheet, pain, sources):
            yield Found(f"{_what(pain, sources)}; {_how(sheet)}", pain, "test")


def _assumed(sheet: Sheet, pain: Pain, sources: dict[str, Evidence]) -> bool:
    """Whether no research bears a pain out, as far as its sources are known."""
    known = all(citation.source in sources for citation in pain.evidence)
    return known and not researched(pain.evidence, sources, sheet.journey.perspective)


def _what(pain: Pain, sources: dict[str, Evidence]) -> str:
    if not pain.evidence:
        return f"the pain {shown(pain.text)} is an assumption: it rests on no source"
    names = " and ".join(shown(sources[citation.source].name) for citation in pain.evidence)
    return f"the pain {shown(pain.text)} is an assumption: it rests on {names} alone"


def _how(sheet: Sheet) -> str:
    whose = "customers" if sheet.journey.perspective == "customer" else "employees"
    return f"cite research among {whose} under `evidence`, or say under `test` how you will find out"


rule = Rule(
    "CJM506",
    "assumption-without-test",
    "warning",
    "researched",
    check=_check,
    reads=("evidence",),
    good=(
        Good(f"{BAD}        test: Ask thirty customers at pick-up what they packed it in\n"),
        Good(BAD.replace("evidence: workshop-in-march", "evidence: {interviews: 9 of 14}")),
    ),
    bad=(Bad(BAD, at="13:15"),),
)
