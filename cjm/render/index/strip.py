"""The ten seconds over all maps: the deepest low, late actions, broken hand-offs, stale maps."""

from collections.abc import Sequence

from cjm.render.index.brief import Brief, Late
from cjm.render.index.handoffs import Passing
from cjm.render.index.patterns import Low
from cjm.render.language import Language
from cjm.render.rich import Rich, Run
from cjm.render.view.strip import Statement


def index_strip(
    maps: Sequence[Brief], deepest: Sequence[Low], crossings: Sequence[Passing], words: Language
) -> tuple[Statement, ...]:
    """Four statements; what nobody knows is said."""
    return _low(deepest, words), _actions(maps, words), _handoffs(crossings, words), _fresh(maps, words)


def _low(deepest: Sequence[Low], words: Language) -> Statement:
    label = words.say("index.strip.low")
    if not deepest:
        return Statement(label, words.say("strip.low.clear"), (), missing=True)
    low = deepest[0]
    value, title = Run(low.score, "neg"), Run(low.title, own=True)
    if low.personas:
        why = words.rich("index.strip.low.why", value=value, personas=Run(low.personas, own=True), title=title)
    else:
        why = words.rich("index.strip.low.all", value=value, title=title)
    return Statement(label, low.name, why, low.href)


def _actions(maps: Sequence[Brief], words: Language) -> Statement:
    label = words.say("actions.title")
    total = sum(one.actions for one in maps)
    if not total:
        return Statement(label, words.say("strip.action.missing"), (), missing=True)
    late = [action for one in maps for action in one.late]
    said = words.count("index.late", len(late), total=words.number(total))
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
    said = words.count("index.broken", broken, total=words.number(total))
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
