"""The command line: exit statuses, help without heavy imports, errors as one line."""

import subprocess
import sys
from pathlib import Path

import pytest

from cjm import __version__, cli

CJM = [sys.executable, "-m", "cjm"]


def cjm(*args: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*CJM, *args], capture_output=True, text=True, cwd=cwd, check=False)


def test_the_version_is_printed_without_loading_typer() -> None:
    code = "import sys; from cjm import cli; cli.run(['--version']); print('typer' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"cjm {__version__}\nFalse\n"


def test_help_lists_every_command_in_order_and_imports_none() -> None:
    loaded = "[name for name in sys.modules if name.startswith('cjm.commands.') or name in ('pydantic', 'rich')]"
    code = f"import sys; from cjm import cli; cli.run(['--help']); print({loaded})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    lines = done.stdout.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in lines if line[:2] == "  " and line[2] != " "] == list(cli.COMMANDS)
    assert lines[-1] == "[]"


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    done = cjm(name, "--help")
    assert done.returncode == 0
    assert f"Example: cjm {name}" in " ".join(done.stdout.split())


def test_a_misspelt_command_is_status_2_with_the_near_miss() -> None:
    done = cjm("cofig")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean 'config'?" in done.stderr


def test_what_the_user_can_mend_is_one_line_and_status_2(tmp_path: Path) -> None:
    done = cjm("config", "nowhere", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "nowhere: there is no such file or folder\n")


def test_our_bug_is_one_line_with_a_file_and_status_3(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(args: list[str]) -> int:
        raise KeyError("what the map says")

    monkeypatch.setattr(cli, "_run", broken)
    assert cli.run(["lint"]) == 3
    line = capsys.readouterr().err
    assert line.startswith("this is a bug in cjm (KeyError); please report it with the file ")
    report = Path(line.strip().rsplit(" ", 1)[1])
    assert "KeyError: 'what the map says'" in report.read_text()
    report.unlink()


def test_interrupted_is_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(args: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_run", interrupted)
    assert cli.run(["lint"]) == 130
    assert capsys.readouterr().err == "interrupted\n"


def test_a_closed_pipe_is_quiet() -> None:
    done = subprocess.run(
        ["sh", "-c", f"{' '.join(CJM)} schema | head -n 1"], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("{\n", "")


def test_a_stream_that_is_closed_says_nothing_on_the_other_one(tmp_path: Path) -> None:
    printed = cjm("config", cwd=tmp_path).stdout
    command = " ".join(CJM)
    for line, said in (("config >&-", ("", "")), ("config 2>&-", (printed, "")), ("config nowhere 2>&-", ("", ""))):
        done = subprocess.run(
            ["sh", "-c", f"{command} {line}"], capture_output=True, text=True, cwd=tmp_path, check=False
        )
        assert (done.stdout, done.stderr) == said
        assert done.returncode == (2 if "nowhere" in line else 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no file here is always full")
@pytest.mark.parametrize("arguments", ["schema", "--version", "config --help"])
def test_an_output_without_room_is_an_error_and_no_bug(arguments: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f"{' '.join(CJM)} {arguments} > /dev/full"], capture_output=True, text=True, check=False
    )
    said = "error: the output cannot be written: no space left on device\n"
    assert (done.stdout, done.stderr, done.returncode) == ("", said, 2)
