"""What the reader says of keys, lists and fields that do not belong where they stand."""

import pytest

from tests.reading.said import ledger, said, said_of_map, said_of_touchpoint

KEYS = r"""
| titel: x
7:9-7:14 error unknown-key: "titel" is no field of a touchpoint; did you mean "name"?

| label: x
7:9-7:14 error unknown-key: "label" is no field of a touchpoint; did you mean "name"?

| goal: x
7:9-7:13 error unknown-key: "goal" is no field of a touchpoint; it is a field of a stage

| addresses: x
7:9-7:18 error unknown-key: "addresses" is no field of a touchpoint; it is a field of an opportunity

| reviewed: x
7:9-7:17 error unknown-key: "reviewed" is no field of a touchpoint; it is a field of a map

| colour: x
7:9-7:15 error unknown-key: "colour" is no field of a touchpoint; keys of your own begin with `x-`

| touchpointssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss: x
7:9-7:79 error unknown-key: "touchpointsssssssssssssssssssssssssssssssssssssssssssssssss…" is no field of a
  touchpoint; keys of your own begin with `x-`

| touchpoint: x
7:9-7:19 error unknown-key: "touchpoint" is no field of a touchpoint; `touchpoints` is a field of a stage

| steps: x
7:9-7:14 error unknown-key: "steps" is no field of a touchpoint; `touchpoints` is a field of a stage

| description: x
7:9-7:20 error unknown-key: "description" is no field of a touchpoint; did you mean "note"?

| satisfaction: 1
7:9-7:21 error unknown-key: "satisfaction" is no field of a touchpoint; did you mean "emotion"?

| x_ticket: 12
7:9-7:17 error unknown-key: "x_ticket" is no field of a touchpoint; did you mean "x-ticket"?

| x ticket: 12
7:9-7:17 error unknown-key: "x ticket" is no field of a touchpoint; did you mean "x-ticket"?

| we like it: really
7:9-7:19 error unknown-key: the colon after "we like it" made a key of it; put the whole text in quotes

| maya:-1:
7:9-7:16 error unknown-key: "maya:-1" needs a blank after its colon: `maya: -1`

| [a]: b
7:9-7:12 error unknown-key: a list or a mapping cannot be a key; a text that begins with [ or { needs quotes

| {a: b}: c
7:9-7:15 error unknown-key: a list or a mapping cannot be a key; a text that begins with [ or { needs quotes

| ? [a]
| : b
7:11-7:14 error unknown-key: a list or a mapping cannot be a key; a text that begins with [ or { needs quotes

| "": x
7:9-7:11 error unknown-key: a colon without a key before it

| <<: {name: y}
7:9-7:11 error unknown-key: `<<` takes fields over from elsewhere, which a map does not do; write the fields out

| name: C
7:9-7:13 error duplicate-key: `name` stands twice here, first on line 6; keep one, or begin each touchpoint with `- `

| x-same: &m {a: b}
| x-again: *m

| x-ticket: {a: [1, 2]}
"""

