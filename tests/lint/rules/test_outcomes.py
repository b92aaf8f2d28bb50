"""When the rules of outcomes speak, and when they keep silent."""

from pathlib import Path

import pytest

from tests.lint.written import SETTINGS, findings, write

SILENT: list[tuple[int, str]] = []


def said(here: Path, rule: str, text: str, settings: str = "") -> list[tuple[int, str]]:
    """The lines and messages of a rule in a researched map; the text begins on line 4."""
    write(here, {"cjm.yaml": SETTINGS + settings, "map.yaml": f"cjm: 1\ntitle: A map\nmaturity: researched\n{text}"})
    return [(finding.span.start.line, finding.message) for finding in findings(here) if finding.name == rule]


def test_one_of_success_and_outcomes_is_enough(here: Path) -> None:
    text = "stages:\n  - name: A\n  - {name: B, success: Done}\n  - {name: C, outcomes: Done}\n"
    assert said(here, "stage-without-success", text) == [
        (
            5,
            'the stage "A" does not say what success looks like to the customer; add `success`, or what they expect '
            "under `outcomes`",
        )
    ]


def test_success_is_asked_for_where_most_stages_have_it(here: Path) -> None:
    text = "stages:\n  - {name: A, success: Done}\n  - {name: B, success: Done}\n  - {name: C, outcomes: Done}\n"
    assert said(here, "stage-without-success", text) == [
        (7, 'the stage "C" does not say what success looks like to the customer, and most others do; add `success`')
    ]


def outcomes(*told: str, head: str = "") -> str:
    """A stage with outcomes, each on a line of its own."""
    return f"{head}stages:\n  - name: Wait\n    outcomes:\n" + "".join(f"      - {{{one}}}\n" for one in told)


def test_the_date_of_the_map_counts_for_outcomes_without_one_of_their_own(here: Path) -> None:
    text = outcomes("expected: A", "expected: B, validated: 2024-11-22", head="validated: 2026-11-01\n")
    assert said(here, "outcome-not-validated", text) == [
        (
            9,
            '"B" was validated with customers 730 days ago; ask them again, and write the new day as `validated`',
        )
    ]


def test_the_date_of_the_map_does_not_count_where_most_outcomes_have_their_own(here: Path) -> None:
    told = ("expected: A, validated: 2026-11-01", "expected: B, validated: 2026-11-01", "expected: C")
    text = outcomes(*told, head="validated: 2026-11-01\n")
    assert said(here, "outcome-not-validated", text) == [
        (
            10,
            '"C" has no day on which it was validated, and most others have one; ask customers, and write '
            "the day as `validated`",
        )
    ]


def test_a_validated_map_says_when_it_was(here: Path) -> None:
    text = "cjm: 1\ntitle: A map\nmaturity: validated\n" + outcomes("expected: A, validated: 2026-11-01")
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": text})
    found = [(one.span.start.line, one.message) for one in findings(here) if one.name == "outcome-not-validated"]
    assert found == [
        (
            3,
            "the map calls itself validated, and does not say when; write the day on which customers confirmed it as "
            "`validated`",
        )
    ]


def test_what_was_never_validated_among_others_that_were_is_told_by_itself(here: Path) -> None:
    text = outcomes("expected: A", "expected: B, validated: 2026-11-01")
    assert said(here, "outcome-not-validated", text) == [
        (7, '"A" was never validated with customers; ask them, and write the day as `validated`')
    ]


def test_where_no_outcome_holds_it_is_said_once(here: Path) -> None:
    assert said(here, "outcome-not-validated", outcomes("expected: A", "expected: B")) == [
        (
            4,
            "none of the 2 expected outcomes is validated, or not lately; ask those who go through it, and write "
            "the day as `validated` at the map or at each outcome",
        )
    ]
    told = ("expected: A, validated: 2025-11-01", "expected: B, validated: 2025-06-01")
    assert said(here, "outcome-not-validated", outcomes(*told)) == [
        (
            4,
            "the 2 expected outcomes were validated 386 days ago or longer; ask those who go through it again, and write "
            "the new day as `validated`",
        )
    ]


@pytest.mark.parametrize("head", ["state: to-be\n", "validated: 2025-11-22\n", "validated: 2027-01-01\n"])
def test_the_future_and_what_is_a_year_old_to_the_day_are_left_alone(here: Path, head: str) -> None:
    assert said(here, "outcome-not-validated", outcomes("expected: A", "expected: B", head=head)) == SILENT


