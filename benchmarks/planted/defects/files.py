"""Slips of the keyboard and of version control: what makes a file no map, or a field no value."""

import re
from collections.abc import Callable
from random import Random

from benchmarks.planted.defect import Defect, Place
from benchmarks.planted.site import Site

# A line of a block mapping that holds a plain text of several words.
PROSE = re.compile(r"^ *(?:- )?(?:goal|success|action|thought|frontstage|text|name): [A-Z][a-z]+ [a-z ,]+$")
VERSION = re.compile(r"^cjm: 1$")
EMOTION = re.compile(r"^ +emotion: -?[0-9.]+$")
FIELD = re.compile(r"^( +)(goal|emotion|action|thought|channel|department|backstage):")
Change = Callable[[str], str]


def _in_line(pattern: re.Pattern[str], change: Change) -> Callable[[Site, Random], Place | None]:
    """A defect that changes one line, in which it must be found."""

    def plant(site: Site, chance: Random) -> Place | None:
        lines = site.texts[site.map].split("\n")
        able = [at for at, line in enumerate(lines) if pattern.match(line)]
        if not able:
            return None
        at = chance.choice(able)
        lines[at] = change(lines[at])
        site.texts[site.map] = "\n".join(lines)
        return Place(site.map, line=at + 1 + lines[at].count("\n"))

    return plant


def _of_text(change: Change, line: int) -> Callable[[Site, Random], Place | None]:
    """A defect of the whole file, found on a line counted from 1, or from the end where it is negative."""

    def plant(site: Site, chance: Random) -> Place | None:
        text = change(site.texts[site.map])
        site.texts[site.map] = text
        return Place(site.map, line=line if line > 0 else text.count("\n") + 1 + line)

    return plant


def _misspelt(line: str) -> str:
    return FIELD.sub(lambda found: f"{found[1]}{found[2][:2]}{found[2][3]}{found[2][2]}{found[2][4:]}:", line)


def _nameless(site: Site, chance: Random) -> Place | None:
    """A touchpoint loses its name; what lacks it is found where it begins."""
    stages = site.journey["stages"]
    able = [
        (at, number)
        for at, stage in enumerate(stages)
        for number, touchpoint in enumerate(stage.get("touchpoints", []))
        if isinstance(touchpoint, dict) and "name" in touchpoint and "id" in touchpoint
    ]
    if not able:
        return None
    at, number = chance.choice(able)
    del stages[at]["touchpoints"][number]["name"]
    return Place(site.map, ("stages", at, "touchpoints", number, "id"))


def _wordless(site: Site, chance: Random) -> Place | None:
    """A stage is called by a picture, from which no id can be made."""
    able = [at for at, stage in enumerate(site.journey["stages"]) if "name" in stage]
    at = chance.choice(able)
    site.journey["stages"][at].pop("id", None)
    site.journey["stages"][at]["name"] = "🙂"
    return Place(site.map, ("stages", at, "name"))


DEFECTS = (
    Defect("unreadable", _of_text(lambda text: f"{text}# \udcff\n", -1)),
    Defect("syntax", _in_line(PROSE, lambda line: f"{line}: and more")),
    Defect("several-documents", _of_text(lambda text: f"{text}---\ncjm: 1\ntitle: Another\n", -3)),
    Defect("empty-file", _of_text(lambda text: "# To be written\n", 1)),
    Defect("not-a-map", _in_line(VERSION, lambda line: "version: 1")),
    Defect("duplicate-key", _in_line(EMOTION, lambda line: f"{line}\n{line}")),
    Defect("alias", _in_line(PROSE, lambda line: line.replace(": ", ": *", 1))),
    Defect("tag", _in_line(PROSE, lambda line: line.replace(": ", ": !!python/name:os.system ", 1))),
    Defect("too-deep", _in_line(PROSE, lambda line: f"{line.partition(':')[0]}: {'[' * 200}{']' * 200}")),
    Defect("cut-text", _in_line(PROSE, lambda line: f"{line} #1 of all")),
    Defect("newer-version", _in_line(VERSION, lambda line: "cjm: 2")),
    Defect("unknown-key", _in_line(FIELD, _misspelt)),
    Defect("missing-field", _nameless),
    Defect("wrong-kind", _in_line(EMOTION, lambda line: f"{line.partition(':')[0]}: [-1, 1]")),
    Defect("wrong-value", _in_line(EMOTION, lambda line: f"{line.partition(':')[0]}: very sad")),
    Defect("needs-id", _wordless),
)
