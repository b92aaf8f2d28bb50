"""The page of a journey as one HTML file that asks for nothing but itself."""

from cjm.render.pages import html
from cjm.render.renderer import Renderer
from cjm.render.subject import Subject
from cjm.render.view.curve import CurveView
from cjm.render.view.view import View, view

# Marks that are nearer than so many pixels are a block of black; of so many touchpoints they never are.
CROWDED, NEVER_CROWDED = 5, 60
# A statement of the strip with more letters is set smaller.
FULL = 150
# A system with so many letters in its name has a line of its own for it.
LONG_SYSTEM = 60


def render(subject: Subject) -> bytes:
    """The page of a subject."""
    return page(view(subject))


def page(shown: View) -> bytes:
    """The page of a view."""
    bar = shown.bar
    style: dict[str, object] = {
        "bp": f"{shown.layout.breakpoint:g}",
        "below": f"{shown.layout.breakpoint - 0.01:g}",
        "column": f"{shown.layout.column:g}",
        "scrolled": f"{shown.layout.needed:g}" if shown.layout.needed > shown.layout.breakpoint else "",
        "head": f"{shown.layout.head:g}",
        "printed": shown.sheet.printed,
        "roomy": shown.layout.roomy,
        "on_paper": f"{shown.sheet.curve:g}",
        "keyed": shown.sheet.keyed,
        "aside": shown.sheet.aside,
        "division": shown.division,
        "wordy": shown.wordy,
        "diagnosis": shown.diagnosis,
        "decisive": bool(shown.decisive),
        "tall": shown.layout.tall,
        "scored": shown.table.scored,
        "systems": shown.systems,
        "long_system": any(len(name) > LONG_SYSTEM for name in shown.systems),
        "far": shown.far,
        "full": any(len(one.statement) > FULL for one in shown.strip),
        "flag": shown.curve.flag_place if shown.curve else "",
        "statuses": {one.status for one in shown.ideas.ideas},
        "late": any(one.late for one in shown.ideas.actions),
        "ideas": bool(shown.ideas.ideas),
        "metrics": bool(shown.metrics.rows),
        "people": bool(shown.trust.people),
        "more": any(row.facts for row in shown.table.rows),
        "personas": bool(shown.personas.cards),
        "lanes": [lane for lane in shown.lanes if lane != "tp"],
        "departments": range(len(bar.departments) if bar else 0),
        "choices": len([one for one in bar.personas if one.index is not None]) if bar else 0,
        "together": bool(bar and bar.personas and bar.personas[0].index is None),
        "places": {label.place for label in shown.curve.labels} if shown.curve else (),
        "crowded": CROWDED * shown.width if shown.width > NEVER_CROWDED else 0,
    }
    style |= _seam(shown.curve, bool(style["together"]))
    return html(
        "map",
        shown.words,
        style,
        {"view": shown, "icons": shown.icons, "severities": shown.severities},
        shown.title,
        theme=shown.theme,
        map_lang=shown.lang,
    )


def _seam(curve: CurveView | None, together: bool) -> dict[str, object]:
    """Whether the critical moment is above neutral, where no orange may stand: of all that are shown first, and of whom alone."""
    signs = {line.index: dot.sign for line in curve.lines for dot in line.dots if dot.critical} if curve else {}
    first = set(signs.values() if together else [signs.get(0)])
    above = "s-p" in first and "s-n" not in first
    return {"above": above, "alone": [] if above else [at for at, sign in signs.items() if sign == "s-p"]}


HTML = Renderer("page", "html", ".html", render)
