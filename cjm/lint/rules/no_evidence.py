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

from cjm.lint.content.citing import cites_nothing
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
    sources = sheet.journey.evidence
    # Sources that are cited and not listed are unknown references, of which another rule speaks.
    if not cites_nothing(sheet) or not sheet.journey.stages:
        return
    if sources:
        what = f"nothing in the map cites {shown(sources[0].name) if len(sources) == 1 else 'a source'}"
        message = f"{what}; write `evidence: {sources[0].id}` at the touchpoints, pains and personas that it bears out"
    else:
        message = (
            "the map names no source; list the interviews, surveys or figures that it rests on under `evidence`, and cite "
            "them where they bear something out"
        )
    yield Found(message, sheet.journey, "evidence")


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
