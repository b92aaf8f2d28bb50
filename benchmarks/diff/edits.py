"""The edits that people make to maps, each written down as it is made; False where there was nothing to make it on."""

from collections.abc import Callable
from functools import cache

from benchmarks.diff.editor import Editor
from benchmarks.diff.wording import reworded
from benchmarks.generate.maps import map_text
from cjm.diff.draft import Draft, drafted, finished
from cjm.diff.plan import naming
from cjm.document import read
from cjm.model.identity import derived_id
from cjm.model.pain import Idea, Pain
from cjm.model.quantity import PerPersona
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint

Edit = Callable[[Editor], bool]
THINGS = ("touchpoint", "touchpoint", "touchpoint", "pain", "stage", "opportunity")
NEW_NAMES = (
    "Picks a slot in the calendar",
    "Rings the hotline abroad",
    "Orders spare keys",
    "Scans the badge at the gate",
    "Cancels by registered mail",
    "Meets the new adviser",
    "Loses the password",
    "Upgrades to premium",
    "Sits an eye test",
    "Hands over the meter reading",
)
NEW_PAINS = (
    "Lift out of order for weeks",
    "Password rules change monthly",
    "No parking near the clinic",
    "Voucher expires overnight",
    "Screen goes blank while paying",
)


def rename(editor: Editor) -> bool:
    """Another written id, and all references follow."""
    kind = editor.rng.choice((*THINGS, "persona", "evidence"))
    parts = [one for one in editor.of(kind) if not one.values.get("use")]
    if not editor.written or not parts:
        return False
    part = editor.rng.choice(parts)
    new_id = f"{part.values['id']}-{editor.rng.choice(('new', 'v2', 'b', 'main'))}"
    if new_id in editor.ids():
        return False
    part.values["id"] = new_id
    editor.note("renamed", part)
    return True


def reword_name(editor: Editor) -> bool:
    """A thing put in other words."""
    parts = editor.of(editor.rng.choice(THINGS))
    if not parts:
        return False
    part = editor.rng.choice(parts)
    key = naming(part.kind)
    text = reworded(editor.rng, part.values[key])
    if text == part.values[key] or not editor.name(part, text):
        return False
    editor.note("reworded", part, key)
    return True


def reword_text(editor: Editor) -> bool:
    """What is said at a touchpoint, put in other words; for one persona where each has words of their own."""
    fields = ("action", "quote", "thought")
    parts = [(one, key) for one in editor.of("touchpoint") for key in fields if one.values[key]]
    if not parts:
        return False
    part, key = editor.rng.choice(parts)
    held: PerPersona[str] = part.values[key]
    person, text = editor.rng.choice(held.each) if held.each else ("", held.everyone or "")
    new = reworded(editor.rng, text)
    if new == text or new in held.values():
        return False
    each = tuple((name, new if name == person else one) for name, one in held.each)
    part.values[key] = PerPersona(None if each else new, each)
    editor.note("changed", part, key, person)
    return True


def move(editor: Editor) -> bool:
    """A touchpoint to another stage, or a pain to another touchpoint."""
    key, homes = editor.rng.choice((("touchpoints", "stage"), ("pains", "touchpoint")))
    rows = [
        (home, one) for home in editor.of(homes) for one in home.values[key] if editor.number(one) not in editor.touched
    ]
    others = editor.of(homes)
    if not rows or len(others) < 2:
        return False
    home, part = editor.rng.choice(rows)
    target = editor.rng.choice([one for one in others if one is not home])
    home.values[key] = [one for one in home.values[key] if one is not part]
    row = target.values[key]
    row.insert(editor.rng.randint(0, len(row)), part)
    editor.note("moved", part)
    return True


