"""The flow of a journey as PNG: its SVG, in light colours, with the fonts of this machine."""

from cjm.render.flow.drawing import flow_view
from cjm.render.flow.svg import flow_svg
from cjm.render.raster import raster, scripts_without_font
from cjm.render.renderer import Renderer
from cjm.render.subject import Subject


def render(subject: Subject) -> bytes:
    """The picture as pixels, two for one."""
    return raster(flow_svg(flow_view(subject)))


def notes(subject: Subject) -> tuple[str, ...]:
    """What its reader should be told, in the language of the terminal: the scripts for which this machine has no font."""
    lacking = scripts_without_font(flow_svg(flow_view(subject)))
    if not lacking:
        return ()
    scripts, place = ("script", "its place") if len(lacking) == 1 else ("scripts", "their place")
    return (
        f"no installed font has the {scripts} {', '.join(lacking)}: the PNG shows boxes in {place}; the SVG is right "
        "wherever its reader has a font",
    )


PNG = Renderer("flow", "png", ".png", render, binary=True, notes=notes)
