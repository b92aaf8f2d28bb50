"""The parser's complaints, in the words of someone who can mend the text."""

import pytest

from cjm.document import read
from cjm.reading.parse import parse
from cjm.reading.syntax import ABOUT, SIGNS, WORDS
from cjm.source import Position, Source
from tests.reading.said import ledger, said, said_of_map

OF_A_MAP = r"""
| headline: Costs: too high
3:16-3:17 error syntax: the colon in "Costs: too high" makes a key of what stands before it; put the whole text in
  quotes: `headline: "Costs: too high"`

| headline: Costs: "too" high
3:16-3:17 error syntax: the colon in "Costs: "too" high" makes a key of what stands before it; put the whole text in
  quotes: `headline: 'Costs: "too" high'`

| headline: "a": b
3:14-3:15 error syntax: the colon in ""a": b" makes a key of what stands before it; put the whole text in quotes

| headline: Everything that they say about it is that it costs: too much
3:61-3:62 error syntax: the colon in "Everything that they say about it is that it costs: too much" makes a key of
  what stands before it; put the whole text in quotes

|   headline: a
3:11-3:12 error syntax: this key stands further to the right than the one above it; begin both in the same column:
  "headline: a"

| just text
3:1-3:2 error syntax: this line has no colon: "just text"; write `key: value`, or indent it if it goes on the text
  above it

| just text
| headline: x
3:1-3:2 error syntax: this line has no colon: "just text"; write `key: value`, or indent it if it goes on the text
  above it

| headline:x
3:1-3:2 error syntax: put a blank after the colon: `headline: x`

| - a
3:1-3:2 error syntax: a list item stands where a key is expected; write the key of the list above it

| headline: "a
3:11-3:12 error syntax: a quotation mark is opened here and never closed

| headline: "a
| summary: "b"
4:11-4:12 error syntax: the quotation mark opened on line 3 closes here, on line 4; close it where its text ends

| headline: "a" b
3:15-3:16 error syntax: the text goes on after its closing "; put ' around the whole text

| headline: 'it's fine'
3:15-3:16 error syntax: the text goes on after its closing '; put " around the whole text

| tags:
| - a
| -b
5:1-5:2 error syntax: put a blank after the dash: `- b`

| tags: [a
3:7-3:8 error syntax: the [ opened here is not closed; a text with [ needs quotes

| tags: [a
| lead: nps
3:7-3:8 error syntax: the [ opened here is not closed, or a comma is missing before line 4; a text with [ needs quotes

| tags: {a: b
3:7-3:8 error syntax: the { opened here is not closed; a text with { needs quotes

| tags: [a, b]]
3:13-3:14 error syntax: this ] closes nothing; leave it out, or put the whole text in quotes

| tags: [a, b}
3:12-3:13 error syntax: a list in [ ] is not closed, or lacks a comma before this; a text with [ or ] needs quotes, in
  the line "tags: [a, b}"

| scope: {starts: a] b
3:18-3:19 error syntax: the values in { } are not closed, or lack a comma before this; a text with { or } needs
  quotes, in the line "scope: {starts: a] b"

| tags: [a: b: c]
3:12-3:13 error syntax: a text with a colon in { } or [ ] needs quotes, in the line "tags: [a: b: c]"

| tags: [,]
3:8-3:9 error syntax: a value is expected here; a text that begins with a special sign needs quotes, in the line
  "tags: [,]"

| tags: [http://x.y/z, q]
3:12-3:13 error syntax: put a blank after the colon; a text with a colon in { } or [ ] needs quotes, in the line
  "tags: [http://x.y/z, q]"

| headline: - x
3:11-3:12 error syntax: a list item cannot begin here: put `- ` on a line of its own; a text that begins with - and a
  blank needs quotes: `headline: "- x"`

| headline: ? x
3:11-3:12 error syntax: a question mark followed by a blank cannot begin a text; put the whole text in quotes:
  `headline: "? x"`

| headline: @home
3:11-3:12 error syntax: a text cannot begin with @; put the whole text in quotes

| headline: `x`
3:11-3:12 error syntax: a text cannot begin with a backtick; put the whole text in quotes

| headline: %x
3:11-3:12 error syntax: a text cannot begin with %; put the whole text in quotes

| headline: ] x
3:11-3:12 error syntax: a value is expected here; a text that begins with a special sign needs quotes: `headline: "]
  x"`

| headline: & x
3:12-3:13 error syntax: a text that begins with & or * has a meaning of its own; put the whole text in quotes:
  `headline: "& x"`

| headline: * x
3:12-3:13 error syntax: a text that begins with & or * has a meaning of its own; put the whole text in quotes:
  `headline: "* x"`

| headline: !<x
3:14-3:14 error syntax: a text that begins with ! has a meaning of its own; put the whole text in quotes: `headline:
  "!<x"`

| headline: | x
3:13-3:14 error syntax: after | or > the text begins on the next line, indented; a text that begins with | or > needs
  quotes: `headline: "| x"`

| headline: > 5 days
3:13-3:14 error syntax: after | or > the text begins on the next line, indented; a text that begins with | or > needs
  quotes: `headline: "> 5 days"`

| headline: |0
|   x
3:12-3:13 error syntax: after | or > the text begins on the next line, indented; a text that begins with | or > needs
  quotes, in the line "headline: |0"

| headline: "C:\dir"
3:14-3:15 error syntax: a backslash in double quotes means something of its own; use single quotes, or write \\, in
  the line "headline: "C:\dir""

| headline: "\xZZ"
3:14-3:15 error syntax: a backslash in double quotes means something of its own; use single quotes, or write \\, in
  the line "headline: "\xZZ""

| headline: "\ud800"
3:14-3:15 error syntax: a backslash in double quotes means something of its own; use single quotes, or write \\, in
  the line "headline: "\ud800""

| headline: "x
| ---
| y"
4:1-4:2 error syntax: `---` or `...` inside a quoted text; close the quotation mark before it: "---"

| ⇥tags: a
3:1-3:2 error syntax: a tab; YAML is indented with blanks

| stages:
| ⇥- name: A
4:1-4:2 error syntax: a tab; YAML is indented with blanks

| stages:
|   -⇥name: A
4:4-4:5 error syntax: a tab; YAML is indented with blanks

| stages:
|  - name: A
|   - name: B
5:3-5:4 error syntax: this list item is indented differently from the one above it; begin both in the same column

| stages:
|   -name: Apply
|     goal: x
4:3-4:4 error syntax: put a blank after the dash: `- name: Apply`

| stages:
|   - name: A
|   -name: Apply
5:3-5:4 error syntax: put a blank after the dash: `- name: Apply`

| stages:
|   – name: Apply
|     goal: x
4:3-4:4 error syntax: a dash of typographers; a list item begins with `-` and a blank

| stages:
|   - name: A
|   – name: Apply
5:3-5:4 error syntax: a dash of typographers; a list item begins with `-` and a blank

| stages:
|   -⍽name: Apply
|     goal: x
4:4-4:5 error syntax: a no-break space stands here, which looks like a blank and is none; type a blank instead

| stages:
|   - name: A
|   -⍽name: Apply
5:4-5:5 error syntax: a no-break space stands here, which looks like a blank and is none; type a blank instead

| stages:
|   - name: A
|   ⍽⍽goal: x
5:3-5:4 error syntax: a no-break space stands here, which looks like a blank and is none; type a blank instead

| stages:
|   - name: A
|     goal:⍽x
5:10-5:11 error syntax: a no-break space stands here, which looks like a blank and is none; type a blank instead

| stages:
|   - name: A
| <<<<<<< HEAD
|     goal: x
| =======
|     goal: y
| >>>>>>> mine
5:1-5:2 error syntax: the file holds an unresolved merge of git; choose between the versions, and delete these marks

| stages:
|   - Waits at the office
|     goal: x
|     when: before
4:3-4:4 error syntax: this item has fields of its own: write `- name: Waits at the office`, and the fields below it,
  indented like `name`

| stages:
|   - Pays
|   - "Waits, and
|     waits"  # long
|
|     touchpoints:
|       - a
5:3-5:4 error syntax: this item has fields of its own: write `- name: "Waits, and waits"`, and the fields below it,
  indented like `name`

| stages:
|   - name: A
|     pains:
|       - Too long
|         severity: 2
6:7-6:8 error syntax: this item has fields of its own: write `- text: Too long`, and the fields below it, indented like
  `text`

| personas:
| - Nora who has never been here before, and who knows nobody in this town
|   role: x
4:1-4:2 error syntax: this item has fields of its own: write `- name: Nora who has never been here before, and who
  knows nobody i…`, and the fields below it, indented like `name`

| stages:
|   - name:Waits
|     goal: x
4:3-4:4 error syntax: put a blank after the colon: `- name: Waits`

| stages:
|   - A
|   goal: x
5:3-5:4 error syntax: this line stands among list items but does not begin with `- `; check its indentation: "goal: x"

| stages:
|   - name: A
|   goal: x
5:3-5:4 error syntax: this key stands further to the left than the one above it; begin both in the same column:
  "goal: x"

| stages:
|   - name: A
|     goal: x
|    when: before
6:4-6:5 error syntax: this key stands further to the left than the one above it; begin both in the same column:
  "when: before"

| summary: |
|   a
|  b
5:2-5:3 error syntax: this line does not fit its neighbours: a key is expected, indented like the keys above it: "b"

| ...
| x
4:1-4:2 error syntax: one file holds one map: this text stands outside of it; check the indentation: "x"

| headline: a↵b: c
3:13-3:14 error unknown-key: "b" is no field of a map; keys of your own begin with `x-`

| headline: a␤b: c
3:13-3:14 error unknown-key: "b" is no field of a map; keys of your own begin with `x-`

| headline: a␁b
3:12-3:13 error syntax: a control character that no editor shows; delete it, and type the text anew

| headline: 🙂é␁b
3:13-3:14 error syntax: a control character that no editor shows; delete it, and type the text anew

| headline: "a␡"
3:13-3:14 error syntax: a control character that no editor shows; delete it, and type the text anew

| headline: !x y
3:11-3:13 error tag: `!x` is a tag, which a map does not take; a text that begins with ! needs quotes

| headline: &Co KG
3:11-3:14 warning cut-text: YAML takes `&Co` for a mark and cuts it off; put the whole text in quotes

| headline: &Co
3:11-3:14 warning cut-text: YAML takes `&Co` for a mark and cuts it off; put the whole text in quotes

| headline: *x
3:11-3:13 error alias: `*x` stands for nothing; a text that begins with * needs quotes

| headline: it is #1 of 3
3:17-3:24 warning cut-text: YAML cuts the text before ` #1`; put the whole text in quotes, or a blank after `#`

| headline: #1 of 3
3:11-3:18 warning cut-text: YAML cuts the text before ` #1`; put the whole text in quotes, or a blank after `#`

| headline: fine # as a comment

| headline: fine#1

| summary: |
|   fine #1

| tags: [a #1, b
|   ]
3:10-3:15 warning cut-text: YAML cuts the text before ` #1,`; put the whole text in quotes, or a blank after `#`

| ---
| cjm: 1
| title: T
3:1-3:4 error several-documents: a second document begins here; one file holds one map, so give it a file of its own
"""

