"""Everything that a picture of one journey is made from."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from cjm.lint.finding import Finding
from cjm.model.journey import Journey
from cjm.model.series import Series


class Revision(Struct, frozen=True):
    """The version of the map that is shown: short commit id, its date, and whether the file was changed since."""

    id: str
    date: date
    changed: bool = False


class Link(Struct, frozen=True):
    """Another page of the same site."""

    title: str
    href: str


class Subject(Struct, frozen=True, eq=False):
    """One journey, its libraries' parts merged in, with all that is known around it.

    `series` are the metrics' values: of each metric over all, then those of its stages, touchpoints and personas.
    `names` holds by (`channel` | `department` | `system` | `map` | `touchpoint`, word) the name that a library or a map gives it,
    `icons` by channel word the usual channel whose icon it takes. `pages` are the other maps of the same site: the
    addresses of their pages by id.
    `findings` is None where nothing was checked. `fresh_days`: age in days up to which a validation is fresh.
    """

    journey: Journey
    today: date
    lang: str = "en"
    theme: str = ""
    series: tuple[Series, ...] = ()
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    icons: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] | None = None
    revision: Revision | None = None
    fresh_days: float = 180
    index: Link | None = None
