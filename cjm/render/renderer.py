"""The shape of a renderer: one form of one picture of a journey."""

from collections.abc import Callable

from msgspec import Struct

from cjm import registry
from cjm.render.subject import Subject

FIRST = ("html", "svg")


class Renderer(Struct, frozen=True):
    """Draws `what` (page, flow, …) as `to` (html, svg, …): the bytes of a whole file.

    `suffix` is the file name's ending with its dot; `binary` where a terminal cannot show the bytes. `notes` says
    what its reader should know of the picture, such as a script for which this machine has no font.
    """

    what: str
    to: str
    suffix: str
    render: Callable[[Subject], bytes]
    binary: bool = False
    notes: Callable[[Subject], tuple[str, ...]] | None = None

    @property
    def name(self) -> str:
        """What it is called in messages: `page.html`, `flow.svg`."""
        return f"{self.what}.{self.to}"


def renderers() -> list[Renderer]:
    """Every renderer, the page's before the others'; of each picture the form first that is meant where none is named."""
    from cjm.render import renderers as kinds

    found = registry.collect(kinds, Renderer)
    return sorted(found, key=lambda one: (one.what != "page", one.what, one.to not in FIRST, one.to))
