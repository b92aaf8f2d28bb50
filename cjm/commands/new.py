"""`cjm new`: a map from a starter."""

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cjm.errors import CjmError

if TYPE_CHECKING:
    from cjm.starting.starters import Starter


def command(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="The map's title, in quotes, or a file name.")
    ] = None,
    template: Annotated[str | None, typer.Option(help="Starter to begin with; sketch where left out.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File to write, or a folder for it.")] = None,
    listing: Annotated[bool, typer.Option("--list", help="Print the starters, and write nothing.")] = False,
) -> None:
    """Write a map from a starter, where the workspace keeps its maps; on a terminal, ask for what is left out.

    Example: cjm new "Renew the contract" --template renewal
    """
    from cjm.starting.new_map import is_read, new_map
    from cjm.starting.starters import starter, starters
    from cjm.workspace import load

    if listing:
        for one in starters():
            print(f"{one.name:11}  {one.purpose}")
        return
    workspace = load(Path())
    typed = _name(name)
    chosen = starter(template or _template())
    made = new_map(typed, output, workspace)
    _write(made.path, chosen.titled(made.title))
    _say(made.path, chosen, "" if is_read(workspace, made.path) else workspace.shown(workspace.config))


def _name(given: str | None) -> str:
    from cjm.starting.asking import answer, on_terminal

    if given and given.strip():
        return given
    if on_terminal():
        return answer("What is the map called, in the customer's words?")
    raise CjmError('the map lacks a name; type for example: cjm new "Renew the contract" --template renewal')


def _template() -> str:
    from cjm.starting.asking import choice, on_terminal
    from cjm.starting.starters import SKETCH, starters

    if not on_terminal():
        return SKETCH
    return choice("Which starter?", [(one.name, one.purpose) for one in starters()], SKETCH)


def _write(path: Path, text: str) -> None:
    from cjm.locate import shown
    from cjm.output.writing import write_new

    if path.exists():
        raise CjmError("is there already and is left as it is; give another name, or a file with -o", shown(path))
    write_new(path, text.encode())


def _say(path: Path, chosen: "Starter", unread_by: str) -> None:
    """What was written, and what to type next; `unread_by` are settings that do not name the file."""
    from cjm.locate import shown

    typed = shlex.quote(shown(path))
    print(f"wrote {shown(path)} from the starter {chosen.name}: open it, and write over what it says", file=sys.stderr)
    if unread_by:
        print(f"note: `maps:` in {unread_by} does not name this file", file=sys.stderr)
    print(f"then type\n  cjm lint {typed}", file=sys.stderr)
    if chosen.is_map:
        print(f"  cjm render {typed} --open", file=sys.stderr)
