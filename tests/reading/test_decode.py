"""Bytes to text: UTF-8, and everything else said clearly."""

import pytest

from cjm.document import read
from cjm.reading.decode import decode
from cjm.source import Source
from tests.reading.said import said


def test_a_byte_order_mark_shifts_no_column() -> None:
    assert said(b"\xef\xbb\xbfcjm: 1\ntitel: x\n") == said(b"cjm: 1\ntitel: x\n")
    assert decode(b"\xef\xbb\xbfcjm: 1\n") == (Source("cjm: 1\n"), None)


def test_windows_line_ends_are_kept_and_shift_nothing() -> None:
    text = b"cjm: 1\r\ntitle: T\r\nheadline: |\r\n  one\r\n  two\r\nstages: x: y\r\n"
    assert decode(text)[0].text == text.decode()
    assert said(text) == said(text.replace(b"\r\n", b"\n"))


def test_windows_line_ends_leave_no_trace_in_values() -> None:
    document = read(b"cjm: 1\r\ntitle: T\r\nsummary: |\r\n  one\r\n  two\r\ntags: [a]\r\n", "m.yaml")
    assert (document.journey.summary, document.journey.tags, document.faults) == ("one\ntwo", ("a",), ())


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (
            "cjm: 1\ntitle: Kölner Dom\n".encode("latin-1"),
            "2:9-2:9 error unreadable: byte 0xf6 is no UTF-8; the file is saved in another encoding: save it as UTF-8",
        ),
        (
            "cjm: 1\ntitle: T\n".encode("utf-16"),
            "1:1-1:1 error unreadable: the file is saved as UTF-16; save it as UTF-8",
        ),
        (
            "cjm: 1\ntitle: T\n".encode("utf-16-be"),
            "1:1-1:1 error unreadable: a zero byte: this is no text file, or one saved as UTF-16; save it as UTF-8",
        ),
        (
            "\ufeffcjm: 1\n".encode("utf-16-be"),
            "1:1-1:1 error unreadable: the file is saved as UTF-16; save it as UTF-8",
        ),
        (
            b"cjm: 1\ntitle: \0\n",
            "2:8-2:8 error unreadable: a zero byte: this is no text file, or one saved as UTF-16; save it as UTF-8",
        ),
        (
            b"\x1f\x8b\x08\x00\x00\x00\x00\x00",
            "1:2-1:2 error unreadable: a zero byte: this is no text file, or one saved as UTF-16; save it as UTF-8",
        ),
        (
            b"cjm: 1\ntitle: \xed\xa0\x80\n",
            "2:8-2:8 error unreadable: byte 0xed is no UTF-8; the file is saved in another encoding: save it as UTF-8",
        ),
        (
            b"%PDF-1.7\n\xe2\xe3",
            "1:1-1:1 error unreadable: this is a PDF file, and no text; a map is a text file, saved as UTF-8",
        ),
        (
            b"PK\x03\x04\x14\0",
            "1:1-1:1 error unreadable: this is a zip file, or one of Word, Excel or PowerPoint, and no text; a map is a text "
            "file, saved as UTF-8",
        ),
        (
            b"cjm: 1\ntitle: \xc3",
            "2:8-2:8 error unreadable: byte 0xc3 is no UTF-8; the file is saved in another encoding: save it as UTF-8",
        ),
    ],
)
def test_what_is_no_utf_8_is_said_with_its_place(data: bytes, fault: str) -> None:
    assert said(data) == [fault]
