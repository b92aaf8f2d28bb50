"""What the curve shows, in words: its name, and a paragraph for those who cannot see it."""

from collections.abc import Sequence

from cjm.analysis.turns import Turn, partings, turns
from cjm.render.view.frame import Frame, Person

# A paragraph, not a log: of a curve with more turns than this only the larger ones are told.
TURNS = 16


def curve_name(frame: Frame) -> str:
    """The name of the picture: whose feelings, over how many touchpoints, on which scale."""
    names = frame.words.all_of(person.name for person in frame.people)
    return frame.words.count("curve.name", len(frame.steps), names=names)


def curve_description(frame: Frame) -> str:
    """One sentence a persona, one on where personas are furthest apart, and where the values stand."""
    told = [_told(frame, person) for person in frame.people]
    return frame.words.sentences([*told, *_parting(frame), frame.words.say("curve.values")])


def _told(frame: Frame, person: Person) -> str:
    found: tuple[Turn, ...] = ()
    for more_than in (1, 2, 3):
        found = turns(frame.curves[person.index], frame.steps, more_than)
        if len(found) <= TURNS:
            break
    else:
        found = _most(found)
    if not found:
        return frame.words.say("curve.unknown", name=person.name)
    said = [_turn(frame, turn) for turn in found]
    return frame.words.say("curve.sentence", name=person.name, turns=frame.words.all_of(said))


def _most(found: Sequence[Turn]) -> tuple[Turn, ...]:
    """Both ends, the first of the highest and of the lowest, the critical moment: what is left of a line without rest."""
    high, low = max(found, key=lambda turn: turn.value), min(found, key=lambda turn: turn.value)
    kept = {found[0].column, high.column, low.column, found[-1].column}
    return tuple(turn for turn in found if turn.critical or turn.column in kept)


def _turn(frame: Frame, turn: Turn) -> str:
    said = frame.words.say(
        f"curve.turn.{turn.kind}",
        value=frame.words.signed(turn.value),
        number=turn.number,
        name=frame.steps[turn.column].name,
    )
    return frame.words.say("curve.turn.is-critical", turn=said) if turn.critical else said


def _parting(frame: Frame) -> list[str]:
    found = partings(frame.curves, frame.steps)
    if not found:
        return []
    widest = max(found, key=lambda one: one.high[1] - one.low[1])
    high, low = frame.person(widest.high[0]), frame.person(widest.low[0])
    return [
        frame.words.say(
            "curve.parting",
            number=widest.number,
            high=high.name if high else "",
            high_value=frame.words.signed(widest.high[1]),
            low=low.name if low else "",
            low_value=frame.words.signed(widest.low[1]),
        )
    ]