KINDS = r"""
| mood: [sic]
7:15-7:20 error wrong-kind: `mood` takes a text; one that begins with [ needs quotes

| mood: {sic}
7:16-7:19 error wrong-value: "sic" in `mood` has no value: `{sic: …}`; a text that begins with { needs quotes

| emotion: {maya}
7:19-7:23 error wrong-value: "maya" in `emotion` has no value: `{maya: …}`; a text that begins with { needs quotes

| emotion: {maya, viktor: 1}
7:19-7:23 error wrong-value: "maya" in `emotion` has no value: `{maya: …}`; a text that begins with { needs quotes

| emotion: {maya: }

| emotion: {maya : , viktor: 1}

| mood: [a, b: c]
7:15-7:24 error wrong-kind: `mood` takes a text; one that begins with [ needs quotes

| processes: [a, b: c]
7:24-7:28 error wrong-kind: `processes` takes a text; the colon after "b" made a key of it: put the whole text in
  quotes

| processes:
|   - a: b
8:13-8:17 error wrong-kind: `processes` takes a text; the colon after "a" made a key of it: put the whole text in
  quotes

| emotion: [1, 2]
7:18-7:24 error wrong-kind: `emotion` takes one value, or one for each persona (`maya: …`), not a list

| investment: [1, 2]
7:21-7:27 error wrong-kind: `investment` takes one value, not a list

| investment: {maya: 1}
7:21-7:30 error wrong-kind: `investment` takes one value, not names with values

| say_do: They say so
7:17-7:28 error wrong-kind: `say_do` holds the text "They say so"; a say and do is written as fields: `says: …`,
  `does: …`, `evidence: …`

| say_do: [a]
7:17-7:20 error wrong-kind: `say_do` holds a list; a say and do is written as fields: `says: …`, `does: …`, `evidence:
  …`

| next: [[a]]
7:16-7:19 error wrong-kind: `next` holds a list; a next touchpoint is written as a text, its `to`, or as fields: `to:
  …`, `when: …`, `share: …`

| pains: [[a]]
7:17-7:20 error wrong-kind: `pains` holds a list; a pain is written as a text, its `text`, or as fields: `id: …`,
  `text: …`, `note: …` and others

| pains:
|   - Waits: six days
8:13-8:18 error unknown-key: the colon in "Waits: six days" made a key of what stands before it; put the whole text in
  quotes

| pains:
|   - Waits: six days
|     severity: 2
8:13-8:18 error unknown-key: the colon in "Waits: six days" made a key of what stands before it; put the whole text in
  quotes, and `text: ` before it

| pains: {Waits: six days}
7:17-7:22 error unknown-key: the colon in "Waits: six days" made a key of what stands before it; put the whole text in
  quotes

| pains: {Text: Waits}
7:17-7:21 error unknown-key: "Text" is no field of a pain; did you mean "text"?

| pains:
|   Waits:
|     severity: 2
|   Calls:
|     severity: 1
8:11-8:16 error wrong-kind: a name is no key: write `- text: Waits`, and its fields below it, indented like `text`

| expects: 5
7:9-7:16 error unknown-key: "expects" is no field of a touchpoint; it is a field of an opportunity
"""

MISSING = r"""
| pains: {severity: 2}
7:17-7:25 error missing-field: a pain lacks its text

| pains:
|   - text:
|     severity: 2
8:13-8:17 error missing-field: a pain lacks its text

| pains:
|   -
8:12-8:12 error missing-field: an empty item in `pains`; fill it in, or take the line out

| pains: [a, , b]
7:20-7:21 error syntax: a value is expected here; a text that begins with a special sign needs quotes, in the line
  "pains: [a, , b]"

| leaves: {share: 4 %}
7:18-7:23 error missing-field: a reason to leave lacks `why`: why they leave

| systems: [""]
7:19-7:21 error missing-field: an empty item in `systems`; fill it in, or take the line out

| next: {when: no answer}
7:16-7:20 error missing-field: a next touchpoint lacks `to`: id of the touchpoint, or `end`

| handoff: {}

| pains: {}
7:16-7:18 error missing-field: a pain lacks its text

| pains: 🙂
7:16-7:17 error needs-id: a name without letters gives no id; add an `id` to this pain

| pains: {text: 🙂, severity: 2}
7:23-7:24 error needs-id: a name without letters gives no id; add an `id` to this pain

| pains: {text: 🙂, id: a}
"""

