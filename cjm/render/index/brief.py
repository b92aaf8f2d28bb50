"""What the index has to know of one map, so that nobody needs all maps at once."""

from msgspec import Struct

from cjm.analysis.actions import actions
from cjm.analysis.freshness import Freshness, freshness
from cjm.render.index.cards import MapCard, card
from cjm.render.index.handoffs import Passing, passings
from cjm.render.index.patterns import Low, as_low, left_alone, lows
from cjm.render.index.recurring import Met, met
from cjm.render.index.rows import MapRow, row
from cjm.render.subject import Subject
from cjm.render.view.frame import frame


class Late(Struct, frozen=True):
    """An action that is late, and for how many days."""

    what: str
    days: int


class Brief(Struct, frozen=True):
    """A map among others: its title, its row, its card (None without any step), who goes through it.

    `planned`: it shows a journey as it shall be. What is to be done for it stands in its row; its actions are mostly
    those of the map of today once more, so that whoever sums over all maps leaves them out.
    `actions` are all of them, `open` those that are neither done nor dropped.
    `lows` (its lowest touchpoints), `left_alone` (the lowest of those that nobody helps), `met` and `passings` are those
    of the customers' side as it is today only: a journey as it shall be hurts nobody yet, and of the employees' side
    the customer's map tells already; that is what `customers` says.
    """

    title: str
    customers: bool
    planned: bool
    row: MapRow
    card: MapCard | None
    people: tuple[str, ...]
    fresh: Freshness
    actions: int
    open: int
    late: tuple[Late, ...]
    lows: tuple[Low, ...]
    left_alone: tuple[Low, ...]
    met: tuple[Met, ...]
    passings: tuple[Passing, ...]


def brief(href: str, subject: Subject) -> Brief:
    """What is to be known of a map, and the address of its page."""
    known = frame(subject)
    journey = known.journey
    progress = actions(known.ranked, subject.today)
    customers = journey.state == "as-is" and journey.perspective == "customer"
    low = lows(href, known) if customers else ()
    fresh = freshness(journey, subject.today, subject.fresh_days)
    return Brief(
        title=journey.title,
        customers=customers,
        planned=journey.state == "to-be",
        row=row(href, known, fresh),
        card=card(href, known) if known.steps else None,
        people=tuple(person.name for person in known.people if person.id),
        fresh=fresh,
        actions=len(progress),
        open=sum(one.open for one in progress),
        late=tuple(Late(one.action.what, one.days_late) for one in progress if one.late),
        lows=as_low(low),
        left_alone=left_alone(low),
        met=met(known) if customers else (),
        passings=passings(known) if customers else (),
    )
