"""The view bar: whose lines, which department, which lanes."""

from collections.abc import Sequence

from msgspec import Struct

from cjm.render.view.frame import Frame, Person
from cjm.render.view.service import Service

LABEL = 80


class Choice(Struct, frozen=True):
    """An input: its `id` on the page, and its `key` in an address that carries the view."""

    id: str
    key: str
    label: str
    index: int | None = None
    shape: int = 0


class Bar(Struct, frozen=True):
    """The controls; a group without a choice is left out."""

    personas: tuple[Choice, ...]
    belief: bool
    departments: tuple[Choice, ...]
    lanes: tuple[Choice, ...]


def bar(frame: Frame, service: Service, lanes: Sequence[str], belief: bool) -> Bar:
    """The controls of a page with these lanes."""
    shown = [lane for lane in lanes if lane != "tp"]
    return Bar(
        _personas(frame) if frame.scored else (),
        belief,
        tuple(
            Choice(f"dep-{at}", f"dep-{_slug(word)}", frame.department(word))
            for at, word in enumerate(service.departments)
        ),
        tuple(Choice(f"l-{lane}", lane, frame.words.say(f"lane.{lane}")) for lane in shown),
    )


def _personas(frame: Frame) -> tuple[Choice, ...]:
    """All together where they are few enough, then each alone; no choice where there is but one."""
    if len(frame.people) < 2:
        return ()
    together = (
        [Choice("per-all", "all", frame.words.count("bar.together", len(frame.people)))] if frame.together else []
    )
    alone = [
        Choice(
            f"per-{person.index}",
            f"per-{_slug(person.id)}",
            _called(frame, person),
            person.index,
            person.shape,
        )
        for person in frame.people
    ]
    return (*together, *alone)


def _called(frame: Frame, person: Person) -> str:
    """The name and the role; the name alone where both are too long for a control."""
    both = frame.words.list(one for one in (person.name, person.role) if one)
    return both if len(both) <= LABEL else person.name


def _slug(word: str) -> str:
    """A word as it may stand in an address that joins several with a point."""
    return "-".join("".join(letter if letter.isalnum() else " " for letter in word.casefold()).split())
