"""What is to be said of a data file besides its figures."""

from typing import Literal

from msgspec import Struct


class Note(Struct, frozen=True):
    """Something in a data file that a reader of its figures should know.

    `kind`: "fault" is a row that could not be used as it stands and is left out; "hidden" are figures of fewer than
    five people; "remark" is anything else. `line` counts from 1; 0 is the file as a whole.
    """

    kind: Literal["fault", "hidden", "remark"]
    line: int
    message: str