FOR_EACH_PERSONA = r"""
| emotion: - 1
7:18-7:19 error syntax: no blank between the minus and the number: `emotion: -1`

| emotion: {maya: - 1, viktor: 2}
7:25-7:26 error syntax: no blank between the minus and the number: `emotion: {maya: -1, viktor: 2}`

| quote: {maya: Hello, dear clerk}
7:30-7:40 error wrong-value: the comma after "Hello" cuts the text in two; write it in quotes: `maya: "Hello, dear
  clerk"`

| quote: {maya: Hello, clerk}
7:30-7:35 error wrong-value: the comma after "Hello" cuts the text in two; write it in quotes: `maya: "Hello, clerk"`

| action: {rosa: Takes a photo, then walks on, denis: Looks the trial up}
7:39-7:52 error wrong-value: the comma after "Takes a photo" cuts the text in two; write it in quotes: `rosa: "Takes a
  photo, then walks on"`

| action: {rosa: Takes a photo, denis: Looks it up, twice}
7:59-7:64 error wrong-value: the comma after "Looks it up" cuts the text in two; write it in quotes: `denis: "Looks it
  up, twice"`

| action: {rosa: Comes, sees,
|   wins at last, denis: Waits 3,5 days}
7:31-7:35 error wrong-value: the comma after "Comes" cuts the text in two; write it in quotes: `rosa: "Comes, sees,
  wins at last"`
8:40-8:46 error wrong-value: the comma after "Waits 3" cuts the text in two; write it in quotes: `denis: "Waits 3,5
  days"`

| action: {rosa: [a], then walks on}
7:24-7:27 error wrong-kind: `action` takes a text; one that begins with [ needs quotes
7:29-7:42 error wrong-value: "then walks on" in `action` has no value: `{then walks on: …}`

| quote: {Looks it up}
7:17-7:28 error wrong-value: "Looks it up" in `quote` has no value: `{Looks it up: …}`; a text that begins with {
  needs quotes

| channel: {maya: web, phone, viktor: web}
7:30-7:35 error wrong-value: the comma after "web" ends the value; several stand in brackets: `maya: [web, phone]`

| emotion: {maya: 1, viktor}
7:28-7:34 error wrong-value: "viktor" in `emotion` has no value: `{viktor: …}`

| duration: {maya: 2,5 h}
7:26-7:27 error wrong-value: `duration` is "2"; it takes an amount and a unit: 2 min, 2 h or 2 days
7:28-7:31 error wrong-value: a number with a point, not a comma: `maya: 2.5 h`

| pains: {text: Waits, and waits, severity: 2}
7:30-7:39 error unknown-key: the comma after "Waits" cuts the text in two; write it in quotes: `text: "Waits, and
  waits"`

| belief: {emotion: 1, do: We go, we come}
7:41-7:48 error unknown-key: the comma after "We go" cuts the text in two; write it in quotes: `do: "We go, we come"`

| belief: {emotion: 1, wrong, x}
7:30-7:35 error unknown-key: "wrong" is no field of a belief; keys of your own begin with `x-`
7:37-7:38 error unknown-key: "x" is no field of a belief; keys of your own begin with `x-`

| evidence: {interviews: 9, of 14}
7:35-7:40 error wrong-value: the comma after "9" cuts the text in two; write it in quotes: `interviews: "9, of 14"`

| evidence: {interviews, survey}

| quote: {maya: Hello, dear clerk?}
7:40-7:41 error syntax: a text with ? between { and } needs quotes: `maya: "Hello, dear clerk?"`

| quote: {sergio: ¿Qué cambia?, amparo: Me faltan ciento veinte euros}
7:36-7:37 error syntax: a text with ? between { and } needs quotes: `sergio: "¿Qué cambia?"`

| quote: {maya: Fine, viktor: Why? I do not know, nora: Well}
7:40-7:41 error syntax: a text with ? between { and } needs quotes: `viktor: "Why? I do not know"`

| draws: [Does a friend take part?, A poster]
7:40-7:41 error syntax: a text with ? between [ and ] needs quotes: `"Does a friend take part?"`

| draws: [A poster, "Who?", Does a friend take part?]
7:58-7:59 error syntax: a text with ? between [ and ] needs quotes: `"Does a friend take part?"`

| draws: [
|     A poster,
|     Does a friend take part?,
|   ]
9:36-9:37 error syntax: a text with ? between [ and ] needs quotes: `"Does a friend take part?"`

| draws: {maya: [Why now?, A poster], viktor: A poster}
7:31-7:32 error syntax: a text with ? between [ and ] needs quotes: `"Why now?"`

| quote: {maya: & so}
7:24-7:25 error syntax: a text that begins with & or * has a meaning of its own; put the whole text in quotes:
  `quote: {maya: "& so"}`

| thought: * important
7:19-7:20 error syntax: a text that begins with & or * has a meaning of its own; put the whole text in quotes:
  `thought: "* important"`

| emotion: {maya:-1}
7:23-7:24 error syntax: put a blank after the colon: `emotion: {maya: -1}`

| emotion: {maya: -0,5}
7:28-7:29 error wrong-value: a number with a point, not a comma: `maya: -0.5`

| emotion: {maya: -0,5, viktor: 2}
7:28-7:29 error wrong-value: a number with a point, not a comma: `maya: -0.5`

| emotion: {"maya:-1"}
7:19-7:28 error wrong-value: a blank after the colon makes the value: `maya: -1`

| emotion: {Maya: 1}
7:19-7:23 error wrong-value: "Maya" in `emotion` is no persona's id: maya

| emotion: {Lab managers: 1}
7:19-7:31 error wrong-value: "Lab managers" in `emotion` is no persona's id: lab-managers

| emotion: {2026: 1}

| quote: {He said: no}
7:17-7:24 error wrong-value: the colon after "He said" made a key of it; put the whole text in quotes

| quote: {Maya: no}
7:17-7:21 error wrong-value: "Maya" in `quote` is no persona's id: maya

| quote: {"": no}
7:17-7:19 error wrong-value: a colon without a key before it

| emotion: {maya: 1, maya: 2}
7:28-7:32 error duplicate-key: `maya` stands twice in `emotion`; keep one

| emotion: {maya: bad, viktor: 5}
7:25-7:28 error wrong-value: `emotion` is "bad"; it takes a number from -2 to 2
7:38-7:39 error wrong-value: `emotion` is "5"; it takes a number from -2 to 2

| emotion: {[a]: 1}
7:19-7:22 error wrong-value: a list or a mapping cannot be a key; a text that begins with [ or { needs quotes

| belief: {emotion: 1, maya: 2}
7:30-7:34 error unknown-key: "maya" is no field of a belief; keys of your own begin with `x-`

| belief: {emotion: {maya: 1}}
7:27-7:36 error wrong-kind: `emotion` takes one value, not names with values

| channel: {maya: {a: b}}
7:25-7:31 error wrong-kind: `channel` takes one value, not names with values
"""

