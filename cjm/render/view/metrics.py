"""The vital signs of the page: every metric with its line, its best, and its way to the target."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from cjm.analysis.vitals import Vital
from cjm.model.series import Point
from cjm.render.numerals import number as figure
from cjm.render.view.frame import Frame, address
from cjm.render.view.outcomes import amount


class Spot(Struct, frozen=True):
    """A place in a small drawing."""

    x: str
    y: str


class Spark(Struct, frozen=True):
    """A line of values: `target` is the height of the target's line, empty without one."""

    width: int
    height: int
    path: str
    target: str
    best: Spot
    last: Spot


class Way(Struct, frozen=True):
    """How far to the target: widths of 150, and the share in words.

    `now` is empty at the start, None further away than that.
    """

    now: str | None
    best: str | None
    share: str


class MetricRow(Struct, frozen=True):
    """A metric in the table of vital signs."""

    address: str
    name: str
    unit: str
    kind: str
    line: Spark | None
    no_line: str
    baseline: str
    best: str
    last: str
    n: str
    alarm: bool
    target: str
    way: Way | None


class MiniMetric(Struct, frozen=True):
    """A metric in a stage."""

    name: str
    last: str
    target: str
    small: Spark | None


class MetricsView(Struct, frozen=True):
    """The table; `kinds`, `lines`, `counts` and `ways` say whether any row has one, `columns` names those after the first.

    A count says how many the last value rests on; `signs` explains those of lines and ways.
    """

    summary: str
    signs: str
    period: str
    columns: tuple[str, ...]
    rows: tuple[MetricRow, ...]
    kinds: bool
    lines: bool
    counts: bool
    ways: bool


def metrics_view(frame: Frame) -> MetricsView:
    """Every metric of the map, in the order written, but those that the stages show already."""
    known = [one for one in frame.vitals if not _is_felt(frame, one)]
    rows = tuple(_row(frame, one) for one in known)
    days = [point.when for one in known for point in one.points]
    kinds, lines, ways = any(row.kind for row in rows), any(row.line for row in rows), any(row.way for row in rows)
    counts = any(row.n for row in rows)
    period = _period(frame, days)
    always = [frame.words.say(f"metrics.{key}") for key in ("baseline", "best", "last", *["n"] * counts, "target")]
    ticked = [frame.words.say("sign.tick")] * any(row.way and row.way.now is not None and row.way.best for row in rows)
    columns = [frame.words.say("metrics.kind")] * kinds + [period] * lines + always
    return MetricsView(
        frame.words.sentences([_summary(frame, known), *_elsewhere(frame)]),
        _explained(frame, [*spark_signs(frame, [row.line for row in rows if row.line]), *ticked]),
        period,
        (*columns, *[frame.words.say("metrics.way")] * ways),
        rows,
        kinds,
        lines,
        counts,
        ways,
    )


def metric_place(frame: Frame, named: str) -> str:
    """Where a metric stands on the page: its row, or the first stage that it tells the feelings of."""
    felt = (one for one in frame.vitals if one.metric.id == named and _is_felt(frame, one))
    stage = next((frame.journey.stages[one.stages[0] - 1] for one in felt), None)
    return address("stage", stage.id) if stage else address("metric", named)


def stage_metrics(frame: Frame) -> tuple[tuple[MiniMetric, ...], ...]:
    """The metrics that each stage, or a touchpoint of it, lists; those that measure emotion are in the curve."""
    listed = [one for one in frame.vitals if one.stages and one.metric.measures != "emotion"]
    minis = [(one.stages, _mini(frame, one)) for one in listed]
    numbers = range(1, len(frame.journey.stages) + 1)
    return tuple(tuple(mini for stages, mini in minis if number in stages) for number in numbers)


def spark(vital: Vital, width: int, height: int) -> Spark | None:
    """The line of a metric over time; None for fewer than two points."""
    points = vital.points
    if len(points) < 2:
        return None
    target = vital.metric.target
    values = [point.value for point in points] + ([target] if target is not None else [])
    low, high = min(values), max(values)
    first, span = points[0].when, max(1, (points[-1].when - points[0].when).days)

    def spot(point: Point) -> Spot:
        return Spot(tenth(3 + (point.when - first).days / span * (width - 6)), down(point.value))

    def down(value: float) -> str:
        return tenth(3 + (high - value) / (high - low) * (height - 6) if high > low else height / 2)

    def tenth(place: float) -> str:
        return figure(round(place, 1))

    spots = [spot(point) for point in points]
    # Of equal values the newest: one that is the last needs no sign of its own.
    best = max((at for at, one in enumerate(points) if vital.best and one.value == vital.best.value), default=-1)
    path = "M" + " ".join(f"{one.x} {one.y}" for one in spots)
    return Spark(width, height, path, down(target) if target is not None else "", spots[best], spots[-1])


