"""Files that bear the same words and are something else."""

from pathlib import Path

import pytest

from cjm.document import read
from tests.reading.said import said

BEGINS = "and no map; a map begins with `cjm: 1` and `title:`"
ROUTES = "home:\n  path: /\n  route: home.route\nend:\n  path: /end\n  route: end.route\n"
SHAPES = '{"0": {"type": "marker", "attr": {"id": "m"}}, "1": {"type": "g", "attr": {"id": "n"}}, "items": []}'
BLUEPRINT = '{"schema_version": "1", "locales": ["en"], "lifecycle": {"phases": []}}'
PERSONAS = "- name: Jo\n  job-title: Editor\n  photo: jo.png\n  quote: I edit.\n  age: 38\n"
CATALOGUE = "---\njourneys:\n  - slug: a\n    Category: B\n  - slug: c\n    Category: D\n"
LOOK_ALIKES = [
    (ROUTES, f"1:1-1:2 error not-a-map: this is a list of 2 web pages with their routes (`path`, `route`), {BEGINS}"),
    (SHAPES, f"1:1-1:2 error not-a-map: this is a drawing saved as data (`type`, `attr`), {BEGINS}"),
    (
        BLUEPRINT,
        "1:1-1:2 error not-a-map: this is a service blueprint or journey of another tool, with the keys "
        f"`schema_version`, `locales`, `lifecycle`, {BEGINS}",
    ),
    (
        PERSONAS,
        "1:1-1:2 error not-a-map: this is a list of 1 persona for a website with the keys `name`, `job-title`, `photo`, "
        f"`quote` …, {BEGINS}",
    ),
    (
        PERSONAS * 3,
        "1:1-1:2 error not-a-map: this is a list of 3 personas for a website with the keys `name`, `job-title`, `photo`, "
        f"`quote` …, {BEGINS}",
    ),
    (
        CATALOGUE,
        f"2:1-2:2 error not-a-map: this is a list named `journeys` of 2 entries with the keys `slug`, `Category`, {BEGINS}",
    ),
    (
        "- name: API\n  priority: 4\n",
        f"1:1-1:2 error not-a-map: this is a list of 1 entry with the keys `name`, `priority`, {BEGINS}",
    ),
    ("[1, 2]\n", f"1:1-1:2 error not-a-map: this is a list of 2 values, {BEGINS}"),
    ("[1]\n", f"1:1-1:2 error not-a-map: this is a list of 1 value, {BEGINS}"),
    ("on: push\njobs: {}\n", f"1:1-1:2 error not-a-map: this is a file with the keys `on`, `jobs`, {BEGINS}"),
    (
        "stages: [build, test]\nbuild: {script: make}\n",
        f"1:1-1:2 error not-a-map: this is a file with the keys `stages`, `build`, {BEGINS}",
    ),
    ("{}\n", f"1:1-1:2 error not-a-map: this is empty: `{{}}`, {BEGINS}"),
    ("Hello\n", f'1:1-1:2 error not-a-map: this is a text, "Hello", {BEGINS}'),
    (
        "title: Repair\nstages: [Ship]\n",
        "1:1-1:2 error not-a-map: the key `cjm` is missing; write `cjm: 1` as the first line",
    ),
    (
        "title: T\nowner: Me\nCjm: 1\n",
        "1:1-1:2 error not-a-map: the key `cjm` is missing; write `cjm: 1` as the first line",
    ),
]


@pytest.mark.parametrize(("text", "fault"), LOOK_ALIKES)
def test_a_look_alike_is_told_by_what_it_is(text: str, fault: str) -> None:
    document = read(text.encode(), "some.yaml")
    assert (document.stranger, document.content, document.kind, said(text)) == (True, None, "", [fault])


MERMAID = "this is a Mermaid diagram, and no map; `cjm import` makes a map of it"
BY_NAME = [
    ("a.mmd", "journey\n  title My day\n  section Work\n    Tea: 5: Me\n", MERMAID),
    ("a.yaml", "journey\n  title My day\n  section Work\n    Tea: 5: Me\n", MERMAID),
    ("a.mermaid", "%%{init: {}}%%\ngantt\n", MERMAID),
    ("notes.md", "# Notes\n\n- **one**: two\n", f"this is a Markdown file, {BEGINS}"),
    (
        "notes.MD",
        "# Notes\n\n```mermaid\njourney\n```\n",
        "this is a Markdown file with Mermaid diagrams, and no map; `cjm import` makes a map of it where one is a journey",
    ),
    ("nps.csv", "date,value\n2026-01,1\n", f"this is a table of values, {BEGINS}"),
    ("page.html", "<p>\n<a: b: c\n", f"this is a web page, {BEGINS}"),
]


@pytest.mark.parametrize(("path", "text", "message"), BY_NAME)
def test_a_file_that_is_no_yaml_is_told_by_its_name_or_first_words(path: str, text: str, message: str) -> None:
    document = read(text.encode(), path)
    assert (document.stranger, [fault.message for fault in document.faults]) == (True, [message])


def test_a_map_that_cannot_be_parsed_is_no_stranger() -> None:
    document = read(b"cjm: 1\ntitle: [T\n", "notes.md")
    assert (document.stranger, [fault.name for fault in document.faults]) == (False, ["syntax"])


REAL = {
    "BilLogic__sample-ir.json": "a service blueprint or journey of another tool, with the keys `schema_version`, `locales`, `lifecycle`",
    "DEFRA__branching-map.yml": "a list of 4 web pages with their routes (`path`, `route`)",
    "DEFRA__modules-map.yml": "a list of 3 web pages with their routes (`path`, `route`)",
    "DEFRA__simple-map.yml": "a list of 2 web pages with their routes (`path`, `route`)",
    "SteveBarnett__personas.yml": "a list of 1 persona for a website with the keys "
    "`name`, `job-title`, `role-description`, `photo` …",
    "coralproject__personas.yml": "a list of 3 personas for a website with the keys `persona-id`, `name`, `pic`, `role` …",
    "dolph__journeys.yaml": "a list named `journeys` of 73 entries with the keys `slug`, `Category`, `PWG`, `Journey Title` …",
    "postman-open-technologies__blueprints.yml": "a list of 50 entries with the keys "
    "`name`, `version`, `description`, `collection_id` …",
    "postman-open-technologies__lifecycle.yml": "a list of 301 entries with the keys `name`, `priority`",
    "postman-open-technologies__personas.yml": "a list of 9 entries with the keys "
    "`blueprints`, `collection_id`, `description`, `name` …",
    "roblav__usermap1.json": "a drawing saved as data (`type`, `attr`, `childNodes`)",
    "roblav__x.json": "a drawing saved as data (`type`, `attr`, `childNodes`)",
    "mcoulthurst__serviceuser.csv": "a table of values",
    "DEFRA__hapi-govuk-journey-map-README.md": "a Markdown file",
    "andywestley__OJF_SPEC.md": "a Markdown file",
    "18F__service-blueprint-example.md": "a Markdown file",
}


@pytest.mark.parametrize("name", [*REAL])
def test_a_real_look_alike_is_told_by_what_it_is(cases: Path, name: str) -> None:
    document = read((cases / "structured" / name).read_bytes(), name)
    assert (document.stranger, [fault.message for fault in document.faults]) == (
        True,
        [f"this is {REAL[name]}, {BEGINS}"],
    )
