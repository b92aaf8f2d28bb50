"""When the rules of hand-offs speak, and when they keep silent."""

from pathlib import Path

from tests.lint.written import SETTINGS, findings, write

TWO = "personas: [{name: Maya}, {name: Viktor}]\n"


def names(here: Path, rule: str, *touchpoints: str, head: str = "", first: str = "") -> list[str]:
    """The touchpoints at which a rule speaks: those of the first stage, and the last one in a stage of its own."""
    *before, last = [f"      - {{{one}}}\n" for one in touchpoints]
    stages = f"stages:\n  - name: Look\n{first}    touchpoints:\n{''.join(before)}"
    text = f"cjm: 1\ntitle: A map\nmaturity: researched\n{head}{stages}  - name: Buy\n    touchpoints:\n{last}"
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": text})
    lines = text.splitlines()
    found = [finding.span.start.line for finding in findings(here) if finding.name == rule]
    return [lines[line - 1].split("name: ")[1][0] for line in found]


def undescribed(here: Path, *touchpoints: str, head: str = "", first: str = "") -> list[str]:
    """The touchpoints that receive the case, and nobody says how."""
    return names(here, "handoff-not-described", *touchpoints, head=head, first=first)


def test_a_hand_off_is_asked_for_at_the_one_who_receives(here: Path) -> None:
    assert undescribed(here, "name: A, department: x", "name: B, department: x", "name: C, department: y") == ["C"]


def test_unknown_is_an_answer(here: Path) -> None:
    assert undescribed(here, "name: A, department: x", "name: B, department: y, handoff: unknown") == []


def test_a_department_in_two_spellings_hands_nothing_over(here: Path) -> None:
    assert undescribed(here, "name: A, department: Front desk", "name: B, department: front-desk") == []


def test_somebody_picks_up_what_nobody_had(here: Path) -> None:
    way = ("name: A, department: x", "name: B, department: nobody", "name: C, department: y")
    assert undescribed(here, *way) == ["C"]


def test_a_department_met_before_the_dealings_has_no_case_to_hand_on(here: Path) -> None:
    way = ("name: A, department: x", "name: B, department: nobody", "name: C, department: y")
    assert undescribed(here, *way, first="    when: before\n") == []
    assert undescribed(here, way[0], way[2], first="    when: before\n") == ["C"]


def test_departments_that_no_persona_meets_both_pass_no_case(here: Path) -> None:
    way = ("name: A, department: x, personas: maya", "name: B, department: y, personas: viktor")
    assert undescribed(here, *way, head=TWO) == []
    assert undescribed(here, *way, head=f"perspective: employee\n{TWO}") == ["B"]


def test_a_touchpoint_that_no_way_leads_to_receives_nothing(here: Path) -> None:
    apart = ("name: A, department: x, next: end", "name: B, department: y")
    assert undescribed(here, *apart) == []
    aside = ("name: A, department: y, next: c", "name: B, department: x, next: end", "name: C, department: y")
    assert undescribed(here, *aside) == []


def test_a_broken_hand_off_is_answered_by_a_pain_of_the_touchpoint_or_of_its_stage(here: Path) -> None:
    rule, broken = "broken-handoff-without-pain", "name: A, handoff: broken"
    assert names(here, rule, broken, "name: B") == ["A"]
    assert names(here, rule, f"{broken}, pains: Silence", "name: B") == []
    assert names(here, rule, broken, "name: B", first="    pains: Silence\n") == []
    assert names(here, rule, broken, "name: B, pains: Silence") == ["A"]


def test_pains_that_cannot_be_read_are_no_missing_pains(here: Path) -> None:
    assert names(here, "broken-handoff-without-pain", "name: A, handoff: broken, pians: Silence", "name: B") == []
