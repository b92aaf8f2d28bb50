"""The YAML block between two lines of `---` at the head of a diagram."""

import re
from collections.abc import Iterator

from msgspec import Struct

from cjm.errors import CjmError
from cjm.exchange.javascript import BLANK
from cjm.exchange.passage import Passage
from cjm.reading.nodes import Mapping, Node, Scalar
from cjm.reading.parse import parse
from cjm.source import Source

_OPENED = re.compile(rf"(?P<indent>(?:(?!\n){BLANK})*)---(?P<blank>{BLANK}*)")
_NO_TITLE = ("~", "null", "false", "0")


class FrontMatter(Struct, frozen=True):
    """The title it gives, the line of each of its keys, and the text behind it (all of it where there is none)."""

    body: Passage
    title: str | None = None
    keys: tuple[tuple[str, int], ...] = ()

    def line(self, key: str) -> int | None:
        """The line of a key; None where it is missing."""
        return dict(self.keys).get(key)


def front_matter(passage: Passage, path: str | None = None) -> FrontMatter:
    """What stands before the diagram; raises CjmError where it is no YAML, with the place in the file."""
    found = _bounds(passage.text)
    if found is None:
        return FrontMatter(passage)
    indent, start, end, rest = found
    block = passage.cut(start, end).replaced(re.compile(f"^{indent}", re.MULTILINE), "")
    title: str | None = None
    keys: dict[str, int] = {}
    for name, at, value in _entries(block, path):
        if name in keys:
            raise CjmError(f"'{name}' stands twice in the front matter: keep one", path, block.position(at))
        keys[name] = block.position(at).line
        title = value if name == "title" else title
    return FrontMatter(passage.cut(rest), title, tuple(keys.items()))


def _bounds(text: str) -> tuple[str, int, int, int] | None:
    """The indentation of both lines `---`, where the block starts and ends, and where the text behind it starts."""
    opened = _OPENED.match(text)
    if opened is None or "\n" not in opened["blank"]:
        return None
    closes = re.compile(rf"\n{opened['indent']}---{BLANK}*\n+")
    first, last = text.index("\n", opened.start("blank")) + 1, text.rindex("\n", 0, opened.end()) + 1
    closed = closes.search(text, last) or closes.search(text, first)
    return None if closed is None else (opened["indent"], last, max(last, closed.start()), closed.end())


def _entries(block: Passage, path: str | None) -> Iterator[tuple[str, int, str | None]]:
    """The keys of the outermost mapping, each with its offset in the block and its text (None for what is no text)."""
    parsed = parse(Source(block.text))
    for fault in parsed.faults:
        if fault.severity == "error" and fault.name != "empty-file":
            raise CjmError(f"in the front matter: {fault.message}", path, block.position(fault.span.start.offset))
    if isinstance(parsed.root, Mapping):
        for key, value in zip(parsed.root.keys, parsed.root.values, strict=True):
            if isinstance(key, Scalar):
                yield key.text, key.start, _text(value)


def _text(value: Node) -> str | None:
    """The text of a scalar that Mermaid takes for a title; None for a list, a mapping, and for nothing."""
    if not isinstance(value, Scalar) or not value.text or (value.plain and value.text in _NO_TITLE):
        return None
    return value.text
