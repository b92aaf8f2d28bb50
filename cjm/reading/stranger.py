"""What a file without the key `cjm` seems to be, for files that bear the same words and are something else."""

from cjm.model.journey import Journey
from cjm.reading.fault import shown
from cjm.reading.nodes import Mapping, Node, Scalar, Sequence, text_of
from cjm.reading.shape import part_shape

HOW = "a map begins with `cjm: 1` and `title:`"
IMPORT = "`cjm import` makes a map of it"
PERSONAL = frozenset(["quote", "role", "archetypes", "photo", "pic", "job-title", "age", "occupation"])
LANES = frozenset(["swimlanes", "lanes", "phases", "lifecycle", "frontstage", "backstage"])
OTHERS = {
    ".md": "a Markdown file",
    ".markdown": "a Markdown file",
    ".csv": "a table of values",
    ".tsv": "a table of values",
    ".gz": "a packed file",
    ".zip": "a packed file",
    ".html": "a web page",
}


def described(root: Node) -> str:
    """Why a file is no map, and what it seems to be instead."""
    if isinstance(root, Scalar):
        return f"this is {_text(root.text)}; {HOW}"
    if isinstance(root, Sequence):
        return f"this is a list of {len(root.items)} {_items(root)}, and no map; {HOW}"
    keys = [key.text for key in root.keys if isinstance(key, Scalar)]
    if _like_ours(keys):
        return "the key `cjm` is missing; write `cjm: 1` as the first line"
    return f"this is {_guess(root, keys)}, and no map; {HOW}"


def told_by_name(text: str, suffix: str) -> str:
    """What a file that is no YAML says it is, by its first words or the end of its name; empty where neither tells."""
    first = next((line.strip() for line in text.split("\n") if line.strip()), "")
    if first == "journey" or suffix in {".mmd", ".mermaid"}:
        return f"this is a Mermaid diagram, and no map; {IMPORT}"
    if suffix in {".md", ".markdown"} and "```mermaid" in text:
        return f"this is a Markdown file with Mermaid diagrams, and no map; {IMPORT} where one is a journey"
    return f"this is {OTHERS[suffix]}, and no map; {HOW}" if suffix in OTHERS else ""


def _text(text: str) -> str:
    return f"a text, {shown(text, 40)}, and no map"


def _like_ours(keys: list[str]) -> bool:
    """Whether a file with these keys is a map that lacks the key `cjm`: most of them are fields of a map."""
    fields = part_shape(Journey).fields
    ours = sum(key in fields for key in keys)
    return bool({"title", "stages"} & set(keys)) and ours >= 2 and 2 * ours > len(keys) and not LANES & set(keys)


def _items(root: Sequence) -> str:
    plural = len(root.items) != 1
    keys = _shared_keys(root.items)
    if not keys:
        return "values" if plural else "value"
    one, many = ("persona", "personas") if _like_personas(keys) else ("entry", "entries")
    where = " for a website" if one == "persona" else ""
    return f"{many if plural else one}{where} with the keys {_some(keys)}"


def _like_personas(keys: list[str]) -> bool:
    """Whether entries with these keys describe people."""
    words = {key.lower() for key in keys}
    return "name" in words and bool(words & PERSONAL or any("persona" in word for word in words))


def _guess(root: Mapping, keys: list[str]) -> str:
    values = root.values
    inner = _shared_keys(values)
    mappings = bool(values) and all(isinstance(value, Mapping) for value in values)
    if mappings and {"path", "route"} <= set(inner):
        return f"a list of {len(values)} web pages with their routes ({_some(inner)})"
    if {"attr", "type"} <= set(inner):
        return f"a drawing saved as data ({_some(inner)})"
    if LANES & set(keys):
        return f"a service blueprint or journey of another tool, with the keys {_some(keys)}"
    lists = [
        (key, value)
        for key, value in zip(keys, values, strict=False)
        if isinstance(value, Sequence) and _shared_keys(value.items)
    ]
    if len(lists) == 1:
        key, value = lists[0]
        return f"a list named `{key}` of {len(value.items)} {_items(value)}"
    return f"a file with the keys {_some(keys)}" if keys else "empty: `{}`"


def _shared_keys(nodes: list[Node]) -> list[str]:
    """The keys of the first mapping among nodes."""
    first = next((node for node in nodes if isinstance(node, Mapping)), None)
    return [text_of(key) for key in first.keys if text_of(key)] if first else []


def _some(keys: list[str]) -> str:
    names = ", ".join(f"`{shown(key, 30)[1:-1]}`" for key in keys[:4] if key)
    return names + (" …" if len(keys) > 4 else "")
