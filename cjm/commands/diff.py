"""`cjm diff`: what changed in meaning."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cjm.errors import CjmError

if TYPE_CHECKING:
    from datetime import date

    from cjm.comparing.compared import Outcome
    from cjm.report.diff_reporter import DiffReporter

STDOUT = Path("-")
HTML = "html"


def command(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[REV | A..B | A...B] [PATH...] | A.yaml B.yaml | REV:PATH",
            help="From a revision to the working tree, from A to B, or from where they parted to B; paths limit it. "
            "Or two files, of which either may be one of a revision.",
            show_default="HEAD",
        ),
    ] = None,
    staged: Annotated[
        bool, typer.Option("--staged", help="Compare with what is staged, not the working tree.")
    ] = False,
    form: Annotated[str, typer.Option("--format", help="text, json, markdown (for a pull request) or html.")] = "text",
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Where to write; of several maps as html a folder.")
    ] = STDOUT,
    fail_on: Annotated[
        str | None, typer.Option(metavar="KIND", help="Exit with 1 for changes that are worse, breaking, or any.")
    ] = None,
    explain_match: Annotated[
        bool, typer.Option("--explain-match", help="Say why two things of other ids were taken for one.")
    ] = False,
    today: Annotated[str | None, typer.Option(metavar="DATE", help="Day that ages on the page are counted to.")] = None,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Settings to use instead of the nearest cjm.yaml.")
    ] = None,
) -> None:
    """Compare versions of maps by meaning: what got better, what got worse, what is no longer there.

    Example: cjm diff main...HEAD --format markdown
    """
    from cjm.comparing.asked_sides import asked_sides
    from cjm.comparing.compared import compared
    from cjm.today import today as day_of
    from cjm.visible import visible

    _check(fail_on)
    writer = _writer(form, explain_match)
    day = day_of(today)
    outcome = compared(asked_sides(words or [], staged), config)
    errors = [*outcome.broken]
    if writer:
        _write(outcome, writer, output, explain_match)
    else:
        errors += _draw(outcome, day, output)
    sys.stdout.flush()
    for error in errors:
        print(error, file=sys.stderr)
    print(visible(outcome.comparison.summary), file=sys.stderr)
    raise typer.Exit(2 if errors else int(fail_on is not None and outcome.comparison.fails(fail_on)))


def _check(fail_on: str | None) -> None:
    from cjm.report.comparison import FAILURES

    if fail_on not in (None, *FAILURES):
        from cjm.reading.near import did_you_mean, listed

        raise CjmError(f'--fail-on is "{fail_on}"; it takes {listed(FAILURES)}{did_you_mean(fail_on or "", FAILURES)}')


def _writer(form: str, reasons: bool) -> "DiffReporter | None":
    """What writes the format; None for a page, CjmError where there is no such format."""
    from cjm.report.diff_reporter import diff_reporters

    known = diff_reporters()
    if form not in (*known, HTML):
        from cjm.reading.near import did_you_mean, listed

        names = (*known, HTML)
        raise CjmError(f'there is no format "{form}"{did_you_mean(form, names) or f"; there are {listed(names)}"}')
    writer = known.get(form)
    if reasons and not (writer and writer.reasons):
        raise CjmError(f"--explain-match goes with --format text or json, not with {form}")
    return writer


def _write(outcome: "Outcome", writer: "DiffReporter", output: Path, reasons: bool) -> None:
    """The comparison in a form of text, to stdout or into a file, which is written whole or not at all."""
    from cjm.report.diff_reporter import Manner
    from cjm.report.output import in_colour
    from cjm.tree import write_whole

    if output == STDOUT:
        for piece in writer.write(outcome.comparison, Manner(in_colour(), reasons)):
            sys.stdout.write(piece)
        return
    text = "".join(writer.write(outcome.comparison, Manner(reasons=reasons)))
    write_whole(output, text.encode("utf-8", "backslashreplace"))


def _draw(outcome: "Outcome", day: "date", output: Path) -> "tuple[CjmError, ...]":
    """The pages: one to stdout or into a file, several into a folder; returns the data that could not be read."""
    from cjm.comparing.differences import pages
    from cjm.output.site_folder import has_made, write_site
    from cjm.tree import write_whole

    folder = output.parent if output.suffix else output
    made = pages(outcome, day, beside=lambda name: output != STDOUT and has_made(folder, name))
    if output != STDOUT and not output.suffix:
        write_site(output, made.files, "diff.html")
    elif len(made.files) > 1:
        raise CjmError(f"{len(made.files)} documents changed, and a page shows one; name a map, or a folder with -o")
    for page in made.files.values() if output == STDOUT or output.suffix else ():
        if output == STDOUT:
            sys.stdout.flush()
            sys.stdout.buffer.write(page)
        else:
            write_whole(output, page)
    return made.errors
