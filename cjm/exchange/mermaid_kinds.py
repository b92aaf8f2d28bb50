"""The kinds of Mermaid diagrams, by the word that they begin with."""

JOURNEY = "journey"

KINDS = {
    "flowchart": "a flowchart",
    "flowchart-elk": "a flowchart",
    "graph": "a flowchart",
    "sequenceDiagram": "a sequence diagram",
    "zenuml": "a sequence diagram",
    "classDiagram": "a class diagram",
    "classDiagram-v2": "a class diagram",
    "stateDiagram": "a state diagram",
    "stateDiagram-v2": "a state diagram",
    "erDiagram": "an entity relationship diagram",
    "requirementDiagram": "a requirement diagram",
    "C4Context": "a C4 diagram",
    "C4Container": "a C4 diagram",
    "C4Component": "a C4 diagram",
    "C4Dynamic": "a C4 diagram",
    "C4Deployment": "a C4 diagram",
    "block": "a block diagram",
    "architecture": "an architecture diagram",
    "packet": "a packet diagram",
    "gantt": "a Gantt chart",
    "pie": "a pie chart",
    "quadrantChart": "a quadrant chart",
    "xychart": "a bar or line chart",
    "radar": "a radar chart",
    "sankey": "a Sankey diagram",
    "treemap": "a treemap",
    "gitGraph": "a git graph",
    "mindmap": "a mind map",
    "timeline": "a timeline",
    "kanban": "a kanban board",
}


def kind_words(word: str) -> str | None:
    """What a diagram that begins with `word` is called; None where Mermaid knows no such diagram."""
    return KINDS.get(word) or KINDS.get(word.removesuffix("-beta"))


def listed_kinds(words: list[str]) -> str:
    """What a file with diagrams that begin with these words holds: "a flowchart and 2 timelines" without the count."""
    named = list(dict.fromkeys(kind_words(word) or f"a diagram that begins with '{word}'" for word in words))
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