def reorder(editor: Editor) -> bool:
    """A touchpoint further up or down in its stage, past at least two others."""
    stages = [one for one in editor.of("stage") if len(one.values["touchpoints"]) > 2]
    if not stages:
        return False
    stage = editor.rng.choice(stages)
    row = stage.values["touchpoints"]
    at = editor.rng.randrange(len(row))
    targets = [place for place in range(len(row)) if abs(place - at) >= 2]
    if not targets or any(editor.number(one) in editor.touched for one in row):
        return False
    part = row.pop(at)
    row.insert(editor.rng.choice(targets), part)
    for one in row:
        editor.touched.add(editor.number(one))
    editor.note("reordered", part)
    editor.touched.add(editor.number(stage))
    return True


def split_stage(editor: Editor) -> bool:
    """The later half of a stage becomes a stage of its own."""
    stages = [one for one in editor.of("stage") if len(one.values["touchpoints"]) >= 2]
    if not stages:
        return False
    stage = editor.rng.choice(stages)
    row = stage.values["touchpoints"]
    if any(editor.number(one) in editor.touched for one in row):
        return False
    half = (len(row) + 1) // 2
    fresh = drafted(Stage(name="", goal=editor.rng.choice(NEW_PAINS)))
    if not _named(editor, fresh, f"{editor.rng.choice(NEW_NAMES)}, second part"):
        return False
    editor.know(fresh)
    fresh.values["touchpoints"], stage.values["touchpoints"] = row[half:], row[:half]
    place = next(at for at, one in enumerate(editor.draft.values["stages"]) if one is stage)
    editor.draft.values["stages"].insert(place + 1, fresh)
    editor.note("added", fresh)
    editor.touched.add(editor.number(stage))
    for one in row[half:]:
        editor.note("moved", one)
    return True


def merge_stages(editor: Editor) -> bool:
    """A stage becomes the end of the one before it."""
    stages = editor.draft.values["stages"]
    free = [at for at in range(1, len(stages)) if _is_free(editor, stages[at]) and _is_free(editor, stages[at - 1])]
    if not free:
        return False
    at = editor.rng.choice(free)
    gone = stages.pop(at)
    stages[at - 1].values["touchpoints"] = stages[at - 1].values["touchpoints"] + gone.values["touchpoints"]
    moved = [*gone.values["touchpoints"]]
    gone_pains = gone.values["pains"]
    stages[at - 1].values["pains"] = stages[at - 1].values["pains"] + gone_pains
    editor.note("removed", gone)
    editor.touched.add(editor.number(stages[at - 1]))
    for one in (*moved, *gone_pains):
        editor.note("moved", one)
    return True


def _is_free(editor: Editor, stage: Draft) -> bool:
    """Whether no edit has touched a stage, or what stands in it."""
    inner = [*stage.values["touchpoints"], *stage.values["pains"]]
    return all(editor.number(one) not in editor.touched for one in (stage, *inner))


def split_touchpoint(editor: Editor) -> bool:
    """One touchpoint becomes two: the first keeps its name in other words, the second takes the end of it."""
    parts = [one for one in editor.of("touchpoint") if len(one.values["name"].split()) > 3]
    if not parts:
        return False
    part = editor.rng.choice(parts)
    stage = next(
        one for one in editor.draft.values["stages"] if any(part is held for held in one.values["touchpoints"])
    )
    old = part.values["name"]
    fresh = drafted(Touchpoint(name=""))
    second = f"{editor.rng.choice(('Checks', 'Confirms', 'Closes'))} {' '.join(old.split()[-2:])}"
    if not _named(editor, fresh, second) or not editor.name(part, f"{old}, first"):
        return False
    editor.know(fresh)
    row = stage.values["touchpoints"]
    row.insert(next(at for at, one in enumerate(row) if one is part) + 1, fresh)
    editor.note("reworded", part, "name")
    editor.note("added", fresh)
    return True


