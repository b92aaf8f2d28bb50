"""Maps of a workspace as subjects of pictures: libraries merged, data read, findings and revision known."""

from dataclasses import dataclass
from datetime import date

from cjm import git
from cjm.document import Document
from cjm.errors import CjmError
from cjm.lint.finding import Finding
from cjm.measure.measurement import measurement
from cjm.model.journey import Journey
from cjm.model.series import Series
from cjm.named_maps import Named
from cjm.render.subject import Link, Revision, Subject
from cjm.source import Position
from cjm.workspace import Workspace


@dataclass(frozen=True)
class Prepared:
    """A subject, and what a reader of its picture should be told.

    `errors` are data that could not be read, whole files and single rows; `notes` what else is to be said of data,
    such as figures of too few people that are not shown.
    """

    subject: Subject
    errors: tuple[CjmError, ...]
    notes: tuple[CjmError, ...]


def prepared(
    named: Named, today: date, findings: tuple[Finding, ...] | None = None, index: Link | None = None
) -> Prepared:
    """The subject of a map; a metric's data that cannot be read are an error beside it, and the metric has no values."""
    workspace, document = named.workspace, named.document
    journey = workspace.resolved(document)
    data = _data(workspace, document, journey)
    subject = Subject(
        journey=journey,
        today=today,
        lang=journey.lang or "en",
        series=data.series,
        names=workspace.shared.names(),
        icons=workspace.shared.icons(),
        findings=findings,
        revision=_revision(workspace, document),
        fresh_days=workspace.settings.fresh_for.days,
        index=index,
    )
    return Prepared(subject, data.errors, data.notes)


@dataclass(frozen=True)
class _Data:
    series: tuple[Series, ...]
    errors: tuple[CjmError, ...]
    notes: tuple[CjmError, ...]


def _data(workspace: Workspace, document: Document, journey: Journey) -> _Data:
    """The values of all metrics, and what is to be said of their files."""
    series: list[Series] = []
    errors: list[CjmError] = []
    notes: list[CjmError] = []
    for metric in journey.metrics:
        path = workspace.data_path(metric, document.path) if metric.data else ""
        shown = workspace.shown(path) if path else workspace.shown(document.path)
        try:
            found = measurement(metric, workspace.tree.read(path) if path else None, path)
        except CjmError as error:
            errors.append(CjmError(error.message, shown, error.at))
            continue
        series += found.series
        for note in found.notes:
            at = Position(note.line, 1, 0) if note.line else None
            (errors if note.kind == "fault" else notes).append(CjmError(note.message, shown, at))
    return _Data(tuple(series), tuple(errors), tuple(notes))


def _revision(workspace: Workspace, document: Document) -> Revision | None:
    """The last commit that touched the map; None outside of a repository, or before the first commit."""
    path = workspace.root / document.path
    if git.top_level(path.parent) is None:
        return None
    stamp = git.repository(path.parent).stamp(path)
    return Revision(stamp.short, date.fromisoformat(stamp.date), stamp.dirty) if stamp else None
