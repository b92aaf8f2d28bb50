"""Texts put in other words, as people do who tidy up a map."""

from random import Random

LEFT_OUT = {"the", "a", "an", "it", "is", "and", "to", "of", "that", "in"}
SYNONYMS = {
    "calls": "rings",
    "reads": "goes through",
    "gets": "receives",
    "asks": "enquires",
    "waits": "is left waiting",
    "letter": "mail",
    "date": "day",
    "searches": "looks through",
    "fills": "types",
    "service": "support",
    "nobody": "no one",
    "invoice": "bill",
    "customer": "client",
    "compares": "weighs",
    "shows": "tells",
    "two": "a couple of",
    "same": "very same",
    "says": "states",
    "sees": "notices",
    "talks": "speaks",
    "returns": "sends back",
    "receives": "gets",
    "signs": "puts a name under",
    "books": "arranges",
    "rates": "judges",
    "visits": "goes to",
    "price": "cost",
}
OPENINGS = ("Finally", "First", "Usually", "Then", "Later", "At once")
ENDINGS = ("again", "at home", "for now", "in the end", "by phone", "once more", "this time")


def reworded(rng: Random, text: str) -> str:
    """A text that says the same in other words: a few small changes, now and then so many that little is left."""
    for _ in range(rng.choice((1, 1, 2, 2, 3, 5))):
        text = rng.choice((_synonym, _shorter, _opened, _ended, _turned))(rng, text)
    return text


def _synonym(rng: Random, text: str) -> str:
    words = text.split()
    known = [at for at, word in enumerate(words) if word.lower().strip(",.") in SYNONYMS]
    if not known:
        return _ended(rng, text)
    at = rng.choice(known)
    word = SYNONYMS[words[at].lower().strip(",.")]
    words[at] = word.capitalize() if words[at][0].isupper() else word
    return " ".join(words)


def _shorter(rng: Random, text: str) -> str:
    words = text.split()
    small = [at for at, word in enumerate(words) if word.lower() in LEFT_OUT]
    if not small or len(words) < 3:
        return _ended(rng, text)
    del words[rng.choice(small)]
    return " ".join(words)


def _opened(rng: Random, text: str) -> str:
    return f"{rng.choice(OPENINGS)}: {text[0].lower()}{text[1:]}"


def _ended(rng: Random, text: str) -> str:
    return f"{text.rstrip('.')} {rng.choice(ENDINGS)}"


def _turned(rng: Random, text: str) -> str:
    """The second half first, as in "two offers: compares"."""
    words = text.split()
    if len(words) < 4:
        return _ended(rng, text)
    half = len(words) // 2
    return f"{' '.join(words[half:]).capitalize().rstrip('.,')}: {' '.join(words[:half]).lower()}"
