"""What a field says of a text that it cannot hold: the text, what is allowed, and where it can be told, the text mended."""

import pytest

from tests.reading.said import ledger, said_of_map, said_of_touchpoint

NUMBERS = r"""
| emotion: bad
7:18-7:21 error wrong-value: `emotion` is "bad"; it takes a number from -2 to 2

| emotion: -3
7:18-7:20 error wrong-value: `emotion` is "-3"; it takes a number from -2 to 2

| emotion: -0,5
7:18-7:22 error wrong-value: `emotion` is "-0,5"; it takes a number from -2 to 2 with a point, not a comma: -0.5

| emotion: –1
7:18-7:20 error wrong-value: `emotion` is "–1"; it takes a number from -2 to 2 with a minus, not a dash: -1

| emotion: – 1
7:18-7:21 error wrong-value: `emotion` is "– 1"; it takes a number from -2 to 2 with a minus, not a dash: -1

| emotion: 1 000
7:18-7:23 error wrong-value: `emotion` is "1 000"; it takes a number from -2 to 2 without blanks or other separators:
  1000

| emotion: 1_0
7:18-7:21 error wrong-value: `emotion` is "1_0"; it takes a number from -2 to 2 without blanks or other separators: 10

| emotion: 1'000
7:18-7:23 error wrong-value: `emotion` is "1'000"; it takes a number from -2 to 2 without blanks or other separators:
  1000

| emotion: 1e1
7:18-7:21 error wrong-value: `emotion` is "1e1"; it takes a number from -2 to 2

| emotion: 0x1
7:18-7:21 error wrong-value: `emotion` is "0x1"; it takes a number from -2 to 2

| emotion: .nan
7:18-7:22 error wrong-value: `emotion` is ".nan"; it takes a number from -2 to 2

| emotion: .inf
7:18-7:22 error wrong-value: `emotion` is ".inf"; it takes a number from -2 to 2

| emotion: inf
7:18-7:21 error wrong-value: `emotion` is "inf"; it takes a number from -2 to 2

| emotion: ++1
7:18-7:21 error wrong-value: `emotion` is "++1"; it takes a number from -2 to 2

| emotion: 0.0000000000000001
7:18-7:36 error wrong-value: `emotion` is "0.0000000000000001"; it takes a number from -2 to 2, of up to 15 digits

| importance: 6
7:21-7:22 error wrong-value: `importance` is "6"; it takes a whole number from 1 to 5

| importance: 4.5
7:21-7:24 error wrong-value: `importance` is "4.5"; it takes a whole number from 1 to 5

| importance: five
7:21-7:25 error wrong-value: `importance` is "five"; it takes a whole number from 1 to 5

| importance: 3,5
7:21-7:24 error wrong-value: `importance` is "3,5"; it takes a whole number from 1 to 5
"""

DURATIONS = r"""
| duration: 30
7:19-7:21 error wrong-value: `duration` is "30"; it takes an amount and a unit: 30 min, 30 h or 30 days

| duration: 1,5 h
7:19-7:24 error wrong-value: `duration` is "1,5 h"; it takes an amount and a unit: 1.5 h

| duration: 3 to 5 days
7:19-7:30 error wrong-value: `duration` is "3 to 5 days"; it takes an amount and a unit: 3-5 days

| duration: 5-3 days
7:19-7:27 error wrong-value: `duration` is "5-3 days"; it takes the smaller amount first: 3-5 days

| duration: half a day
7:19-7:29 error wrong-value: `duration` is "half a day"; it takes an amount and a unit (s, min, h, day, week, month,
  year): 30 min, 6.2 days, 3-5 days

| duration: 3 fortnights
7:19-7:31 error wrong-value: `duration` is "3 fortnights"; it takes an amount and a unit (s, min, h, day, week, month,
  year): 30 min, 6.2 days, 3-5 days

| duration: -2 h
7:19-7:23 error wrong-value: `duration` is "-2 h"; it takes an amount and a unit (s, min, h, day, week, month, year):
  30 min, 6.2 days, 3-5 days
"""

SHARES = r"""
| leaves: {why: x, share: 38}
7:33-7:35 error wrong-value: `share` is "38"; it takes a share: 38 % or 0.38

| leaves: {why: x, share: 138}
7:33-7:36 error wrong-value: `share` is "138"; it takes a share from 0 % to 100 %

| leaves: {why: x, share: -1}
7:33-7:35 error wrong-value: `share` is "-1"; it takes a share from 0 % to 100 %

| leaves: {why: x, share: 138 %}
7:33-7:38 error wrong-value: `share` is "138 %"; it takes a share from 0 % to 100 %

| leaves: {why: x, share: "3,8 %"}
7:33-7:40 error wrong-value: `share` is "3,8 %"; it takes a share: 3.8 %

| leaves: {why: x, share: "0,38"}
7:33-7:39 error wrong-value: `share` is "0,38"; it takes a share: 0.38

| leaves: {why: x, share: most}
7:33-7:37 error wrong-value: `share` is "most"; it takes a share: 38 % or 0.38

| pains: {text: x, frequency: 38}
7:37-7:39 error wrong-value: `frequency` is "38"; it takes a share: 38 % or 0.38

| pains: {text: x, frequency: Often}
7:37-7:42 error wrong-value: `frequency` is "Often"; it takes always, often, sometimes or rarely, or a share such as
  38 %; did you mean "often"?

| pains: {text: x, frequency: sometime}
7:37-7:45 error wrong-value: `frequency` is "sometime"; it takes always, often, sometimes or rarely, or a share such
  as 38 %; did you mean "sometimes"?

| pains: {text: x, frequency: 138 %}
7:37-7:42 error wrong-value: `frequency` is "138 %"; it takes a share from 0 % to 100 %
"""

