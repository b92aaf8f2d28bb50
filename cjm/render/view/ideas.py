"""What is being done: opportunities with their letters, their actions, and what they answer."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from cjm.analysis.actions import Progress, actions
from cjm.analysis.priority import Ranked
from cjm.model.pain import Idea
from cjm.model.stage import Stage
from cjm.render.view.chart import Chart, chart
from cjm.render.view.frame import Frame, address, places
from cjm.render.view.pains import Fact

# So many rows of ideas and actions stand beside the chart on a sheet.
BESIDE = 10


class Answered(Struct, frozen=True):
    """Something that an idea helps, with its place on the page."""

    address: str
    text: str


class IdeaView(Struct, frozen=True):
    """An opportunity."""

    address: str
    letter: str
    title: str
    status: str
    status_word: str
    impact: str
    effort: str
    why: str
    answers: tuple[Answered, ...]
    facts: tuple[Fact, ...]


class ActionView(Struct, frozen=True):
    """An action; `sign` is its mark: solid done, half doing, cross late, ring planned."""

    address: str
    what: str
    letter: str
    idea_address: str
    owner: str
    department: str
    due: str
    status: str
    status_word: str
    sign: str
    late: str
    note: str


class IdeasView(Struct, frozen=True):
    """The whole part; `chart` is None where nothing is weighed. `many`: the tables are higher than the chart on paper."""

    summary: str
    chart: Chart | None
    actions: tuple[ActionView, ...]
    ideas: tuple[IdeaView, ...]
    many: bool


def ideas_view(frame: Frame, weighed: tuple[IdeaView, ...]) -> IdeasView:
    """Opportunities, as they were `weighed`, and actions in the order written."""
    progress = actions(frame.ranked, frame.subject.today)
    numbers: dict[str, int] = {}
    shown = []
    for one in progress:
        letter = one.ranked.letter
        numbers[letter] = numbers.get(letter, 0) + 1
        shown.append(_action(frame, one, numbers[letter]))
    return IdeasView(
        _summary(frame, progress),
        chart(frame),
        tuple(shown),
        weighed,
        len(frame.ranked) + len(shown) > BESIDE,
    )


def idea_views(frame: Frame) -> tuple[IdeaView, ...]:
    """Every opportunity, in the order of `frame.ranked`."""
    return tuple(_idea(frame, one) for one in frame.ranked)


def _idea(frame: Frame, ranked: Ranked) -> IdeaView:
    one, words = ranked.opportunity, frame.words
    return IdeaView(
        address("opp", one.id),
        ranked.letter,
        one.title,
        one.status,
        words.say(f"idea.{one.status}"),
        words.number(one.impact) if one.impact is not None else words.say("idea.unweighed"),
        words.number(one.effort) if one.effort is not None else words.say("idea.unweighed"),
        one.why or "",
        tuple(_answered(frame, helped) for helped in one.addresses),
        tuple(_facts(frame, ranked)),
    )


def stage_ideas(frame: Frame, weighed: Sequence[IdeaView], stage: int) -> tuple[IdeaView, ...]:
    """The opportunities that help a stage."""
    return tuple(shown for one, shown in zip(frame.ranked, weighed, strict=True) if stage in one.stages)


def stage_thoughts(stage: Stage) -> tuple[str, ...]:
    """Ideas jotted down in a stage, at its touchpoints or at its pains, that nobody has weighed yet."""
    found: list[Idea] = []
    for place in places(stage):
        found += [*place.ideas, *(idea for pain in place.pains for idea in pain.ideas)]
    return tuple(dict.fromkeys(idea.name for idea in found))


def _answered(frame: Frame, helped: str) -> Answered:
    for step in frame.steps:
        if step.touchpoint and step.id == helped:
            return Answered(address("tp", helped), f"{step.number} {step.name}")
        if step.stage.id == helped:
            return Answered(
                address("stage", helped), f"{frame.words.say('lane.stage')} {step.stage_number} {step.stage.name}"
            )
        for pain in (*step.stage.pains, *(step.touchpoint.pains if step.touchpoint else ())):
            if pain.id == helped:
                return Answered(address("pain", helped), pain.text)
    return Answered("ideas", helped)


def _facts(frame: Frame, ranked: Ranked) -> Iterator[Fact]:
    one, words = ranked.opportunity, frame.words
    metrics = {metric.id: metric for metric in frame.journey.metrics}
    for effect in one.expects:
        metric = metrics.get(effect.metric)
        name = (metric.name if metric else "") or effect.metric
        yield Fact(words.say("idea.expects"), words.say("idea.effect", name=name, to=words.number(effect.to)))
    if one.weeks is not None:
        yield Fact(words.say("idea.takes"), words.count("duration.week", one.weeks))
    yield from (Fact(words.say("idea.obstacle"), text) for text in one.obstacles)
    yield from (Fact(words.say("idea.alternative"), text) for text in one.alternatives)


def _action(frame: Frame, one: Progress, number: int) -> ActionView:
    words, action = frame.words, one.action
    status = "late" if one.late else one.status
    sign = {"late": "x", "done": "on", "doing": "half"}.get(status, "")
    idea = one.ranked.opportunity.id
    return ActionView(
        address("act", f"{idea}-{number}"),
        action.what,
        one.ranked.letter,
        address("opp", idea),
        action.owner or words.say("none.action-owner"),
        frame.department(action.department) if action.department else "",
        words.day(date.fromisoformat(action.due)) if action.due else words.say("none.due"),
        status,
        words.say(f"action.{status}"),
        sign,
        words.count("action.days-late", one.days_late) if one.late else "",
        action.note or "",
    )


def _summary(frame: Frame, progress: Sequence[Progress]) -> str:
    words = frame.words
    statuses = [one.opportunity.status for one in frame.ranked]
    taken, done = sum(status in {"chosen", "doing"} for status in statuses), statuses.count("done")
    told = [words.count("ideas.count", len(statuses))]
    told += [words.count("ideas.taken", taken)] if taken else []
    told += [words.count("ideas.done", done)] if done else []
    noted = len({name for stage in frame.journey.stages for name in stage_thoughts(stage)})
    apart = [words.list(told), *([words.count("ideas.noted", noted)] if noted else [])]
    sentence = [words.say("sentence", text=words.semicolon.join(apart))]
    late = sum(one.late for one in progress)
    if progress:
        sentence.append(words.part("actions.late", late, len(progress)))
    return words.sentences(sentence)
