"""A part written as YAML text reads back as the same part."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.document import read
from cjm.model.journey import Journey
from cjm.model.pain import Pain
from cjm.model.persona import Persona
from cjm.model.quantity import Duration, PerPersona
from cjm.model.stage import Stage
from cjm.model.touchpoint import Handoff, Next, Touchpoint
from cjm.reading.dump import dump

MAPS = Path(__file__).parents[2] / "maps"
EVERYTHING = """\
cjm: 1
title: "Renewing: the #contract"
lang: "404"
personas:
  - maya
  - use: viktor
    share: 62 %
  - name: Ana
    age: 35-45
    needs: Fast
    evidence:
      - source: interviews
        detail: 9 of 14
      - returns
metrics:
  - name: NPS
    readings: {2026-10: -2, 2026-11: 3.5}
stages:
  - name: Decide
    outcomes:
      - Fast
      - expected: Loaner after 1 day
        metric: nps
        value: 1
    duration: {maya: 3-5 days, viktor: 1 week}
    emotion: {maya: -0.5, viktor: 2}
    quote: |
      It said E-41.

      It might as well have said nothing.
    belief:
      emotion: 1
      do: "y: x"
    touchpoints:
      - X
      - name: "No"
        channel: {maya: [web, phone], viktor: phone}
        quote: {maya: "Forty samples, a day", viktor: "it: said"}
        backstage:
          - what: Open
            until: smile
        wait: 6.2 days
        next:
          - x
          - to: end
            when: never
            share: 38 %
        handoff:
          - broken
        pains:
          - text: a
            severity: 3
            frequency: often
            causes: x, y
            evidence: {interviews: 9 of 14}
      - id: smile
        name: 😀
    x-own:
      a:
        - "1"
        - b: c
          d:
            - e
"""


def test_the_documented_layout_is_written_to_the_letter() -> None:
    document = read(EVERYTHING.encode(), "renewing.yaml")
    assert document.faults == ()
    assert document.content is not None
    written = dump(document.content)
    assert written == EVERYTHING.replace('title: "Renewing', 'id: renewing\ntitle: "Renewing')


def test_what_is_default_or_derived_is_left_out() -> None:
    journey = Journey(
        title="T", stages=(Stage(name="See it", id="see-it", touchpoints=(Touchpoint(name="A", id="b"),)),)
    )
    assert (
        dump(journey)
        == "cjm: 1\ntitle: T\nstages:\n  - name: See it\n    touchpoints:\n      - id: b\n        name: A\n"
    )


texts = (
    st.text(min_size=1, max_size=60)
    .map(str.strip)
    .filter(lambda text: text and "\0" not in text and text.isprintable())
)
ids = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?", fullmatch=True)
emotions = st.floats(-2, 2).map(lambda value: round(value, 3) + 0.0)


def each(values: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    pairs = st.lists(st.tuples(ids, values), min_size=1, max_size=3, unique_by=lambda pair: pair[0]).map(tuple)
    return st.one_of(st.none(), st.builds(PerPersona, values), st.builds(PerPersona, st.none(), pairs))


durations = st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["min", "h", "day", "week"])).map(
    lambda found: Duration(float(min(found[:2])), float(max(found[:2])), found[2])
)
pains = st.builds(
    Pain,
    id=ids,
    text=texts,
    severity=st.one_of(st.none(), st.integers(1, 3)),
    frequency=st.one_of(st.none(), st.just("often"), st.floats(0, 1).map(lambda share: round(share, 4))),
    causes=st.lists(texts, max_size=3).map(tuple),
)
touchpoints = st.builds(
    Touchpoint,
    id=ids,
    name=texts,
    channel=each(st.lists(texts.map(lambda text: " ".join(text.split())), min_size=1, max_size=2).map(tuple)),
    quote=each(texts),
    emotion=each(emotions),
    wait=each(durations),
    moment=st.sampled_from([None, "truth", "critical"]),
    next=st.lists(st.builds(Next, to=ids, when=st.one_of(st.none(), texts)), max_size=2).map(tuple),
    handoff=st.lists(st.builds(Handoff, from_=st.just("support"), note=texts), max_size=2).map(tuple),
    pains=st.lists(pains, max_size=2).map(tuple),
)
stages = st.builds(
    Stage,
    id=ids,
    name=texts,
    goal=st.one_of(st.none(), texts),
    touchpoints=st.lists(touchpoints, max_size=3).map(tuple),
)
journeys = st.builds(
    Journey,
    id=ids,
    title=texts,
    headline=st.one_of(st.none(), texts),
    tags=st.lists(texts, max_size=3).map(tuple),
    personas=st.lists(st.builds(Persona, id=ids, name=texts), max_size=2).map(tuple),
    stages=st.lists(stages, max_size=3).map(tuple),
)


def test_what_is_no_journey_says_its_kind() -> None:
    text = "cjm: 1\nkind: library\nevidence:\n  - name: Interviews\n    n: 14\n"
    content = read(text.encode(), "library.yaml").content
    assert content is not None
    assert dump(content) == text


def test_what_yaml_reads_otherwise_inside_of_braces_is_quoted() -> None:
    journey = Journey(title="T", stages=(Stage(name="A", id="a", quote=PerPersona(None, (("ana", "What for?"),))),))
    text = dump(journey)
    assert '    quote: {ana: "What for?"}\n' in text
    assert read(text.encode(), "t.yaml").faults == ()


@pytest.mark.parametrize("path", sorted(MAPS.glob("*.yaml")), ids=lambda path: path.name)
def test_the_example_maps_read_back_as_themselves(path: Path) -> None:
    document = read(path.read_bytes(), path.name)
    assert document.content is not None
    again = read(dump(document.content).encode(), path.name)
    assert (again.faults, again.content) == ((), document.content)


@given(journeys)
def test_every_journey_reads_back_as_itself(journey: Journey) -> None:
    document = read(dump(journey).encode(), f"{journey.id}.yaml")
    assert [fault.message for fault in document.faults if fault.severity == "error"] == []
    assert document.content == journey
