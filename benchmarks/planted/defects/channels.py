"""Mistakes in the words for channels, and in what stands under `touchpoints`."""

from random import Random
from typing import Any

from benchmarks.planted.defect import Defect, Key, Place
from benchmarks.planted.site import Site

OTHERWISE = {
    "phone": ("Phone", "telephone", "Telephone", "phone call", "phne", "Tel."),
    "web": ("Web", "website", "web page", "Internet", "online"),
    "email": ("e-mail", "E-Mail", "mail", "emial", "eMail"),
    "app": ("mobile app", "App", "apps"),
    "in-person": ("face to face", "In person", "inperson"),
    "courier": ("Courier", "couirer", "courier service"),
    "chat": ("live chat", "Chat"),
    "post": ("letter", "Post", "postal mail"),
    "store": ("Store", "shop", "in-store"),
    "video": ("video call", "Video"),
    "sms": ("SMS", "text message"),
    "device": ("Device", "devcie"),
    "print": ("paper", "Print"),
    "word-of-mouth": ("word of mouth", "Word-of-mouth"),
    "self-service": ("self service", "Selfservice"),
}
NAMES = ("A line on the receipt", "A call before ten", "One page for all", "Ask twice a year")
SEVERAL = ("{}, phone", "{}/email", "{} / chat", "{} and phone", "{} & email")


def _near_miss(site: Site, chance: Random) -> Place | None:
    """A channel in another word, or two in one."""
    places = [
        (at, one)
        for at, stage in enumerate(site.journey["stages"])
        for one, touchpoint in enumerate(stage.get("touchpoints", []))
        if isinstance(touchpoint, dict) and isinstance(touchpoint.get("channel"), str | list)
    ]
    if not places:
        return None
    at, one = chance.choice(places)
    keys: tuple[Key, ...] = ("stages", at, "touchpoints", one, "channel")
    holder: Any = site.at(site.map, keys[:-1])
    last: Key = "channel"
    if isinstance(holder["channel"], list):
        holder, last = holder["channel"], chance.randrange(len(holder["channel"]))
        keys = (*keys, last)
    word = holder[last]
    other = chance.choice(SEVERAL).format(word) if chance.random() < 0.3 else ""
    if not other and word not in OTHERWISE:
        return None
    holder[last] = other or chance.choice(OTHERWISE[word])
    return Place(site.map, keys)


def _in_one_text(site: Site, chance: Random) -> Place | None:
    """The dashes before names are forgotten: in a whole list of ideas, or from its second item on."""
    lines = site.texts[site.map].split("\n")
    wanted = chance.sample(NAMES, chance.choice((2, 3)))
    able = [at for at, line in enumerate(lines) if line == "    touchpoints:"]
    if not able or "    ideas:" in lines:
        return None
    at = chance.choice(able)
    first, blank = ("- ", "  ") if chance.random() < 0.5 else ("", "")
    ideas = [f"      {blank if number else first}{name}" for number, name in enumerate(wanted)]
    site.texts[site.map] = "\n".join([*lines[:at], "    ideas:", *ideas, *lines[at:]])
    return Place(site.map, line=at + 2)


DEFECTS = (Defect("near-miss-channel", _near_miss), Defect("touchpoints-in-one-text", _in_one_text))
