"""What was done shows its effect in the numbers.

The most fitting idea is chosen, put to work, and its effect followed by the numbers. Whoever ticks an improvement off without
looking has faith in it, and may have made things worse. Measure the metrics that it was expected to move (`expects`); if the
figure has not moved, the cause was another one, and that is worth knowing.

The rule speaks of an opportunity that is `done` and says nothing under `expects`, and of one whose expected metrics have no
value since its last action was done. Where no day is known, any value will do. Effects take their time: for the first 30
days no value is asked for; the option `days` sets another limit.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz); "What is
customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator
from datetime import date

from cjm.errors import CjmError
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.metric import Metric
from cjm.model.opportunity import Opportunity
from cjm.reading.fault import shown
from cjm.reading.near import listed

DAYS = Option(30, "the number of days after the last action for which no value is asked for")
MAP = """\
cjm: 1
title: Instrument repair
maturity: researched
metrics:
  - name: Solved at first contact
    unit: "%"
    readings: {2024-08: 46, 2024-09: 44}
stages:
  - name: Look for help
opportunities:
  - title: Carry the chat into the return
    addresses: look-for-help
    status: done
    actions:
      - what: Put the chat log into the return order
        done: 2024-09-28
"""
BAD = f"{MAP}    expects:\n      - metric: solved-at-first-contact\n        to: 50\n"


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
    """What is found where none of the expected metrics has a value since the opportunity was done."""
    done = max((action.done for action in one.actions if action.done), default="")
    if any(_measured_since(sheet, metric, done) for metric in metrics):
        return
    limit = sheet.limit("done-without-measured-effect", "days", DAYS.default)
    if not done or (sheet.today - date.fromisoformat(done)).days > limit:
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


rule = Rule(
    "CJM610",
    "done-without-measured-effect",
    "warning",
    "researched",
    check=_check,
    dated=True,
    reads=("status", "actions", "done"),
    options={"days": DAYS},
    good=(Good(BAD.replace("2024-09: 44", "2024-10: 42")),),
    bad=(Bad(BAD, at="17:5"), Bad(MAP, at="11:12")),
)
