"""Which claims are researched, and which are assumptions."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from cjm.model.evidence import Citation, Evidence
from cjm.model.journey import Journey
from cjm.model.pain import Pain, Strength

Kind = Literal["persona", "stage", "outcome", "touchpoint", "say-do", "pain", "strength"]
Named = tuple[str, tuple[Citation, ...]]


class Claim(Struct, frozen=True):
    """Something that the map says of customers, and whether research bears it out.

    `node` is a path of ids: "maya", "ship-and-wait/receives-the-loaner/no-loaner"; an outcome or a strength, which
    have no id, has the path of what it stands at. `text` is its name or text.
    """

    kind: Kind
    node: str
    text: str
    researched: bool


class Count(Struct, frozen=True):
    """How many claims of a kind there are, and how many of them are assumptions."""

    kind: Kind
    total: int
    assumed: int


def researched(citations: Iterable[Citation], evidence: Mapping[str, Evidence], perspective: str = "customer") -> bool:
    """Whether at least one source cited is neither a workshop nor employees alone; an unknown source bears nothing.

    In a map of the employees' journey employees are those whose journey it is, and what they say bears a claim.
    """
    cited = (evidence.get(citation.source) for citation in citations)
    aside = "employees" if perspective == "customer" else ""
    return any(source and source.kind != "workshop" and source.who != aside for source in cited)


def evidence_by_id(journey: Journey) -> dict[str, Evidence]:
    """The sources of a resolved journey by id."""
    return {source.id: source for source in journey.evidence}


def claims(journey: Journey) -> tuple[Claim, ...]:
    """Every claim of the map: personas first, then stage by stage in the order written."""
    known = evidence_by_id(journey)
    found: list[tuple[Kind, str, Named]] = [("persona", one.id, (one.name, one.evidence)) for one in journey.personas]
    found += _of_stages(journey)
    return tuple(
        Claim(kind, node, text, researched(cited, known, journey.perspective)) for kind, node, (text, cited) in found
    )


def assumptions(claims: Iterable[Claim]) -> tuple[Count, ...]:
    """One count for each kind that occurs, in the order of first occurrence."""
    found: dict[Kind, tuple[int, int]] = {}
    for claim in claims:
        total, assumed = found.get(claim.kind, (0, 0))
        found[claim.kind] = (total + 1, assumed + (not claim.researched))
    return tuple(Count(kind, total, assumed) for kind, (total, assumed) in found.items())


def _of_stages(journey: Journey) -> Iterator[tuple[Kind, str, Named]]:
    for stage in journey.stages:
        if not stage.touchpoints:
            yield "stage", stage.id, (stage.name, stage.evidence)
        for outcome in stage.outcomes:
            yield "outcome", stage.id, (outcome.expected, outcome.evidence)
        yield from _pains_and_strengths(stage.id, stage.pains, stage.strengths)
        for touchpoint in stage.touchpoints:
            node = f"{stage.id}/{touchpoint.id}"
            yield "touchpoint", node, (touchpoint.name, touchpoint.evidence)
            if touchpoint.say_do:
                said = touchpoint.say_do
                yield "say-do", node, (said.does or said.says or touchpoint.name, said.evidence)
            yield from _pains_and_strengths(node, touchpoint.pains, touchpoint.strengths)


def _pains_and_strengths(
    node: str, pains: tuple[Pain, ...], strengths: tuple[Strength, ...]
) -> Iterator[tuple[Kind, str, Named]]:
    for pain in pains:
        yield "pain", f"{node}/{pain.id}", (pain.text, pain.evidence)
    for strength in strengths:
        yield "strength", node, (strength.text, strength.evidence)