WORDS_AND_IDS = r"""
| moment: Critical
7:17-7:25 error wrong-value: `moment` is "Critical"; it takes truth or critical, in lower case

| moment: critcal
7:17-7:24 error wrong-value: `moment` is "critcal"; it takes truth or critical; did you mean "critical"?

| moment: big
7:17-7:20 error wrong-value: `moment` is "big"; it takes truth or critical

| handoff: {state: brokn}
7:26-7:31 error wrong-value: `state` is "brokn"; it takes works, broken or unknown; did you mean "broken"?

| next: Call the desk
7:15-7:28 error wrong-value: `next` is "Call the desk"; it takes the id of a touchpoint: call-the-desk; or `end`; in
  another map `map-id/id`

| next: a/b/c
7:15-7:20 error wrong-value: `next` is "a/b/c"; it takes the id of a touchpoint; or `end`; in another map `map-id/id`

| mirrors: x y
7:18-7:21 error wrong-value: `mirrors` is "x y"; it takes the id of a touchpoint: x-y; or `nothing`; in another map
  `map-id/id`

| id: Gets The Loaner
7:13-7:28 error wrong-value: `id` is "Gets The Loaner"; it takes lower-case letters, digits and `-` without blanks, up
  to 64: gets-the-loaner

| id: "-x"
7:13-7:17 error wrong-value: `id` is "-x"; it takes lower-case letters, digits and `-` without blanks, up to 64: x

| id: ""

| id: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
7:13-7:78 error wrong-value: `id` is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"; it takes
  lower-case letters, digits and `-` without blanks, up to 64:
  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx

| id: 🙂
7:13-7:14 error wrong-value: `id` is "🙂"; it takes lower-case letters, digits and `-` without blanks, up to 64

| evidence: Interviews 2026
7:19-7:34 error wrong-value: `evidence` is "Interviews 2026"; it takes the id of a piece of evidence: interviews-2026

| pains: {text: x, severity: 4}
7:36-7:37 error wrong-value: `severity` is "4"; it takes a whole number from 1 to 3
"""

OF_A_MAP = r"""
| reviewed: 2026-02-30
3:11-3:21 error wrong-value: `reviewed` is "2026-02-30"; it takes a day of the calendar as year-month-day: 2026-11-22

| reviewed: 24.12.2026
3:11-3:21 error wrong-value: `reviewed` is "24.12.2026"; it takes a day of the calendar as year-month-day: 2026-11-22

| reviewed: 2026-1-2
3:11-3:19 error wrong-value: `reviewed` is "2026-1-2"; it takes a day of the calendar as year-month-day: 2026-11-22

| reviewed: 20260102
3:11-3:19 error wrong-value: `reviewed` is "20260102"; it takes a day of the calendar as year-month-day: 2026-11-22

| reviewed: 2026-W01-1
3:11-3:21 error wrong-value: `reviewed` is "2026-W01-1"; it takes a day of the calendar as year-month-day: 2026-11-22

| evidence: {name: X, from: 2026-13}
3:27-3:34 error wrong-value: `from` is "2026-13"; it takes a day, a month or a year: 2026-11-22, 2026-11 or 2026

| evidence: {name: X, from: spring}
3:27-3:33 error wrong-value: `from` is "spring"; it takes a day, a month or a year: 2026-11-22, 2026-11 or 2026

| metrics: {name: X, scale: five}
3:27-3:31 error wrong-value: `scale` is "five"; it takes the lowest and the highest value: 1-5

| metrics: {name: X, scale: 5-1}
3:27-3:30 error wrong-value: `scale` is "5-1"; it takes the lowest value first: 1-5

| personas: [Maya]
3:12-3:16 error wrong-value: `personas` is "Maya"; it takes the id of a library's persona: maya; a new persona is
  written as `- name: …`

| personas: [🙂]
3:12-3:13 error wrong-value: `personas` is "🙂"; it takes the id of a library's persona; a new persona is written as `-
  name: …`

| opportunities: {title: X, impact: 2.3}
3:35-3:38 error wrong-value: `impact` is "2.3"; it takes a number from 1 to 5 in steps of 0.5

| opportunities: {title: X, weeks: -1}
3:34-3:36 error wrong-value: `weeks` is "-1"; it takes a number of at least 0

| opportunities: {title: X, weeks: 12345678901234567}
3:34-3:51 error wrong-value: `weeks` is "12345678901234567"; it takes a number of at least 0, of up to 15 digits

| opportunities: {title: X, addresses: The pain}
3:38-3:46 error wrong-value: `addresses` is "The pain"; it takes the id of a pain, a touchpoint or a stage: the-pain

| lead: Net Promoter Score
3:7-3:25 error wrong-value: `lead` is "Net Promoter Score"; it takes the id of a metric: net-promoter-score

| of: My map
3:5-3:11 error wrong-value: `of` is "My map"; it takes the id of a map: my-map
"""


@pytest.mark.parametrize(
    ("lines", "faults"), ledger(NUMBERS) + ledger(DURATIONS) + ledger(SHARES) + ledger(WORDS_AND_IDS)
)
def test_a_field_of_a_touchpoint_says_what_it_takes(lines: str, faults: list[str]) -> None:
    assert said_of_touchpoint(lines) == faults


@pytest.mark.parametrize(("lines", "faults"), ledger(OF_A_MAP))
def test_a_field_of_a_map_says_what_it_takes(lines: str, faults: list[str]) -> None:
    assert said_of_map(lines) == faults