def test_how_old_a_validation_may_be_is_a_limit(here: Path) -> None:
    text = outcomes("expected: A, validated: 2026-11-01")
    settings = "lint: {options: {outcome-not-validated: {days: 20}}}\n"
    assert [line for line, _ in said(here, "outcome-not-validated", text, settings)] == [7]


def test_the_date_of_a_stale_map_is_told_by_one_rule(here: Path) -> None:
    text = outcomes("expected: A", "expected: B", head="validated: 2025-11-01\n")
    own = outcomes(*["expected: A, validated: 2025-11-01"] * 2, head="validated: 2025-11-01\n")
    for one in (text, own):
        assert said(here, "outcome-not-validated", one) == SILENT
        assert [line for line, _ in said(here, "stale-validation", one)] == [4]


def test_what_the_workspace_calls_fresh_is_the_limit_where_the_rule_has_none_of_its_own(here: Path) -> None:
    text = outcomes("expected: A, validated: 2026-08-01")
    own = "lint: {options: {outcome-not-validated: {days: 300}}}\n"
    assert said(here, "outcome-not-validated", text) == SILENT
    assert [line for line, _ in said(here, "outcome-not-validated", text, "fresh_for: 90 days\n")] == [7]
    assert said(here, "outcome-not-validated", text, f"fresh_for: 90 days\n{own}") == SILENT


def test_one_outcome_or_one_persona_cannot_be_told_apart(here: Path) -> None:
    two = "personas: [{name: Maya}, {name: Viktor}]\n"
    both = outcomes("expected: A", "expected: B", head=two)
    assert [line for line, _ in said(here, "one-expectation-for-all", both)] == [4]
    assert said(here, "one-expectation-for-all", outcomes("expected: A", head=two)) == SILENT
    one = both.replace(", {name: Viktor}", "")
    assert said(here, "one-expectation-for-all", one) == SILENT


WAIT = "metrics: [{name: Loaner wait, id: wait, better: lower, readings: {2026-10: 6}}]\n"


def test_a_gap_that_is_measured_goes_before_one_that_is_written(here: Path) -> None:
    told = "expected: A, metric: wait, value: {}, gap: {}"
    text = outcomes(told.format(1, 0), told.format(6, 3), head=WAIT)
    assert said(here, "gap-without-pain", text) == [
        (
            8,
            '"A" is missed by a gap of 3 (computed from what is measured), and no pain of the stage says why; add one under `pains`',
        )
    ]
    assert said(here, "gap-without-pain", f"state: to-be\n{text}") == SILENT


def test_a_pain_at_any_touchpoint_of_the_stage_answers_a_gap(here: Path) -> None:
    text = outcomes("expected: A, gap: 2")
    assert [line for line, _ in said(here, "gap-without-pain", text)] == [7]
    assert said(here, "gap-without-pain", f"{text}    touchpoints: {{name: B, pains: Silence}}\n") == SILENT


@pytest.mark.parametrize(
    ("expects", "hurts", "speaks"),
    [
        ("maya", "viktor", True),
        ("maya", "[viktor, maya]", False),
        ("[maya, viktor]", "viktor", False),
        ("[]", "viktor", False),
        ("maya", "[]", False),
        ("maya", "victor", False),
    ],
)
def test_a_pain_of_others_does_not_answer_the_gap_of_a_persona(
    here: Path, expects: str, hurts: str, speaks: bool
) -> None:
    text = outcomes(f"expected: A, gap: 2, personas: {expects}", head="personas: [{name: Maya}, {name: Viktor}]\n")
    told = (
        '"A" is missed by a gap of 2 (as written), and the pains of the stage are those of others than "Maya"; '
        "add one under `pains`, or name them in `personas` of one that is there"
    )
    found = said(here, "gap-without-pain", f"{text}    pains: {{text: Silence, personas: {hurts}}}\n")
    assert found == ([(8, told)] if speaks else SILENT)


def test_the_gap_from_which_a_pain_is_asked_for_is_a_limit(here: Path) -> None:
    settings = "lint: {options: {gap-without-pain: {least: 3}}}\n"
    assert said(here, "gap-without-pain", outcomes("expected: A, gap: 2"), settings) == SILENT
