"""What was done shows its effect in the numbers.

The most fitting idea is chosen, put to work, and its effect followed by the numbers. Whoever ticks an improvement off without
looking has faith in it, and may have made things worse. Measure the metrics that it was expected to move (`expects`); if the
figure has not moved, the cause was another one, and that is worth knowing.

The rule speaks of an opportunity that is `done` and says nothing under `expects`; of one whose expected metrics have no
value since its last action was done; and of one after which none of them has moved, or only the wrong way. A metric has
moved where its newest value is better than its baseline, or than its newest value from before that day; where nothing tells
which way it was to go, nothing is said. Where no day is known, any value will do, and the baseline is what it started from.

Effects take their time: for the first 30 days nothing is asked for, and after 120 days half of the way to what was expected
is. The options `days` and `half_after` set other limits.

Look for another cause where the figure has not moved. Going on with other actions is `status: doing`, giving up is `dropped`;
where the aim was too high and the effect is enough, let `to` say so.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz); "What is
customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator
from datetime import date

from cjm.errors import CjmError
from cjm.lint.content.effect import Effect, effect_since
from cjm.lint.content.measured import in_unit
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.metric import Metric
from cjm.model.opportunity import Opportunity
from cjm.reading.fault import shown
from cjm.reading.near import listed

DAYS = Option(30, "the number of days after the last action for which no value, and no effect, is asked for")
HALF_AFTER = Option(120, "the number of days after the last action from which half of the expected change is asked for")
MAP = """\
cjm: 1
title: Instrument repair
maturity: researched
metrics:
  - name: Solved at first contact
    unit: "%"
    readings: {2026-08: 46, 2026-09: 44}
stages:
  - name: Look for help
opportunities:
  - title: Carry the chat into the return
    addresses: look-for-help
    status: done
    actions:
      - what: Put the chat log into the return order
        done: 2026-09-28
"""
BAD = f"{MAP}    expects:\n      - metric: solved-at-first-contact\n        to: 50\n"
UNMOVED = BAD.replace("2026-09: 44", "2026-09: 44, 2026-10: 41")
# Where less than half of the way was gone, most of the cause lies elsewhere.
HALF = 0.5


def _check(sheet: Sheet) -> Iterator[Found]:
    metrics = {metric.id: metric for metric in sheet.journey.metrics}
    for one in sheet.journey.opportunities:
        if one.status != "done":
            continue
        if not one.expects:
            how = "name under `expects` the metric that shows it, and the value to reach"
            yield Found(f"{shown(one.title)} is done, and nobody says what it brought about; {how}", one, "expects")
        elif all(expected.metric in metrics for expected in one.expects):
            yield from _unmeasured(sheet, one, [metrics[expected.metric] for expected in one.expects])


def _unmeasured(sheet: Sheet, one: Opportunity, metrics: list[Metric]) -> Iterator[Found]:
    """What is found where the expected metrics have no value since the opportunity was done, or have not moved."""
    done = max((action.done for action in one.actions if action.done), default="")
    age = (sheet.today - date.fromisoformat(done)).days if done else None
    if age is not None and age <= sheet.limit("done-without-measured-effect", "days", DAYS.default):
        return
    if any(_measured_since(sheet, metric, done) for metric in metrics):
        yield from _unmoved(sheet, one, metrics, done, age)
    else:
        names = listed([shown(metric.name) for metric in metrics])
        since = f"since its last action was done on {done}" if done else "yet"
        what = f"{shown(one.title)} is done, and there is no value of {names} {since}"
        yield Found(f"{what}; measure whether it has helped, and add the value", one, "expects")


def _measured_since(sheet: Sheet, metric: Metric, day: str) -> bool:
    """Whether a metric has a value of that day or later; also where its values cannot be read."""
    try:
        series = sheet.data.measurement(metric).series
    except CjmError:
        return True
    return any(one.last and one.last.when.isoformat() >= day for one in series)


def _unmoved(sheet: Sheet, one: Opportunity, metrics: list[Metric], done: str, age: int | None) -> Iterator[Found]:
    """What is found where none of the expected metrics that were measured since has moved far enough."""
    pairs = zip(metrics, one.expects, strict=True)
    measured = [pair for pair in pairs if _measured_since(sheet, pair[0], done)]
    effects = [effect_since(sheet, metric, expected, done) for metric, expected in measured]
    half_after = sheet.limit("done-without-measured-effect", "half_after", HALF_AFTER.default)
    half_due = age is not None and age > half_after
    known = [effect for effect in effects if effect and (effect.way <= 0 or (half_due and effect.way < HALF))]
    if known and len(known) == len(effects):
        best = max(known, key=lambda effect: effect.way)
        since = f"since it was done on {done}" if done else "since it was done"
        yield Found(f"{shown(one.title)} {_told(best, since)}", one, "expects")


def _told(effect: Effect, since: str) -> str:
    metric, last = effect.metric, effect.last
    now = f"{in_unit(metric, last.value)} ({last.when:%Y-%m})"
    if effect.way > 0:
        moved = f"has come to {now}, less than half of the way"
    else:
        moved = f"has gone to {now}, the wrong way" if effect.way < 0 else f"has not moved: {now}"
    was = f"was to bring {shown(metric.name)} from {in_unit(metric, effect.before)} to {in_unit(metric, effect.to)}"
    how = "look for another cause, and let `status` say whether you go on (`doing`) or give it up (`dropped`)"
    return f"{was}, which {since} {moved}; {how}"


rule = Rule(
    "CJM610",
    "done-without-measured-effect",
    "warning",
    "researched",
    check=_check,
    dated=True,
    reads=("status", "actions", "done"),
    options={"days": DAYS, "half_after": HALF_AFTER},
    good=(Good(BAD.replace("2026-09: 44", "2026-10: 49")),),
    bad=(Bad(BAD, at="17:5"), Bad(MAP, at="11:12"), Bad(UNMOVED, at="17:5")),
)
