"""The flow of a journey as SVG."""

from cjm.render.flow.drawing import flow_view
from cjm.render.flow.svg import flow_svg
from cjm.render.renderer import Renderer
from cjm.render.subject import Subject


def render(subject: Subject) -> bytes:
    """The picture as a file that every browser opens."""
    return flow_svg(flow_view(subject)).encode()


SVG = Renderer("flow", "svg", ".svg", render)
