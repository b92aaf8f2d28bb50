"""A deed over the columns of its stage, and what stands where there is none."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from cjm.analysis.runs import Run, runs
from cjm.analysis.steps import Step
from cjm.render.language import Language


class Span(Struct, frozen=True):
    """Something over columns `first` to `last` of its stage, counted from 1; `department` is that one's number.

    `missing`: nobody is there, or nobody says who is; `number` names the touchpoint of a nobody among others.
    """

    text: str
    first: int
    last: int
    department: int | None = None
    missing: Literal["", "nobody", "unknown"] = ""
    number: str = ""


def unsaid(words: Language, steps: Sequence[Step], deeds: Iterable[Span], nobody: Iterable[int]) -> list[Span]:
    """The columns of a stage without a deed: those in which `nobody` is, and those of which nothing is known."""
    covered = {column for deed in deeds for column in range(deed.first, deed.last + 1)}
    empty = sorted(set(nobody) - covered)
    unknown = sorted(set(range(1, len(steps) + 1)) - covered - set(empty))
    return [
        *(_missing(words.say("nobody"), run, "nobody", steps) for run in runs(empty)),
        *(_missing(words.say("none.deed"), run, "unknown", steps) for run in runs(unknown)),
    ]


def _missing(text: str, run: Run, kind: Literal["nobody", "unknown"], steps: Sequence[Step]) -> Span:
    alone = run.last - run.first + 1 == len(steps)
    return Span(text, run.first, run.last, None, kind, "" if alone else steps[run.first - 1].number)
