"""The ten seconds over all maps: the deepest low, late actions, broken hand-offs, stale maps."""

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
    """Four statements on how things are, journeys as they shall be left out; what nobody knows is said."""
    today = [one for one in maps if not one.planned] or maps
    return _low(deepest, words), _actions(today, words), _handoffs(crossings, words), _fresh(today, words)


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
    """Several journeys fall as low, as the headline says: whether anything is done there, and where nothing is."""
    alone = [low for low in deepest if not low.addressed]
    journeys = {low.page: low for low in reversed(alone or deepest)}
    said = words.part("index.strip.low.alone", len(alone), len(deepest))
    return Statement(words.say("index.strip.lows"), said, _journeys(tuple(journeys.values())[::-1], words))


def _journeys(tied: Sequence[Low], words: Language) -> Rich:
    """The first of several journeys, each leading to its touchpoint, and how many more there are."""
    rest = len(tied) - NAMED
    named = parted((Run(low.title, own=True, href=low.href) for low in tied[:NAMED]), words.semicolon)
    told = filled(words.rich("index.others.journeys", rest, names=PLACE), named) if rest > 0 else named
    return (*told, Run(words.stop))


def _actions(maps: Sequence[Brief], words: Language) -> Statement:
    label = words.say("actions.title")
    total = sum(one.actions for one in maps)
    if not total:
        return Statement(label, words.say("strip.action.missing"), (), missing=True)
    late = [action for one in maps for action in one.late]
    said = words.part("index.late", len(late), total)
    return Statement(label, said, _latest(late, words) if late else ())


def _latest(late: Sequence[Late], words: Language) -> Rich:
    worst = max(late, key=lambda one: one.days)
    days = Run(words.count("action.days-late", worst.days), "late")
    return words.rich("index.latest", what=Run(worst.what, "strong"), days=days)


def _handoffs(crossings: Sequence[Passing], words: Language) -> Statement:
    label = words.say("index.strip.handoffs")
    total, broken = sum(one.total for one in crossings), sum(one.broken for one in crossings)
    if not total:
        return Statement(label, words.say("index.strip.handoffs.missing"), (), missing=True)
    said = words.part("index.broken", broken, total)
    worst = max(crossings, key=lambda one: (one.broken, one.broken / one.total))
    if not worst.broken:
        return Statement(label, said, ())
    pair = Run(words.say("handoff.short", source=worst.source, target=worst.target), "strong")
    return Statement(
        label, said, words.rich("index.worst-pair", worst.broken, pair=pair, total=words.number(worst.total))
    )


def _fresh(maps: Sequence[Brief], words: Language) -> Statement:
    label = words.say("index.strip.fresh")
    stale = [one for one in maps if one.fresh.stale]
    never = sum(one.fresh.age is None for one in maps)
    if not stale:
        said = words.count("index.never", never) if never else words.say("index.fresh")
        return Statement(label, said, (), missing=bool(never))
    said = words.count("index.stale", len(stale))
    oldest = max(stale, key=lambda one: one.fresh.age or 0)
    why = words.rich("index.oldest", oldest.fresh.age or 0, title=Run(oldest.title, "strong"))
    if never:
        why = (*why, Run(words.space), *words.rich("sentence", text=words.count("index.never", never)))
    return Statement(label, said, why)
