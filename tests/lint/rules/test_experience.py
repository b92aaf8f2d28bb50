"""When the rules of what people live through speak, and when they keep silent."""

from pathlib import Path

from tests.lint.written import SETTINGS, findings, write

TWO = "personas: [{name: Maya}, {name: Viktor}]\n"


def said(here: Path, rule: str, text: str, settings: str = "") -> list[str]:
    """What a rule says of a researched map, with its lines; the text begins on line 4."""
    write(here, {"cjm.yaml": SETTINGS + settings, "map.yaml": f"cjm: 1\ntitle: A map\nmaturity: researched\n{text}"})
    found = [finding for finding in findings(here) if finding.name == rule]
    return [f"{finding.span.start.line} {finding.message}" for finding in found]


def lines(here: Path, rule: str, text: str, settings: str = "") -> list[int]:
    """The lines of a researched map at which a rule speaks; the text begins on line 4."""
    return [int(one.split()[0]) for one in said(here, rule, text, settings)]


def steps(*touchpoints: str, head: str = "") -> str:
    """A stage of touchpoints, each on a line of its own."""
    return f"{head}stages:\n  - name: Wait\n    touchpoints:\n" + "".join(f"      - {{{one}}}\n" for one in touchpoints)


def test_an_action_of_the_stage_counts_for_its_touchpoints(here: Path) -> None:
    text = steps("name: A", "name: B, action: {maya: Calls}", head=TWO)
    assert lines(here, "touchpoint-without-action", text) == [8]
    assert lines(here, "touchpoint-without-action", text.replace("name: Wait", "name: Wait\n    action: Waits")) == []


def test_a_map_by_stages_has_no_touchpoints_to_ask(here: Path) -> None:
    text = "stages: [{name: Wait, emotion: -1}]\n"
    for rule in ("touchpoint-without-action", "touchpoint-without-frontstage", "nothing-backstage"):
        assert lines(here, rule, text) == []


def test_a_map_of_employees_is_asked_for_its_stages_only_where_it_keeps_them(here: Path) -> None:
    head = "perspective: employee\n"
    bare = steps("name: A, department: returns", "name: B, department: returns", head=head)
    kept = "department: returns, frontstage: Caller, backstage: nobody"
    most = steps(f"name: A, {kept}", f"name: B, {kept}", "name: C, department: returns", head=head)
    for rule in ("touchpoint-without-frontstage", "nothing-backstage"):
        assert lines(here, rule, bare) == []
        assert lines(here, rule, most) == [10]


def test_behind_the_scenes_is_asked_for_only_where_a_department_has_the_case(here: Path) -> None:
    text = steps("name: A", "name: B, department: nobody", "name: C, department: returns, systems: erp")
    assert said(here, "nothing-backstage", text) == [
        '9 "returns" has the case, and the map does not say what it does unseen; add `backstage: …`'
    ]


def test_a_department_of_a_library_is_called_by_its_name(here: Path) -> None:
    write(here, {"library.yaml": "cjm: 1\nkind: library\ndepartments: [{id: returns, name: Returns desk}]\n"})
    assert said(here, "nothing-backstage", steps("name: A, department: returns")) == [
        '7 "Returns desk" has the case, and the map does not say what it does unseen; add `backstage: …`'
    ]


def test_a_hole_is_told_by_one_rule_and_a_curve_that_ends_by_the_other(here: Path) -> None:
    text = steps(
        "name: A, emotion: 0",
        "name: B, emotion: {maya: 1}",
        "name: C, emotion: {maya: 1, viktor: 1}",
        "name: D, emotion: {maya: 1}",
        head=TWO,
    )
    assert said(here, "hole-in-curve", text) == [
        '9 "Viktor" has an emotion before and after, and none here, where others have one; '
        "ask them, and add what they feel to `emotion` (`viktor: …`), or say under `personas` who passes"
    ]
    assert lines(here, "touchpoint-without-emotion", text) == [11]


def test_a_misspelt_persona_is_no_hole(here: Path) -> None:
    text = steps("name: A, emotion: 0", "name: B, emotion: {maya: 1, victor: 1}", "name: C, emotion: 0", head=TWO)
    assert lines(here, "hole-in-curve", text) == []


def test_one_emotion_for_all_is_said_once_where_it_is_the_habit_of_the_map(here: Path) -> None:
    text = steps("name: A, emotion: 1", "name: B, emotion: -1", head=TWO)
    assert said(here, "one-emotion-for-all", text) == [
        '4 every emotion is one for all personas; perhaps "Maya" and "Viktor" feel differently somewhere: '
        "write a value for each, `emotion: {maya: 1, viktor: …}`"
    ]


def test_one_emotion_for_all_is_said_at_the_touchpoint_where_most_tell_personas_apart(here: Path) -> None:
    told = ("name: A, emotion: {maya: 1, viktor: 0}", "name: B, emotion: {maya: 1, viktor: 1}")
    assert lines(here, "one-emotion-for-all", steps(*told, "name: C, emotion: 1", head=TWO)) == [10]


