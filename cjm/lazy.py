"""A group of commands, each imported only when it is called."""

import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from cjm.errors import CjmError

CONTEXT = {"help_option_names": ["-h", "--help"]}


class LazyGroup(TyperGroup):
    """Commands by name: the module in `cjm.commands` that holds each, and the line that help shows."""

    modules: dict[str, tuple[str, str]]

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401
        """The names, in help order."""
        return list(self.modules)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401
        """One command, imported now; None where there is none of that name."""
        if cmd_name not in self.modules:
            return None
        return _command(cmd_name, self.modules[cmd_name][0])

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """The commands for `--help`, none of them imported."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in self.modules.items()])

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401
        """Run the command; what the user can mend is one line on stderr, and exit status 2."""
        try:
            return super().invoke(ctx)
        except CjmError as error:
            sys.stdout.flush()
            print(f"error: {error}" if error.path is None else str(error), file=sys.stderr)
            raise typer.Exit(2) from error


def _command(name: str, module: str) -> Any:  # noqa: ANN401
    app = typer.Typer(rich_markup_mode=None, add_completion=False)
    app.command(name, context_settings=CONTEXT)(import_module(f"cjm.commands.{module}").command)
    return get_command(app)


def group(modules: dict[str, tuple[str, str]], text: str) -> LazyGroup:
    """The group of all commands under one help text."""
    made = LazyGroup(name="cjm", help=text, no_args_is_help=True, rich_markup_mode=None, context_settings=CONTEXT)
    made.modules = modules
    # The names alone serve to say which one the user may have meant.
    made.commands = dict.fromkeys(modules)  # type: ignore[assignment]
    made.params.append(_version_option())
    return made


def _version_option() -> Any:  # noqa: ANN401
    """`--version` for the help text; cli.py answers it before typer is loaded."""
    app = typer.Typer(rich_markup_mode=None, add_completion=False)

    @app.command()
    def cjm(version: bool = typer.Option(False, "--version", help="Print the version and exit.")) -> None:
        """Hold the option."""

    return get_command(app).params[0]