PAIRS = r"""
| evidence: {Interviews 2026: 9 of 14}
7:20-7:35 error wrong-value: `evidence` is "Interviews 2026"; it takes the id of a piece of evidence: interviews-2026

| evidence: {interviews: 9 of 14, interviews: 8 of 14}
7:41-7:51 error duplicate-key: `interviews` stands twice here, first on line 7; keep one

| evidence: {interviews: [9, 14]}
7:32-7:39 error wrong-kind: `evidence` takes a text; one that begins with [ needs quotes

| evidence: {source: interviews, Detail: x}
7:40-7:46 error unknown-key: "Detail" is no field of a citation; did you mean "detail"?

| evidence: {detail: x}
7:20-7:26 error missing-field: a citation lacks `source`: id of the evidence

| evidence: [interviews: 9 of 14, [a]]
7:41-7:44 error wrong-kind: `evidence` holds a list; a citation is written as a text, its `source`, or as fields:
  `source: …`, `detail: …`
"""

OF_A_MAP = r"""
| Stages:
|   - A
3:1-3:7 error unknown-key: "Stages" is no field of a map; did you mean "stages"?

| stage: [A]
3:1-3:6 error unknown-key: "stage" is no field of a map; did you mean "stages"?

| phases: [A]
3:1-3:7 error unknown-key: "phases" is no field of a map; did you mean "stages"?

| stages:
|   Decide:
|     touchpoints: [a]
|   Renew:
|     touchpoints: [b]
4:3-4:9 error wrong-kind: a name is no key: write `- name: Decide`, and its fields below it, indented like `name`

| stages:
|   Decide: buy
4:3-4:9 error unknown-key: the colon in "Decide: buy" made a key of what stands before it; put the whole text in
  quotes

| stages:
|   - Decide: buy
4:5-4:11 error unknown-key: the colon in "Decide: buy" made a key of what stands before it; put the whole text in
  quotes

| stages:
|   name: Notice
|   touchpoints: [a]
|   name: Apply
|   touchpoints: [b]
4:3-4:7 error wrong-kind: each stage begins with `- `: `- name: Notice`

| stages:
|   - name: Notice
|     touchpoints: [a]
|     name: Apply
6:5-6:9 error duplicate-key: `name` stands twice here, first on line 4; keep one, or begin each stage with `- `

| stages:
|   - Notice:
|     - a
|     - b
|   - Apply:
|     - c
4:5-4:11 error unknown-key: a name is no key: write `- name: Notice`, and `touchpoints:` below it, indented like
  `name`
7:5-7:10 error unknown-key: a name is no key: write `- name: Apply`, and `touchpoints:` below it, indented like `name`

| stages:
|   - awareness:
|       - a
4:5-4:14 error unknown-key: a name is no key: write `- name: awareness`, and `touchpoints:` below it, indented like
  `name`

| stages:
|   - Notice:
|       goal: x
4:5-4:11 error unknown-key: a name is no key: write `- name: Notice`, and its fields below it, indented like `name`

| stages:
|   - Notice:
|     goal: x
4:5-4:11 error unknown-key: a name is no key: write `- name: Notice`, and its fields below it, indented like `name`

| stages:
|   Notice:
|     - a
|   Apply:
|     - b
4:3-4:9 error wrong-kind: a name is no key: write `- name: Notice`, and `touchpoints:` below it, indented like `name`

| stages:
|   Notice:
|   Apply:
|     touchpoints: [a]
4:3-4:9 error wrong-kind: a name is no key: write `- name: Notice`, and its fields below it, indented like `name`

| personas:
|   Nora: first-time
4:3-4:7 error unknown-key: a name is no key: write `- name: Nora`, and `role: first-time` below it

| personas:
|   - Nora: first-time
|   - nora: first-time
4:5-4:9 error unknown-key: a name is no key: write `- name: Nora`, and `role: first-time` below it
5:5-5:9 error unknown-key: a name is no key: write `- name: nora`, and `role: first-time` below it

| personas:
|   Nora: first-time
|   Max: has a contract
4:3-4:7 error wrong-kind: a name is no key: write `- name: Nora`, and `role: first-time` below it

| stages:
|   -name: Apply
4:3-4:8 error unknown-key: put a blank after the dash: `- name:`

| stages:
|   – name: Notice
|   – name: Apply
4:3-4:9 error unknown-key: a dash of typographers; a list item begins with `-` and a blank
5:3-5:9 error unknown-key: a dash of typographers; a list item begins with `-` and a blank

| stages:
|   -⍽name: Apply
4:3-4:9 error unknown-key: a no-break space stands here, which looks like a blank and is none; type a blank instead

| stages: [{id: x}]
3:11-3:13 error missing-field: a stage lacks its name

| stages: [{goal: x, name: ""}]
3:20-3:24 error missing-field: a stage lacks its name

| stages:
|   - 🙂
4:5-4:6 error needs-id: a name without letters gives no id; add an `id` to this stage

| title: U
3:1-3:6 error duplicate-key: `title` stands twice here, first on line 2; keep one

| scope: all
3:8-3:11 error wrong-kind: `scope` holds the text "all"; a scope is written as fields: `starts: …`, `ends: …`,
  `processes: …` and others

| scope: [a]
3:8-3:11 error wrong-kind: `scope` holds a list; a scope is written as fields: `starts: …`, `ends: …`, `processes: …`
  and others

| strip:
|   - critical: x
|   - low: y
4:3-4:16 error wrong-kind: `strip` holds a list; a strip is written as fields: `critical: …`, `low: …`, `gap: …` and
  others

| personas: [{role: x}]
3:13-3:17 error missing-field: a persona lacks its name

| personas: [{use: maya, name: M}]
3:24-3:28 error unknown-key: `name` belongs to the library's persona; beside `use` a map gives `share`, `share_of`

| personas: [{use: maya, share: 38 %}]

| evidence: [{use: interviews, note: x}]
3:30-3:34 error unknown-key: `note` belongs to the library's piece of evidence; beside `use` a map gives nothing

| metrics: [{use: nps, target: 40, unit: points}]
3:34-3:38 error unknown-key: `unit` belongs to the library's metric; beside `use` a map gives `target`, `baseline`,
  `alert`, `data`, `column`

| metrics: {name: X, readings: {2026-10: }}
3:31-3:38 error missing-field: `2026-10` lacks its value

| metrics: {name: X, readings: {2026-10: 1, 2026-10: 2}}
3:43-3:50 error duplicate-key: `2026-10` stands twice here, first on line 3; keep one

| metrics: {name: X, readings: {Oct: 1}}
3:31-3:34 error wrong-value: `readings` is "Oct"; it takes a day, a month or a year: 2026-11-22, 2026-11 or 2026

| metrics: {name: X, readings: {2026-10: low}}
3:40-3:43 error wrong-value: `readings` is "low"; it takes a number

| opportunities: {title: X, expects: {metric: nps}}
3:37-3:43 error missing-field: an expected effect lacks `to`: value that it shall reach

| metrics: {name: X, readings: {2026-10: 4,5, 2026-11: 3}, target: 4,5}
3:42-3:43 error wrong-value: a number with a point, not a comma: `2026-10: 4.5`
3:68-3:69 error unknown-key: a number with a point, not a comma: `target: 4.5`

| opportunities: {title: X, expects: nps}
3:36-3:39 error wrong-kind: `expects` holds the text "nps"; an expected effect is written as fields: `metric: …`, `to:
  …`

| opportunities: {title: X, actions: [{due: 2026-01-01}]}
3:38-3:41 error missing-field: an action lacks `what`: what is done
"""

