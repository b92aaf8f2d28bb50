"""Bytes to text: UTF-8 with or without a byte-order mark, anything else said clearly."""

from cjm.reading.fault import Fault
from cjm.source import Source

UTF8_MARK = b"\xef\xbb\xbf"
ZERO = "a zero byte: this is no text file, or one saved as UTF-16; save it as UTF-8"
KINDS = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a zip file, or one of Word, Excel or PowerPoint",
    b"\xd0\xcf\x11\xe0": "an old file of Word, Excel or PowerPoint",
}
OTHER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def decode(data: bytes) -> tuple[Source, Fault | None]:
    """The text of a file, without its byte-order mark; where it is no UTF-8, a fault and what could be read."""
    for mark, kind in KINDS.items():
        if data.startswith(mark):
            return _refused("", f"this is {kind}, and no text; a map is a text file, saved as UTF-8")
    for mark, name in OTHER_MARKS.items():
        if data.startswith(mark):
            return _refused("", f"the file is saved as {name}; save it as UTF-8")
    plain = data.removeprefix(UTF8_MARK)
    try:
        text = plain.decode()
    except UnicodeDecodeError as error:
        return _refused(plain[: error.start].decode(), ZERO if b"\0" in data else _no_utf8(error))
    if "\0" in text:
        return _refused(text[: text.index("\0")], ZERO)
    return Source(text), None


def _no_utf8(error: UnicodeDecodeError) -> str:
    byte = error.object[error.start]
    return f"byte 0x{byte:02x} is no UTF-8; the file is saved in another encoding: save it as UTF-8"


def _refused(readable: str, message: str) -> tuple[Source, Fault]:
    source = Source(readable)
    return source, Fault("unreadable", message, source.span(len(readable), len(readable)))
