"""The head of a comparison: how much time lies between both versions, and what each of them is."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from cjm.render.comparison.difference import Side
from cjm.render.comparison.frame import Both

NAMED = 3
NAMELESS = ("staged", "working tree")


def kick(known: Both) -> str:
    """How much time lies between the versions, where both have a day."""
    if known.planned:
        return known.words.say("diff.title")
    days = [_day(known, side) for side in (known.difference.old, known.difference.new)]
    between = (days[1] - days[0]).days if days[0] and days[1] else 0
    return known.words.count("diff.days", between) if between > 0 else known.words.say("diff.title")


class Version(Struct, frozen=True):
    """A label of the page's, what is to be said of a version, and the address of its map's own page, if there is one."""

    label: str
    text: str
    page: str = ""


def versions(known: Both) -> tuple[Version, ...]:
    """Both versions: commit, day, whether customers validated it; and how many more people it rests on."""
    sides = (("diff.before", known.difference.old), ("diff.after", known.difference.new))
    told = tuple(
        Version(known.words.say(key), known.words.list(_version(known, side)), side.page) for key, side in sides
    )
    return told if known.planned else (*told, *_evidence(known))


def called(known: Both, side: Side) -> str:
    """What a version is called: a revision as it is named, what is staged or not yet committed in the page's words.

    A map and the plan for it go by their titles.
    """
    if known.planned and side.subject:
        return side.subject.journey.title
    return known.words.say(f"diff.side.{side.name.replace(' ', '-')}") if side.name in NAMELESS else side.name


def _day(known: Both, side: Side) -> date | None:
    """The day of a version: of its commit, or today where it is the working tree; None where nothing says."""
    if side.revision:
        return side.revision.date
    return known.difference.today if side is known.difference.new and known.difference.old.revision else None


def _version(known: Both, side: Side) -> Iterator[str]:
    words = known.words
    yield called(known, side)
    if side.revision:
        if side.revision.id != side.name:
            yield side.revision.id
        yield words.day(side.revision.date)
    if side.subject:
        on = side.subject.journey.validated
        yield words.say("diff.validated", day=words.period(on)) if on else words.say("diff.validated.never")
    elif known.old or known.new:
        yield words.say("diff.absent")


def _evidence(known: Both) -> Iterator[Version]:
    """Sources of which another number of people is known."""
    counts = [one for one in known.difference.diff.changes if (one.part, one.field) == ("evidence", "n")]
    numbers = [
        [known.words.number(value) if isinstance(value, int) else "–" for value in (one.old, one.new)] for one in counts
    ]
    told = [
        known.words.say("diff.evidence.n", name=one.name, old=old, new=new)
        for one, (old, new) in zip(counts[:NAMED], numbers, strict=False)
    ]
    if told:
        yield Version(known.words.say("diff.evidence"), known.words.list(told))
