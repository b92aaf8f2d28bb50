"""The first page of the format's manual, in an analyst's words."""

INTRODUCTION = """\
# The map format, version 1

A customer journey map is a text file. You write what the customer lives through, from top to bottom, and cjm checks it,
compares it and draws it. This is a whole map:

```yaml
cjm: 1
title: Renewing the service contract
stages:
  - name: Decide
    touchpoints:
      - Reminder e-mail
      - name: Compare the offers
        emotion: -1
        moment: critical
  - name: Renew
    touchpoints: [Sign online]
```

Only `cjm: 1` and `title` must stand in a map, and a name in each thing that has one. Everything else can come later, from anyone,
without moving what stands. What is missing is never a fault of the format: `cjm lint` asks for it when the map is ripe for it
(`maturity`: a sketch is left in peace, a validated map is not).

## How a map is written

**Keys and values.** `key: value`, with a blank after the colon. What belongs to a thing stands below it, indented by two blanks,
never by a tab. A list has one item a line, each with `- ` before it; a list of one may be written without the dash. Words that
are short may stand in one line, `[web, phone]`; sentences may not, since a comma divides them.

**Names may stand alone.** A stage, a touchpoint, a pain, an idea and many others may be a plain text, which is then their name:
`- Reminder e-mail`. Give them more by writing `- name: Reminder e-mail` and the other fields below.

**Ids are permanent, names are free.** What others refer to has an id: lower-case letters of any script, digits and `-`. Left out, it
follows from the name (`Compare the offers` is `compare-the-offers`). If you rename something, write the old id down, so that
references and history hold: `id: compare-the-offers`. A map without an id is called like its file. In another map an id is
written `map-id/id`.

**One value, or one for each persona.** Action, thought, quote, mood, emotion, belief, channel, duration, wait and importance take
one value for all, or one for each:

```yaml
cjm: 1
title: Instrument repair
personas:
  - name: Maya
    role: first-time customer
  - name: Viktor
    role: has a contract
stages:
  - name: Ship and wait
    touchpoints:
      - name: Receives the loaner
        channel: courier
        emotion: {maya: -2, viktor: 2}
        quote:
          maya: Forty samples a day, and nothing to run them on.
```

**Assumed or researched.** A claim that cites a source counts as researched, unless the source is a workshop or employees alone.
Cite a source by its id, several as a list, or with what it says:

```yaml
cjm: 1
title: Instrument repair
evidence:
  - name: Interviews
    kind: interview
    who: clients
    n: 14
stages:
  - name: Ship and wait
    pains:
      - text: No loaner for six days
        evidence: {interviews: 9 of 14}
```

**Shared things stand in a library**, a file with `kind: library`. A map takes them over by id: `personas: [maya]`, or with what
belongs to this map alone: `- use: maya` and `share: 38 %` below it.

**Amounts.** Emotion goes from -2 (very negative) to 2 (very positive), with a point: `-0.5`. Durations have a unit: `30 min`, `6 h`,
`6.2 days`, `2 weeks`, `3-5 days`. Shares have a percent sign, `38 %`, or are written `0.38`. Days are year-month-day,
`2026-11-22`; a month is `2026-11`. Questions of yes or no take `yes`, `no` or `unknown`.

**Your own fields** begin with `x-` and may stand everywhere: `x-ticket: CX-12`. Every other unknown key is a fault, so that a
typing error is never lost.

## Traps, and how to get out of them

| you wrote | what YAML makes of it | write |
|---|---|---|
| `quote: He said: no` | a key inside of a value: refused | `quote: "He said: no"` |
| `headline: We are #1` | the text ends before `#1`: a warning | `headline: "We are #1"` |
| `emotion: {maya:-1}` | a name `maya:-1` without a value: refused | `emotion: {maya: -1}` |
| `emotion: {maya: -0,5}` | the comma divides: refused | `emotion: {maya: -0.5}` |
| `draws: [Cheap, and near]` | two items | one item a line, `- Cheap, and near` |
| `action: {maya: Calls, then waits}` | the comma cuts the text in two: refused | `action: {maya: "Calls, then waits"}` |
| `draws: [Who comes?, A poster]` | a `?` between `[ ]` or `{ }` means something else: refused | `draws: ["Who comes?", A poster]` |
| a text that begins with `[ { @ % & * !` or a quotation mark | a sign with a meaning of its own | the whole text in quotes |

Nothing else needs quotes: `name: No`, `name: 404` and `name: Null` are texts where a text is meant, quotes never change
a meaning, and an empty value says nothing. If the text holds quotation marks, put the other kind around it.

The rest of this page is for looking things up. A key in **bold** must be given; of `name` and `use`, one.
"""
