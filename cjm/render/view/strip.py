"""The ten-second strip: critical moment, deepest low, biggest gap, top action; computed, in the author's words if given."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from cjm.analysis.actions import Progress, actions, top_action
from cjm.analysis.belief import Blindspot, widest_blindspot
from cjm.analysis.gaps import Gap, biggest_gap, gaps
from cjm.analysis.moments import as_deep, deepest_low, is_next_lowest
from cjm.analysis.steps import Step
from cjm.model.journey import Strip
from cjm.render.curve.space import text_width
from cjm.render.rich import PLACE, Rich, Run, filled, parted
from cjm.render.sentence import begins, ends, goes_on
from cjm.render.view.frame import Frame, address
from cjm.render.view.outcomes import amount, measured_words

# More touchpoints than these that are equally low are only counted.
NAMED = 5
# How wide each of them may be on one line in a window of 1440 px, in em.
ROOM = (20, 17, 17, 19)


class Statement(Struct, frozen=True):
    """One of the four: `missing` where there is nothing to say but that, `wide` where it needs more than one line."""

    label: str
    statement: str
    why: Rich
    href: str = ""
    flag: bool = False
    missing: bool = False
    wide: bool = False


def strip(frame: Frame) -> tuple[Statement, ...]:
    """The four statements in order; none at all where the map knows nothing that they could say."""
    written = frame.journey.strip or Strip()
    found = [_critical(frame, written), _low(frame, written), _gap(frame, written), _action(frame, written)]
    if all(one.missing for one in found):
        return ()
    return tuple(replace(one, wide=text_width(one.statement) > room) for one, room in zip(found, ROOM, strict=True))


def _critical(frame: Frame, written: Strip) -> Statement:
    label, step = frame.words.say("moment.critical"), frame.critical
    if step is None:
        return _without(frame, label, "strip.critical.missing", written.critical)
    reason = written.critical or (step.touchpoint.why if step.touchpoint else None)
    return Statement(
        label, f"{step.number} {step.name}", _with(frame, _felt(frame, step), reason), _link(step), flag=True
    )


def _low(frame: Frame, written: Strip) -> Statement:
    low = deepest_low(frame.curves, frame.steps)
    if low is None or low.mean >= 0:
        hurts = frame.critical is not None and _hurts(frame, frame.critical)
        clear = ("strip.low.other" if hurts else "strip.low.clear") if frame.scored else "strip.low.missing"
        return _without(frame, _low_label(frame, hurts), clear, written.low, known=frame.scored)
    others = as_deep(low, frame.curves, frame.steps)
    said = (*_felt(frame, low.step, lowest_first=True), *_as_low(frame, others))
    why = _with(frame, said, written.low or _cause(low.step))
    label = _low_label(frame, is_next_lowest(low, frame.curves, frame.steps))
    return Statement(label, f"{low.step.number} {low.step.name}", why, _link(low.step))


def _low_label(frame: Frame, after_critical: bool) -> str:
    return frame.words.count("strip.low.next" if after_critical else "strip.low", len(frame.people))


def _hurts(frame: Frame, step: Step) -> bool:
    return any(value < 0 for curve in frame.curves if (value := curve.points[step.column]) is not None)


def _as_low(frame: Frame, others: Sequence[Step]) -> Rich:
    """How many other touchpoints are as low, and which where they are few: a tie is not decided in silence."""
    if not others:
        return ()
    words = frame.words
    # A bare value has no full stop, and the numbers of touchpoints do not follow it at once.
    apart = Run(words.space if frame.journey.personas else words.semicolon)
    if len(others) > NAMED:
        return (apart, *words.rich("strip.low.tied.many", len(others)))
    numbers = parted((Run(one.number, href=_link(one)) for one in others), words.comma, words.last)
    return (apart, *filled(words.rich("strip.low.tied", len(others), numbers=PLACE), numbers))


def _gap(frame: Frame, written: Strip) -> Statement:
    label = frame.words.say("strip.gap")
    known, spots = gaps(frame.journey, frame.series), frame.blindspots
    gap = biggest_gap(known, frame.critical.stage_number if frame.critical else 0)
    blind = widest_blindspot(spots)
    if gap is None and blind and (blind.gap or 0) >= 1:
        stage = frame.journey.stages[blind.stage_number - 1]
        said = written.gap or f"{blind.stage_number} {stage.name}"
        return Statement(label, said, _belief(frame, blind), f"#{address('stage', stage.id)}")
    if gap is None:
        met = any(one.gap is not None for one in known)
        key = "strip.gap.clear" if met else "strip.gap.unknown" if known else "strip.gap.missing"
        return _without(frame, label, key, written.gap, known=met)
    here = spots[gap.stage_number - 1]
    why = (*_gap_reason(frame, gap), *((Run(frame.words.space), *_belief(frame, here)) if (here.gap or 0) >= 1 else ()))
    href = f"#{address('stage', frame.journey.stages[gap.stage_number - 1].id)}"
    return Statement(label, written.gap or _gap_statement(frame, gap), why, href)


def _action(frame: Frame, written: Strip) -> Statement:
    label = frame.words.say("strip.action")
    found = top_action(actions(frame.ranked, frame.subject.today))
    if found is None:
        return _without(frame, label, "strip.action.missing", written.action)
    return Statement(label, found.action.what, _standing(frame, found, written.action), "#actions")


def _without(frame: Frame, label: str, key: str, written: str | None, known: bool = False) -> Statement:
    """What is not there is said; the author's words, where given, stand in its place."""
    return Statement(label, written or frame.words.say(key), (), missing=written is None and not known)


