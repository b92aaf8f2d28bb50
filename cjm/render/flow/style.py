"""The colours and faces of a diagram: the page's tokens, light and dark, as a style sheet and as single colours."""

from collections.abc import Mapping

LIGHT: Mapping[str, str] = {
    "paper": "#ffffff",
    "wash": "#f4f6f8",
    "seam": "#fdf1e7",
    "rule": "#d3dae0",
    "ctl": "#75818d",
    "ink": "#141a20",
    "ink2": "#4b5763",
    "pos": "#0b5690",
    "pos-f": "#2775b6",
    "neg": "#a03e05",
    "neg-f": "#dd6a12",
}
DARK: Mapping[str, str] = {
    "paper": "#11161b",
    "wash": "#1a2129",
    "seam": "#291b10",
    "rule": "#303a44",
    "ctl": "#7c8894",
    "ink": "#e9edf1",
    "ink2": "#abb6c1",
    "pos": "#86c3f7",
    "pos-f": "#4d9bdc",
    "neg": "#ffa466",
    "neg-f": "#e87e2b",
}
SANS = (
    '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Adwaita Sans",Inter,"Noto Sans","Helvetica Neue",Arial,'
    '"Liberation Sans",sans-serif'
)
# Class, property and token; the light values are plain colours, so that a program without style media draws them.
_RULES = tuple(
    (f"f-{prefix}-{name}", what, token)
    for prefix, what, names in (
        ("t", "fill", {"ink": "ink", "ink2": "ink2", "paper": "paper", "pos": "pos", "neg": "neg"}),
        (
            "b",
            "fill",
            {
                "paper": "paper",
                "wash": "wash",
                "seam": "seam",
                "ink": "ink",
                "ink2": "ink2",
                "pos": "pos-f",
                "neg": "neg-f",
                "zero": "rule",
            },
        ),
        ("l", "stroke", {"ink": "ink", "ink2": "ink2", "rule": "rule", "ctl": "ctl", "paper": "paper"}),
    )
    for name, token in names.items()
)


def style_sheet(faces: Mapping[str, tuple[float, bool]]) -> str:
    """The rules of a diagram, the colours of a dark surface last; `faces` are sizes and boldness by name."""
    rules = [
        f"text{{font-family:{SANS};font-variant-numeric:tabular-nums}}",
        *(
            f".f-{name}{{font-size:{size:g}px;font-weight:{700 if bold else 400}}}"
            for name, (size, bold) in faces.items()
        ),
        ".f-tail{font-weight:700}",
        ".f-none{fill:none}",
        *_coloured(LIGHT),
        "@media (prefers-color-scheme:dark){" + "".join(_coloured(DARK)) + "}",
    ]
    return "\n".join(rules)


def blended(token: str, share: float) -> str:
    """A light token so strong on the light paper, 0 … 1, as one opaque colour."""
    pairs = zip(_channels(LIGHT["paper"]), _channels(LIGHT[token]), strict=True)
    return "#" + "".join(f"{round(paper + (full - paper) * share):02x}" for paper, full in pairs)


def _coloured(tokens: Mapping[str, str]) -> list[str]:
    return [f".{name}{{{what}:{tokens[token]}}}" for name, what, token in _RULES]


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
