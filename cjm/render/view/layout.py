"""How wide columns are and how high the stages' heads: decided when the page is built, since a browser cannot."""

from collections.abc import Sequence
from math import ceil

from msgspec import Struct

from cjm.render.curve.space import text_width
from cjm.render.view.frame import Frame

LABELS = 7.2
GUTTERS = 3.0
NARROWEST, WIDEST = 48.0, 90.0
COLUMNS = (3.9, 5.2, 6.8)
COLUMN_MAX = 30.0
HEAD, HEAD_MAX, HEAD_STICKY = 3.7, 5.6, 8.0
SHEET, ROOMY = 28, 10


class Layout(Struct, frozen=True):
    """All in rem: the least width of a column, the window from which the matrix is shown, the head of a stage.

    Below `breakpoint` the journey is stacked. `tall` heads are too high to stay in sight while one scrolls.
    """

    columns: int
    column: float
    breakpoint: float
    head: float

    @property
    def needed(self) -> float:
        """The window that it needs."""
        return LABELS + self.columns * self.column + GUTTERS

    @property
    def tall(self) -> bool:
        """Whether the heads of the stages would take too much of the window to stay in it."""
        return self.head > HEAD_STICKY

    @property
    def printed(self) -> bool:
        """Whether the columns fit on a sheet of A3; a longer journey is printed stage by stage."""
        return self.columns <= SHEET

    @property
    def roomy(self) -> bool:
        """Whether columns are so wide on a sheet that its lanes are short, and leave room for a high curve."""
        return self.columns <= ROOMY

    @property
    def drawn_column(self) -> float:
        """The narrowest that a column is ever drawn."""
        return max(self.column, min(COLUMN_MAX, (self.breakpoint - LABELS - GUTTERS) / self.columns))

    @property
    def font(self) -> float:
        """The largest letters beside the narrowest column."""
        return 0.75 if self.breakpoint < WIDEST else 0.9375


def layout(frame: Frame, phases: Sequence[str]) -> Layout:
    """The layout in which the names and phases of the stages fit: columns grow first, then the heads.

    Columns that would push the journey out of a window of `WIDEST` grow only where it does not fit in any case, or
    where heads would be too high to stay in sight; what is longer than a sheet has room for the longest of its words too.
    """
    columns = max(1, len(frame.steps))
    found = [_layout(frame, phases, columns, column) for column in COLUMNS]
    fitting = [one for one in found if one.needed <= WIDEST and not one.tall]
    if fitting:
        return next((one for one in fitting if one.head <= HEAD_MAX), min(fitting, key=lambda one: one.head))
    word = _longest_word(frame) if columns > SHEET else 0.0
    return next((one for one in found if one.head <= HEAD_MAX and one.column >= word), found[-1])


def _layout(frame: Frame, phases: Sequence[str], columns: int, column: float) -> Layout:
    needed = Layout(columns, column, WIDEST, HEAD).needed
    bare = Layout(columns, column, max(NARROWEST, min(WIDEST, needed)), HEAD)
    heads = [HEAD, *(_head(frame, number, phase, bare) for number, phase in enumerate(phases, 1))]
    return Layout(columns, column, bare.breakpoint, round(max(heads), 2))


def _head(frame: Frame, number: int, phase: str, bare: Layout) -> float:
    """How high the head of a stage is, in rem: its name, its phase, its heat strip."""
    across = sum(step.stage_number == number for step in frame.steps) * bare.drawn_column - 0.9
    name = _lines(f"{number} {frame.journey.stages[number - 1].name}", 1.09 * bare.font, across)
    return (
        1.25
        + _strips(frame)
        + (1.26 * name + 1.12 * (_lines(phase, 0.92 * bare.font, across) if phase else 0)) * bare.font
    )


def _strips(frame: Frame) -> float:
    """What the colour strips of several personas take more than that of one."""
    return 0.3 * (len(frame.people) - 1) - 0.1 if frame.together and len(frame.people) > 1 and frame.scored else 0.0


def _longest_word(frame: Frame) -> float:
    """The column that holds the longest word of the touchpoints' names, in rem."""
    words = (word for step in frame.steps for word in step.name.split())
    return 0.9 + max(map(text_width, words), default=0.0) * 0.75


def _lines(text: str, font: float, across: float) -> int:
    """How many lines a text may need; a line is not filled to its end where words are not broken.

    A word that no line holds is broken, but starts on a line of its own.
    """
    room = max(across, 1.0)
    broken = any(text_width(word) * font > room for word in text.split() if len(word) * font > room / 2)
    return max(1, ceil(text_width(text) * font * 0.95 / room)) + broken
