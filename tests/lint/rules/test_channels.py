"""What is said of words for channels, and of names that stand in one text."""

from pathlib import Path

import pytest

from cjm.lint.wording.channel_words import Meant, meant
from tests.lint.written import SETTINGS, findings, write

LIBRARY = {"contract-portal": "Contract portal", "store": "Service point"}


def said(folder: Path, rule: str, text: str, **files: str) -> list[str]:
    """What a rule says of a map, as `line message`."""
    write(folder, {"cjm.yaml": SETTINGS, "map.yaml": text, **{f"{name}.yaml": file for name, file in files.items()}})
    return [f"{one.span.start.line} {one.message}" for one in findings(folder) if one.name == rule]


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("Telephone", ("phone",)),
        ("Phone", ("phone",)),
        ("phne", ("phone",)),
        ("e-mail", ("email",)),
        ("emial", ("email",)),
        ("website", ("web",)),
        ("mobile app", ("app",)),
        ("letter", ("post",)),
        ("face to face", ("in-person",)),
        ("In person", ("in-person",)),
        ("SMS", ("sms",)),
        ("mail", ("email", "post")),
        ("mobile", ("app", "phone")),
        ("shop", ("store", "web")),
        ("Contract Portal", ("contract-portal",)),
        ("service point", ("store",)),
    ],
)
def test_a_word_that_means_a_known_channel(word: str, words: tuple[str, ...]) -> None:
    assert meant(word, LIBRARY) == Meant(words)


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("web, phone", ("web", "phone")),
        ("web/phone", ("web", "phone")),
        ("phone & E-Mail", ("phone", "email")),
        ("email or phone", ("email", "phone")),
        ("fax; web", ('"fax"', "web")),
        ("sms/whatsapp", ("sms", '"whatsapp"')),
    ],
)
def test_several_channels_in_one_word(word: str, words: tuple[str, ...]) -> None:
    assert meant(word, LIBRARY) == Meant(words, several=True)


@pytest.mark.parametrize(
    "word",
    [
        "phone",
        "web",
        "fax",
        "kiosk",
        "WhatsApp",
        "hotline",
        "newsletter",
        "contract-portal",
        "Telefon",
        "téléphone",
        "Brief",
        "Filiale",
        "courrier",
        "vidéo",
        "Kurier",
        "point",
        "Phone 1",
        "store 3",
        "click & collect",
        "AC/DC",
        "web form",
        "call centre",
        "chat bot",
        "24/7 line",
        "电话",
    ],
)
def test_a_word_of_ones_own_and_one_of_another_language_are_fine(word: str) -> None:
    assert meant(word, LIBRARY) is None


def test_in_another_language_only_the_very_words_are_judged() -> None:
    words = ("Shop", "Internet", "Fone", "Phone", "Web, Telefon")
    assert [meant(word, {}, english=False) for word in words] == [
        None,
        None,
        None,
        Meant(("phone",)),
        Meant(("web", '"Telefon"'), several=True),
    ]


MAP = """\
cjm: 1
title: A
stages:
  - name: Decide
    channel: Post
    touchpoints:
      - name: Asks
        moment: critical
        channel: [phone, Telephone]
      - name: Asks again
        channel: {maya: Telephone, otto: chat}
"""


def test_a_word_in_several_places_is_found_once_and_at_a_stage_too(here: Path) -> None:
    assert said(here, "near-miss-channel", MAP) == [
        '5 "Post" is the usual channel `post` in another spelling; write `channel: post`',
        '9 "Telephone" is the usual channel `phone` by another name; write `channel: phone` (here and at 1 other place)',
    ]


