"""The data files of a document's metrics, read when a rule asks for them, and which were read."""

from typing import TYPE_CHECKING

from msgspec import Struct, field

from cjm.errors import CjmError
from cjm.lint.digest import digest, refusal_digest
from cjm.model.metric import Metric
from cjm.model.series import Series
from cjm.workspace import Workspace

if TYPE_CHECKING:
    from cjm.measure.measurement import Measurement


# What was read of a data file for a metric: its digest, and the values or why there are none.
Measured = tuple[str, "Measurement | CjmError"]


class DataFiles(Struct, frozen=True):
    """The data files of the document at `path`; `read` remembers each with the digest of what it held.

    `shared` is what was read for other documents: many maps may take a library's metric over.
    """

    workspace: Workspace
    path: str
    shared: dict[str, list[tuple[Metric, Measured]]] = field(default_factory=dict)
    read: dict[str, str] = field(default_factory=dict)
    _known: "dict[str, Measurement | CjmError]" = field(default_factory=dict)

    def measurement(self, metric: Metric) -> "Measurement":
        """The values of a metric; CjmError where its file cannot be read."""
        if metric.id not in self._known:
            self._known[metric.id] = self._measured(metric)
        found = self._known[metric.id]
        if isinstance(found, CjmError):
            raise found
        return found

    def series(self, metric: Metric) -> tuple[Series, ...]:
        """The series of a metric; none where its file cannot be read."""
        try:
            return self.measurement(metric).series
        except CjmError:
            return ()

    def _measured(self, metric: Metric) -> "Measurement | CjmError":
        # A map without metrics, as every map begins, need not load what reads them.
        from cjm.measure.measurement import measurement

        if not metric.data:
            return measurement(metric, None, self.path)
        path = self.workspace.data_path(metric, self.path)
        before = self.shared.setdefault(path, [])
        known = next((measured for one, measured in before if one == metric), None)
        if known is None:
            known = self._from_file(metric, path)
            before.append((metric, known))
        self.read[path], found = known
        return found

    def _from_file(self, metric: Metric, path: str) -> Measured:
        from cjm.measure.measurement import measurement

        try:
            data = self.workspace.tree.read(path)
        except CjmError as error:
            return refusal_digest(error), error
        try:
            return digest(data), measurement(metric, data, path)
        except CjmError as error:
            return digest(data), error