OF_A_FILE = r"""
| just text
| cjm: 1
| title: T
1:1-1:2 error syntax: this line has no colon: "just text"; write `key: value`, or put the whole text in quotes

| cjm:1
| title: x
1:1-1:2 error syntax: put a blank after the colon: `cjm: 1`

| %FOO bar
| ---
| cjm: 1
| title: T
1:5-1:6 error syntax: a line that begins with % has a meaning of its own; leave it out, or put the whole text in
  quotes, in the line "%FOO bar"

| %YAML 3.0
| ---
| cjm: 1
| title: T
1:1-1:2 error syntax: a line that begins with % has a meaning of its own; leave it out, or put the whole text in
  quotes, in the line "%YAML 3.0"

| {cjm: 1, title: T
1:1-1:2 error syntax: the { opened here is not closed; a text with { needs quotes

|
1:1-1:1 error empty-file: the file is empty; a map begins with `cjm: 1` and `title:`

| # only a comment
1:1-1:1 error empty-file: the file is empty; a map begins with `cjm: 1` and `title:`

| ---
1:1-1:1 error empty-file: the file is empty; a map begins with `cjm: 1` and `title:`

| ~
1:1-1:2 error not-a-map: this is a text, "~", and no map; a map begins with `cjm: 1` and `title:`

| ""
1:1-1:2 error not-a-map: this is a text, "", and no map; a map begins with `cjm: 1` and `title:`

| cjm: 1
| title: T
| ---
3:1-3:4 error several-documents: a second document begins here; one file holds one map, so give it a file of its own
"""


