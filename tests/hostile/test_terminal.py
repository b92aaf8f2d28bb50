"""Hostile text in a terminal: nothing that it would obey or hide, on stdout and stderr, in colour and without."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from cjm.model.journey import Journey
from cjm.model.part import Part
from cjm.reading.documents import held_part
from cjm.reading.shape import part_shape
from tests.hostile.filled import as_yaml
from tests.hostile.forms import COLOURED, COMMANDS, Forms, ran
from tests.hostile.poisons import POISONS

needs_bytes = pytest.mark.skipif(sys.platform != "linux", reason="names of files are texts here")
# Colours, and what clears the line that says how far a long check is.
OURS = re.compile(r"\x1b\[[0-9;]*m|\r\x1b\[K")
# Emoji, and the scripts of India and of Arabic, need these between their letters.
JOINERS = "\u200c\u200d"


def _obeyed(text: str) -> set[str]:
    """Signs that a terminal obeys or hides, but for the end of a line."""
    return {sign for sign in text if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} - {"\n", *JOINERS}


@pytest.mark.parametrize("what", [what for what in COMMANDS if what != "png"])
@pytest.mark.parametrize("name", POISONS)
def test_a_command_says_nothing_that_a_terminal_obeys(forms: Forms, name: str, what: str) -> None:
    said = forms.said(name, what)
    assert said.status in {0, 1, 2}
    assert (_obeyed(said.out), _obeyed(said.err)) == (set(), set())


@pytest.mark.parametrize("what", COLOURED)
@pytest.mark.parametrize("name", ["terminal", "blanks", "direction", "invisible", "lines"])
def test_in_colour_it_says_nothing_but_our_colours(forms: Forms, name: str, what: str) -> None:
    said = forms.said(name, what, colour=True)
    assert (_obeyed(OURS.sub("", said.out)), _obeyed(OURS.sub("", said.err))) == (set(), set())
    assert OURS.search(said.out)


@pytest.mark.parametrize("what", ["lint", "show", "diff", "diff html"])
@pytest.mark.parametrize("name", ["lines", "blanks"])
def test_no_line_begins_with_what_a_text_says(forms: Forms, name: str, what: str) -> None:
    said = forms.said(name, what)
    begun = ("::", "# ", "- d", "b: c", "```", "@", "<b>")
    assert [line for line in (said.out + said.err).splitlines() if line.startswith(begun)] == []


@needs_bytes
def test_the_name_of_a_file_that_is_no_text_is_spelled_out(tmp_path: Path) -> None:
    (tmp_path / "cjm.yaml").write_text("cjm: 1\nkind: workspace\n")
    (tmp_path / "maps").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/maps/a\xff\x1b[31m.yaml")).write_text("cjm: 1\ntitle: [\n")
    for what in ("lint", "lint json", "page", "show"):
        said = ran(tmp_path, *COMMANDS[what])
        assert said.status in {1, 2}
        assert "a\\udcff\\x1b[31m.yaml" in (said.out + said.err).replace("\\u001b", "\\x1b")
        assert _obeyed(said.out + said.err) == set()


def test_what_a_field_refuses_is_quoted_without_its_control_characters(tmp_path: Path) -> None:
    refused = "\x1b[2J\u202e\x9b31m"
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "a.yaml").write_text(as_yaml(_refusing(Journey, refused)))
    (tmp_path / "cjm.yaml").write_text(as_yaml({"cjm": 1, "kind": "workspace", "lint": {"select": [refused]}}))
    for args in (("lint", "maps"), ("show", "maps"), ("render", "maps"), ("config", "maps")):
        said = ran(tmp_path, *args)
        assert (said.status in {0, 2}, _obeyed(said.out + said.err)) == (True, set())
    (tmp_path / "cjm.yaml").unlink()
    for args in (("lint", "maps"), ("show", "maps"), ("render", "maps")):
        said = ran(tmp_path, *args)
        assert (said.status in {1, 2}, _obeyed(said.out + said.err)) == (True, set())


def _refusing(part: type[Part], refused: str) -> dict[str, Any]:
    """A part in which every field, and every key, is what it may not be."""
    fields = part_shape(part).fields.values()
    held = {one.key: held_part(one.shape) for one in fields}
    return (
        {refused: refused}
        | {key: [_refusing(part, refused)] if part else refused for key, part in held.items()}
        | {"cjm": 1}
    )
