"""The flow of a journey in the DOT language, for Graphviz and whatever else reads it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from cjm.render.flow.drawing import flow_view
from cjm.render.flow.items import HEAD, NAME, NOTE, TITLE
from cjm.render.flow.style import LIGHT, blended
from cjm.render.flow.view import FlowStage, FlowStep, FlowView, Score, Way
from cjm.render.renderer import Renderer
from cjm.render.subject import Subject

_FONT = "Helvetica"
_WIDE = 190
_PAD = 12
_INCH = 72
_END = "end of the journey"
_LEFT = "left the journey"


def render(subject: Subject) -> bytes:
    """The graph as a DOT file."""
    return dot(flow_view(subject)).encode()


def dot(view: FlowView) -> str:
    """The graph: a cluster for each stage, a node of a size of its own for each touchpoint, an edge for each way."""
    from graphviz import Digraph

    graph = Digraph("flow", graph_attr=_graph(view), node_attr=_NODE, edge_attr=_EDGE)
    names = _names(view)
    for stage in view.stages:
        with graph.subgraph(name=f"cluster {stage.number}", graph_attr=_cluster(stage)) as cluster:
            for step in stage.steps:
                cluster.node(names[step.column], **_node(step, view))
    for tail, head, attributes in _edges(view, names):
        graph.edge(tail, head, **attributes)
    for name, attributes in _ends(view):
        graph.node(name, **attributes)
    return str(graph.source)


_NODE = {
    "shape": "box",
    "style": "filled",
    "fixedsize": "true",
    "fontname": _FONT,
    "fontsize": "12",
    "fontcolor": LIGHT["ink"],
    "color": LIGHT["ctl"],
    "fillcolor": LIGHT["paper"],
}
_EDGE = {
    "fontname": _FONT,
    "fontsize": f"{NOTE.size:g}",
    "fontcolor": LIGHT["ink2"],
    "color": LIGHT["ink"],
    "arrowsize": "0.7",
}


def _graph(view: FlowView) -> dict[str, str]:
    return {
        "label": _label([*TITLE.lines(view.headline or view.title, 900), *NOTE.lines(view.empty, 900)]),
        "labelloc": "t",
        "labeljust": "l",
        "fontname": _FONT,
        "fontsize": "18",
        "fontcolor": LIGHT["ink"],
        "bgcolor": LIGHT["paper"],
        "tooltip": _label([view.description]),
        "rankdir": "TB",
        "nodesep": "0.4",
        "ranksep": "0.35",
        "pad": "0.3",
    }


def _cluster(stage: FlowStage) -> dict[str, str]:
    return {
        "label": _label(HEAD.lines(f"{stage.number}  {stage.name}", _WIDE * 2)),
        "labeljust": "l",
        "fontsize": f"{HEAD.size:g}",
        "style": "filled",
        "fillcolor": LIGHT["wash"],
        "color": LIGHT["rule"],
        "margin": "14",
    }


def _names(view: FlowView) -> Mapping[int, str]:
    """The names of the nodes: ids, or numbers where an id would not do as one."""
    taken: dict[str, int] = {}
    for step in view.steps():
        sound = re.fullmatch(r"[\w-]+", step.id) and step.id not in taken
        taken[step.id if sound else step.number] = step.column
    return {column: name for name, column in taken.items()}


def _node(step: FlowStep, view: FlowView) -> dict[str, str]:
    scores = [f"{score.name} {score.text}".strip() for score in step.scores]
    alone = [] if _comes_from_before(step, view) else [mark.text for mark in step.marks]
    said = [f"{step.number}  {step.channel}", step.moment_words, step.name, step.only, *scores, *alone, step.starts]
    lines = [line for text in said for line in NAME.lines(text, _WIDE)]
    critical = {"color": LIGHT["ink"], "penwidth": "3"} if step.moment == "critical" else {}
    size = {
        "width": f"{(_WIDE + 2 * _PAD) / _INCH:.3f}",
        "height": f"{(len(lines) * NOTE.leading + _PAD) / _INCH:.3f}",
    }
    return {"label": _label(lines), **size, **_filling(step), **critical}


def _filling(step: FlowStep) -> dict[str, str]:
    """The tints of all personas side by side, so light that the text stays readable."""
    tints = [_tint(score, step) for score in step.scores]
    if len(tints) < 2:
        return {"fillcolor": tints[0] if tints else _ground(step)}
    return {"style": "striped", "fillcolor": ":".join(tints)}


def _tint(score: Score, step: FlowStep) -> str:
    if not score.value:
        return _ground(step)
    return blended("pos-f" if score.value > 0 else "neg-f", 0.1 + 0.4 * abs(score.value) / 2)


def _ground(step: FlowStep) -> str:
    return LIGHT["seam" if step.moment == "critical" else "paper"]


def _comes_from_before(step: FlowStep, view: FlowView) -> bool:
    return any(way.to == step.column for one in view.steps() if one.column == step.column - 1 for way in one.ways)


def _edges(view: FlowView, names: Mapping[int, str]) -> Iterator[tuple[str, str, dict[str, str]]]:
    every = tuple(view.steps())
    for step in every:
        for place, way in enumerate(step.ways):
            target = _target(step, way, place, names)
            coming = every[way.to] if way.to == step.column + 1 and way.to is not None else None
            yield names[step.column], target, _edge(way, coming)
        if step.ends:
            yield names[step.column], _END, {}


def _target(step: FlowStep, way: Way, place: int, names: Mapping[int, str]) -> str:
    if way.to is not None:
        return names[way.to]
    places = {"end": _END, "leaves": _LEFT}
    return places.get(way.kind) or f"elsewhere {step.number} {place + 1}"


def _edge(way: Way, coming: FlowStep | None) -> dict[str, str]:
    """What an edge says and how it looks; `coming` is the step that it leads on to, with the hand-offs on the way."""
    marks = coming.marks if coming else ()
    lines = [line for text in (way.label, *(mark.text for mark in marks)) for line in NOTE.lines(text, _WIDE)]
    found = {"label": _label(lines)} if lines else {}
    if way.kind == "loop":
        found |= {"style": "dashed", "color": LIGHT["ink2"], "constraint": "false"}
    states = {mark.state for mark in marks}
    if "broken" in states:
        return found | {"arrowhead": "normaldot", "color": LIGHT["neg-f"], "fontcolor": LIGHT["neg"], "penwidth": "2"}
    return found | ({"arrowhead": "normalodot"} if "works" in states else {})


def _ends(view: FlowView) -> Iterator[tuple[str, dict[str, str]]]:
    """The nodes that are no touchpoints: the end, and places outside of the map."""
    left = [way.words for step in view.steps() for way in step.ways if way.kind == "leaves"]
    if left:
        yield _LEFT, _outside(left[:1])
    said = [way.words for step in view.steps() for way in step.ways if way.kind == "end"]
    said += [step.ends for step in view.steps() if step.ends]
    if said:
        yield _END, _outside(said[-1:])
    for step in view.steps():
        for place, way in enumerate(step.ways):
            if way.kind in {"away", "lost"}:
                yield f"elsewhere {step.number} {place + 1}", _outside([way.words])


def _outside(texts: list[str]) -> dict[str, str]:
    lines = [line for text in texts for line in NOTE.lines(text, _WIDE)]
    wide, high = max(map(NOTE.width, lines), default=0) + 2 * _PAD, len(lines) * NOTE.leading + _PAD
    return {
        "label": _label(lines),
        "shape": "underline",
        "style": "",
        "width": f"{wide / _INCH:.3f}",
        "height": f"{high / _INCH:.3f}",
    }


def _label(lines: Iterable[str]) -> str:
    """Lines as a label that Graphviz shows as they are: no escapes, no entities; aligned to the left.

    It ends in a line's end, so that it is never taken for markup in angle brackets.
    """
    shown = (re.sub(r"&(?=#?\w+;)", "&amp;", line.replace("\\", "\\\\")) for line in lines)
    return "".join(f"{line}\\l" for line in shown)


DOT = Renderer("flow", "dot", ".dot", render)
