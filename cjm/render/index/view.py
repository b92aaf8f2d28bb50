"""The index of several maps: journeys side by side, the table of all, and what no single map shows."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from cjm.render.curve.drawing import height_of
from cjm.render.index.brief import Brief
from cjm.render.index.cards import NARROW, MapCard, columns, rows_of
from cjm.render.index.handoffs import Handoffs, handoffs, summed
from cjm.render.index.patterns import Low, as_low, lowest, shortened
from cjm.render.index.recurring import Recurring, recurring
from cjm.render.index.rows import MapRow
from cjm.render.index.strip import index_strip
from cjm.render.language import Language
from cjm.render.numerals import number as figure
from cjm.render.view.pains import Fact
from cjm.render.view.statement import Statement

BOTTOM = -2


class IndexView(Struct, frozen=True):
    """The page of all maps."""

    words: Language
    title: str
    kick: str
    headline: str
    scope: tuple[Fact, ...]
    today: str
    strip: tuple[Statement, ...]
    cards: tuple[MapCard, ...]
    key: str
    columns: str
    narrow: str
    top: str
    bottom: str
    ticks: tuple[str, ...]
    zero: str
    counted: str
    rows: tuple[MapRow, ...]
    recurring: tuple[Recurring, ...]
    lows: tuple[Low, ...]
    more: str
    handoffs: Handoffs | None
    theme: str
    foot: tuple[str, ...]


def index_view(maps: Sequence[Brief], title: str, words: Language, today: date, theme: str = "") -> IndexView:
    """The index of maps, in the order given; of maps in several languages it is said in one, `words`."""
    cards = tuple(one.card for one in maps if one.card)
    journeys = sum(one.customers for one in maps)
    deepest = as_low(low for one in maps for low in one.lows)
    crossings = summed(passing for one in maps for passing in one.passings)
    lows, more = shortened(lowest(low for one in maps for low in one.left_alone), words)
    day = words.day(today)
    return IndexView(
        words=words,
        title=title,
        kick=_kick(len(maps), journeys, words),
        headline=_headline(deepest, journeys, words) or title or words.say("index.all-maps"),
        scope=_scope(maps, words),
        today=day,
        strip=index_strip(maps, deepest, crossings, words),
        cards=cards,
        key=words.sentences(_key(cards, words)),
        columns=columns(cards),
        narrow=rows_of(len(cards), NARROW),
        top=figure(height_of(2)),
        bottom=figure(height_of(-2)),
        ticks=tuple(figure(height_of(value)) for value in (2, 1, -1, -2)),
        zero=figure(height_of(0)),
        counted=words.say("index.table.counted") if 0 < journeys < len(maps) else "",
        rows=tuple(one.row for one in maps),
        recurring=recurring((one.met for one in maps), words),
        lows=lows,
        more=more,
        handoffs=handoffs(crossings, words),
        theme=theme,
        foot=(*([title] if title else []), words.say("page.day", day=day), words.say("page.made")),
    )


def _kick(maps: int, journeys: int, words: Language) -> str:
    """How many customer journeys there are; and how many maps, where some are of another kind."""
    said = words.count("index.kick", journeys) if journeys else ""
    if said and maps > journeys:
        return words.count("index.kick.among", maps, journeys=said)
    return said or words.count("index.kick.maps", maps)


def _key(cards: Sequence[MapCard], words: Language) -> Iterator[str]:
    """What the small curves show, and the signs that only some of them have."""
    yield words.say("index.key")
    yield words.say("index.key.drawn")
    if any(one.hatches for one in cards):
        yield words.say("index.key.hatched")
    if any(one.planned for one in cards):
        yield words.say("index.key.planned")


def _headline(deepest: Sequence[Low], total: int, words: Language) -> str:
    """Where customers are let down most; of several journeys that fall as low how many they are, of all."""
    if len(deepest) < 2:
        return words.say("index.headline", name=deepest[0].name) if deepest else ""
    journeys = len({low.page for low in deepest})
    if journeys == 1:
        return words.say("index.headline.journey", title=deepest[0].title)
    bottom = deepest[0].value <= BOTTOM
    key = "index.headline.bottom" if bottom else "index.headline.tied"
    return words.part(key, journeys, total, value=deepest[0].score)


def _scope(maps: Sequence[Brief], words: Language) -> tuple[Fact, ...]:
    """How many maps there are of which kind, who goes through them, and what the scores mean."""
    people = list(dict.fromkeys(name for one in maps for name in one.people))
    rows = [("index.maps", words.list(_kinds(maps, words)))]
    if people:
        rest = len(people) - 3
        named = words.list(people[:3])
        rows.append(("index.personas", words.count("index.others", rest, names=named) if rest > 0 else named))
    rows.append(("index.scale", words.say("index.scale.words")))
    return tuple(Fact(words.say(key), text) for key, text in rows)


def _kinds(maps: Sequence[Brief], words: Language) -> Iterator[str]:
    """Customer journeys of today, those of employees, and plans: together all maps."""
    journeys, plans = sum(one.customers for one in maps), sum(one.planned for one in maps)
    counts = {"journeys": journeys, "employees": len(maps) - journeys - plans, "plans": plans}
    yield from (words.count(f"index.maps.{kind}", count) for kind, count in counts.items() if count)
