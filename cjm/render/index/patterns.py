"""The lowest touchpoints over all journeys, and those of them about which nothing is done."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from cjm.analysis.actions import actions
from cjm.analysis.priority import Ranked
from cjm.render.language import Language
from cjm.render.view.frame import Frame, address

LOWEST = 5


class Low(Struct, frozen=True):
    """A low touchpoint of some map; `help` says what is being done there, and `helped` that it goes as it should.

    `addressed`: some open idea is meant to help, be it late.
    """

    href: str
    name: str
    title: str
    personas: str
    value: float
    score: str
    help: str
    helped: bool
    addressed: bool

    @property
    def page(self) -> str:
        """The page of its map."""
        return self.href.partition("#")[0]


def lowest(found: Iterable[Low]) -> tuple[Low, ...]:
    """The five lowest and all that are printed as low as the fifth, the lowest first, then in the order given."""
    ordered = _sorted(found)
    if len(ordered) <= LOWEST:
        return ordered
    return tuple(one for one in ordered if round(one.value, 1) <= round(ordered[LOWEST - 1].value, 1))


def shortened(ordered: Sequence[Low], words: Language) -> tuple[tuple[Low, ...], str]:
    """The five that have a row, and how many others are as low as the last of them: a tie is not decided in silence."""
    rest = len(ordered) - LOWEST
    more = words.count("index.lows.more", rest, value=ordered[-1].score) if rest > 0 else ""
    return tuple(ordered[:LOWEST]), more


def as_low(found: Iterable[Low]) -> tuple[Low, ...]:
    """The lowest and all that are printed as low as it is, in the order given."""
    ordered = _sorted(found)
    return tuple(one for one in ordered if round(one.value, 1) == round(ordered[0].value, 1))


def lows(href: str, known: Frame) -> tuple[Low, ...]:
    """The touchpoints of a map below neutral, in order; with the address of its page."""
    return tuple(_lows(href, known))


def left_alone(found: Iterable[Low]) -> tuple[Low, ...]:
    """The lowest of those where nothing is done, or where it is late, as many as a table of all maps may need."""
    return lowest(one for one in found if not one.helped)


def _sorted(found: Iterable[Low]) -> tuple[Low, ...]:
    return tuple(sorted(found, key=lambda low: low.value))


def _lows(href: str, known: Frame) -> Iterator[Low]:
    for step in known.steps:
        values = [(person, known.curves[person.index].points[step.column]) for person in known.people]
        scores = [value for _, value in values if value is not None]
        if not scores or min(scores) >= 0:
            continue
        worst = min(scores)
        names = known.words.list(person.name for person, value in values if value == worst and person.id)
        helping = [one for one in known.ranked if step.column in one.columns and one.open]
        aid, helped = _help(known, helping)
        place = f"{href}#{address('tp' if step.touchpoint else 'stage', step.id)}"
        shown = known.words.signed(worst)
        yield Low(place, step.name, known.journey.title, names, worst, shown, aid, helped, bool(helping))


def _help(known: Frame, helping: Sequence[Ranked]) -> tuple[str, bool]:
    """Letters of the open ideas that help a step, and how their actions stand."""
    if not helping:
        return known.words.say("index.no-idea"), False
    letters = known.words.list(one.letter for one in helping)
    progress = [one for one in actions(helping, known.subject.today) if one.open]
    state = "late" if any(one.late for one in progress) else next((one.status for one in progress), "idea")
    return known.words.list([letters, known.words.say(f"index.help.{state}")]), state != "late"
