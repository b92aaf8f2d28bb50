"""Where the journey goes from each step: on, apart, back, away, or to its end."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from cjm.analysis.steps import Step
from cjm.model.touchpoint import Next

Kind = Literal["follows", "branch", "loop", "end", "away", "lost"]


class Edge(Struct, frozen=True):
    """A way from one step on; columns count from 0.

    `kind`: "follows" is the step that simply comes next, nothing being written; "branch" is a written way forward,
    "loop" a written way back (or to itself); "end" leaves for the end of the journey; "away" for another map;
    "lost" for an id that does not exist (a rule says so). `to` is None for the last three. `target` is the id as written, ""
    where nothing is. `share` is 0 … 1 of those who come here, None where nobody says.
    """

    source: int
    to: int | None
    kind: Kind
    target: str = ""
    when: str | None = None
    share: float | None = None


class Flow(Struct, frozen=True):
    """All edges in the order of their sources.

    `entries`: columns that no other step leads to, the first among them; `ends`: columns from which the journey ends.
    """

    edges: tuple[Edge, ...]
    entries: tuple[int, ...]
    ends: tuple[int, ...]


def flow(steps: Sequence[Step]) -> Flow:
    """The ways through the journey.

    Without `next` a touchpoint leads to the one that follows, across stages too, and the last one to the end. With
    `next` only the ways written there lead on.
    """
    place = {step.id: step.column for step in steps}
    edges = tuple(edge for step in steps for edge in _from(step, place, len(steps)))
    reached = {edge.to for edge in edges if edge.to != edge.source}
    return Flow(
        edges,
        tuple(step.column for step in steps if step.column == 0 or step.column not in reached),
        tuple(dict.fromkeys(edge.source for edge in edges if edge.kind == "end")),
    )


def _from(step: Step, place: Mapping[str, int], count: int) -> Iterator[Edge]:
    ways = step.touchpoint.next if step.touchpoint else ()
    if ways:
        yield from (_edge(step.column, way, place) for way in ways)
    elif step.column + 1 < count:
        yield Edge(step.column, step.column + 1, "follows")
    else:
        yield Edge(step.column, None, "end")


def _edge(source: int, way: Next, place: Mapping[str, int]) -> Edge:
    to = place.get(way.to)
    return Edge(source, to, _kind(source, way.to, to), way.to, way.when, way.share)


def _kind(source: int, target: str, to: int | None) -> Kind:
    if to is not None:
        return "branch" if to > source else "loop"
    if target == "end":
        return "end"
    return "away" if "/" in target else "lost"
