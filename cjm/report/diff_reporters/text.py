"""A comparison as text: grouped by map, most important first, one line a change, long texts word by word below it."""

from collections.abc import Callable, Iterator

from cjm.diff.change import Change, Consequence
from cjm.render.comparison.rewording import Piece, reworded, shortened
from cjm.report.comparison import Compared, Comparison
from cjm.report.diff_reporter import DiffReporter, Manner
from cjm.report.long_text import is_cut, without_values
from cjm.visible import visible

BOLD, DIM, GONE, COME = "1", "2", "9;2", "1"
COLOURS = {"breaking": "1;31", "worse": "33", "better": "34"}
AROUND = 6
MARKS = {"gone": ("[-", "-]"), "come": ("{+", "+}"), "same": ("", "")}
CERTAIN = "the same id"
Paint = Callable[[str, str], str]


def _write(comparison: Comparison, manner: Manner) -> Iterator[str]:
    paint = _painted if manner.colour else _plain
    for number, one in enumerate(comparison.ordered()):
        yield "".join(f"{line}\n" for line in ([""] if number else []) + list(_map(one, paint, manner.reasons)))


def _plain(text: str, style: str) -> str:
    return text


def _painted(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if style else text


def _map(one: Compared, paint: Paint, reasons: bool) -> Iterator[str]:
    yield paint(f"{visible(one.title)}, {visible(one.old)} -> {visible(one.new)}", BOLD)
    for change in one.ranked():
        yield from _change(one, change, paint)
    for follows in one.diff.consequences:
        yield _consequence(one, follows, paint)
    if reasons:
        yield from _pairs(one, paint)


def _change(one: Compared, change: Change, paint: Paint) -> Iterator[str]:
    words = [word for word in (change.effect, change.significance) if word != "neutral"]
    told = " ".join(paint(word, COLOURS.get(word, DIM)) for word in words)
    cut = is_cut(change)
    message = without_values(change) if cut else change.message
    yield f"{paint(visible(one.place(change)), BOLD)}: {told} {visible(message)}"
    if cut:
        pieces = shortened(reworded(str(change.old), str(change.new)), AROUND)
        yield f"  {paint('|', DIM)} {''.join(_piece(piece, paint) for piece in pieces)}"


def _piece(piece: Piece, paint: Paint) -> str:
    """Words as they are; those that are gone or new in brackets, with the blanks around them left outside."""
    text = visible(piece.text)
    before, after = MARKS[piece.kind]
    inner = text.strip()
    if not before or not inner:
        return text
    at = text.index(inner)
    style = GONE if piece.kind == "gone" else COME
    return f"{text[:at]}{paint(before + inner + after, style)}{text[at + len(inner) :]}"


def _consequence(one: Compared, follows: Consequence, paint: Paint) -> str:
    effect = f"{paint(follows.effect, COLOURS[follows.effect])} " if follows.effect in COLOURS else ""
    return f"{paint(visible(one.path), BOLD)}: {effect}{paint('consequence', DIM)} {visible(follows.message)}"


def _pairs(one: Compared, paint: Paint) -> Iterator[str]:
    """Why two things were taken for one, where it is not their id."""
    told = [pair for pair in one.diff.pairs if pair.why != CERTAIN]
    for pair in told:
        nodes = visible(pair.node if pair.node == pair.old_node else f"{pair.old_node} -> {pair.node}")
        yield f"{paint(visible(one.path), BOLD)}: {paint('match', DIM)} {nodes}: {visible(pair.why)}"
    yield f"{paint(visible(one.path), BOLD)}: {paint('match', DIM)} by {CERTAIN}: {len(one.diff.pairs) - len(told)}"


reporter = DiffReporter("text", _write, reasons=True)
