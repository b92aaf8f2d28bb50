"""The one error that a user can cause and read."""

from typing import TYPE_CHECKING

from cjm.visible import visible

if TYPE_CHECKING:
    from cjm.source import Position


class CjmError(Exception):
    """Something that cannot be done, said in the user's words.

    `path` is the file as the user named it, `at` the place in it; both may be missing.
    Written as `path:line:column: message`, so that editors can follow it, with nothing in it that a terminal obeys.
    """

    def __init__(self, message: str, path: str | None = None, at: "Position | None" = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.at = at

    def __str__(self) -> str:
        place = visible(self.path or "")
        message = "\n".join(map(visible, self.message.split("\n")))
        if place and self.at:
            place = f"{place}:{self.at.line}:{self.at.column}"
        return f"{place}: {message}" if place else message
