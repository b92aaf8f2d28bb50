"""An id stands for one thing only.

Ids are permanent: differences, links and other maps go by them. Stages, touchpoints, pains and opportunities of a map share
one namespace; personas, metrics and evidence have one each, in a map as in a library. An id that is not written is derived
from the name, so that of two things of one name the second needs an `id` of its own. Write the one that the message offers,
or a better one that is free.
"""

import re
from collections.abc import Iterator
from itertools import count

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

ONE_NAMESPACE: frozenset[type[Part]] = frozenset([Stage, Touchpoint, Pain, Opportunity])
NAMED: frozenset[type[Part]] = ONE_NAMESPACE | {Persona, Metric, Evidence, Entry, ChannelEntry}

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
    taken: set[str] = set()
    for part, node in sheet.parts:
        if type(part) in NAMED and (id_ := part.id):  # type: ignore[attr-defined]
            other = first.setdefault((_namespace(part, node), id_), part)
            if other is not part:
                key = "id" if sheet.document.given(part, "id") else ""
                related = ((other, "id", f"the {other.noun} that has it first"),)
                taken = taken or _ids(sheet)
                free = next(one for at in count(2) if (one := f"{id_}-{at}") not in taken)
                taken.add(free)
                yield Found(_message(sheet, part, other, free), part, key, about=id_, related=related)


def _namespace(part: Part, node: str) -> str:
    """The list of the document that a part stands in (a library has two of one kind); one for all that share ids."""
    return "" if type(part) in ONE_NAMESPACE else node.partition("/")[0]


def _ids(sheet: Sheet) -> set[str]:
    """The ids of the whole document: what is free in it is free in each of its lists."""
    return {part.id for part, _ in sheet.parts if type(part) in NAMED and part.id}  # type: ignore[attr-defined]


def _message(sheet: Sheet, part: Part, other: Part, free: str) -> str:
    id_ = shown(getattr(part, "id", ""))
    whose = f"{a(other.noun)}{_called(other)}"
    if sheet.document.given(part, "id"):
        return f"the id {id_} is taken by {whose}; give this {part.noun} another: `id: {free}`"
    if getattr(part, "use", None):
        return f"the {part.noun} {id_} stands twice; take one out"
    return (
        f"the id {id_}, derived from this {part.noun}'s {part.names}, is taken by {whose}; "
        f"give it one of its own: {_written(sheet, part, free)}"
    )


def _written(sheet: Sheet, part: Part, free: str) -> str:
    """How the id is written: where only a name stands, beside that."""
    name = getattr(part, part.names)
    short = not sheet.document.given(part, part.names) and re.fullmatch(r"\w[\w '-]*", name)
    return f"`{{{part.names}: {name}, id: {free}}}`" if short else f"`id: {free}`"


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
