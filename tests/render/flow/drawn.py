"""Journeys for tests of the flow diagram: written by hand, or made up."""

from datetime import date

from hypothesis import strategies as st

from cjm.document import read
from cjm.model.journey import Journey
from cjm.model.persona import Persona
from cjm.model.quantity import PerPersona
from cjm.model.stage import Stage
from cjm.model.touchpoint import Handoff, Next, Touchpoint
from cjm.render.flow.drawing import flow_view
from cjm.render.flow.view import FlowView
from cjm.render.subject import Subject

TODAY = date(2026, 11, 22)
HOSTILE = (
    "\\N \\G \\l \\",
    '"quoted" \\"',
    "<b>bold</b>",
    "<>",
    "{a|b|<port> c}",
    "&amp; &lt;b&gt; &#60; & co",
    "</text></svg><script>alert(1)</script>",
    "]]> --> <![CDATA[",
    "a\x00b\x07c\x1bd\x7f",
    "nel\x85 line\u2028 paragraph\u2029",
    "\u202eesrever\u202c \u2066isolated\u2069",
    "\ufffe\uffff",
    "node -> edge; subgraph { a } // # /* */",
)
SCRIPTS = (
    "修理の間、研究室が止まってしまうのは、代替機の持ち主がいないからです。（E-41）",
    "يتصل بمكتب الإرجاع ويقرأ الرقم التسلسلي مرة أخرى، ثم ينتظر الرد (42)!",
    "מתקשר למוקד השירות ומחכה",
    "한국어로 쓴 아주 긴 접점 이름",
    "हिन्दी में एक लंबा नाम जो कई पंक्तियों में जाता है",
    "ทดสอบเครื่องมือที่ไม่มีช่องว่างระหว่างคำเลย",
    "👩🏽‍🔬 👨‍👩‍👧‍👦 🇩🇪🇯🇵 ❤️ 1️⃣",
    "Unabhängigkeitserklärungsverlesungsfeierlichkeit " * 6,
    "x" * 300,
    "字" * 300,
    "a",
)


def subject(text: str) -> Subject:
    """The subject of a map, given without its first line."""
    document = read(f"cjm: 1\n{text}".encode(), "a.yaml")
    assert document.faults == ()
    assert isinstance(document.content, Journey)
    return Subject(document.content, TODAY)


def view(text: str) -> FlowView:
    """The flow of a map, given without its first line."""
    return flow_view(subject(text))


_texts = st.one_of(st.sampled_from(SCRIPTS), st.sampled_from(HOSTILE), st.sampled_from(("Waits", "Calls the desk")))
_emotions = st.sampled_from((-2.0, -1.5, -0.5, 0.0, 0.5, 2.0))


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    """Any journey: a few stages, with ways to and fro, hand-offs, moments and up to six personas."""
    counts = draw(st.lists(st.integers(0, 3), max_size=4))
    ids = [f"t-{stage}-{place}" for stage, count in enumerate(counts) for place in range(count)]
    people = tuple(Persona(id=f"p{at}", name=draw(_texts)) for at in range(draw(st.integers(0, 6))))
    stages = tuple(
        Stage(
            id=f"s-{at}",
            name=draw(_texts),
            touchpoints=tuple(draw(_touchpoints(f"t-{at}-{place}", ids, people)) for place in range(count)),
        )
        for at, count in enumerate(counts)
    )
    return Journey(title=draw(_texts), headline=draw(st.none() | _texts), personas=people, stages=stages)


@st.composite
def _touchpoints(draw: st.DrawFn, name: str, ids: list[str], people: tuple[Persona, ...]) -> Touchpoint:
    said = st.none() | _texts
    ways = st.builds(Next, to=st.sampled_from([*ids, "end", "other-map/x"]), when=said, share=st.none() | st.just(0.38))
    handoffs = st.builds(Handoff, from_=said, state=st.sampled_from(("works", "broken", "unknown")), note=said)
    each = {person.id: draw(_emotions) for person in people if draw(st.booleans())}
    return Touchpoint(
        id=name,
        name=draw(_texts),
        channel=draw(st.none() | st.builds(PerPersona, everyone=st.tuples(_texts))),
        personas=tuple(sorted(draw(st.sets(st.sampled_from([one.id for one in people]), max_size=2))))
        if people
        else (),
        emotion=PerPersona(each=tuple(each.items())) if people else PerPersona(everyone=draw(_emotions)),
        moment=draw(st.none() | st.sampled_from(("truth", "critical"))),
        next=tuple(draw(st.lists(ways, max_size=3))),
        handoff=tuple(draw(st.lists(handoffs, max_size=2))),
    )
