"""What a journey map cannot keep of a Mermaid diagram, and what had to be made up for it."""

import math
import re
from collections.abc import Iterator
from pathlib import PurePath

from cjm.exchange.importer import Note
from cjm.exchange.mermaid_diagram import Diagram, Task
from cjm.exchange.mermaid_journey import HIGHEST, LOWEST, emotion_of, in_one_line, people_of, runs_of

_SCORE = re.compile(r"[1-5]")
_SCORE_AND_COMMA = re.compile(r"[1-5]\s*,")


def title_of(diagram: Diagram, path: str, number: int, several: bool) -> tuple[str, tuple[Note, ...]]:
    """What the map is called: the diagram's title, else its title for screen readers, else the file's name."""
    for told in (diagram.title, diagram.front_title):
        if told and (title := in_one_line(told.text)):
            return title, ()
    if diagram.acc_title and (title := in_one_line(diagram.acc_title.text)):
        return title, (Note(diagram.acc_title.line, "the diagram has no title: the map is called as accTitle says"),)
    title = in_one_line(PurePath(path).name.split(".")[0].replace("-", " ").replace("_", " ")) or "Journey"
    title = f"{title[:1].upper()}{title[1:]} {number if several else ''}".strip()
    return title, (Note(diagram.line, f"the diagram has no title: the map is called '{title}'"),)


def losses(diagram: Diagram, title: str) -> tuple[Note, ...]:
    """Everything that differs from the diagram."""
    of_tasks = [note for task in diagram.tasks for note in _of_task(task)]
    return (
        *_of_titles(diagram, title),
        *_of_drawing(diagram),
        *_of_sections(diagram),
        *of_tasks,
        *_of_people(diagram),
    )


def _of_titles(diagram: Diagram, title: str) -> Iterator[Note]:
    for told in diagram.replaced:
        yield Note(told.line, f"{_quoted(told.text)} is said anew further down: only the last one counts")
    for other in (diagram.front_title, diagram.acc_title):
        if other and in_one_line(other.text) not in ("", title):
            yield Note(other.line, f"a second title is left out: {_quoted(other.text)}")


def _of_drawing(diagram: Diagram) -> Iterator[Note]:
    if diagram.settings:
        yield Note(diagram.settings[0], f"settings of the drawing are left out ({_lines(diagram.settings)})")
    if diagram.comments:
        yield Note(diagram.comments[0], f"comments are left out ({_lines(diagram.comments)})")


def _of_sections(diagram: Diagram) -> Iterator[Note]:
    runs = runs_of(diagram)
    if not runs:
        yield Note(diagram.line, "the diagram has no section and no task: the map has no stages yet")
    for run in runs:
        if run.line is None:
            yield Note(run.tasks[0].line, f"tasks stand outside of any section: they are in a stage '{run.name}'")
        elif not run.tasks:
            yield Note(run.line, f"the section {_quoted(run.name)} has no tasks: its stage has no touchpoints yet")
    for section in diagram.sections:
        if not in_one_line(section.name):
            yield Note(section.line, "a section without a visible name: its stage is called by its number")


def _of_task(task: Task) -> Iterator[Note]:
    name = _quoted(task.text)
    if not in_one_line(task.text):
        yield Note(task.line, "a task without a visible name: its touchpoint is called by its number")
    if not task.score_text:
        yield Note(task.line, f"{name} has no score: its emotion is left out")
    elif math.isnan(task.score):
        score = _quoted(task.score_text)
        yield Note(task.line, f"the score {score} of {name} is no number: its emotion is left out{_meant(task)}")
    elif emotion_of(task) is None:
        scale = f"{LOWEST} to {HIGHEST}"
        yield Note(task.line, f"the score {task.score_text} of {name} is not from {scale}: its emotion is left out")
    if task.rest:
        yield Note(task.line, f"what follows the people of {name} is left out: {_quoted(task.rest)}")


def _meant(task: Task) -> str:
    """What may have been meant by a task whose score is no number."""
    people = people_of(task)
    if len(people) == 1 and _SCORE.fullmatch(people[0]):
        return f"; did you mean '{in_one_line(task.score_text)}: {people[0]}: {in_one_line(task.text)}'?"
    if _SCORE_AND_COMMA.match(task.score_text):
        return "; a colon stands between score and people"
    return ""


def _of_people(diagram: Diagram) -> Iterator[Note]:
    nameless = [task.line for task in diagram.tasks if not people_of(task)]
    if nameless and len(nameless) < len(diagram.tasks):
        yield Note(nameless[0], f"tasks that name nobody hold for all personas ({_lines(nameless)})")


def _quoted(text: str) -> str:
    return f"'{in_one_line(text)}'"


def _lines(numbers: tuple[int, ...] | list[int]) -> str:
    named = list(dict.fromkeys(map(str, numbers)))
    return f"line {named[0]}" if len(named) == 1 else f"lines {', '.join(named[:-1])} and {named[-1]}"
