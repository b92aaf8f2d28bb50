"""The picture of a flow as SVG: one file that asks for nothing else, its text as text, light and dark."""

from collections.abc import Iterator
from functools import singledispatch
from html import escape

from cjm.render.flow.items import FACES, Item, Rect, Sign, Stroke, Text
from cjm.render.flow.picture import picture
from cjm.render.flow.signs import drawn
from cjm.render.flow.style import style_sheet
from cjm.render.flow.view import FlowView
from cjm.render.language import is_tag
from cjm.render.numerals import number

_CORNER = 5
_HEAD = 8


def flow_svg(view: FlowView) -> str:
    """The picture of a view as SVG, named and described."""
    image = picture(view)
    wide, high = number(image.width), number(image.height)
    lang = view.lang if is_tag(view.lang) else "en"
    faces = {face.name: (face.size, face.bold) for face in FACES}
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}" '
            f'role="img" aria-labelledby="flow-title flow-desc" xml:lang="{lang}" lang="{lang}">',
            f'<title id="flow-title">{escape(view.title)}</title>',
            f'<desc id="flow-desc">{escape(view.description)}</desc>',
            f"<style>\n{style_sheet(faces)}\n</style>",
            *(line for item in image.items for line in _item(item)),
            "</svg>\n",
        )
    )


@singledispatch
def _item(item: Item) -> Iterator[str]:
    raise TypeError(type(item).__name__)


@_item.register
def _(item: Rect) -> Iterator[str]:
    if not item.height:
        yield f'<path class="f-none f-l-{item.edge}" d="M{number(item.x)} {number(item.y)}h{number(item.width)}"/>'
        return
    edge = f' class="f-b-{item.fill}"' if item.edge == "none" else f' class="{_classes(item)}"'
    weight = f' stroke-width="{number(item.weight)}"' if item.edge != "none" and item.weight != 1 else ""
    opacity = f' fill-opacity="{number(item.opacity)}"' if item.opacity != 1 else ""
    dashes = ' stroke-dasharray="3 2"' if item.dashed else ""
    place = f'x="{number(item.x)}" y="{number(item.y)}" width="{number(item.width)}" height="{number(item.height)}"'
    yield f"<rect{edge} {place}{weight}{opacity}{dashes}/>"


def _classes(item: Rect) -> str:
    return f"f-{'none' if item.fill == 'none' else f'b-{item.fill}'} f-l-{item.edge}"


@_item.register
def _(item: Stroke) -> Iterator[str]:
    dashes = ' stroke-dasharray="5 4"' if item.dashed else ""
    yield f'<path class="f-none f-l-{item.ink}" d="{_bent(item)}" stroke-width="{number(item.weight)}"{dashes}/>'
    if item.arrow:
        yield f'<path class="f-b-{item.ink}" d="{_head(item)}"/>'


@_item.register
def _(item: Sign) -> Iterator[str]:
    yield drawn(item)


@_item.register
def _(item: Text) -> Iterator[str]:
    place = f'x="{number(item.right if item.backwards else item.x)}" y="{number(item.y)}"'
    direction = ' direction="rtl"' if item.backwards else ""
    text = escape(item.text)
    if item.tail:
        isolated = ' direction="ltr" unicode-bidi="isolate"' if item.backwards else ""
        tail = f'<tspan class="f-tail f-t-{item.tail_tone}"{isolated}>{escape(item.tail)}</tspan>'
        text = f"{text} {tail}" if text else tail
    yield f'<text class="f-{item.face.name} f-t-{item.tone}" {place}{direction}>{text}</text>'


def _bent(item: Stroke) -> str:
    """A path through the points, its corners bent."""
    points = _unrepeated(item)
    path = [f"M{_at(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        path += [f"L{_at(_towards(corner, before))}", f"Q{_at(corner)} {_at(_towards(corner, after))}"]
    end = _towards(points[-1], points[-2], _HEAD - 1) if item.arrow else points[-1]
    return "".join([*path, f"L{_at(end)}"])


def _unrepeated(item: Stroke) -> list[tuple[float, float]]:
    kept = [item.points[0]]
    kept += [point for before, point in zip(item.points, item.points[1:], strict=False) if point != before]
    return kept


def _towards(point: tuple[float, float], other: tuple[float, float], most: float = _CORNER) -> tuple[float, float]:
    """The point so far on the way to another, at most half of it."""
    (x, y), (to_x, to_y) = point, other
    length = abs(to_x - x) + abs(to_y - y)
    share = min(most, length / 2) / length
    return x + (to_x - x) * share, y + (to_y - y) * share


def _head(item: Stroke) -> str:
    """A triangle whose tip is the end of the line."""
    (from_x, from_y), (x, y) = _unrepeated(item)[-2:]
    length = abs(x - from_x) + abs(y - from_y)
    along_x, along_y = (x - from_x) / length * _HEAD, (y - from_y) / length * _HEAD
    left = (x - along_x - along_y * 0.5, y - along_y + along_x * 0.5)
    right = (x - along_x + along_y * 0.5, y - along_y - along_x * 0.5)
    return f"M{_at((x, y))}L{_at(left)}L{_at(right)}Z"


def _at(point: tuple[float, float]) -> str:
    return f"{number(point[0])} {number(point[1])}"
