"""What is said of maps among others, and where nothing is."""

from datetime import date
from pathlib import Path

import pytest

from cjm.lint.asked import Asked
from tests.lint.written import DAY, SETTINGS, findings, write

LIBRARY = """\
cjm: 1
kind: library
personas: [{id: maya, name: Maya, evidence: talks}]
departments: [{id: support, name: Help desk}]
metrics: [{id: nps, name: NPS}]
evidence: [{id: talks, name: Talks}, {id: logs, name: Logs}]
"""


def told(folder: Path, rule: str, files: dict[str, str], settings: str = "", today: date = DAY) -> list[str]:
    """What a rule says, as `path:line message`; files without their `.yaml`, a map's first line left out."""
    texts = {f"{name}.yaml": text if text.startswith("cjm") else f"cjm: 1\n{text}" for name, text in files.items()}
    write(folder, {"cjm.yaml": SETTINGS + settings, **texts})
    found = [one for one in findings(folder, asked=Asked(today)) if one.name == rule]
    return [f"{one.path}:{one.span.start.line} {one.message}" for one in found]


def places(found: list[str]) -> list[str]:
    return [one.split()[0] for one in found]


def a_map(title: str, *lines: str) -> str:
    return "\n".join([f"title: {title}", *lines, "stages: [{name: A, touchpoints: [{name: B, moment: critical}]}]", ""])


def test_what_maps_take_refer_to_and_write_by_name_is_used(here: Path) -> None:
    text = a_map("A", "personas: maya", "metrics: [{use: nps, target: 30}]", "scope: {departments: [Help Desk]}")
    assert places(told(here, "unused-library-entry", {"a": text, "library": LIBRARY})) == ["library.yaml:6"]


@pytest.mark.parametrize("broken", ["title: [", "title: A\nstagse: []\n", "cjm: 1\n\x00"])
def test_what_cannot_be_read_may_use_anything(broken: str, here: Path) -> None:
    assert told(here, "unused-library-entry", {"a": a_map("A"), "b": broken, "library": LIBRARY}) == []


def test_a_library_without_maps_waits_for_them(here: Path) -> None:
    assert told(here, "unused-library-entry", {"library": LIBRARY}) == []


def test_a_ring_is_found_in_each_of_its_maps_and_not_in_those_that_lead_to_it(here: Path) -> None:
    files = {one: a_map(one, f"part_of: {other}") for one, other in (("a", "b"), ("b", "c"), ("c", "b"), ("d", "d"))}
    assert told(here, "part-of-cycle", files) == [
        'b.yaml:3 the map is part of itself, by way of "c"; take `part_of` out of the largest of them',
        'c.yaml:3 the map is part of itself, by way of "b"; take `part_of` out of the largest of them',
        "d.yaml:3 the map says that it is part of itself; `part_of` takes the id of a larger map, or take it out",
    ]


PARTS = {one: a_map(one, "part_of: whole", "maturity: researched") for one in "ab"} | {"whole": a_map("W")}


def test_maps_beside_others_are_not_asked_for_their_place(here: Path) -> None:
    aside = {
        "c": a_map("C", "maturity: researched", "state: to-be", "of: a"),
        "d": a_map("D", "maturity: researched", "perspective: employee"),
        "e": a_map("E"),
    }
    assert told(here, "outside-the-hierarchy", PARTS | aside) == []


@pytest.mark.parametrize(("settings", "found"), [("share: 0.8", []), ("share: 0.5", ["c.yaml:4"]), ("maps: 5", [])])
def test_how_many_make_a_hierarchy_are_options(settings: str, found: list[str], here: Path) -> None:
    alone = {"c": a_map("C", "maturity: researched")}
    options = f"lint: {{options: {{outside-the-hierarchy: {{{settings}}}}}}}\n"
    assert places(told(here, "outside-the-hierarchy", PARTS | alone, options)) == found


@pytest.mark.parametrize(
    ("as_is", "to_be", "found"),
    [
        ("reviewed: 2026-10-02", "reviewed: 2026-10-02", []),
        ("reviewed: 2026-10-02", "reviewed: 2026-10-01", ["b.yaml:5"]),
        ("validated: 2026-10-02", "reviewed: 2026-10-01", ["b.yaml:5"]),
        ("validated: 2026-10-02", "owner: Nora", []),
        ("owner: Nora", "reviewed: 2026-10-01", []),
    ],
)
def test_a_to_be_map_is_behind_what_was_learnt_after_its_review(
    as_is: str, to_be: str, found: list[str], here: Path
) -> None:
    files = {"a": a_map("A", as_is), "b": a_map("B", "state: to-be", "of: a", to_be, "maturity: researched")}
    assert places(told(here, "to-be-behind", files)) == found
    files["b"] = files["b"].replace("researched", "sketch")
    assert told(here, "to-be-behind", files) == []


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (("perspective: employee", "mirrors: a"), []),
        (("perspective: employee", "mirrors: whole"), []),
        (("perspective: employee", "mirrors: part"), []),
        (("mirrors: a",), ["a.yaml:5"]),
        (("perspective: employee",), ["a.yaml:5"]),
    ],
)
def test_the_other_side_may_be_of_the_map_of_the_whole_or_of_a_part(
    other: tuple[str, ...], found: list[str], here: Path
) -> None:
    files = {
        "a": a_map("A", "maturity: validated", "part_of: whole"),
        "part": a_map("P", "part_of: a"),
        "whole": a_map("W"),
        "b": a_map("B", *other),
    }
    assert places(told(here, "no-employee-side", files)) == found


