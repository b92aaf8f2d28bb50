"""The flow of a journey as a view: stages, touchpoints, ways on and back, hand-offs, moments and emotion."""

from collections.abc import Iterator
from itertools import groupby

from cjm.analysis.curve import Curve, curves
from cjm.analysis.flow import Edge, flow
from cjm.analysis.moments import critical_moment
from cjm.analysis.ownership import NOBODY, Handover, handovers
from cjm.analysis.steps import Step, passes, steps
from cjm.model.journey import Journey
from cjm.render.flow.legend import legend
from cjm.render.flow.view import FlowStage, FlowStep, FlowView, Mark, Moment, Score, Way
from cjm.render.handoffs import passing
from cjm.render.language import Language, language
from cjm.render.subject import Subject
from cjm.render.text.wrap import one_line


def flow_view(subject: Subject) -> FlowView:
    """The view of a subject's flow, its words from the catalogue."""
    journey = subject.journey
    view = _Flow(subject, language(subject.lang))
    stages = view.stages()
    return FlowView(
        title=one_line(journey.title),
        headline=one_line(journey.headline or ""),
        description=view.description(),
        lang=journey.lang or subject.lang,
        empty="" if stages else view.words.say("flow.empty"),
        stages=stages,
        legend=legend(stages, view.words),
        scale=(view.words.say("flow.legend.below"), view.words.say("flow.legend.above")),
    )


