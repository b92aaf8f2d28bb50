"""Mermaid blocks are found in Markdown of every kin, with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.exchange.markdown_diagrams import mermaid_blocks
from cjm.source import Source


def _blocks(text: str) -> list[tuple[int, int, str]]:
    """Line, column and text of each block."""
    found = mermaid_blocks(Source(text))
    return [(block.position(0).line, block.position(0).column, block.text) for block in found]


@pytest.mark.parametrize(
    "info", ["mermaid", " mermaid", "Mermaid", "mermaid title=x", "{mermaid}", "{.mermaid #id}", "{#id .mermaid}"]
)
@pytest.mark.parametrize("signs", ["```", "~~~~"])
def test_a_fence_of_mermaid_is_a_block(signs: str, info: str) -> None:
    assert _blocks(f"# Title\n\n{signs}{info}\njourney\n  A: 3\n{signs}\n") == [(4, 1, "journey\n  A: 3\n")]


@pytest.mark.parametrize("info", ["", "text", "mermaidjs", "mermaid-example", "{.mermaid-like}", "js mermaid"])
def test_another_fence_is_none(info: str) -> None:
    assert _blocks(f"```{info}\njourney\n```\n") == []


def test_a_fence_with_colons_is_a_block() -> None:
    assert _blocks("::: mermaid\njourney\n:::\n:::note\ntext\n```mermaid\njourney\n```\n:::\n") == [
        (2, 1, "journey\n"),
        (7, 1, "journey\n"),
    ]


def test_a_block_in_a_list_loses_the_indentation_of_its_fence() -> None:
    assert _blocks("- item\n\n  ```mermaid\n  journey\n    A: 3\n  ```\n1. ~~~mermaid\n   journey\n   ~~~\n") == [
        (4, 3, "journey\n  A: 3\n"),
        (8, 4, "journey\n"),
    ]


def test_a_block_in_a_quotation_ends_with_it() -> None:
    assert _blocks("> ```mermaid\n> journey\n>   A: 3\n\n```mermaid\njourney\n```\n") == [
        (2, 3, "journey\n  A: 3\n"),
        (6, 1, "journey\n"),
    ]


def test_a_fence_shown_inside_a_longer_one_is_no_block() -> None:
    assert _blocks("````md\n```mermaid\njourney\n```\n````\n```mermaid\ngantt\n```") == [(7, 1, "gantt\n")]


def test_the_options_of_a_directive_are_left_out() -> None:
    assert _blocks("```{mermaid}\n:align: center\njourney\n:b: 1\n```\n") == [(3, 1, "journey\n:b: 1\n")]


def test_a_block_that_is_never_closed_runs_to_the_end() -> None:
    assert _blocks("```mermaid\njourney\n``\n~~~\n") == [(2, 1, "journey\n``\n~~~\n")]


@pytest.mark.parametrize("signs", ["> ", "- ", ">", "1. ", " ", "\t"])
def test_a_line_of_many_marks_is_read_at_once(signs: str) -> None:
    assert _blocks(signs * 20_000) == []


@given(
    st.lists(st.sampled_from(["```", "~~~", ":::", "mermaid", "{", "}", ">", "- ", "\t", " ", "\n", "a"])).map("".join)
)
def test_a_block_holds_only_text_of_the_file(text: str) -> None:
    for block in mermaid_blocks(Source(text)):
        assert block.text == "".join(text[offset] for offset in block.offsets[:-1])
