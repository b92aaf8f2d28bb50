"""A touchpoint as it stands in the matrix: its name and channel, what is done, the marks of what is felt."""

from msgspec import Struct

from cjm.analysis.steps import Step, passes
from cjm.render.curve.drawing import sign_class
from cjm.render.numerals import number as figure
from cjm.render.view.channels import ChannelView
from cjm.render.view.frame import Frame, address
from cjm.render.view.voice import Voice, voices
from cjm.render.view.ways import Sign, signs

# How high in rem the marks of all who feel the same stand together, from the middle of the first to beyond the last.
HEAP = 1.2


class Mark(Struct, frozen=True):
    """An emotion on a scale from left (-2, 0 %) to right (+2, 100 %).

    `y` in rem, from the middle down: those who feel the same stand one above the other, empty where it is felt by one.
    """

    index: int
    shape: int
    sign: str
    x: str
    y: str


class Felt(Struct, frozen=True):
    """What a persona feels, in words; without a name, that nobody says it."""

    index: int
    name: str
    value: str


class TouchpointView(Struct, frozen=True):
    """A touchpoint's column.

    `kept`: those of its channels that the touchpoint before goes by too; `only` names the personas where not all pass.
    """

    address: str
    number: str
    name: str
    moment: str
    channels: tuple[ChannelView, ...]
    channel_words: str
    kept: tuple[ChannelView, ...]
    only: str
    action: tuple[Voice, ...]
    signs: tuple[Sign, ...]
    marks: tuple[Mark, ...]
    scores: tuple[Felt, ...]

    @property
    def lone(self) -> str:
        """The class of its only sign, where that has no share and room beside the number: no line is for it alone."""
        alone = len(self.signs) == 1 and not self.signs[0].share and not self.moment and len(self.channels) < 2
        return self.signs[0].cls if alone else ""


def touchpoint_view(frame: Frame, step: Step) -> TouchpointView:
    """The column of a step that is a touchpoint."""
    channels = frame.channels[step.column]
    return TouchpointView(
        address("tp", step.id),
        step.number,
        step.name,
        (step.touchpoint.moment or "") if step.touchpoint else "",
        channels,
        frame.words.list(channel.name for channel in channels),
        _kept(frame, step, channels),
        only(frame, step),
        voices(frame, step.touchpoint.action if step.touchpoint else None),
        signs(frame, step),
        marks(frame, step),
        scores(frame, step),
    )


def only(frame: Frame, step: Step) -> str:
    """The words that name who passes, where not everyone does."""
    passing = [person.name for person in frame.people if passes(step, person.id)]
    missing = len(frame.people) - len(passing)
    return frame.words.say("touchpoint.only", names=frame.words.list(passing)) if missing and passing else ""


def marks(frame: Frame, step: Step) -> tuple[Mark, ...]:
    """The marks of everyone who feels something at a step."""
    values = [(person, frame.curves[person.index].points[step.column]) for person in frame.people]
    felt = [value for _, value in values]
    return tuple(
        Mark(person.index, person.shape, sign_class(value), figure((value + 2) * 25), _beside(felt, column))
        for column, (person, value) in enumerate(values)
        if value is not None
    )


def _beside(felt: list[float | None], column: int) -> str:
    alike = felt.count(felt[column])
    if alike == 1:
        return ""
    return figure((felt[:column].count(felt[column]) - (alike - 1) / 2) * HEAP / alike)


def scores(frame: Frame, step: Step) -> tuple[Felt, ...]:
    """Who feels what at a step, in words; that nobody says it, where the map knows emotions elsewhere."""
    if not frame.scored:
        return ()
    values = [(person, frame.curves[person.index].points[step.column]) for person in frame.people]
    known = tuple(Felt(one.index, one.name, frame.words.signed(value)) for one, value in values if value is not None)
    return known or (Felt(0, "", frame.words.say("score.none")),)


def _kept(frame: Frame, step: Step, channels: tuple[ChannelView, ...]) -> tuple[ChannelView, ...]:
    """Which of the channels were those of the step before, whoever passes: of each the last where they came by."""
    came = [_before(frame, step, person.id) for person in frame.people if passes(step, person.id)]
    before = [frame.channels[one.column] if one else () for one in came]
    return tuple(one for one in channels if before and all(one in those for those in before))


def _before(frame: Frame, step: Step, persona: str) -> Step | None:
    """The last step before this one by which a persona comes."""
    return next((one for one in reversed(frame.steps[: step.column]) if passes(one, persona)), None)
