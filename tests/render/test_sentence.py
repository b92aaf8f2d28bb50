"""Where the words of a map stand among the page's own, they read as sentences."""

from cjm.render.sentence import begins, ends


def test_a_sentence_begins_with_a_capital() -> None:
    assert [begins(text) for text in ("There is one", "Ärger", "three nights", "58 calls", "予約", "")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]


def test_a_sentence_ends_with_its_mark_be_it_within_quotation_marks() -> None:
    assert [ends(text) for text in ("It waits.", "Why? ", "He says “no.”", "(See above.)", "お待ちください。")] == [
        True
    ] * 5
    assert [ends(text) for text in ("It waits", "He says “no”", "(see above)", "")] == [False] * 4


def test_a_japanese_sentence_gets_no_foreign_full_stop() -> None:
    assert ends("見積もりを待つ")
