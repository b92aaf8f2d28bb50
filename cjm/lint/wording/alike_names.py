"""Whether two names are one name spelled twice: by case, accents, signs, plural or one slip of the hand."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from unicodedata import normalize

# A slip in a shorter word makes another word more often than not.
SHORTEST = 5
# A letter that hangs on at the end of a word makes another word of it (manage, manager), unless it is one of these.
HANGING = frozenset("bcfghjklmpqtvwz")
# Words of organisations that are one letter apart, and are both meant.
BOTH_MEANT = frozenset(
    [
        ("adaption", "adoption"),
        ("casting", "costing"),
        ("contact", "contract"),
        ("country", "county"),
        ("desert", "dessert"),
        ("diver", "driver"),
        ("expert", "export"),
        ("inland", "island"),
        ("internal", "interval"),
        ("leader", "lender"),
        ("packing", "parking"),
        ("parent", "patent"),
        ("patent", "patient"),
        ("planning", "planting"),
        ("stationary", "stationery"),
        ("tasting", "testing"),
        ("trailer", "trainer"),
    ]
)


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, Latin ones without accents, without signs other than + and #."""
    plain = "".join(_plain(sign) for sign in normalize("NFC", name).casefold())
    return tuple("".join(sign if sign.isalnum() or sign in "+#" else " " for sign in plain).split())


def key_of(name: str) -> str:
    """What is left of a name when case, accents, blanks, signs and an `s` of the plural do not count."""
    return _joined(_singular(name))


def slips(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of names of which one is the other with a slip of the hand in one of its words, each once.

    Those with a letter left out in common are compared, so that the time grows with the number of names and not its square.
    """
    near: dict[str, set[str]] = {}
    for name in names:
        key = key_of(name)
        if len(key) >= SHORTEST:
            for shorter in {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))}:
                near.setdefault(shorter, set()).add(name)
    pairs = {pair for group in near.values() if len(group) > 1 for pair in combinations(sorted(group), 2)}
    return (pair for pair in sorted(pairs) if _slip_in_a_word(*map(_singular, pair)))


def _slip_in_a_word(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    apart = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(apart) == 1 and one_slip(*apart[0])


def one_slip(one: str, other: str, shortest: int = SHORTEST) -> bool:
    """Whether one letter too many, too few or wrong, or two in the wrong order, part two words that are meant as one.

    Both begin with the same letter, and no digit parts them: "Phone 1" and "Phone 2" are two.
    """
    if one == other or one[:1] != other[:1] or min(len(one), len(other)) < shortest or abs(len(one) - len(other)) > 1:
        return False
    at = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), -1)
    at = min(len(one), len(other)) if at < 0 else at
    short, long = sorted((one, other), key=len)
    if (
        any(sign.isdigit() for sign in (short[at : at + 1] + long[at : at + 1]))
        or (min(one, other), max(one, other)) in BOTH_MEANT
    ):
        return False
    if len(short) < len(long):
        return short[at:] == long[at + 1 :] and (at < len(short) or long[-1] in HANGING)
    crossed = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return crossed or (one[at + 1 :] == other[at + 1 :] and at + 1 < len(one))


def _singular(name: str) -> tuple[str, ...]:
    words = words_of(name)
    return tuple(word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word for word in words)


def _plain(sign: str) -> str:
    """A letter without its accents where it is a Latin one; elsewhere a mark makes another letter."""
    bare = normalize("NFD", sign)[0]
    return bare if "a" <= bare <= "z" else sign


def _joined(words: Iterable[str]) -> str:
    """Words as one, but for figures that would run together."""
    text = ""
    for word in words:
        text += f" {word}" if text[-1:].isdigit() and word[0].isdigit() else word
    return text
