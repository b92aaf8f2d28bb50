"""Processes that keep what they have made of their share of some work, from one round of it to the next."""

import gc
import os
import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from cjm.errors import CjmError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

# Elsewhere a new process begins from nothing, and has to be sent all that it works on.
FORKS = sys.platform == "linux"

Desk = TypeVar("Desk")
Given = TypeVar("Given")
Made = TypeVar("Made")


def hands(items: int, fewest: int) -> int:
    """How many processes so many items are worth, `fewest` items for each; 1 where a new one would know nothing."""
    return max(1, min(_processors(), items // fewest)) if FORKS else 1


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Crew(Generic[Desk]):
    """Several processes with a desk each, all alike at first; of a single one, this process is it.

    In each round the items of one seat are given to the same process, which finds on its desk what it has put there. Which
    process has a seat is settled when it is dealt; one that never was has its place in turn.
    """

    def __init__(self, desk: Desk, hands: int) -> None:
        self._desk = desk
        self._count = hands if hands > 1 else 0
        self._lines: list[Connection] = []
        self._processes: list[ForkProcess] = []
        self._owners: dict[int, int] = {}

    def __enter__(self) -> Self:
        if self._count:
            # What is there already is not looked through for garbage again, which would also copy it.
            gc.freeze()
            ready = False
            try:
                self._begin()
                ready = True
            finally:
                if not ready:
                    self._end()
        return self

    def _begin(self) -> None:
        """Start the processes; where the system allows no more of them, those that there are do all the work."""
        from multiprocessing import get_context
        from signal import SIG_BLOCK, SIG_SETMASK, SIGINT, pthread_sigmask

        context = get_context("fork")
        # Ctrl-C waits until a new process knows that it is none of its business.
        before = pthread_sigmask(SIG_BLOCK, {SIGINT})
        try:
            for _ in range(self._count):
                here, there = context.Pipe()
                process = context.Process(target=_serve, args=(self._desk, there, [*self._lines, here]), daemon=True)
                process.start()
                there.close()
                self._lines.append(here)
                self._processes.append(process)
        except OSError:
            self._count = len(self._processes)
        finally:
            pthread_sigmask(SIG_SETMASK, before)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        for line in self._lines:
            line.close()
        for process in self._processes:
            # One that still has something to say would wait for ever.
            process.terminate()
            process.join()
        gc.unfreeze()

    def round(
        self, work: Callable[[Desk, int, Given], Made], given: Sequence[tuple[int, Given]], collecting: bool = True
    ) -> Iterator[Made]:
        """What some work makes of what is given to each seat, in the order given; it is told desk, seat and item.

        An error of the work is raised here. A round is heard to its end before the next one begins. Where several
        work, one that is not `collecting` leaves looking for garbage to the work, and what lies on the desks after it
        is never looked through.
        """
        if not self._count:
            for seat, one in given:
                yield work(self._desk, seat, one)
            return
        held: dict[int, deque[int]] = {number: deque() for number in range(self._count)}
        for place, (seat, _) in enumerate(given):
            held[self._owners.get(seat, seat % self._count)].append(place)
        for number, places in held.items():
            with self._heard(number) as line:
                line.send((work, collecting, [given[place] for place in places]))
        yield from self._made(len(given), held)

    def deal(
        self, work: Callable[[Desk, int, Given], Made], items: Sequence[Given], hand: int, collecting: bool = True
    ) -> Iterator[Made]:
        """A round in which who is ready takes the next `hand` of items; their seats are their numbers, and his from then on."""
        given = list(enumerate(items))
        if not self._count:
            yield from self.round(work, given, collecting)
            return
        hands = (given[at : at + hand] for at in range(0, len(given), hand))
        held: dict[int, deque[int]] = {number: deque() for number in range(self._count)}

        def take(number: int) -> None:
            if len(held[number]) < 2 and (taken := next(hands, None)):
                places = [place for place, _ in taken]
                held[number] += places
                self._owners |= dict.fromkeys(places, number)
                with self._heard(number) as line:
                    line.send((work, collecting, taken))

        for number in held:
            take(number)
        yield from self._made(len(given), held, take)

    def _made(
        self, count: int, held: Mapping[int, deque[int]], heard: Callable[[int], None] = lambda number: None
    ) -> Iterator[Any]:
        """What is made at so many places, in their order. `held` are the places that each process works at.

        Whoever is done first is heard first: one that had to wait for another would stand idle.
        """
        from multiprocessing.connection import wait

        made: dict[int, Any] = {}
        for place in range(count):
            while place not in made:
                busy = {self._lines[number]: number for number, places in held.items() if places}
                for line in wait(list(busy)):
                    number = busy[line]  # type: ignore[index]
                    made[held[number].popleft()] = self._said(number)
                    heard(number)
            yield made.pop(place)

    def _said(self, number: int) -> Any:  # noqa: ANN401
        """The next answer of a process; its error is raised."""
        with self._heard(number) as line:
            sound, made = line.recv()
        if not sound:
            raise made
        return made

    @contextmanager
    def _heard(self, number: int) -> "Iterator[Connection]":
        """The line to a process; CjmError where nobody is at its end."""
        try:
            yield self._lines[number]
        except (EOFError, OSError) as error:
            process = self._processes[number]
            process.join()
            raise CjmError(_lost(process.exitcode or 0)) from error


def _lost(code: int) -> str:
    """Why a process that was still needed is gone."""
    from signal import SIGKILL

    ended = f"was ended by signal {-code}" if code < 0 else f"ended with status {code}"
    why = ", as the system does where memory runs out: name fewer files at once" if -code == SIGKILL else ": try again"
    return f"one of the processes that share the work {ended}{why}"


def _serve(desk: Any, line: "Connection", others: "Sequence[Connection]") -> None:  # noqa: ANN401
    """Work round by round, until nobody is there who would hear of it."""
    from signal import SIG_IGN, SIGINT, signal

    # Ctrl-C reaches all processes of the terminal; the first one ends the others.
    signal(SIGINT, SIG_IGN)
    for other in others:
        # Held open here, the end of the first process would never be seen.
        other.close()
    try:
        while True:
            work, collecting, given = line.recv()
            if not collecting:
                gc.disable()
            for seat, one in given:
                line.send(_tried(work, desk, seat, one))
            if not collecting:
                gc.freeze()
                gc.enable()
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _tried(work: Callable[[Any, int, Any], Any], desk: Any, seat: int, one: Any) -> tuple[bool, Any]:  # noqa: ANN401
    try:
        return True, work(desk, seat, one)
    except Exception as error:  # noqa: BLE001
        return False, error
