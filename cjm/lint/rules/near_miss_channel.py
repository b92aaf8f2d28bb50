"""A channel is written in the word that all maps use for it.

A channel is any word, and the usual ones have a picture: `web`, `app`, `phone`, `email`, `chat`, `sms`, `social`, `post`,
`courier`, `store`, `in-person`, `video`, `device`, `self-service`, `print`, `word-of-mouth`, and what a library defines. A
`Telephone` beside a `phone` is counted as another channel: the change from one to the other, where a problem that has failed
once fails again, is then drawn where none is, and the calls are spread over two rows.

It speaks of words that only spell one of these in another way (`e-mail`, `Phone`, `website`, `letter`, `face to face`, a slip
of the hand), of words that may be two of them (`mail`), and of several channels in one word (`web, phone`), which are a list.
A word of one's own, `fax` or `kiosk`, is fine, and so are words of other languages. A word that stands in several places of a
map is found once, at the first.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.lint.channel_words import Meant, meant
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.lint.used import Item
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
    for word, places in _strange(sheet).items():
        sense = meant(word, library, english)
        if sense:
            part, item = places[0]
            more = f" (here and at {len(places) - 1} other place{'s' * (len(places) > 2)})" if len(places) > 1 else ""
            yield Found(f"{_message(word, sense, library)}{more}", part, "channel", item, about=word)


def _strange(sheet: Sheet) -> dict[str, list[tuple[Stage | Touchpoint, Item]]]:
    """The words for channels that are not usual ones, each with its places."""
    found: dict[str, list[tuple[Stage | Touchpoint, Item]]] = {}
    for part in _places(sheet):
        if part.channel:
            for item, words in (*part.channel.each, (None, part.channel.everyone or ())):
                for at, word in enumerate(words):
                    if word not in CHANNELS:
                        found.setdefault(word, []).append((part, item or at))
    return found


def _places(sheet: Sheet) -> Iterator[Stage | Touchpoint]:
    for stage in sheet.journey.stages:
        yield stage
        yield from stage.touchpoints


def _message(word: str, sense: Meant, library: dict[str, str]) -> str:
    if sense.several:
        return f"{shown(word)} is several channels in one word; write them as a list: `channel: [{', '.join(sense.words)}]`"
    if len(sense.words) > 1:
        which = " or ".join(f"`channel: {one}`" for one in sense.words)
        return f"{shown(word)} may be either of two channels; write {which}"
    one = sense.words[0]
    whose = "library's" if one in library else "usual"
    return f"{shown(word)} is the {whose} channel `{one}` in another spelling; write `channel: {one}`"


rule = Rule(
    "CJM414",
    "near-miss-channel",
    "warning",
    check=_check,
    good=(Good(MAP), Good(MAP.replace("phone", "kiosk"))),
    bad=(
        Bad(MAP.replace("phone", "Telephone"), at="7:18"),
        Bad(MAP.replace("phone", "web, phone"), at="7:18"),
        Bad(MAP.replace("phone", "[phone, e-mail]"), at="7:26"),
    ),
)
