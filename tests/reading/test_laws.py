"""What holds for every text: nothing is raised, every fault has its place, and the same bytes say the same."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cjm.document import Document, read
from cjm.reading.shape import part_shape
from cjm.reading.walk import walk
from cjm.source import Span

KEYS = (
    "cjm",
    "kind",
    "title",
    "id",
    "stages",
    "name",
    "touchpoints",
    "emotion",
    "quote",
    "pains",
    "text",
    "evidence",
    "belief",
)
KEYS += (
    "next",
    "personas",
    "use",
    "metrics",
    "readings",
    "channel",
    "duration",
    "x-own",
    "Titel",
    "moment",
    "wait",
    "share",
)
VALUES = (
    "1",
    "-0,5",
    "{maya: -1}",
    "{maya:-1}",
    "[a, b]",
    "[a, [b]]",
    "30 min",
    "38 %",
    "38",
    "No",
    "~",
    "''",
    '"x',
    "*a",
)
VALUES += (
    "&a b",
    "!t x",
    "a: b",
    "a #b",
    "|",
    ">-",
    "journey",
    "library",
    "end",
    "critical",
    "2026-10",
    "🙂",
    "",
    "[",
    "}",
    "-",
)
LINES = st.builds(
    lambda indent, dash, key, value: f"{' ' * indent}{dash}{key}: {value}".rstrip(" "),
    st.integers(0, 8),
    st.sampled_from(["", "", "- ", "- - "]),
    st.sampled_from(KEYS),
    st.sampled_from(VALUES) | st.text(max_size=8),
)
YAML_LIKE = st.lists(
    LINES | st.sampled_from(["", "# remark", "---", "...", "\t- a", "  folded text"]), max_size=14
).map("\n".join)
MAP_LIKE = YAML_LIKE.map(lambda text: f"cjm: 1\ntitle: T\n{text}\n")


def _within(document: Document, span: Span) -> bool:
    text = document.source.text
    places = [span.start, span.end]
    offsets = 0 <= span.start.offset <= span.end.offset <= len(text)
    lines = all(text[: one.offset].count("\n") + 1 == one.line for one in places)
    columns = all(one.offset - (text.rfind("\n", 0, one.offset) + 1) + 1 == one.column for one in places)
    return offsets and lines and columns


def _check(data: bytes) -> None:
    document = read(data, "a.yaml")
    assert [fault for fault in document.faults if not _within(document, fault.span)] == []
    assert [fault for fault in document.faults if not fault.message or fault.severity not in {"error", "warning"}] == []
    assert document.content is not None or document.broken
    assert list(document.faults) == sorted(document.faults, key=lambda fault: fault.span)
    if document.content is not None:
        _check_places(document)


def _check_places(document: Document) -> None:
    """Every part, every field of it, stands somewhere in the text."""
    for part, _ in walk(document.content):
        for key in ("", *part_shape(type(part)).fields):
            assert _within(document, document.span(part, key))


@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
def test_any_bytes_end_in_a_document_or_in_faults(data: bytes) -> None:
    _check(data)


@given(st.text(max_size=200))
@example("\r")
@example("a: \x85b: \u2028")
@example('"\\\n')
def test_any_text_ends_in_a_document_or_in_faults(text: str) -> None:
    _check(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=200, deadline=None)
@given(YAML_LIKE)
def test_anything_like_yaml_ends_in_a_document_or_in_faults(text: str) -> None:
    _check(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=300, deadline=None)
@given(MAP_LIKE)
def test_anything_like_a_map_ends_in_a_document_or_in_faults(text: str) -> None:
    _check(text.encode("utf-8", "surrogatepass"))


@settings(deadline=None)
@given(MAP_LIKE)
def test_windows_line_ends_change_no_line_and_no_message(text: str) -> None:
    clean = text.replace("\r", "")
    unix, windows = (
        read(one.encode("utf-8", "surrogatepass"), "a.yaml") for one in (clean, clean.replace("\n", "\r\n"))
    )
    assert [(fault.name, fault.span.start.line) for fault in unix.faults] == [
        (fault.name, fault.span.start.line) for fault in windows.faults
    ]
    assert unix.content == windows.content


@given(MAP_LIKE)
def test_reading_twice_says_the_same(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    first, second = read(data, "a.yaml"), read(data, "a.yaml")
    assert (first.faults, first.content) == (second.faults, second.content)
