"""An entry that takes a second look: quotes, flows, block texts, comments beside it, and texts of several lines."""

import re
from functools import cache

from cjm.reading.nodes import Node, Scalar
from cjm.reading.quick_flow import LONGEST_KEY, PLAIN, flow

DEEPEST = 100
# A colon in a plain text stands before a sign, a number sign after one.
REST = r"(?:[^:#\n]++|:(?=[^ \n])|(?<! )#)*+"
TEXT = re.compile(PLAIN + REST)
KEY = re.compile(rf"(?:\"([^\"\\\n]*+)\"|'([^'\n]*+)'|({PLAIN}{REST})) *+:(?: ++|(?=\n))")
FOLDED = re.compile(rf"( *+\n(?: *+\n)*+)( *+)([^ \n:#]{REST})")
# What may follow a value. `parse` warns of ` #word`, which may be meant as text.
TAIL = re.compile(r" *+(?:(?<= )#(?=[ \n#!])[^\n]*+)?+\n")
DOUBLE = re.compile(r'"([^"\\]*+(?:\\["\\/nt][^"\\]*+)*+)"')
SINGLE = re.compile(r"'([^']*+(?:''[^']*+)*+)'")
ESCAPE = re.compile(r"\\(.)")
ESCAPED = {"n": "\n", "t": "\t"}
BREAKS = re.compile(r" *+\n[ \n]*+")
ENDS = re.compile(r"\n++")
HEADER = re.compile(r"([|>])([+-]?+) *+\n( *+)(?=[^ \n])")

# What stands for a value: a node, none where there is a comment only, and where the next line begins.
Value = tuple[Node | None, int]
# A key or none, the place of an empty value, a value or none, and where the next line begins.
Entry = tuple[Scalar | None, int, Node | None, int]


def odd_value(text: str, at: int, column: int, size: int) -> Value | None:
    """What stands at an offset, in a collection at `column`; None if unsure. The text was given with that size."""
    sign = text[at]
    node: Node | None
    if sign in "[{":
        node = flow(text, at)
    elif sign in "|>":
        return _block(text, at, column, size)
    elif sign in "\"'":
        node = _quoted(text, at)
    else:
        match = TEXT.match(text, at)
        written = match[0].rstrip(" ") if match else ""
        node = Scalar(written, at, at + len(written), True) if written else None
    if node is None and sign not in "#\n":
        return None
    tail = TAIL.match(text, node.end if node else at)
    return (node, tail.end()) if tail else None


def odd_entry(text: str, at: int, column: int, dash: int, size: int) -> Entry | None:
    """What a line with an odd key, or with none, says from offset `at`, in `column`; None if unsure.

    A dash and the blanks after it are `dash` signs wide.
    """
    start = at + dash
    match = KEY.match(text, start)
    if not match:
        read = odd_value(text, start, column if dash else DEEPEST, size)
        return (None, at + 1, *read) if read else None
    quoted = match[3] is None
    name = (match[1] or match[2] or "") if quoted else match[3].rstrip(" ")
    key = Scalar(name, start, start + len(name) + 2 * quoted, not quoted)
    end = text.index(":", key.end)
    read = odd_value(text, match.end(), column + dash, size)
    return (key, end + 1, *read) if read and end - start < LONGEST_KEY else None


def continued(text: str, node: Node, line: int, column: int) -> int:
    """Add to a plain text the lines that go on with it, from offset `line`; returns where the next one begins, 0 if unsure.

    They are indented deeper than `column`.
    """
    if type(node) is not Scalar or not node.plain or not node.text or text[node.end : line].strip(" \n"):
        return 0
    parts, end = [node.text], node.end
    match = FOLDED.match(text, end)
    while match and len(match[2]) > column:
        part = match[3].rstrip(" ")
        parts += [_folded(match[1]), part]
        end = match.start(3) + len(part)
        match = FOLDED.match(text, end)
    tail = TAIL.match(text, end)
    if end == node.end or not tail:
        return 0
    node.text, node.end = "".join(parts), end
    return tail.end()


def _quoted(text: str, at: int) -> Scalar | None:
    match = (DOUBLE if text[at] == '"' else SINGLE).match(text, at)
    if not match:
        return None
    written = match[1]
    if "\n" in written:
        if "\\" in written or "\n---" in written:
            return None
        written = BREAKS.sub(lambda found: _folded(found[0]), written)
    if text[at] == "'":
        written = written.replace("''", "'")
    elif "\\" in written:
        written = ESCAPE.sub(lambda found: ESCAPED.get(found[1], found[1]), written)
    return Scalar(written, at, match.end(), False)


def _folded(blanks: str) -> str:
    """What line ends and the blanks around them become: one line end a blank, more of them one less."""
    return "\n" * (blanks.count("\n") - 1) or " "


def _block(text: str, at: int, column: int, size: int) -> tuple[Scalar, int] | None:
    """A text below `|` or `>`; its first line is full, none has blanks only, and no folded one is indented deeper."""
    header = HEADER.match(text, at)
    if not header or not column < len(header[3]) < DEEPEST:
        return None
    body = _body(len(header[3])).match(text, header.start(3))
    assert body is not None  # noqa: S101
    indent, end = len(header[3]), body.end()
    lines = [line[indent:] for line in body[0].split("\n")[:-1]]
    folds = header[1] == ">"
    if any(line and (not line.strip(" ") or (folds and line[0] == " ")) for line in lines):
        return None
    content = "\n".join(lines)
    full = content.rstrip("\n")
    below = content[len(full) :]
    if end > size and (below or header[2] == "+"):
        return None
    last = "" if end > size or header[2] == "-" else "\n"
    kept = below if header[2] == "+" else ""
    written = ENDS.sub(lambda found: _folded(found[0]), full) if folds else full
    return Scalar(written + last + kept, at, min(end, size), False), end


@cache
def _body(indent: int) -> re.Pattern[str]:
    """The lines of a block text."""
    return re.compile(rf"(?: {{{indent}}}[^\n]*+\n| {{0,{indent}}}\n)*+")
