"""The grammar of journey diagrams: what is read, and what is refused with which words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.errors import CjmError
from cjm.exchange.mermaid_diagram import Diagram, Section, Task, Told
from cjm.exchange.mermaid_syntax import parsed


def _refusal(text: str) -> str:
    with pytest.raises(CjmError) as caught:
        parsed(text, "day.mmd")
    return str(caught.value)


def test_a_diagram_is_read_with_the_line_of_everything() -> None:
    text = """\
---
title: In the front matter
config:
  theme: dark
---
%%{init: {"journey": {"width": 90}}}%%
journey
  title My day
  accTitle: A day
  accDescr {
    At home,
      at work
  }
  Wakes up: 3
  %% the office
  section Go<br>to work
    Makes tea : 5 : Me, The cat
    Sits: 2.5:: more
"""

    assert parsed(text) == Diagram(
        line=7,
        title=Told("My day", 8),
        front_title=Told("In the front matter", 2),
        acc_title=Told("A day", 9),
        acc_descr=Told("At home,\nat work", 10),
        sections=(Section("Go<br>to work", 16),),
        tasks=(
            Task("Wakes up", "3", 3.0, (), None, 14),
            Task("Makes tea ", "5", 5.0, ("Me", "The cat"), 0, 17),
            Task("Sits", "2.5", 2.5, ("",), 0, 18, rest="more"),
        ),
        replaced=(),
        settings=(3, 6),
        comments=(15,),
    )


@pytest.mark.parametrize(
    ("score", "number"),
    [("5", 5), (" 4 ", 4), ("", 0), (".5", 0.5), ("-1", -1), ("0x10", 16), ("1e2", 100), ("Infinity", float("inf"))],
)
def test_a_score_is_the_number_that_javascript_makes_of_it(score: str, number: float) -> None:
    assert parsed(f"journey\nWaits:{score}:Me").tasks[0].score == number


@pytest.mark.parametrize("score", ["five", "1_0", "5 of 5", "5,5", "0x", "١"])
def test_a_score_that_is_no_number_is_nan(score: str) -> None:
    number = parsed(f"journey\nWaits: {score}: Me").tasks[0].score

    assert number != number  # noqa: PLR0124


def test_a_text_ends_at_a_hash_but_not_at_a_character_code() -> None:
    found = parsed("journey\ntitle Room #7\nAsks #quot;why#63;#quot; #35;1#58; again: 3: A#44;B")

    assert (found.title, found.tasks) == (
        Told("Room ", 2),
        (Task('Asks "why?" #1: again', "3", 3.0, ("A,B",), None, 3),),
    )


def test_of_two_titles_the_last_counts() -> None:
    found = parsed("journey\ntitle One\ntitle Two")

    assert (found.title, found.replaced) == (Told("Two", 3), (Told("One", 2),))


def test_line_ends_of_windows_change_nothing() -> None:
    text = "---\ntitle: T\n---\njourney\n accDescr: b\n section A\n Asks: 3: Me\n"

    assert parsed(text.replace("\n", "\r\n")) == parsed(text)


def test_front_matter_may_be_indented_as_a_whole() -> None:
    assert parsed("  ---\n  title: T\n  ---\n  journey\n").front_title == Told("T", 2)


@pytest.mark.parametrize("title", ["", "null", "~", "[a, b]", "{a: b}"])
def test_front_matter_may_lack_a_title(title: str) -> None:
    assert parsed(f"---\ntitle: {title}\n---\njourney\n").front_title is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "1:1: a journey diagram begins with the word 'journey': here is nothing but blank lines and comments"),
        ("flowchart LR", "1:1: a journey diagram begins with the word 'journey', not with 'flowchart'"),
        ("Journey\n", "1:1: write 'journey' in lower case, not 'Journey'"),
        (
            "%%\njourney\n",
            "1:1: Mermaid allows no empty comment %% before 'journey': write words behind it, or remove it",
        ),
        (
            "---\ntitle: A\njourney\n",
            "1:1: the front matter has no end: it stands between two lines --- that are indented alike",
        ),
        ("---\na: 1\na: 2\n---\njourney", "3:1: 'a' stands twice in the front matter: keep one"),
        (
            "journey\n  click here\n",
            "2:3: 'click here' has no score: write 'click here: 3: Anna' "
            "(1 very bad … 5 very good, then who takes part)",
        ),
        ("journey\n section\n", "2:2: 'section' stands alone: write its text behind it"),
        (
            "journey\n section A:B\n Asks: 3\n",
            "2:11: 'A' ends at the colon: write #58; where a section's name holds a colon",
        ),
        ("journey\n Asks; waits: 3\n", "2:2: 'Asks' ends at ';': write #59; where a text holds a semicolon"),
        ("journey\n Asks: 3; 4\n", "2:9: a text ends at ';': write #59; where it holds a semicolon"),
        ("journey\n : 3\n", "2:2: a task's text is missing before the colon: write 'Orders online: 3: Anna'"),
        ("journey\n accDescr {\n  for ever\n", "2:2: 'accDescr {' is never closed: put a } behind the description"),
        ("journey\n accTitle:\n", "2:2: 'accTitle:' is empty: write a text behind the colon, or leave it out"),
        (
            "journey\n journey home: 3\n",
            "2:2: 'journey' begins a diagram: no task can begin with that word, "
            "and each diagram needs a file of its own",
        ),
    ],
)
def test_what_mermaid_refuses_is_refused_with_its_place(text: str, message: str) -> None:
    assert _refusal(text) == f"day.mmd:{message}"


def test_a_fault_of_the_front_matter_has_its_place_in_the_file() -> None:
    assert _refusal("  ---\n  title: [\n  ---\n  journey\n").startswith("day.mmd:2:")


WORDS = [
    "journey",
    "title ",
    "section ",
    "accDescr {",
    "accTitle:",
    "---",
    "%%{",
    "}%%",
    ":",
    ";",
    "#",
    "\n",
    " ",
    "}",
    "a",
    "3",
]


@given(st.text() | st.lists(st.sampled_from(WORDS)).map("".join))
def test_any_text_is_a_diagram_or_a_clear_error(text: str) -> None:
    for whole in (text, "journey\n" + text):
        try:
            parsed(whole)
        except CjmError as error:
            assert error.at is not None


def test_thousands_of_blank_lines_and_open_blocks_are_read_at_once() -> None:
    many = 20_000

    assert parsed("\n" * many + "journey" + "\n" * many).line == many + 1
    assert parsed("journey\n" + "%%{" * many).tasks == ()
    assert "front matter has no end" in _refusal("---\n" + "\n" * many)
