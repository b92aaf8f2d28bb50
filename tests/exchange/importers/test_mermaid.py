"""A Mermaid journey becomes a map that reads back whole, and what could not be kept is said."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.document import read as document
from cjm.errors import CjmError
from cjm.exchange.importer import Imported, Note, Refused, importer_for, known_importers
from cjm.exchange.importers.mermaid import MERMAID
from cjm.model.identity import is_id
from cjm.reading.dump import dump


def _imported(text: str, path: str = "day.mmd") -> list[Imported | Refused]:
    return importer_for(text.encode(), path).read(text.encode(), path)


def _only(text: str, path: str = "day.mmd") -> Imported:
    [found] = _imported(text, path)
    assert isinstance(found, Imported)
    return found


def _map(text: str, path: str = "day.mmd") -> str:
    return dump(_only(text, path).journey)


def _notes(text: str, path: str = "day.mmd") -> list[tuple[int, str]]:
    return [(note.line, note.message) for note in _only(text, path).lost]


def _refusal(text: str, path: str = "day.mmd") -> str:
    with pytest.raises(CjmError) as caught:
        _imported(text, path)
    return str(caught.value)


def test_a_diagram_becomes_a_map() -> None:
    text = """\
journey
  title A repair
  accDescr: How it feels
  section Break
    Control run fails: 1: Maya, Viktor
    Calls the hotline: 2.5: Maya
  section Wait<br/>and see
    Gets a loaner: 5: Viktor, Maya
"""

    assert (
        _map(text)
        == """\
cjm: 1
title: A repair
summary: How it feels
personas:
  - name: Maya
  - name: Viktor
stages:
  - name: Break
    touchpoints:
      - name: Control run fails
        emotion: -2
      - name: Calls the hotline
        personas: maya
        emotion: -0.5
  - name: Wait and see
    touchpoints:
      - name: Gets a loaner
        emotion: 2
"""
    )
    assert _notes(text) == []


def test_ids_are_written_where_names_repeat() -> None:
    text = """\
journey
title Twice
section Shop
Pay: 3: Me, me
Shop: 4: Me
section Shop
Pay: 3
Pay: 3
section End
🎉: 5
"""

    journey = _only(text).journey

    assert [(persona.id, persona.name) for persona in journey.personas] == [("me", "Me"), ("me-2", "me")]
    assert [(stage.id, [touchpoint.id for touchpoint in stage.touchpoints]) for stage in journey.stages] == [
        ("shop", ["shop-pay", "shop-shop"]),
        ("shop-2", ["shop-2-pay", "shop-2-pay-2"]),
        ("end-2", ["end-2-step"]),
    ]


def test_tasks_before_the_first_section_have_a_stage_of_their_own() -> None:
    text = "journey\ntitle T\nWakes up: 3\nsection Work\nSits: 3\n"

    assert [stage.name for stage in _only(text).journey.stages] == ["Start", "Work"]
    assert _notes(text) == [(3, "tasks stand outside of any section: they are in a stage 'Start'")]


def test_a_section_without_tasks_stays_a_stage() -> None:
    text = "journey\ntitle T\nsection Work\nsection Home\nSits: 3\n"

    assert [(stage.name, len(stage.touchpoints)) for stage in _only(text).journey.stages] == [("Work", 0), ("Home", 1)]
    assert _notes(text) == [(3, "the section 'Work' has no tasks: its stage has no touchpoints yet")]


@pytest.mark.parametrize(
    ("task", "note"),
    [
        ("Waits: 6", "the score 6 of 'Waits' is not from 1 to 5: its emotion is left out"),
        ("Waits: 0.5", "the score 0.5 of 'Waits' is not from 1 to 5: its emotion is left out"),
        ("Waits: bad", "the score 'bad' of 'Waits' is no number: its emotion is left out"),
        ("Waits:: Me", "'Waits' has no score: its emotion is left out"),
        (
            "Waits: 2, Me",
            "the score '2, Me' of 'Waits' is no number: its emotion is left out; a colon stands between score and people",
        ),
        (
            "Me: Waits: 2",
            "the score 'Waits' of 'Me' is no number: its emotion is left out; did you mean 'Waits: 2: Me'?",
        ),
    ],
)
def test_a_score_that_is_none_leaves_the_emotion_out(task: str, note: str) -> None:
    text = f"journey\ntitle T\nsection S\n{task}\n"

    assert _only(text).journey.stages[0].touchpoints[0].emotion is None
    assert _notes(text) == [(4, note)]


def test_what_a_map_cannot_keep_is_said() -> None:
    text = """\
