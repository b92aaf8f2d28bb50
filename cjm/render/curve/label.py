"""A label of the curve, and the measures of the box that it stands in."""

from msgspec import Struct

from cjm.analysis.bezier import XY
from cjm.render.curve.drawing import HEIGHT
from cjm.render.curve.space import HIGH
from cjm.render.numerals import number as figure
from cjm.render.view.frame import Person
from cjm.render.view.layout import Layout

# A unit of the drawing in rem.
REM = HIGH / HEIGHT


class Label(Struct, frozen=True):
    """A label at `left` and `top` in percent of the curve; `view` says with whose lines it is shown.

    `name` is the persona's (own text), `value` stands out, `rest` follows it; `second`: of no first persona.
    `bracket` is drawn over the columns that a label speaks of, where it does not stand among them; `broken`: `rest`
    stands on a line of its own.
    """

    view: str
    place: str
    left: str
    top: str
    name: str
    value: str
    rest: str = ""
    second: bool = False
    bracket: str = ""
    broken: bool = False


def label_name(person: Person) -> str:
    """The name of a person as it stands in a label; empty where it is so long that it would be the label."""
    return person.name if len(person.name) <= 24 else ""


def percent(at: XY, layout: Layout) -> tuple[str, str]:
    """A place in rem, in percent of the curve."""
    return figure(at[0] / (layout.columns * layout.drawn_column) * 100), figure(at[1] / HIGH * 100)
