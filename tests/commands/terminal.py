"""A terminal with someone at it, for commands that ask."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Talk:
    """The exit status of a command, and what stood on the screen, answers included; stdout goes elsewhere."""

    status: int
    screen: str
    stdout: str


def talk(args: list[str], typed: str, cwd: Path) -> Talk:
    """Run cjm at a terminal where everything has been typed ahead."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    ours, theirs = pty.openpty()
    os.write(ours, typed.encode())
    command = [sys.executable, "-m", "cjm", *args]
    with subprocess.Popen(command, cwd=cwd, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, text=True) as ran:
        os.close(theirs)
        screen = _all(ours)
        stdout, _ = ran.communicate()
    os.close(ours)
    return Talk(ran.returncode, screen.replace("\r\n", "\n"), stdout)


def _all(terminal: int) -> str:
    """What is written to a terminal until its last user has left."""
    read = b""
    while True:
        try:
            got = os.read(terminal, 4096)
        except OSError:  # so Linux says that nobody is there any more
            return read.decode()
        if not got:
            return read.decode()
        read += got
