"""What the rules of personas, and of the people behind a map, say, and where they keep silent."""

from pathlib import Path

import pytest

from cjm.document import read
from cjm.lint.rules.persona_without_needs import rule
from cjm.lint.sheet import Sheet, Surroundings
from cjm.model.library import Library
from cjm.workspace import load
from tests.lint.written import DAY, SETTINGS, findings, write

HEAD = "cjm: 1\ntitle: Repair\nmaturity: researched\n"
STAGES = "stages: [Wait]\n"
LIBRARY = "cjm: 1\nkind: library\npersonas:\n  - {id: maya, name: Maya, relationship: new}\n"


def said(here: Path, rule: str, text: str) -> list[str]:
    """The messages of a rule in a map."""
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": text, "library.yaml": LIBRARY})
    return [finding.message for finding in findings(here, "map.yaml") if finding.name == rule]


def test_all_that_a_persona_does_not_say_is_one_finding(here: Path) -> None:
    assert said(here, "persona-without-needs", f"{HEAD}personas: [{{name: Kim, age: 30}}]\n{STAGES}") == [
        'nothing says what "Kim" needs, wants to reach and would be let down by; add `needs`, `goals`, `disappoints`'
    ]


def test_what_a_persona_of_a_library_lacks_is_no_finding_in_a_map(here: Path) -> None:
    assert said(here, "persona-without-needs", f"{HEAD}personas: [maya]\n{STAGES}") == []


def test_it_is_found_in_the_library_at_the_persona_that_lacks_it(here: Path) -> None:
    write(here, {"cjm.yaml": SETTINGS, "library.yaml": LIBRARY})
    document = read(LIBRARY.encode(), "library.yaml")
    assert isinstance(document.content, Library)
    sheet = Sheet(document, document.content, Surroundings(load(here), {}, DAY))
    (found,) = rule.check(sheet) if rule.check else ()
    assert (found.part, found.key) == (document.content.personas[0], "needs")


def unused(here: Path, personas: str, touchpoints: str) -> list[str]:
    return said(here, "unused-persona", f"{HEAD}personas: {personas}\nstages:\n  - name: Wait\n{touchpoints}")


def test_a_persona_of_whom_nothing_is_said_among_others_is_unused(here: Path) -> None:
    message = (
        'nothing in the map is said of "Kim"; ask what they live through, and write it (`emotion: {kim: …}`), or leave '
        "them out of this map"
    )
    own = "    touchpoints: [{name: Waits, action: Calls twice, emotion: {maya: -1}}]\n"
    excluded = "    touchpoints: [{name: Waits, personas: maya, emotion: -1}]\n"
    assert unused(here, "[maya, {name: Kim}]", own) == [message]
    assert unused(here, "[maya, {name: Kim}]", excluded) == [message]


@pytest.mark.parametrize(
    ("personas", "touchpoints"),
    [
        ("[maya, {name: Kim}]", "    touchpoints: [{name: Waits, emotion: -1}]\n"),
        ("[maya, {name: Kim}]", "    touchpoints: [{name: Waits, emotion: -1, quote: {maya: Where is it?}}]\n"),
        ("[maya, {name: Kim}]", "    touchpoints: [Waits]\n"),
        ("[maya, {name: Kim}]", "    emotion: {maya: -1, kim: 1}\n"),
        ("[maya, {name: Kim}]", "    touchpoints: [{name: Waits, emotion: {maya: -1, kin: 1}}]\n"),
        ("[maya, {name: Kim}]", "    touchpoints: [{name: Waits, personas: maya}, {name: Sees it, personas: kim}]\n"),
        ("[maya]", "    touchpoints: [Waits]\n"),
    ],
    ids=["all alike", "an emotion for all", "nobody named", "by stages", "misspelt", "named only", "one persona"],
)
def test_a_persona_who_may_be_meant_is_not_called_unused(here: Path, personas: str, touchpoints: str) -> None:
    assert unused(here, personas, touchpoints) == []


def together(here: Path, personas: str, more: str = "type: support\n") -> list[str]:
    return said(here, "new-and-regular-as-one", f"{HEAD}{more}personas: {personas}\n{STAGES}")


def test_personas_who_all_stand_alike_or_do_not_say_how_are_taken_as_one(here: Path) -> None:
    lacking = "perhaps new and regular customers expect different things: add a `relationship` to each"
    assert together(here, "[maya, {name: Kim, relationship: New}]") == [
        'every persona is "new"; perhaps others expect something else here: add one with another `relationship`'
    ]
    assert together(here, "[maya, {name: Kim}]") == [
        f"some personas do not say how they stand to the organisation; {lacking}"
    ]
    assert together(here, "[{name: Kim}]") == [f"no persona says how they stand to the organisation; {lacking}"]


@pytest.mark.parametrize(
    ("personas", "more"),
    [
        ("[maya]", "type: support\n"),
        ("[maya, {name: Kim, relationship: regular}]", "type: support\n"),
        ("[{name: Kim, relationship: member}, {name: Viktor, relationship: visitor}]", ""),
        ("[{name: Kim, relationship: prospect}, {name: Viktor, relationship: prospect}]", "type: acquisition\n"),
        ("[{name: Kim}, {name: Viktor}]", "type: onboarding\n"),
        ("[{name: Kim, relationship: regular}, {name: Viktor, relationship: regular}]", "type: renewal\n"),
        ("[{name: Kim}, {name: Viktor}]", "perspective: employee\n"),
        ("[nobody-knows, {name: Kim}]", "type: support\n"),
    ],
    ids=["one", "two", "own words", "prospects", "all begin", "all renew", "employees", "a library that is not there"],
)
def test_there_are_maps_in_which_all_stand_alike(here: Path, personas: str, more: str) -> None:
    assert together(here, personas, more) == []