def test_half_told_apart_and_half_for_all_is_nobodys_slip(here: Path) -> None:
    text = steps("name: A, emotion: {maya: 1, viktor: 0}", "name: B, emotion: 1", head=TWO)
    assert lines(here, "one-emotion-for-all", text) == []


def test_personas_who_never_meet_are_told_apart_by_their_ways(here: Path) -> None:
    apart = ("name: A, personas: maya, emotion: 1", "name: B, personas: viktor, emotion: -1")
    shared = ("name: C, emotion: 0", "name: D, emotion: 0")
    assert lines(here, "one-emotion-for-all", steps(*apart, *shared, head=TWO)) == []


def test_one_persona_cannot_feel_differently(here: Path) -> None:
    text = steps("name: A, emotion: 1", "name: B, emotion: -1", head="personas: [{name: Maya}]\n")
    assert lines(here, "one-emotion-for-all", text) == []


def test_a_belief_of_the_stage_speaks_for_the_critical_moment(here: Path) -> None:
    text = steps("name: A, moment: critical")
    assert lines(here, "critical-moment-without-belief", text) == [7]
    assert lines(here, "critical-moment-without-belief", text.replace("Wait", "Wait\n    belief: 1")) == []


def test_nobody_is_asked_what_the_team_believes_of_employees_or_of_the_future(here: Path) -> None:
    for head in ("perspective: employee\n", "state: to-be\n"):
        assert lines(here, "critical-moment-without-belief", steps("name: A, moment: critical", head=head)) == []


def test_a_belief_with_a_deed_and_no_emotion_cannot_be_compared(here: Path) -> None:
    text = steps("name: A, moment: critical, belief: {do: We write a letter}")
    assert lines(here, "critical-moment-without-belief", text) == [7]


def test_a_belief_for_all_is_compared_with_the_mean_and_one_by_persona_with_hers(here: Path) -> None:
    text = steps(
        "name: A, emotion: {maya: -2, viktor: 2}, belief: 0",
        "name: B, emotion: {maya: -2, viktor: -1}, belief: {emotion: 1}",
        "name: C, emotion: {maya: -2, viktor: 2}, belief: {maya: 1, viktor: 1}",
        head=TWO,
    )
    assert said(here, "belief-far-off", text) == [
        "9 the team believes that the customer feels +1 here, and the customer feels -1.5 on average; "
        "that is the gap to show the team; write what follows as a pain, an idea or an opportunity",
        '10 the team believes that "Maya" feels +1 here, and "Maya" feels -2; '
        "that is the gap to show the team; write what follows as a pain, an idea or an opportunity",
    ]


def test_a_gap_from_which_something_follows_is_left_alone(here: Path) -> None:
    text = steps("name: A, emotion: -2, belief: 1")
    assert lines(here, "belief-far-off", text) == [7]
    assert lines(here, "belief-far-off", text.replace("belief: 1", "belief: 1, pains: Nobody calls")) == []
    assert lines(here, "belief-far-off", text.replace("name: Wait", "name: Wait\n    ideas: Call first")) == []
    for target in ("a", "wait"):
        assert lines(here, "belief-far-off", f"{text}opportunities: {{title: Call, addresses: {target}}}\n") == []


def test_how_far_a_belief_may_be_off_is_a_limit(here: Path) -> None:
    text = steps("name: A, emotion: -1, belief: 0.5")
    assert lines(here, "belief-far-off", text) == []
    assert lines(here, "belief-far-off", text.replace("0.5", "0.51")) == [7]
    assert lines(here, "belief-far-off", text, "lint: {options: {belief-far-off: {by: 1}}}\n") == [7]


def test_a_belief_of_a_stage_is_compared_only_where_the_map_is_known_by_stages(here: Path) -> None:
    by_stages = "stages: [{name: Wait, emotion: -2, belief: 1}]\n"
    assert lines(here, "belief-far-off", by_stages) == [4]
    assert lines(here, "belief-far-off", by_stages.replace("}", ", touchpoints: [{name: A, emotion: -2}]}")) == []


def test_an_opportunity_for_the_touchpoint_or_its_stage_follows_from_say_and_do(here: Path) -> None:
    text = steps("name: A, say_do: {says: I wait, does: Calls}")
    assert lines(here, "say-and-do-apart", text) == [7]
    for target in ("a", "wait"):
        assert (
            lines(here, "say-and-do-apart", f"{text}opportunities: {{title: Call first, addresses: {target}}}\n") == []
        )


def test_a_pain_of_the_stage_follows_from_say_and_do_but_half_of_it_stays_half(here: Path) -> None:
    text = steps("name: A, say_do: {says: I wait}").replace("name: Wait", "name: Wait\n    pains: Nobody calls")
    assert said(here, "say-and-do-apart", text) == [
        "8 `say_do` has what customers say and not what they do; add `does`, or write it as a `quote`"
    ]
