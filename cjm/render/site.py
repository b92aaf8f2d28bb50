"""Several maps as a site: a file for each, and an index where there are pages to choose from."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from cjm.errors import CjmError
from cjm.model.field import JOURNEY_TYPES
from cjm.model.journey import Journey
from cjm.render.index.brief import Brief, brief
from cjm.render.index.view import index_view
from cjm.render.language import language
from cjm.render.pages import html
from cjm.render.renderer import Renderer
from cjm.render.subject import Link, Subject

INDEX = "index.html"


class Intro(Struct, frozen=True):
    """What a site has to know of a map before it is drawn; `written` is the file that it is written in.

    `touchpoints` are the ids and names of its own, `mirrored` those of other maps that it names, as `map-id/id`.
    """

    id: str
    title: str
    type: str
    lang: str
    written: str
    touchpoints: tuple[tuple[str, str], ...]
    mirrored: tuple[str, ...]


class Plan(Struct, frozen=True):
    """A site before it is drawn.

    `files` are the names of its maps' files in the order in which they stand, each with the number of its map as it
    was given. `titles` are what maps, and what is mirrored of them, are called, as names of a subject, `pages` the files
    of pages by the ids of their maps, where one may lead to another; `link` leads from each page to the index.
    `indexed` says that an index is to be made, in the language `lang`.
    """

    files: Mapping[str, int]
    titles: Mapping[tuple[str, str], str]
    pages: Mapping[str, str]
    lang: str
    link: Link | None = None
    indexed: bool = False


class Drawn(Struct, frozen=True):
    """The picture of a map, and what an index has to know of it; None where there is to be none."""

    data: bytes
    brief: Brief | None = None


def intro(journey: Journey, written: str) -> Intro:
    """What a site has to know of a journey that is written in a file."""
    own = [one for stage in journey.stages for one in stage.touchpoints]
    return Intro(
        journey.id,
        journey.title,
        journey.type or "",
        journey.lang or "en",
        written,
        tuple((one.id, one.name) for one in own),
        tuple(named for one in own for named in one.mirrors),
    )


def plan(renderer: Renderer, maps: Sequence[Intro], order: Sequence[str] = (), beside: bool = False) -> Plan:
    """How maps become a site: `<map-id>.html`, `<map-id>-flow.svg`, and of several pages an index.

    The maps that `order` names come first, the others by journey type, then by title. Pages that are put `beside`
    those of an earlier run lead to the index that is there. Raises CjmError where two maps have the same id.
    """
    ordered = sorted(range(len(maps)), key=lambda at: _place(maps[at], order))
    files = {_file(maps[at], renderer): at for at in ordered}
    if len(files) < len(maps):
        twice = _twice([one.id for one in maps])
        places = " and ".join(one.written for one in maps if one.id == twice)
        raise CjmError(f'the id "{twice}" stands in {places}, and one page would be written over the other; change it')
    tags = {one.lang for one in maps}
    lang = tags.pop() if len(tags) == 1 else "en"
    among = renderer.what == "page" and (len(maps) > 1 or beside)
    link = Link(language(lang).say("index.all-maps"), INDEX) if among else None
    titles = {("map", one.id): one.title for one in maps} | _mirrored(maps)
    pages = {maps[at].id: name for name, at in files.items()} if among and len(maps) > 1 else {}
    return Plan(files, titles, pages, lang, link, among and not beside)


def drawn(renderer: Renderer, planned: Plan, name: str, subject: Subject) -> Drawn:
    """One map of a site, in the file called `name`."""
    among = replace(subject, names={**subject.names, **planned.titles}, pages=planned.pages, index=planned.link)
    return Drawn(renderer.render(among), brief(name, among) if planned.indexed else None)


def index_page(briefs: Sequence[Brief], lang: str, title: str, today: date, theme: str = "") -> bytes:
    """The index of maps in the order given; `title` is what the workspace is called."""
    words = language(lang)
    shown = index_view(briefs, title, words, today, theme)
    return html("index", words, {}, {"view": shown, "icons": (), "severities": ()}, title, theme=shown.theme)


def _file(one: Intro, renderer: Renderer) -> str:
    """The file of a map: its id, and of a diagram also what it shows.

    A point, which no id holds, keeps a map called `index` apart from the index.
    """
    name = one.id if renderer.what == "page" else f"{one.id}-{renderer.what}"
    return f"{name}.map{renderer.suffix}" if name + renderer.suffix == INDEX else name + renderer.suffix


def _mirrored(maps: Sequence[Intro]) -> dict[tuple[str, str], str]:
    """The names of the touchpoints that other maps mirror, by `map-id/id`."""
    asked = {named for one in maps for named in one.mirrored}
    known = ((f"{one.id}/{id_}", name) for one in maps if asked for id_, name in one.touchpoints)
    return {("touchpoint", whole): name for whole, name in known if whole in asked}


def _place(one: Intro, order: Sequence[str]) -> tuple[int, int, str, str]:
    listed = order.index(one.id) if one.id in order else len(order)
    by_type = JOURNEY_TYPES.index(one.type) if one.type in JOURNEY_TYPES else len(JOURNEY_TYPES)
    return listed, by_type, one.title.casefold(), one.id


def _twice(names: Sequence[str]) -> str:
    return next(name for name in names if names.count(name) > 1)
