"""Where in the settings stands what is wrong with them."""

import re
from collections.abc import Iterator

from cjm.errors import CjmError
from cjm.reading.decode import decode
from cjm.reading.nodes import Mapping, Node, Scalar, Sequence
from cjm.reading.parse import parse
from cjm.workspace import Workspace

QUOTED = re.compile(r'"([^"]+)"')


def placed(error: CjmError, workspace: Workspace) -> CjmError:
    """The error with the settings file, and with the place below `lint` of the first word that its message quotes."""
    source, unreadable = decode(workspace.tree.read(workspace.config))
    root = None if unreadable else parse(source).root
    lint = root.get("lint") if isinstance(root, Mapping) else None
    words = QUOTED.findall(error.message)
    scalars = list(_scalars(lint)) if lint else []
    found = next((one for word in words for one in scalars if one.text == word), None)
    at = source.span(found.start, found.end).start if found else None
    return CjmError(error.message, workspace.shown(workspace.config), at)


def _scalars(node: Node) -> Iterator[Scalar]:
    """Every text below a node, keys included, in the order of the file."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    else:
        for key, value in zip(node.keys, node.values, strict=True):
            yield from _scalars(key)
            yield from _scalars(value)
