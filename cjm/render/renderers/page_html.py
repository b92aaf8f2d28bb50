"""The page of a journey as one HTML file that asks for nothing but itself."""

from cjm.render.pages import html
from cjm.render.renderer import Renderer
from cjm.render.subject import Subject
from cjm.render.view.view import View, view


def render(subject: Subject) -> bytes:
    """The page of a subject."""
    return page(view(subject))


def page(shown: View) -> bytes:
    """The page of a view."""
    bar = shown.bar
    style = {
        "bp": f"{shown.layout.breakpoint:g}",
        "below": f"{shown.layout.breakpoint - 0.01:g}",
        "column": f"{shown.layout.column:g}",
        "widest": 30 if shown.width == 1 else 42,
        "head": f"{shown.layout.head:g}",
        "printed": shown.layout.printed,
        "roomy": shown.layout.roomy,
        "diagnosis": shown.diagnosis,
        "decisive": bool(shown.decisive),
        "tall": shown.layout.tall,
        "systems": shown.systems,
        "ideas": bool(shown.ideas.ideas),
        "metrics": bool(shown.metrics.rows),
        "more": any(row.facts for row in shown.table.rows),
        "personas": bool(shown.personas.cards),
        "lanes": [lane for lane in shown.lanes if lane != "tp"],
        "departments": range(len(bar.departments) if bar else 0),
        "choices": len([one for one in bar.personas if one.index is not None]) if bar else 0,
        "together": bool(bar and bar.personas and bar.personas[0].index is None),
    }
    return html(
        "map",
        shown.words,
        style,
        {"view": shown, "icons": shown.icons, "severities": shown.severities},
        theme=shown.theme,
        map_lang=shown.lang,
    )


HTML = Renderer("page", "html", ".html", render)
