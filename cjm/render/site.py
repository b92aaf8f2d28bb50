"""Several maps as a site: a file for each, and an index where there are pages to choose from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from cjm.errors import CjmError
from cjm.model.field import JOURNEY_TYPES
from cjm.output.progress import watched
from cjm.reading.pause import without_collection
from cjm.render.index.brief import brief
from cjm.render.index.view import index_view
from cjm.render.language import language
from cjm.render.pages import html
from cjm.render.renderer import Renderer
from cjm.render.subject import Link, Subject
from cjm.workers import FORKS, processors, spread

INDEX = "index.html"
# Below this many for each, starting processes takes longer than they save.
FEWEST = 4
CHUNK = 2


def site(
    renderer: Renderer, subjects: Iterable[Subject], title: str = "", order: Sequence[str] = (), indexed: bool = False
) -> dict[str, bytes]:
    """The bytes of every file by its name: `<map-id>.html`, `<map-id>-flow.svg`, and of several pages an index.

    The index lists the maps that `order` names first, then by journey type, then by title. `title` is what the
    workspace is called. With `indexed` a single page leads to the index that is there already. Raises CjmError where
    two maps have the same id.
    """
    ordered = _introduced(sorted(subjects, key=lambda one: _place(one, order)))
    named = {_file(one, renderer): one for one in ordered}
    if len(named) < len(ordered):
        twice = _twice([one.journey.id for one in ordered])
        raise CjmError(
            f'two maps have the id "{twice}", and one page would be written over the other; change one of them'
        )
    several = len(named) > 1
    if renderer.what != "page" or not (several or indexed):
        return _drawn({name: partial(renderer.render, one) for name, one in named.items()})
    words = language(ordered[0].lang if len({one.lang for one in ordered}) == 1 else "en")
    link = Link(words.say("index.all-maps"), INDEX)
    pages = {name: partial(renderer.render, replace(one, index=link)) for name, one in named.items()}
    whole = {INDEX: partial(index_page, list(named.items()), title)} if several and not indexed else {}
    return _drawn({**whole, **pages})


def _drawn(pictures: Mapping[str, Callable[[], bytes]]) -> dict[str, bytes]:
    """Every picture by its name, drawn in several processes where these need not be sent what they draw."""
    workers = min(processors(), len(pictures) // FEWEST) if FORKS else 1
    drawn = spread(_draw, list(pictures.values()), workers, CHUNK)
    return dict(zip(pictures, watched(drawn, "drawing", len(pictures)), strict=True))


def _draw(pictures: Sequence[Callable[[], bytes]]) -> list[bytes]:
    with without_collection():
        return [picture() for picture in pictures]


def index_page(subjects: Sequence[tuple[str, Subject]], title: str = "") -> bytes:
    """The index of maps, each with the address of its page, in the order given."""
    tags = {subject.lang for _, subject in subjects}
    words = language(tags.pop() if len(tags) == 1 else "en")
    _, first = subjects[0]
    shown = index_view([brief(href, one) for href, one in subjects], title, words, first.today, first.theme)
    return html("index", words, {}, {"view": shown, "icons": (), "severities": ()}, theme=shown.theme)


def _introduced(subjects: Sequence[Subject]) -> list[Subject]:
    """The subjects, each knowing what the others are called."""
    titles = {("map", one.journey.id): one.journey.title for one in subjects}
    return [replace(one, names={**one.names, **titles}) for one in subjects]


def _file(subject: Subject, renderer: Renderer) -> str:
    """The file of a map: its id, and of a diagram also what it shows.

    A point, which no id holds, keeps a map called `index` apart from the index.
    """
    name = subject.journey.id if renderer.what == "page" else f"{subject.journey.id}-{renderer.what}"
    return f"{name}.map{renderer.suffix}" if name + renderer.suffix == INDEX else name + renderer.suffix


def _place(subject: Subject, order: Sequence[str]) -> tuple[int, int, str, str]:
    journey = subject.journey
    listed = order.index(journey.id) if journey.id in order else len(order)
    by_type = JOURNEY_TYPES.index(journey.type) if journey.type in JOURNEY_TYPES else len(JOURNEY_TYPES)
    return listed, by_type, journey.title.casefold(), journey.id


def _twice(names: Sequence[str]) -> str:
    return next(name for name in names if names.count(name) > 1)
