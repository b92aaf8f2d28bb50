"""A figure or a source rests on enough answers to mean something.

Seven answers make a share of 43 % or of 57 % by one person's mood. Who steers by such figures chases chance, and a map that
prints them to the decimal lends them a weight that they do not have. The interval of a Net Promoter Score from ten answers is
wider than most programmes will ever move it.

The rule speaks where the newest value of a metric that asks people or takes a share or a mean (`nps`, `csat`, `ces`,
`emotion`, `mean`, `share`) rests on fewer than ten answers or cases (column `n`, the rows of a file of answers, or promoters,
passives and detractors together). The option `least` sets another number. Of a measured emotion, the newest value of each
stage, touchpoint and persona counts, since each is drawn. A file that does not say how many answered is not judged. It stands
where the values are given.

The rule also speaks of interviews and surveys with fewer than five people (`n`; the option `people` sets another number),
unless `strength: anecdote` says what they are: what so few told is a story worth hearing, and no finding about all.

Answer it by waiting for more answers, by putting several months together, or by asking more people.

Source: Brendan Rocks on intervals for the Net Promoter Score (2016).
"""

from collections.abc import Iterable, Iterator

from cjm.errors import CjmError
from cjm.lint.content.citing import own_sources
from cjm.lint.content.measured import measured_here
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.metric import Metric
from cjm.model.series import Point, Series
from cjm.reading.fault import shown

MEASURES = ("nps", "csat", "ces", "emotion", "mean", "share", None)
ASKING = ("interview", "survey")
FEWEST_SHOWN = 5
LEAST = Option(10, "the number of answers or cases below which a figure means little")
PEOPLE = Option(5, "the number of people below which interviews or a survey are an anecdote")
MAP = """\
cjm: 1
title: Renew the contract
maturity: researched
metrics:
  - name: Would recommend us
    measures: nps
    data: data/nps.csv
stages: [Decide]
"""
TALKS = """\
cjm: 1
title: Renew the contract
maturity: researched
evidence:
  - {name: Talks, kind: interview, n: 3}
stages: [Decide]
"""
CSV = "date,promoters,passives,detractors\n2026-07,9,8,6\n"


def _check(sheet: Sheet) -> Iterator[Found]:
    least = sheet.limit("too-few-answers", "least", LEAST.default)
    for metric in measured_here(sheet):
        if metric.data and metric.measures in MEASURES:
            few = min(_counted(metric, _series(sheet, metric)), key=lambda one: one[0], default=None)
            if few and few[0] < least:
                yield Found(_message(metric, *few), metric, "data")
    people = sheet.limit("too-few-answers", "people", PEOPLE.default)
    for source in own_sources(sheet):
        if source.kind in ASKING and source.n is not None and source.n < people and source.strength != "anecdote":
            count = f"{source.n} {'person' if source.n == 1 else 'people'}"
            message = f"{shown(source.name)} rests on {count}, too few to speak for others"
            yield Found(f"{message}; ask more, or write `strength: anecdote`", source, "n")


def _counted(metric: Metric, series: Iterable[Series]) -> Iterator[tuple[int, Point, Series]]:
    """The newest values whose number of answers is known."""
    for one in series:
        whole = not one.stage and not one.touchpoint and not one.persona
        if one.last and one.last.n is not None and (whole or metric.measures == "emotion"):
            yield one.last.n, one.last, one


def _message(metric: Metric, n: int, point: Point, series: Series) -> str:
    named = ", ".join(filter(None, (series.stage, series.touchpoint, series.persona)))
    what = "cases" if metric.kind == "operation" else "answers"
    count = f"fewer than five {what}" if n < FEWEST_SHOWN else f"{n} {what}"
    return (
        f"the newest value of {shown(metric.name)}{f' for {shown(named)}' if named else ''}, of {point.when:%Y-%m}, rests on "
        f"{count}, too few to mean anything; wait for more, or put several months together"
    )


def _series(sheet: Sheet, metric: Metric) -> tuple[Series, ...]:
    """The series of a metric, those values included that so few people gave that no page shows them."""
    try:
        found = sheet.data.measurement(metric)
    except CjmError:
        return ()
    if all(note.kind != "hidden" for note in found.notes):
        return found.series
    from cjm.measure.measurement import series_of

    # What an organisation counts is shown however few the cases are; the file was readable a moment ago.
    path = sheet.around.workspace.data_path(metric, sheet.document.path)
    counted = metric.model_copy(update={"kind": "operation"})
    return series_of(counted, sheet.around.workspace.tree.read(path), path)


rule = Rule(
    "CJM712",
    "too-few-answers",
    "info",
    "researched",
    check=_check,
    kinds=("journey", "library"),
    reads=("data", "measures", "values", "column", "kind", "strength"),
    options={"least": LEAST, "people": PEOPLE},
    good=(Good(MAP, files=(("data/nps.csv", CSV),)), Good(TALKS.replace("3}", "9}"))),
    bad=(
        Bad(TALKS, at="5:39"),
        Bad(MAP, at="7:11", files=(("data/nps.csv", f"{CSV}2026-10,3,2,2\n"),)),
        Bad(MAP, at="7:11", files=(("data/nps.csv", f"{CSV}2026-10,1,1,1\n"),)),
    ),
)
