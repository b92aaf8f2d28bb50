"""A cause says more than the pain does.

The pain is what the customer meets; its cause is what somebody could change. "There is no loaner" as the cause of "No loaner
for six days" explains nothing, and whoever acts on it treats the symptom. Ask why once more, without defending yourselves:
"Loaners are demo stock of Sales, and nobody is named for lending them".

The rule compares words, in any language, whatever their case, accents and order. It speaks where a cause adds nothing but
words such as "because", "the problem is that", "customers" or "always" (it knows these in Dutch, English, French, German,
Italian, Portuguese and Spanish). A cause that shares words with the pain and adds one of weight ("the loaner pool") is taken
for a reason; so is one that says how few there are ("there is only one"), or takes up a small part only of a long pain.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Insight6, "Why Customer
Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.lint.content.pains import pains
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.lint.wording.restating import restates
from cjm.reading.fault import shown

HOW = "ask why it happens, and write under `causes` what somebody could change"
MAP = """\
cjm: 1
title: Instrument repair
maturity: researched
stages:
  - name: Wait
    pains:
      - text: No loaner for six days
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for pain in pains(sheet):
        for number, cause in enumerate(pain.causes):
            if restates(cause, pain.text):
                what = f"the cause {shown(cause)} only says again that {shown(pain.text)}"
                yield Found(f"{what}; {HOW}", pain, "causes", number, about=cause)


rule = Rule(
    "CJM503",
    "cause-restates-pain",
    "warning",
    "researched",
    check=_check,
    reads=("text", "causes"),
    good=(Good(f"{MAP}        causes: Loaners are demo stock of Sales; nobody is named for lending them\n"),),
    bad=(Bad(f"{MAP}        causes:\n          - Because there is no loaner for the customer\n", at="9:13"),),
)
