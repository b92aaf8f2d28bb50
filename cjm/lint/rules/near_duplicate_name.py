"""One persona, system, department or channel has one name in all maps.

Maps are laid side by side by the names in them: which departments a journey passes through, where a system is at work, what
a persona meets in several journeys. A `Ticket-Tool` beside the `Ticket tool` is another system to everyone who counts, and
a hand-off appears between a department and itself.

The rule speaks of two names of one kind that differ only in case, accents, blanks or signs, in an `s` of the plural, or, in a
word of five letters or more, by one slip of the hand; of a department or system that is called by the name that a library
gives it, and not by its id; and of a map's own persona that has a library's name in another spelling. The rarer one is found,
once in each file; a library's is always right. Names that differ in a figure ("Team 1", "Team 2") or in a short word ("Ward
A", "Ward B") are two, a slip that stands often is none, and two personas of one map are two people, as are Ana and Anna. Near
misses of the usual channels are told by `near-miss-channel`.
"""

from collections.abc import Iterator

from cjm.lint.atlas import Atlas
from cjm.lint.content.namesakes import Heard, spelled_twice
from cjm.lint.facts import Facts
from cjm.lint.rule import Across, Bad, Good, Rule
from cjm.reading.fault import shown

KINDS = ("persona", "channel", "system", "department")
MAP = """\
cjm: 1
title: Renew the contract
stages:
  - name: Decide
    touchpoints:
      - name: Asks what it costs
        systems: Ticket-Tool
"""
OTHER = MAP.replace("Renew the contract", "Repair").replace("systems: Ticket-Tool", "systems: [Ticket tool, ERP]")
OTHERS = (("a.yaml", OTHER), ("b.yaml", OTHER.replace(": Repair", ": Service")))


def _check(atlas: Atlas) -> Iterator[Across]:
    for kind in KINDS:
        for rarer, usual in spelled_twice(atlas, kind):
            for facts, said in rarer.places:
                if kind != "persona" or not _has(facts, usual):
                    first, place = usual.places[0]
                    related = ((first.path, place.span, f"the {kind} as it is mostly written"),)
                    words = _message(kind, rarer, usual)
                    yield Across(words, facts.path, said.span, facts.map, said.node, f"{kind}/{rarer.name}", related)


def _has(facts: Facts, persona: Heard) -> bool:
    """Whether a file has a persona itself: two of one map are meant as two."""
    entry = persona.entry
    return any(one is facts for one, _ in persona.places) or (
        entry is not None and f"persona 1 {entry.id}" in facts.takes
    )


def _message(kind: str, rarer: Heard, usual: Heard) -> str:
    name, entry = shown(rarer.name), usual.entry
    if entry and rarer.entry:
        return f"{name} and {shown(entry.text)} stand side by side as two {kind}s; keep one, and use its id in all maps"
    if entry and kind == "persona":
        return f"{name} is a library's persona, {shown(entry.text)}, in another spelling; take it over: `- use: {entry.id}`"
    if entry and entry.text == rarer.name:
        return f"{name} is what the library calls the {kind} `{entry.id}`; write the id, so that both are one"
    if entry:
        return f"{name} is the library's {kind} {shown(entry.text)} in another spelling; write its id, `{entry.id}`"
    where = f"in {usual.times} other place{'s' * (usual.times != 1)}"
    return f"the {kind} {name} is spelled {shown(usual.name)} {where}; write it in one way, or name two things apart"


rule = Rule(
    "CJM902",
    "near-duplicate-name",
    "warning",
    check_all=_check,
    good=(Good(MAP.replace("-Tool", " tool"), files=OTHERS),),
    bad=(Bad(MAP, at="map.yaml:7:18", files=OTHERS),),
)
