"""What the rules of stages say, and where they keep silent."""

from pathlib import Path

import pytest

from tests.lint.written import SETTINGS, findings, write

HEAD = "cjm: 1\ntitle: Repair\nmaturity: researched\n"
LIBRARY = "cjm: 1\nkind: library\ndepartments:\n  - {id: returns, name: Returns desk}\n"


def said(here: Path, rule: str, text: str, settings: str = "") -> list[str]:
    """The messages of a rule in a map."""
    write(here, {"cjm.yaml": SETTINGS + settings, "map.yaml": text, "library.yaml": LIBRARY})
    return [finding.message for finding in findings(here) if finding.name == rule]


def stages(*counts: int) -> str:
    """Stages with so many touchpoints each."""
    lines = ["stages:"]
    for number, count in enumerate(counts, 1):
        touchpoints = ", ".join(f"Does {number}-{at}" for at in range(count))
        lines.append(f"  - name: Stage {number}\n    touchpoints: [{touchpoints}]")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("count", "rules"), [(4, []), (8, []), (9, ["CJM210"]), (12, ["CJM210"]), (13, ["CJM209"])])
def test_one_rule_at_a_time_speaks_of_the_number_of_stages(here: Path, count: int, rules: list[str]) -> None:
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": HEAD + stages(*[1] * count)})
    assert [one.code for one in findings(here) if one.code in {"CJM209", "CJM210"}] == rules


def test_a_sketch_of_thirteen_stages_is_an_error_and_one_of_two_is_none(here: Path) -> None:
    sketch = "cjm: 1\ntitle: Repair\n"
    assert said(here, "too-many-stages", sketch + stages(*[1] * 13)) == [
        "the map has 13 stages, more than 12; put those together that serve one goal, and keep the detail as touchpoints"
    ]
    assert said(here, "number-of-stages", sketch + stages(1, 1)) == []


def test_a_part_of_a_longer_map_may_have_few_stages(here: Path) -> None:
    assert said(here, "number-of-stages", f"{HEAD}part_of: ownership\n{stages(1, 1)}") == []
    assert said(here, "number-of-stages", HEAD + stages(1)) == [
        "the map has 1 stage, and five to seven are usual; perhaps split those in which more than one thing is wanted"
    ]


def test_the_limits_of_the_number_of_stages_can_be_set(here: Path) -> None:
    settings = "lint:\n  options:\n    number-of-stages: {fewest: 2, most: 10}\n    too-many-stages: {most: 20}\n"
    assert said(here, "number-of-stages", HEAD + stages(1, 1), settings) == []
    assert said(here, "number-of-stages", HEAD + stages(*[1] * 10), settings) == []
    assert said(here, "number-of-stages", HEAD + stages(*[1] * 15), settings) == [
        "the map has 15 stages, and five to seven are usual; perhaps put those together that serve one goal"
    ]
    assert said(here, "too-many-stages", HEAD + stages(*[1] * 15), settings) == []


BARE = "  - name: Use\n"
BEGUN = "stages:\n  - name: Fix\n    touchpoints: [{name: Calls, moment: critical}]\n"


def test_a_sketch_of_stage_names_has_nothing_to_fill_in_yet(here: Path) -> None:
    sketch = "cjm: 1\ntitle: Repair\n"
    for rule in ("stage-without-touchpoints", "no-critical-moment"):
        assert said(here, rule, f"{sketch}stages: [Notice, Fix, Use]\n") == []
    assert said(here, "no-critical-moment", f"{HEAD}stages: [Notice, Fix, Use]\n") == []
    assert said(here, "stage-without-touchpoints", f"{HEAD}stages: [Notice, Fix, Use]\n") == [
        "no stage has touchpoints yet; write what the customer meets there: `touchpoints: [Reminder e-mail]`"
    ]


def test_a_bare_stage_is_found_once_touchpoints_are_begun(here: Path) -> None:
    for head in (HEAD, "cjm: 1\ntitle: Repair\n"):
        assert said(here, "stage-without-touchpoints", head + BEGUN + BARE) == [
            'the stage "Use" has no touchpoints; write what the customer meets there: `touchpoints: [Reminder e-mail]`, '
            "or, where they meet nothing of yours, what they do: `action: …`"
        ]


