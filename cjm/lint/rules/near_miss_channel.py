"""A channel is called by the word that all maps use for it.

A `Telephone` beside a `phone` counts as another channel. A change of channel is then drawn where there is none,
though such changes are where a problem that has failed once fails again, and the calls are spread over two rows.

The usual words are `web`, `app`, `phone`, `email`, `chat`, `sms`, `social`, `post`, `courier`, `store`, `in-person`,
`video`, `device`, `self-service`, `print` and `word-of-mouth`; a library may add more. The rule speaks once of each
word that is another name of one of them (`letter`, `website`, `face to face`) or another spelling (`e-mail`), may be
two of them (`mail`), or holds several (`web, phone`). A word of your own, such as `kiosk`, is fine, and so are words
of other languages, unless the same map has the usual word as well: `Telefon` here and `phone` there.

Write the word that the message offers. Several channels are a list: `channel: [web, phone]`.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Container, Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.lint.text_fields import Item
from cjm.lint.wording.channel_words import Meant, meant, translated
from cjm.model.field import CHANNELS
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.fault import shown

MAP = """\
cjm: 1
title: Renew the contract
stages:
  - name: Decide
    touchpoints:
      - name: Asks what it costs
        channel: phone
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    library = {id_: entry.name for id_, entry in sheet.around.workspace.shared.channels.items()}
    english = (sheet.journey.lang or "en").casefold().startswith("en")
    used = _used(sheet)
    for word, places in used.items():
        message = "" if word in CHANNELS else _wrong(word, meant(word, library, english), library, used)
        if message:
            part, item = places[0]
            more = f" (here and at {len(places) - 1} other place{'s' * (len(places) > 2)})" if len(places) > 1 else ""
            yield Found(f"{message}{more}", part, "channel", item, about=word)


def _used(sheet: Sheet) -> dict[str, list[tuple[Stage | Touchpoint, Item]]]:
    """The words for channels, each with its places."""
    found: dict[str, list[tuple[Stage | Touchpoint, Item]]] = {}
    for part in _places(sheet):
        if part.channel:
            for item, words in (*part.channel.each, (None, part.channel.everyone or ())):
                for at, word in enumerate(words):
                    found.setdefault(word, []).append((part, item or at))
    return found


def _places(sheet: Sheet) -> Iterator[Stage | Touchpoint]:
    for stage in sheet.journey.stages:
        yield stage
        yield from stage.touchpoints


def _wrong(word: str, sense: Meant | None, library: dict[str, str], used: Container[str]) -> str:
    """What is wrong with a word that is no usual one; empty where nothing is."""
    if sense:
        return _message(word, sense, library)
    usual = "" if word in library else translated(word)
    if usual in used:
        return f"{shown(word)} is the channel that other places of this map call `{usual}`; write `channel: {usual}`"
    return ""


def _message(word: str, sense: Meant, library: dict[str, str]) -> str:
    if sense.several:
        return f"{shown(word)} is several channels in one word; write them as a list: `channel: [{', '.join(sense.words)}]`"
    if len(sense.words) > 1:
        which = " or ".join(f"`channel: {one}`" for one in sense.words)
        return f"{shown(word)} may be either of two channels; write {which}"
    one = sense.words[0]
    whose = "library's" if one in library else "usual"
    how = "in another spelling" if _letters(word) == _letters(one) else "by another name"
    return f"{shown(word)} is the {whose} channel `{one}` {how}; write `channel: {one}`"


def _letters(word: str) -> str:
    return "".join(filter(str.isalnum, word.casefold()))


rule = Rule(
    "CJM414",
    "near-miss-channel",
    "warning",
    check=_check,
    good=(
        Good(MAP),
        Good(MAP.replace("phone", "kiosk")),
        Good(MAP.replace("phone", "Telefon") + "lang: de\n"),
    ),
    bad=(
        Bad(MAP.replace("phone", "Telephone"), at="7:18"),
        Bad(MAP.replace("phone", "web, phone"), at="7:18"),
        Bad(MAP.replace("phone", "[phone, e-mail]"), at="7:26"),
        Bad(f"{MAP}      - {{name: Asks again, channel: Telefon}}\nlang: de\n", at="8:37"),
    ),
)
