"""The one table of what changes mean: which way is better, and how much it matters.

A key is a part and a field (`touchpoint.emotion`), or a part and a kind of change (`stage.removed`). Effects of what is
added are those of the part's worth; what is removed has the reverse. What goes with its touchpoint or stage is dropped,
not worse. What has no line here is neutral, and matters as its field's kind says (see `significance`): a source that
takes the place of another, or a later review, is work on the map, and whether claims rest on research is told as what
follows (see `consequences`).
"""

from cjm.diff.change import Significance
from cjm.diff.worth import Worth, against, always, but, by, fewer, given, higher, lower, missing, ranked, seldom

YES = ranked(("no",), ("unknown", None), ("yes",))
BARRIER = ranked(("open",), ("doing",), ("removed",))
HANDOFF = ranked(("broken",), ("unknown",), ("works",))

# Gershowitz: pains, barriers, gaps and hand-offs are what a map is there to mend; Tincher: a hand-off that fails inside is felt.
EFFECTS: dict[str, Worth] = {
    "touchpoint.emotion": higher,
    "touchpoint.wait": lower,
    "touchpoint.duration": lower,
    "touchpoint.department": but("nobody"),
    "stage.emotion": higher,
    "stage.duration": lower,
    "outcome.gap": lower,
    "pain.added": always(-1),
    "pain.severity": lower,
    "pain.frequency": seldom,
    "barrier.added": by("status", against("open", "doing")),
    "barrier.status": BARRIER,
    "strength.added": always(1),
    "leaving.added": always(-1),
    "leaving.share": lower,
    "handoff.added": by("state", against("broken")),
    "handoff.state": HANDOFF,
    "evidence.kind": ranked(("workshop",), ("interview", "survey", "analytics", "observation", "document")),
    "evidence.who": ranked(("employees",), ("clients", "non-clients")),
    "evidence.n": higher,
    "evidence.strength": missing,
    "opportunity.status": ranked(("dropped",), ("parked",), ("idea",), ("chosen",), ("doing",), ("done",)),
    "opportunity.impact": higher,
    "opportunity.effort": lower,
    "opportunity.weeks": lower,
    "opportunity.obstacles": fewer,
    "action.status": ranked(("dropped",), ("planned", None), ("doing",), ("done",)),
    "action.due": lower,
    "action.done": given,
    "facilitator.independent": YES,
    "stakeholder.involved": YES,
    "map.maturity": ranked(("sketch",), ("researched",), ("validated",)),
}

SIGNIFICANCE: dict[str, Significance] = {
    "map.removed": "breaking",
    "stage.removed": "breaking",
    "stage.reordered": "breaking",
    "persona.removed": "breaking",
    "metric.measures": "breaking",
    "metric.scale": "breaking",
    "metric.better": "breaking",
    "metric.unit": "breaking",
    # Their order is the journey's, or says what is done first.
    "touchpoint.reordered": "notable",
    "action.reordered": "notable",
    # What was promised and what is got are no mere wording.
    "outcome.expected": "notable",
    "outcome.actual": "notable",
    "map.cjm": "cosmetic",
    "map.headline": "cosmetic",
    "map.summary": "cosmetic",
    "map.tags": "cosmetic",
    "map.lang": "cosmetic",
    "map.related": "cosmetic",
    "strip.added": "cosmetic",
    "strip.removed": "cosmetic",
    "strip.critical": "cosmetic",
    "strip.low": "cosmetic",
    "strip.gap": "cosmetic",
    "strip.action": "cosmetic",
    "stage.note": "cosmetic",
    "touchpoint.note": "cosmetic",
    "pain.note": "cosmetic",
    "idea.note": "cosmetic",
    "handoff.note": "cosmetic",
    "action.note": "cosmetic",
    "metric.note": "cosmetic",
    "metric.column": "cosmetic",
    "evidence.note": "cosmetic",
    "evidence.link": "cosmetic",
    "persona.role": "cosmetic",
    "persona.age": "cosmetic",
    "persona.household": "cosmetic",
    "persona.interests": "cosmetic",
    "persona.tech_note": "cosmetic",
    "channel.icon": "cosmetic",
    "channel.description": "cosmetic",
    "system.description": "cosmetic",
    "department.description": "cosmetic",
}
