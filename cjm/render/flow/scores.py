"""What each persona feels at a touchpoint: a swatch, whose strength is the distance from neutral, over name and value."""

from collections.abc import Iterator

from cjm.render.flow.items import NOTE, STRONG, Fill, Item, Rect, Text, Tone
from cjm.render.flow.view import Score
from cjm.render.text.wrap import runs_backwards

_BAND = 6
_GAP = 6
_AFTER = 6
_MOST = 3


def scores(found: tuple[Score, ...], x: float, y: float, right: float) -> tuple[list[Item], float]:
    """Swatches side by side as far as their texts fit, in rows; and where they end."""
    items: list[Item] = []
    for row, count in _rows(found, right - x):
        cell = (right - x - _GAP * (count - 1)) / count
        texts = [_cell(score, cell) for score in row]
        for at, (score, lines) in enumerate(zip(row, texts, strict=True)):
            left = x + at * (cell + _GAP)
            items += [swatch(score.value, left, y, cell), *_texts(lines, left, y + _BAND + 3, left + cell)]
        y += _BAND + 3 + max(map(len, texts)) * NOTE.leading + _AFTER
    return items, y - (_AFTER if found else 0)


def swatch(value: float | None, x: float, y: float, wide: float) -> Rect:
    """The swatch of an emotion, -2 … +2: blue above, orange below neutral, grey at it, hollow where nobody says."""
    if value is None:
        return Rect(x + 0.5, y + 0.5, wide - 1, _BAND - 1, edge="ctl", dashed=True)
    return Rect(x, y, wide, _BAND, fill=_fill(value), opacity=_strength(value))


def _fill(value: float) -> Fill:
    return "zero" if value == 0 else "pos" if value > 0 else "neg"


def _strength(value: float) -> float:
    """Opacity: never so weak that the swatch is lost on the paper."""
    return 1 if value == 0 else round(0.3 + 0.7 * min(abs(value), 2) / 2, 2)


def _rows(found: tuple[Score, ...], room: float) -> Iterator[tuple[tuple[Score, ...], int]]:
    """The scores in rows, each with the number of cells in it; a persona with a long name has a row of its own."""
    most = min(len(found), _MOST)
    rest = found
    while rest:
        count = next((count for count in range(most, 1, -1) if _fit(rest[:count], room, count)), 1)
        alone = count == 1 and most > 1 and _fit(rest[:1], room, 2)
        yield rest[:count], 2 if alone else count
        rest = rest[count:]


def _fit(row: tuple[Score, ...], room: float, count: int) -> bool:
    return all(STRONG.width(_joined(score)) <= (room - _GAP * (count - 1)) / count for score in row)


def _joined(score: Score) -> str:
    return f"{score.name} {score.text}" if score.name else score.text


def _cell(score: Score, cell: float) -> list[tuple[str, str, Tone]]:
    """Lines of (name, value, tone): in one line where both fit, else the value below the name."""
    tone: Tone = "ink2" if not score.value else "pos" if score.value > 0 else "neg"
    if STRONG.width(_joined(score)) <= cell:
        return [(score.name, score.text, tone)]
    return [(line, "", tone) for line in NOTE.lines(score.name, cell)] + [
        ("", line, tone) for line in STRONG.lines(score.text, cell)
    ]


def _texts(lines: list[tuple[str, str, Tone]], x: float, y: float, right: float) -> Iterator[Item]:
    for at, (name, value, tone) in enumerate(lines):
        yield Text(x, y + at * NOTE.leading + 11, right, name, NOTE, "ink2", value, tone, runs_backwards(name))
