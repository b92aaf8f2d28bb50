"""A Mermaid journey diagram as it is written, before anything is made of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A section's name as it is written, and its line."""

    name: str
    line: int


@dataclass(frozen=True)
class Task:
    """A task: its text and score as they are written, who takes part, and the section it stands in.

    `score` is NaN for a text that is no number. `section` is a place in the diagram's sections; None before the first.
    `rest` is what stands behind a third colon, which Mermaid passes over.
    """

    text: str
    score_text: str
    score: float
    people: tuple[str, ...]
    section: int | None
    line: int
    rest: str = ""


@dataclass(frozen=True)
class Told:
    """A text that the diagram gives of itself, and its line."""

    text: str
    line: int


@dataclass(frozen=True)
class Diagram:
    """A journey diagram; of a title or description told twice, the last counts and the others are `replaced`.

    `front_title` is the title of the front matter; `settings` and `comments` are lines.
    """

    line: int
    title: Told | None
    front_title: Told | None
    acc_title: Told | None
    acc_descr: Told | None
    sections: tuple[Section, ...]
    tasks: tuple[Task, ...]
    replaced: tuple[Told, ...]
    settings: tuple[int, ...]
    comments: tuple[int, ...]
