"""What the libraries of a workspace share, and how a map takes it over."""

from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from cjm.document import Document
from cjm.model.evidence import Evidence
from cjm.model.journey import Journey
from cjm.model.library import ChannelEntry, Entry, Library
from cjm.model.metric import Metric
from cjm.model.persona import Persona

T = TypeVar("T", Persona, Metric, Evidence)


class Shared(Struct, frozen=True):
    """The parts of all libraries by id; where two libraries give one id, the first in the order of paths stands.

    `homes` says in which file a metric stands: its data lie beside that file. `files` are the libraries' paths.
    """

    personas: dict[str, Persona] = field(default_factory=dict)
    metrics: dict[str, Metric] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    channels: dict[str, ChannelEntry] = field(default_factory=dict)
    systems: dict[str, Entry] = field(default_factory=dict)
    departments: dict[str, Entry] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    files: tuple[str, ...] = ()

    def names(self) -> dict[tuple[str, str], str]:
        """The names of channels, departments and systems by kind and id."""
        kinds = {"channel": self.channels, "department": self.departments, "system": self.systems}
        return {(kind, id_): entry.name for kind, entries in kinds.items() for id_, entry in entries.items()}  # type: ignore[attr-defined]

    def icons(self) -> dict[str, str]:
        """By channel, the usual channel whose icon it takes."""
        return {id_: channel.icon for id_, channel in self.channels.items() if channel.icon}


def shared_by(libraries: Iterable[tuple[str, Library]]) -> Shared:
    """What libraries hold together, given with their paths in order."""
    shared = Shared()
    files = []
    for path, library in libraries:
        files.append(path)
        for kind in ("personas", "metrics", "evidence", "channels", "systems", "departments"):
            known = getattr(shared, kind)
            for part in getattr(library, kind):
                known.setdefault(part.id, part)
        for metric in library.metrics:
            shared.homes.setdefault(metric.id, path)
    return replace(shared, files=tuple(files))


def resolved(document: Document, shared: Shared) -> Journey:
    """The journey of a document with all that it takes over from libraries filled in; it stands where the map says so.

    What no library holds stays as it is, with its id as its name. Raises ValueError where the document is no journey.
    """
    journey = document.journey
    if journey is None:
        raise ValueError(f"{document.path} holds no journey")
    filled = {
        "personas": tuple(_filled(document, one, shared.personas) for one in journey.personas),
        "metrics": tuple(_filled(document, one, shared.metrics) for one in journey.metrics),
        "evidence": tuple(_filled(document, one, shared.evidence) for one in journey.evidence),
    }
    changed = {
        name: parts
        for name, parts in filled.items()
        if any(a is not b for a, b in zip(parts, getattr(journey, name), strict=True))
    }
    if not changed:
        return journey
    whole = journey.but(changed)
    document.places.also(whole, journey)
    return whole


def _filled(document: Document, part: T, known: dict[str, T]) -> T:
    """A part that `use`s a library's, with the library's fields below its own."""
    if not part.use:
        return part
    source = known.get(part.use)
    own = {name: getattr(part, name) for name in part.model_fields_set}
    whole = source.but({**own, "id": part.id}) if source else part.but({"name": part.use})
    document.places.also(whole, part)
    return whole
