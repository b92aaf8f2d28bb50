"""A researched map says what it rests on, and cites it.

Surveys, interviews, observation and figures from inside and outside are what sets a map apart from a wall of opinions. Who
reads it asks first: how do you know? A map that names no source cannot answer, and one that lists sources without citing any
does not say which of its statements they bear out.

There is one finding for the map. It stands on `evidence` where sources are listed and nothing cites them, else on `stages`.
A citation anywhere is enough for this rule: at a persona, a stage, an outcome, a touchpoint, a pain or a strength.

Answer it by listing under `evidence` who was asked, watched or counted, how many and when, and by citing that by its id; or
write `maturity: sketch` for as long as the map is what the team believes.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz); "What is
customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.analysis.sources import sources
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

MAP = """\
cjm: 1
title: Renew the contract
maturity: researched
evidence:
  - id: talks
    name: Talks with customers
stages:
  - name: Decide
    touchpoints:
      - name: Compare the offers
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    known = sources(sheet.journey)
    if any(source.cited for source in known) or not sheet.journey.stages:
        return
    if known:
        first = known[0].evidence
        what = (
            f"nothing in the map cites {shown(first.name)}" if len(known) == 1 else "nothing in the map cites a source"
        )
        message = f"{what}; write `evidence: {first.id}` at the touchpoints, pains and personas that it bears out"
        yield Found(message, sheet.journey, "evidence")
    elif not _cites(sheet):
        message = (
            "the map names no source; list the interviews, surveys or figures that it rests on under `evidence`, and cite "
            "them where they bear something out"
        )
        yield Found(message, sheet.journey, "evidence")


def _cites(sheet: Sheet) -> bool:
    """Whether sources are cited that the map does not list, of which another rule speaks."""
    return any(mention.kind.to == ("evidence",) for mention, _ in sheet.mentions)


rule = Rule(
    "CJM703",
    "no-evidence",
    "warning",
    "researched",
    check=_check,
    reads=("evidence", "stages"),
    good=(Good(f"{MAP}        evidence:\n          talks: 9 of 14\n"), Good(MAP.replace("researched", "sketch"))),
    bad=(
        Bad(MAP, at="4:1"),
        Bad(MAP.replace("evidence:\n  - id: talks\n    name: Talks with customers\n", ""), at="4:1"),
    ),
)
