"""The kinds of value that a field of the format can hold.

A field's type is `Annotated[python type, kind]`: the kind says how its source text is read, how an editor's
schema describes it, and how its documentation reads. The python type is what the journey then holds.
"""

from typing import Annotated

from msgspec import Struct


class Text(Struct, frozen=True):
    """Any text; never empty. `prose` may run over several lines and holds sentences rather than a name."""

    prose: bool = False


class Identifier(Struct, frozen=True):
    """An id of the thing itself: lower-case letters of any script, digits and `-`, NFC, up to 64."""


class Reference(Struct, frozen=True):
    """The id of something else: of one of the kinds `to`, or one of the words `also`.

    With `across`, `map-id/id` names something in another map.
    """

    to: tuple[str, ...]
    also: tuple[str, ...] = ()
    across: bool = False


class Word(Struct, frozen=True):
    """Any word; the `usual` ones are offered by editors and known to pages and rules.

    With `entry`, it may be the id of an entry of that kind in a library (`channel`, `department`, `system`).
    """

    usual: tuple[str, ...] = ()
    entry: str = ""


class Choice(Struct, frozen=True):
    """One of a closed list of words."""

    words: tuple[str, ...]


class Number(Struct, frozen=True):
    """A number from `low` to `high` (both included), in steps of `step` where it is given."""

    low: float | None = None
    high: float | None = None
    step: float | None = None


class Whole(Struct, frozen=True):
    """A whole number from `low` to `high` (both included)."""

    low: int | None = None
    high: int | None = None


class Day(Struct, frozen=True):
    """An ISO date, `2026-11-22`."""


class Period(Struct, frozen=True):
    """A day, a month or a year: `2026-11-22`, `2026-11`, `2026`."""


class Time(Struct, frozen=True):
    """A duration: `30 min`, `6 h`, `6.2 days`, `2 weeks`, `3-5 days`."""


class Part(Struct, frozen=True):
    """A share of a whole: `38 %` or `0.38`, held as 0 … 1."""


class Often(Struct, frozen=True):
    """How often: a share (held as 0 … 1), or `always`, `often`, `sometimes`, `rarely`."""


class Bounds(Struct, frozen=True):
    """Two numbers with a dash between them: `1-5`."""


class Link(Struct, frozen=True):
    """An address; only http, https, mailto and relative ones are ever linked."""


class File(Struct, frozen=True):
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
