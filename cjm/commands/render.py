"""`cjm render`: maps as pages and diagrams."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cjm.errors import CjmError

if TYPE_CHECKING:
    from cjm.drawing.drawing import Drawings
    from cjm.render.renderer import Renderer

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
    from cjm.drawing.drawing import Wish, drawings
    from cjm.lint.cache import users_cache
    from cjm.output.site_folder import has_made
    from cjm.render.site import INDEX
    from cjm.today import today as day_of

    renderer = _renderer(what, to, output.suffix)
    named = paths or [Path()]
    single = output == STDOUT or bool(output.suffix)
    # Single maps are put beside the pages that are there; a folder is a whole site.
    whole = any(path.is_dir() for path in named)
    beside = not (single or whole) and has_made(output, INDEX)
    done = drawings(named, config, Wish(renderer, day_of(today), users_cache(), beside, single))
    written = _write(done, output, renderer.name, whole) if done.files else None
    for note in done.notes:
        print(note, file=sys.stderr)
    for error in done.errors:
        print(error, file=sys.stderr)
    if show and written:
        typer.launch(written.absolute().as_uri())
    if done.errors or not done.files:
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


def _write(done: "Drawings", output: Path, by: str, whole: bool) -> Path | None:
    """Write every file; returns the one to look at first, None for stdout."""
    if output == STDOUT or output.suffix:
        return _write_one(next(iter(done.files.values())), output)
    from cjm.output.site_folder import write_site

    write_site(output, done.files, by, whole=whole)
    first = output / next(iter(done.files))
    print(f"{done.maps} map{'' if done.maps == 1 else 's'} drawn; look at {first.as_posix()}", file=sys.stderr)
    return first


def _write_one(data: bytes, output: Path) -> Path | None:
    """One map to one file, or to stdout."""
    from cjm.output.writing import make_folder
    from cjm.tree import write_whole

    if output == STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return None
    make_folder(output.parent)
    write_whole(output, data)
    print(f"wrote {output.as_posix()}", file=sys.stderr)
    return output
