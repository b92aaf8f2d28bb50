"""`cjm config` says what is in force and where it comes from."""

from pathlib import Path

import pytest

from cjm import cli


def test_settings_and_defaults_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("cjm.yaml").write_text("cjm: 1\nkind: workspace\ntitle: Sales\nlint:\n  ignore: no-persona\n")
    assert cli.run(["config"]) == 0
    assert capsys.readouterr().out == (
        "# settings from cjm.yaml\n"
        "title: Sales  # cjm.yaml\n"
        "maps:  # default\n"
        "  - maps/**/*.yaml\n"
        "  - maps/**/*.yml\n"
        "order:  # default\n"
        "journey_types:  # default\n"
        "fresh_for: 180 days  # default\n"
        "lint:\n"
        "  select:  # default\n"
        "  ignore: no-persona  # cjm.yaml\n"
        "  severity:  # default\n"
        "  per_file:  # default\n"
        "  options:  # default\n"
        "diff:\n"
        "  significance:  # default\n"
        "  effect:  # default\n"
    )


def test_without_settings_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(["config"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("# no cjm.yaml found: defaults; `cjm init` writes one\n")
    assert 'maps:  # default\n  - "**/*.yaml"\n' in printed
