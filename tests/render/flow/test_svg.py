"""The flow as SVG: faithful, harmless, the same bytes every time."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from cjm.model.journey import Journey
from cjm.render.flow.drawing import flow_view
from cjm.render.flow.svg import flow_svg
from cjm.render.renderers.flow_svg import SVG
from cjm.render.subject import Subject
from cjm.render.text.wrap import one_line
from tests.render.flow.drawn import HOSTILE, SCRIPTS, TODAY, journeys, subject, view
from tests.render.flow.test_view import REPAIR

GOLD = Path(__file__).parent / "gold" / "repair.svg"
SPACE = "{http://www.w3.org/2000/svg}"


def _texts(svg: str) -> list[str]:
    return ["".join(text.itertext()) for text in ET.fromstring(svg).iter(f"{SPACE}text")]  # noqa: S314


def _map(name: str) -> Journey:
    from cjm.model.stage import Stage
    from cjm.model.touchpoint import Touchpoint

    return Journey(title="T", stages=(Stage(id="s", name="S", touchpoints=(Touchpoint(id="t", name=name),)),))


def test_a_small_map_is_drawn_as_in_the_gold_file() -> None:
    assert SVG.render(subject(REPAIR)).decode() == GOLD.read_text(encoding="utf-8")


def test_the_same_map_gives_the_same_bytes() -> None:
    assert SVG.render(subject(REPAIR)) == SVG.render(subject(REPAIR))


@pytest.mark.parametrize("name", [*HOSTILE, *SCRIPTS])
def test_a_name_is_shown_whole_and_as_text(name: str) -> None:
    shown = "".join("".join(_texts(flow_svg(flow_view(Subject(_map(name), TODAY))))).split())
    assert "".join(one_line(name).split()) in shown


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(journeys())
def test_any_map_is_sound_xml_without_scripts_and_requests(journey: Journey) -> None:
    root = ET.fromstring(flow_svg(flow_view(Subject(journey, TODAY))))  # noqa: S314
    assert {element.tag.removeprefix(SPACE) for element in root.iter()} <= {
        *("svg", "title", "desc", "style", "g", "rect", "path", "circle", "text", "tspan")
    }
    attributes = {name for element in root.iter() for name in element.attrib}
    assert not {name for name in attributes if name.startswith("on") or "href" in name}
    assert "url(" not in (root.findtext(f"{SPACE}style") or "")


def test_it_is_a_picture_with_a_name_a_description_and_a_language() -> None:
    root = ET.fromstring(flow_svg(view("title: Réparation\nlang: fr")))  # noqa: S314
    assert root.get("role") == "img"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
    assert root.findtext(f"{SPACE}title") == "Réparation"
    assert (root.findtext(f"{SPACE}desc") or "").startswith("Flow of the journey Réparation")


def test_a_language_that_is_none_is_not_passed_on() -> None:
    svg = flow_svg(view("title: T\nlang: 'en\" onload=\"alert(1)'"))
    assert 'xml:lang="en" lang="en">' in svg
    assert "onload" not in svg


def test_a_dark_surface_has_colours_of_its_own() -> None:
    style = flow_svg(view("title: T")).split("<style>")[1].split("</style>")[0]
    light, dark = style.split("@media (prefers-color-scheme:dark)")
    assert ".f-b-paper{fill:#ffffff}" in light
    assert ".f-b-paper{fill:#11161b}" in dark
