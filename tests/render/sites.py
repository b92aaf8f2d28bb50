"""Several subjects as a site, in one process."""

from collections.abc import Sequence

from cjm.render.renderer import Renderer
from cjm.render.site import INDEX, drawn, index_page, intro, plan
from cjm.render.subject import Subject


def site(
    renderer: Renderer, subjects: Sequence[Subject], title: str = "", order: Sequence[str] = (), beside: bool = False
) -> dict[str, bytes]:
    """The bytes of every file by its name, the index first."""
    planned = plan(renderer, [intro(one.journey, f"{one.journey.id}.yaml") for one in subjects], order, beside)
    made = {name: drawn(renderer, planned, name, subjects[at]) for name, at in planned.files.items()}
    briefs = [one.brief for one in made.values() if one.brief]
    first = subjects[0]
    index = {INDEX: index_page(briefs, planned.lang, title, first.today, first.theme)} if planned.indexed else {}
    return {**index, **{name: one.data for name, one in made.items()}}
