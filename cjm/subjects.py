"""Maps of a workspace as subjects of pictures: libraries merged, data read, findings and revision known."""

from collections.abc import Sequence
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
from cjm.workspace import Workspace


@dataclass(frozen=True)
class Prepared:
    """A subject, and what a reader of its picture should be told: data that could not be read."""

    subject: Subject
    errors: tuple[CjmError, ...]


def prepared(
    named: Named, today: date, findings: tuple[Finding, ...] | None = None, index: Link | None = None
) -> Prepared:
    """The subject of a map; a metric's data that cannot be read are an error beside it, and the metric has no values."""
    workspace, document = named.workspace, named.document
    journey = workspace.resolved(document)
    series, errors = _series(workspace, document, journey)
    subject = Subject(
        journey=journey,
        today=today,
        lang=journey.lang or "en",
        series=series,
        names=workspace.shared.names(),
        icons=workspace.shared.icons(),
        findings=findings,
        revision=_revision(workspace, document),
        fresh_days=workspace.settings.fresh_for.days,
        index=index,
    )
    return Prepared(subject, tuple(errors))


def _series(
    workspace: Workspace, document: Document, journey: Journey
) -> tuple[tuple[Series, ...], Sequence[CjmError]]:
    """The values of all metrics."""
    found: list[Series] = []
    errors: list[CjmError] = []
    for metric in journey.metrics:
        path = workspace.data_path(metric, document.path) if metric.data else ""
        try:
            data = workspace.tree.read(path) if path else None
            found += measurement(metric, data, path).series
        except CjmError as error:
            errors.append(CjmError(error.message, workspace.shown(path), error.at))
    return tuple(found), errors


def _revision(workspace: Workspace, document: Document) -> Revision | None:
    """The last commit that touched the map; None outside of a repository, or before the first commit."""
    path = workspace.root / document.path
    if git.top_level(path.parent) is None:
        return None
    stamp = git.repository(path.parent).stamp(path)
    return Revision(stamp.short, date.fromisoformat(stamp.date), stamp.dirty) if stamp else None
