"""The stages, touchpoints and personas that a data file names are those of the map.

A data file may say of each value where it was measured, and of whom: the columns `stage`, `touchpoint` and `persona` hold ids
of the map. What is misspelt there, or was renamed in the map since, is measured and shown nowhere, without a word.

The rule speaks of a file that the map itself names with `data`, once for each file. The file of a library's metric may well
hold the places of other maps, and is not judged; a file that several maps share belongs there. An empty cell means everything,
or everyone.

Answer it by writing the id as the map has it.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz), on figures
that are shown at the touchpoints they belong to.
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.identity import derived_id
from cjm.model.metric import Metric
from cjm.reading.fault import shown
from cjm.reading.near import did_you_mean

KINDS = ("stage", "touchpoint", "persona")
MAP = """\
cjm: 1
title: Renew the contract
metrics:
  - name: Ease
    measures: ces
    data: data/ease.csv
stages:
  - name: Decide
    touchpoints:
      - name: Compare the offers
"""
CSV = "date,touchpoint,value,n\n2026-10,compare-the-offers,4.1,60\n"


def _check(sheet: Sheet) -> Iterator[Found]:
    metrics = [one for one in sheet.journey.metrics if one.data and sheet.document.given(one, "data")]
    if not metrics or not sheet.journey.stages or sheet.hidden_keys & {"id", "name", "use", "stages", "touchpoints"}:
        return
    known = _known(sheet)
    for metric in metrics:
        unknown = _unknown(sheet, metric, known)
        if unknown:
            yield Found(_message(metric, unknown, known), metric, "data", about=unknown[0][1])


def _known(sheet: Sheet) -> dict[str, set[str]]:
    """The ids of the map by kind."""
    found = {kind: {id_ for of, id_ in sheet.ids if of == kind} for kind in ("stage", "touchpoint")}
    return found | {"persona": {persona.id for persona in sheet.journey.personas}}


def _unknown(sheet: Sheet, metric: Metric, known: dict[str, set[str]]) -> list[tuple[str, str]]:
    """Kind and word of everything that a metric's file names and the map does not have, each once, in order."""
    found: dict[tuple[str, str], None] = {}
    for series in sheet.data.series(metric):
        for kind in KINDS:
            word = getattr(series, kind)
            if word and word not in known[kind]:
                found.setdefault((kind, word))
    return list(found)


def _message(metric: Metric, unknown: list[tuple[str, str]], known: dict[str, set[str]]) -> str:
    kind, word = unknown[0]
    others = f", and {len(unknown) - 1} more that it does not have" if len(unknown) > 1 else ""
    written = derived_id(word)
    hint = f'; write the id: "{written}"' if written in known[kind] else did_you_mean(word, known[kind])
    hint = hint or f"; the column `{kind}` takes ids of the map, and nothing where all are meant"
    return f"{shown(metric.data or '')} names the {kind} {shown(word)}, which the map does not have{others}{hint}"


rule = Rule(
    "CJM715",
    "unknown-place-in-data",
    "warning",
    check=_check,
    reads=("data", "measures", "scale", "values", "column"),
    good=(Good(MAP, files=(("data/ease.csv", CSV),)),),
    bad=(Bad(MAP, at="6:11", files=(("data/ease.csv", CSV.replace("compare-the", "compare-our")),)),),
)
