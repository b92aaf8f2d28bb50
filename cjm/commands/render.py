"""`cjm render`: maps as pages and diagrams."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cjm.errors import CjmError

if TYPE_CHECKING:
    from datetime import date

    from cjm.model.settings import Settings
    from cjm.named_maps import Named
    from cjm.render.renderer import Renderer
    from cjm.subjects import Prepared

SITE = Path("site")
STDOUT = Path("-")


def command(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", help="Maps, or folders of maps.")] = None,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="A folder, or a file (a name with a suffix), or - for stdout.")
    ] = SITE,
    what: Annotated[str, typer.Option(help="What to draw: page, flow.")] = "page",
    to: Annotated[str | None, typer.Option(help="In which form: html (page), svg, dot or png (flow).")] = None,
    today: Annotated[str | None, typer.Option(help="Day that ages are counted from: 2026-11-22.")] = None,
    config: Annotated[Path | None, typer.Option(help="Settings file to use instead of the nearest cjm.yaml.")] = None,
    show: Annotated[bool, typer.Option("--open", help="Open the first page in the browser.")] = False,
) -> None:
    """Draw maps: a page for each with an index, or diagrams.

    Example: cjm render maps -o site
    """
    from cjm.named_maps import named_maps
    from cjm.today import today as day_of

    renderer = _renderer(what, to, output.suffix)
    names = named_maps(paths or [Path()], config)
    ready = _prepared(names.maps, day_of(today))
    errors = [*names.broken, *(error for one in ready for error in one.errors)]
    whole = any(path.is_dir() for path in paths or [Path()])
    written = _write(renderer, ready, output, whole, names.maps[0].workspace.settings) if ready else None
    for note in _notes(renderer, ready):
        print(note, file=sys.stderr)
    for error in errors:
        print(error, file=sys.stderr)
    if show and written:
        typer.launch(written.absolute().as_uri())
    if errors or not ready:
        raise typer.Exit(2)


def _renderer(what: str, to: str | None, suffix: str) -> "Renderer":
    """The renderer that was asked for, by its form or the file's suffix; CjmError, with what there is, for another."""
    from cjm.reading.near import did_you_mean, listed
    from cjm.render.renderer import renderers

    every = renderers()
    of_this = [one for one in every if one.what == what]
    if not of_this:
        kinds = list(dict.fromkeys(one.what for one in every))
        raise CjmError(f'--what is "{what}"; it takes {listed(kinds)}{did_you_mean(what, kinds)}')
    form = to or suffix.removeprefix(".").lower() or of_this[0].to
    found = next((one for one in of_this if one.to == form), None)
    forms = [one.to for one in of_this]
    if found is None:
        said = f'--to is "{to}"' if to else f'the file ends in "{suffix}"'
        raise CjmError(f"{said}; a {what} goes to {listed(forms)}{did_you_mean(form, forms)}")
    if suffix and suffix.lower() != found.suffix:
        raise CjmError(f'the file ends in "{suffix}", and --to is "{form}": end it in {found.suffix}')
    return found


def _prepared(maps: "Sequence[Named]", day: "date") -> "list[Prepared]":
    """The subjects of the maps, with what lint finds in each and the commit that it is of."""
    from cjm.lint.asked import Asked
    from cjm.lint.cache import users_cache
    from cjm.lint.engine import findings_of
    from cjm.output.progress import meter
    from cjm.reading.pause import without_collection
    from cjm.subjects import prepared, revisions

    spaces = {id(one.workspace): one.workspace for one in maps}
    read = {key: {one.document.path: one.document for one in maps if id(one.workspace) == key} for key in spaces}
    cache = users_cache()
    found = {
        key: findings_of(space, Asked(day, cache=cache, progress=meter("checking"), known=read[key]), list(read[key]))
        for key, space in spaces.items()
    }
    known = revisions(maps)
    with without_collection():
        return [
            prepared(one, day, found[id(one.workspace)].get(one.document.path, ()), known.get(one.place))
            for one in maps
        ]


def _notes(renderer: "Renderer", ready: "list[Prepared]") -> "Iterator[str]":
    """What is to be said of the data behind the pictures, and of the pictures themselves."""
    for one in ready:
        yield from map(str, one.notes)
        if renderer.notes:
            yield from (f"{one.subject.journey.id}: {words}" for words in renderer.notes(one.subject))


def _write(
    renderer: "Renderer", ready: "list[Prepared]", output: Path, whole: bool, settings: "Settings"
) -> Path | None:
    """Draw every subject and write it; returns the file to look at first, None for stdout.

    Single files (not the `whole` of a folder) are put beside the pages that are there.
    """
    if output == STDOUT or output.suffix:
        return _write_one(renderer, ready, output)
    from cjm.output.site_folder import has_made, write_site
    from cjm.render.site import INDEX, site

    beside = not whole and has_made(output, INDEX)
    files = site(renderer, [one.subject for one in ready], settings.title or "", settings.order, indexed=beside)
    write_site(output, files, renderer.name, whole=whole)
    first = output / (INDEX if INDEX in files else next(iter(files)))
    print(f"{len(ready)} map{'' if len(ready) == 1 else 's'} drawn; look at {first.as_posix()}", file=sys.stderr)
    return first


def _write_one(renderer: "Renderer", ready: "list[Prepared]", output: Path) -> Path | None:
    """One map to one file, or to stdout."""
    from cjm.output.writing import make_folder
    from cjm.tree import write_whole

    if len(ready) > 1:
        raise CjmError(f"{len(ready)} maps do not go into one file; name one map, or a folder with -o")
    data = renderer.render(ready[0].subject)
    if output == STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return None
    make_folder(output.parent)
    write_whole(output, data)
    print(f"wrote {output.as_posix()}", file=sys.stderr)
    return output