OF_OTHER_DOCUMENTS = r"""
| cjm: 1
| kind: responses
| map: a
| touchpoints: [x]
4:14-4:17 error wrong-kind: `touchpoints` takes names with their values, not a list: `name: value`

| cjm: 1
| kind: responses
| map: a
| touchpoints: {x: {emotion: 4}, x: {emotion: 1}, Y y: {emotion: 1}}
4:28-4:29 error wrong-value: `emotion` is "4"; it takes a number from -2 to 2
4:32-4:33 error duplicate-key: `x` stands twice in `touchpoints`; keep one
4:49-4:52 error wrong-value: `touchpoints` is "Y y"; it takes the id of a touchpoint: y-y

| cjm: 1
| kind: responses
| map: a
| touchpoints: {x: 1}
4:18-4:19 error wrong-kind: `touchpoints` holds the text "1"; an answer is written as fields: `emotion: …`, `do: …`,
  `vote: …` and others

| cjm: 1
| kind: workspace
| lint: {severity: {no-persona: eror}}
3:31-3:35 error wrong-value: `severity` is "eror"; it takes error, warning or info; did you mean "error"?

| cjm: 1
| kind: workspace
| lint: {options: {a: {b: {c: d}}}}
3:25-3:31 error wrong-kind: `options` takes a text; one that begins with { needs quotes

| cjm: 1
| kind: workspace
| lnt: x
3:1-3:4 error unknown-key: "lnt" is no field of a workspace; did you mean "lint"?

| cjm: 1
| kind: library
| stages: [A]
3:1-3:7 error unknown-key: "stages" is no field of a library; it is a field of a map

| cjm: 1
| kind: library
| personas: [{share: 38 %}]
3:13-3:18 error missing-field: a persona lacks its name
"""


