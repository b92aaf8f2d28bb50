"""Which claims are researched."""

import pytest

from cjm.analysis.claims import Claim, Count, assumptions, claims
from cjm.analysis.sources import sources
from tests.analysis.written import journey

EVIDENCE = """
evidence:
  - {name: Interviews, kind: interview, who: clients, n: 14}
  - {name: Staff, kind: interview, who: employees}
  - {name: Workshop, kind: workshop, who: clients}
  - {name: Log}
"""


@pytest.mark.parametrize(
    ("cited", "researched"),
    [
        ("interviews", True),
        ("log", True),
        ("staff", False),
        ("workshop", False),
        ("[staff, workshop]", False),
        ("[staff, interviews]", True),
        ("{interviews: 9 of 14}", True),
        ("unheard-of", False),
        ("[]", False),
    ],
)
def test_a_claim_is_researched_by_a_source_that_is_neither_a_workshop_nor_employees_alone(
    cited: str, researched: bool
) -> None:
    one = journey(f"{EVIDENCE}personas: [{{name: Maya, evidence: {cited}}}]")
    assert claims(one) == (Claim("persona", "maya", "Maya", researched),)


@pytest.mark.parametrize(("cited", "researched"), [("staff", True), ("workshop", False)])
def test_in_the_employees_own_journey_what_employees_say_bears_a_claim(cited: str, researched: bool) -> None:
    one = journey(f"{EVIDENCE}perspective: employee\npersonas: [{{name: Emre, evidence: {cited}}}]")
    assert claims(one) == (Claim("persona", "emre", "Emre", researched),)


FULL = journey(
    EVIDENCE
    + """
personas: [{name: Maya}]
stages:
  - name: Look
    outcomes: [{expected: An answer, evidence: interviews}]
    pains: [{text: No answer}]
    evidence: interviews
    touchpoints:
      - name: Ask
        evidence: log
        say_do: {says: I read it, does: Calls at once, evidence: log}
        pains: [{text: Slow, evidence: staff}]
        strengths: [{text: Friendly, evidence: interviews}]
  - {name: Wait, evidence: interviews}
"""
)


def test_the_claims_of_a_map_in_the_order_written() -> None:
    assert claims(FULL) == (
        Claim("persona", "maya", "Maya", False),
        Claim("outcome", "look", "An answer", True),
        Claim("pain", "look/no-answer", "No answer", False),
        Claim("touchpoint", "look/ask", "Ask", True),
        Claim("say-do", "look/ask", "Calls at once", True),
        Claim("pain", "look/ask/slow", "Slow", False),
        Claim("strength", "look/ask", "Friendly", True),
        Claim("stage", "wait", "Wait", True),
    )


def test_assumptions_are_counted_by_kind() -> None:
    assert assumptions(claims(FULL)) == (
        Count("persona", 1, 1),
        Count("outcome", 1, 0),
        Count("pain", 2, 2),
        Count("touchpoint", 1, 0),
        Count("say-do", 1, 0),
        Count("strength", 1, 0),
        Count("stage", 1, 0),
    )


def test_a_source_says_how_many_claims_rest_on_it() -> None:
    assert [(source.evidence.name, source.evidence.n, source.cited) for source in sources(FULL)] == [
        ("Interviews", 14, 4),
        ("Staff", None, 1),
        ("Workshop", None, 0),
        ("Log", None, 2),
    ]