def spark_signs(frame: Frame, lines: Sequence[Spark]) -> list[str]:
    """What the signs in lines of values mean, of those that are there: a best that is the last has no sign of its own."""
    met = {"target": any(one.target for one in lines), "ring": any(one.best != one.last for one in lines)}
    return [frame.words.say(f"sign.{key}") for key, there in met.items() if there]


def _explained(frame: Frame, signs: list[str]) -> str:
    said = frame.words.list(signs)
    return frame.words.say("sentence", text=said[:1].upper() + said[1:]) if said else ""


def _is_felt(frame: Frame, vital: Vital) -> bool:
    """Whether a metric says no more than what is felt in stages, which stands beside what the team believes."""
    metric = vital.metric
    aimed = metric.target is not None or metric.id == frame.journey.lead
    return metric.measures == "emotion" and bool(vital.stages) and not aimed


def _row(frame: Frame, vital: Vital) -> MetricRow:
    metric, words = vital.metric, frame.words
    line = spark(vital, 168, 34)
    return MetricRow(
        address("metric", metric.id),
        metric.name or metric.id,
        metric.unit or "",
        words.say(f"metric.kind.{metric.kind}") if metric.kind else "",
        line,
        words.say("metric.one-value" if vital.points else "none.meas"),
        _number(frame, metric.baseline),
        _number(frame, vital.best.value if vital.best else None),
        words.number(vital.last.value) if vital.last else words.say("none.meas"),
        words.number(vital.last.n) if vital.last and vital.last.n is not None else "",
        bool(vital.alert),
        _number(frame, metric.target),
        _way(frame, vital),
    )


def _mini(frame: Frame, vital: Vital) -> MiniMetric:
    metric = vital.metric
    last = amount(frame, vital.last.value, metric.unit) if vital.last else frame.words.say("none.meas")
    target = _number(frame, metric.target)
    if metric.target is not None and not vital.last:
        target = amount(frame, metric.target, metric.unit)
    return MiniMetric(metric.name or metric.id, last, target, spark(vital, 88, 22))


def _number(frame: Frame, value: float | None) -> str:
    return "" if value is None else frame.words.number(value)


def _way(frame: Frame, vital: Vital) -> Way | None:
    if vital.way is None:
        return None
    best = None if vital.best_way is None else figure(_within(vital.best_way) * 150)
    if vital.way < 0:
        return Way(None, best, frame.words.say("metrics.way.back"))
    return Way(figure(_within(vital.way) * 150) if vital.way else "", best, frame.words.share(round(vital.way, 2)))


def _elsewhere(frame: Frame) -> Iterator[str]:
    """Where the metrics are told that have no row here."""
    felt = [one.metric.name or one.metric.id for one in frame.vitals if _is_felt(frame, one)]
    if felt:
        yield frame.words.say("metrics.felt", names=frame.words.list(felt), lane=frame.words.say("lane.view"))


def _within(way: float) -> float:
    return min(1.0, max(0.0, way))


def _period(frame: Frame, days: list[date]) -> str:
    if not days:
        return ""
    first, last = frame.words.month(min(days)), frame.words.month(max(days))
    return first if first == last else frame.words.say("metric.period", first=first, last=last)


def _summary(frame: Frame, known: Sequence[Vital]) -> str:
    """How many are at their target, how many further away than at the start, and whether any is at its best."""
    aimed = [one for one in known if one.way is not None]
    # What has never moved is as much at its worst as at its best.
    dated = [one for one in known if one.best and len({point.value for point in one.points}) > 1]
    told = []
    if aimed:
        reached = sum((one.way or 0) >= 1 for one in aimed)
        told.append(frame.words.part("metrics.reached", reached, len(aimed)))
        away = sum((one.way or 0) < 0 for one in aimed)
        told += [frame.words.part("metrics.away", away, len(aimed))] if away else []
    if dated and len(dated) == sum(one.best is not None for one in known):
        best = sum(one.last is not None and one.best is not None and one.last.value == one.best.value for one in dated)
        told.append(frame.words.part("metrics.at-best", best, len(known)))
    return frame.words.sentences(told)
