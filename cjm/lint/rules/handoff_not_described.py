"""Where a case passes from one department to another, the map says how.

Friction that customers feel is often a hand-off that failed inside: the request that waits in a mailbox, the number
that is asked for again. Each department knows its own work; only the map shows what happens between two of them.

The rule speaks at the touchpoint that receives the case: its `department` is another than before, and it has no
`handoff`. It is silent where the journey does not lead from the one to the other: no way of the map (`next`) goes
there, the two meet different personas, or the first was met in a stage with `when: before`, and nobody had the case
since (`department: nobody`).

Write `handoff: {state: works, note: …}`, or `broken`, or `unknown`, which says that somebody has to find out.

Source: Jim Tincher, "Journey Mapping = Effective Customer Service Strategy" (Heart of the Customer); Abdelmounim
Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterable, Iterator, Mapping

from cjm.analysis.flow import Edge, flow
from cjm.analysis.ownership import NOBODY, Handover, handovers, owner_of
from cjm.analysis.steps import passes, persona_ids
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.lint.wording.alike_names import key_of
from cjm.reading.fault import shown

ANSWER = "write `handoff: {state: works, note: …}`, or `broken`, or `unknown`"
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
    touchpoints:
      - name: Asks for an offer
        department: Sales
      - name: Signs it
        department: Contracts
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    names = {id_: entry.name for id_, entry in sheet.around.workspace.shared.departments.items()}
    missing = [one for one in handovers(sheet.steps) if not one.described and not _same(one, names)]
    if not missing or "department" in sheet.hidden_keys:
        return
    met, edges = _met(sheet), flow(sheet.steps).edges
    for handover in missing:
        touchpoint = sheet.steps[handover.column].touchpoint
        if touchpoint and handover.column in met and _led_to(sheet, edges, handover) and not _let_go(sheet, handover):
            between = f"from {shown(handover.source)} to {shown(handover.target)}"
            yield Found(f"the case passes {between} here, and nobody says how; {ANSWER}", touchpoint, "handoff")


def _same(handover: Handover, names: Mapping[str, str]) -> bool:
    """Whether it is one department in two spellings, of which `near-duplicate-name` speaks."""
    source, target = ({key_of(word), key_of(names.get(word, word))} for word in (handover.source, handover.target))
    return not source.isdisjoint(target)


def _met(sheet: Sheet) -> set[int]:
    """Where a case changes hands on the way of one persona at least; among employees it passes from one to the other."""
    every = ("",) if sheet.journey.perspective == "employee" else persona_ids(sheet.journey)
    ways = ([step for step in sheet.steps if passes(step, persona)] for persona in every)
    return {one.column for way in ways for one in handovers(way) if not one.described}


def _led_to(sheet: Sheet, edges: Iterable[Edge], handover: Handover) -> bool:
    """Whether a way of the map leads here from somewhere that is not the receiver's already."""
    before = [edge.source for edge in edges if edge.to == handover.column]
    return any(owner_of(sheet.steps[source]) != handover.target for source in before)


def _let_go(sheet: Sheet, handover: Handover) -> bool:
    """Whether a department that was met before the dealings began left the customer alone, so that there was no case."""
    column = handover.column - 1
    while owner_of(sheet.steps[column]) in {"", NOBODY}:
        column -= 1
    between = {owner_of(step) for step in sheet.steps[column + 1 : handover.column]}
    return NOBODY in between and sheet.steps[column].stage.when == "before"


rule = Rule(
    "CJM408",
    "handoff-not-described",
    "warning",
    "researched",
    check=_check,
    reads=("department",),
    good=(Good(f"{BAD}        handoff: {{state: works, note: the offer becomes the contract}}\n"),),
    bad=(Bad(BAD, at="9:15"),),
)
