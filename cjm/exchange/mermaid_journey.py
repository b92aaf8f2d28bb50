"""A Mermaid journey diagram as a journey map."""

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from cjm.exchange.mermaid_diagram import Diagram, Task
from cjm.exchange.mermaid_ids import node_ids, persona_ids
from cjm.model.journey import Journey
from cjm.model.persona import Persona
from cjm.model.quantity import PerPersona
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint

# Mermaid draws 1 to 5 as faces from sad to happy; a map counts from -2 to +2.
LOWEST, MIDDLE, HIGHEST = 1, 3, 5
FIRST_STAGE = "Start"
ONLY_STAGE = "Journey"

_BREAK = re.compile(r"</?br\s*/?>", re.IGNORECASE)
# What no YAML file can hold as it is, and nobody can see.
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")


class Run(Struct, frozen=True):
    """The tasks of a section; `line` is None for those before the first section."""

    name: str
    line: int | None
    tasks: tuple[Task, ...]


def journey_of(diagram: Diagram, title: str) -> Journey:
    """The map: sections are stages, tasks touchpoints, people personas, scores emotions."""
    runs = runs_of(diagram)
    people = persona_ids(dict.fromkeys(person for task in diagram.tasks for person in people_of(task)))
    ids = node_ids([(run.name, [name_of(task, number) for number, task in enumerate(run.tasks, 1)]) for run in runs])
    return Journey(
        title=title,
        summary=_prose(diagram.acc_descr.text) if diagram.acc_descr else None,
        personas=tuple(Persona(id=found, name=name) for name, found in people.items()),
        stages=tuple(
            Stage(id=stage, name=run.name, touchpoints=tuple(_touchpoints(run, within, people)))
            for run, (stage, within) in zip(runs, ids, strict=True)
        ),
    )


def runs_of(diagram: Diagram) -> tuple[Run, ...]:
    """The sections in order, each with a name; tasks before the first have a run of their own."""
    tasks: defaultdict[int | None, list[Task]] = defaultdict(list)
    for task in diagram.tasks:
        tasks[task.section].append(task)
    early = [Run(FIRST_STAGE if diagram.sections else ONLY_STAGE, None, tuple(tasks[None]))] if tasks[None] else []
    named = [
        Run(in_one_line(section.name) or f"Stage {number + 1}", section.line, tuple(tasks[number]))
        for number, section in enumerate(diagram.sections)
    ]
    return (*early, *named)


def name_of(task: Task, number: int) -> str:
    """What a task is called; one without a visible sign is called by its number in the section."""
    return in_one_line(task.text) or f"Step {number}"


def people_of(task: Task) -> tuple[str, ...]:
    """Who takes part, each once; Mermaid lets a list end with a comma."""
    return tuple(dict.fromkeys(name for person in task.people if (name := in_one_line(person))))


def emotion_of(task: Task) -> float | None:
    """-2 … +2; None where the score is missing, no number, or beyond 1 … 5."""
    if not task.score_text or not LOWEST <= task.score <= HIGHEST:
        return None
    return round(task.score - MIDDLE, 4)


def in_one_line(text: str) -> str:
    """A text without line breaks, of HTML or others, and without blanks around it."""
    return " ".join(_UNSEEN.sub("", _BREAK.sub(" ", text)).split())


def _prose(text: str) -> str | None:
    lines = [in_one_line(line) for line in _BREAK.sub("\n", text).split("\n")]
    return "\n".join(lines).strip() or None


def _touchpoints(run: Run, ids: list[str], people: dict[str, str]) -> Iterator[Touchpoint]:
    for number, (task, found) in enumerate(zip(run.tasks, ids, strict=True), 1):
        present = people_of(task)
        emotion = emotion_of(task)
        yield Touchpoint(
            id=found,
            name=name_of(task, number),
            personas=tuple(people[name] for name in present) if len(present) < len(people) else (),
            emotion=None if emotion is None else PerPersona(emotion),
        )
