"""Maps of a workspace as subjects of pictures: libraries merged, data read, findings and revision known."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from cjm import git
from cjm.errors import CjmError
from cjm.lint.data import DataFiles
from cjm.lint.finding import Finding
from cjm.model.journey import Journey
from cjm.model.series import Series
from cjm.named_maps import Named
from cjm.render.subject import Revision, Subject
from cjm.source import Position
from cjm.workspace import Workspace


class Prepared(Struct, frozen=True):
    """A subject, and what a reader of its picture should be told.

    `errors` are data that could not be read, whole files and single rows; `notes` what else is to be said of data,
    such as figures of too few people that are not shown.
    """

    subject: Subject
    errors: tuple[CjmError, ...]
    notes: tuple[CjmError, ...]


def prepared(
    named: Named,
    today: date,
    findings: tuple[Finding, ...] | None = None,
    revision: Revision | None = None,
    files: DataFiles | None = None,
) -> Prepared:
    """The subject of a map; a metric's data that cannot be read are an error beside it, and the metric has no values.

    `files` are the data files of the map, where somebody has looked into them before.
    """
    workspace, document = named.workspace, named.document
    journey = workspace.resolved(document)
    data = _data(workspace, files or DataFiles(workspace, document.path), journey)
    subject = Subject(
        journey=journey,
        today=today,
        lang=journey.lang or "en",
        series=data.series,
        names=workspace.shared.names(),
        icons=workspace.shared.icons(),
        findings=findings,
        revision=revision,
        fresh_days=workspace.settings.fresh_for.days,
    )
    return Prepared(subject, data.errors, data.notes)


class _Data(Struct, frozen=True):
    series: tuple[Series, ...]
    errors: tuple[CjmError, ...]
    notes: tuple[CjmError, ...]


def _data(workspace: Workspace, files: DataFiles, journey: Journey) -> _Data:
    """The values of all metrics, and what is to be said of their files."""
    series: list[Series] = []
    errors: list[CjmError] = []
    notes: list[CjmError] = []
    for metric in journey.metrics:
        shown = workspace.shown(workspace.data_path(metric, files.path) if metric.data else files.path)
        try:
            found = files.measurement(metric)
        except CjmError as error:
            errors.append(CjmError(error.message, shown, error.at))
            continue
        series += found.series
        for note in found.notes:
            at = Position(note.line, 1, 0) if note.line else None
            (errors if note.kind == "fault" else notes).append(CjmError(note.message, shown, at))
    return _Data(tuple(series), tuple(errors), tuple(notes))


def revisions(places: Sequence[Path]) -> dict[Path, Revision]:
    """By path, the last commit that touched each map; none outside of a repository, or before the first commit."""
    folders = {place.parent for place in places}
    tops = {folder: git.top_level(folder) for folder in folders}
    found: dict[Path, git.Stamp] = {}
    for top in {top for top in tops.values() if top}:
        inside = [place for place in places if tops[place.parent] == top]
        found |= git.repository(inside[0].parent).stamps(inside)
    return {place: Revision(stamp.short, date.fromisoformat(stamp.date), stamp.dirty) for place, stamp in found.items()}