@pytest.mark.parametrize(
    ("word", "usual"),
    [("Telefon", "phone"), ("courriel", "email"), ("correo electrónico", "email"), ("Filiale", "store")],
)
def test_a_word_of_another_language_is_judged_where_the_map_has_the_usual_one_too(
    here: Path, word: str, usual: str
) -> None:
    text = f"cjm: 1\ntitle: A\nlang: de\nstages:\n  - name: B\n    touchpoints: [{{name: C, channel: {word}}}"
    assert said(here, "near-miss-channel", f"{text}, {{name: D, channel: kiosk}}]\n") == []
    assert said(here, "near-miss-channel", f"{text}, {{name: D, channel: [kiosk, {usual}]}}]\n") == [
        f'6 "{word}" is the channel that other places of this map call `{usual}`; write `channel: {usual}`'
    ]
    library = f"cjm: 1\nkind: library\nchannels: [{{id: own, name: {word}}}]\n"
    mixed = f"{text}, {{name: D, channel: [{usual}]}}]\n"
    assert said(here, "near-miss-channel", mixed, library=library) == [
        f'6 "{word}" is the library\'s channel `own` by another name; write `channel: own`'
    ]


def test_a_librarys_channel_is_asked_for_by_its_id(here: Path) -> None:
    library = "cjm: 1\nkind: library\nchannels: [{id: service-point, name: Counter}]\n"
    text = MAP.replace("Post", "counter").replace("Telephone", "chat")
    assert said(here, "near-miss-channel", text, library=library) == [
        '5 "counter" is the library\'s channel `service-point` by another name; write `channel: service-point`'
    ]


def test_the_plural_of_a_librarys_channel_is_that_channel(here: Path) -> None:
    library = "cjm: 1\nkind: library\nchannels: [{id: shop, name: Bike shop}]\n"
    text = MAP.replace("Post", "shops").replace("Telephone", "chat")
    assert said(here, "near-miss-channel", text, library=library) == [
        '5 "shops" is the library\'s channel `shop` by another name; write `channel: shop`'
    ]


TEXTS = """\
cjm: 1
title: A
stages:
  - name: Decide
    touchpoints:
      - name: Asks
        moment: critical
        pains:
"""


@pytest.mark.parametrize(
    ("below", "line"),
    [
        ("          Too dear\n          Too late\n", 9),
        ("          - Too dear\n            Too late\n", 9),
        ("          too dear\n          too late\n", 9),
        ("          • Too dear\n          • Too late\n", 9),
        ("          太贵\n          太晚\n", 9),
    ],
)
def test_dashes_that_were_forgotten(below: str, line: int, here: Path) -> None:
    [found] = said(here, "touchpoints-in-one-text", TEXTS + below)
    assert found.split()[:6] == [str(line), "2", "lines", "became", "one", "pain,"]


@pytest.mark.parametrize(
    "below",
    [
        "          - Too dear\n          - Too late\n",
        "          - The loaner comes so late\n            that the lab stands still\n",
        "          The loaner comes so late, and is so heavy, that the whole\n          lab stands still\n",
        "          The loaner comes a whole week after it was promised to the people of the\n          Lab in Bern\n",
        '          - "Too dear\n            Too late"\n',
        "          - too dear for\n            what it is\n",
        "          - Too dear,\n            Too late\n",
    ],
)
def test_a_text_that_was_wrapped_is_one(below: str, here: Path) -> None:
    assert said(here, "touchpoints-in-one-text", TEXTS + below) == []


def test_a_block_of_lines_is_no_list_either(here: Path) -> None:
    text = "cjm: 1\ntitle: A\nstages: |\n  Decide\n  Renew\n"
    assert said(here, "touchpoints-in-one-text", text) == [
        '3 2 lines became one stage, "Decide Renew"; put a dash before each of them: `- Decide`'
    ]


def test_a_misspelt_field_of_a_belief_is_told_as_that(here: Path) -> None:
    text = f"{MAP}        belief: {{emotoin: 1}}\n".replace("channel: {maya: Telephone, otto: chat}", "channel: chat")
    assert said(here, "unknown-reference", text) == [
        '12 "emotoin" is no field of a belief, and no persona of the map; did you mean "emotion"?'
    ]