def _felt(frame: Frame, step: Step, lowest_first: bool = False) -> Rich:
    """What everyone feels at a step: Maya −2.0, Viktor +2.0."""
    words = frame.words
    known = [
        (person.name, value)
        for person in frame.people
        if (value := frame.curves[person.index].points[step.column]) is not None
    ]
    if lowest_first:
        known.sort(key=lambda one: one[1])
    if not known:
        return words.rich("strip.unscored")
    if len({value for _, value in known}) == 1:
        value = known[0][1]
        key = (
            "strip.felt.together"
            if len(known) > 1
            else "strip.felt.one"
            if frame.journey.personas
            else "strip.felt.all"
        )
        return words.rich(key, len(known), name=Run(known[0][0], own=True), value=_signed(frame, value))
    found: list[Run] = []
    for name, value in known:
        found += [Run(words.comma)] if found else []
        found += words.rich("score.rich", name=Run(name, own=True), value=_signed(frame, value))
    return (*found, Run(words.stop))


def _signed(frame: Frame, value: float) -> Run:
    return Run(frame.words.signed(value), "neg" if value < 0 else "pos" if value > 0 else "strong")


def _with(frame: Frame, said: Rich, reason: str | None) -> Rich:
    return (*said, Run(frame.words.space), *_ended(frame, reason)) if reason else said


def _ended(frame: Frame, text: str) -> Rich:
    """The map's words as a sentence that ends like its neighbours."""
    own = Run(text, own=True)
    return (own,) if ends(text, frame.words.stop) else frame.words.rich("sentence", text=own)


def _cause(step: Step) -> str | None:
    """Why it is so low: the first cause of its severest pain, else the pain itself."""
    pains = sorted(step.touchpoint.pains if step.touchpoint else (), key=lambda pain: -(pain.severity or 0))
    return next((pain.causes[0] if pain.causes else pain.text for pain in pains), None)


def _gap_statement(frame: Frame, gap: Gap) -> str:
    """1 day expected, 6.2 taken; without numbers, that something was expected."""
    if gap.computed and gap.measured and gap.outcome.value is not None and gap.metric:
        unit = gap.metric.unit
        expected = amount(frame, gap.outcome.value, unit)
        actual = amount(frame, gap.measured.value, unit if unit == "%" else None)
        return frame.words.say("strip.gap.numbers", expected=expected, actual=actual)
    return frame.words.say("strip.gap.expected", text=gap.outcome.expected)


def _gap_reason(frame: Frame, gap: Gap) -> Rich:
    name = frame.journey.stages[gap.stage_number - 1].name
    if gap.computed and gap.metric:
        return frame.words.rich("strip.gap.measured", name=Run(gap.metric.name or gap.metric.id, own=True))
    if gap.outcome.actual and begins(gap.outcome.actual):
        return _ended(frame, gap.outcome.actual)
    actual = gap.outcome.actual or measured_words(frame, gap)
    if actual:
        return (*frame.words.rich("strip.gap.actual"), *_ended(frame, actual))
    return frame.words.rich("strip.gap.stage", name=Run(name, own=True))


def _belief(frame: Frame, blind: Blindspot) -> Rich:
    believed = Run(frame.words.signed(blind.believed or 0), "strong")
    return frame.words.rich("strip.belief", believed=believed, felt=_signed(frame, blind.felt or 0))


def _standing(frame: Frame, found: Progress, written: str | None) -> Rich:
    """Who does it, until when, and the author's words on it; a note that begins no sentence goes on in the first."""
    words, reason = frame.words, written or found.action.note
    said = tuple(_owner(frame, found))
    if reason and not written and goes_on(reason):
        return (*said, Run(words.semicolon), *_ended(frame, reason))
    return _with(frame, (*said, Run(words.stop)), reason)


def _owner(frame: Frame, found: Progress) -> Iterator[Run]:
    words, action = frame.words, found.action
    who = [one for one in (action.owner, frame.department(action.department) if action.department else "") if one]
    yield Run(words.list(who) or words.say("none.action-owner"), own=bool(who))
    if action.due:
        yield Run(words.comma + words.say("strip.action.due", day=words.day(date.fromisoformat(action.due))))
    if found.late:
        yield Run(words.comma)
        yield Run(words.count("action.days-late", found.days_late), "late")


def _link(step: Step) -> str:
    return f"#{address('tp' if step.touchpoint else 'stage', step.id)}"
