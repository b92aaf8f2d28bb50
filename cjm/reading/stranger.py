"""What a YAML file without the key `cjm` seems to be, for files that bear the same words and are something else."""

from cjm.reading.fault import shown
from cjm.reading.nodes import Mapping, Node, Scalar, Sequence

HOW = "a map begins with `cjm: 1` and `title:`"
PERSONAL = frozenset(["quote", "role", "archetypes", "photo", "pic", "job-title", "age", "occupation"])
OURS = frozenset(["stages", "touchpoints", "personas", "title", "opportunities"])


def described(root: Node) -> str:
    """Why a file is no map, and what it seems to be instead."""
    if isinstance(root, Scalar):
        return f"this is a text, {shown(root.text, 40)}, and no map; {HOW}"
    if isinstance(root, Sequence):
        return f"this is a list of {len(root.items)} {_items(root)}, and no map; {HOW}"
    keys = [key.text for key in root.keys if isinstance(key, Scalar)]
    if "stages" in keys or ("title" in keys and OURS & set(keys) - {"title"}):
        return "the key `cjm` is missing; write `cjm: 1` as the first line"
    return f"this is {_guess(root, keys)}, and no map; {HOW}"


def _items(root: Sequence) -> str:
    keys = _shared_keys(root.items)
    if not keys:
        return "values" if len(root.items) != 1 else "value"
    kind = "personas" if _like_personas(keys) else "entries"
    return f"{kind} with the keys {_some(keys)}"


def _like_personas(keys: list[str]) -> bool:
    """Whether entries with these keys describe people."""
    words = {key.lower() for key in keys}
    return "name" in words and bool(words & PERSONAL or any("persona" in word for word in words))


def _guess(root: Mapping, keys: list[str]) -> str:
    values = root.values
    inner = _shared_keys(values)
    if values and {"path", "route"} & set(inner) and all(isinstance(value, Mapping) for value in values):
        return f"a list of web routes ({_some(inner)})"
    if "attr" in inner and "type" in inner:
        return "a drawing saved as data"
    lists = [
        (key, value) for key, value in zip(keys, values, strict=False) if isinstance(value, Sequence) and value.items
    ]
    if len(lists) == 1:
        key, value = lists[0]
        return f"a list named `{key}` of {len(value.items)} {_items(value)}"
    return f"a file with the keys {_some(keys)}" if keys else "an empty mapping"


def _shared_keys(nodes: list[Node]) -> list[str]:
    """The keys of the first mapping, of those that most mappings have."""
    mappings = [node for node in nodes if isinstance(node, Mapping)]
    if not mappings:
        return []
    return [key.text for key in mappings[0].keys if isinstance(key, Scalar)]


def _some(keys: list[str]) -> str:
    shown_keys = ", ".join(f"`{key[:30]}`" for key in keys[:4])
    return shown_keys + (" …" if len(keys) > 4 else "")
