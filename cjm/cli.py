"""The command line: commands in help order, and the one place that turns errors into exit statuses."""

import sys

from cjm import __version__

TEXT = "Customer journey maps as code: check, compare and draw maps that are kept as YAML files."

COMMANDS = {
    "init": ("init", "Set up a folder for maps: settings, a first map, editor schema, CI."),
    "new": ("new", "Write a map from a starter."),
    "lint": ("lint", "Check maps: what is missing, what contradicts itself."),
    "diff": ("diff", "Compare versions of maps: what got better, worse, lost."),
    "render": ("render", "Draw maps: pages, diagrams."),
    "show": ("show", "Show a map in the terminal."),
    "import": ("import_", "Bring a journey in from another format (Mermaid)."),
    "rule": ("rule", "Explain the rules of lint."),
    "schema": ("schema", "Print a JSON Schema, for editors and programs."),
    "config": ("config", "Print the settings in force, and where each comes from."),
}


def main() -> None:
    """Run the command line and leave with its exit status.

    Without the interpreter's own tidying up, which takes a fifth of the time of a short command.
    """
    import gc
    import os

    # What a command loads stays until its end: looking through it again and again finds no garbage.
    gc.set_threshold(100_000, 20, 50)
    _stand_in()
    status = run(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        _mute()
    os._exit(status)


def _stand_in() -> None:
    """Where we were started with a stream closed, what is said there is lost, and not said on the other one."""
    import os

    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115


def run(args: list[str]) -> int:
    """Run a command; 0 fine, 1 found something, 2 could not do it, 3 our bug, 130 interrupted."""
    try:
        return _version() if args in (["--version"], ["-V"]) else _run(args)
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        _mute()
        return 0
    except OSError as error:
        return _no_room(error) if _is_full(error) else _bug(error)
    except Exception as error:  # noqa: BLE001
        return _bug(error)


def _version() -> int:
    print(f"cjm {__version__}", flush=True)
    return 0


def _run(args: list[str]) -> int:
    """Hand the arguments to typer and take the status that the command leaves with."""
    import os
    from io import TextIOWrapper

    # No plugin of pydantic's takes part here, and looking for one costs as much as loading half of the models.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

    from cjm.lazy import group

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        group(COMMANDS, TEXT).main(args, prog_name="cjm")
    except SystemExit as leaving:
        sys.stdout.flush()
        return leaving.code if isinstance(leaving.code, int) else 0
    return 0


def _mute() -> None:
    """Be quiet, also when Python flushes at its end: nobody reads on, or there is no room for more."""
    import os

    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def _is_full(error: OSError) -> bool:
    """Whether what a stream leads to takes no more: a file that is meant has its name in the error."""
    import errno

    full = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    return error.errno in full and error.filename is None


def _no_room(error: OSError) -> int:
    """Say so, if there is room for that."""
    from contextlib import suppress

    with suppress(OSError):
        print(f"error: the output cannot be written: {(error.strerror or str(error)).lower()}", file=sys.stderr)
    _mute()
    return 2


def _bug(error: Exception) -> int:
    """Our fault: one line, and a file with the traceback; never the user's data on the screen."""
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile("w", prefix="cjm-", suffix=".log", delete=False, encoding="utf-8") as file:
        file.write(f"cjm {__version__}\n")
        traceback.print_exception(error, file=file)
    print(f"this is a bug in cjm ({type(error).__name__}); please report it with the file {file.name}", file=sys.stderr)
    return 3
