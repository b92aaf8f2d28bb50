"""The head of the page: the finding as headline, what the map covers, how fresh it is, and its revision."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from cjm.analysis.freshness import freshness
from cjm.analysis.moments import lowest_of_all
from cjm.analysis.sources import sources
from cjm.model.evidence import Evidence
from cjm.model.field import JOURNEY_TYPES
from cjm.render.rich import Rich, Run, parted, plain
from cjm.render.view.frame import Frame

LONG = 110
FACTS = 450
SOURCES = 3
# Between things of a row that are no sentence.
APART = "\u00a0· "


class Headline(Struct, frozen=True):
    """The headline; `is_title` where the map's title stands for a finding that cannot be computed."""

    text: str
    is_title: bool

    @property
    def long(self) -> bool:
        """Whether it needs smaller letters."""
        return len(self.text) > LONG


class Line(Struct, frozen=True):
    """A label and what is said under it; other maps lead to their pages."""

    label: str
    text: Rich


class FreshnessView(Struct, frozen=True):
    """How long ago the map was validated; `day` is for paper, which ages.

    `forms` are the words by plural category, for a script to count on.
    """

    text: str
    stale: bool
    since: str
    day: str
    limit: str
    forms: tuple[tuple[str, str], ...]


def headline(frame: Frame) -> Headline:
    """The author's headline, else what the curve says, else the title."""
    written = frame.journey.headline or _finding(frame)
    return Headline(written or frame.journey.title, not written)


def kind(frame: Frame) -> str:
    """What kind of journey it is: Support journey, to be."""
    journey, words = frame.journey, frame.words
    if journey.type in JOURNEY_TYPES:
        said = words.say(f"type.{journey.type}")
    else:
        said = words.say("type.other", type=journey.type) if journey.type else ""
    employee = [words.say("kind.employees")] if journey.perspective == "employee" else []
    to_be = [words.say("state.to-be")] if journey.state == "to-be" else []
    maturity = [words.say(f"maturity.{journey.maturity}")] if journey.maturity == "sketch" else []
    text = words.list([one for one in (said, *employee, *to_be, *maturity) if one])
    # The later words are written small, as they mostly stand after the type; alone they begin the line.
    return text if said else text[:1].upper() + text[1:]


def scope(frame: Frame) -> tuple[Line, ...]:
    """Where the journey starts and ends, what the map leaves out, what it rests on; only what is known."""
    return tuple(_scope(frame))


def is_far(facts: Iterable[Line]) -> bool:
    """Whether the facts are so long that beside the headline they would be a column of their own: they go below it."""
    return sum(len(plain(one.text)) for one in facts) > FACTS


def freshness_view(frame: Frame) -> FreshnessView:
    """How long ago the map was validated with customers, or that it never was."""
    found, words = freshness(frame.journey, frame.subject.today, frame.subject.fresh_days), frame.words
    if found.age is None or found.validated is None:
        return FreshnessView(words.say("fresh.never"), False, "", "", "", ())
    forms = tuple((category, text) for category, text in words.forms("fresh.age").items())
    text = words.count("fresh.age", found.age)
    day = words.day(found.validated)
    return FreshnessView(text, found.stale, found.validated.isoformat(), day, f"{found.limit:g}", forms)


def revision(frame: Frame) -> tuple[str, ...]:
    """The revision that is shown, and that the file was changed since."""
    known = frame.subject.revision
    if known is None:
        return ()
    changed = [frame.words.say("revision.changed")] if known.changed else []
    return (frame.words.say("revision", id=known.id, day=frame.words.day(known.date)), *changed)


def foot(frame: Frame) -> tuple[str, ...]:
    """The last line: who answers for the map, its revision, the day of the page."""
    owner = [frame.journey.owner] if frame.journey.owner else []
    today = frame.words.say("page.day", day=frame.words.day(frame.subject.today))
    return (*owner, *revision(frame)[:1], today, frame.words.say("page.made"))


def _finding(frame: Frame) -> str:
    words, critical = frame.words, frame.critical
    if critical:
        values = [(person.name, frame.curves[person.index].points[critical.column]) for person in frame.people]
        down = [name for name, value in values if value is not None and value < 0]
        everyone = len(down) == len([value for _, value in values if value is not None])
        if down:
            names = words.say("headline.everyone") if everyone and len(down) > 1 else words.all_of(down)
            key = "headline.critical.low" if frame.journey.personas else "headline.critical.low.nobody"
            return words.say(key, name=critical.name, names=names)
        return words.say(
            "headline.critical.high" if any(v for _, v in values) else "headline.critical", name=critical.name
        )
    lows = lowest_of_all(frame.curves, frame.steps)
    if not lows:
        return ""
    if lows[0].value >= 0:
        return words.say("headline.none-low")
    if sum(value is not None for curve in frame.curves for value in curve.points) == 1:
        return words.say("headline.only", name=lows[0].step.name, value=words.signed(lows[0].value))
    return words.count("headline.low", len(lows), name=lows[0].step.name, value=words.signed(lows[0].value))


def maps_named(frame: Frame, ids: Iterable[str]) -> Rich:
    """Other maps, one after the other."""
    links = [frame.map_link(one) for one in ids]
    holds_comma = any(frame.words.comma in one.text for one in links)
    return parted(links, frame.words.semicolon if holds_comma else frame.words.comma)


def _scope(frame: Frame) -> Iterator[Line]:
    words, journey, given = frame.words, frame.journey, frame.journey.scope
    rows = [("starts", given.starts or ""), ("ends", given.ends or "")] if given else []
    # Each of these begins with a capital, as things that stand alone do: no comma runs them into a sentence.
    rows += [("excludes", APART.join(given.excludes))] if given else []
    rows += [("rests", APART.join(_sources(frame)))]
    yield from (Line(words.say(f"scope.{key}"), (Run(text, own=True),)) for key, text in rows if text)
    if journey.of:
        yield Line(words.say("scope.as-is"), (frame.map_link(journey.of),))
    if journey.mirrors:
        yield Line(words.say("scope.mirrors"), maps_named(frame, journey.mirrors))


def _sources(frame: Frame) -> list[str]:
    """The sources most cited, each with its number: Interviews (14), Returns (1,904); and how many more."""
    known = [one.evidence for one in sorted(sources(frame.journey), key=lambda source: -source.cited)]
    rest = len(known) - SOURCES
    said = [_source(frame, one) for one in known[:SOURCES]]
    return [*said, frame.words.count("rests.more", rest)] if rest > 0 else said


def _source(frame: Frame, one: Evidence) -> str:
    name = one.name or one.id
    return name if one.n is None else frame.words.count("rests.counted", one.n, name=name)
