"""Real repositories for tests, made by the real git, with the same commits on every machine."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

_ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Maya",
    "GIT_AUTHOR_EMAIL": "maya@example.org",
    "GIT_COMMITTER_NAME": "Maya",
    "GIT_COMMITTER_EMAIL": "maya@example.org",
}


def git(folder: Path, *arguments: str, day: str = "2026-03-31") -> str:
    """What git says in a folder, whoever runs the test; commits are made at noon of `day`."""
    noon = f"{day}T12:00:00+00:00"
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    surroundings |= _ALONE | {"GIT_AUTHOR_DATE": noon, "GIT_COMMITTER_DATE": noon}
    ran = subprocess.run(["git", *arguments], cwd=folder, env=surroundings, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout.decode().strip()


def new_repository(folder: Path) -> Path:
    """An empty repository with the branch `main`."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    return folder


def commit(folder: Path, files: dict[str, str | bytes], message: str = "change", day: str = "2026-03-31") -> str:
    """Write files, commit everything below the folder, and give the commit's id."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message, day=day)
    return git(folder, "rev-parse", "HEAD")
