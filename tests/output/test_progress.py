"""How far a long piece of work is, is shown on a terminal, and only where it takes long."""

import io
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from cjm.output import progress
from cjm.output.progress import CLEAR, watched


class Stderr(io.StringIO):
    """A stderr that is a terminal, or none."""

    terminal = True

    def isatty(self) -> bool:
        return self.terminal


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Stderr:
    """Stderr, in a world where each look at the clock comes a third of a second after the last one."""
    clock = iter(number / 3 for number in range(10_000))
    monkeypatch.setattr(progress, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    stderr = Stderr()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=stderr))
    return stderr


def test_after_a_second_the_line_says_how_far_the_work_is(shown: Stderr) -> None:
    assert list(watched(range(25), "reading", 25)) == list(range(25))
    assert shown.getvalue() == f"{CLEAR}reading 10 of 25 files{CLEAR}reading 20 of 25 files{CLEAR}{CLEAR}"


def test_what_is_no_terminal_is_left_alone(shown: Stderr) -> None:
    shown.terminal = False
    assert list(watched("abc", "reading", 3)) == ["a", "b", "c"]
    assert shown.getvalue() == ""


def test_work_that_fails_leaves_no_line_behind(shown: Stderr) -> None:
    def work() -> Iterator[int]:
        yield from range(12)
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        list(watched(work(), "drawing", 20))
    assert shown.getvalue().endswith(CLEAR)


def test_quick_work_says_nothing(shown: Stderr, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "time", SimpleNamespace(monotonic=lambda: 0.0))
    assert list(watched(range(30), "reading", 30)) == list(range(30))
    assert shown.getvalue() == ""
