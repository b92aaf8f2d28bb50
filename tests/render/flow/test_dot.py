"""The flow in the DOT language: Graphviz reads it, and shows the labels as they were written."""

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from cjm.model.journey import Journey
from cjm.render.flow.drawing import flow_view
from cjm.render.renderers.flow_dot import DOT, dot
from cjm.render.subject import Subject
from cjm.render.text.wrap import one_line
from tests.render.flow.drawn import HOSTILE, SCRIPTS, TODAY, journeys, subject, view
from tests.render.flow.test_svg import _map
from tests.render.flow.test_view import REPAIR

GOLD = Path(__file__).parent / "gold" / "repair.dot"
BUNDLED = Path(sys.executable).parent / "graphviz-pure"


def _laid_out(text: str, form: str) -> bytes:
    """What the bundled Graphviz makes of it."""
    return subprocess.run([BUNDLED, f"-T{form}"], input=text.encode(), capture_output=True, check=True).stdout


def test_a_small_map_is_written_as_in_the_gold_file() -> None:
    assert DOT.render(subject(REPAIR)).decode() == GOLD.read_text(encoding="utf-8")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(journeys())
def test_graphviz_reads_any_map_with_its_nodes_and_edges(journey: Journey) -> None:
    shown = flow_view(Subject(journey, TODAY))
    found = json.loads(_laid_out(dot(shown), "json"))
    names = {one["name"] for one in found.get("objects", [])}
    steps = tuple(shown.steps())
    assert {step.id for step in steps} <= names
    assert {f"cluster {stage.number}" for stage in shown.stages} <= names
    assert len(found.get("edges", [])) == sum(len(step.ways) + bool(step.ends) for step in steps)


@pytest.mark.parametrize("name", [*HOSTILE, *SCRIPTS])
def test_a_label_comes_out_as_it_went_in(name: str) -> None:
    drawn = ET.fromstring(_laid_out(dot(flow_view(Subject(_map(name), TODAY))), "svg"))  # noqa: S314
    shown = "".join(text.text or "" for text in drawn.iter("{http://www.w3.org/2000/svg}text"))
    assert "".join(one_line(name).split()) in "".join(shown.split())


def test_nodes_are_called_by_their_ids() -> None:
    shown = view("title: T\nstages: [{id: decide, name: Decide}, {name: Renew, touchpoints: [{id: größe, name: A}]}]")
    assert [line.split()[0] for line in dot(shown).splitlines() if "width=" in line] == ["decide", '"größe"', '"end']


def test_those_who_give_up_are_led_to_a_place_of_their_own() -> None:
    text = dot(view("title: T\nstages: [{name: S, touchpoints: [{name: A, leaves: [Too dear]}, B]}]"))
    assert [line.strip() for line in text.splitlines() if "left the journey" in line] == [
        'a -> "left the journey" [label="Too dear\\l"]',
        '"left the journey" [label="leave here\\l" height=0.368 shape=underline style="" width=1.081]',
    ]
