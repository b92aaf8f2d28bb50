"""Channels as they are shown: an icon that is never alone, and a name."""

from collections.abc import Iterable

from msgspec import Struct

from cjm.analysis.steps import Step
from cjm.model.field import CHANNELS
from cjm.render.language import Language
from cjm.render.subject import Subject


class ChannelView(Struct, frozen=True):
    """A channel's icon (the name of a drawing) and its name."""

    icon: str
    name: str


def channel_view(subject: Subject, words: Language, word: str) -> ChannelView:
    """A usual channel by its own icon, one of a library by the icon that it takes, any other by a point."""
    icon = subject.icons.get(word, word)
    named = subject.names.get(("channel", word))
    usual = words.say(f"channel.{word}") if word in CHANNELS else word
    return ChannelView(icon if icon in CHANNELS else "other", named or usual)


def step_channels(subject: Subject, words: Language, step: Step) -> tuple[ChannelView, ...]:
    """The channels of a step, each once, in the order written; the stage's where the touchpoint names none."""
    said = (step.touchpoint.channel if step.touchpoint else None) or step.stage.channel
    named = dict.fromkeys(word for several in said.values() for word in several) if said else {}
    return tuple(channel_view(subject, words, word) for word in named)


def icons_of(channels: Iterable[ChannelView]) -> tuple[str, ...]:
    """The drawings that a page needs, each once, by name."""
    return tuple(sorted({channel.icon for channel in channels}))
