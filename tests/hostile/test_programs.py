"""Hostile text in what programs read: JSON that parses, Markdown that shows it and does nothing."""

from __future__ import annotations

import json
import re

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.hostile.forms import Forms
from tests.hostile.poisons import POISONS

# What we write ourselves; a text can add none of these, for its angle brackets are escaped.
TAGS = re.compile(r"<!-- cjm-diff -->|</?(?:sub|del|ins|br|details|summary)>")
TOKENS = {
    "heading",
    "paragraph",
    "inline",
    "bullet_list",
    "list_item",
    "strong",
    "text",
    "text_special",
    "html_inline",
    "html_block",
    "softbreak",
    "code_inline",
}
# What GitHub and GitLab make something of where it stands in a text.
LIVE = re.compile(
    r"[@#!%&$~][\w\"]|\w://|\bwww\.|\bgh-\d|:[\w+-]+:|\b[0-9a-f]{7,40}\b|^/\w", re.IGNORECASE | re.MULTILINE
)


@pytest.mark.parametrize("what", ["lint json", "diff json"])
@pytest.mark.parametrize("name", POISONS)
def test_json_parses_and_is_plain_ascii(forms: Forms, name: str, what: str) -> None:
    out = forms.said(name, what).out
    assert json.loads(out)["version"] == 1
    assert out.isascii()


@pytest.mark.parametrize("name", POISONS)
def test_markdown_has_nothing_but_our_own_marks(forms: Forms, name: str) -> None:
    tokens = list(
        _flat(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(forms.said(name, "diff markdown").out))
    )
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds - TOKENS == set()
    assert {token.tag for token in tokens if token.type == "heading_open"} == {"h3", "h4"}
    html = "".join(token.content for token in tokens if token.type.startswith("html"))
    assert "<" not in TAGS.sub("", html)


@pytest.mark.parametrize("name", POISONS)
def test_markdown_mentions_and_links_nothing(forms: Forms, name: str) -> None:
    tokens = _flat(MarkdownIt("commonmark").parse(forms.said(name, "diff markdown").out))
    assert [token.content for token in tokens if token.type == "text" and LIVE.search(token.content)] == []


def _flat(tokens: list[Token]) -> list[Token]:
    return [one for token in tokens for one in (token, *_flat(token.children or []))]
