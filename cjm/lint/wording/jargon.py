"""Words of the organisation in a text: abbreviations of the trade, and names of systems."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from cjm.model.field import CHANNELS

# Few, and none that is a word in another language or that customers of many trades use themselves (SAP, CMS, SOP, SKU).
TRADE = ("AHT", "CLV", "CRM", "CSAT", "ERP", "FCR", "IVR", "KPI", "KYC", "MQL", "NPS", "OKR", "RMA", "SLA")
ABBREVIATION = re.compile(rf"(?<![\w@#/.-])(?:{'|'.join(TRADE)})(?=s?(?![\w@/]|-\d))")
QUOTED = re.compile(r"[“„\"«‘‚][^“”„\"«»‘’]*[”“\"»’]")
# Whose it is, when a word of these stands before it: the customer's own system is the customer's word.
OWN = frozenset(
    (
        *("my", "our", "her", "his", "their", "its", "own"),
        *(
            "mein",
            "meine",
            "meinem",
            "meinen",
            "unser",
            "unsere",
            "unserem",
            "unseren",
            "ihr",
            "ihre",
            "ihrem",
            "ihren",
        ),
        *("sein", "seine", "seinem", "seinen", "eigenes", "eigene", "eigenen"),
        *("mon", "notre", "son", "leur", "mi", "nuestro", "su", "propio", "mio", "nostro", "suo", "loro"),
        *("meu", "nosso", "seu", "mijn", "onze", "ons", "haar", "zijn", "hun", "eigen"),
    )
)
GERMAN = ("de", "lb")
SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", "–", "—", "(")


@cache
def telling(names: tuple[str, ...], lang: str) -> tuple[str, ...]:
    """Those names of systems that give the organisation away, each once; everyday words in small letters are none.

    In German every noun has a capital, so that a name has to show more than that.
    """
    return tuple(dict.fromkeys(name for name in names if name not in CHANNELS and _tells(name, lang.lower()[:2])))


def may_hold(text: str, systems: Iterable[str]) -> bool:
    """Whether a word of the organisation can stand in a text at all; quickly told, also of many texts in one."""
    return any(word in text for word in (*TRADE, *systems))


def jargon(text: str, systems: Iterable[str]) -> Iterator[str]:
    """The words of the organisation in a text, systems first, each once; what is quoted, or the customer's own, is left out."""
    found: list[str] = []
    if text.isupper():
        return
    bare = QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    for name in systems:
        if name in bare and any(_stands(bare, name, at) for at in _places(bare, name)):
            found.append(name)
    for match in ABBREVIATION.finditer(bare):
        if not any(match[0] in name for name in found) and not _own(bare, match.start()):
            found.append(match[0])
    yield from found


def _tells(name: str, lang: str) -> bool:
    words = re.split(r"[\s-]+", name)
    if any(sum(sign.isupper() for sign in word) > 1 for word in words):
        return True
    if len(words) == 1:
        return name[0].isupper() and len(name) > 3 and lang not in ("", *GERMAN)
    named = name[0].isupper() and lang not in GERMAN
    an_id = name.islower() and " " not in name
    # "check-in" and "pick-up" are everyone's words; "ticket-tool" and "Ticket tool" are the organisation's.
    return (named or an_id) and len(words[0]) > 1 and len(words[-1]) > 3


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def _stands(text: str, name: str, at: int) -> bool:
    """Whether a name stands here as a word of its own, as the organisation's, and not only as the beginning of a sentence."""
    before, after = text[:at], text[at + len(name) :]
    whole = not (before[-1:].isalnum() or before[-1:] in {"-", "_"}) and not after[:1].isalnum()
    plain = name[0].isupper() and not any(sign.isupper() for sign in name[1:])
    begins = not before.strip() or before.rstrip().endswith(SENTENCE_ENDS)
    return whole and not (plain and begins) and not _own(text, at)


def _own(text: str, at: int) -> bool:
    return not OWN.isdisjoint(re.split(r"\W+", text[:at].casefold())[-3:])
