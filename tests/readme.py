"""The README's tour, run: `python -m tests.readme` prints anew what its commands show."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
TOUR = "A tour in five minutes"
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"`([^`\n]+)`")


def main() -> None:
    """Write the tour with what comes out today."""
    text = README.read_text(encoding="utf-8")
    tour = section(text, TOUR)
    with tempfile.TemporaryDirectory() as folder:
        README.write_text(text.replace(tour, toured(tour, Path(folder))), encoding="utf-8")


def section(text: str, title: str) -> str:
    """A text from a heading of the second level to the next one."""
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def blocks(text: str, language: str) -> list[str]:
    """What the fenced blocks of a language hold, in order."""
    return [match[2] for match in FENCED.finditer(text) if match[1] == language]


def toured(tour: str, folder: Path) -> str:
    """The tour, taken in a folder: commands are run, other blocks written to the file that was named last before them."""

    def take(match: re.Match[str]) -> str:
        if match[1] == "console":
            return f"```console\n{''.join(_run(line, folder) for line in _commands(match[2]))}```"
        name = NAMED.findall(tour[: match.start()])[-1]
        (folder / name).write_text(match[2], encoding="utf-8")
        return match[0]

    return FENCED.sub(take, tour)


def _commands(console: str) -> Iterator[str]:
    """The lines of a console that were typed."""
    return (line[2:] for line in console.splitlines() if line.startswith("$ "))


def _run(command: str, folder: Path) -> str:
    """A command as typed and all that it prints, both streams in the order of a terminal."""
    ours = {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
        "CJM_CACHE_DIR": str(folder / ".cache"),
        "SOURCE_DATE_EPOCH": "1795305600",
    }
    typed = ["sh", "-c", f"{command} 2>&1"]
    done = subprocess.run(
        typed, cwd=folder, env={**os.environ, **ours}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=False
    )
    shown = done.stdout.decode()
    return f"$ {command}\n{shown}" + ("" if shown.endswith("\n") or not shown else "\n")


if __name__ == "__main__":
    main()
