"""Ids for the stages, touchpoints and personas of a diagram, in which names may repeat."""

from collections import Counter
from collections.abc import Iterable, Sequence

from cjm.model.identity import LENGTH, derived_id, is_id

# These words mean something of their own where an id is expected: `next: end`, `mirrors: nothing`, `belief: {do: …}`.
_NODE_WORDS = {"end", "nothing"}
_PERSONA_WORDS = {"emotion", "do"}


def persona_ids(names: Iterable[str]) -> dict[str, str]:
    """An id for each name: derived from it, with a number where others have the same."""
    free = _Free(_PERSONA_WORDS)
    return {name: free(derived_id(name), f"persona-{number}") for number, name in enumerate(names, 1)}


def node_ids(stages: Sequence[tuple[str, Sequence[str]]]) -> list[tuple[str, list[str]]]:
    """For each stage (name, names of its touchpoints) its id and those of its touchpoints, all different.

    A name that stands once keeps the id that follows from it. Touchpoints that share a name are told apart by
    their stage.
    """
    names = [derived_id(name) for stage, touchpoints in stages for name in (stage, *touchpoints)]
    single = {found for found, count in Counter(names).items() if count == 1 and is_id(found)} - _NODE_WORDS
    free = _Free(single | _NODE_WORDS)
    ids: list[tuple[str, list[str]]] = []
    for number, (stage, touchpoints) in enumerate(stages, 1):
        derived = derived_id(stage)
        stage_id = derived if derived in single else free(derived, f"stage-{number}")
        wishes = [derived_id(name) for name in touchpoints]
        within = [wish if wish in single else free(_joined(stage_id, wish), f"{stage_id}-step") for wish in wishes]
        ids.append((stage_id, within))
    return ids


def _joined(stage: str, touchpoint: str) -> str:
    return f"{stage}-{touchpoint}" if touchpoint else ""


class _Free:
    """Gives out ids, each once; `taken` are those that it must not give."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def __call__(self, wish: str, otherwise: str) -> str:
        """The wish where it is an id and free, else with the lowest number that makes it so."""
        stem = wish[:LENGTH].strip("-")
        stem = stem if is_id(stem) else otherwise[:LENGTH].strip("-")
        found, number = stem, self._last.get(stem, 1)
        while found in self._taken:
            number += 1
            found = f"{stem[: LENGTH - len(str(number)) - 1].strip('-')}-{number}"
        self._last[stem] = number
        self._taken.add(found)
        return found
