"""Stages are named after what the customer goes through, not after departments.

A map whose stages are called Sales, Logistics and Finance is the organisation chart laid on its side. It shows how
the work is divided and hides what falls between: the week of waiting is nobody's stage.

The rule speaks where a stage of a customer map has the name of a department that the map or a library knows, or one
that departments have everywhere (Sales, Support, Logistics, Billing, Claims, Customer success, Compliance …): alone,
with an article or "team", several of them in one name ("Sales and logistics"), or called one ("Claims department").
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

from cjm.lint.content.departments import departments_at
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
    *("comptabilité", "direction", "facturation", "logistique", "ressources humaines", "service client"),
    *("service clients", "service après vente", "service commercial", "service juridique", "ventes"),
    *("atención al cliente", "contabilidad", "facturación", "logística", "recursos humanos", "servicio al cliente"),
    *("servicio de atención al cliente", "ventas"),
}
# What says by itself that a department is meant, and what may stand around the name of one.
CALLED = re.compile(
    r"(?:the |our )?\w+(?: (?!the\b)\w+)? (?:department|dept\.?)|(?:the |our )?(?:department|dept\.?) (?:of|for) .+"
    r"|(?:die )?abteilung (?:für )?\w+|(?:die )?\w+abteilung|(?:le )?département (?:de la |de l['’]|des? |du ).+"
    r"|(?:el )?(?:departamento|dpto\.?) de .+"
)
BEFORE = re.compile(
    r"(?:(?:the|our|die|der|das|unser|unsere|la|le|les|el|los|las) |l['’])?"
    r"(?:(?:service|servicio) (?:de la |de l['’]|des? |du |del ))?"
)
AFTER = (" team", " desk")
BETWEEN = re.compile(r"\s*(?:[&/+,]|\b(?:and|und|et|y)\b)\s*")
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
        if _is_department(_plain(stage.name), known) and not _quoted(sheet, stage.name):
            what = "perhaps it mirrors the organisation: call it what the customer goes through there"
            yield Found(f"the stage {shown(stage.name)} has the name of a department; {what}", stage, "name")


def _is_department(name: str, known: set[str]) -> bool:
    """Whether a name is that of a department, with or without what stands around it, or those of several."""
    if name in known or CALLED.fullmatch(name):
        return True
    return all(_is_known(part, known) for part in BETWEEN.split(name))


def _is_known(part: str, known: set[str]) -> bool:
    bare = BEFORE.sub("", part, count=1)
    return bare in known or any(bare.removesuffix(word) in known for word in AFTER)


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
        yield from departments_at(touchpoint)


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
    bad=(Bad(BAD, at="5:11"), Bad(BAD.replace("name: Logistics", "name: The claims department"), at="5:11")),
)
