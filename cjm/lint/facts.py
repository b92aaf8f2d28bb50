"""What the rules of a workspace know of each file: small, and nothing of the document itself."""

from collections.abc import Iterator

from msgspec import Struct

from cjm.lint.finding import span_numbers, span_of
from cjm.source import Span


class Away(Struct, frozen=True):
    """An id of another map, or of something in it: `map-id` or `map-id/id`.

    `wants` are the kinds that it may name, `key` is the field that it stands in.
    """

    id: str
    wants: tuple[str, ...]
    key: str
    span: Span
    node: str


class Said(Struct, frozen=True):
    """Something that a file says, and where it stands first: a name, a date.

    `kind` is `persona`, `channel`, `system`, `department`, `metric` or `evidence` for what has a name, `journey-type` for
    a type that the settings declare, `settings` for the settings as a whole, `reviewed` for the review of a to-be map,
    `asked` for the day from which employees were asked. `id` is that of a persona, or of a library's entry. `times` says
    how often the file has it.
    """

    kind: str
    text: str
    span: Span
    node: str = ""
    id: str = ""
    times: int = 1


class Standing(Struct, frozen=True):
    """What a map says of itself, as it is written; empty where it does not.

    `place` is where stands what the whole map lacks.
    """

    maturity: str
    perspective: str
    state: str
    type: str
    reviewed: str
    validated: str
    place: Span


class Facts(Struct, frozen=True):
    """A file: its kind, and of a map its id, where that stands, the ids in it with their kinds, and other maps' ids.

    `kind` is `journey`, `library`, `responses`, `workspace`, `broken` for a document that cannot be read, or `stranger`
    for a file that is no document. `ids` has a line `kind id` for each: one text is a fifth of as many tuples.
    `sound` says that no fault hides an id, `whole` that no fault hides anything. `takes` has a line `kind times word` for
    each thing that a map takes from a library, and for each usual channel; words that no library knows are `said`.
    """

    path: str
    kind: str
    map: str = ""
    span: Span | None = None
    ids: str = ""
    away: tuple[Away, ...] = ()
    sound: bool = True
    whole: bool = True
    takes: str = ""
    said: tuple[Said, ...] = ()
    standing: Standing | None = None

    def kinds(self) -> dict[str, str]:
        """The kind of everything in the map that has an id, by id."""
        pairs = (line.split(" ") for line in self.ids.splitlines())
        return {id_: kind for kind, id_ in pairs}

    def taken(self) -> Iterator[tuple[str, str, int]]:
        """Kind, word and number of times of everything in `takes`."""
        for line in self.takes.split("\n") if self.takes else ():
            kind, times, word = line.split(" ", 2)
            yield kind, word, int(times)

    def leads(self, *keys: str) -> Iterator[Away]:
        """The ids of other maps that stand in fields of these names."""
        return (away for away in self.away if away.key in keys)

    def all_said(self, *kinds: str) -> Iterator[Said]:
        """What the file says of these kinds."""
        return (said for said in self.said if said.kind in kinds)


def facts_packed(facts: Facts) -> list[object]:
    """Facts as plain lists, for the cache."""
    away = [[one.id, list(one.wants), one.key, span_numbers(one.span), one.node] for one in facts.away]
    said = [[one.kind, one.text, span_numbers(one.span), one.node, one.id, one.times] for one in facts.said]
    span = span_numbers(facts.span) if facts.span else None
    head = [facts.path, facts.kind, facts.map, span, facts.ids, away, facts.sound, facts.whole, facts.takes, said]
    return [*head, _standing_packed(facts.standing) if facts.standing else None]


def facts_unpacked(values: list[object]) -> Facts:
    """Facts from what `facts_packed` made of them; raises ValueError or TypeError for anything else."""
    path, kind, map_, span, ids, away, sound, whole, takes, said, standing = values
    leads = tuple(
        Away(str(id_), tuple(str(want) for want in wants), str(key), span_of(place), str(node))
        for id_, wants, key, place, node in away  # type: ignore[attr-defined]
    )
    words = tuple(
        Said(str(what), str(text), span_of(place), str(node), str(id_), int(times))
        for what, text, place, node, id_, times in said  # type: ignore[attr-defined]
    )
    place = None if span is None else span_of(span)
    stands = None if standing is None else _standing_unpacked(standing)  # type: ignore[arg-type]
    head = (str(path), str(kind), str(map_), place, str(ids), leads, bool(sound), bool(whole), str(takes))
    return Facts(*head, words, stands)


def _standing_packed(one: Standing) -> list[object]:
    words = [one.maturity, one.perspective, one.state, one.type, one.reviewed, one.validated]
    return [*words, span_numbers(one.place)]


def _standing_unpacked(values: list[object]) -> Standing:
    *words, place = values
    maturity, perspective, state, type_, reviewed, validated = map(str, words)
    return Standing(maturity, perspective, state, type_, reviewed, validated, span_of(place))
