"""The JSON Schema for editors: valid, clean, and of one mind with the reader."""

import io
import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from cjm.document import read
from cjm.reading.documents import KINDS, parts
from cjm.reading.schema import as_json, combined_schema, schema
from cjm.reading.shape import part_shape
from tests.reading.everything import EVERYTHING
from tests.reading.said import HEAD, TOUCHPOINT

MAPS = Path(__file__).parents[2] / "maps"


class _AsEditors(SafeConstructor):
    """YAML 1.2's core schema has no dates: they stay texts."""


_AsEditors.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def loaded(text: str) -> object:
    """A text as an editor sees it: by the rules of YAML 1.2, as JSON."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _AsEditors
    return json.loads(json.dumps(yaml.load(io.StringIO(text))))


@cache
def _validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(schema(kind) if kind else combined_schema())


def admits(text: str, kind: str = "") -> bool:
    """Whether the schema of a kind, or of all kinds, admits a text."""
    return _validator(kind).is_valid(loaded(text))


def takes(text: str) -> bool:
    """Whether the reader reads a text without an error."""
    return not read(text.encode("utf-8", "surrogatepass"), "a.yaml").broken


@pytest.mark.parametrize("kind", ["", *KINDS])
def test_it_is_a_schema(kind: str) -> None:
    Draft202012Validator.check_schema(schema(kind) if kind else combined_schema())


def test_the_same_schema_is_the_same_text() -> None:
    assert as_json(combined_schema()) == as_json(combined_schema())


def test_it_is_clean() -> None:
    text = as_json(combined_schema())
    assert '"type": "null"' not in text
    assert '"default"' not in text
    titles = {made["title"] for name, made in combined_schema()["$defs"].items() if "title" in made}
    assert titles == {part.noun for part in parts().values()}


def test_every_reference_leads_somewhere_and_nothing_is_left_over() -> None:
    made = combined_schema()
    text = as_json(made)
    assert [name for name in made["$defs"] if f'"#/$defs/{name}"' not in text] == []
    assert set(parts()) - set(made["$defs"]) == set()


def test_every_field_has_its_description_and_examples() -> None:
    for name, part in parts().items():
        properties = combined_schema()["$defs"][name]["properties"]
        assert list(properties) == list(part_shape(part).fields)
        for field in part_shape(part).fields.values():
            found = properties[field.key]
            assert (found["description"], found["examples"]) == (field.description, list(field.examples))


@pytest.mark.parametrize("kind", [*KINDS])
def test_a_document_of_every_field_is_admitted_and_read(kind: str) -> None:
    text = EVERYTHING[kind]
    assert [error.message for error in _validator(kind).iter_errors(loaded(text))] == []
    assert [error.message for error in _validator("").iter_errors(loaded(text))] == []
    assert read(text.encode(), "a.yaml").faults == ()


@pytest.mark.parametrize("path", sorted(MAPS.glob("*.yaml")), ids=lambda path: path.name)
def test_the_example_maps_are_admitted(path: Path) -> None:
    assert [error.message for error in _validator("").iter_errors(loaded(path.read_text(encoding="utf-8")))] == []


OF_ONE_MIND = [
    "name: No",
    "mood: No",
    "mood: 404",
    "mood: Null",
    "mood: true",
    "mood: [sic]",
    "mood: {maya: 3.10, viktor: no}",
    "note: {a: b}",
    "note:",
    "emotion:",
    "emotion: -.5",
    "emotion: −0.5",
    "emotion: '−0.5'",
    "emotion: -3",
    "emotion: 2.5",
    "emotion: bad",
    "emotion: -0,5",
    "emotion: true",
    "emotion: {maya: -2, viktor: 2}",
    "emotion: {maya: -3}",
    "emotion: {Maya: 1}",
    "emotion: [1]",
    "importance: 5",
    "importance: 4.0",
    "importance: 4.5",
    "importance: 6",
    "importance: '5'",
    "channel: web",
    "channel: Service point",
    "channel: [web, app]",
    "channel: {maya: [web, app], viktor: phone}",
    "channel: {maya: {a: b}}",
    "moment: truth",
    "moment: Truth",
    "duration: 30 min",
    "duration: 3-5 days",
    "duration: 30",
    "duration: 3 fortnights",
    "duration: {maya: 6 h}",
    "pains: Waits",
    "pains: [Waits, {text: Calls, severity: 3, frequency: 38 %}]",
    "pains: [{severity: 3}]",
    "pains: [{text: Calls, severity: 4}]",
    "pains: [{text: Calls, frequency: often}]",
    "pains: [{text: Calls, frequency: 38}]",
    "pains: [{text: Calls, frequency: 0.38}]",
    "pains:",
    "pains: []",
    "pains: [[a]]",
    "leaves: {why: x, share: 38}",
    "leaves: {why: x, share: 0.38}",
    "leaves: {why: x, share: 38 %}",
    "evidence: interviews",
    "evidence: [interviews, returns]",
    "evidence: {interviews: 9 of 14, returns: }",
    "evidence: [{interviews: 9 of 14}, {source: returns, detail: x}]",
    "evidence: {source: returns, other: x}",
    "evidence: {Interviews: 9 of 14}",
    "belief: 1",
    "belief: {emotion: 1, do: We call}",
    "belief: {maya: 1, viktor: {do: We call}}",
    "belief: {emotion: 1, maya: 2}",
    "next: end",
    "next: other-map/there",
    "next: a/b/c",
    "next: {to: there, when: no answer, share: 38 %}",
    "next: {when: no answer}",
    "handoff: broken",
    "handoff: {from: support, state: works}",
    "handoff: {from: support, state: woks}",
    "say_do: {says: x}",
    "say_do: x",
    "say_do:",
    "x-own: {a: [1]}",
    "own: 1",
    "id: 7",
    "id: gets-it",
    "id: Gets it",
]


@pytest.mark.parametrize("line", OF_ONE_MIND)
def test_reader_and_schema_are_of_one_mind_on_a_touchpoint(line: str) -> None:
    name = "" if line.startswith("name") else "name: B\n        "
    text = TOUCHPOINT.replace("name: B\n        ", name) + line + "\n"
    assert admits(text) == takes(text)


OF_ONE_MIND_WHOLE = [
    HEAD,
    "title: T\n",
    "cjm: 1\n",
    "cjm: 2\ntitle: T\n",
    "cjm: 1\nkind: journey\ntitle: T\n",
    "cjm: 1\nkind: libary\ntitle: T\n",
    "cjm: 1\nkind: library\npersonas: [{name: Maya}]\n",
    "cjm: 1\nkind: library\nstages: [A]\n",
    "cjm: 1\nkind: responses\nmap: a\n",
    "cjm: 1\nkind: responses\n",
    "cjm: 1\nkind: responses\nmap: a\ntouchpoints: {x: {emotion: -2}}\n",
    "cjm: 1\nkind: responses\nmap: a\ntouchpoints: {x: {emotion: -4}}\n",
    "cjm: 1\nkind: responses\nmap: a\ntouchpoints: {X y: {emotion: -2}}\n",
    "cjm: 1\nkind: workspace\nlint: {severity: {a: error}, options: {a: {b: 1}}}\n",
    "cjm: 1\nkind: workspace\nlint: {severity: {a: fatal}}\n",
    HEAD + "personas: [maya, {use: viktor, share: 38 %}, {name: Li Wei, age: 38}]\n",
    HEAD + "personas: [{use: viktor, role: buyer}]\n",
    HEAD + "personas: [{role: buyer}]\n",
    HEAD + "reviewed: 2026-11-22\n",
    HEAD + "reviewed: 22.11.2026\n",
    HEAD + "evidence: [{name: X, from: 2026, to: 2026-10}]\n",
    HEAD + "evidence: [{name: X, from: spring}]\n",
    HEAD + "metrics: [{name: X, scale: 1-5, readings: {2026-10: 1, 2025: -2.5}}]\n",
    HEAD + "metrics: [{name: X, scale: five}]\n",
    HEAD + "metrics: [{name: X, readings: {Oct: 1}}]\n",
    HEAD + "opportunities: [{title: X, impact: 4.5, expects: {metric: nps, to: 1}}]\n",
    HEAD + "opportunities: [{title: X, impact: 4.2}]\n",
    HEAD + "opportunities: [{title: X, expects: {metric: nps}}]\n",
    HEAD + "scope: {starts: A}\nstrip:\nstages:\n",
    HEAD + "scope: [A]\n",
    HEAD + "stages: {name: A}\n",
    HEAD + "stages: {Decide: {goal: x}}\n",
]


@pytest.mark.parametrize("text", OF_ONE_MIND_WHOLE)
def test_reader_and_schema_are_of_one_mind_on_a_document(text: str) -> None:
    assert admits(text) == takes(text)
    kind = str(loaded(text).get("kind", "journey"))
    if kind in KINDS:
        assert admits(text, kind) == takes(text)


# What only the reader can see: the schema is the milder of the two.
MILDER = [
    HEAD + "reviewed: 2026-02-30\n",
    HEAD + "id: MASSE\n".replace("MASSE", "maÉ"),
    HEAD + "stages: [{name: }]\n",
    HEAD + "stages: ['🙂']\n",
    HEAD + "metrics: [{name: X, scale: 5-1}]\n",
    TOUCHPOINT + "emotion: '-3'\n",
    TOUCHPOINT + "emotion: 1e0\n",
    TOUCHPOINT + "duration: 5-3 days\n",
]
# What an editor underlines while one types, and the reader takes for "not given" or for a text.
STRICTER = [
    "cjm: '1'\ntitle: T\n",
    "cjm: 1\nkind:\ntitle: T\n",
    TOUCHPOINT + "moment:\n",
    TOUCHPOINT + "pains: [Null]\n",
    TOUCHPOINT + "duration: 2 DAYS\n",
    TOUCHPOINT + "evidence: ''\n",
]


@pytest.mark.parametrize("text", MILDER)
def test_where_the_schema_is_milder(text: str) -> None:
    assert (admits(text), takes(text)) == (True, False)


@pytest.mark.parametrize("text", STRICTER)
def test_where_the_schema_is_stricter(text: str) -> None:
    assert (admits(text), takes(text)) == (False, True)


# What stands in one field of a document, in the place of its own example.
VALUES: list[object] = [
    "",
    "No",
    404,
    1,
    3,
    0.5,
    -1,
    1.5,
    38,
    True,
    "-0.5",
    "a−1",
    "Über uns",
    "lab-managers",
    "a/b",
]
VALUES += [
    "2026-11-22",
    2026,
    "30 min",
    "3-5 days",
    "38 %",
    "often",
    "1-5",
    "truth",
    "x: y",
    "web",
    [],
    {},
    ["a", "b"],
    [1, 2],
]
VALUES += [
    {"maya": 1},
    {"maya": "x", "viktor": "y"},
    {"name": "N"},
    {"text": "N"},
    {"to": "end"},
    {"x-own": 1},
    [{"name": "N"}],
]
VALUES += [
    [["a"]],
    {"use": "maya"},
    {"emotion": 1},
    {"maya": ["web"]},
    {"interviews": "9 of 14"},
    [{"interviews": ""}, "returns"],
]


@st.composite
def _documents(draw: st.DrawFn) -> str:
    """A document of some of its parts' fields, with one value that may or may not belong there."""
    kind = draw(st.sampled_from([*KINDS]))
    made = json.loads(EVERYTHING[kind])
    held: dict[str, object] = made
    while nested := [one for value in held.values() for one in _objects(value)]:
        if not draw(st.booleans()) and held is not made:
            break
        held = draw(st.sampled_from(nested))
    key = draw(st.sampled_from([*held]))
    held[key] = draw(st.sampled_from(VALUES))
    return json.dumps(made, ensure_ascii=False)


def _objects(value: object) -> list[dict[str, object]]:
    """What has fields of its own in a value."""
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, dict) and one]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_documents())
def test_an_editor_underlines_nothing_that_the_reader_takes(text: str) -> None:
    errors = [error for error in _validator("").iter_errors(json.loads(text)) if not _of_nothing(error)]
    assert not takes(text) or errors == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_documents())
def test_what_an_editor_admits_the_reader_takes_but_for_what_it_alone_can_see(text: str) -> None:
    faults = [fault for fault in read(text.encode(), "a.yaml").faults if fault.severity == "error"]
    assert not _validator("").is_valid(json.loads(text)) or {fault.name for fault in faults} <= {
        "needs-id",
        "missing-field",
    }


def _of_nothing(error: ValidationError) -> bool:
    """Whether an error is about an empty value: a closed word or an item that is being typed."""
    return error.instance == "" or any(_of_nothing(inner) for inner in error.context or ())
