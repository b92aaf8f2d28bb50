"""The settings of a workspace as lines of YAML, each with where it comes from."""

from collections.abc import Iterator

from cjm.model.part import Part
from cjm.reading.dump import dump_field
from cjm.reading.shape import Fields, part_shape
from cjm.visible import visible
from cjm.workspace import Workspace

UNSAID = ("cjm", "kind")


def settings_lines(workspace: Workspace) -> list[str]:
    """Every setting as it stands in the settings file or by default, with a comment that says which."""
    source = visible(workspace.shown(workspace.config)) if workspace.config else ""
    head = f"# settings from {source}" if source else "# no cjm.yaml found: defaults; `cjm init` writes one"
    settings = workspace.settings
    if not workspace.declared:
        settings = settings.model_copy(update={"maps": workspace.patterns})
    return [head, *_lines(settings, source)]


def _lines(part: Part, source: str) -> Iterator[str]:
    """The fields of a part, those of its parts indented below their key."""
    for one in part_shape(type(part)).fields.values():
        value = getattr(part, one.name)
        origin = source if source and one.name in part.model_fields_set else "default"
        if one.key in UNSAID:
            continue
        if isinstance(one.shape, Fields) and isinstance(value, Part):
            yield f"{one.key}:"
            yield from (f"  {line}" for line in _lines(value, source))
            continue
        first, *rest = dump_field(one, value) or [f"{one.key}:"]
        yield f"{first}  # {origin}"
        yield from rest
