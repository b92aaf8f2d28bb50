"""A map in the terminal: what it says in ten lines, then the journey downwards, each touchpoint on its scale."""

from collections.abc import Iterator

from msgspec import Struct
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from cjm.analysis.curve import Curve, curves
from cjm.analysis.gaps import Gap, biggest_gap, gaps
from cjm.analysis.moments import critical_moment, deepest_low, is_next_lowest
from cjm.analysis.steps import Step, steps
from cjm.analysis.stretch import Stretch, longest_below
from cjm.model.journey import Journey
from cjm.model.pain import Pain
from cjm.render.numerals import signed
from cjm.render.subject import Subject
from cjm.visible import visible

MARKERS = "●■▲✚◆★"
LOW, HIGH, STEPS = -2, 2, 16
NAMES = 42
ABOVE, BELOW, FAINT = "blue", "dark_orange3", "dim"
SEVERITY = {1: "minor", 2: "serious", 3: "severe"}


class _Drawn(Struct, frozen=True):
    """The subject with what is computed from it once."""

    journey: Journey
    steps: tuple[Step, ...]
    curves: tuple[Curve, ...]
    subject: Subject

    def name(self, persona: str) -> str:
        """A persona's name; "customer" in a map without personas."""
        found = next((one.name for one in self.journey.personas if one.id == persona), "customer")
        return _plain(found)


def terminal(subject: Subject) -> RenderableType:
    """The map as something that a rich console prints; every text of the map stands in it as it is, never as markup."""
    journey = subject.journey
    drawn = _Drawn(journey, steps(journey), curves(journey, subject.series), subject)
    return Group(*_head(journey), _strip(drawn), Text(), *_legend(drawn), *_stages(drawn))


def _plain(text: str) -> str:
    """A map's text on one line, with nothing in it that a terminal obeys."""
    return visible(" ".join(text.split()))


def _head(journey: Journey) -> Iterator[RenderableType]:
    kind = ", ".join(filter(None, [journey.type and f"{_plain(journey.type)} journey", journey.maturity]))
    yield Text.assemble((_plain(journey.title), "bold"), ("  " + kind, FAINT))
    if journey.headline:
        yield Text(_plain(journey.headline))
    yield Text()


def _strip(drawn: _Drawn) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style=FAINT, no_wrap=True)
    table.add_column(overflow="fold")
    for label, text in _facts(drawn):
        table.add_row(label, text)
    return table


def _facts(drawn: _Drawn) -> Iterator[tuple[str, Text]]:
    critical = critical_moment(drawn.steps)
    if critical:
        yield "Critical moment", Text.assemble(_step_name(critical), "  ", _values(drawn, critical))
    else:
        yield "Critical moment", Text("none marked", BELOW)
    low = deepest_low(drawn.curves, drawn.steps)
    if low and low.mean < 0:
        label = "Next lowest" if is_next_lowest(low, drawn.curves, drawn.steps) else "Deepest low"
        yield label, Text.assemble(_step_name(low.step), "  ", _values(drawn, low.step))
    gap = biggest_gap(gaps(drawn.journey, drawn.subject.series), critical.stage_number if critical else 0)
    if gap:
        actual = _plain(gap.outcome.actual or "") or _measured(gap)
        yield "Biggest gap", Text(f"expected: {_plain(gap.outcome.expected)}; actual: {actual}")
    for curve in drawn.curves[:1]:
        below = longest_below(curve, drawn.steps)
        if below:
            yield "Below neutral", Text(f"{drawn.name(curve.persona)} for {_length(below)} on end")


def _length(below: Stretch) -> str:
    if below.days is None:
        return _counted(below.touchpoints, "touchpoint")
    return f"{'' if below.length.whole else 'at least '}{_days(below.days)}"


def _days(days: float) -> str:
    """A length of time in the unit that a reader would choose."""
    if days >= 1:
        return _counted(round(days), "day")
    hours = days * 24
    return _counted(round(hours), "hour") if hours >= 1 else _counted(max(1, round(hours * 60)), "minute")


def _counted(amount: float, noun: str) -> str:
    return f"{amount:g} {noun}{'' if amount == 1 else 's'}"


def _measured(gap: Gap) -> str:
    """What is measured, with its unit."""
    if gap.measured is None:
        return "not met"
    return _plain(f"{gap.measured.value:g} {(gap.metric and gap.metric.unit) or ''}".strip())


def _step_name(step: Step) -> str:
    return f"{step.number} {_plain(step.name)}"


def _legend(drawn: _Drawn) -> Iterator[RenderableType]:
    if drawn.journey.personas:
        names = (f"{MARKERS[at % len(MARKERS)]} {drawn.name(curve.persona)}" for at, curve in enumerate(drawn.curves))
        yield Text("   ".join(names))
    yield Text("◆ critical moment   ◇ moment of truth   scale from −2 (let down) to +2 (delighted)", FAINT)


def _stages(drawn: _Drawn) -> Iterator[RenderableType]:
    for number, stage in enumerate(drawn.journey.stages, 1):
        yield Text()
        yield Text.assemble((f"{number} {_plain(stage.name)}", "bold"), (f"  {_plain(stage.goal or '')}", FAINT))
        rows = [step for step in drawn.steps if step.stage_number == number]
        yield Padding(_rows(drawn, rows), (0, 0, 0, 2))


def _rows(drawn: _Drawn, rows: list[Step]) -> Table:
    table = Table.grid(padding=(0, 2), expand=False)
    table.add_column(no_wrap=True, style=FAINT)
    table.add_column(width=NAMES, overflow="fold")
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for step in rows:
        table.add_row(step.number, _name(step), _scale(drawn, step), _values(drawn, step))
        for pain in step.touchpoint.pains if step.touchpoint else ():
            table.add_row("", _pain(pain))
    for pain in rows[0].stage.pains if rows else ():
        table.add_row("", _pain(pain))
    return table


def _name(step: Step) -> Text:
    moment = {"critical": " ◆", "truth": " ◇"}.get((step.touchpoint.moment if step.touchpoint else "") or "", "")
    return Text(_plain(step.name) + moment, "bold" if moment == " ◆" else "")


def _pain(pain: Pain) -> Text:
    words = f"{'!' * (pain.severity or 1)} {_plain(pain.text)}"
    return Text(words + (f" ({SEVERITY[pain.severity]})" if pain.severity else ""), BELOW)


def _scale(drawn: _Drawn, step: Step) -> Text:
    """The emotions at a step as markers on a line from -2 to +2; the first persona's stands on top."""
    signs: list[tuple[str, str]] = [("·", FAINT)] * (STEPS + 1)
    signs[STEPS // 2] = ("│", FAINT)
    for at, curve in reversed(list(enumerate(drawn.curves))):
        value = curve.points[step.column]
        if value is not None:
            place = round((min(max(value, LOW), HIGH) - LOW) / (HIGH - LOW) * STEPS)
            signs[place] = (MARKERS[at % len(MARKERS)], _colour(value))
    return Text.assemble(*signs)


def _values(drawn: _Drawn, step: Step) -> Text:
    """The emotions at a step in words."""
    said = [(curve.persona, curve.points[step.column]) for curve in drawn.curves]
    pieces: list[Text] = []
    for persona, value in said:
        if value is not None:
            name = f"{drawn.name(persona)} " if drawn.journey.personas else ""
            pieces.append(Text.assemble(name, (signed(value), _colour(value))))
    return Text(", ").join(pieces) if pieces else Text("no emotion given", FAINT)


def _colour(value: float) -> str:
    return ABOVE if value > 0 else BELOW if value < 0 else ""
