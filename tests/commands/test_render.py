"""`cjm render`: pages with an index, diagrams, one file or stdout; the sound maps are drawn, the broken ones named."""

from pathlib import Path

import pytest

from cjm import cli

MAP = """\
cjm: 1
title: {title}
stages:
  - name: Decide
    touchpoints:
      - name: Compare the offers
        emotion: -1
        moment: critical
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("maps").mkdir()
    for name in ("buy", "renew"):
        Path(f"maps/{name}.yaml").write_text(MAP.format(title=name.capitalize()))


def made(folder: str = "site") -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir() if not path.name.startswith("."))


def test_a_folder_of_maps_becomes_pages_with_an_index(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["render", "maps"]) == 0
    assert made() == ["buy.html", "index.html", "renew.html"]
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "2 maps drawn; look at site/index.html\n")


def test_a_map_that_is_gone_leaves_the_site(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["render", "maps"]) == 0
    Path("site/notes.txt").write_text("mine")
    Path("maps/buy.yaml").unlink()
    assert cli.run(["render", "maps"]) == 0
    assert made() == ["notes.txt", "renew.html"]
    assert capsys.readouterr().err.endswith("1 map drawn; look at site/renew.html\n")


def test_a_single_map_is_put_beside_the_pages_that_are_there() -> None:
    assert cli.run(["render", "maps"]) == 0
    before = Path("site/buy.html").read_bytes()
    assert cli.run(["render", "maps/buy.yaml"]) == 0
    assert made() == ["buy.html", "index.html", "renew.html"]
    assert Path("site/buy.html").read_bytes() == before


def test_the_suffix_of_a_file_says_its_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["render", "maps/buy.yaml", "--what", "flow", "-o", "buy.dot"]) == 0
    assert Path("buy.dot").read_bytes().startswith(b"digraph")
    capsys.readouterr()
    assert cli.run(["render", "maps/buy.yaml", "-o", "buy.pdf"]) == 2
    assert capsys.readouterr().err == 'error: the file ends in ".pdf"; a page goes to html\n'
    assert cli.run(["render", "maps/buy.yaml", "--what", "flow", "--to", "svg", "-o", "buy.png"]) == 2
    assert capsys.readouterr().err == 'error: the file ends in ".png", and --to is "svg": end it in .svg\n'
    assert not Path("buy.pdf").exists()


def test_a_folder_that_cannot_be_made_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("taken").write_text("mine")
    assert cli.run(["render", "maps/buy.yaml", "-o", "taken/buy.html"]) == 2
    assert capsys.readouterr().err == "taken: the folder cannot be made: file exists\n"


def test_one_map_goes_to_a_file_or_to_stdout(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.run(["render", "maps/buy.yaml", "-o", "out/buy.html", "--today", "2026-11-22"]) == 0
    capfdbinary.readouterr()
    assert cli.run(["render", "maps/buy.yaml", "-o", "-", "--today", "2026-11-22"]) == 0
    assert capfdbinary.readouterr().out == Path("out/buy.html").read_bytes()


def test_several_maps_do_not_go_into_one_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["render", "maps", "-o", "all.html"]) == 2
    expected = "error: 2 maps do not go into one file; name one map, or a folder with -o\n"
    assert capsys.readouterr().err == expected
    assert not Path("all.html").exists()


@pytest.mark.parametrize(("to", "begins"), [("svg", b"<svg "), ("dot", b"digraph"), ("png", b"\x89PNG")])
def test_the_flow_is_drawn_in_every_form(to: str, begins: bytes) -> None:
    assert cli.run(["render", "maps", "--what", "flow", "--to", to]) == 0
    assert made() == [f"buy-flow.{to}", f"renew-flow.{to}"]
    assert Path(f"site/buy-flow.{to}").read_bytes().startswith(begins)


def test_what_there_is_not_is_said_with_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["render", "maps", "--what", "flwo"]) == 2
    assert capsys.readouterr().err == 'error: --what is "flwo"; it takes page or flow; did you mean "flow"?\n'
    assert cli.run(["render", "maps", "--to", "pdf"]) == 2
    assert capsys.readouterr().err == 'error: --to is "pdf"; a page goes to html\n'
    assert cli.run(["render", "maps", "--today", "tomorrow"]) == 2
    assert capsys.readouterr().err == 'error: --today is "tomorrow"; it takes a day as year-month-day: 2026-11-22\n'


def test_the_sound_maps_are_drawn_and_the_broken_ones_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("maps/buy.yaml").write_text("cjm: 1\ntitle: It said: no\n")
    assert cli.run(["render", "maps"]) == 2
    assert made() == ["renew.html"]
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "1 map drawn; look at site/renew.html"
    assert lines[1].startswith("maps/buy.yaml:2:15: the colon in")


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    Path("maps/gone.yaml").symlink_to("nowhere.yaml")
    assert cli.run(["render", "maps"]) == 2
    assert made() == ["buy.html", "index.html", "renew.html"]
    said = "maps/gone.yaml: leads by a symbolic link to 'nowhere.yaml', and there is no such file"
    assert capsys.readouterr().err.splitlines() == ["2 maps drawn; look at site/index.html", said]


def test_a_metric_whose_data_cannot_be_read_is_named_and_the_map_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    Path("maps/buy.yaml").write_text(MAP.format(title="Buy") + "metrics: [{name: Wait, data: wait.csv}]\n")
    assert cli.run(["render", "maps/buy.yaml"]) == 2
    assert made() == ["buy.html"]
    assert "maps/wait.csv: there is no such file" in capsys.readouterr().err


def test_two_maps_with_one_id_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    Path("maps/other.yaml").write_text("id: buy\n" + MAP.format(title="Other"))
    assert cli.run(["render", "maps"]) == 2
    said = 'the id "buy" stands in maps/buy.yaml and maps/other.yaml, and one page would be written over the other'
    assert said in capsys.readouterr().err
    assert not Path("site").exists()


def test_the_settings_name_the_index_and_order_it() -> None:
    Path("cjm.yaml").write_text("cjm: 1\nkind: workspace\ntitle: Contracts\norder: [renew, buy]\n")
    assert cli.run(["render", "maps"]) == 0
    page = Path("site/index.html").read_text()
    assert "Contracts" in page
    assert page.index("renew.html") < page.index("buy.html")
