"""References from map to map that lead nowhere."""

from collections.abc import Iterator, Mapping

from cjm.lint.atlas import Atlas
from cjm.lint.facts import Away, Facts
from cjm.lint.rule import Across
from cjm.reading.fault import shown
from cjm.reading.near import did_you_mean, listed
from cjm.reading.wording import a

# Looking for near misses takes time; a workspace with more references that lead nowhere has another trouble than slips.
HINTS = 50
ELSE = "; a map's id is its `id`, or the name of its file"


def leads_nowhere(atlas: Atlas) -> Iterator[Across]:
    """Every `map-id` and `map-id/id` that names no map, or nothing in it; what a broken map holds is not judged."""
    maps: dict[str, Facts] = {}
    for facts in atlas.files:
        if facts.map:
            maps.setdefault(facts.map, facts)
    kinds = {map_id: facts.kinds() for map_id, facts in maps.items()}
    count = 0
    for facts in atlas.files:
        for away in facts.away:
            map_id = away.id.partition("/")[0]
            message = _wrong(away, maps.get(map_id), kinds, count < HINTS)
            if message:
                count += 1
                yield Across(message, facts.path, away.span, facts.map, away.node, f"{away.key}/{away.id}")


def _wrong(away: Away, target: Facts | None, kinds: Mapping[str, Mapping[str, str]], hints: bool) -> str:
    """What is wrong with a reference; empty where it leads somewhere. `kinds` are those of the ids of maps, by map."""
    map_id, _, id_ = away.id.partition("/")
    if target is None:
        hint = did_you_mean(map_id, kinds) if hints else ""
        return f"no map of the workspace has the id {shown(map_id)}{hint or ELSE}"
    if not id_:
        return ""
    kind = kinds[map_id].get(id_)
    if kind in away.wants or (kind is None and not target.sound):
        return ""
    if kind:
        return (
            f"{shown(id_)} is {a(kind)} of the map {shown(map_id)}; `{away.key}` takes the id of a {listed(away.wants)}"
        )
    hint = did_you_mean(id_, kinds[map_id]) if hints else ""
    return f"the map {shown(map_id)} has no {listed(away.wants)} with the id {shown(id_)}{hint}"