def test_all_regular_customers_in_a_first_purchase_are_a_finding(here: Path) -> None:
    regular = "[{name: Kim, relationship: regular}, {name: Viktor, relationship: regular}]"
    assert len(together(here, regular, "type: acquisition\n")) == 1


def team(here: Path, members: str) -> list[str]:
    return said(here, "one-sided-team", f"{HEAD}team: {members}\n{STAGES}")


def test_the_finding_names_every_function_that_is_missing(here: Path) -> None:
    assert team(here, "[{name: Amira, role: customer-service}, Nadia]") == [
        "nobody on the team stands for the front line or the leadership; add `role: front-line`, `role: leadership`"
    ]


def test_a_map_without_a_team_is_asked_for_one_and_not_for_a_facilitator_besides(here: Path) -> None:
    assert team(here, "[]") == [
        "nobody is named who made this map; name the `team`, each with a `role` (`front-line`, `customer-service`, "
        "`leadership`)"
    ]
    assert said(here, "facilitator-not-independent", HEAD + STAGES) == []


def test_roles_may_be_written_as_people_write_them(here: Path) -> None:
    roles = "[{name: A, role: Frontline}, {name: B, role: Customer service}, {name: C, role: Leadership}]"
    assert team(here, roles) == []


@pytest.mark.parametrize(
    ("facilitator", "message"),
    [
        (
            "facilitator: Lena",
            'nobody says whether "Lena", who led the mapping, is independent; write `independent: yes` or '
            "`independent: no`",
        ),
        (
            "facilitator: {name: Lena, independent: unknown}",
            'nobody says whether "Lena", who led the mapping, is independent; write `independent: yes` or '
            "`independent: no`",
        ),
        (
            "team: [Amira]",
            "no facilitator is named; name who led the mapping, and whether they stand outside: "
            "`facilitator: {name: …, independent: yes}`",
        ),
    ],
)
def test_what_is_said_of_the_facilitator_fits_what_is_known(here: Path, facilitator: str, message: str) -> None:
    assert said(here, "facilitator-not-independent", f"{HEAD}{facilitator}\n{STAGES}") == [message]


@pytest.mark.parametrize(
    ("member", "finds"),
    [
        ("{name: Lena, role: front-line, department: Sales}", 1),
        ("{name: lena, department: sales}", 1),
        ("{name: Lena, department: Billing}", 0),
        ("{name: Lena, role: moderator}", 0),
        ("{name: Amira, department: Sales}", 0),
    ],
)
def test_who_is_called_independent_and_stands_for_a_department_of_the_journey_is_perhaps_not(
    here: Path, member: str, finds: int
) -> None:
    head = f"{HEAD}facilitator: {{name: Lena, independent: yes}}\nteam: {member}\n"
    touchpoint = "stages: [{name: Wait, touchpoints: {name: Rings, department: sales}}]\n"
    assert len(said(here, "facilitator-not-independent", head + touchpoint)) == finds


def test_stakeholders_of_whom_nobody_says_anything_are_one_finding(here: Path) -> None:
    how = "show them the map, and write `involved: yes` when you have heard them"
    assert said(here, "stakeholder-not-involved", f"{HEAD}stakeholders: [Sales, Legal, Works council]\n{STAGES}") == [
        f"nobody says whether the stakeholders were involved; {how}"
    ]
    one_left_out = "stakeholders: [{role: Sales, involved: yes}, Legal]\n"
    assert said(here, "stakeholder-not-involved", HEAD + one_left_out + STAGES) == [
        f'nobody knows whether the stakeholder "Legal" was involved; {how}'
    ]


def test_only_a_validated_map_is_asked_for_stakeholders(here: Path) -> None:
    assert said(here, "stakeholder-not-involved", HEAD + STAGES) == []
    assert said(here, "stakeholder-not-involved", HEAD.replace("researched", "validated") + STAGES) == [
        "nobody is named whom the journey concerns inside the organisation; list `stakeholders`, each with `stake` and "
        "`involved`"
    ]


def test_what_was_left_empty_is_found_where_it_stands(here: Path) -> None:
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": f"{HEAD}owner:\npersonas:\nteam:\n{STAGES}"})
    found = [(one.span.start.line, one.name) for one in findings(here) if one.code.startswith("CJM3")]
    assert found == [(4, "no-owner"), (5, "no-persona"), (6, "one-sided-team")]


@pytest.mark.parametrize(
    "name",
    ["one-sided-team", "facilitator-not-independent", "stakeholder-not-involved", "no-owner", "persona-without-needs"],
)
def test_a_sketch_is_not_asked_who_made_it(here: Path, name: str) -> None:
    people = "team: [Amira]\nstakeholders: [{role: Sales, involved: no}]\npersonas: [{name: Kim}]\n"
    assert said(here, name, f"cjm: 1\ntitle: Repair\n{people}{STAGES}") == []
