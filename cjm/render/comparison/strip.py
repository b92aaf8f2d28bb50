"""The change in ten seconds: what got better and worse, what came and went, the critical moment, the measures."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from cjm.analysis.steps import Step
from cjm.render.comparison.changes import TONES, beside
from cjm.render.comparison.curve import moved
from cjm.render.comparison.flux import come, flux, gone
from cjm.render.comparison.frame import Both, Feeling
from cjm.render.comparison.metrics import Measure
from cjm.render.language import Language
from cjm.render.rich import Rich, Run

# So many of several are named; the others are counted.
NAMED = 3


class Told(Struct, frozen=True):
    """A statement of the strip; `person` is the index of the persona whose choice shows it, None for all.

    `broad`: it has more to say than the others.
    """

    label: str
    statement: str
    why: Rich
    tone: str = ""
    person: int | None = None
    broad: bool = False


def strip(known: Both, table: Sequence[Measure]) -> tuple[Told, ...]:
    """What got better and worse, what came and went, the critical moment, the measures; of a new map that one moment."""
    if known.new is None:
        return ()
    if known.old is None:
        return (_critical(known),)
    felt = [*_felt(known)] if known.felt else [*_counted(known)]
    return (*felt, *_flux(known), _critical(known), *([_measured(known, table)] if known.new.journey.metrics else []))


def _felt(known: Both) -> Iterator[Told]:
    """For each persona the touchpoints that are better, and those that are worse, of those that can be compared."""
    for person, row in zip(known.people, known.feelings, strict=True):
        total = sum(one.change is not None for one in row)
        for effect, sign in (("better", 1), ("worse", -1)):
            found = [one for one in row if sign * (one.change or 0.0) > 0]
            label = known.words.say(f"diff.strip.{effect}", name=person.name)
            said = known.words.part("diff.strip.touchpoints", len(found), total)
            why = _most(known, found) if found else _others(known, effect)
            yield Told(label, said, why, TONES[effect] if found else "", person.index)


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
    furthest = max(abs(one.change or 0.0) for one in found)
    most = [one for one in found if abs(one.change or 0.0) == furthest]
    names = Run(_named(known.words, [_spot(known.words, one.step) for one in most]), "strong")
    key = "diff.strip.all" if len(most) == len(found) else "diff.strip.most"
    return known.words.rich(key, names=names, by=known.words.signed(most[0].change or 0.0))


def _counted(known: Both) -> Iterator[Told]:
    """Where emotions cannot be compared: how many changes are for the better, and for the worse."""
    effects = [change.effect for change in known.difference.diff.changes]
    for effect, tone in TONES.items():
        number = sum(one == effect for one in effects)
        statement = known.words.count("diff.changes", number) if number else known.words.say("diff.strip.none")
        yield Told(known.words.say(f"diff.group.{effect}"), statement, (), tone if number else "")


def _flux(known: Both) -> Iterator[Told]:
    """Which touchpoints are gone, which are new, and how many both versions have; nothing where these are all."""
    words, went, came = known.words, gone(known), come(known)
    if not went and not came:
        return
    stay = len(known.columns) - len(went) - len(came)
    why = [Run(words.count("diff.flux.stay", stay))] if stay else []
    for key, some in (("diff.flux.names.gone", went), ("diff.flux.names.new", came)):
        if some:
            names = Run(_named(words, [one.name for one in some]), own=True)
            why += [*([Run(words.space)] if why else []), *words.rich(key, names=names)]
    yield Told(words.say("index.recurs.touchpoints"), flux(known), tuple(why), broad=True)


def _critical(known: Both) -> Told:
    """Which touchpoint it is, and whether it was that before."""
    words = known.words
    old, new = (one.critical if one else None for one in (known.old, known.new))
    label = words.say("moment.critical")
    if new is None:
        said = words.say("diff.critical.gone" if old else "strip.critical.missing")
        return Told(label, said, words.rich("diff.critical.was", old=_place(words, old)) if old else ())
    if old is None:
        key = "diff.critical.named" if known.old else "diff.critical.new-map"
        return Told(label, new.name, (Run(words.say(key, number=new.number)),))
    if moved(known):
        return Told(label, new.name, words.rich("diff.critical.moved", new=new.number, old=_place(words, old)))
    if old.number == new.number:
        return Told(label, new.name, (Run(words.say("diff.critical.same", number=new.number)),))
    return Told(label, new.name, (Run(words.say("diff.critical.renumbered", old=old.number, new=new.number)),))


def _measured(known: Both, table: Sequence[Measure]) -> Told:
    """How many measures are better and worse; of a plan how many of its measures it says to move, and how far."""
    words, label = known.words, known.words.say("diff.measures")
    if known.planned:
        total = len(known.new.journey.metrics) if known.new else 0
        moves = [_move(words, one) for one in table]
        why: list[Run] = [Run(_named(words, moves), own=True), Run(words.stop)] if moves else []
        if moves and (stay := _left(known, table)):
            why += [Run(words.space), *words.rich("diff.measures.stay", names=Run(words.list(stay), own=True))]
        return Told(label, words.part("diff.measures.aims", len(table), total), tuple(why))
    better, worse = ([one for one in table if one.tone == tone] for tone in ("pos", "neg"))
    if not better and not worse:
        return Told(label, words.say("diff.measures.same" if table else "diff.measures.none"), ())
    statement = words.say("diff.measures.counts", better=words.number(len(better)), worse=words.number(len(worse)))
    told: list[Run] = []
    for key, some in (("diff.measures.improved", better), ("diff.measures.fell", worse)):
        if some:
            names = _named(words, [one.name for one in some])
            told += [*([Run(words.space)] if told else []), *words.rich(key, len(some), names=Run(names, own=True))]
    return Told(label, statement, tuple(told))


def _left(known: Both, table: Sequence[Measure]) -> list[str]:
    """The measures of a plan that none of its ideas says to move."""
    told = {one.name for one in table}
    names = [one.name or one.id for one in known.new.journey.metrics] if known.new else []
    return [name for name in names if name not in told]


def _move(words: Language, one: Measure) -> str:
    key = "diff.measures.move" if one.measured else "diff.measures.to"
    return words.say(key, name=one.name, old=one.old, new=one.said)


def _named(words: Language, names: Sequence[str]) -> str:
    """The first of several names, and how many more there are."""
    rest = len(names) - NAMED
    if rest > 0:
        return words.count("diff.more", rest, names=words.list(names[:NAMED]))
    return words.list(names) if any(words.comma in one for one in names) else words.all_of(names)


def _spot(words: Language, step: Step) -> str:
    return words.say("diff.spot", name=step.name, number=step.number)


def _place(words: Language, step: Step) -> Run:
    """A touchpoint of the version before by its name; its number is another one by now."""
    return Run(_spot(words, step), own=True)