---
title: Front
config:
  theme: dark
---
%%{init: {"theme": "base"}}%%
journey
title One
title Two
accTitle: Three
%% a comment
section S
A: 3: Me: sad
B: 3
<br>: 3: Me
"""

    assert _notes(text) == [
        (2, "a second title is left out: 'Front'"),
        (3, "settings of the drawing are left out (lines 3 and 6)"),
        (8, "'One' is said anew further down: only the last one counts"),
        (10, "a second title is left out: 'Three'"),
        (11, "comments are left out (line 11)"),
        (13, "what follows the people of 'A' is left out: 'sad'"),
        (14, "tasks that name nobody hold for all personas (line 14)"),
        (15, "a task without a visible name: its touchpoint is called by its number"),
    ]


@pytest.mark.parametrize(
    ("head", "path", "title", "note"),
    [
        ("---\ntitle: Front\n---\njourney\n", "x.mmd", "Front", None),
        (
            "journey\naccTitle: Acc\n",
            "x.mmd",
            "Acc",
            Note(2, "the diagram has no title: the map is called as accTitle says"),
        ),
        (
            "journey\n",
            "maps/my_day-off.mmd",
            "My day off",
            Note(1, "the diagram has no title: the map is called 'My day off'"),
        ),
    ],
)
def test_a_map_without_title_takes_the_next_best(head: str, path: str, title: str, note: Note | None) -> None:
    found = _only(f"{head}section S\nA: 3\n", path)

    assert (found.title, found.journey.title, found.lost) == (title, title, (note,) if note else ())


MARKDOWN = """\
# Journeys

```mermaid
flowchart LR
  a --> b
```

- one

  ```mermaid
  journey
    section S
    A: 3
  ```

```mermaid
journey
  title Broken
  click here
```

