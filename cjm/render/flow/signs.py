"""The signs of the flow diagram as SVG, each around the middle of its place."""

from cjm.render.flow.items import Sign
from cjm.render.numerals import number

_SIGNS = {
    "critical": '<rect class="f-b-ink" x="-9" y="-6" width="18" height="12"/>',
    "truth": '<path class="f-b-paper f-l-ink" stroke-width="1.4" d="M0 -5.5L5.5 0L0 5.5L-5.5 0Z"/>',
    "works": (
        '<circle class="f-b-paper f-l-ink" stroke-width="1.4" r="7.3"/>'
        '<path class="f-none f-l-ink" stroke-width="1.4" d="M-3.6 0H3.4M0.4 -3L3.4 0L0.4 3"/>'
    ),
    "broken": (
        '<circle class="f-b-neg" r="8"/><path class="f-none f-l-paper" stroke-width="1.9" d="M-3 -3L3 3M3 -3L-3 3"/>'
    ),
    "unknown": (
        '<circle class="f-b-paper f-l-ink" stroke-width="1.4" stroke-dasharray="3 2.2" r="7.3"/>'
        '<path class="f-none f-l-ink" stroke-width="1.4" stroke-linecap="round" '
        'd="M-1.8 -1.4C-1.8 -3.8 2 -3.8 1.9 -1.4C1.8 0 0 0 0 1.4M0 3.6V3.7"/>'
    ),
    "end": '<rect class="f-b-ink" x="-7.5" y="-1.5" width="15" height="3"/>',
}
_UPRIGHT_END = (
    '<path class="f-none f-l-ink2" stroke-width="1.25" d="M-7 0H4"/>'
    '<rect class="f-b-ink" x="4" y="-6" width="3" height="12"/>'
)


def drawn(sign: Sign) -> str:
    """A sign at its place."""
    shape = _UPRIGHT_END if sign.turned else _SIGNS[sign.symbol]
    return f'<g transform="translate({number(sign.x)} {number(sign.y)})">{shape}</g>'
