"""What is being done about it: opportunities, their expected effect, their actions."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.field import Choice, Day, Department, Effort, Id, Line, MetricRef, Number, Prose, Reference
from cjm.model.part import Part


class Expectation(Part):
    """The value that a metric shall reach by this."""

    noun: ClassVar[str] = "expected effect"

    metric: MetricRef = Field(description="id of the metric", examples=["loaner-wait"])
    to: Annotated[float, Number()] = Field(description="value that it shall reach", examples=[1])


class Action(Part):
    """A step, with someone who does it and a day by which it is done."""

    noun: ClassVar[str] = "action"
    shorthand: ClassVar[str] = "what"

    what: Line = Field(description="what is done", examples=["Give the loaner pool an owner and a budget line"])
    owner: Line | None = Field(None, description="who does it", examples=["Ingrid Sol"])
    department: Department | None = Field(None, description="department of the owner", examples=["logistics"])
    due: Annotated[str, Day()] | None = Field(None, description="day by which it is done", examples=["2026-09-30"])
    done: Annotated[str, Day()] | None = Field(None, description="day on which it was done", examples=["2026-09-28"])
    status: Annotated[str, Choice(("planned", "doing", "done", "dropped"))] | None = Field(
        None, description="how far it is; late is computed from `due`; `done` where a day is given", examples=["doing"]
    )
    note: Line | None = Field(None, description="a word on its progress", examples=["22 of 60 cases"])


class Opportunity(Part):
    """Something that could be better, weighed by impact and effort."""

    noun: ClassVar[str] = "opportunity"
    shorthand: ClassVar[str] = "title"
    names: ClassVar[str] = "title"

    id: Id = Field(
        "", description="permanent id; derived from the title where it is left out", examples=["loaner-with-label"]
    )
    title: Line = Field(description="what would be done, in a few words", examples=["Ship the loaner with the label"])
    addresses: tuple[Annotated[str, Reference(("pain", "touchpoint", "stage"))], ...] = Field(
        (), description="ids of the pains, touchpoints or stages that it helps", examples=["no-loaner"]
    )
    impact: Effort | None = Field(None, description="1 (little) to 5 (transforms the journey), in halves", examples=[5])
    effort: Effort | None = Field(None, description="1 (little) to 5 (a great deal), in halves", examples=[2])
    weeks: Annotated[float, Number(0)] | None = Field(None, description="weeks that it takes", examples=[12])
    obstacles: tuple[Prose, ...] = Field(
        (), description="what makes it hard", examples=["Sales counts loaners as demo stock"]
    )
    why: Prose | None = Field(None, description="why this one", examples=["Answers the critical moment"])
    status: Annotated[str, Choice(("idea", "chosen", "doing", "done", "parked", "dropped"))] = Field(
        "idea", description="what was decided", examples=["chosen"]
    )
    alternatives: tuple[Prose, ...] = Field(
        (), description="what else was considered", examples=["A pool of forty loaners of our own"]
    )
    expects: tuple[Expectation, ...] = Field(
        (), description="effect expected on metrics", examples=[{"metric": "loaner-wait", "to": 1}]
    )
    actions: tuple[Action, ...] = Field((), description="the steps", examples=["Give the loaner pool an owner"])
