"""`cjm lint`: check maps."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from cjm.lint.engine import Outcome
    from cjm.lint.targets import Target

STDIN = Path("-")
LEVELS = ("error", "warning", "info", "never")
RULES = "codes, beginnings of codes, or names"


def command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="Maps, or folders of maps; `-` is a map on stdin.", show_default="."),
    ] = None,
    select: Annotated[list[str] | None, typer.Option(metavar="RULE", help=f"Only these rules: {RULES}.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="RULE", help=f"None of these rules: {RULES}.")] = None,
    fail_on: Annotated[
        str,
        typer.Option(metavar="SEVERITY", help="From which severity on to exit with 1: error, warning, info, never."),
    ] = "error",
    forms: Annotated[
        list[str] | None,
        typer.Option("--format", metavar="FORMAT[=FILE]", help="text or json; may be repeated.", show_default="text"),
    ] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="Say how often each rule spoke instead.")] = False,
    stdin_filename: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The file that the text on stdin belongs to.")
    ] = None,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Settings to use instead of the nearest cjm.yaml.")
    ] = None,
    today: Annotated[str | None, typer.Option(metavar="DATE", help="Day for rules that look at dates.")] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Check everything anew; keep nothing.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say which files were passed over.")] = False,
) -> None:
    """Check maps: what is missing, what contradicts itself.

    Example: cjm lint maps
    """
    from cjm.lint.asked import Asked
    from cjm.lint.cache import NO_CACHE, users_cache
    from cjm.lint.engine import outcomes
    from cjm.output.progress import meter
    from cjm.report.gathered import report_of
    from cjm.report.output import outputs, write
    from cjm.today import today as day_of

    _check_level(fail_on)
    places = outputs(forms or ["text"], statistics)
    cache = NO_CACHE if no_cache else users_cache()
    asked = Asked(day_of(today), tuple(select or ()), tuple(ignore or ()), cache, meter("checking"))
    found = outcomes(_targets(paths or [Path()], stdin_filename, config), asked)
    report = report_of(found)
    write(report, places)
    empty = _talk(found, report.summary, verbose)
    worst = [level for level in LEVELS[: LEVELS.index(fail_on) + 1] if report.count(level)]
    raise typer.Exit(2 if empty else int(bool(worst) and fail_on != "never"))


def _check_level(level: str) -> None:
    if level not in LEVELS:
        from cjm.errors import CjmError
        from cjm.reading.near import did_you_mean, listed

        raise CjmError(f'--fail-on is "{level}"; it takes {listed(LEVELS)}{did_you_mean(level, LEVELS)}')


def _targets(paths: Sequence[Path], stdin_filename: Path | None, config: Path | None) -> "list[Target]":
    from cjm.errors import CjmError
    from cjm.lint.targets import STDIN_NAME, targets, typed_in

    if STDIN not in paths:
        if stdin_filename:
            raise CjmError("--stdin-filename goes with `-`, the text on stdin: cjm lint - --stdin-filename maps/a.yaml")
        return targets(paths, config)
    if len(paths) > 1:
        raise CjmError("`-`, the text on stdin, is checked alone; leave the other paths out")
    return [typed_in(sys.stdin.buffer.read(), stdin_filename or STDIN_NAME, config)]


def _talk(found: "Sequence[Outcome]", summary: str, verbose: bool) -> bool:
    """Say on stderr what is no finding; returns whether a folder holds no map."""
    from cjm.visible import visible

    sys.stdout.flush()
    passed = [outcome.shown(path) for outcome in found for path in outcome.passed_over]
    empty = [one for outcome in found for one in outcome.empty]
    if verbose and passed:
        print(
            f"passed over, being no documents of cjm ({len(passed)}):",
            *map(visible, passed),
            sep="\n  ",
            file=sys.stderr,
        )
    for one in empty:
        beside = f"; `maps:` in the settings does not name {visible(one.aside)}: name it there, or on the command line"
        how = beside if one.aside else "; a map is a YAML file that begins with `cjm: 1`"
        print(f"{visible(one.folder)}: no map found in this folder{how}", file=sys.stderr)
    print(summary, file=sys.stderr)
    return bool(empty)
