"""The Mermaid diagrams in a Markdown file, each with the places of the file (fences of CommonMark and its kin)."""

import re
from collections.abc import Iterator

from msgspec import Struct

from cjm.exchange.passage import Passage
from cjm.source import Source

# Quote marks and list signs before a fence, the fence itself, and the words behind it. `:::` is a fence of
# Azure DevOps, Pandoc and markdown-it, where it may also hold ordinary Markdown.
_OPENS = re.compile(
    r"(?P<quotes>(?:(?:[ ]{0,3}+>)++[ ]?+)?+)(?P<lead>[ \t]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)*+)"
    r"(?P<fence>`{3,}|~{3,}|:{3,})[ \t]*(?P<info>[^\n]*)"
)
_MERMAID = re.compile(r"(?:mermaid|\{\s*\.?mermaid|\{[^}\n]*\.mermaid)(?![\w-])", re.IGNORECASE)
_QUOTE = re.compile(r"[ ]{0,3}>[ ]?")
# The options of a MyST directive stand in its first lines: `:align: center`.
_OPTION = re.compile(r"[ \t]*:[\w-]+:")
_TAB = 4


class _Fence(Struct, frozen=True):
    """An open fence: its signs, the words behind it, and what its lines bear before their own text."""

    signs: str
    info: str
    quotes: int
    indent: int

    @property
    def mermaid(self) -> bool:
        return _MERMAID.match(self.info) is not None


def mermaid_blocks(source: Source) -> list[Passage]:
    """The text of every Mermaid block, in order; one that is never closed runs to the end of the file."""
    whole = Passage.whole(source)
    blocks: list[Passage] = []
    fence: _Fence | None = None
    lines: list[tuple[int, int]] = []
    for start, end in _lines(source.text):
        if fence is None:
            fence, lines = _opened(source.text, start, end), []
            continue
        inner = _content(source.text, start, end, fence)
        if inner is None or _closes(source.text[inner:end], fence):
            blocks += [whole.joined(lines)] if fence.mermaid and lines else []
            fence = None if inner is not None else _opened(source.text, start, end)
            lines = []
        elif lines or not (fence.info.startswith("{") and _OPTION.match(source.text, inner, end)):
            lines.append((inner, end))
    if fence is not None and fence.mermaid and lines:
        blocks.append(whole.joined(lines))
    return blocks


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where each line starts, and where it ends with its line end."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield start, end
        start = end


def _opened(text: str, start: int, end: int) -> _Fence | None:
    found = _OPENS.match(text, start, end)
    if found is None or (found["fence"][0] == "`" and "`" in found["info"]):
        return None
    fence = _Fence(found["fence"], found["info"].strip(), found["quotes"].count(">"), _width(found["lead"]))
    return fence if found["fence"][0] != ":" or fence.mermaid else None


def _content(text: str, start: int, end: int, fence: _Fence) -> int | None:
    """Where a line's own text starts; None where the quotation that held the fence has ended."""
    for _ in range(fence.quotes):
        quote = _QUOTE.match(text, start, end)
        if quote is None:
            return None
        start = quote.end()
    width = 0
    while width < fence.indent and text[start] in " \t":
        width += 1 if text[start] == " " else _TAB - width % _TAB
        start += 1
    return start


def _closes(line: str, fence: _Fence) -> bool:
    signs = line.strip()
    return len(signs) >= len(fence.signs) and set(signs) == {fence.signs[0]}


def _width(lead: str) -> int:
    width = 0
    for sign in lead:
        width += _TAB - width % _TAB if sign == "\t" else 1
    return width
