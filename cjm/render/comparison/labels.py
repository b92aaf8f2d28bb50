"""What the page calls each field of the format: by the words of lanes, panels and tables, where these have one."""

from cjm.diff.change import Change
from cjm.diff.rulings import naming_keys
from cjm.diff.significance import key_of
from cjm.diff.words import noun
from cjm.render.language import Language

# Keys of the catalogue, by part and field, or by field where all parts share it; what has no line here has one of its
# own, `diff.field.` and the field.
WORDS: dict[str, str] = {
    ".action": "lane.does",
    ".actions": "actions.title",
    ".actual": "outcome.actual",
    ".addresses": "ideas.answers",
    ".ambitions": "persona.ambitions",
    ".backstage": "lane.back",
    ".barriers": "diff.part.barrier",
    ".baseline": "metrics.baseline",
    ".belief": "panel.belief",
    ".channel": "table.channel",
    ".contact_reasons": "panel.reasons",
    ".critical": "moment.critical",
    ".delights": "persona.delights",
    ".department": "bar.department",
    ".disappoints": "persona.disappoints",
    ".draws": "panel.draws",
    ".due": "actions.due",
    ".duration": "panel.takes",
    ".effort": "ideas.effort",
    ".emotion": "lane.emotion",
    ".ends": "scope.ends",
    ".evidence": "diff.evidence",
    ".excludes": "scope.excludes",
    ".expected": "outcome.expected",
    ".expects": "diff.part.expectation",
    ".facilitator": "people.facilitator",
    ".frontstage": "lane.front",
    ".goal": "panel.goal",
    ".goals": "persona.goals",
    ".habits": "persona.habits",
    ".handoff": "diff.part.handoff",
    ".ideas": "lane.opp",
    ".impact": "ideas.impact",
    ".importance": "panel.importance",
    ".interests": "persona.interests",
    ".investment": "panel.investment",
    ".kind": "source.kind",
    ".lead": "index.column.lead",
    ".leaves": "panel.leaves",
    ".low": "index.strip.low",
    ".metric": "diff.part.metric",
    ".metrics": "lane.meas",
    ".mirrors": "panel.mirrors",
    ".mood": "panel.mood",
    ".n": "source.n",
    ".needs": "persona.needs",
    ".next": "panel.next-steps",
    ".note": "panel.note",
    ".outcomes": "diff.part.outcome",
    ".owner": "actions.owner",
    ".part_of": "people.part-of",
    ".processes": "panel.processes",
    ".purpose": "scope.purpose",
    ".readings": "diff.part.reading",
    ".related": "people.related",
    ".say_do": "panel.say-do",
    ".scale": "index.scale",
    ".scope": "diff.part.scope",
    ".source": "diff.part.citation",
    ".stakeholders": "diff.part.stakeholder",
    ".starts": "scope.starts",
    ".status": "actions.status",
    ".strengths": "lane.good",
    ".strip": "diff.part.strip",
    ".systems": "lane.sys",
    ".target": "metrics.target",
    ".team": "people.team",
    ".tech": "persona.tech",
    ".tech_note": "persona.tech",
    ".thought": "panel.thinks",
    ".wait": "panel.waits",
    ".weeks": "panel.takes",
    ".what": "actions.action",
    ".who": "source.who",
    ".why": "ideas.why",
    "action.done": "action.done",
    "belief.emotion": "panel.belief",
    "deed.what": "diff.part.deed",
    "evidence.from": "diff.field.since",
    "evidence.to": "diff.field.until",
    "expectation.to": "metrics.target",
    "leaving.why": "diff.part.leaving",
    "metric.kind": "metrics.kind",
    "next.when": "diff.field.case",
    "pain.personas": "pain.who",
    "pain.text": "diff.part.pain",
    "barrier.text": "diff.part.barrier",
    "reading.when": "source.when",
    "stage.quote": "lane.say",
    "strength.text": "diff.part.strength",
    "strip.action": "strip.action",
    "strip.gap": "strip.gap",
    "touchpoint.department": "table.owner",
    "touchpoint.personas": "panel.only",
    "touchpoint.quote": "lane.say",
    "touchpoint.why": "panel.why",
}
# Their fields say by themselves what they are about; a stage and a touchpoint are named beside it.
PLAIN = ("belief", "say_do", "scope", "stage", "strip", "touchpoint")
# Their values say by themselves what they are of: from broken to working, from Serious to Minor.
CLEAR = ("action.status", "barrier.status", "handoff.state", "opportunity.status", "pain.severity")
ID, ORDER = "diff.field.id", "diff.field.order"


def field_key(key: str) -> str:
    """The key in the catalogue of a field (`touchpoint.emotion`)."""
    field = key.partition(".")[2]
    return WORDS.get(key) or WORDS.get(f".{field}") or f"diff.field.{field.replace('_', '-')}"


def label(words: Language, change: Change, own: bool) -> str:
    """What a change is about; `own`: it stands under the name of the very thing that it changes."""
    part, key = _part(words, change), key_of(change)
    if not _is_of_field(change):
        told = {"renamed": ID, "reordered": ORDER}.get(change.kind, "")
        field = words.say(told) if told else ""
    elif (key in naming_keys() or key in CLEAR) and not own:
        field = ""
    else:
        field = _field(words, key)
        part = "" if change.part in PLAIN else part
    return f"{part}{words.colon}{field}" if part and field and not own else field or part


def part_name(words: Language, part: str) -> str:
    """What the page calls a kind of part."""
    key = f"diff.part.{part}"
    return words.say(key) if words.has(key) else noun(part).capitalize()


def _is_of_field(change: Change) -> bool:
    return change.kind == "changed" or (change.kind == "reordered" and change.new is not None)


def _part(words: Language, change: Change) -> str:
    """What is done is called by where: on stage or behind the scenes."""
    if change.part == "deed":
        keys = change.field.split(".")
        return _field(words, f"touchpoint.{keys[-2] if change.kind == 'changed' else keys[-1]}")
    return _field(words, "touchpoint.belief") if change.part == "belief" else part_name(words, change.part)


def _field(words: Language, key: str) -> str:
    """A field of the user's own is called as it is typed."""
    found = field_key(key)
    return words.say(found) if words.has(found) else key.partition(".")[2].replace("_", " ")