def add(editor: Editor) -> bool:
    """A new touchpoint or pain: of another trade, or one that uses the same words as its neighbours."""
    kind = editor.rng.choice((Touchpoint, Pain))
    homes, key = ("stage", "touchpoints") if kind is Touchpoint else ("touchpoint", "pains")
    places = editor.of(homes)
    fresh = _fresh(editor, kind)
    if not places or fresh is None:
        return False
    row = editor.rng.choice(places).values[key]
    editor.know(fresh)
    row.insert(editor.rng.randint(0, len(row)), fresh)
    editor.note("added", fresh)
    return True


def _fresh(editor: Editor, kind: type[Touchpoint | Pain]) -> Draft | None:
    """A new touchpoint or pain with as much in it as the map's own have; None where one has its id already."""
    others = [one for one in _pool() if one.kind is kind]
    fresh = drafted(finished(editor.rng.choice(others)))
    strange = editor.rng.random() < 0.5
    names = (NEW_NAMES if kind is Touchpoint else NEW_PAINS) if strange else (str(fresh.values[naming(kind)]),)
    if editor.sparse:
        fresh = drafted(kind.made({naming(kind): ""}))
        if kind is Touchpoint:
            fresh.values["emotion"] = PerPersona(float(editor.rng.choice((-1, 0, 1))))
    return fresh if _named(editor, fresh, editor.rng.choice(names)) else None


@cache
def _pool() -> tuple[Draft, ...]:
    """Touchpoints and pains of other maps; their pains have no place in the map under edit."""
    found = []
    for number in range(40, 46):
        journey = read(map_text(number).encode(), "map.yaml").journey
        for stage in journey.stages if journey else ():
            for touchpoint in stage.touchpoints:
                found += [drafted(pain) for pain in touchpoint.pains]
                found.append(drafted(touchpoint.model_copy(update={"pains": (), "next": ()})))
    return tuple(found)


def rework(editor: Editor) -> bool:
    """A touchpoint in other words, of which more than the name changed, and maybe in another stage."""
    stages = editor.of("stage")
    rows = [(home, one) for home in stages for one in home.values["touchpoints"] if _is_untouched(editor, one)]
    if not rows or len(stages) < 2:
        return False
    home, part = editor.rng.choice(rows)
    text = reworded(editor.rng, part.values["name"])
    if text == part.values["name"] or not editor.name(part, text):
        return False
    editor.note("reworded", part, "name")
    part.values["department"] = "field-force"
    part.values["note"] = None if part.values["note"] else "Seen twice"
    for key in ("department", "note"):
        editor.note("changed", part, key)
    if editor.rng.random() < 0.4:
        target = editor.rng.choice([one for one in stages if one is not home])
        home.values["touchpoints"] = [one for one in home.values["touchpoints"] if one is not part]
        target.values["touchpoints"].insert(0, part)
        editor.note("moved", part)
    return True


def remove(editor: Editor) -> bool:
    """A touchpoint or a pain, with all that stands in it."""
    homes, key = editor.rng.choice((("stage", "touchpoints"), ("touchpoint", "pains")))
    rows = [(home, one) for home in editor.of(homes) for one in home.values[key] if _is_untouched(editor, one)]
    if not rows:
        return False
    home, part = editor.rng.choice(rows)
    home.values[key] = [one for one in home.values[key] if one is not part]
    editor.note("removed", part)
    editor.touched.add(editor.number(home))
    return True


def _is_untouched(editor: Editor, part: Draft) -> bool:
    inner = part.values.get("pains", [])
    return all(editor.number(one) not in editor.touched for one in (part, *inner))


def replace(editor: Editor) -> bool:
    """A touchpoint makes way for another one at the same place."""
    rows = [
        (home, one) for home in editor.of("stage") for one in home.values["touchpoints"] if _is_untouched(editor, one)
    ]
    if not rows:
        return False
    home, part = editor.rng.choice(rows)
    fresh = _fresh(editor, Touchpoint)
    if fresh is None:
        return False
    editor.know(fresh)
    home.values["touchpoints"] = [fresh if one is part else one for one in home.values["touchpoints"]]
    editor.note("removed", part)
    editor.note("added", fresh)
    return True


