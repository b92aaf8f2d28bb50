"""The words of the flow diagram in English; a language of the catalogue that has the same keys comes before them."""

from collections.abc import Mapping
from dataclasses import replace

from cjm.render.language import Language, Plurals, language

WORDS: Mapping[str, str | Plurals] = {
    "flow.describe": "Flow of the journey {title}: {counts}.",
    "flow.describe.critical": "Critical moment: {number} {name}.",
    "flow.stages": {"one": "{n} stage", "other": "{n} stages"},
    "flow.touchpoints": {"one": "{n} touchpoint", "other": "{n} touchpoints"},
    "flow.branches": {"one": "{n} branch", "other": "{n} branches"},
    "flow.loops": {"one": "{n} loop back", "other": "{n} loops back"},
    "flow.broken": {"one": "{n} broken hand-off", "other": "{n} broken hand-offs"},
    "flow.empty": "This journey has no stages yet",
    "flow.starts": "Starts: {what}",
    "flow.start": "Starts here",
    "flow.entry": "Another way in",
    "flow.ends": "Ends: {what}",
    "flow.end": "Ends here",
    "flow.to.branch": "on to {number}",
    "flow.to.loop": "back to {number}",
    "flow.to.itself": "once more",
    "flow.to.end": "ends here",
    "flow.to.away": "on in {target}",
    "flow.to.lost": "on to {target}, which is not in this map",
    "flow.only": "Only {personas}",
    "flow.critical": "Critical moment",
    "flow.truth": "Moment of truth",
    "flow.no-score": "no score",
    "flow.no-channel": "no channel named",
    "flow.no-touchpoints": "The stage as a whole",
    "flow.handoff.works": "Hand-off works",
    "flow.handoff.broken": "Broken hand-off",
    "flow.handoff.unknown": "Hand-off",
    "flow.handoff.both": "{state}, {source} to {target}",
    "flow.handoff.target": "{state}, to {target}",
    "flow.handoff.source": "{state}, from {source}",
    "flow.handoff.note": "{handoff}: {note}",
    "flow.legend.scale": "Emotion",
    "flow.legend.unscored": "No emotion has been scored yet",
    "flow.legend.below": "below neutral",
    "flow.legend.above": "above neutral",
    "flow.legend.unknown": "Hand-off, not known how well it works",
    "flow.legend.branch": "Another way on",
    "flow.legend.loop": "Loop back",
    "flow.legend.end": "Start or end",
    "flow.no-font": {
        "one": (
            "no installed font has the script {scripts}: the PNG shows boxes in its place; the SVG is right wherever "
            "its reader has a font"
        ),
        "other": (
            "no installed font has the scripts {scripts}: the PNG shows boxes in their place; the SVG is right "
            "wherever its reader has fonts"
        ),
    },
}


def flow_words(tag: str) -> Language:
    """The catalogue's language of a tag, with the words of the flow diagram."""
    found = language(tag)
    return replace(found, texts={**WORDS, **found.texts})
