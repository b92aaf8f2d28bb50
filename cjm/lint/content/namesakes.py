"""The names in use over a workspace, and those of them that are one name spelled twice."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from cjm.lint.atlas import Atlas
from cjm.lint.facts import Facts, Said
from cjm.lint.wording.alike_names import key_of, slips
from cjm.lint.wording.channel_words import meant

# A slip of the hand that stands more often than this is none.
SLIPS = 2


class Heard(Struct, frozen=True):
    """A name as it is spelled: the places in maps and sheets where it stands, or its `entry` in a library."""

    name: str
    places: tuple[tuple[Facts, Said], ...]
    entry: Said | None = None

    @property
    def times(self) -> int:
        """How often it stands over all files."""
        return sum(said.times for _, said in self.places)

    @property
    def rank(self) -> tuple[bool, int]:
        """What a library has is right before what it has not, then what stands more often."""
        return (self.entry is not None, self.times)


def spelled_twice(atlas: Atlas, kind: str) -> Iterator[tuple[Heard, Heard]]:
    """The names of a kind that are another one, spelled in another way: the rarer, then the one that is used for it.

    Of two that stand equally often the first in the order of files is right.
    """
    heard = _heard(atlas, kind)
    usual: dict[str, Heard] = {}
    for one in heard:
        for key in _keys(one):
            usual[key] = max(usual.get(key, one), one, key=lambda each: each.rank)
    alone = []
    for one in heard:
        meant_for = max((usual[key] for key in _keys(one)), key=lambda each: each.rank, default=one)
        if meant_for is one:
            alone.append(one)
        elif meant_for.name != one.name or not (one.entry or kind == "persona"):
            yield one, meant_for
    yield from _slipped(kind, alone)


def _slipped(kind: str, heard: Iterable[Heard]) -> Iterator[tuple[Heard, Heard]]:
    """The names that are another one but for a slip of the hand: they are rare, and no library has them."""
    order = {word: (number, one) for number, one in enumerate(heard) for word in _words(one) if _may_slip(kind, word)}
    told = set()
    for pair in slips(order):
        (_, right), (number, wrong) = sorted(
            (order[word] for word in pair), key=lambda two: (two[1].rank, -two[0]), reverse=True
        )
        if not wrong.entry and wrong.times <= SLIPS and number not in told:
            told.add(number)
            yield wrong, right


def _may_slip(kind: str, word: str) -> bool:
    """Whether a name is made of common words: "Anna" and "Ana" are two people, and so are "Anna Berg" and "Ana Berg"."""
    return kind != "persona" or any(one[:1].islower() for one in word.split()[1:])


def _heard(atlas: Atlas, kind: str) -> list[Heard]:
    """The entries of libraries, then every other name in the order of files; of channels those that are no near miss."""
    shelf = [(facts, said) for facts, said in atlas.shelf() if said.kind == kind]
    library = {said.id: said.text for _, said in shelf}
    found: dict[str, list[tuple[Facts, Said]]] = {}
    for facts in atlas.files:
        for said in facts.all_said(kind) if facts.kind != "library" else ():
            if kind != "channel" or not meant(said.text, library):
                found.setdefault(said.text, []).append((facts, said))
    entries = [Heard(said.text, ((facts, said),), said) for facts, said in shelf if kind != "channel"]
    return [*entries, *(Heard(name, tuple(places)) for name, places in found.items())]


def _words(one: Heard) -> tuple[str, ...]:
    """What a name is known by; an entry of a library by its id, too, but for a persona, whom no word names."""
    return (one.name, one.entry.id) if one.entry and one.entry.kind != "persona" else (one.name,)


def _keys(one: Heard) -> set[str]:
    return {key_of(word) for word in _words(one)} - {""}