OF_A_TOUCHPOINT = ledger(KEYS) + ledger(KINDS) + ledger(MISSING) + ledger(FOR_EACH_PERSONA) + ledger(PAIRS)


@pytest.mark.parametrize(("lines", "faults"), OF_A_TOUCHPOINT)
def test_what_does_not_belong_into_a_touchpoint_is_said(lines: str, faults: list[str]) -> None:
    assert said_of_touchpoint(lines) == faults


@pytest.mark.parametrize(("lines", "faults"), ledger(OF_A_MAP))
def test_what_does_not_belong_into_a_map_is_said(lines: str, faults: list[str]) -> None:
    assert said_of_map(lines) == faults


@pytest.mark.parametrize(("text", "faults"), ledger(OF_OTHER_DOCUMENTS))
def test_what_does_not_belong_into_another_document_is_said(text: str, faults: list[str]) -> None:
    assert said(f"{text}\n") == faults


def test_all_faults_of_a_file_are_said_at_once_in_the_order_of_the_text() -> None:
    text = """
cjm: 1
titel: Repair
stages:
  - name: Ship
    goal: Costs #1
    touchpoints:
      - emotion: -3
        moment: Critical
opportunities:
  - impact: 9
"""
    assert said(text) == [
        '3:1-3:6 error unknown-key: "titel" is no field of a map; did you mean "title"?',
        "6:17-6:19 warning cut-text: YAML cuts the text before ` #1`; put the whole text in quotes, or a blank after `#`",
        "8:9-8:16 error missing-field: a touchpoint lacks its name",
        '8:18-8:20 error wrong-value: `emotion` is "-3"; it takes a number from -2 to 2',
        '9:17-9:25 error wrong-value: `moment` is "Critical"; it takes truth or critical, in lower case',
        "11:5-11:11 error missing-field: an opportunity lacks its title",
        '11:13-11:14 error wrong-value: `impact` is "9"; it takes a number from 1 to 5',
    ]


def test_a_thousand_faults_are_enough() -> None:
    faults = said("cjm: 1\ntitle: T\nstages:\n" + "  - {name: A, emotion: 9}\n" * 5000)
    assert len(faults) == 1001
    assert faults[-1] == (
        "1003:24-1003:25 error wrong-value: there are more than 1000 faults; mend these first, the rest of the file was not read"
    )


def test_a_thousand_warnings_are_enough() -> None:
    faults = said("cjm: 1\ntitle: T\ntags:\n" + "  - a #b\n" * 5000)
    assert len(faults) == 1000
