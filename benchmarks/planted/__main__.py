"""python -m benchmarks.planted: each rule against defects planted in good maps: found, on the right line, false alarms."""

import argparse
import importlib
import pkgutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.planted import defects as package
from benchmarks.planted.defect import Defect
from benchmarks.planted.planting import Planted, planted, untouched
from cjm.lint.cache import Cache
from cjm.lint.catalogue import rules


def main() -> int:
    """Print a line for each rule; the status is 1 where a defect is missed or misplaced, or a good map is blamed."""
    asked = _asked()
    with TemporaryDirectory() as folder:
        cache, maps = Cache(Path(folder) / "cache"), Path(folder) / "maps"
        before = untouched(maps, cache)
        alarms = Counter(finding.name for finding in before)
        results = []
        for defect in _defects(asked.rules):
            numbers = range(asked.count)
            tried = [one for number in numbers if (one := planted(defect, number, maps, cache, before))]
            results.append(_told(defect.rule, tried, alarms))
    unplanted = sorted({rule.name for rule in rules()} - {defect.rule for defect in _defects([])})
    print(f"rules without a planted defect: {', '.join(unplanted) or 'none'}")
    print(f"false alarms on the untouched maps: {alarms.total()} {dict(alarms) or ''}")
    return int(not all(results) or alarms.total() > 0)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.planted", description=__doc__)
    parser.add_argument("rules", nargs="*", help="only these rules, by name")
    parser.add_argument("--count", type=int, default=10, help="places for each defect")
    return parser.parse_args()


def _defects(names: list[str]) -> Iterator[Defect]:
    for module in sorted(one.name for one in pkgutil.iter_modules(package.__path__)):
        for defect in importlib.import_module(f"{package.__name__}.{module}").DEFECTS:
            if not names or defect.rule in names:
                yield defect


def _told(rule: str, tried: list[Planted], alarms: Counter[str]) -> bool:
    """Print the line of a rule, and say whether all went well."""
    found, placed = sum(one.found for one in tried), sum(one.placed for one in tried)
    besides = Counter(name for one in tried for name in one.besides)
    well = bool(tried) and placed == len(tried)
    others = ", ".join(f"{name} {times}" for name, times in besides.most_common(4))
    line = f"{rule:38} planted {len(tried):3}  found {found:3}  right line {placed:3}"
    print(f"{line}  false alarms {alarms[rule]}  {'' if well else 'MISSED '}{others and f'besides: {others}'}")
    for one in tried:
        if not one.placed:
            print(f"    {_missed(one)}", file=sys.stderr)
    return well


def _missed(one: Planted) -> str:
    return f"{one.rule}: expected at {one.where} ({'other line' if one.found else 'not found'})"


if __name__ == "__main__":
    raise SystemExit(main())
