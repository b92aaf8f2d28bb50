"""A deed over the columns of its stage, and what stands where there is none."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from cjm.analysis.runs import Run, runs
from cjm.analysis.steps import Step
from cjm.render.language import Language


class Span(Struct, frozen=True):
    """Something over columns `first` to `last` of its stage, counted from 1; `department` is that one's number.

    `missing`: nobody is there, or nobody says who is; `number` names the touchpoints where columns alone would tell.
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


def numbered(steps: Sequence[Step], spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of a stage, with the numbers of their touchpoints where some are of nobody or two have the same words."""
    told = [one.text for one in spans if one.missing != "unknown"]
    if len(set(told)) == len(told) and not any(one.missing == "nobody" and one.number for one in spans):
        return tuple(spans)
    return tuple(replace(one, number=_number(steps, one.first, one.last)) for one in spans)


def _missing(text: str, run: Run, kind: Literal["nobody", "unknown"], steps: Sequence[Step]) -> Span:
    return Span(text, run.first, run.last, None, kind, _number(steps, run.first, run.last))


def _number(steps: Sequence[Step], first: int, last: int) -> str:
    """The numbers of a stage's columns `first` to `last`; empty for all of them."""
    if last - first + 1 == len(steps):
        return ""
    return steps[first - 1].number if first == last else f"{steps[first - 1].number}–{steps[last - 1].number}"
