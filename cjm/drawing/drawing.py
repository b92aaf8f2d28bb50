"""Maps drawn: every process reads its share, checks it and draws it, so that no map has to be handed on."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path

from msgspec import Struct

from cjm.crew import Crew
from cjm.drawing.desk import Brush, Desk, Order, draw, examine, look
from cjm.errors import CjmError
from cjm.lint.asked import Asked
from cjm.lint.cache import Cache
from cjm.lint.catalogue import rules
from cjm.lint.engine import findings_of
from cjm.lint.finding import Finding
from cjm.lint.pool import Result
from cjm.lint.sheet import Surroundings
from cjm.named_maps import Entry, entries, refuse_empty
from cjm.output.progress import meter, watched
from cjm.render.language import languages
from cjm.render.renderer import Renderer
from cjm.render.site import INDEX, Intro, Plan, index_page, plan
from cjm.render.subject import Revision
from cjm.subjects import revisions
from cjm.worker import hands

# Below this many for each, starting processes takes longer than they save.
FEWEST = 4
# So many maps are taken at once: who works faster has more of them, to read, to check and to draw.
HAND = 2


class Drawings(Struct, frozen=True):
    """The files of a site by name, the index first; files and data that could not be read; what else is to be said."""

    files: dict[str, bytes]
    maps: int
    errors: tuple[CjmError, ...]
    notes: tuple[str, ...]


class Wish(Struct, frozen=True):
    """What is to be drawn, and of which day; `beside` pages that are there already; `single` is one map and no more."""

    renderer: Renderer
    today: date
    cache: Cache
    beside: bool = False
    single: bool = False


def drawings(paths: Sequence[Path], config: Path | None, wish: Wish) -> Drawings:
    """The maps that paths name, drawn, the broken ones left out; CjmError where nothing can be drawn at all."""
    listed = entries(paths, config)
    # What every process needs is loaded, and read, before there are several.
    rules()
    languages()
    for space in {id(one.workspace): one.workspace for one in listed}.values():
        _ = space.shared
    with Crew(Desk(listed), hands(len(listed), FEWEST)) as crew:
        looked = crew.deal(look, [None] * len(listed), HAND, collecting=False)
        read = list(watched(looked, "reading", len(listed)))
        refuse_empty(paths, listed, read)
        maps = {seat: one for seat, one in enumerate(read) if isinstance(one, Intro)}
        broken = tuple(one for one in read if isinstance(one, CjmError))
        if wish.single and len(maps) > 1:
            raise CjmError(f"{len(maps)} maps do not go into one file; name one map, or a folder with -o")
        if not maps:
            return Drawings({}, 0, broken, ())
        settings = listed[min(maps)].workspace.settings
        planned = plan(wish.renderer, list(maps.values()), settings.order, wish.beside)
        found, known = _checked(crew, listed, list(maps), wish)
        orders = _orders(listed, list(maps), planned, found, known)
        drawn = crew.round(
            partial(draw, Brush(wish.renderer, planned, wish.today)), orders, collecting=False, lending=True
        )
        pictures = list(watched(drawn, "drawing", len(orders)))
        crew.dismiss()
        briefs = [one.drawn.brief for one in pictures if one.drawn.brief]
        index = {INDEX: index_page(briefs, planned.lang, settings.title or "", wish.today)} if planned.indexed else {}
    files = {order.file: picture.drawn.data for (_, order), picture in zip(orders, pictures, strict=True)}
    errors = tuple(error for one in pictures for error in one.errors)
    notes = tuple(note for one in pictures for note in one.notes)
    return Drawings({**index, **files}, len(maps), (*broken, *errors), notes)


Findings = dict[Path, dict[str, tuple[Finding, ...]]]
Revisions = dict[Path, Revision]


def _checked(crew: Crew[Desk], listed: Sequence[Entry], maps: Sequence[int], wish: Wish) -> tuple[Findings, Revisions]:
    """What lint finds, by workspace and path, and the commits of the maps; each process checks what it has read."""
    seats = {(one.workspace.root, one.path): seat for seat, one in enumerate(listed)}
    commits = cache(partial(revisions, [listed[seat].place for seat in maps]))

    def checks(around: Surroundings, paths: Sequence[str]) -> Iterator[Result]:
        root = around.workspace.root
        # What was not named, such as a library, is checked by anyone.
        places = [(seats.get((root, path), len(listed) + at), path) for at, path in enumerate(paths)]
        made = crew.round(partial(examine, around), places, collecting=False)
        # Git is asked while the others work.
        commits()
        return made

    found: Findings = {}
    for seat in maps:
        space = listed[seat].workspace
        if space.root not in found:
            paths = [listed[one].path for one in maps if listed[one].workspace.root == space.root]
            asked = Asked(wish.today, cache=wish.cache, progress=meter("checking"), checks=checks)
            found[space.root] = findings_of(space, asked, paths)
    return found, commits()


def _orders(
    listed: Sequence[Entry], maps: Sequence[int], planned: Plan, found: Findings, known: Revisions
) -> list[tuple[int, Order]]:
    """What each seat is to draw, in the order of the site."""
    orders = []
    for file, number in planned.files.items():
        seat = maps[number]
        entry = listed[seat]
        findings = found[entry.workspace.root].get(entry.path, ())
        orders.append((seat, Order(file, findings, known.get(entry.place))))
    return orders
