"""Stages are named after what the customer goes through, not after departments.

A map whose stages are called Sales, Logistics and Finance is the organisation chart laid on its side. It shows how
the work is divided and hides what falls between: the week of waiting is nobody's stage.

The rule speaks where a stage of a customer map has exactly the name of a department that the map or a library knows,
or one that departments have everywhere (Sales, Support, Logistics, Billing, Claims, Customer success, Compliance …).
Names of what customers go through themselves (Delivery, Installation, Onboarding, Purchase, Renewal, Repair) are left
alone, and so is a word that stands in a quote of the map.

Call the stage what the customer is after: not "Logistics" but "Get it", not "Support" but "Look for help". Where your
customers use the department's word themselves, as patients say "day ward", add the quote in which they do.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Insight6, "Why
Customer Journey Mapping is vital for improving CX".
"""

import re
from collections.abc import Iterator
from itertools import chain

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.fault import shown

# What is a department in any organisation, and never what a customer goes through.
USUAL = {
    *("accounting", "accounts", "after sales", "aftersales", "back office", "billing", "call center", "call centre"),
    *("claims", "compliance", "customer care", "customer service", "customer success", "finance", "hr"),
    *("human resources", "it", "legal", "logistics", "marketing", "operations", "procurement", "sales", "shipping"),
    *("support", "underwriting", "warehouse"),
    *("aussendienst", "beschaffung", "buchhaltung", "innendienst", "kundenbetreuung", "kundendienst", "kundenservice"),
    *("logistik", "personalabteilung", "rechnungswesen", "rechtsabteilung", "schadenabteilung", "versand", "vertrieb"),
}
# What customers go through under the same name as a department.
LIVED = {"nobody", "delivery", "installation", "onboarding", "purchase", "renewal", "renewals", "repair", "repairs"}
BAD = """\
cjm: 1
title: Get it repaired
maturity: researched
stages:
  - name: Logistics
    goal: Have it back before Monday
    touchpoints:
      - name: Tracks the parcel
        department: logistics
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    if sheet.journey.perspective != "customer":
        return
    known = (set(map(_plain, set(_departments(sheet)))) | USUAL) - LIVED
    for stage in sheet.journey.stages:
        if _plain(stage.name) in known and not _quoted(sheet, stage.name):
            what = "perhaps it mirrors the organisation: call it what the customer goes through there"
            yield Found(f"the stage {shown(stage.name)} has the name of a department; {what}", stage, "name")


def _plain(name: str) -> str:
    """A name, or the id that follows from it, without capitals and hyphens."""
    return name.casefold().replace("-", " ").strip()


def _quoted(sheet: Sheet, word: str) -> bool:
    """Whether customers say a word in a quote of the map; an abbreviation counts only in its capitals."""
    journey = sheet.journey
    of_personas = (persona.quote for persona in journey.personas if persona.quote)
    parts: tuple[Stage | Touchpoint, ...] = (*journey.stages, *sheet.touchpoints)
    quotes = (part.quote.values() for part in parts if part.quote)
    same = re.NOFLAG if word.isupper() else re.IGNORECASE
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", same)
    return any(map(pattern.search, chain(of_personas, *quotes)))


def _departments(sheet: Sheet) -> Iterator[str]:
    """The words for departments in the libraries and in the map, as written."""
    for id_, entry in sheet.around.workspace.shared.departments.items():
        yield from (id_, entry.name)
    journey = sheet.journey
    yield from journey.scope.departments if journey.scope else ()
    yield from (member.department for member in journey.team if member.department)
    yield from (stakeholder.department for stakeholder in journey.stakeholders if stakeholder.department)
    for touchpoint in sheet.touchpoints:
        yield from _at(touchpoint)


def _at(touchpoint: Touchpoint) -> Iterator[str]:
    deeds = (*touchpoint.frontstage, *touchpoint.backstage)
    named = (touchpoint.department, *(deed.department for deed in deeds), *(one.from_ for one in touchpoint.handoff))
    return (one for one in named if one)


rule = Rule(
    "CJM211",
    "stages-like-departments",
    "info",
    "researched",
    check=_check,
    reads=("quote",),
    good=(
        Good(BAD.replace("name: Logistics", "name: Wait for it")),
        Good(f"{BAD}        quote: I rang Logistics twice, and Logistics rang me\n"),
    ),
    bad=(Bad(BAD, at="5:11"),),
)
