"""Where the words of a map stand among the page's own, they read as sentences."""

from cjm.render.sentence import begins, closed, ends, goes_on


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


def test_a_page_in_japanese_closes_every_sentence_with_its_own_full_stop() -> None:
    texts = ("見積もりを待つ", "待つ。", "「待つ。」", "Only the workshop can see it", "Why?")
    assert [closed(text, "。") for text in texts] == [
        "見積もりを待つ。",
        "待つ。",
        "「待つ。」",
        "Only the workshop can see it。",
        "Why?",
    ]


def test_a_small_letter_or_a_number_may_go_on_a_script_without_capitals_begins_anew() -> None:
    assert [goes_on(text) for text in ("live since May", "22 of 60 cases", "Live since May", "予約済み", "تم")] == [
        True,
        True,
        False,
        False,
        False,
    ]
