"""What the map rests on: its sources, with how many people or cases and how many claims each bears."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from cjm.model.evidence import Citation, Evidence
from cjm.model.journey import Journey
from cjm.model.pain import Pain, Strength
from cjm.model.stage import Outcome, Stage


class Source(Struct, frozen=True):
    """A piece of evidence and the number of claims that cite it; `evidence.n` is None where nobody says how many."""

    evidence: Evidence
    cited: int


def sources(journey: Journey) -> tuple[Source, ...]:
    """Every source of a resolved journey, in the order written; one that no claim cites has 0."""
    cited = Counter(citation.source for citation in _citations(journey))
    return tuple(Source(one, cited[one.id]) for one in journey.evidence)


def _citations(journey: Journey) -> Iterator[Citation]:
    for persona in journey.personas:
        yield from persona.evidence
    for stage in journey.stages:
        yield from _of_stage(stage)


def _of_stage(stage: Stage) -> Iterator[Citation]:
    yield from stage.evidence
    yield from _borne(*stage.outcomes, *stage.pains, *stage.strengths)
    for touchpoint in stage.touchpoints:
        yield from touchpoint.evidence
        yield from touchpoint.say_do.evidence if touchpoint.say_do else ()
        yield from _borne(*touchpoint.pains, *touchpoint.strengths)


def _borne(*claims: Outcome | Pain | Strength) -> Iterator[Citation]:
    return (citation for claim in claims for citation in claim.evidence)
