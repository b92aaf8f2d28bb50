"""The wheel holds the program and its templates, nothing else, and works where nothing but the wheel is."""

import site
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

import cjm

PROJECT = Path(__file__).parents[1]
TEN_LINES = """\
cjm: 1
title: Renewing the service contract
stages:
  - name: Decide
    touchpoints:
      - Reminder e-mail
      - name: Compare the offers
        emotion: -1
        moment: critical
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel; without isolation, so that no network is needed."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(PROJECT)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, capture_output=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `cjm` of a fresh environment that has the wheel and sees the dependencies of this one, but not the clone."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False, symlinks=True)
    commands = home / ("Scripts" if sys.platform == "win32" else "bin")
    target = next(home.rglob("site-packages"))
    # Lines of a .pth file are added to the path; the .pth files of the folders so added (an editable cjm) are not read.
    (target / "dependencies.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    python = str(commands / "python")
    install = [sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(
        [*install, "--ignore-installed", "--quiet", "--disable-pip-version-check"],
        check=True,
        stdin=subprocess.DEVNULL,
    )
    return commands / "cjm"


def test_the_wheel_holds_the_program_and_its_templates_and_nothing_else(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    program = {path.relative_to(PROJECT).as_posix() for path in _files(PROJECT / "cjm")}
    templates = {f"cjm/{path.relative_to(PROJECT).as_posix()}" for path in _files(PROJECT / "templates")}
    assert names == program | templates


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def test_the_wheel_carries_the_licence(wheel: Path) -> None:
    assert f"cjm_maps-{cjm.__version__}.dist-info/licenses/LICENSE" in zipfile.ZipFile(wheel).namelist()


def test_the_installed_command_says_its_version(installed: Path, tmp_path: Path) -> None:
    ran = subprocess.run([installed, "--version"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout == f"cjm {cjm.__version__}\n"


def test_the_installed_command_renders_a_map_from_anywhere(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "contract.yaml").write_text(TEN_LINES, encoding="utf-8")
    command = [installed, "render", "contract.yaml", "-o", "contract.html"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout == ""
    assert "Renewing the service contract" in (tmp_path / "contract.html").read_text(encoding="utf-8")


def test_the_installed_package_is_the_wheels_own(installed: Path, tmp_path: Path) -> None:
    code = "import cjm; print(cjm.__file__)"
    command = [installed.with_name("python"), "-c", code]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(ran.stdout.strip()).is_relative_to(installed.parents[1])
