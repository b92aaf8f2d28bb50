"""docs/cli.md: every command with its options, printed from the command line itself."""

from typing import Any

import typer

from cjm.cli import COMMANDS, TEXT
from cjm.lazy import group

WIDTH = 100
STATUSES = """\
## Exit status

| status | means |
|---|---|
| 0 | fine |
| 1 | found something: findings at or above `--fail-on`, differences that `--fail-on` names |
| 2 | could not do it: usage, settings, no such file, a map that is broken where it is needed whole (`lint` reports it, with 1) |
| 3 | a bug in cjm: one line, and a file with the details to report |
| 130 | interrupted |

Results go to stdout, everything else to stderr. Colour and progress appear on a terminal only; `NO_COLOR` turns colour off.
A path that does not exist, or a folder without maps, is status 2; nothing is skipped in silence.
"""


def cli_manual() -> str:
    """The manual of the command line as Markdown."""
    commands = group(COMMANDS, TEXT)
    lines = ["# The command line", "", TEXT, "", STATUSES]
    with typer.Context(commands, info_name="cjm", terminal_width=WIDTH, max_content_width=WIDTH) as root:
        for name, (_, line) in COMMANDS.items():
            lines += [
                f"## cjm {name}",
                "",
                line,
                "",
                "```text",
                _help(commands.get_command(root, name), root, name),
                "```",
                "",
            ]
    return "\n".join(lines)


def _help(command: Any, root: Any, name: str) -> str:  # noqa: ANN401
    context = typer.Context(command, info_name=name, parent=root, terminal_width=WIDTH, max_content_width=WIDTH)
    text = str(command.get_help(context))
    return "\n".join(line.rstrip() for line in text.splitlines())
