"""An id stands for one thing only.

Ids are permanent: differences, links and other maps go by them. Stages, touchpoints, pains and opportunities of a map share
one namespace; personas, metrics and evidence have one each, in a map as in a library. An id that is not written is derived
from the name, so that two things of one name need an `id` of their own.
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.evidence import Evidence
from cjm.model.library import ChannelEntry, Entry
from cjm.model.metric import Metric
from cjm.model.opportunity import Opportunity
from cjm.model.pain import Pain
from cjm.model.part import Part
from cjm.model.persona import Persona
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.fault import shown
from cjm.reading.wording import a

ONE_NAMESPACE: tuple[type[Part], ...] = (Stage, Touchpoint, Pain, Opportunity)
NAMED: tuple[type[Part], ...] = (*ONE_NAMESPACE, Persona, Metric, Evidence, Entry, ChannelEntry)

BAD = """\
cjm: 1
title: Renew the contract
stages:
  - name: Decide
    touchpoints:
      - name: Reminder e-mail
  - name: Renew
    touchpoints:
      - name: Reminder e-mail
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    first: dict[tuple[str, str], Part] = {}
    for part, node in sheet.parts:
        id_ = getattr(part, "id", "") if type(part) in NAMED else ""
        if id_:
            other = first.setdefault((_namespace(part, node), id_), part)
            if other is not part:
                key = "id" if sheet.document.given(part, "id") else ""
                related = ((other, "id", f"the {other.noun} that has it first"),)
                yield Found(_message(sheet, part, other), part, key, about=id_, related=related)


def _namespace(part: Part, node: str) -> str:
    """The list of the document that a part stands in (a library has two of one kind); one for all that share ids."""
    return "" if type(part) in ONE_NAMESPACE else node.partition("/")[0]


def _message(sheet: Sheet, part: Part, other: Part) -> str:
    id_ = shown(getattr(part, "id", ""))
    whose = f"{a(other.noun)}{_called(other)}"
    if sheet.document.given(part, "id"):
        return f"the id {id_} is taken by {whose}; give this {part.noun} another"
    if getattr(part, "use", None):
        return f"the {part.noun} {id_} stands twice; take one out"
    return (
        f"the id {id_}, derived from this {part.noun}'s {part.names}, is taken by {whose}; give it an `id` of its own"
    )


def _called(part: Part) -> str:
    name = getattr(part, part.names, "")
    return f", {shown(name)}" if name else ""


rule = Rule(
    "CJM802",
    "duplicate-id",
    "error",
    check=_check,
    kinds=("journey", "library"),
    good=(Good(f"{BAD}        id: last-reminder\n"),),
    bad=(Bad(BAD, at="9:15"),),
)
