"""The YAML block between two lines of `---` at the head of a diagram."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from _ruamel_yaml import CParser
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
)

from cjm.errors import CjmError
from cjm.exchange.passage import Passage

DEPTH = 100

_OPENED = re.compile(r"(?P<indent>[^\S\n]*)---(?P<blank>\s*)")
_NO_TITLE = ("", "~", "null", "false", "0")


@dataclass(frozen=True)
class FrontMatter:
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
    start, end, rest = found
    block = passage.cut(start, end)
    title: str | None = None
    keys: dict[str, int] = {}
    for name, at, value in _entries(block, path):
        if name in keys:
            raise CjmError(f"'{name}' stands twice in the front matter: keep one", path, block.position(at))
        keys[name] = block.position(at).line
        title = value if name == "title" else title
    return FrontMatter(passage.cut(rest), title, tuple(keys.items()))


def _bounds(text: str) -> tuple[int, int, int] | None:
    """Where the block starts and ends, and where the text behind it starts; both `---` are indented alike."""
    opened = _OPENED.match(text)
    if opened is None or "\n" not in opened["blank"]:
        return None
    closes = re.compile(rf"\n{opened['indent']}---\s*\n+")
    first, last = text.index("\n", opened.start("blank")) + 1, text.rindex("\n", 0, opened.end()) + 1
    closed = closes.search(text, last) or closes.search(text, first)
    return None if closed is None else (last, max(last, closed.start()), closed.end())


def _entries(block: Passage, path: str | None) -> Iterator[tuple[str, int, str | None]]:
    """The keys of the outermost mapping, each with its offset in the block and its text (None for what is no text)."""
    lines = [0, *(found.end() for found in re.finditer("\n", block.text))]
    try:
        yield from _pairs(block.text, lines)
    except MarkedYAMLError as error:
        mark = error.problem_mark
        at = block.position(lines[min(mark.line, len(lines) - 1)] + mark.column) if mark else block.position(0)
        raise CjmError(f"the front matter between the two lines --- is not YAML: {error.problem}", path, at) from error
    except (YAMLError, RecursionError) as error:
        raise CjmError("the front matter between the two lines --- is not YAML", path, block.position(0)) from error
