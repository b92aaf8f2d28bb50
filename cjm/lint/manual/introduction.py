"""The first pages of the rules' manual, and what each of its chapters is about."""

INTRODUCTION = """\
# The rules of lint

<!-- Printed from cjm/lint/rules; do not edit here. -->

`cjm lint` says what an experienced journey mapper would say on reading a map: what is missing, what contradicts itself, what
nobody has asked yet. This manual gives the reason for each rule, and a way to answer it. `cjm rule NAME` shows the same page in
a terminal.

## How to read a page

- **The first sentence** says how it is when all is well. Then follow the reason, when exactly the rule speaks, how to answer it,
  and the source. Rules without a source follow from the notation in which maps are written.
- **Found on line 5** stands above a map in which the rule speaks, and says where; **Good** stands above the same map after the
  answer. The examples are cut down to the point.
- **The code and the name** mean the same, and either may be written where a rule is named. The beginning of a code (`CJM2`)
  names a chapter.
- **The maturity** is how far the work on a map has come (`maturity`). Every map is a `sketch` until it says otherwise, and is
  then asked only for what no map can do without; a `researched` map is asked for depth, a `validated` one for proof. As much is
  asked of a library as of the most mature map that may use it.
- **The severity** says how sure the rule is, and how much is at stake:

| severity | what it means | what to do |
|---|---|---|
| error | the file cannot be read as it was meant, or the map fails at its root | mend it; `cjm lint` exits with 1 until then |
| warning | something that the map needs is missing, late or contradicts itself | answer it before the map is shown or decided by |
| info | perhaps something has been overlooked; it takes somebody who knows the journey to judge | think about it, then act or leave it |

Many rules leave some maps alone, and say so: **employee maps** (`perspective: employee`), which have no customers; **to-be maps**
(`state: to-be`), which describe what nobody has lived through yet; and **maps told by stages alone**, which have no touchpoints
and say in their stages what the customer does and feels.

## When a rule is right, but not here

First look whether the map can say so itself: some rules take "nobody" or "unknown" for an answer (`frontstage: nobody`,
`handoff: {state: unknown}`). Where it cannot, the settings decide, for all who work on the maps. They stand in a file
`cjm.yaml` in the folder that holds the maps:

```yaml
cjm: 1
kind: workspace
lint:
  ignore: [facilitator-not-independent]       # never speaks
  severity: {no-persona: error}               # speaks, and more loudly
  per_file:
    "maps/archive/**": {ignore: [CJM6]}       # a whole chapter, in some maps only
  options:
    number-of-stages: {most: 10}              # another limit
    outcome-not-validated: {days: 180}
```

A limit is called an option: the page of a rule gives its name, in brackets what it is unless the settings say otherwise, and
what it means. `select` under `lint` does the reverse of `ignore`: only the rules that it names speak. A comment beside a
setting tells those who come later why it is there. For one run only, use `--select`, `--ignore` and `--fail-on`.

## All rules
"""

# What each chapter is called and about, by the first digit of its codes.
CHAPTERS = {
    "0": (
        "Files and syntax",
        "Before a map can be judged it must be readable. These rules speak of the text of a file, and have their reason in its "
        "notation, YAML.",
    ),
    "1": (
        "Fields and values",
        "A map may say little or much, but what it says stands in fields that cjm knows ([the format](format.md) explains them "
        "all). These rules catch slips of the hand that would otherwise be lost without a word.",
    ),
    "2": (
        "Stages and moments",
        "The journey as a whole: whether it reaches from before the start to after the finish, whether its stages are the "
        "customer's, and whether it shows where it is decided.",
    ),
    "3": (
        "People",
        "Whose journey it is, and who made the map: the personas on the one side; the team, whoever led it and the stakeholders "
        "on the other.",
    ),
    "4": (
        "Experience",
        "What the customer does, feels and expects at each touchpoint, whom they deal with there, and what is done behind the "
        "scenes, including the hand-offs between departments.",
    ),
    "5": (
        "Pains and causes",
        "What goes wrong, how bad it is, and why it happens. A pain without its cause cannot be mended, and one without evidence "
        "is an assumption.",
    ),
    "6": (
        "Action",
        "The result of a map is a plan of action, not a poster. These rules ask whether what matters most comes first, whether "
        "there was a choice, and whether somebody does it, by a day, with an effect that shows in the numbers.",
    ),
    "7": (
        "Evidence and measurement",
        "What the map rests on, and by which figures the journey is watched.",
    ),
    "8": (
        "References",
        "Personas, touchpoints, metrics, sources and maps refer to each other by their ids. These rules see to it that every id "
        "leads to one place.",
    ),
    "9": (
        "Several maps together",
        "What can be seen only across the maps of a workspace: names, the order of the maps, the customers' side and the "
        "employees', and the reviews that keep maps alive.",
    ),
}
