"""The quick way of reading: what it takes, it reads as libyaml's events do; what it is not sure of, it leaves to them."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.generate.maps import Size
from benchmarks.generate.workspace import write_workspace
from cjm.reading.nodes import Mapping, Node, Scalar, Sequence
from cjm.reading.parse import parse, parse_events
from cjm.reading.quick import quick
from cjm.source import Source

ROOT = Path(__file__).parents[2]
OWN = sorted([*ROOT.glob("maps/**/*.yaml"), *ROOT.glob("templates/**/*.yaml")])
SIGNS = ":-#'\"[]{},|>&*!%@`?\\ \n\tab1~=.é🙂\u00a0\u2028\x85"


def _tree(node: Node | None) -> object:
    """All that a node says and where, for comparing."""
    if isinstance(node, Scalar):
        return node.text, node.start, node.end, node.plain
    if isinstance(node, Sequence):
        return "list", node.start, node.end, [_tree(item) for item in node.items]
    if isinstance(node, Mapping):
        return "mapping", node.start, node.end, [_tree(key) for key in node.keys], [_tree(one) for one in node.values]
    return None


def _by_events(text: str) -> object:
    """What the events say; None for a text that has any fault."""
    parsed = parse_events(Source(text))
    return None if parsed.faults else _tree(parsed.root)


def _differs(text: str) -> bool:
    root = quick(text)
    return root is not None and _tree(root) != _by_events(text)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_of_the_project_is_taken_and_read_as_by_events(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    root = quick(text)
    assert root is not None
    assert _tree(root) == _by_events(text)


def test_generated_maps_are_taken_and_read_as_by_events(tmp_path: Path) -> None:
    write_workspace(tmp_path, 10, 1, Size(5, 15))
    texts = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.yaml")}
    assert len(texts) >= 10
    assert [name for name, text in texts.items() if quick(text) is None or _differs(text)] == []


def test_most_of_what_others_wrote_is_taken_and_read_as_by_events(cases: Path) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(cases.rglob("*.y*ml"))}
    assert [name for name, text in texts.items() if quick(text) is None or _differs(text)] == []


TAKEN = {
    "plain, quoted and empty values": "a: b c\n'd': 'it''s'\n\"e\": \"f\\\"g\"\nh:\ni: \n",
    "lists at the column of their key and deeper": "a:\n- b\n- c: d\n  e:\n    - f\n-\ng:\n  - h\n",
    "texts of several lines": "a: b\n  c\n\n  - d\ne:\n  f\n  g\nh: 'i\n\n  j'\n",
    "block texts": "a: |\n  b\n   c\n\nd: >-\n  e\n  f\n\n  g\nh: |+\n  i\n\nj: k\n",
    "flows": "a: {b: 1, c d: -2.5}\ne: [f, 'g, h', {i: [j]}, ]\nk: []\nl: [m,\n  n]\n",
    "comments": "# a\nb: c # d\n\n  # e\nf: # g\n  - h ## i\n",
    "colons and number signs within words": "a: 10:30\nhttp://b: c#d\n",
    "French spacing": "a : b\nc :\n",
    "a first line of dashes": "---\na: b\n",
    "no line end at the end": "a:\n  - b",
}
LEFT = {
    "an anchor": "a: &b c\n",
    "an alias": "a: *b\n",
    "a tag": "a: !b c\n",
    "a tab": "a:\tb\n",
    "a question mark for a key": "? a\n",
    "a second document": "a: b\n---\nc: d\n",
    "the end of a document": "a: b\n...\n",
    "a directive": "%YAML 1.1\n---\na: b\n",
    "a text cut at a number sign": "a: b #c\n",
    "a colon within a value": "a: b: c\n",
    "a line end that editors do not show": "a: b\u2028c\n",
    "a Windows line end": "a: b\r\n",
    "a byte-order mark": "a: \ufeffb\n",
    "half a pair of signs": "a: \ud83d\n",
    "a key beyond 1024 signs": f"{'a' * 1100}: b\n",
    "a key beyond 1024 signs in a flow": f"a: {{{'b' * 1100}: c}}\n",
    "deep blocks": "".join(f"{' ' * depth}a:\n" for depth in range(90)),
    "deep flows": f"a: {'[' * 50}{']' * 50}\n",
    "a step back to no column": "a:\n    b: c\n  d: e\n",
    "a list among keys": "a: b\n- c\n",
    "a key among items": "- a\nb: c\n",
    "a text alone": "a\n",
    "nothing": "# a\n\n",
}


@pytest.mark.parametrize("text", TAKEN.values(), ids=TAKEN.keys())
def test_the_ordinary_is_taken_and_read_as_by_events(text: str) -> None:
    root = quick(text)
    assert root is not None
    assert _tree(root) == _by_events(text)


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT.keys())
def test_the_rest_is_left_to_the_events(text: str) -> None:
    assert quick(text) is None


def test_parse_gives_the_same_whichever_way_decided() -> None:
    text = "a: [b, c]\nd: 'e'\n"
    assert _tree(parse(Source(text)).root) == _tree(quick(text)) == _by_events(text)
    assert parse(Source("a: b\tc\n")).faults == ()


@pytest.mark.parametrize("before", ["", "a: ", "a:\n", "a: b\n", "- ", "a: |\n", "a: ["])
def test_every_short_text_that_is_taken_is_read_as_by_events(before: str) -> None:
    texts = (before + "".join(signs) for signs in product(" -:#'[],a\n>", repeat=3))
    assert [text for text in texts if _differs(text)] == []


VALUES = ["b", "b c", "-1", "10:30", "x#y", "{a: 1, b c: d}", "[a, 'b', {c: d}]", "[]", "{}", "[a,"]
VALUES += [
    "'it''s'",
    '"a\\"b"',
    "'q' # c",
    "a # c",
    "a #c",
    "# c",
    "",
    "",
    ">-",
    "|",
    "b ",
    "it's",
    "a: b",
    "&a b",
    "*a",
]
LINES = st.builds(
    lambda indent, dash, key, value: f"{' ' * indent}{dash}{key}{value}",
    st.integers(0, 6),
    st.sampled_from(["", "", "", "- ", "- ", "-  ", "-"]),
    st.sampled_from(["a: ", "a: ", "b c:", "'q': ", "a : ", "a:b: ", "", ""]),
    st.sampled_from(VALUES),
)
TEXTS = st.lists(LINES | st.sampled_from(["", "  ", "# c", "  # c", "---"]), min_size=1, max_size=9).map("\n".join)
PIECES = st.sampled_from([path.read_text(encoding="utf-8").split("\n") for path in OWN]).flatmap(
    lambda lines: st.integers(0, len(lines) - 1).map(lambda at: "\n".join(lines[at : at + 12]))
)
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 4), st.sampled_from(["", *SIGNS, "\n  ", ": ", "- "])))


def _edited(text: str, edits: list[tuple[float, int, str]]) -> str:
    for place, cut, put in edits[:4]:
        at = int(place * len(text))
        text = text[:at] + put + text[at + cut :]
    return text


@settings(max_examples=400)
@given(TEXTS)
def test_anything_like_yaml_that_is_taken_is_read_as_by_events(text: str) -> None:
    assert not _differs(text)


@settings(max_examples=400)
@given(TEXTS | PIECES, EDITS)
def test_a_spoilt_text_that_is_taken_is_read_as_by_events(text: str, edits: list[tuple[float, int, str]]) -> None:
    assert not _differs(_edited(text, edits))