class _Flow:
    """A journey with its ways, hand-offs and emotions computed once, and the words to say them in."""

    def __init__(self, subject: Subject, words: Language) -> None:
        self.words = words
        self._subject = subject
        self._journey: Journey = subject.journey
        self._steps = steps(subject.journey)
        self._flow = flow(self._steps)
        self._handovers = handovers(self._steps)
        self._curves = curves(subject.journey, subject.series)
        self._scored = any(feeling for curve in self._curves for feeling in curve.feelings)
        self._channels = any(step.touchpoint and step.touchpoint.channel for step in self._steps)
        self._names = {one.id: one_line(one.name or one.id) for one in subject.journey.personas}

    def stages(self) -> tuple[FlowStage, ...]:
        found = groupby(self._steps, key=lambda step: step.stage_number)
        return tuple(self._stage(tuple(here)) for _, here in found)

    def description(self) -> str:
        """One sentence on the size of the flow, one on its critical moment."""
        edges = self._flow.edges
        counts = (
            ("stages", len(self._journey.stages)),
            ("touchpoints", sum(len(stage.touchpoints) for stage in self._journey.stages)),
            ("branches", len(_forks(edges))),
            ("loops", sum(edge.kind == "loop" for edge in edges)),
            ("broken", sum(one.state == "broken" for one in self._handovers)),
        )
        said = self.words.list(self.words.count(f"flow.{key}", n) for key, n in counts)
        sentence = self.words.say("flow.describe", title=one_line(self._journey.title), counts=said)
        critical = critical_moment(self._steps)
        if not critical:
            return sentence
        name = one_line(critical.name)
        return self.words.sentences(
            (sentence, self.words.say("flow.describe.critical", number=critical.number, name=name))
        )

    def _stage(self, here: tuple[Step, ...]) -> FlowStage:
        stage = here[0].stage
        return FlowStage(str(here[0].stage_number), one_line(stage.name), tuple(self._step(step) for step in here))

    def _step(self, step: Step) -> FlowStep:
        edges = [edge for edge in self._flow.edges if edge.source == step.column]
        moment: Moment = step.touchpoint.moment or "" if step.touchpoint else ""  # type: ignore[assignment]
        return FlowStep(
            id=step.id,
            column=step.column,
            number=step.number,
            name=one_line(step.name) if step.touchpoint else self.words.say("flow.no-touchpoints"),
            channel=self._channel(step),
            moment=moment,
            moment_words=self.words.say(f"flow.{moment}") if moment else "",
            only=self._only(step),
            scores=self._scores(step),
            marks=tuple(self._mark(one) for one in self._handovers if one.column == step.column),
            ways=tuple(dict.fromkeys([*self._ways_on(edges), *self._ways_out(step)])),
            starts=self._start(step),
            ends=self._end(step) if any(_simply_ends(edge, edges) for edge in edges) else "",
        )

    def _channel(self, step: Step) -> str:
        said = step.touchpoint.channel if step.touchpoint else step.stage.channel
        found = [word for channels in said.values() for word in channels] if said else []
        if not found and step.touchpoint and self._channels:
            return self.words.say("flow.no-channel")
        return self.words.list(dict.fromkeys(self._named("channel", word) for word in found))

    def _named(self, kind: str, word: str) -> str:
        """The library's name for a word, else the catalogue's, else the word itself."""
        if (kind, word) == ("department", NOBODY):
            return self.words.say("flow.nobody")
        given = self._subject.names.get((kind, word))
        key = f"{kind}.{word}"
        return one_line(given or (self.words.say(key) if self.words.has(key) else word))

    def _only(self, step: Step) -> str:
        named = step.touchpoint.personas if step.touchpoint else ()
        names = self.words.list(self._names.get(one, one_line(one)) for one in named)
        return self.words.say("touchpoint.only", names=names) if named else ""

    def _scores(self, step: Step) -> tuple[Score, ...]:
        found = tuple(self._score(curve, step) for curve in self._curves if passes(step, curve.persona))
        if any(score.value is not None for score in found):
            return found
        if not self._scored:
            return ()
        return (Score("", None, self.words.say("flow.no-score")),)

    def _score(self, curve: Curve, step: Step) -> Score:
        feeling = curve.feelings[step.column]
        text = self.words.signed(feeling.value) if feeling else self.words.say("flow.no-score")
        return Score(self._names.get(curve.persona, ""), feeling.value if feeling else None, text)

    def _mark(self, one: Handover) -> Mark:
        state = self.words.say(f"handoff.{one.state}" if one.described else "flow.handoff")
        pair = passing(self.words, self._named("department", one.source), self._named("department", one.target))
        said = self.words.comma.join(text for text in (state, pair) if text)
        return Mark(one.state, self.words.colon.join(text for text in (said, one_line(one.note or "")) if text))

    def _ways_on(self, edges: list[Edge]) -> Iterator[Way]:
        return (self._way(edge) for edge in edges if not _simply_ends(edge, edges))

    def _ways_out(self, step: Step) -> Iterator[Way]:
        """Those who give up at a touchpoint: how many, who, and why."""
        for one in step.touchpoint.leaves if step.touchpoint else ():
            share = "" if one.share is None else self.words.share(one.share)
            who = self.words.list(self._names.get(named, one_line(named)) for named in one.personas)
            label = " · ".join(part for part in (share, who, one_line(one.why)) if part)
            yield Way("leaves", None, label, self.words.say("flow.to.leaves"))

    def _way(self, edge: Edge) -> Way:
        share = "" if edge.share is None else self.words.share(edge.share)
        label = " · ".join(part for part in (share, one_line(edge.when or "")) if part)
        kind = "itself" if edge.to == edge.source else "branch" if edge.kind == "follows" else edge.kind
        number = "" if edge.to is None else self._steps[edge.to].number
        words = self.words.say(f"flow.to.{kind}", number=number, target=one_line(edge.target))
        return Way(edge.kind, edge.to, label, words)

    def _start(self, step: Step) -> str:
        if step.column not in self._flow.entries:
            return ""
        starts = one_line((self._journey.scope and self._journey.scope.starts) or "")
        if step.column:
            return self.words.say("flow.entry")
        return self.words.say("flow.starts", what=starts) if starts else self.words.say("flow.start")

    def _end(self, step: Step) -> str:
        ends = one_line((self._journey.scope and self._journey.scope.ends) or "")
        last = step.column == len(self._steps) - 1
        return self.words.say("flow.ends", what=ends) if ends and last else self.words.say("flow.end")


def _simply_ends(edge: Edge, edges: list[Edge]) -> bool:
    """Whether the journey ends here for everyone, without a condition."""
    return edge.kind == "end" and len(edges) == 1 and edge.when is None and edge.share is None


def _forks(edges: tuple[Edge, ...]) -> set[int]:
    """The columns from which more than one way leads on."""
    sources = [edge.source for edge in edges]
    return {source for source in sources if sources.count(source) > 1}
