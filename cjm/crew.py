"""Processes that keep what they have made of their share of some work, from one round of it to the next."""

import gc
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from cjm.errors import CjmError
from cjm.worker import listen, lost

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

Desk = TypeVar("Desk")
Given = TypeVar("Given")
Made = TypeVar("Made")


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
                process = context.Process(target=listen, args=(self._desk, there, [*self._lines, here]), daemon=True)
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

    def dismiss(self) -> None:
        """Let all processes go, without waiting until they are gone; there is no round after this."""
        for line in self._lines:
            line.close()
        for process in self._processes:
            # One that still has something to say would wait for ever.
            process.terminate()

    def _end(self) -> None:
        self.dismiss()
        for process in self._processes:
            process.join()
        gc.unfreeze()

    def round(
        self,
        work: Callable[[Desk, int, Given], Made],
        given: Sequence[tuple[int, Given]],
        collecting: bool = True,
        lending: bool = False,
    ) -> Iterator[Made]:
        """What some work makes of what is given to each seat, in the order given; it is told desk, seat and item.

        They set to work at once. An error of theirs is raised where what they make is heard, and a round is heard to
        its end before the next one begins. Where several work, one that is not `collecting` leaves looking for garbage
        to the work, and what lies on the desks after it is never looked through. In one that is `lending`, who has
        nothing left takes what another has not begun, on a desk where nothing was put for it.
        """
        if not self._count:
            return (work(self._desk, seat, one) for seat, one in given)
        own: dict[int, deque[int]] = {number: deque() for number in range(self._count)}
        for place, (seat, _) in enumerate(given):
            own[self._owners.get(seat, seat % self._count)].append(place)

        def next_hand(number: int) -> list[int]:
            if not lending:
                places = list(own[number])
                own[number].clear()
                return places
            if own[number]:
                return [own[number].popleft()]
            # The last of what somebody else would come to last; what is nearly done there is not worth the way.
            most = max(own.values(), key=len)
            return [most.pop()] if len(most) > 1 else []

        return self._dealt(work, given, collecting, 1, next_hand)

    def deal(
        self,
        work: Callable[[Desk, int, Given], Made],
        items: Sequence[Given],
        hand: int,
        collecting: bool = True,
        together: int = 1,
    ) -> Iterator[Made]:
        """A round in which who is ready takes the next `hand` of items; their seats are their numbers, and his from then on.

        So many answers are given `together`: small ones cost less to hear than to be called for.
        """
        given = list(enumerate(items))
        if not self._count:
            return self.round(work, given, collecting)
        hands = (range(at, min(at + hand, len(given))) for at in range(0, len(given), hand))

        def next_hand(number: int) -> Sequence[int]:
            taken = next(hands, range(0))
            self._owners |= dict.fromkeys(taken, number)
            return taken

        return self._dealt(work, given, collecting, together, next_hand)

    def _dealt(
        self,
        work: Callable[[Desk, int, Given], Made],
        given: Sequence[tuple[int, Given]],
        collecting: bool,
        together: int,
        next_hand: Callable[[int], Sequence[int]],
    ) -> Iterator[Made]:
        """What is made of all that is given; who is about to run out of places asks for the next of them."""
        held: dict[int, deque[int]] = {number: deque() for number in range(self._count)}
        told: set[int] = set()

        def take(number: int) -> None:
            if len(held[number]) <= together and (places := next_hand(number)):
                held[number] += places
                with self._heard(number) as line:
                    # What is to be done may hold a good deal, and is said once.
                    line.send((None if number in told else work, collecting, together, [given[one] for one in places]))
                told.add(number)

        for _ in range(2):
            # One to work at, and one that lies ready.
            for number in held:
                take(number)
        return self._made(len(given), held, take)

    def _made(self, count: int, held: Mapping[int, deque[int]], heard: Callable[[int], None]) -> Iterator[Any]:
        """What is made at so many places, in their order. `held` are the places that each process works at.

        Whoever is done first is heard first: one that had to wait for another would stand idle.
        """
        from multiprocessing.connection import wait

        made: dict[int, tuple[bool, Any]] = {}
        for place in range(count):
            while place not in made:
                busy = {self._lines[number]: number for number, places in held.items() if places}
                for line in wait(list(busy)):
                    number = busy[line]  # type: ignore[index]
                    made.update((held[number].popleft(), answer) for answer in self._said(number))
                    heard(number)
            sound, answer = made.pop(place)
            if not sound:
                raise answer
            yield answer

    def _said(self, number: int) -> list[tuple[bool, Any]]:
        """The next answers of a process, each with whether it is none of its errors."""
        with self._heard(number) as line:
            answers: list[tuple[bool, Any]] = line.recv()
        return answers

    @contextmanager
    def _heard(self, number: int) -> "Iterator[Connection]":
        """The line to a process; CjmError where nobody is at its end."""
        try:
            yield self._lines[number]
        except (EOFError, OSError) as error:
            process = self._processes[number]
            process.join()
            raise CjmError(lost(process.exitcode or 0)) from error