def feel(editor: Editor) -> bool:
    """Another emotion, of one persona where each has their own."""
    parts = [one for one in editor.of("touchpoint") if one.values["emotion"]]
    if not parts:
        return False
    part = editor.rng.choice(parts)
    held: PerPersona[float] = part.values["emotion"]
    new = editor.rng.choice([one / 4 for one in range(-7, 8, 2)])
    person = editor.rng.choice(held.each)[0] if held.each else ""
    each = tuple((name, new if name == person else one) for name, one in held.each)
    part.values["emotion"] = PerPersona(None if each else new, each)
    editor.note("changed", part, "emotion", person)
    return True


def grade(editor: Editor) -> bool:
    """Another figure or word at a pain, an opportunity or a touchpoint."""
    noun, key, values = editor.rng.choice(
        (
            ("pain", "severity", (1, 2, 3)),
            ("opportunity", "impact", (1.0, 2.5, 4.0)),
            ("opportunity", "status", ("idea", "chosen", "doing")),
            ("touchpoint", "investment", (1, 2, 3, 4)),
            ("touchpoint", "department", ("nobody", "field-force")),
        )
    )
    parts = editor.of(noun)
    if not parts:
        return False
    part = editor.rng.choice(parts)
    part.values[key] = editor.rng.choice([one for one in values if one != part.values[key]])
    editor.note("changed", part, key)
    return True


def add_item(editor: Editor) -> bool:
    """One more idea at a touchpoint."""
    parts = editor.of("touchpoint")
    if not parts:
        return False
    part = editor.rng.choice(parts)
    fresh = drafted(Idea(name=f"{editor.rng.choice(NEW_NAMES)} instead"))
    editor.know(fresh)
    part.values["ideas"] = [*part.values["ideas"], fresh]
    editor.note("added", fresh)
    editor.touched.add(editor.number(part))
    return True


def remove_item(editor: Editor) -> bool:
    """One citation, hand-off, deed or strength less."""
    keys = ("evidence", "handoff", "frontstage", "strengths", "ideas")
    rows = [(one, key) for one in editor.of("touchpoint") for key in keys if one.values[key]]
    if not rows:
        return False
    part, key = editor.rng.choice(rows)
    gone = editor.rng.choice(part.values[key])
    part.values[key] = [one for one in part.values[key] if one is not gone]
    editor.note("removed", gone)
    editor.touched.add(editor.number(part))
    return True


def change_item(editor: Editor) -> bool:
    """Progress of an action, a barrier or a hand-off."""
    noun, key, values = editor.rng.choice(
        (
            ("action", "status", ("planned", "doing", "done")),
            ("barrier", "status", ("open", "doing", "removed")),
            ("handoff", "state", ("works", "broken", "unknown")),
        )
    )
    parts = editor.of(noun)
    if not parts:
        return False
    part = editor.rng.choice(parts)
    bearer = editor.bearer(part)
    if editor.number(bearer) in editor.touched:
        return False
    part.values[key] = editor.rng.choice([one for one in values if one != part.values[key]])
    editor.note("changed", part, key)
    editor.touched.add(editor.number(bearer))
    return True


def _named(editor: Editor, fresh: Draft, name: str) -> bool:
    """Give a new part its name and an id of its own; False where there is, or was, one of that name or id."""
    new_id = derived_id(name)
    if new_id in editor.ids() | editor.old_ids:
        return False
    fresh.values[naming(fresh.kind)] = name
    fresh.values["id"] = new_id
    return True


EDITS: tuple[Edit, ...] = (
    rename,
    reword_name,
    reword_name,
    reword_text,
    move,
    reorder,
    split_stage,
    merge_stages,
    split_touchpoint,
    rework,
    add,
    remove,
    replace,
    feel,
    grade,
    add_item,
    remove_item,
    change_item,
)
