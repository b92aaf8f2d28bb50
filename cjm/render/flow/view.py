"""What a flow diagram shows, in words and numbers and without a place: the view that its renderers draw."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from cjm.analysis.flow import Kind
from cjm.analysis.ownership import State

Moment = Literal["", "truth", "critical"]
WayKind = Kind | Literal["leaves"]
Symbol = Literal["scale", "unscored", "critical", "truth", "works", "broken", "unknown", "branch", "loop", "end"]


class Way(Struct, frozen=True):
    """A way on from a touchpoint. `label` is the map's word for when and how many go this way, "" where it has none.

    `words` says where it leads, for where no line shows it: "back to 2.1". Those who give up are on a way that `leaves`.
    """

    kind: WayKind
    to: int | None
    label: str
    words: str


class Score(Struct, frozen=True):
    """What one persona feels, -2 … +2; `value` is None and `text` says so where nobody says."""

    name: str
    value: float | None
    text: str


class Mark(Struct, frozen=True):
    """A hand-off on the way to a touchpoint, and all there is to say of it."""

    state: State
    text: str


class FlowStep(Struct, frozen=True):
    """A touchpoint, or a stage that is known without them; `column` counts from 0 over the whole journey.

    `starts` stands above it where nothing leads to it, `ends` below it where the journey simply ends there; else "".
    """

    id: str
    column: int
    number: str
    name: str
    channel: str
    moment: Moment
    moment_words: str
    only: str
    scores: tuple[Score, ...]
    marks: tuple[Mark, ...]
    ways: tuple[Way, ...]
    starts: str
    ends: str


class FlowStage(Struct, frozen=True):
    """A stage and its steps, in order; never without one."""

    number: str
    name: str
    steps: tuple[FlowStep, ...]


class Legend(Struct, frozen=True):
    """A sign that occurs in the picture, and its meaning."""

    symbol: Symbol
    text: str


class FlowView(Struct, frozen=True):
    """The whole diagram. `empty` is said instead of stages where there are none."""

    title: str
    headline: str
    description: str
    lang: str
    empty: str
    stages: tuple[FlowStage, ...]
    legend: tuple[Legend, ...]
    scale: tuple[str, str]

    def steps(self) -> Iterator[FlowStep]:
        """Every step in order; its place in that order is its `column`."""
        for stage in self.stages:
            yield from stage.steps
