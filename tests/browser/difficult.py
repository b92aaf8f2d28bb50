"""Maps that are hard on a page: ten lines, long words, markup in every text, other scripts, 300 touchpoints."""

LONG = "Überweisungsträgerunterschriftenprüfung" * 5
MARKUP = "</script><script>console.error(1)</script><img src=x onerror=console.error(2)>&amp;\"'"

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

LONG_WORDS = f"""\
cjm: 1
title: {LONG}
headline: {"A headline that goes on and on. " * 10}
personas:
  - name: {LONG}
    quote: {LONG}
stages:
  - name: {LONG}
    goal: {LONG}
    touchpoints:
      - name: {LONG}
        action: {LONG}
        quote: {LONG}
        channel: {LONG}
        emotion: -2
        moment: critical
        frontstage: {LONG}
        backstage: {LONG}
        department: {LONG}
        systems: [{LONG}]
    pains:
      - text: {LONG}
        causes: {LONG}
opportunities:
  - title: {LONG}
"""

MARKED_UP = f"""\
cjm: 1
title: >-
  {MARKUP}
headline: >-
  {MARKUP}
personas:
  - id: maya
    name: >-
      {MARKUP}
stages:
  - name: >-
      Decide {MARKUP}
    goal: >-
      {MARKUP}
    touchpoints:
      - name: >-
          Compare {MARKUP}
        action: >-
          {MARKUP}
        quote: >-
          {MARKUP}
        emotion: -1
        moment: critical
      - name: >-
          Sign {MARKUP}
        emotion: 1
"""

OTHER_SCRIPTS = """\
cjm: 1
title: تجديد عقد الخدمة
headline: العميل ينتظر ثلاثة أيام دون أن يعرف السبب
lang: ar
personas:
  - name: 山田花子
    quote: 三日間も何の連絡もありませんでした
stages:
  - name: القرار
    goal: אני רוצה לדעת כמה זה עולה
    touchpoints:
      - name: 見積もりを比較する
        action: पेशकशों की तुलना करें
        quote: ไม่มีใครบอกฉันว่าต้องรอนานแค่ไหน
        emotion: -1.5
        moment: critical
      - name: Підписати договір
        emotion: 1
  - name: 更新
    touchpoints: [Υπογραφή, 서명하기]
"""


def _many(stages: int, touchpoints: int) -> str:
    lines = ["cjm: 1", "title: Everything that happens to a customer", "stages:"]
    for stage in range(1, stages + 1):
        lines += [f"  - name: Stage {stage}", "    touchpoints:"]
        for at in range(1, touchpoints + 1):
            lines += [f"      - name: Touchpoint {at} of stage {stage}", f"        emotion: {(at * stage) % 5 - 2}"]
            lines += ["        moment: critical"] if (stage, at) == (1, 1) else []
    return "\n".join(lines) + "\n"


DIFFICULT = {
    "ten-lines": TEN_LINES,
    "long-words": LONG_WORDS,
    "marked-up": MARKED_UP,
    "other-scripts": OTHER_SCRIPTS,
    "three-hundred": _many(12, 25),
}
