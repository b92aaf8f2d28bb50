"""The ten-second strip: critical moment, deepest low, biggest gap, top action; computed, in the author's words if given."""

from collections.abc import Iterator
from datetime import date

from cjm.analysis.actions import Progress, actions, top_action
from cjm.model.journey import Strip
from cjm.render.rich import Rich, Run
from cjm.render.sentence import goes_on
from cjm.render.view.frame import Frame
from cjm.render.view.statement import REASON, Statement, ended, felt, reasoned, step_link, without
from cjm.render.view.strip_gap import gap_statement
from cjm.render.view.strip_low import lowest_statement


def strip(frame: Frame) -> tuple[Statement, ...]:
    """The four statements in order; none at all where the map knows nothing that they could say."""
    written = frame.journey.strip or Strip()
    found = (
        _critical(frame, written),
        lowest_statement(frame, written.low),
        gap_statement(frame, written.gap),
        _action(frame, written),
    )
    return () if all(one.missing for one in found) else found


def _critical(frame: Frame, written: Strip) -> Statement:
    label, step = frame.words.say("moment.critical"), frame.critical
    if step is None:
        return without(frame, label, "strip.critical.missing", written.critical)
    reason = step.touchpoint.why if step.touchpoint else None
    why = reasoned(frame, felt(frame, step), written.critical, reason)
    return Statement(label, step.name, why, step_link(step), flag=True, number=step.number)


def _action(frame: Frame, written: Strip) -> Statement:
    label = frame.words.say("strip.action")
    found = top_action(actions(frame.ranked, frame.subject.today))
    if found is None:
        return without(frame, label, "strip.action.missing", written.action)
    return Statement(label, found.action.what, _standing(frame, found, written.action), "#actions")


def _standing(frame: Frame, found: Progress, written: str | None) -> Rich:
    """Who does it, until when, and the author's words on it; a note that begins no sentence goes on in the first."""
    said, note = tuple(_owner(frame, found)), found.action.note
    if note and not written and goes_on(note) and len(note) <= REASON:
        return (*said, Run(frame.words.semicolon), *ended(frame, note))
    return reasoned(frame, (*said, Run(frame.words.stop)), written, note)


def _owner(frame: Frame, found: Progress) -> Iterator[Run]:
    words, action = frame.words, found.action
    who = [one for one in (action.owner, frame.department(action.department) if action.department else "") if one]
    yield Run(words.list(who) or words.say("none.action-owner"), own=bool(who))
    if action.due:
        yield Run(words.comma + words.say("strip.action.due", day=words.day(date.fromisoformat(action.due))))
    if found.late:
        yield Run(words.comma)
        yield Run(words.count("action.days-late", found.days_late), "late")
