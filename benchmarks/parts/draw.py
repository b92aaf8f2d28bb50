"""`cjm render` of a hundred maps beside mermaid-cli's one diagram."""

import json
from collections.abc import Iterator
from shutil import rmtree

from benchmarks.duel import Side, duel
from benchmarks.generate.touchpoints import name_of
from benchmarks.plan import Plan, missing
from benchmarks.row import Row, Target

PEER = "mermaid-cli, 1 diagram"
TARGET = Target(1)


def rows(plan: Plan) -> Iterator[Row]:
    """A hundred maps to pages, with what lint finds in them, beside one journey of fifteen tasks to SVG."""
    maps = plan.amount(100, 3)
    site = plan.folder / "site"
    command = (*plan.cjm, "render", str(plan.workspace(maps)), "-o", str(site))

    def forget() -> None:
        plan.forget()
        # Pages that are the same would not be written again.
        rmtree(site, ignore_errors=True)

    ours = Side("ours", command, plan.environment, before=forget)
    why = _lacks(plan)
    found = duel([ours] if why else [ours, _mermaid(plan)], min(plan.rounds, 3))
    for unit, name in (("s wall", "wall"), ("s CPU", "cpu")):
        other = None if why else getattr(found["theirs"], name)
        target = TARGET if name == "wall" else None
        yield Row(f"render {maps} maps to HTML", unit, PEER, target, getattr(found["ours"], name), other, why)


def _lacks(plan: Plan) -> str:
    if not plan.peer("mmdc"):
        return missing("mermaid-cli", "npm install @mermaid-js/mermaid-cli")
    return "" if plan.browser() else missing("a Chromium for mermaid-cli", "or name one in CJM_CHROMIUM")


def _mermaid(plan: Plan) -> Side:
    source, settings = plan.folder / "journey.mmd", plan.folder / "puppeteer.json"
    tasks = "".join(f"    {name_of(number)}: {1 + number % 5}: Lena\n" for number in range(15))
    source.write_text(f"journey\n  title Fifteen touchpoints\n  section All\n{tasks}", encoding="utf-8")
    settings.write_text(json.dumps({"executablePath": plan.browser(), "args": ["--no-sandbox"]}), encoding="utf-8")
    target = str(plan.folder / "journey.svg")
    return Side("theirs", (plan.peer("mmdc"), "-i", str(source), "-o", target, "-p", str(settings)))
