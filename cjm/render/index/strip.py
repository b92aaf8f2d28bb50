"""The ten seconds over all maps: the deepest low, late actions, broken hand-offs, stale maps, each with what it counts."""

from collections.abc import Sequence

from cjm.render.index.brief import Brief, Late
from cjm.render.index.handoffs import Passing
from cjm.render.index.patterns import Low
from cjm.render.language import Language
from cjm.render.rich import PLACE, Rich, Run, filled, parted
from cjm.render.view.statement import Statement

NAMED = 3


def index_strip(
    maps: Sequence[Brief], deepest: Sequence[Low], crossings: Sequence[Passing], words: Language
) -> tuple[Statement, ...]:
    """Four statements on how things are; what nobody knows is said."""
    journeys = sum(one.customers for one in maps)
    return _low(deepest, words), _actions(maps, words), _handoffs(crossings, journeys, words), _fresh(maps, words)


def _low(deepest: Sequence[Low], words: Language) -> Statement:
    label = words.say("index.strip.low")
    if not deepest:
        return Statement(label, words.say("strip.low.clear"), (), missing=True)
    if len({low.page for low in deepest}) > 1:
        return _tied(deepest, words)
    low = deepest[0]
    value, title = Run(low.score, "neg"), Run(low.title, own=True)
    if low.personas:
        why = words.rich("index.strip.low.why", value=value, personas=Run(low.personas, own=True), title=title)
    else:
        why = words.rich("index.strip.low.all", value=value, title=title)
    others = words.rich("strip.low.tied.many", len(deepest) - 1) if len(deepest) > 1 else ()
    return Statement(label, low.name, (*why, Run(words.space), *others) if others else why, low.href)


def _tied(deepest: Sequence[Low], words: Language) -> Statement:
    """Several touchpoints are as low as it gets: whether anything is meant to help them, and those that nothing is."""
    alone = [low for low in deepest if not low.addressed]
    said = words.part("index.strip.low.alone", len(alone), len(deepest))
    label = words.say("index.strip.lows", value=deepest[0].score)
    return Statement(label, said, _touchpoints(alone or deepest, words))


def _touchpoints(tied: Sequence[Low], words: Language) -> Rich:
    """The first of several touchpoints, each leading to where it is told of, and how many more there are."""
    rest = len(tied) - NAMED
    named = parted((Run(low.name, own=True, href=low.href) for low in tied[:NAMED]), words.semicolon)
    told = filled(words.rich("index.others", rest, names=PLACE), named) if rest > 0 else named
    return (*told, Run(words.stop))


def _actions(maps: Sequence[Brief], words: Language) -> Statement:
    """How many of the open ones are late, which are those that the table counts.

    A plan has mostly the actions of the map of today once more, and is left out.
    """
    label = words.say("index.column.open")
    today = [one for one in maps if not one.planned] or maps
    total = sum(one.open for one in today)
    if not total:
        closed = any(one.actions for one in today)
        return Statement(label, words.say("index.closed" if closed else "strip.action.missing"), (), missing=not closed)
    late = [action for one in today for action in one.late]
    said = words.part("index.late", len(late), total)
    key = "index.base.maps" if len(today) == len(maps) else "index.base.today"
    base = Run(words.count(key, len(today)))
    return Statement(label, said, (base, Run(words.space), *_latest(late, words)) if late else (base,))


def _latest(late: Sequence[Late], words: Language) -> Rich:
    worst = max(late, key=lambda one: one.days)
    days = Run(words.count("action.days-late", worst.days), "late")
    return words.rich("index.latest", what=Run(worst.what, "strong"), days=days)


def _handoffs(crossings: Sequence[Passing], journeys: int, words: Language) -> Statement:
    label = words.say("index.strip.handoffs")
    total, broken = sum(one.total for one in crossings), sum(one.broken for one in crossings)
    if not total:
        return Statement(label, words.say("index.strip.handoffs.missing"), (), missing=True)
    said, base = words.part("index.broken", broken, total), Run(words.count("index.base.journeys", journeys))
    worst = max(crossings, key=lambda one: (one.broken, one.broken / one.total))
    if not worst.broken:
        return Statement(label, said, (base,))
    pair = Run(words.say("handoff.short", source=worst.source, target=worst.target), "strong")
    why = words.rich("index.worst-pair", worst.broken, pair=pair, total=words.number(worst.total))
    return Statement(label, said, (base, Run(words.space), *why))


def _fresh(maps: Sequence[Brief], words: Language) -> Statement:
    """How many of all maps are fresh; and of the others how many are stale, which is the oldest, how many never were."""
    stale = [one for one in maps if one.fresh.stale]
    never = sum(one.fresh.age is None for one in maps)
    said = words.part("index.fresh", len(maps) - len(stale) - never, len(maps))
    told: list[Rich] = []
    if stale:
        oldest = max(stale, key=lambda one: one.fresh.age or 0)
        # The day, since a script brings the ages up to date that stand beside maps.
        day = words.day(oldest.fresh.validated) if oldest.fresh.validated else ""
        told += [words.rich("sentence", text=words.count("index.stale", len(stale)))]
        told += [words.rich("index.oldest", title=Run(oldest.title, "strong"), day=day)]
    if never:
        told += [words.rich("sentence", text=words.count("index.never", never))]
    why = (run for at, one in enumerate(told) for run in ((Run(words.space), *one) if at else one))
    return Statement(words.say("index.strip.fresh"), said, tuple(why), missing=never == len(maps))