@pytest.mark.parametrize(("lines", "faults"), ledger(OF_A_MAP))
def test_what_a_map_cannot_say_is_explained(lines: str, faults: list[str]) -> None:
    assert said_of_map(lines) == faults


@pytest.mark.parametrize(("text", "faults"), ledger(OF_A_FILE))
def test_a_file_that_holds_no_map_is_explained(text: str, faults: list[str]) -> None:
    assert said(f"{text}\n") == faults


BRACES = (
    "3:500008-3:500009 error syntax: a value is expected here; a text that begins with a special sign needs quotes, "
    'in the line "a: {b%s ]c"'
)
ASKED = 'a text with ? between %s needs quotes, in the line "%s…"'
LONG = {
    "a: [" + "b" * 500_000 + "?]": "3:500005-3:500006 error syntax: " + ASKED % ("[ and ]", "a: [" + "b" * 55),
    "a: {b: " + "c" * 500_000 + "?}": "3:500008-3:500009 error syntax: " + ASKED % ("{ and }", "a: {b: " + "c" * 52),
    "- " * 200_000 + "a": "3:1-3:2 error syntax: a list item stands where a key is expected; write the key of the list "
    "above it",
    "a: {b, " + " " * 500_000 + "]c": BRACES % ",",
    "a: {b: " + " " * 500_000 + "]c": BRACES % ":",
}


