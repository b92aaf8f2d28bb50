"""Text to nodes by lines: the ordinary YAML that maps are written in, several times faster than by libyaml's events.

It decides only what it is sure of. Whatever is not ordinary (tabs, anchors, tags, `?`, several documents, all that
libyaml refuses or that deserves a warning) is left to the events of `parse`, which know the whole of YAML and explain it.
"""

import re
from collections.abc import Iterator

from cjm.reading.nodes import Mapping, Node, Scalar, Sequence
from cjm.reading.quick_entry import continued, odd_entry, odd_value
from cjm.reading.quick_flow import PLAIN, row

# Of blocks; together with that of flows it stays below what `parse` refuses.
DEPTH = 60
ASCII = bytes([0x0A, *range(0x20, 0x7F)])
# Beyond printable ASCII: what libyaml refuses or takes for a line end, and what it cannot encode.
ODD_SIGN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
# Indentation, dash, key or text, colon, value, and what is odd about the line: also a blank before a colon or at the end.
LINE = re.compile(
    rf"( *+)(- ++|-(?=\n)|)"
    rf"(?:({PLAIN}[^:#\n]{{0,999}}+(?<! ))(?:(:)(?: ({PLAIN}[^:#\n]*+(?<! )|(?=[^ \n]))|(?=\n))|)|)"
    rf"([^\n]*+)\n"
)


def quick(text: str) -> Mapping | Sequence | None:
    """The root of an ordinary text, equal to what the events give; None where they have to decide."""
    beyond = text.encode("utf-8", "surrogatepass").translate(None, ASCII)
    if beyond and ODD_SIGN.search(beyond.decode("utf-8", "surrogatepass")):
        return None
    begin = 4 if text.startswith("---\n") else 0
    if text.startswith("...", begin) or "\n..." in text:
        return None
    return _read(text, begin)


def _read(given: str, pos: int) -> Mapping | Sequence | None:  # noqa: PLR0911, PLR0912, PLR0915
    """One loop over the lines, since a call for each line, or for each node, would take half of what is gained.

    The innermost collection is `inside`; it stands at `column`, its entries are `dashed` or have keys, and `items` are
    those read so far, of a mapping its values. Where its last key or dash has no value yet, `waiting` is the place of an
    empty one, else 0.
    """
    text = given if given.endswith("\n") else given + "\n"
    lines = iter(LINE.findall(text, pos))
    new = object.__new__
    inside: Mapping | Sequence = Sequence(0)
    names: list[str] = []
    places: list[Node | int] = []
    items: list[Node] = []
    column, dashed, waiting = -1, True, 1
    outer: list[tuple[Mapping | Sequence, list[str], list[Node | int], list[Node], int, bool]] = []
    node: Node | None
    for line in lines:
        indent, dash, first, colon, value, rest = line
        here = len(indent)
        start = pos + here
        if here != column or rest or not first or dashed is (dash == ""):
            # More than the next entry: a line that says nothing, goes on with the text above or has something odd, or one
            # before which collections end or begin.
            key: Scalar | None = None
            if not (first or dash) and rest[:1] in "#":
                pos = start + len(rest) + 1
                continue
            if here > column and not waiting:
                jump = continued(text, items[-1], pos, column)
                if not jump:
                    return None
                pos = _passed(text, lines, pos, jump)
                continue
            if rest and colon:
                place = start + len(dash) + len(first) + 2
                node = row(rest, place) if rest[0] == "{" and rest[-1] == "}" else None
                if node:
                    pos = jump = node.end + 1
                else:
                    read = odd_value(text, place, here + len(dash), len(given))
                    if not read:
                        return None
                    node, jump = read
            elif rest:
                entry = odd_entry(text, start, here, len(dash), len(given))
                if not entry:
                    return None
                key, empty, node, jump = entry
            while here < column or (here == column and dashed and not dash):
                if waiting:
                    items.append(Scalar("", waiting, waiting, True))
                    waiting = 0
                inside.end = items[-1].end
                inside, names, places, items, column, dashed = outer.pop()
            if here != column or (dash and not dashed):
                if not waiting or len(outer) > DEPTH:
                    return None
                if dash:
                    outer.append((inside, names, places, items, column, dashed))
                    inside = sequence = new(Sequence)
                    sequence.start = start
                    items.append(inside)
                    sequence.items = items = []
                    column, dashed, waiting = here, True, 0
                elif colon or key:
                    outer.append((inside, names, places, items, column, dashed))
                    inside = mapping = new(Mapping)
                    mapping.start = start
                    items.append(inside)
                    mapping.names = names = []
                    mapping.places = places = []
                    mapping.values = items = []
                    column, dashed, waiting = here, False, 0
                elif column < 0:
                    return None
            elif not (dash or colon or key):
                return None
        if waiting and here == column:
            items.append(Scalar("", waiting, waiting, True))
        if dash:
            start += len(dash)
            if colon or (rest and key):
                outer.append((inside, names, places, items, column, dashed))
                inside = mapping = new(Mapping)
                mapping.start = start
                items.append(inside)
                mapping.names = names = []
                mapping.places = places = []
                mapping.values = items = []
                column, dashed = here + len(dash), False
        end = start + len(first)
        if colon:
            names.append(first)
            places.append(start)
            if rest:
                waiting = end + 1
            elif value:
                content = new(Scalar)
                content.text = value
                content.start = start = end + 2
                content.end = end = start + len(value)
                content.plain = True
                items.append(content)
                waiting = 0
                pos = end + 1
                continue
            else:
                waiting = end + 1
                pos = end + 2
                continue
        elif rest:
            if key:
                names.append(key.text)
                places.append(key)
            waiting = empty
        elif first:
            if not dash and here == column:
                return None
            content = new(Scalar)
            content.text = first
            content.start = start
            content.end = end
            content.plain = True
            items.append(content)
            waiting = 0
            pos = end + 1
            continue
        else:
            waiting = end - len(dash) + 1
            pos = end + 1
            continue
        if node:
            items.append(node)
            waiting = 0
        if pos != jump:
            pos = _passed(text, lines, pos, jump)
    while outer:
        if waiting:
            items.append(Scalar("", waiting, waiting, True))
            waiting = 0
        inside.end = items[-1].end
        inside, names, places, items, column, dashed = outer.pop()
    root = items[0] if items else None
    return None if isinstance(root, Scalar) else root


def _passed(text: str, lines: Iterator[object], pos: int, end: int) -> int:
    """Pass by the lines up to an offset, the one at `pos` being read already."""
    more = text.count("\n", pos, end) - 1
    while more:
        next(lines)
        more -= 1
    return end
