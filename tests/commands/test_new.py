"""`cjm new`: a map from a starter, where the workspace keeps its maps."""

import io
import json
import re
from pathlib import Path

import pytest

from cjm import cli
from cjm.document import read
from cjm.model.field import JOURNEY_TYPES
from cjm.starting.starters import NAMES, starters
from tests.commands.terminal import talk

STARTERS = Path(__file__).parents[2] / "templates" / "starters"
SKETCH = """\
# A plain start: stages, touchpoints, the one critical moment.
cjm: 1
title: Renew the contract
stages:                         # what the customer goes through, in order
  - name: Decide
    touchpoints:                # where they meet you, or miss you; a name is enough
      - Sees that it is time
      - name: Compares the offers
        emotion: -1             # from -2 (very negative) to 2 (very positive): a guess until customers were asked
        moment: critical        # the one that decides the journey: move it to where it belongs
  - name: Go ahead
    touchpoints:
      - Says yes
"""
# A line of a starter that offers a field, `# owner: …`, and not a sentence.
OFFER = re.compile(r"^( *)# ( *(?:- )?[a-z_]+:.*)$", re.MULTILINE)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO())


def _settings(text: str) -> None:
    Path("cjm.yaml").write_text(f"cjm: 1\nkind: workspace\n{text}", encoding="utf-8")


def test_without_a_template_it_is_a_sketch_and_says_what_to_type_next(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["new", "Renew the contract"]) == 0
    assert Path("renew-the-contract.yaml").read_text(encoding="utf-8") == SKETCH
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (
        "wrote renew-the-contract.yaml from the starter sketch: open it, and write over what it says\n"
        "then type\n"
        "  cjm lint renew-the-contract.yaml\n"
        "  cjm render renew-the-contract.yaml --open\n"
    )


def test_a_library_is_not_rendered(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["new", "Shared", "--template", "library"]) == 0
    assert capsys.readouterr().err.endswith("then type\n  cjm lint shared.yaml\n")


