"""A statement of the ten-second strip, and what its cells are worded with."""

from collections.abc import Iterable

from msgspec import Struct

from cjm.analysis.steps import Step
from cjm.model.pain import Pain
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from cjm.render.rich import Rich, Run, plain
from cjm.render.sentence import ends
from cjm.render.view.frame import Frame, address

# A reason is never cut: one that is longer than this is left to the place that the statement leads to.
REASON = 200


class Statement(Struct, frozen=True):
    """One of the four: `missing` where there is nothing to say but that; `number` is that of the place it tells of."""

    label: str
    statement: str
    why: Rich
    href: str = ""
    flag: bool = False
    missing: bool = False
    number: str = ""


def without(frame: Frame, label: str, key: str, written: str | None, known: bool = False) -> Statement:
    """What is not there is said; the author's words, where given, stand in its place."""
    return Statement(label, written or frame.words.say(key), (), missing=written is None and not known)


def felt(frame: Frame, step: Step) -> Rich:
    """What everyone feels at a step, the lowest first: Maya −2.0, Viktor +2.0."""
    words = frame.words
    known = [
        (person.name, value)
        for person in frame.people
        if (value := frame.curves[person.index].points[step.column]) is not None
    ]
    known.sort(key=lambda one: one[1])
    if not known:
        return words.rich("strip.unscored")
    if len({value for _, value in known}) == 1:
        value = known[0][1]
        key = (
            "strip.felt.together" if len(known) > 1 else "strip.felt.one" if len(frame.people) > 1 else "strip.felt.all"
        )
        return words.rich(key, len(known), name=Run(known[0][0], own=True), value=signed(frame, value))
    found: list[Run] = []
    for name, value in known:
        found += [Run(words.comma)] if found else []
        found += words.rich("score.rich", name=Run(name, own=True), value=signed(frame, value))
    return (*found, Run(words.stop))


def signed(frame: Frame, value: float) -> Run:
    """An emotion in its colour."""
    return Run(frame.words.signed(value), "neg" if value < 0 else "pos" if value > 0 else "strong")


def reasoned(frame: Frame, said: Rich, written: str | None, known: str | None) -> Rich:
    """What is said, and the reason: the author's words, else a known one that can be read in seconds."""
    reason = written or (known if known and len(known) <= REASON else None)
    if not reason:
        return said
    stop = () if not said or ends(plain(said), frame.words.stop) else (Run(frame.words.stop),)
    return (*said, *stop, Run(frame.words.space), *ended(frame, reason))


def severest(places: Iterable[Stage | Touchpoint]) -> Pain | None:
    """The severest pain of some places; of equals the first."""
    return max((pain for place in places for pain in place.pains), key=lambda pain: pain.severity or 0, default=None)


def ended(frame: Frame, text: str) -> Rich:
    """The map's words as a sentence that ends like its neighbours."""
    own = Run(text, own=True)
    return (own,) if ends(text, frame.words.stop) else frame.words.rich("sentence", text=own)


def step_link(step: Step) -> str:
    """Where a step stands on the page."""
    return f"#{address('tp' if step.touchpoint else 'stage', step.id)}"
