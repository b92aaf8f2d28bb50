"""What the rules of a workspace know of each file: small, and nothing of the document itself."""

from dataclasses import dataclass

from cjm.lint.finding import span_numbers, span_of
from cjm.source import Span


@dataclass(frozen=True, slots=True)
class Away:
    """An id of another map, or of something in it: `map-id` or `map-id/id`.

    `wants` are the kinds that it may name, `key` is the field that it stands in.
    """

    id: str
    wants: tuple[str, ...]
    key: str
    span: Span
    node: str


@dataclass(frozen=True, slots=True)
class Facts:
    """A file: its kind, and of a map its id, where that stands, the ids in it with their kinds, and other maps' ids.

    `kind` is `journey`, `library`, `responses`, `workspace`, `broken` for a document that cannot be read, or `stranger`
    for a file that is no document. `ids` has a line `kind id` for each: one text is a fifth of as many tuples.
    `sound` says that no fault hides an id.
    """

    path: str
    kind: str
    map: str = ""
    span: Span | None = None
    ids: str = ""
    away: tuple[Away, ...] = ()
    sound: bool = True

    def kinds(self) -> dict[str, str]:
        """The kind of everything in the map that has an id, by id."""
        pairs = (line.split(" ") for line in self.ids.splitlines())
        return {id_: kind for kind, id_ in pairs}


def facts_packed(facts: Facts) -> list[object]:
    """Facts as plain lists, for the cache."""
    away = [[one.id, list(one.wants), one.key, span_numbers(one.span), one.node] for one in facts.away]
    span = span_numbers(facts.span) if facts.span else None
    return [facts.path, facts.kind, facts.map, span, facts.ids, away, facts.sound]


def facts_unpacked(values: list[object]) -> Facts:
    """Facts from what `facts_packed` made of them; raises ValueError or TypeError for anything else."""
    path, kind, map_, span, ids, away, sound = values
    leads = tuple(
        Away(str(id_), tuple(str(want) for want in wants), str(key), span_of(place), str(node))
        for id_, wants, key, place, node in away  # type: ignore[attr-defined]
    )
    place = None if span is None else span_of(span)
    return Facts(str(path), str(kind), str(map_), place, str(ids), leads, bool(sound))
