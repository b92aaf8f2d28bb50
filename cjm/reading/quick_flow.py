"""Values in brackets and braces: ordinary ones, lists and mappings of plain and quoted texts, on one line or on several."""

import re

from cjm.reading.nodes import Mapping, Node, Scalar, Sequence

LONGEST_KEY = 1000
DEPTH = 20
# How a plain text begins, in a flow as in a block.
PLAIN = r"""-?+[^-?:,\[\]{}#&*!|>'"%@` \n]"""
SIGN = r"[^ ,\[\]{}:#?\n]"
TEXT = rf"{PLAIN}{SIGN}*+(?: ++{SIGN}++)*+"
SCALAR = rf"(?:({TEXT})|\"([^\"\\\n]*+)\"|'([^'\n]*+)')"
KEY = re.compile(rf"[ \n]*+{SCALAR}:(?=[ \n])")
VALUE = re.compile(rf"[ \n]*+(?:{SCALAR}|(?=[\[{{]))")
COMMA = re.compile(r"[ \n]*+,")
CLOSE = {"[": re.compile(r"[ \n]*+\]"), "{": re.compile(r"[ \n]*+\}")}
# By far the most are of this kind: plain keys and values, in the usual spacing.
PAIR = re.compile(rf"({TEXT}): ({TEXT})(?:, |\Z)")


def row(written: str, at: int) -> Mapping | None:
    """A mapping written at an offset, which has nothing but pairs between its braces; None where it is more."""
    if len(written) > LONGEST_KEY:
        return None
    new = Scalar.__new__
    mapping = Mapping(at)
    mapping.names = names = []
    mapping.places = places = []
    mapping.values = values = []
    start = at + 1
    for name, content in PAIR.findall(written, 1, len(written) - 1):
        names.append(name)
        places.append(start)
        value = new(Scalar)
        value.text = content
        value.start = start = start + len(name) + 2
        value.end = end = start + len(content)
        value.plain = True
        values.append(value)
        start = end + 2
    mapping.end = start - 1
    return mapping if start - at == len(written) + 1 else None


def flow(text: str, at: int, depth: int = DEPTH) -> Mapping | Sequence | None:
    """The list or the mapping that opens at an offset; None if unsure."""
    if not depth:
        return None
    items: list[Node] = []
    pos = at + 1
    while entry := _entry(text, pos, text[at] == "{", depth):
        items += entry
        comma = COMMA.match(text, entry[-1].end)
        pos = comma.end() if comma else entry[-1].end
        if not comma:
            break
    close = CLOSE[text[at]].match(text, pos)
    if not close:
        return None
    if text[at] == "{":
        return _mapping(items, at, close.end())
    made = Sequence(at)
    made.close(items, close.end())
    return made


def _entry(text: str, at: int, keyed: bool, depth: int) -> list[Node]:
    """The next item, or the next key and its value; nothing if unsure."""
    key = KEY.match(text, at) if keyed else None
    if keyed and not key:
        return []
    value = VALUE.match(text, key.end() if key else at)
    if not value or not depth:
        return []
    node = _scalar(value) if value.lastindex else flow(text, value.end(), depth - 1)
    if node is None:
        return []
    return [_scalar(key), node] if key else [node]


def _mapping(items: list[Node], at: int, end: int) -> Mapping | None:
    """Keys and values in turn as a mapping; None where a key is too long."""
    if any(key.end - key.start > LONGEST_KEY for key in items[::2]):
        return None
    mapping = Mapping(at)
    mapping.close(items, end)
    return mapping


def _scalar(match: re.Match[str]) -> Scalar:
    """The text that a match ends with: plain, or in the quotes around it."""
    group = match.lastindex or 1
    quoted = group > 1
    return Scalar(match[group], match.start(group) - quoted, match.end(group) + quoted, not quoted)
