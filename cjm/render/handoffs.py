"""Who passes a case to whom, in words, as the page and the diagram say it."""

from cjm.render.language import Language


def passing(words: Language, source: str, target: str) -> str:
    """Support to Workshop; to Workshop, or from Support, where the map names one of them only."""
    if source and target:
        return words.say("handoff.short", source=source, target=target)
    if target:
        return words.say("handoff.target", target=target)
    return words.say("handoff.source", source=source) if source else ""
