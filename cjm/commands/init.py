"""`cjm init`: a folder for maps."""

import shlex
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from cjm.starting.workspace_files import Wanted
    from cjm.starting.workspace_place import Place


def command(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The folder; the working directory where left out.")
    ] = Path(),
    title: Annotated[
        str | None, typer.Option(help="What the maps are about; the folder's name where left out.")
    ] = None,
    install_command: Annotated[
        str | None, typer.Option(help="The command by which CI gets cjm; left to be written later where left out.")
    ] = None,
) -> None:
    """Set up a folder for maps: settings, a first map, the schema for editors, a hook and a CI workflow.

    What is there already is left as it is. On a terminal, ask for what is left out.

    Example: cjm init journeys --title "After-sales and service"
    """
    from cjm.locate import absolute
    from cjm.starting.workspace_files import wanted
    from cjm.starting.workspace_place import place_of

    here = place_of(absolute(folder))
    files = list(wanted(here, _title(title, here), _install(install_command, here)))
    written = [one for one in files if _write(one)]
    for note in here.notes():
        print(f"note: {note}", file=sys.stderr)
    _say_what_is_to_do(here)
    if written:
        _say_what_to_type(here)
    else:
        print("nothing was written: every file is there already", file=sys.stderr)


def _title(given: str | None, here: "Place") -> str:
    """What the maps are about; nobody is asked where settings say it already."""
    from cjm.starting.asking import answer, on_terminal
    from cjm.starting.new_map import spoken

    named = " ".join((given or "").split())
    default = spoken(here.folder.name) or "Customer journeys"
    if named or not here.new or not on_terminal():
        return named or default
    return answer("What are the maps in this folder about?", default)


def _install(given: str | None, here: "Place") -> str:
    """The command by which CI gets cjm; empty where it is not known, or not asked for because the workflow is there."""
    from cjm.starting.asking import answer, on_terminal
    from cjm.starting.workspace_files import CHECKS

    if given or (here.hooked / CHECKS).exists() or not on_terminal():
        return " ".join((given or "").split())
    print("Which command installs cjm in CI? A `pip install` of a file, repository or index of yours,", file=sys.stderr)
    return answer("or nothing, to write it later:", needed=False)


def _write(one: "Wanted") -> bool:
    """Write a file that is not there; say so, or what to do about the one that is."""
    from cjm.locate import shown
    from cjm.output.writing import write_new

    if not one.path.exists():
        write_new(one.path, one.text.encode())
        print(f"wrote {shown(one.path)}", file=sys.stderr)
        return True
    print(f"left as it is: {shown(one.path)}", file=sys.stderr)
    if one.add and one.mark not in one.path.read_text(encoding="utf-8", errors="replace"):
        print(textwrap.indent(one.add, "  "), file=sys.stderr)
    return False


def _say_what_is_to_do(here: "Place") -> None:
    from cjm.starting.workspace_files import CHECKS, PLACEHOLDER

    if PLACEHOLDER in (here.hooked / CHECKS).read_text(encoding="utf-8", errors="replace"):
        print(f"to do: {PLACEHOLDER}; until then the workflow fails", file=sys.stderr)


def _say_what_to_type(here: "Place") -> None:
    from cjm.locate import shown

    folder = shown(here.folder)
    go = [] if folder == "." else [f"cd {shlex.quote(folder)}"]
    lines = ["then type", *go, "cjm lint", "cjm render --open", 'cjm new "Renew the contract"']
    print("\n  ".join(lines), file=sys.stderr)
