"""`cjm import`: a journey from another format as a map."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cjm.errors import CjmError
from cjm.source import Position

if TYPE_CHECKING:
    from cjm.exchange.importer import Imported, Refused


def command(
    file: Annotated[Path, typer.Argument(help="File to read: a Mermaid journey, or Markdown that holds one.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write, or a folder for several journeys.")
    ] = None,
    diagram: Annotated[int | None, typer.Option(help="Which of several journeys of the file, counted from 1.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over files that are there.")] = False,
) -> None:
    """Bring a journey in from another format; what could not be kept is said on stderr.

    Example: cjm import journey.mmd -o maps/renewal.yaml
    """
    from cjm.exchange.importer import Refused, importer_for

    data = _read(file)
    found = importer_for(data, str(file)).read(data, str(file))
    chosen = _chosen(found, diagram, file, several=output is not None and _is_folder(output))
    for one in chosen:
        if isinstance(one, Refused):
            print(one.error, file=sys.stderr)
        else:
            _write(one, file, _target(one, output, len(chosen) > 1), force)
    if any(isinstance(one, Refused) for one in chosen):
        raise typer.Exit(2)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except IsADirectoryError:
        raise CjmError("this is a folder; name a file", str(file)) from None
    except OSError as error:
        raise CjmError(f"cannot be read: {(error.strerror or str(error)).lower()}", str(file)) from None


def _is_folder(output: Path) -> bool:
    return output.is_dir() or not output.suffix


def _chosen(
    found: "list[Imported | Refused]", diagram: int | None, file: Path, several: bool
) -> "list[Imported | Refused]":
    """The journeys that were asked for; CjmError where that is not clear."""
    if diagram is not None:
        if not 1 <= diagram <= len(found):
            raise CjmError(f"there is no journey {diagram}; the file holds {len(found)}", str(file))
        return [found[diagram - 1]]
    if len(found) == 1 or several:
        return found
    listed = "\n".join(
        f"  {one.number}  line {one.line}  {getattr(one, 'title', '') or '(cannot be read)'}" for one in found
    )
    raise CjmError(
        f"the file holds {len(found)} journeys; choose one with --diagram N, or name a folder with -o\n{listed}",
        str(file),
    )


def _target(one: "Imported", output: Path | None, several: bool) -> Path | None:
    """Where a journey is written; None for stdout."""
    if output is None or not _is_folder(output):
        return output
    from cjm.model.identity import derived_id

    name = derived_id(one.title) or "journey"
    return output / f"{one.number:02d}-{name}.yaml" if several else output / f"{name}.yaml"


def _write(one: "Imported", file: Path, target: Path | None, force: bool) -> None:
    from cjm.reading.dump import dump

    text = dump(one.journey)
    if target is None:
        sys.stdout.write(text)
    else:
        from cjm.output.writing import write_new

        write_new(target, text.encode(), force)
        print(f"wrote {target}", file=sys.stderr)
    for note in one.lost:
        print(CjmError(f"note: {note.message}", str(file), Position(note.line, 1, 0)), file=sys.stderr)
