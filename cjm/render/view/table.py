"""Every touchpoint as a table: the emotion curve in numbers, with the customer's words."""

from msgspec import Struct

from cjm.analysis.ownership import owner_of
from cjm.analysis.steps import Step, passes
from cjm.render.view.channels import ChannelView
from cjm.render.view.facts import FactLine, fact_lines
from cjm.render.view.frame import Frame, Person, address
from cjm.render.view.voice import Quote, Voice, quotes, voices


class Score(Struct, frozen=True):
    """What a persona feels, in words; `below` neutral."""

    name: str
    text: str
    below: bool


class Row(Struct, frozen=True):
    """A touchpoint."""

    address: str
    number: str
    name: str
    moment: str
    channels: tuple[ChannelView, ...]
    actions: tuple[Voice, ...]
    quotes: tuple[Quote, ...]
    scores: tuple[Score, ...]
    owner: str
    facts: tuple[FactLine, ...]


class Table(Struct, frozen=True):
    """The table; a column without any content is left out.

    `place` is what the first column holds, touchpoints or stages. `columns` names those after it; scores, which name
    their persona, and details, which name themselves, are "".
    """

    rows: tuple[Row, ...]
    title: str
    place: str
    columns: tuple[str, ...]
    personas: tuple[str, ...]
    scored: bool
    channels: bool
    actions: bool
    quotes: bool
    owners: bool

    @property
    def names_alone(self) -> bool:
        """Whether it tells no more than what its rows are called."""
        return not self.columns and not any(row.facts or row.moment for row in self.rows)


def table(frame: Frame) -> Table:
    """One row a touchpoint; a stage that is known without touchpoints has a row of its own."""
    rows = tuple(_row(frame, step) for step in frame.steps)
    people = tuple(_called(frame, person) for person in frame.people) if frame.scored else ()
    channels, actions = any(row.channels for row in rows), any(row.actions for row in rows)
    quoted, owned = any(row.quotes for row in rows), any(owner_of(step) for step in frame.steps)
    touched = any(step.touchpoint for step in frame.steps)
    shown = {"table.channel": channels, "lane.does": actions, "lane.say": quoted}
    columns = [*(frame.words.say(key) for key, there in shown.items() if there), *("" for _ in people)]
    columns += [frame.words.say("table.owner")] if owned else []
    return Table(
        rows,
        frame.words.say("table.title" if touched else "table.title.stages"),
        frame.words.say("lane.touchpoint" if touched else "lane.stage"),
        tuple(columns),
        people,
        frame.scored,
        channels,
        actions,
        quoted,
        owned,
    )


def _called(frame: Frame, person: Person) -> str:
    """The head of a persona's scores: what they are where the map names none."""
    return person.name if frame.journey.personas else frame.words.say("lane.emotion")


def _row(frame: Frame, step: Step) -> Row:
    words = step.touchpoint or step.stage
    return Row(
        address("tp" if step.touchpoint else "row", step.id),
        step.number,
        step.name,
        (step.touchpoint.moment or "") if step.touchpoint else "",
        frame.channels[step.column],
        voices(frame, words.action),
        quotes(frame, step, False),
        tuple(_score(frame, step, at) for at in range(len(frame.people))) if frame.scored else (),
        frame.department(owner_of(step)) if owner_of(step) else frame.words.say("none.owner"),
        fact_lines(frame, step),
    )


def _score(frame: Frame, step: Step, index: int) -> Score:
    value = frame.curves[index].points[step.column]
    unknown = "score.none" if passes(step, frame.people[index].id) else "score.absent"
    text = frame.words.say(unknown) if value is None else frame.words.signed(value)
    return Score(_called(frame, frame.people[index]), text, value is not None and value < 0)