@pytest.mark.parametrize(
    "told", ["action: Hears a noise", "emotion: -1", "thought: Is it serious?", "quote: Not again", "pains: No keys"]
)
@pytest.mark.parametrize("head", [HEAD, "cjm: 1\ntitle: Repair\n"], ids=["researched", "sketch"])
def test_a_stage_that_tells_what_happens_in_it_needs_no_touchpoints(here: Path, head: str, told: str) -> None:
    assert said(here, "stage-without-touchpoints", f"{head}{BEGUN}{BARE}    {told}\n") == []


def test_a_slip_in_what_a_stage_tells_is_no_second_fault(here: Path) -> None:
    assert said(here, "stage-without-touchpoints", f"{HEAD}{BEGUN}{BARE}    emotion: -3\n") == []


@pytest.mark.parametrize("counts", [(5, 1, 1, 2), (9, 1, 1), (5, 2, 2, 1), (7, 0, 2, 3)])
def test_short_maps_halves_and_empty_stages_are_not_called_unbalanced(here: Path, counts: tuple[int, ...]) -> None:
    assert said(here, "unbalanced-stages", HEAD + stages(*counts)) == []


def test_more_than_half_of_the_touchpoints_in_one_stage_is_unbalanced(here: Path) -> None:
    assert said(here, "unbalanced-stages", HEAD + stages(2, 6, 1, 1)) == [
        '6 of the 10 touchpoints stand in the stage "Stage 2"; perhaps it is several stages, or the others were not '
        "looked at as closely"
    ]


def named(stage: str, more: str = "") -> str:
    return f"{HEAD}{more}stages:\n  - name: {stage}\n    touchpoints: [{{name: Waits, department: Fulfilment}}]\n"


@pytest.mark.parametrize(
    "stage",
    [
        *(
            "Returns desk",
            "returns",
            "Sales",
            "After-sales",
            "Außendienst",
            "Support",
            "The sales team",
            "The returns desk and sales",
            "Sales desk",
            "Sales & support",
        ),
        *(
            "Fulfilment and returns",
            "Recruitment department",
            "Department of claims",
            "Schadenabteilung",
            "Abteilung Schaden",
        ),
        *("Service clients", "Le service de facturation", "Le département des inscriptions", "Departamento de altas"),
    ],
)
def test_a_stage_with_the_name_or_id_of_a_department_mirrors_the_organisation(here: Path, stage: str) -> None:
    assert said(here, "stages-like-departments", named(stage)) == [
        f'the stage "{stage}" has the name of a department; perhaps it mirrors the organisation: call it what the '
        "customer goes through there"
    ]


@pytest.mark.parametrize(
    ("stage", "quote"),
    [("Support", "I rang support twice"), ("Day ward", "The day ward was full"), ("IT", "IT took my laptop")],
)
def test_a_department_that_customers_name_themselves_may_be_a_stage(here: Path, stage: str, quote: str) -> None:
    department = f"scope: {{departments: [{stage}]}}\n"
    assert len(said(here, "stages-like-departments", named(stage, department))) == 1
    at_touchpoint = named(stage, department).replace("}]", f", quote: {quote}}}]")
    assert said(here, "stages-like-departments", at_touchpoint) == []
    of_a_persona = f"{department}personas: {{name: Maya, quote: {quote}}}\n"
    assert said(here, "stages-like-departments", named(stage, of_a_persona)) == []


def test_a_small_word_in_a_quote_is_no_department(here: Path) -> None:
    text = named("IT").replace("}]", ", quote: I gave it back}]")
    assert len(said(here, "stages-like-departments", text)) == 1


@pytest.mark.parametrize(
    "stage",
    [
        *("Call the returns desk", "Return it", "Nobody", "Wait", "Sales talk and support", "Call the fire department"),
        *("Visit the department store", "Service du petit-déjeuner", "Meet the team", "Delivery and installation"),
    ],
)
def test_a_stage_that_only_speaks_of_a_department_does_not(here: Path, stage: str) -> None:
    assert said(here, "stages-like-departments", named(stage)) == []


@pytest.mark.parametrize("word", ["Repair", "Onboarding", "Delivery"])
def test_what_customers_go_through_may_be_called_like_a_department(here: Path, word: str) -> None:
    scope = f"scope: {{departments: [{word}]}}\n"
    assert said(here, "stages-like-departments", named(word, scope)) == []


def test_the_journey_of_employees_may_lead_through_departments(here: Path) -> None:
    assert said(here, "stages-like-departments", named("Returns desk", "perspective: employee\n")) == []
