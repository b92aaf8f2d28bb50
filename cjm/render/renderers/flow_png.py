"""The flow of a journey as PNG: its SVG, in light colours, with the fonts of this machine."""

from cjm.render.flow.drawing import flow_view
from cjm.render.flow.svg import flow_svg
from cjm.render.flow.words import flow_words
from cjm.render.raster import raster, scripts_without_font
from cjm.render.renderer import Renderer
from cjm.render.subject import Subject


def render(subject: Subject) -> bytes:
    """The picture as pixels, two for one."""
    return raster(flow_svg(flow_view(subject)))


def notes(subject: Subject) -> tuple[str, ...]:
    """What its reader should be told: the scripts for which this machine has no font."""
    words = flow_words(subject.lang)
    lacking = scripts_without_font(flow_svg(flow_view(subject)))
    return (words.count("flow.no-font", len(lacking), scripts=words.list(lacking)),) if lacking else ()


PNG = Renderer("flow", "png", ".png", render, binary=True, notes=notes)