def test_a_to_be_map_needs_no_other_side(here: Path) -> None:
    files = {"a": a_map("A", "maturity: validated", "state: to-be", "of: b"), "b": a_map("B")}
    assert told(here, "no-employee-side", files) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("kind: workshop, who: employees, from: 2026-05-01", ["b.yaml:6"]),
        ("kind: workshop, who: employees, from: 2026-05", ["b.yaml:6"]),
        ("kind: workshop, who: employees, from: 2026-04", []),
        ("kind: workshop, who: employees, from: 2026", []),
        ("kind: workshop, who: employees", []),
        ("kind: workshop, who: clients, from: 2026-05-01", []),
        ("kind: analytics, who: employees, from: 2026-05-01", []),
    ],
)
def test_employees_were_asked_after_only_where_all_of_the_time_lies_after(
    source: str, found: list[str], here: Path
) -> None:
    evidence = f"evidence: [{{name: Talks, {source}}}]"
    files = {
        "a": a_map("A", "validated: 2026-04-24", "reviewed: 2026-10-02"),
        "b": a_map("B", "perspective: employee", "mirrors: a", "maturity: researched", evidence),
    }
    assert places(told(here, "employees-asked-after", files)) == found


def test_a_response_sheet_of_the_employees_map_counts(here: Path) -> None:
    files = {
        "a": a_map("A", "validated: 2026-04-24"),
        "b": a_map("B", "perspective: employee", "mirrors: a", "maturity: researched"),
        "sheet": "kind: responses\nmap: b\ndate: 2026-06-01\n",
        "other": "kind: responses\nmap: a\ndate: 2026-06-01\n",
    }
    message = 'employees were asked from 2026-06-01 on, and the customers\' map "a" stood by 2026-04-24'
    assert told(here, "employees-asked-after", files) == [
        f"sheet.yaml:4 {message}; perhaps they had been shown it, and this is a reaction rather than their own view"
    ]
    files["b"] = files["b"].replace("researched", "sketch")
    assert told(here, "employees-asked-after", files) == []


TYPES = ("acquisition", "use", "support", "exit")


def test_types_that_nobody_mapped_are_named_once(here: Path) -> None:
    files = {type_: a_map(type_, f"type: {type_}") for type_ in TYPES}
    message = "no customer map has the type `onboarding`, `renewal`; perhaps a part of the customer's life is missing"
    assert told(here, "journey-type-not-mapped", files, "title: All\n") == [f"cjm.yaml:4 {message}"]


def test_few_maps_leave_many_types_out(here: Path) -> None:
    files = {type_: a_map(type_, f"type: {type_}") for type_ in TYPES[:3]}
    assert told(here, "journey-type-not-mapped", files) == []


def test_one_map_from_end_to_end_covers_all_types(here: Path) -> None:
    files = {type_: a_map(type_, f"type: {type_}") for type_ in (*TYPES, "end-to-end")}
    assert told(here, "journey-type-not-mapped", files) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("reviewed: 2026-05-24", "review_every: 6 months"), []),
        (("reviewed: 2026-05-01", "review_every: 6 months"), ["a.yaml:3"]),
        (("reviewed: 2024-05-01", "review_every: 3 years"), []),
        (("reviewed: 2025-11-23",), []),
        (("reviewed: 2025-11-21",), ["a.yaml:3"]),
        (("reviewed: 2027-01-01",), []),
        (("maturity: researched",), []),
        (("maturity: validated",), ["a.yaml:4"]),
        (("review_every: 2 weeks",), []),
    ],
)
def test_a_review_is_due_by_its_rhythm_else_after_a_year(lines: tuple[str, ...], found: list[str], here: Path) -> None:
    assert places(told(here, "stale-review", {"a": a_map("A", *lines)})) == found


@pytest.mark.parametrize(
    ("settings", "lines", "found"),
    [
        ("", ("validated: 2026-05-26",), []),
        ("", ("validated: 2026-05-25",), ["a.yaml:3"]),
        ("", ("perspective: employee", "validated: 2026-05-25"), ["a.yaml:4"]),
        ("fresh_for: 1 year\n", ("validated: 2026-05-25",), []),
        ("fresh_for: 1 week\n", ("validated: 2026-11-14",), ["a.yaml:3"]),
        ("", ("maturity: researched",), []),
    ],
)
def test_a_validation_counts_for_as_long_as_the_workspace_says(
    settings: str, lines: tuple[str, ...], found: list[str], here: Path
) -> None:
    assert places(told(here, "stale-validation", {"a": a_map("A", *lines)}, settings)) == found


def test_the_day_and_the_limit_are_asked_for(here: Path) -> None:
    files = {"a": a_map("A", "reviewed: 2026-08-01")}
    options = "lint: {options: {stale-review: {days: 30}}}\n"
    assert told(here, "stale-review", files, options) == [
        "a.yaml:3 the last review was 113 days ago, and no `review_every` says that this is often enough; "
        "go through the map, and set `reviewed`"
    ]
    assert told(here, "stale-review", files, options, date(2026, 8, 31)) == []
