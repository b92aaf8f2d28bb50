"""Which names are one name, and which are two."""

from pathlib import Path

import pytest

from cjm.lint.wording.alike_names import key_of, one_slip, slips
from tests.lint.written import SETTINGS, findings, write

MAP = """\
cjm: 1
title: {title}
stages:
  - name: Decide
    touchpoints:
      - name: Asks
        moment: critical
        department: {department}
        channel: {channel}
"""
PERSONA = (
    "cjm: 1\ntitle: {title}\npersonas:\n{personas}stages: [{{name: A, touchpoints: [{{name: B, moment: critical}}]}}]\n"
)


def told(folder: Path, files: dict[str, str]) -> list[tuple[str, int, str]]:
    """Path, line and message of what is said of names."""
    write(folder, {"cjm.yaml": SETTINGS, **files})
    found = [one for one in findings(folder) if one.name == "near-duplicate-name"]
    return [(one.path, one.span.start.line, one.message) for one in found]


def departments(folder: Path, *names: str) -> list[tuple[str, int]]:
    """Path and line of what is said of departments, each in a map of its own: a.yaml, b.yaml …"""
    texts = [MAP.format(title=name, department=f"'{name}'", channel="web") for name in names]
    files = {f"{letter}.yaml": text for letter, text in zip("abcdefgh", texts, strict=False)}
    return [(path, line) for path, line, _ in told(folder, files)]


@pytest.mark.parametrize(
    "names",
    [
        ("HR", "hr"),
        ("Day ward", "Day-Ward"),
        ("Day ward", "Dayward"),
        ("Logistics", "logistic"),
        ("Rückgabe", "Ruckgabe"),
        ("Logistics", "Logistcs"),
        ("Customer care", "Custmer care"),
        ("Marketing", "Marketign"),
    ],
)
def test_one_name_in_two_spellings_is_found_where_it_stands_later(names: tuple[str, str], here: Path) -> None:
    assert departments(here, *names) == [("b.yaml", 8)]


@pytest.mark.parametrize(
    "names",
    [
        ("Team A", "Team B"),
        ("Team 1", "Team 2"),
        ("Ward 1 1", "Ward 11"),
        ("Contact team", "Contract team"),
        ("Sales EU", "Sales US"),
        ("Billing", "Filling"),
        ("Policy", "Police"),
        ("Manage", "Manager"),
        ("C++", "C#"),
        ("かき", "がき"),
        ("Patient", "Patienten"),
        ("nobody", "Nobbody"),
    ],
)
def test_two_names_are_two(names: tuple[str, str], here: Path) -> None:
    assert departments(here, *names) == []


def test_the_rarer_name_is_found_in_every_file_with_the_usual_one_beside_it(here: Path) -> None:
    assert departments(here, "Day Ward", "Day ward", "Day ward", "Day ward", "Day Ward") == [
        ("a.yaml", 8),
        ("e.yaml", 8),
    ]


def test_a_slip_that_stands_often_is_none(here: Path) -> None:
    assert departments(here, *["Surgery"] * 4, *["Surgary"] * 3) == []


def test_a_library_is_right_and_asks_for_its_id(here: Path) -> None:
    library = "cjm: 1\nkind: library\ndepartments: [{id: returns, name: Returns desk}]\n"
    maps = {
        f"{at}.yaml": MAP.format(title=at, department=name, channel="web")
        for at, name in (("a", "Returns Desk"), ("b", "return"))
    }
    assert told(here, {**maps, "library.yaml": library}) == [
        (
            "a.yaml",
            8,
            '"Returns Desk" is the library\'s department "Returns desk" in another spelling; write its id, `returns`',
        ),
        (
            "b.yaml",
            8,
            '"return" is the library\'s department "Returns desk" in another spelling; write its id, `returns`',
        ),
    ]


def test_a_librarys_name_in_place_of_its_id_is_told_as_that(here: Path) -> None:
    library = "cjm: 1\nkind: library\ndepartments: [{id: returns, name: Returns desk}]\n"
    text = MAP.format(title="A", department="Returns desk", channel="web")
    message = '"Returns desk" is what the library calls the department `returns`; write the id, so that both are one'
    assert told(here, {"a.yaml": text, "library.yaml": library}) == [("a.yaml", 8, message)]


