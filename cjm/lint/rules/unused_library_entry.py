"""What a library holds is used by some map.

A library is what many maps share: one persona, one name for a department, one definition of a metric. An entry that no map
uses is kept up for nobody, and whoever chooses from the library takes it for what is usual here. Mostly it is left over from a
map that is gone, or a map has its own copy in other words.

The rule speaks of each persona, channel, system, department, metric and source of a library that no map uses, on its own line.
A persona, a metric or a source is used where a map lists it; a source, too, where the library itself cites it. A word for a
channel, a system or a department counts by its id and by its name. Where a file cannot be read wholly, nobody knows what it
uses, and the rule is silent.
"""

from collections.abc import Iterator

from cjm.lint.atlas import Atlas
from cjm.lint.facts import Said
from cjm.lint.rule import Across, Bad, Good, Rule
from cjm.lint.wording.alike_names import key_of
from cjm.reading.fault import shown

HOMES = {"persona": "personas", "metric": "metrics", "evidence": "evidence"}
FIELDS = {"channel": "channel", "system": "systems", "department": "department"}
NOUNS = {"evidence": "source"}
LIBRARY = ("library.yaml", "cjm: 1\nkind: library\ndepartments:\n  - Support\n  - Finance\n")
MAP = """\
cjm: 1
title: Renew the contract
stages:
  - name: Decide
    touchpoints:
      - name: Asks what it costs
        department: support
      - name: Gets the bill
        department: finance
"""


def _check(atlas: Atlas) -> Iterator[Across]:
    if not (atlas.whole and atlas.maps):
        return
    taken = {(kind, word) for facts in atlas.files for kind, word, _ in facts.taken()}
    spelled = {(said.kind, key_of(said.text)) for facts in atlas.files for said in _of_maps(facts.kind, facts.said)}
    for facts, said in atlas.shelf():
        keys = {(said.kind, key_of(word)) for word in (said.id, said.text)}
        if (said.kind, said.id) not in taken and not (said.kind in FIELDS and keys & spelled):
            yield Across(_message(said), facts.path, said.span, node=said.node, about=f"{said.kind}/{said.id}")


def _of_maps(kind: str, said: tuple[Said, ...]) -> tuple[Said, ...]:
    return said if kind in ("journey", "responses") else ()


def _message(said: Said) -> str:
    where = f"`{HOMES[said.kind]}: [{said.id}]`" if said.kind in HOMES else f"`{FIELDS[said.kind]}: {said.id}`"
    noun = NOUNS.get(said.kind, said.kind)
    return (
        f"no map uses the {noun} {shown(said.text)}; name it where it belongs, {where}, or take it out of the library"
    )


rule = Rule(
    "CJM901",
    "unused-library-entry",
    "info",
    check_all=_check,
    good=(Good(MAP, files=(LIBRARY,)),),
    bad=(Bad(MAP.replace("finance", "nobody"), at="library.yaml:5:5", files=(LIBRARY,)),),
)
