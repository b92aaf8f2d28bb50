"""Changes as they are reported: what they mean, in words, with their place in both texts."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from cjm.diff.change import Change
from cjm.diff.effect import effect
from cjm.diff.referred import Referred
from cjm.diff.rulings import Rulings
from cjm.diff.significance import key_of, significance
from cjm.diff.version import Version
from cjm.diff.words import message

# So many signs of a fingerprint tell a million changes apart.
LENGTH = 16


class Judge(Struct, frozen=True):
    """What is needed to say what changes mean: both versions, the rulings, who refers to what, names of personas."""

    old: Version
    new: Version
    rulings: Rulings
    referred: Referred
    people: Mapping[str, str]

    def judged(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """The changes with effect, significance, names, message, places and fingerprint."""
        seen: dict[str, int] = {}
        return tuple(self._judged(change, seen) for change in changes)

    def _judged(self, change: Change, seen: dict[str, int]) -> Change:
        named = replace(change, persona_name=self._persona(change.persona)) if change.persona else change
        thing = not change.field
        before, now = (self.old.parent(change.old_at), self.new.parent(change.at)) if thing else ("", "")
        return replace(
            named,
            effect=effect(change, self.rulings, (self.old.content, self.new.content)),
            significance=significance(change, self.rulings, self.referred),
            message=message(named, before, now),
            span_old=self.old.span(change.old_at, change),
            span_new=self.new.span(change.at, change),
            fingerprint=_fingerprint(self.new.id, change, seen),
        )

    def _persona(self, person: str) -> str:
        return self.people.get(person) or self.new.persona(person) or self.old.persona(person) or person


def _fingerprint(map_id: str, change: Change, seen: dict[str, int]) -> str:
    """A hash of ids and fields; the second change of the same ids and fields is told from the first by its number."""
    told = "\n".join((map_id, change.kind, key_of(change), change.node, change.field, change.persona))
    seen[told] = seen.get(told, 0) + 1
    return sha256(f"{told}\n{seen[told]}".encode()).hexdigest()[:LENGTH]
