"""A repair map's first year as a git repository, the same commits on every machine: `python -m tests.story FOLDER`."""

import argparse
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path

from tests.real_git import git, new_repository

MAP = "maps/instrument-repair.yaml"
TEXTS = Path(__file__).parent / "story_maps"

SETTINGS = """\
cjm: 1
kind: workspace
title: After-sales and service
maps: "*.yaml"
"""
LIBRARY = """\
cjm: 1
kind: library
departments:
  - {id: support, name: Support}
  - {id: returns, name: Returns desk}
  - {id: logistics, name: Logistics}
  - {id: sales, name: Sales}
  - {id: workshop, name: Workshop}
"""
MEASURED = "date,value,n\n2025-12,7.5,57\n2026-01,7.1,60\n2026-02,7.4,61\n2026-03,7.3,66\n"
MEASURED_LATER = "2026-06,6.6,56\n2026-08,6.2,63\n2026-10,2.9,69\n2026-11,1.4,49\n"

MOVED = {
    "headline: Customers call again and again, because only the workshop can see the status": (
        "headline: A first-time customer’s lab stands still for a week, because nobody owns the loaner"
    ),
    "        moment: critical\n        why: Nobody who called three times would recommend us.\n": "",
    "        department: sales\n": (
        "        department: sales\n"
        "        moment: critical\n"
        "        why: Whoever has a loaner forgives a long repair; whoever has none forgives nothing.\n"
    ),
    "    n: 11\n    from: 2026-02\n    to: 2026-03\n": "    n: 14\n    from: 2026-02\n    to: 2026-04-24\n",
    "reviewed: 2026-03-31\n": "reviewed: 2026-04-24\nvalidated: 2026-04-24\n",
    "opportunities:\n": """\
opportunities:
  - id: loaner-with-label
    title: Ship the loaner with the label
    addresses:
      - receives-the-loaner
      - no-loaner
    impact: 5
    effort: 2
    status: chosen
    alternatives:
      - A pool of forty loaners of our own
    expects:
      - metric: loaner-wait
        to: 1
    actions:
      - what: "Pilot: loaner leaves with the return label, 60 cases"
        owner: Ingrid Sol
        department: logistics
        due: 2026-11-13
        status: planned
""",
}
MENDED = {
    "            state: broken\n            note: chat log arrives after the call\n": (
        "            state: works\n            note: chat log stands in the order before the call\n"
    ),
    """\
        pains:
          - id: serial-number-three-times
            text: The serial number is asked three times
            severity: 2
            causes:
              - The chat log reaches the return order only after the call
            evidence: interviews
""": "",
    "  - id: repair\n    name: Repair\n": """\
      - id: tracks-the-parcel
        name: Tracks the parcel
        channel: web
        action: Checks the link every few hours
        quote:
          maya: Delivered, it says. To whom?
        emotion: {maya: -1.5, viktor: 1}
        frontstage: Tracking page
        backstage: Scan at goods-in
        department: logistics
        handoff:
          - from: sales
            state: unknown
        pains:
          - id: trail-ends-at-the-door
            text: The trail ends at our door
            severity: 2
            causes:
              - The carrier’s link ends at goods-in, and no message of ours takes over from it
            evidence: interviews
        evidence: interviews

  - id: repair
    name: Repair
""",
    "          - from: sales\n            state: unknown\n        evidence: interviews\n      - id: gets-the-quote": (
        "          - from: logistics\n            state: works\n        evidence: interviews\n      - id: gets-the-quote"
    ),
    "        emotion: {maya: -1, viktor: 1.5}\n": "        emotion: {maya: -0.5, viktor: 1.5}\n",
    "reviewed: 2026-04-24\n": "reviewed: 2026-08-17\n",
}
PILOTED = {
    "        emotion: {maya: -2, viktor: 2}\n": "        emotion: {maya: 1, viktor: 2}\n",
    "          maya: Waits, calls twice, sends samples out\n": "          maya: Unpacks it, runs the control, starts\n",
    "          maya: Forty samples a day, and nothing to run them on.\n": (
        "          maya: It was here before I had packed mine.\n"
    ),
    "        action: Packs it in a box she has to find\n        emotion: {maya: 0, viktor: 1}\n": (
        "        action: Has two crates in the corridor at once\n        emotion: {maya: -0.5, viktor: 1}\n"
    ),
    "        emotion: {maya: -1.5, viktor: 1}\n": "        emotion: {maya: -0.5, viktor: 1}\n",
    "            text: No loaner for a week\n            severity: 3\n": (
        "            text: No loaner in weeks when the pool is empty\n            severity: 2\n"
    ),
    "        due: 2026-11-13\n        status: planned\n": (
        "        due: 2026-11-13\n        done: 2026-11-12\n        status: done\n"
    ),
    "because nobody owns the loaner": "where the loaner does not leave with the label",
    "reviewed: 2026-08-17\n": "reviewed: 2026-11-20\n",
}
RENAMED = {"chases-the-status": "asks-where-it-is"}