def test_channels_of_ones_own_are_compared_and_near_misses_of_the_usual_are_left_to_their_rule(here: Path) -> None:
    files = {
        f"{at}.yaml": MAP.format(title=at, department="X", channel=name)
        for at, name in (("a", "Kiosk"), ("b", "kiosk"))
    }
    files |= {
        f"{at}.yaml": MAP.format(title=at, department="X", channel=name)
        for at, name in (("c", "Phone"), ("d", "PHONE"))
    }
    assert [(path, line) for path, line, _ in told(here, files)] == [("b.yaml", 9)]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Lab manager", "lab Manager", True),
        ("Lab manager", "Lab manger", True),
        ("Ana", "Anna", False),
        ("Ana Berg", "Anna Berg", False),
        ("Maya", "Maya", False),
        ("Martin", "Martina", False),
    ],
)
def test_personas_of_two_maps(one: str, other: str, found: bool, here: Path) -> None:
    files = {
        f"{at}.yaml": PERSONA.format(title=at, personas=f"  - name: {name}\n")
        for at, name in (("a", one), ("b", other))
    }
    assert [(path, line) for path, line, _ in told(here, files)] == [("b.yaml", 4)] * found


def test_two_personas_of_one_map_are_two_people(here: Path) -> None:
    both = "  - {id: one, name: Lab manager}\n  - {id: two, name: Lab Manager}\n"
    assert told(here, {"a.yaml": PERSONA.format(title="A", personas=both)}) == []


def test_a_persona_in_the_spelling_of_a_library_is_to_be_taken_over(here: Path) -> None:
    library = "cjm: 1\nkind: library\npersonas: [{id: manager, name: Lab manager}]\n"
    own = PERSONA.format(title="A", personas="  - name: Lab Manager\n")
    taken = PERSONA.format(title="B", personas="  - manager\n  - {id: second, name: lab-manager}\n")
    message = (
        '"Lab Manager" is a library\'s persona, "Lab manager", in another spelling; take it over: `- use: manager`'
    )
    assert told(here, {"a.yaml": own, "b.yaml": taken, "library.yaml": library}) == [("a.yaml", 4, message)]


def test_equal_entries_of_two_libraries_are_no_finding(here: Path) -> None:
    library = "cjm: 1\nkind: library\ndepartments: [Sales]\n"
    assert told(here, {"a.yaml": library, "b.yaml": library}) == []


def test_a_key_leaves_out_what_does_not_count() -> None:
    assert [key_of(name) for name in ("Ticket-Tool", "ticket  tools", "ÉCOLE", "R&D", "Ward 1-1", "🎉")] == [
        "tickettool",
        "tickettool",
        "ecole",
        "rd",
        "ward1 1",
        "",
    ]


def test_a_slip_in_what_a_library_knows_by_name_and_by_id_is_one_finding(here: Path) -> None:
    library = "cjm: 1\nkind: library\ndepartments: [Metering]\n"
    text = MAP.format(title="A", department="meterin", channel="web")
    message = '"meterin" is the library\'s department "Metering" in another spelling; write its id, `metering`'
    assert told(here, {"a.yaml": text, "library.yaml": library}) == [("a.yaml", 8, message)]


def test_slips_are_found_among_many_names_in_time_that_grows_with_their_number() -> None:
    names = [f"Department of {chr(97 + number % 26)}{'xyz'[number % 3]}lmnop{number}" for number in range(3000)]
    assert list(slips([*names, "Logistics", "Logisitcs"])) == [("Logisitcs", "Logistics")]


def test_one_slip_is_one_letter_too_many_too_few_wrong_or_crossed() -> None:
    others = ("courrier", "courer", "coutier", "couirer", "courier", "kourier", "couriex", "courier1", "couxxer")
    assert [one_slip("courier", other) for other in others] == [
        True,
        True,
        True,
        True,
        False,
        False,
        False,
        False,
        False,
    ]
