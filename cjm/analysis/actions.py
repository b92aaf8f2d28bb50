"""How far the actions are: their status, how late they are, and which one comes first."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from cjm.analysis.priority import Ranked, priority
from cjm.model.opportunity import Action

Status = Literal["planned", "doing", "done", "dropped"]


class Progress(Struct, frozen=True):
    """An action of an opportunity. `days_late` is 0 where it is not late; `open` means neither done nor dropped."""

    ranked: Ranked
    action: Action
    status: Status
    days_late: int

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return self.status in {"planned", "doing"}

    @property
    def late(self) -> bool:
        """Whether its day has passed without it."""
        return self.days_late > 0


def actions(ranked: Iterable[Ranked], today: date) -> tuple[Progress, ...]:
    """Every action, in the order written.

    Late by the days since `due`, unless it is done or dropped, or its opportunity is done, parked or dropped.
    """
    return tuple(_progress(one, action, today) for one in ranked for action in one.opportunity.actions)


def top_action(actions: Sequence[Progress]) -> Progress | None:
    """The open action that comes first; None where no open opportunity has one.

    First those of opportunities that help the critical moment, then by impact/effort; within these the latest
    first, then the one that is due first, then the order written.
    """
    return min((one for one in actions if one.open and one.ranked.open), key=_order, default=None)


def status_of(action: Action) -> Status:
    """The status written; without one, or beside a day on which it was done, `done`, else `planned`."""
    if action.status == "dropped":
        return "dropped"
    if action.done or action.status == "done":
        return "done"
    return "doing" if action.status == "doing" else "planned"


def _progress(ranked: Ranked, action: Action, today: date) -> Progress:
    status = status_of(action)
    waiting = status in {"planned", "doing"} and ranked.open and action.due is not None
    days = (today - date.fromisoformat(action.due)).days if waiting and action.due else 0
    return Progress(ranked, action, status, max(0, days))


def _order(one: Progress) -> tuple[bool, tuple[bool, float, float], int, str]:
    return not one.ranked.critical, priority(one.ranked), -one.days_late, one.action.due or "9999"
