"""A Mermaid journey diagram as it is written, before anything is made of it."""

from msgspec import Struct


class Section(Struct, frozen=True):
    """A section's name as it is written, and its line."""

    name: str
    line: int


class Task(Struct, frozen=True):
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


class Told(Struct, frozen=True):
    """A text that the diagram gives of itself, and its line."""

    text: str
    line: int


class Diagram(Struct, frozen=True):
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
