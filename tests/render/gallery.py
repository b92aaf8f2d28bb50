"""Odd maps that a page must bear: nothing in them, too much of everything, other scripts; `GALLERY` has them all.

What their pages say is kept in `gold/NAME.txt`; written anew by `CJM_GOLD=write python -m pytest tests/render/test_page.py`.
To look at them: `python -m tests.browser.gallery -o FOLDER`, then `python -m tests.browser.shoot FOLDER/*.html`.
"""

from tests.render.gallery_lengths import LENGTHS_OF_MAPS
from tests.render.gallery_ways import WAYS_OF_MAPS

LONG = "Überweisungsträgerunterschriftenprüfung und noch mehr davon, " * 5

NOTHING = "cjm: 1\ntitle: Nothing yet\n"

TEN_LINES = """\
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
"""

NO_EMOTION = """\
cjm: 1
title: No emotion
stages:
  - {name: Ask, goal: To know, touchpoints: [Search, Call]}
  - {name: Buy, touchpoints: [Pay]}
"""

BY_STAGES = """\
cjm: 1
title: Known by stages
type: onboarding
personas: [{name: Ana}, {name: Ben, role: in a hurry}]
stages:
  - name: Hear of it
    emotion: {ana: 1, ben: 0}
    duration: 2 weeks
    thought: Is this for me?
    pains: [{text: Nobody explains it, severity: 2, causes: [There is no text]}]
  - name: Sign up
    emotion: -1
    quote: {ana: Eleven fields., ben: Fine by me.}
    channel: web
  - {name: Use it, emotion: 2}
  - name: Leave
"""

JAPANESE = """\
cjm: 1
title: 修理と返却
lang: ja
personas: [{name: 花子, role: 検査室長}]
stages:
  - name: 故障に気づく
    goal: 原因を知りたい
    touchpoints:
      - {name: 検査が失敗する, emotion: -1, quote: E-41とだけ出ました。, channel: device}
      - {name: 電話で問い合わせる, emotion: -1.5, channel: phone}
  - name: 待つ
    touchpoints:
      - {name: 代替機を受け取る, emotion: -2, moment: critical, why: 代替機が来ないと検査が止まる}
      - {name: 修理品を受け取る, emotion: 2}
"""

ARABIC = """\
cjm: 1
title: تجديد عقد الخدمة
headline: العميل ينتظر ثلاثة أيام دون أن يعرف السبب
lang: ar
stages:
  - name: القرار
    goal: אני רוצה לדעת כמה זה עולה
    touchpoints:
      - {name: مقارنة العروض, emotion: -1.5, moment: critical}
      - {name: Підписати договір, emotion: 1}
"""

EVERYTHING = """\
cjm: 1
title: Repair
type: support
maturity: researched
validated: 2026-04-24
owner: Service design
scope: {starts: It fails, ends: It runs, excludes: [Recalls]}
lead: wait
personas:
  - {name: Maya, role: new customer, share: 38 %, share_of: returns, tech: 4, quote: Nothing to run them on., goals: [Keep going]}
  - {name: Viktor, role: with a contract, evidence: interviews}
evidence:
  - {id: interviews, name: Interviews, kind: interview, who: clients, n: 14, from: 2026-02, to: 2026-04-24, link: "https://example.org/i"}
  - {id: notes, name: Notes, link: "javascript:alert(1)"}
metrics:
  - {id: wait, name: Loaner wait, unit: days, better: lower, baseline: 7.5, target: 1, kind: operation,
     readings: {2026-09: 7, 2026-10: 4.8, 2026-11: 6.2}}
stages:
  - name: Wait
    when: before
    goal: Keep the lab running
    success: Loaner before the morning
    duration: 6 days
    metrics: wait
    outcomes: [{expected: Loaner after 1 day, metric: wait, value: 1}]
    touchpoints:
      - name: Calls the desk
        channel: phone
        emotion: {maya: -0.5, viktor: 1.5}
        moment: truth
        action: Reads out the serial number
        frontstage: {what: Coordinator, department: returns, until: receives-the-loaner}
        backstage: {what: Open order, department: returns}
        department: returns
        systems: [ERP]
        next: [{to: receives-the-loaner, share: 96 %}, {to: end, when: refused, share: 4 %}]
      - name: Receives the loaner
        channel: courier
        emotion: {maya: -2, viktor: 2}
        belief: {emotion: 1}
        moment: critical
        why: The contract buys the loaner
        quote: {maya: Nothing to run them on., viktor: At the door at eight.}
        wait: {maya: 6 days, viktor: 1 day}
        department: sales
        systems: [ERP, Loaner sheet]
        handoff: {state: broken, note: request sits in a mailbox}
        pains:
          - {id: no-loaner, text: No loaner for six days, severity: 3, frequency: 38 %, causes: [Demo stock of Sales],
             evidence: {interviews: 9 of 14}, barriers: [{text: No owner, since: 2026-04-24}]}
          - {text: Own box, severity: 1, test: Ask thirty customers, ideas: [A crate]}
        strengths: [The driver is friendly]
opportunities:
  - {title: Ship it with the label, addresses: [no-loaner], impact: 5, effort: 2, status: chosen, why: Answers the wait,
     actions: [{what: Name an owner, owner: Ingrid, department: logistics, due: 2026-09-30}]}
  - {title: Pool of loaners, addresses: [wait], impact: 4.5, effort: 5, status: parked}
"""


def personas(count: int) -> str:
    """A map whose lines cross, of so many personas."""
    people = "".join(f"  - {{name: Person {one}}}\n" for one in range(count))
    lines = [f"cjm: 1\ntitle: {count} lines that cross\npersonas:\n{people}stages:"]
    for stage in range(4):
        lines += [f"  - name: Stage {stage}", "    touchpoints:"]
        for at in range(3):
            felt = ", ".join(f"person-{one}: {((stage * 3 + at * 2 + one * 5) % 9 - 4) / 2}" for one in range(count))
            lines += [f"      - name: Touchpoint {stage}{at}", f"        emotion: {{{felt}}}"]
            lines += ["        moment: critical"] if (stage, at) == (0, 0) else []
    return "\n".join(lines) + "\n"


def many(stages: int, touchpoints: int) -> str:
    """A map of so many stages with so many touchpoints each."""
    lines = ["cjm: 1", "title: Everything that happens", "stages:"]
    for stage in range(1, stages + 1):
        lines += [f"  - name: Stage {stage}", "    touchpoints:"]
        for at in range(1, touchpoints + 1):
            lines += [f"      - {{name: Touchpoint {stage}-{at}, emotion: {(at * stage) % 5 - 2}}}"]
    return "\n".join(lines) + "\n"


GALLERY = {
    "nothing": NOTHING,
    "ten-lines": TEN_LINES,
    "no-emotion": NO_EMOTION,
    "by-stages": BY_STAGES,
    "japanese": JAPANESE,
    "arabic": ARABIC,
    "everything": EVERYTHING,
    "six-personas": personas(6),
    **WAYS_OF_MAPS,
    **LENGTHS_OF_MAPS,
}