@dataclass(frozen=True, slots=True)
class Chapter:
    """One commit: its tag, author, day and subject, what the map becomes, and the other files that it writes.

    `text` names a file that is the whole map; else the map of the chapter before is changed by `edits`, old to new.
    """

    tag: str
    author: str
    day: str
    subject: str
    text: str = ""
    edits: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)


STORY = (
    Chapter(
        "sketch",
        "Kenji Mori",
        "2026-01-20",
        "repair: the sketch from the whiteboard, imported",
        text="sketch.yaml",
        files={"maps/cjm.yaml": SETTINGS},
    ),
    Chapter(
        "researched",
        "Lena Ortiz",
        "2026-03-31",
        "repair: eleven interviews and four months of returns",
        text="researched.yaml",
        files={"maps/library.yaml": LIBRARY, "maps/data/loaner-wait.csv": MEASURED},
    ),
    Chapter("moved", "Lena Ortiz", "2026-04-24", "repair: the loaner decides, and not the telephone", edits=MOVED),
    Chapter(
        "mended", "Amira Haddad", "2026-08-17", "repair: the chat log is in the order; track the parcel", edits=MENDED
    ),
    Chapter(
        "piloted",
        "Ingrid Sol",
        "2026-11-20",
        "repair: sixty cases of the pilot",
        edits=PILOTED,
        files={"maps/data/loaner-wait.csv": MEASURED + MEASURED_LATER},
    ),
    Chapter("renamed", "Amira Haddad", "2026-11-21", "repair: an id that says what customers do", edits=RENAMED),
)


def main() -> None:
    """Make the repository in the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a new or empty folder")
    folder: Path = parser.parse_args().folder
    if folder.exists() and any(folder.iterdir()):
        parser.error(f"{folder} is not empty; name a new folder")
    make_story(folder)


def make_story(folder: Path) -> None:
    """A repository in a new or empty folder, with one tagged commit for each chapter."""
    new_repository(folder)
    text = ""
    for chapter in STORY:
        text = (
            (TEXTS / chapter.text).read_text("utf-8") if chapter.text else reduce(_edited, chapter.edits.items(), text)
        )
        for path, content in {MAP: text, **chapter.files}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(content, "utf-8", newline="\n")
            git(folder, "add", "--", path)
        author = f"{chapter.author} <{chapter.author.split()[0].lower()}@example.org>"
        git(folder, "commit", "--quiet", f"--author={author}", "--message", chapter.subject, day=chapter.day)
        git(folder, "tag", chapter.tag)


def _edited(text: str, edit: tuple[str, str]) -> str:
    """The text with one edit, which has to find what it replaces, so that no chapter loses its point unseen."""
    old, new = edit
    assert old in text, f"the story has no more: {old}"
    return text.replace(old, new)


if __name__ == "__main__":
    main()
