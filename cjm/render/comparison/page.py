"""The page of a comparison as one HTML file that asks for nothing but itself."""

from cjm.render.comparison.difference import Difference
from cjm.render.comparison.view import diff_view
from cjm.render.pages import html

# In rem: the column of labels, a column at its narrowest, the gutters; and the widest window that is waited for.
LABEL, COLUMN, GUTTERS, WIDEST = 7.2, 3.4, 3.0, 90.0


def diff_page(difference: Difference) -> bytes:
    """The page of what changed in one document."""
    shown = diff_view(difference)
    width = shown.curves.width if shown.curves else 0
    breakpoint_ = min(WIDEST, LABEL + COLUMN * width + GUTTERS)
    style = {
        "bp": f"{breakpoint_:g}",
        "below": f"{breakpoint_ - 0.01:g}",
        "label": f"{LABEL:g}",
        "column": f"{COLUMN:g}",
        "choices": len(shown.choices),
    }
    values = {"view": shown, "icons": (), "severities": ()}
    return html("diff", shown.words, style, values, shown.title, theme=shown.theme, map_lang=shown.lang)