```mermaid
%% last
journey
  title Last
  section S
  A: 6
```
"""


def test_every_journey_of_a_markdown_file_keeps_its_number_and_place() -> None:
    first, second, third = _imported(MARKDOWN, "docs/all.md")

    assert isinstance(first, Imported)
    assert (first.number, first.line, first.title) == (1, 11, "All 1")
    assert isinstance(second, Refused)
    assert (second.number, second.line, str(second.error).split(" has ")[0]) == (
        2,
        17,
        "docs/all.md:19:3: 'click here'",
    )
    assert isinstance(third, Imported)
    assert (third.number, third.line, third.title) == (3, 24, "Last")
    assert [note.line for note in third.lost] == [23, 27]


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        ("flowchart LR\n", "a.mmd", "a.mmd:1:1: no journey diagram found; it holds a flowchart"),
        (
            "# A\n```mermaid\ngantt\n```\n~~~mermaid\nsankey-beta\n~~~\n~~~mermaid\ngantt\n~~~\n",
            "a.md",
            "a.md:3:1: no journey diagram found; it holds a Gantt chart and a Sankey diagram",
        ),
        (
            "# A\n",
            "a.md",
            "a.md: no Mermaid diagram found: in Markdown it stands between a line ```mermaid and a line ```",
        ),
        ("%% only\n", "a.mmd", "a.mmd:2:1: no journey diagram found: it begins with the word 'journey'"),
        (
            "jorney\n",
            "a.mmd",
            "a.mmd:1:1: no journey diagram found: it begins with the word 'journey', not with 'jorney'",
        ),
        (
            "journey: [a]\n",
            "a.yaml",
            "a.yaml: this is in no format that can be imported, which are: Mermaid journey diagrams "
            "(.mmd, .mermaid, .md, .markdown, .mdx, .qmd, .rmd)",
        ),
    ],
)
def test_a_file_without_journey_says_what_it_holds(text: str, path: str, message: str) -> None:
    assert _refusal(text, path) == message


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(CjmError, match=r"^a\.mmd:2:1: byte 0xff is no UTF-8"):
        MERMAID.read(b"journey\n\xff", "a.mmd")


@pytest.mark.parametrize(
    "text", ["journey\nA: 3\n", "%% c\ngraph TD\n", "text\n```mermaid\njourney\n```\n", "---\n  journey\n"]
)
def test_a_diagram_is_known_by_its_text(text: str) -> None:
    assert MERMAID.sniff(text.encode(), "notes.txt")


def test_every_importer_says_what_it_reads() -> None:
    assert [(one.name, one.reads, bool(one.suffixes)) for one in known_importers()] == [
        ("mermaid", "Mermaid journey diagrams", True)
    ]


def _is_sound(found: Imported) -> bool:
    """Whether ids differ and refer to something, as lint demands of every map."""
    journey = found.journey
    people = [persona.id for persona in journey.personas]
    nodes = [part.id for stage in journey.stages for part in (stage, *stage.touchpoints)]
    named = {name for stage in journey.stages for touchpoint in stage.touchpoints for name in touchpoint.personas}
    return all(map(is_id, [*people, *nodes])) and all(
        (len(set(people)) == len(people), len(set(nodes)) == len(nodes), named <= set(people))
    )


def _reads_back(found: Imported) -> bool:
    again = document(dump(found.journey).encode(), "map.yaml")
    assert again.faults == ()
    assert again.journey is not None
    return again.journey.model_copy(update={"id": ""}) == found.journey


def test_every_real_diagram_becomes_a_map_that_reads_back(cases: Path) -> None:
    paths = sorted((cases / "mermaid").glob("*.mmd"))

    found = [one for path in paths for one in MERMAID.read(path.read_bytes(), path.name)]

    assert (len(found), sum(isinstance(one, Refused) for one in found)) == (75, 8)
    assert all(_is_sound(one) and _reads_back(one) for one in found if isinstance(one, Imported))


def test_real_markdown_without_journeys_says_what_it_holds(cases: Path) -> None:
    paths = sorted((cases / "structured").glob("*.mermaid.md"))

    assert [_refusal(path.read_text(encoding="utf-8"), path.name).split(": ", 1)[1] for path in paths] == [
        "no journey diagram found; it holds a block diagram"
    ] * 2


NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="#:;\n\0"), min_size=1, max_size=30)
SCORES = st.one_of(st.integers(-1, 7).map(str), st.floats().map(str), NAMES)
TASKS = st.tuples(NAMES, SCORES, st.lists(NAMES, max_size=3)).map(
    lambda task: f"{task[0]}: {task[1]}: {','.join(task[2])}"
)
LINES = st.one_of(TASKS, NAMES.map("section {}".format), NAMES.map("title {}".format), NAMES.map("accDescr: {}".format))


@given(st.lists(LINES, max_size=12))
def test_any_diagram_becomes_a_map_that_reads_back(lines: list[str]) -> None:
    text = "\n".join(["journey", *lines])
    for found in MERMAID.read(text.encode(), "any.mmd"):
        assert isinstance(found, Refused) or (_is_sound(found) and _reads_back(found))


@given(st.binary() | st.text().map(str.encode), st.sampled_from(["a.md", "a.mmd", "a.txt", "-"]))
def test_any_bytes_are_imported_or_refused_clearly(data: bytes, path: str) -> None:
    try:
        importer_for(data, path).read(data, path)
    except CjmError as error:
        assert error.path == path
