"""The flow as PNG: pixels of the SVG, and a word on scripts without a font."""

import struct
import xml.etree.ElementTree as ET

import pytest

from cjm.render.flow.drawing import flow_view
from cjm.render.flow.svg import flow_svg
from cjm.render.raster import raster, scripts_without_font
from cjm.render.renderers.flow_png import PNG, notes
from cjm.render.subject import Subject
from tests.render.flow.drawn import HOSTILE, SCRIPTS, TODAY, subject
from tests.render.flow.test_svg import _map
from tests.render.flow.test_view import REPAIR


def _size(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    wide, high = struct.unpack(">II", png[16:24])
    return wide, high


def test_the_png_has_two_pixels_for_one() -> None:
    root = ET.fromstring(flow_svg(flow_view(subject(REPAIR))))  # noqa: S314
    wide, high = (float(root.get(side, "0")) for side in ("width", "height"))
    assert _size(PNG.render(subject(REPAIR))) == (pytest.approx(2 * wide, abs=1), pytest.approx(2 * high, abs=1))


@pytest.mark.parametrize("name", [*HOSTILE, *SCRIPTS, "हिन्दी SMS E-41 −2.0", "நான் क्ष 각 👍🏿 ﷺ"])
def test_any_name_is_drawn(name: str) -> None:
    assert _size(raster(flow_svg(flow_view(Subject(_map(name), TODAY)))))[0] > 0


def test_an_immense_picture_is_drawn_smaller() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="4000"></svg>'
    wide, high = _size(raster(svg))
    assert 55e6 <= wide * high <= 61e6


def test_a_script_that_no_font_has_is_named() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><text x="1">plain, ä, Ж, \U000f0000</text></svg>'
    assert scripts_without_font(svg) == ("symbols",)


def test_a_latin_map_needs_no_note() -> None:
    assert notes(subject(REPAIR)) == ()


def test_the_note_names_the_script_and_the_way_out() -> None:
    found = notes(Subject(_map("\U000f0000"), TODAY))
    assert found == (
        "no installed font has the script symbols: the PNG shows boxes in its place; the SVG is right wherever its "
        "reader has a font",
    )
