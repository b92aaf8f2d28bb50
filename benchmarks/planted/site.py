"""A workspace in memory: maps and libraries that can be changed, and data files as text."""

from dataclasses import dataclass, field
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

STALE = "validated: 2026-04-24"
GOOD = Path(__file__).parents[2] / "maps"


@dataclass
class Site:
    """The files of a workspace by path, as text; `map` is the path of the map in which the defect is planted."""

    map: str
    texts: dict[str, str]
    _opened: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def journey(self) -> dict[str, Any]:
        """The map in which the defect is planted."""
        return self.document(self.map)

    def document(self, path: str) -> dict[str, Any]:
        """A document of the site, to be changed in place."""
        if path not in self._opened:
            self._opened[path] = _plain(_loaded(self.texts[path]))
        return self._opened[path]

    def at(self, path: str, keys: tuple[str | int, ...]) -> object:
        """The value at keys from the top of a document down."""
        value: object = self.document(path)
        for key in keys:
            value = value[key]  # type: ignore[index]
        return value

    def written(self) -> dict[str, str]:
        """Every file as text."""
        return self.texts | {path: _dumped(one) for path, one in self._opened.items()}


def site(map_: str) -> Site:
    """A fresh copy of the good workspace, with one of its maps chosen."""
    return Site(map_, dict(_good()))


@cache
def maps() -> tuple[str, ...]:
    """The paths of the good maps."""
    return tuple(path for path, text in _good().items() if path.endswith(".yaml") and "stages" in _loaded(text))


def line_of(text: str, keys: tuple[str | int, ...]) -> int:
    """The line, from 1, of the value at `keys`, by a reader that is not ours: of a list or mapping, that of its key."""
    value, line = _loaded(text), 0
    for key in keys:
        inner = value[key]
        whole = isinstance(inner, dict | list)
        line = value.lc.item(key)[0] if isinstance(key, int) else (value.lc.key if whole else value.lc.value)(key)[0]
        value = inner
    return int(line) + 1


@cache
def _good() -> dict[str, str]:
    files = sorted(file for file in GOOD.rglob("*") if file.suffix in (".yaml", ".yml", ".csv"))
    texts = {file.relative_to(GOOD).as_posix(): file.read_text(encoding="utf-8") for file in files}
    # One of the examples is stale on purpose, so that its page shows how that looks.
    return {path: text.replace(STALE, STALE.replace("-04-", "-10-")) for path, text in texts.items()}


@cache
def _loaded(text: str) -> CommentedMap:
    return _yaml().load(text)


def _plain(value: object) -> Any:  # noqa: ANN401 - what YAML holds
    """A copy without comments: a program that writes YAML loses its way where what a comment hangs on is gone."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


def _dumped(document: dict[str, Any]) -> str:
    out = StringIO()
    _yaml().dump(document, out)
    return out.getvalue()


def _yaml() -> YAML:
    yaml = YAML()
    yaml.width = 10_000
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
