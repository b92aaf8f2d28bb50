"""The ten seconds over all maps: the deepest low, late actions, broken hand-offs, stale maps."""

from collections.abc import Sequence

from cjm.analysis.actions import Progress, actions
from cjm.analysis.freshness import freshness
from cjm.render.index.handoffs import Passing
from cjm.render.index.patterns import Low
from cjm.render.language import Language
from cjm.render.rich import Rich, Run
from cjm.render.view.frame import Frame
from cjm.render.view.strip import Statement


def index_strip(
    known: Sequence[tuple[str, Frame]], deepest: Sequence[Low], crossings: Sequence[Passing], words: Language
) -> tuple[Statement, ...]:
    """Four statements; what nobody knows is said."""
    frames = [one for _, one in known]
    return _low(deepest, words), _actions(frames, words), _handoffs(crossings, words), _fresh(frames, words)


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


def _actions(frames: Sequence[Frame], words: Language) -> Statement:
    label = words.say("actions.title")
    progress = [one for known in frames for one in actions(known.ranked, known.subject.today)]
    if not progress:
        return Statement(label, words.say("strip.action.missing"), (), missing=True)
    late = [one for one in progress if one.late]
    said = words.count("index.late", len(late), total=words.number(len(progress)))
    return Statement(label, said, _latest(late, words) if late else ())


def _latest(late: Sequence[Progress], words: Language) -> Rich:
    worst = max(late, key=lambda one: one.days_late)
    days = Run(words.count("action.days-late", worst.days_late), "late")
    return words.rich("index.latest", what=Run(worst.action.what, "strong"), days=days)


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


def _fresh(frames: Sequence[Frame], words: Language) -> Statement:
    label = words.say("index.strip.fresh")
    found = [(known, freshness(known.journey, known.subject.today, known.subject.fresh_days)) for known in frames]
    stale = [one for one in found if one[1].stale]
    never = sum(one[1].age is None for one in found)
    if not stale:
        said = words.count("index.never", never) if never else words.say("index.fresh")
        return Statement(label, said, (), missing=bool(never))
    said = words.count("index.stale", len(stale))
    oldest, age = max(stale, key=lambda one: one[1].age or 0)
    why = words.rich("index.oldest", age.age or 0, title=Run(oldest.journey.title, "strong"))
    if never:
        why = (*why, Run(words.space), *words.rich("sentence", text=words.count("index.never", never)))
    return Statement(label, said, why)
