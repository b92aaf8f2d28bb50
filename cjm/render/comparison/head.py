"""The head of a comparison: the change in ten seconds, both versions."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from cjm.render.comparison.changes import TONES, beside
from cjm.render.comparison.curve import moved
from cjm.render.comparison.difference import Side
from cjm.render.comparison.frame import Both, Feeling
from cjm.render.comparison.metrics import Measure
from cjm.render.rich import Rich, Run
from cjm.render.view.pains import Fact

NAMED = 3
NAMELESS = ("staged", "working tree")


class Told(Struct, frozen=True):
    """A statement of the strip; `person` is the index of the persona whose choice shows it, None for all."""

    label: str
    statement: str
    why: Rich
    tone: str = ""
    person: int | None = None


def kick(known: Both) -> str:
    """How much time lies between the versions, where both have a day."""
    if known.planned:
        return known.words.say("diff.title")
    days = [_day(known, side) for side in (known.difference.old, known.difference.new)]
    between = (days[1] - days[0]).days if days[0] and days[1] else 0
    return known.words.count("diff.days", between) if between > 0 else known.words.say("diff.title")


def versions(known: Both) -> tuple[Fact, ...]:
    """Both versions: commit, day, whether customers validated it; and how many more people it rests on."""
    sides = (("diff.before", known.difference.old), ("diff.after", known.difference.new))
    told = tuple(Fact(known.words.say(key), known.words.list(_version(known, side))) for key, side in sides)
    return told if known.planned else (*told, *_evidence(known))


def strip(known: Both, table: Sequence[Measure]) -> tuple[Told, ...]:
    """What got better and worse, the critical moment, the measures; of a new map what can be told of it alone."""
    if known.new is None:
        return ()
    if known.old is None:
        return (_critical(known),)
    felt = [*_felt(known)] if known.felt else [*_counted(known)]
    counted = known.new.journey.metrics and not known.planned
    return (*felt, _critical(known), *([_measured(known, table)] if counted else []))


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


def _evidence(known: Both) -> Iterator[Fact]:
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
        yield Fact(known.words.say("diff.evidence"), known.words.list(told))


def _felt(known: Both) -> Iterator[Told]:
    """For each persona the touchpoints that are better, and those that are worse."""
    for person, row in zip(known.people, known.feelings, strict=True):
        for effect, sign in (("better", 1), ("worse", -1)):
            found = [one for one in row if sign * (one.change or 0.0) > 0]
            label = known.words.say(f"diff.strip.{effect}", name=person.name)
            if found:
                said = known.words.count("diff.touchpoints", len(found))
                yield Told(label, said, _most(known, found), TONES[effect], person.index)
            else:
                yield Told(label, known.words.say("diff.strip.none"), _others(known, effect), "", person.index)


def _others(known: Both, effect: str) -> Rich:
    """How many changes beside the curve have an effect that a persona nowhere feels; or whether only numbers have it."""
    number = beside(known, effect)
    if number:
        return (Run(known.words.count(f"diff.strip.others.{effect}", number)),)
    if any(one.effect == effect for one in known.difference.diff.consequences):
        return (Run(known.words.say("diff.strip.only-follows")),)
    return (Run(known.words.say(f"diff.strip.no-others.{effect}")),)


def _most(known: Both, found: Sequence[Feeling]) -> Rich:
    """The touchpoints that moved furthest, and how far."""
    if not found:
        return ()
    furthest = max(abs(one.change or 0.0) for one in found)
    most = [one for one in found if abs(one.change or 0.0) == furthest]
    numbers = known.words.all_of(one.step.number for one in most[:NAMED])
    key = "diff.strip.all" if len(most) == len(found) <= NAMED else "diff.strip.most"
    return known.words.rich(key, numbers=Run(numbers, "strong"), by=known.words.signed(most[0].change or 0.0))


def _counted(known: Both) -> Iterator[Told]:
    """Where emotions cannot be compared: how many changes are for the better, and for the worse."""
    effects = [change.effect for change in known.difference.diff.changes]
    for effect, tone in TONES.items():
        number = sum(one == effect for one in effects)
        statement = known.words.count("diff.changes", number) if number else known.words.say("diff.strip.none")
        yield Told(known.words.say(f"diff.group.{effect}"), statement, (), tone if number else "")


def _critical(known: Both) -> Told:
    words = known.words
    old, new = (one.critical if one else None for one in (known.old, known.new))
    label = words.say("moment.critical")
    if new is None:
        said = words.say("diff.critical.gone", number=old.number) if old else words.say("strip.critical.missing")
        return Told(label, said, (Run(old.name, own=True),) if old else ())
    if old is None:
        return Told(label, words.say("diff.critical.named", number=new.number), (Run(new.name, own=True),))
    if not moved(known):
        key = "diff.critical.same" if old.number == new.number else "diff.critical.renumbered"
        said = words.say(key, number=new.number, old=old.number, new=new.number)
        return Told(label, said, (Run(new.name, own=True),))
    why = words.rich("diff.critical.why", old=Run(old.name, own=True), new=Run(new.name, own=True))
    return Told(label, words.say("diff.critical.moved", old=old.number, new=new.number), why)


def _measured(known: Both, table: Sequence[Measure]) -> Told:
    words, label = known.words, known.words.say("diff.measures")
    better, worse = ([one for one in table if one.tone == tone] for tone in ("pos", "neg"))
    if not better and not worse:
        return Told(label, words.say("diff.measures.same" if table else "diff.measures.none"), ())
    statement = words.say("diff.measures.counts", better=words.number(len(better)), worse=words.number(len(worse)))
    why: list[Run] = []
    for key, some in (("diff.measures.improved", better), ("diff.measures.fell", worse)):
        if some:
            names = words.all_of(one.name for one in some[:NAMED])
            why += [*([Run(words.space)] if why else []), *words.rich(key, len(some), names=Run(names, own=True))]
    return Told(label, statement, tuple(why))
