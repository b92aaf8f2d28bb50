"""Text to nodes: offsets of everything, and what is refused before it can do harm."""

import gc

import pytest

from cjm.reading.nodes import Mapping, Node, Scalar, Sequence
from cjm.reading.parse import parse
from cjm.source import Source
from tests.reading.said import HEAD, said


def _pieces(text: str) -> object:
    """The nodes of a text, each scalar as the stretch of source between its offsets."""
    parsed = parse(Source(text))
    assert (parsed.root is None, parsed.faults) == (False, ())
    return _piece(text, parsed.root)


def _piece(text: str, node: Node | None) -> object:
    if isinstance(node, Scalar):
        return text[node.start : node.end]
    if isinstance(node, Sequence):
        return [_piece(text, item) for item in node.items]
    assert isinstance(node, Mapping)
    return {_piece(text, key): _piece(text, value) for key, value in zip(node.keys, node.values, strict=True)}


def test_offsets_lead_back_to_what_was_written() -> None:
    text = "a: plain text\nb: 'it''s'\nc: [1, \"two\"]\nd:\n  - {e: −1}\n  - f: |\n      block\n\ng:\n"
    assert _pieces(text) == {
        "a": "plain text",
        "b": "'it''s'",
        "c": ["1", '"two"'],
        "d": [{"e": "−1"}, {"f": "|\n      block\n\n"}],
        "g": "",
    }


def test_offsets_count_characters_beyond_the_basic_plane_once() -> None:
    assert _pieces("🙂: 😀 x\nb: c\n") == {"🙂": "😀 x", "b": "c"}


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_line_ends_that_only_the_parser_sees_count_as_no_line(sign: str) -> None:
    assert said(f'cjm: 1\ntitle: "a{sign}b{sign}c"\ntitel: x\n') == [
        '3:1-3:6 error unknown-key: "titel" is no field of a map; did you mean "title"?'
    ]


def test_a_line_end_that_only_the_parser_sees_is_named_where_it_breaks_a_line() -> None:
    assert said("cjm: 1\ntitle: a\u2028b\n") == [
        "2:9-2:10 error syntax: a line end that editors do not show (U+2028); delete it, or press Enter instead"
    ]


def test_a_collection_ends_with_its_last_value_not_with_blank_lines_below() -> None:
    text = "a:\n  - b\n  - c\n\n\n# remark\nd: [1, 2 ]\n"
    root = parse(Source(text)).root
    assert isinstance(root, Mapping)
    ends = [text[value.start : value.end] for value in root.values]
    assert ends == ["- b\n  - c", "[1, 2 ]"]


def test_plain_scalars_are_told_from_quoted_and_block_ones() -> None:
    root = parse(Source("[a, 'b', \"c\"]")).root
    assert isinstance(root, Sequence)
    assert [item.plain for item in root.items] == [True, False, False]


def test_nesting_stops_at_a_hundred() -> None:
    assert parse(Source("[" * 100 + "]" * 100)).faults == ()
    assert said("[" * 101 + "]" * 101) == ["1:101-1:102 error too-deep: nested more than 100 deep; no map needs that"]
    assert said("[" * 100_000) == ["1:101-1:102 error too-deep: nested more than 100 deep; no map needs that"]


def test_deep_nesting_below_a_free_key_is_read() -> None:
    assert said(f"{HEAD}x-deep: {'[' * 98}{']' * 98}\n") == []


def test_a_billion_laughs_are_refused() -> None:
    lines = ["x-a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"x-a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    assert said(HEAD + "\n".join(lines)) == [
        "7:47-7:50 error alias: the aliases make more than 100000 values of this file"
    ]


def test_many_small_aliases_are_no_bomb() -> None:
    assert said(HEAD + "x-a: &a b\nx-b: [" + ", ".join(["*a"] * 5000) + "]\n") == []


def test_an_alias_inside_of_its_own_anchor_is_refused() -> None:
    assert said(HEAD + "x-a: &a [1, {b: *a}]\n") == ["3:17-3:19 error alias: `*a` stands inside of what it stands for"]
    assert said("&a {cjm: 1, title: T, x-b: *a}\n") == [
        "1:28-1:30 error alias: `*a` stands inside of what it stands for"
    ]


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!!binary", "!!set", "!mine", "!<tag:x,2000:y>"])
def test_a_tag_that_makes_more_than_plain_values_is_refused(tag: str) -> None:
    message = f"`{tag}` is a tag, which a map does not take; a text that begins with ! needs quotes"
    assert said(f"{HEAD}headline: {tag} [a]\n") == [f"3:11-3:{11 + len(tag)} error tag: {message}"]


@pytest.mark.parametrize("tag", ["!!str", "!", "!!int", "!!float", "!!null"])
def test_a_tag_of_a_plain_value_changes_nothing(tag: str) -> None:
    assert said(f"{HEAD}headline: {tag} 12\n") == []


def test_the_collector_runs_again_after_reading() -> None:
    assert gc.isenabled()
    parse(Source("a: [b"))
    parse(Source("a: b"))
    assert gc.isenabled()


def test_the_collector_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        parse(Source("a: b"))
        assert not gc.isenabled()
    finally:
        gc.enable()
