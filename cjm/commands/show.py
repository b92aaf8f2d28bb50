"""`cjm show`: maps in the terminal."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

WIDTH = 100


def command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Maps, or folders of maps.")],
    config: Annotated[Path | None, typer.Option(help="Settings file to use instead of the nearest cjm.yaml.")] = None,
) -> None:
    """Show a map in the terminal: stages, curve, moments, pains.

    Example: cjm show maps/instrument-repair.yaml
    """
    from rich.console import Console

    from cjm.named_maps import named_maps
    from cjm.render.terminal import terminal
    from cjm.subjects import prepared

    names = named_maps(paths, config)
    console = Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False, markup=False, emoji=False)
    errors = list(names.broken)
    for number, named in enumerate(names.maps):
        ready = prepared(named, date.min)
        with console.capture() as printed:
            console.print(*([""] if number else []), terminal(ready.subject), sep="\n")
        sys.stdout.write("".join(f"{line.rstrip()}\n" for line in printed.get().splitlines()))
        errors += ready.errors
        for note in ready.notes:
            print(note, file=sys.stderr)
    for error in errors:
        print(error, file=sys.stderr)
    if errors:
        raise typer.Exit(2)
