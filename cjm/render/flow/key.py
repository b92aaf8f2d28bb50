"""The legend below a flow: each sign that occurs in it, with its meaning."""

from collections.abc import Iterator

from cjm.render.flow.items import NOTE, STRONG, Item, Rect, Sign, Stroke, Text, moved, paragraph
from cjm.render.flow.scores import swatch
from cjm.render.flow.view import FlowView, Legend

_SCALE = (-2, -1, 0, 1, 2)
_BETWEEN = 26
_TALL = 26


def key(view: FlowView, x: float, y: float, right: float) -> tuple[list[Item], float]:
    """The legend in as many rows as it takes, under a rule, and where it ends; nothing where no sign occurs."""
    if not view.legend:
        return [], y
    items: list[Item] = [Rect(x, y, right - x, 1, "zero")]
    left, y = x, y + 12
    for line in view.legend:
        entry, wide = _entry(line, view, right - x)
        if left > x and left + wide > right:
            left, y = x, y + _TALL
        items += moved(entry, left, y)
        left += wide + _BETWEEN
    return items, y + _TALL


def _entry(line: Legend, view: FlowView, room: float) -> tuple[list[Item], float]:
    """An entry with its top left at 0, 0, and how wide it is."""
    if line.symbol == "scale":
        return _scale(line, view, room)
    if line.symbol == "unscored":
        return [Text(0, 14, room, line.text, NOTE, "ink2")], NOTE.width(line.text)
    drawn, left = list(_drawn(line)), 34.0 if line.symbol in {"branch", "loop"} else 24.0
    texts, _ = paragraph(line.text, NOTE, left, 3, room, tone="ink2")
    return [*drawn, *texts], left + NOTE.width(line.text)


def _drawn(line: Legend) -> Iterator[Item]:
    middle = 3 + NOTE.leading / 2
    if line.symbol in {"branch", "loop"}:
        yield Stroke(((0, middle), (27, middle)), "ink2", 1.25, dashed=line.symbol == "loop", arrow=True)
    else:
        yield Sign(line.symbol, 9, middle)


def _scale(line: Legend, view: FlowView, room: float) -> tuple[list[Item], float]:
    """Emotion, below neutral, the five swatches, above neutral."""
    items: list[Item] = []
    below, above = view.scale
    x = 0.0
    for text, face in ((line.text, STRONG), (below, NOTE)):
        items.append(Text(x, 14, room, text, face, "ink2"))
        x += face.width(text) + 8
    for value in _SCALE:
        items.append(swatch(value, x, 7.5, 22))
        x += 24
    items.append(Text(x + 6, 14, room, above, NOTE, "ink2"))
    return items, x + 6 + NOTE.width(above)
