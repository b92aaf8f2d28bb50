"""One defect planted in one good map, and whether lint sees it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from benchmarks.planted.defect import Defect, Place
from benchmarks.planted.site import Site, line_of, maps, site
from cjm.lint.asked import Asked
from cjm.lint.cache import Cache
from cjm.lint.catalogue import by_name
from cjm.lint.engine import findings_of
from cjm.lint.finding import Finding
from cjm.lint.rule import MATURITIES
from cjm.workspace import load

DAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Planted:
    """What became of a defect: whether its rule spoke, whether on the right line, and which other rules spoke besides."""

    rule: str
    map: str
    found: bool
    placed: bool
    besides: tuple[str, ...]
    where: str


def planted(defect: Defect, number: int, folder: Path, cache: Cache, before: Iterable[Finding]) -> Planted | None:
    """The defect in one place drawn by its number; None where no good map gives an occasion for it.

    `before` is what lint says of the good maps.
    """
    chance = Random(f"{defect.rule} {number}")
    for map_ in _drawn(defect, chance):
        here = site(map_)
        place = defect.plant(here, chance)
        if place:
            return _judged(defect, here, place, _findings(here, folder, cache), before)
    return None


def untouched(folder: Path, cache: Cache) -> list[Finding]:
    """What lint says of the good maps as they are, written by the same program."""
    return list(_findings(site(maps()[0]), folder, cache))


def _drawn(defect: Defect, chance: Random) -> list[str]:
    """Maps in an order drawn by chance, those first and only that are mature enough for the rule."""
    least = MATURITIES.index(by_name()[defect.rule].maturity)
    able = [one for one in maps() if MATURITIES.index(site(one).journey.get("maturity", "sketch")) >= least]
    return chance.sample(able, len(able))


def _judged(defect: Defect, here: Site, place: Place, found: list[Finding], before: Iterable[Finding]) -> Planted:
    fresh = list((Counter(map(_kind, found)) - Counter(map(_kind, before))).elements())
    own = [one for one in fresh if one[0] == defect.rule]
    line = place.line or line_of(here.written()[place.path], place.keys)
    placed = any(one.name == defect.rule and (one.path, one.span.start.line) == (place.path, line) for one in found)
    besides = tuple(sorted({name for name, _, _ in fresh if name != defect.rule}))
    return Planted(defect.rule, here.map, bool(own), bool(own) and placed, besides, f"{place.path}:{line}")


def _kind(finding: Finding) -> tuple[str, str, str]:
    """A finding whatever line it stands on."""
    return finding.name, finding.path, finding.message


def _findings(here: Site, folder: Path, cache: Cache) -> list[Finding]:
    _write(here.written(), folder)
    return [one for found in findings_of(load(folder), Asked(DAY, cache=cache)).values() for one in found]


def _write(files: dict[str, str], folder: Path) -> None:
    """The files, and none of an earlier defect."""
    for path in folder.rglob("*"):
        if path.is_file() and path.relative_to(folder).as_posix() not in files:
            path.unlink()
    for name, text in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode("utf-8", "surrogateescape")
        if not place.exists() or place.read_bytes() != data:
            place.write_bytes(data)
