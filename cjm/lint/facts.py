"""What the rules of a workspace know of each file: small, and nothing of the document itself."""

from dataclasses import dataclass

from cjm.source import Span


@dataclass(frozen=True, slots=True)
class Away:
    """An id of another map, or of something in it: `map-id` or `map-id/id`; `wants` are the kinds it may name."""

    id: str
    wants: tuple[str, ...]
    span: Span
    node: str


@dataclass(frozen=True, slots=True)
class Facts:
    """A file: its kind, and of a map its id, where that stands, the ids in it with their kinds, and other maps' ids.

    `data` are the data files that it names, with the digest of what they held, empty for one that cannot be read.
    """

    path: str
    kind: str
    map: str = ""
    span: Span | None = None
    ids: tuple[tuple[str, str], ...] = ()
    away: tuple[Away, ...] = ()
    data: tuple[tuple[str, str], ...] = ()
