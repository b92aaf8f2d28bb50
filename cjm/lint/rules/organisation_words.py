"""What customers want, do and think is told in their own words.

A map is there to see the organisation from outside. Names of internal systems and abbreviations of the trade are the
first sign that it has slipped back into the organisation's view: no customer wakes up wanting a case to be in the
CRM.

The rule reads the names of stages and touchpoints, `goal`, `success`, `action` and `thought` in customer maps. It
speaks of the systems that the map or a library names, and of AHT, CLV, CRM, CSAT, ERP, FCR, IVR, KPI, KYC, MQL, NPS,
OKR, RMA and SLA. It is silent where the word is perhaps the customer's too: where it also stands in a quote, a front
stage, a channel, a reason to get in touch, the title or a persona, where it is theirs ("her own ERP"), and where it is
quoted.

Say it as the customer would, or add the quote in which they use the word.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Insight6, "Why
Customer Journey Mapping is vital for improving CX"; Abdelmounim Benharouga, "Customer Journey: Improving Customer
Experience Through Mapping", part 2 (NobelBiz).
"""

import re
from collections.abc import Iterator

from cjm.lint.content.customers_side import customers_lanes, customers_words
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.lint.wording.jargon import jargon, may_hold, telling
from cjm.model.field import CHANNELS
from cjm.reading.fault import shown

# An abbreviation has hardly more.
LETTERS = 5
BAD = """\
cjm: 1
title: Send in for repair
maturity: researched
stages:
  - name: Ship and wait
    goal: Get the case through the ERP without a call
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    if sheet.journey.perspective == "employee":
        return
    systems = _systems(sheet)
    lanes = list(customers_lanes(sheet.journey))
    if not may_hold("\n".join(said.text for said in lanes), systems):
        return
    found = [(said, word) for said in lanes for word in jargon(said.text, systems)]
    known = customers_words(sheet.journey).casefold() if found else ""
    for said, word in found:
        if not _among(word, known):
            what = "a system that customers never meet" if word in systems else "a word of the organisation's"
            message = f"{shown(word)} in `{said.key}` is perhaps {what}; say it as the customer would"
            yield Found(message, said.part, said.key, said.persona or None, about=f"{said.persona}/{word}")


def _systems(sheet: Sheet) -> tuple[str, ...]:
    """The systems of the map and of the libraries by which the organisation gives itself away, by name and id."""
    entries = sheet.around.workspace.shared.systems
    of_libraries = [name for id_, entry in entries.items() for name in (entry.name, id_)]
    of_map = [system for touchpoint in sheet.touchpoints for system in touchpoint.systems]
    names = dict.fromkeys((*of_libraries, *of_map))
    # Who names a system by its letters writes them small in an id, and large in a sentence.
    small = (name for name in names if name.isalpha() and name.islower() and name not in CHANNELS)
    letters = (name.upper() for name in small if 3 <= len(name) <= LETTERS)
    return telling((*names, *letters), sheet.journey.lang or "")


def _among(word: str, known: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", known) is not None


rule = Rule(
    "CJM413",
    "organisation-words",
    "info",
    "researched",
    check=_check,
    reads=("frontstage", "channel", "quote"),
    good=(
        Good(BAD.replace("through the ERP without a call", "to the workshop without a call")),
        Good(f"{BAD}    touchpoints:\n      - name: Asks why\n        quote: They told me that the ERP was down\n"),
    ),
    bad=(Bad(BAD, at="6:11"),),
)
