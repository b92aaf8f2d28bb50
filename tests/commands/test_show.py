"""`cjm show`: the map as it looks in a terminal."""

from pathlib import Path

import pytest

from cjm import cli

MAP = """\
cjm: 1
title: Repair
type: support
personas: [Maya, {name: Viktor}]
stages:
  - name: Wait
    goal: Keep the lab running
    touchpoints:
      - name: Receives the [bold]loaner[/bold]
        moment: critical
        emotion: {maya: -2, viktor: 2}
        pains: [{text: No loaner, severity: 3}]
      - Tracks the parcel
"""
SHOWN = """\
Repair  support journey, sketch

Critical moment  1.1 Receives the [bold]loaner[/bold]  Maya −2.0, Viktor +2.0
Below neutral    Maya for 1 touchpoints on end

● Maya   ■ Viktor
◆ critical moment   ◇ moment of truth   scale from −2 (let down) to +2 (delighted)

1 Wait  Keep the lab running
  1.1  Receives the [bold]loaner[/bold] ◆          ●·······│·······■  Maya −2.0, Viktor +2.0
       !!! No loaner (severe)
  1.2  Tracks the parcel                           ········│········  no emotion given
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_map_is_shown_from_its_critical_moment_to_its_pains(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text(MAP.replace("[Maya, {", "[{name: Maya}, {"))
    assert cli.run(["show", "a.yaml"]) == 0
    assert capsys.readouterr().out == SHOWN.replace("for 1 touchpoints", "for 1 touchpoint")


def test_terminal_escapes_in_a_map_never_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text('cjm: 1\ntitle: "a\\e[31mb\\u202ec"\nstages: ["\\x07d"]\n')
    assert cli.run(["show", "a.yaml"]) == 0
    printed = capsys.readouterr().out
    assert not any(sign in printed for sign in "\x1b\x07\u202e")


def test_a_broken_map_is_named_and_the_others_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text("cjm: 1\ntitle: Sound\n")
    Path("b.yaml").write_text("cjm: 1\n")
    assert cli.run(["show", "."]) == 2
    printed = capsys.readouterr()
    assert printed.out.startswith("Sound  sketch\n")
    assert printed.err == "b.yaml:1:1: a map lacks its title\n"


@pytest.mark.parametrize(
    ("duration", "said"),
    [("6.4 days", "6 days"), ("1 h", "1 hour"), ("10 min", "10 minutes"), ("2 weeks", "14 days"), ("20 s", "1 minute")],
)
def test_a_length_of_time_is_said_as_people_say_it(
    duration: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    touchpoint = f"{{name: Waits, emotion: -1, duration: {duration}}}"
    Path("a.yaml").write_text(f"cjm: 1\ntitle: T\nstages: [{{name: S, touchpoints: [{touchpoint}]}}]\n")
    assert cli.run(["show", "a.yaml"]) == 0
    assert f"customer for {said} on end" in capsys.readouterr().out