def test_the_folder_of_starters_holds_those_that_have_a_name() -> None:
    assert sorted(path.stem for path in STARTERS.iterdir()) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_starter_has_no_finding(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["new", "A start", "--template", name]) == 0
    capsys.readouterr()
    assert cli.run(["lint", "--format", "json", "a-start.yaml"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_a_starter_offers_in_comments_can_be_had_by_taking_the_sign_away(name: str) -> None:
    text = (STARTERS / f"{name}.yaml").read_text(encoding="utf-8")
    assert read(OFFER.sub(r"\1\2", text).encode(), "start.yaml").faults == ()


@pytest.mark.parametrize("type_", JOURNEY_TYPES)
def test_a_starter_goes_from_before_the_dealings_to_after_them(type_: str) -> None:
    journey = read((STARTERS / f"{type_}.yaml").read_bytes(), "start.yaml").journey
    assert journey is not None
    assert (journey.type, journey.maturity) == (type_, "sketch")
    assert list(dict.fromkeys(stage.when for stage in journey.stages)) == ["before", "during", "after"]
    assert all(stage.goal and stage.success for stage in journey.stages)


@pytest.mark.parametrize(
    "title", ['Renew: the "contract" #1', "No", "404", "{a}", "更新", "Größe ändern?", "it's 50 % off", "a\\1\\g<0>"]
)
def test_every_title_is_read_back_as_it_was_typed(title: str) -> None:
    assert cli.run(["new", title, "--template", "renewal", "-o", "map.yaml"]) == 0
    document = read(Path("map.yaml").read_bytes(), "map.yaml")
    assert document.faults == ()
    assert document.journey is not None
    assert document.journey.title == title


@pytest.mark.parametrize(
    ("typed", "file", "title"),
    [
        ("Renew the contract", "renew-the-contract.yaml", "Renew the contract"),
        ("renew-contract", "renew-contract.yaml", "Renew contract"),
        ("renew_contract.yml", "renew_contract.yml", "Renew contract"),
        ("drafts/renew.yaml", "drafts/renew.yaml", "Renew"),
        ("  Buying / selling  ", "buying-selling.yaml", "Buying / selling"),
    ],
)
def test_a_name_is_a_title_or_an_id_or_a_file(typed: str, file: str, title: str) -> None:
    assert cli.run(["new", typed]) == 0
    assert Path(file).read_text(encoding="utf-8").splitlines()[2] == f"title: {title}"


@pytest.mark.parametrize(
    ("maps", "file"),
    [
        ("", "maps/a.yaml"),
        ('maps: "*.yaml"\n', "a.yaml"),
        ('maps: ["old/*/*.yaml", "journeys/now/**/*.yaml"]\n', "journeys/now/a.yaml"),
        ('maps: "{sales,service}/*.yaml"\n', "a.yaml"),
    ],
)
def test_the_settings_say_where_maps_are_kept(maps: str, file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _settings(maps)
    Path("notes").mkdir()
    monkeypatch.chdir("notes")
    assert cli.run(["new", "A"]) == 0
    assert [str(path) for path in Path("..").rglob("a.yaml")] == [f"../{file}"]


def test_a_file_that_the_settings_do_not_name_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    _settings("")
    assert cli.run(["new", "A", "-o", "drafts"]) == 0
    assert Path("drafts/a.yaml").is_file()
    assert "note: `maps:` in cjm.yaml does not name this file\n" in capsys.readouterr().err


def test_nothing_is_ever_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text("mine")
    assert cli.run(["new", "A"]) == 2
    assert Path("a.yaml").read_text() == "mine"
    assert capsys.readouterr().err == (
        "a.yaml: is there already and is left as it is; give another name, or a file with -o\n"
    )


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ([], 'the map lacks a name; type for example: cjm new "Renew the contract" --template renewal'),
        ([" "], 'the map lacks a name; type for example: cjm new "Renew the contract" --template renewal'),
        (["🎉"], '"🎉" has no letter to name the file by; name it with -o FILE'),
        (
            ["A", "--template", "renewel"],
            f'there is no starter "renewel"; there are {", ".join(NAMES)}; did you mean "renewal"?',
        ),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    args: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["new", *args]) == 2
    assert capsys.readouterr().err == f"error: {message}\n"
    assert list(Path().iterdir()) == []


def test_settings_that_cannot_be_read_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    _settings("mapz: x\n")
    assert cli.run(["new", "A"]) == 2
    assert capsys.readouterr().err.startswith('cjm.yaml:3:1: "mapz" ')


def test_the_starters_are_listed_with_a_line_each_that_a_terminal_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["new", "--list"]) == 0
    printed = capsys.readouterr().out
    assert printed == "".join(f"{one.name:11}  {one.purpose}\n" for one in starters())
    assert max(map(len, printed.splitlines())) <= 80
    assert list(Path().iterdir()) == []


def test_on_a_terminal_it_asks_for_what_is_missing_until_it_is_told(tmp_path: Path) -> None:
    talked = talk(["new"], "\nGetting it back\n99\nsupport\n", tmp_path)
    assert (talked.status, talked.stdout) == (0, "")
    assert talked.screen.count("What is the map called, in the customer's words? ") == 2
    assert "   6  renewal      Renewing or replacing: a customer decides whether to stay.\n" in talked.screen
    assert "type a number from 1 to 10, or one of the names\n" in talked.screen
    assert "wrote getting-it-back.yaml from the starter support: " in talked.screen
    assert "title: Getting it back\ntype: support\n" in Path("getting-it-back.yaml").read_text(encoding="utf-8")


def test_on_a_terminal_a_number_chooses_and_nothing_typed_is_a_sketch(tmp_path: Path) -> None:
    assert talk(["new", "One"], "6\n", tmp_path).status == 0
    assert talk(["new", "Two"], "\n", tmp_path).status == 0
    assert "type: renewal\n" in Path("one.yaml").read_text(encoding="utf-8")
    assert Path("two.yaml").read_text(encoding="utf-8") == SKETCH.replace("Renew the contract", "Two")


def test_a_terminal_that_is_closed_at_a_question_ends_it(tmp_path: Path) -> None:
    talked = talk(["new"], "\x04", tmp_path)
    assert talked.status == 2
    assert talked.screen.endswith("error: the question was not answered; nothing was written\n")
    assert list(tmp_path.iterdir()) == []
