"""Every source that a map lists bears something out.

A long list of sources makes a map look well founded. What nothing cites founds nothing: either it was forgotten where it
belongs, so that a finding looks like an assumption, or it no longer has to do with the map.

A citation counts at a persona (one from a library too), a stage, an outcome, a touchpoint, at what is said and done there, at
why somebody leaves, at a pain and at a strength. Where nothing in the map cites anything, the rule `no-evidence` says so once instead.

Answer it with `evidence:` and the id of the source where it bears something out, or by taking the source out of the list.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.content.citing import cited
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
  - id: register
    name: Contract register
stages:
  - name: Decide
    evidence: talks
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    known = frozenset(cited(sheet))
    if not known or "evidence" in sheet.hidden_keys:
        return
    for source in sheet.journey.evidence:
        if source.id not in known:
            how = f"write `evidence: {source.id}` where it bears something out, or take it out"
            yield Found(f"nothing in the map cites {shown(source.name)}; {how}", source)


rule = Rule(
    "CJM716",
    "uncited-evidence",
    "info",
    "researched",
    check=_check,
    reads=("id", "use"),
    good=(Good(MAP.replace("evidence: talks", "evidence: [talks, register]")),),
    bad=(Bad(MAP, at="8:11"),),
)
