"""What is expected and what comes, what the team believes and what customers feel, stage by stage."""

import re

from msgspec import Struct

from cjm.analysis.belief import Blindspot
from cjm.analysis.gaps import Gap
from cjm.model.quantity import DAYS
from cjm.render.numerals import number as figure
from cjm.render.rich import Rich, Run
from cjm.render.view.frame import Frame


class OutcomeView(Struct, frozen=True):
    """An expectation and what comes of it, if that is `known`; `gap` 0 … 3, -1 where nobody says."""

    expected: str
    actual: str
    known: bool
    gap: int
    who: str
    cls: str


class At(Struct, frozen=True):
    """A place on the scale from -2 (left) to +2 (right), in percent."""

    x: str


class Sight(Struct, frozen=True):
    """Belief and feeling of a stage; `blind` where the team thinks better of it by 1 or more."""

    team: At | None
    customer: At | None
    team_words: str
    customer_words: Rich
    customer_first: bool
    blind: bool


def outcome_view(frame: Frame, gap: Gap) -> OutcomeView:
    """An expected outcome: the author's words for what comes, else the newest value of its metric."""
    outcome = gap.outcome
    person = frame.person(outcome.personas[0]) if len(outcome.personas) == 1 else None
    return OutcomeView(
        outcome.expected,
        _actual(frame, gap),
        bool(outcome.actual or measured_words(frame, gap)),
        -1 if gap.gap is None else gap.gap,
        frame.named(outcome.personas),
        f"p{person.index}" if person else "",
    )


def _actual(frame: Frame, gap: Gap) -> str:
    """What comes of it, with the number that was expected where the words of the expectation do not hold it."""
    outcome = gap.outcome
    said = outcome.actual or measured_words(frame, gap) or frame.words.say("outcome.unknown")
    if outcome.value is None or gap.metric is None or re.search(r"\d", outcome.expected):
        return said
    return frame.words.say("outcome.against", actual=said, value=amount(frame, outcome.value, gap.metric.unit))


def measured_words(frame: Frame, gap: Gap) -> str:
    """The newest value of the metric that measures an outcome; empty where it has none."""
    if gap.metric is None or gap.measured is None:
        return ""
    value = amount(frame, gap.measured.value, gap.metric.unit)
    return frame.words.say("outcome.measured", name=gap.metric.name or gap.metric.id, value=value)


def amount(frame: Frame, value: float, unit: str | None) -> str:
    """A value with its unit, as printed: 6.2 days, 1 day, 41 %, −4."""
    number = frame.words.number(value)
    counted = next(
        (f"duration.{one}" for one in DAYS if unit and frame.words.count(f"duration.{one}", 9, n="").strip() == unit),
        "",
    )
    if counted:
        return frame.words.count(counted, value)
    if unit == "%":
        return frame.words.percent.format(n=number)
    return f"{number}\u00a0{unit}" if unit else number


def sight(frame: Frame, spot: Blindspot) -> Sight:
    """What the team believes of a stage beside what customers feel."""
    words = frame.words
    felt, believed = spot.felt, spot.believed
    tone = "" if felt is None else "neg" if felt < 0 else "strong"
    customer = (
        words.rich("sight.measured" if spot.measured else "sight.customer", value=Run(words.signed(felt), tone))
        if felt is not None
        else words.rich("none.felt")
    )
    team = words.say("sight.team", value=words.signed(believed)) if believed is not None else words.say("none.believed")
    first = felt is not None and (believed is None or felt < believed)
    blind = spot.gap is not None and spot.gap >= 1
    return Sight(_at(believed), _at(felt), team, customer, first, blind)


def _at(value: float | None) -> At | None:
    return None if value is None else At(figure(50 + value * 23))
