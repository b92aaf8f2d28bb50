"""The legend of a flow diagram: the signs that occur in it, in the order of their weight, with their meaning."""

from collections.abc import Iterable, Iterator

from cjm.render.flow.view import FlowStage, FlowStep, Legend, Symbol
from cjm.render.language import Language

_WORDS: dict[Symbol, str] = {
    "scale": "flow.legend.scale",
    "unscored": "flow.legend.unscored",
    "critical": "flow.critical",
    "truth": "flow.truth",
    "works": "handoff.works",
    "broken": "handoff.broken",
    "unknown": "handoff.unknown",
    "branch": "flow.legend.branch",
    "loop": "flow.legend.loop",
    "end": "flow.legend.end",
}


def legend(stages: Iterable[FlowStage], words: Language) -> tuple[Legend, ...]:
    """A line for each sign that the stages hold."""
    used: set[Symbol] = {symbol for stage in stages for step in stage.steps for symbol in _signs(step)}
    if "scale" in used:
        used.discard("unscored")
    return tuple(Legend(symbol, words.say(key)) for symbol, key in _WORDS.items() if symbol in used)


def _signs(step: FlowStep) -> Iterator[Symbol]:
    yield "scale" if step.scores else "unscored"
    if step.moment:
        yield step.moment
    yield from (mark.state for mark in step.marks)
    for way in step.ways:
        if way.kind in {"loop", "end"} or (way.kind == "branch" and way.to != step.column + 1):
            yield way.kind
    if step.starts or step.ends or any(way.kind == "leaves" for way in step.ways):
        yield "end"
