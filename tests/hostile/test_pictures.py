"""Hostile text in a diagram: the same graph as with harmless text, and nothing in it that is not drawn."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.hostile.forms import Forms
from tests.hostile.poisons import POISONS, harmless

GRAPHVIZ = Path(sys.executable).parent / "graphviz-pure"
MAPS = ("journey-1", "second")


@pytest.mark.parametrize("name", POISONS)
def test_an_svg_has_the_parts_that_it_has_with_harmless_text(forms: Forms, name: str) -> None:
    for one in MAPS:
        hostile, twin = (_svg(forms, name, one, twin) for twin in (False, True))
        assert _parts(hostile) - _parts(twin) == set()
        # A picture's lines end where there is room, so that its blanks say nothing.
        assert _words(hostile) == _words(twin)


def _svg(forms: Forms, name: str, one: str, twin: bool) -> ET.Element:
    return ET.fromstring(forms.said(name, "svg", twin=twin).files[f"{one}-flow.svg"])  # noqa: S314


def _parts(svg: ET.Element) -> set[tuple[str, ...]]:
    """Kinds of elements with their attributes, and their classes; of texts not whether they run from right to left."""
    way = {"direction", "unicode-bidi"}
    return {(one.tag, *sorted(one.attrib.keys() - way), one.get("class", "")) for one in svg.iter()}


def _words(svg: ET.Element) -> str:
    return harmless("".join("".join(svg.itertext()).split()))


@pytest.mark.parametrize("name", ["dot", "dot-html", "markup", "terminal", "lines"])
def test_graphviz_reads_the_graph_that_it_reads_with_harmless_text(forms: Forms, name: str) -> None:
    hostile, twin = (_graph(forms, name, twin) for twin in (False, True))
    assert hostile == twin


def _graph(forms: Forms, name: str, twin: bool) -> dict[str, object]:
    """Nodes, clusters and edges, each with the names of its attributes, and the shape that it was given."""
    text = forms.said(name, "dot", twin=twin).files["journey-1-flow.dot"]
    read = json.loads(subprocess.run([GRAPHVIZ, "-Tjson"], input=text, capture_output=True, check=True).stdout)
    objects = [(one["name"], one.get("shape"), sorted(one)) for one in read["objects"]]
    return {"objects": objects, "edges": [(one["tail"], one["head"], sorted(one)) for one in read["edges"]]}


@pytest.mark.parametrize("name", POISONS)
def test_a_label_in_dot_is_a_text_without_escapes(forms: Forms, name: str) -> None:
    for file in forms.said(name, "dot").files.values():
        labels = re.findall(r'(?:label|tooltip)="((?:[^"\\]|\\.)*)"', file.decode())
        assert [label for label in labels if label and not label.endswith("\\l")] == []
        assert {escape for label in labels for escape in re.findall(r"\\.", label)} <= {"\\l", "\\\\", '\\"'}


@pytest.mark.parametrize("name", ["markup", "terminal", "lines"])
def test_a_png_is_drawn(forms: Forms, name: str) -> None:
    assert {file[:8] for file in forms.said(name, "png").files.values()} == {b"\x89PNG\r\n\x1a\n"}