@pytest.mark.parametrize(("line", "fault"), LONG.items(), ids=lambda case: case[:9])
def test_a_line_as_long_as_a_file_is_explained_before_anyone_gives_up(line: str, fault: str) -> None:
    # Tried in every way in which they could match, these took minutes to hours.
    assert said_of_map(line) == [fault]


def test_half_of_a_surrogate_pair_is_named() -> None:
    # Bytes cannot hold one; a text from an editor can.
    parsed = parse(Source("cjm: 1\ntitle: a\ud800b\n"))
    assert [(fault.name, fault.message, fault.span.start) for fault in parsed.faults] == [
        ("syntax", "half of a surrogate pair; type the sign anew", Position(2, 9, 15))
    ]


def test_every_word_that_the_explainer_has_is_said_here() -> None:
    """A complaint that no text provokes would be a sentence that nobody has read."""
    spoken = " ".join(message for _, faults in ledger(OF_A_MAP) + ledger(OF_A_FILE) for message in faults)
    unsaid = {words for words in (*WORDS.values(), *ABOUT.values(), *SIGNS.values()) if words not in spoken}
    assert unsaid == set()


def test_a_key_too_far_to_the_left_is_told_by_its_column_and_not_by_a_missing_dash() -> None:
    text = "cjm: 1\ntitle: A\nstages:\n  - name: Wait\n    goal: B\n   success: C\n"
    assert [fault.message for fault in read(text.encode(), "map.yaml").faults] == [
        'this key stands further to the left than the one above it; begin both in the same column: "success: C"'
    ]
