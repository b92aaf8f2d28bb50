"""What changed in a text, word by word."""

import pytest

from cjm.render.comparison.rewording import reworded, shortened


def told(old: str, new: str, words: int | None = None) -> str:
    """The pieces as one line: [-gone-]{+come+} around what stayed."""
    marks = {"gone": "[-{}-]", "come": "{{+{}+}}", "same": "{}"}
    pieces = reworded(old, new)
    return "".join(marks[one.kind].format(one.text) for one in (pieces if words is None else shortened(pieces, words)))


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("the loaner takes 5.9 days", "the loaner takes 6.2 days", "the loaner takes [-5.9-]{+6.2+} days"),
        ("a b c d e f", "a b x y e f", "a b [-c d-]{+x y+} e f"),
        ("nobody owns the pool", "nobody owns the loaner pool", "nobody owns the {+loaner +}pool"),
        ("nobody owns the loaner pool", "nobody owns the pool", "nobody owns the [-loaner -]pool"),
        ("one thing", "something else altogether", "[-one thing-]{+something else altogether+}"),
        ("", "new", "{+new+}"),
        ("old", "", "[-old-]"),
        ("the\n  same   text", "the same text", "the same text"),
        # One change is read in its sentence even where little stayed; several are not, and no stray word stays between them.
        ("Stops it, notes code E-41", "Stops it, opens the lid", "Stops it, [-notes code E-41-]{+opens the lid+}"),
        ("Is it me, the lab, or it?", "E-41. Not the lab.", "[-Is it me, the lab, or it?-]{+E-41. Not the lab.+}"),
        ("asked 3 times; 2.4 contacts", "one call", "[-asked 3 times; 2.4 contacts-]{+one call+}"),
        ("連絡がありません", "連絡はありません", "連絡[-が-]{+は+}ありません"),
    ],
)
def test_words_that_stayed_are_told_from_those_that_went_and_came(old: str, new: str, line: str) -> None:
    assert told(old, new) == line


def test_both_texts_can_be_read_off() -> None:
    old, new = "We wait six days here and nobody calls us", "We wait nine days here until nobody calls us"
    assert told(old, new) == "We wait [-six-]{+nine+} days here [-and-]{+until+} nobody calls us"
    pieces = reworded(old, new)
    assert "".join(one.text for one in pieces if one.kind != "come") == old
    assert "".join(one.text for one in pieces if one.kind != "gone") == new


def test_what_stayed_is_cut_to_the_words_around_the_changes() -> None:
    old = "one two three four five six seven eight nine ten"
    assert told(old, old.replace("five", "5"), 2) == "… three four [-five-]{+5+} six seven …"
    assert told(old, old.replace("one", "1").replace("ten", "10"), 1) == "[-one-]{+1+} two … nine [-ten-]{+10+}"


def test_texts_beyond_measure_are_not_looked_into() -> None:
    old, new = "word " * 1500 + "a", "word " * 1500 + "b"
    assert [(one.kind, one.text) for one in reworded(old, new)] == [("gone", old), ("come", new)]
