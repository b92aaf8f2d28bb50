"""`cjm config`: the settings in force, and where each comes from."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    path: Annotated[Path, typer.Argument(help="A map or a folder; the working directory where left out.")] = Path(),
    config: Annotated[Path | None, typer.Option(help="Settings file to use instead of the nearest cjm.yaml.")] = None,
) -> None:
    """Print the settings in force around a map or folder, and where each comes from.

    Example: cjm config maps
    """
    from cjm.settings_table import settings_lines
    from cjm.workspace import load

    for line in settings_lines(load(path, config)):
        print(line)
