"""The kinds of value that a field of the format can hold.

A field's type is `Annotated[python type, kind]`: the kind says how its source text is read, how an editor's
schema describes it, and how its documentation reads. The python type is what the journey then holds.
"""

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class Text:
    """Any text; never empty. `prose` may run over several lines and holds sentences rather than a name."""

    prose: bool = False


@dataclass(frozen=True, slots=True)
class Identifier:
    """An id of the thing itself: lower-case letters of any script, digits and `-`, NFC, up to 64."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The id of something else: of one of the kinds `to`, or one of the words `also`.

    With `across`, `map-id/id` names something in another map.
    """

    to: tuple[str, ...]
    also: tuple[str, ...] = ()
    across: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """Any word; the `usual` ones are offered by editors and known to pages and rules.

    With `entry`, it may be the id of an entry of that kind in a library (`channel`, `department`, `system`).
    """

    usual: tuple[str, ...] = ()
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a closed list of words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A number from `low` to `high` (both included), in steps of `step` where it is given."""

    low: float | None = None
    high: float | None = None
    step: float | None = None


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `low` to `high` (both included)."""

    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """An ISO date, `2026-11-22`."""


@dataclass(frozen=True, slots=True)
class Period:
    """A day, a month or a year: `2026-11-22`, `2026-11`, `2026`."""


@dataclass(frozen=True, slots=True)
class Time:
    """A duration: `30 min`, `6 h`, `6.2 days`, `2 weeks`, `3-5 days`."""


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a whole: `38 %` or `0.38`, held as 0 … 1."""


@dataclass(frozen=True, slots=True)
class Often:
    """How often: a share (held as 0 … 1), or `always`, `often`, `sometimes`, `rarely`."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Two numbers with a dash between them: `1-5`."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address; only http, https, mailto and relative ones are ever linked."""


@dataclass(frozen=True, slots=True)
class File:
    """The path of a file beside the map, inside the workspace."""


Kind = (
    Text
    | Identifier
    | Reference
    | Word
    | Choice
    | Number
    | Whole
    | Day
    | Period
    | Time
    | Part
    | Often
    | Bounds
    | Link
    | File
)

Line = Annotated[str, Text()]
Prose = Annotated[str, Text(prose=True)]
Id = Annotated[str, Identifier()]
Emotion = Annotated[float, Number(-2, 2)]
Rating = Annotated[int, Whole(1, 5)]
Effort = Annotated[float, Number(1, 5, 0.5)]
Share = Annotated[float, Part()]
YesNo = Annotated[str, Choice(("yes", "no", "unknown"))]

PersonaRef = Annotated[str, Reference(("persona",))]
MetricRef = Annotated[str, Reference(("metric",))]
EvidenceRef = Annotated[str, Reference(("evidence",))]
TouchpointRef = Annotated[str, Reference(("touchpoint",))]
MapRef = Annotated[str, Reference(("map",))]

CHANNELS = (
    "web",
    "app",
    "phone",
    "email",
    "chat",
    "sms",
    "social",
    "post",
    "courier",
    "store",
    "in-person",
    "video",
    "device",
    "self-service",
    "print",
    "word-of-mouth",
)
JOURNEY_TYPES = ("acquisition", "onboarding", "use", "support", "renewal", "exit", "end-to-end")

Channel = Annotated[str, Word(CHANNELS, "channel")]
Department = Annotated[str, Word(("nobody",), "department")]
System = Annotated[str, Word(entry="system")]
