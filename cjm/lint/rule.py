"""The shape of a rule, and of its examples."""

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import force_setattr

from cjm.source import Span

if TYPE_CHECKING:
    from cjm.lint.atlas import Atlas
    from cjm.lint.sheet import Sheet
    from cjm.model.part import Part

MATURITIES = ("sketch", "researched", "validated")


class Good(Struct, frozen=True):
    """A map in which the rule finds nothing; `files` are others of the workspace, by path."""

    yaml: str
    files: tuple[tuple[str, str], ...] = ()


class Bad(Struct, frozen=True):
    """A map in which the rule finds something at `at`, `line:column` of the map, or `path:line:column`."""

    yaml: str
    at: str
    files: tuple[tuple[str, str], ...] = ()


class Found(Struct, frozen=True):
    """What a rule finds in one map: the message, and the part, its field and the item of it that it concerns.

    A field that is missing is placed on the name of what lacks it. `about` is an id or a word that tells this finding
    from others on the same field. `related` are further places: part, field, words.
    """

    message: str
    part: "Part"
    key: str = ""
    item: int | str | None = None
    about: str = ""
    related: tuple[tuple["Part", str, str], ...] = ()


class Across(Struct, frozen=True):
    """What a rule finds over several maps: the message, and the place as facts carry it.

    `related` are places in other files: path, place, words.
    """

    message: str
    path: str
    span: Span
    map: str = ""
    node: str = ""
    about: str = ""
    related: tuple[tuple[str, Span, str], ...] = ()


class Option(Struct, frozen=True):
    """A limit of a rule: its default, and what it limits."""

    default: float
    says: str


class Rule(Struct, frozen=True):
    """A rule.

    `check` looks at one document of the `kinds` named, `check_all` at the facts of all files of a workspace; a rule with
    neither reports the reader's faults of its name. It speaks of maps that are at least as mature as `maturity`. The
    docstring of the module that holds it is its manual page. `dated` says that what it finds depends on the day.
    `reads` are the fields that it looks at: where a fault hides one of them in the part of a finding, it is silent.
    """

    code: str
    name: str
    severity: str
    maturity: str = "sketch"
    check: "Callable[[Sheet], Iterator[Found]] | None" = None
    check_all: "Callable[[Atlas], Iterator[Across]] | None" = None
    kinds: tuple[str, ...] = ("journey",)
    reads: tuple[str, ...] = ()
    good: tuple[Good, ...] = ()
    bad: tuple[Bad, ...] = ()
    options: dict[str, Option] = field(default_factory=dict)
    dated: bool = False
    module: str = ""

    def __post_init__(self) -> None:
        """Remember the module that the rule stands in, for its manual."""
        force_setattr(self, "module", sys._getframe(1).f_globals["__name__"])

    @property
    def scope(self) -> str:
        """`workspace` where it looks at all maps together, else `file`."""
        return "workspace" if self.check_all else "file"

    @property
    def manual(self) -> str:
        """What the rule says, why, and where it comes from."""
        return (sys.modules[self.module].__doc__ or "").strip()

    @property
    def title(self) -> str:
        """The first sentence of the manual."""
        return self.manual.split("\n", 1)[0].rstrip(".")
