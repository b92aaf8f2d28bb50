"""A text says what is known, and does not only hold a place.

"TBD" looks like an answer to everybody but its reader: the page shows it where a goal or a cause should stand, and no rule asks
for that any more, since something is written. What is left out is asked for, by name, as soon as the map claims to be
researched; so an empty place is remembered, and a filled one is forgotten.

The rule speaks where the whole of a text is a word for what is still to come ("TBD", "to do", "xxx", "n/a", "none yet", "lorem
ipsum", and the usual ones in German, French, Spanish, Italian, Dutch and Japanese), for what nobody knew ("unknown", "x"), or a
sign alone ("?", "…", "-"). In a Spanish map "todo" is an answer, and "TODO" is none. "Unknown" may be the name of a thing; a
customer may think, feel and say "???"; "none" is an answer, but where a goal, success, a cause, a reason or an owner is asked
for; and `nobody` has a meaning of its own. Units and columns of data are not looked at.

Answer it by writing what is known, however little, or by leaving the field out.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.lint.text_fields import TextField, text_fields
from cjm.lint.wording.placeholders import may_hold_places, only_signs, says_not_known, says_to_come
from cjm.reading.fault import shown

# What a figure is counted in, and how others call a thing, is none of the texts that are asked for.
PASSED_OVER = frozenset(("unit", "column", "lang"))
NAMES = frozenset(("name", "title", "aliases"))
CUSTOMERS_WORDS = frozenset(("thought", "mood", "quote"))
# "Everything", in languages in which that looks like an English note of what is to do.
EVERYTHING = dict.fromkeys(("es", "pt", "gl"), "todo")
NONE_IS_NO_ANSWER = frozenset(("goal", "success", "causes", "why", "owner"))
BAD = """\
cjm: 1
title: Renew the contract
stages:
  - name: Decide
    goal: TBD
    touchpoints:
      - name: Compares the offers
        quote: "???"
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    root = sheet.document.places.nodes.get(id(sheet.document.content))
    if (
        root
        and not may_hold_places(root, sheet.document.places.short)
        and "orem ipsum" not in sheet.document.source.text
    ):
        return
    everything = EVERYTHING.get(getattr(sheet.content, "lang", None) or "", "")
    for part, _ in sheet.parts:
        for field in text_fields(type(part)):
            value = getattr(part, field.name)
            for text, item in field.read(value) if value else ():
                if _holds_a_place(field, text.strip(), everything) and sheet.document.holds(part):
                    message = (
                        f"`{field.key}` is {shown(text)}, which says nothing; write what is known, or leave it out"
                    )
                    yield Found(message, part, field.key, item)


def _holds_a_place(field: TextField, text: str, everything: str) -> bool:
    if field.key in PASSED_OVER or (everything and text.lower().strip(" .!") == everything and not text.isupper()):
        return False
    if says_to_come(text):
        return True
    if only_signs(text):
        return "?" not in text or field.key not in CUSTOMERS_WORDS
    if field.words or field.key in NAMES:
        return False
    return says_not_known(text) or (text.lower() == "none" and field.key in NONE_IS_NO_ANSWER)


rule = Rule(
    "CJM106",
    "placeholder",
    "warning",
    check=_check,
    kinds=("journey", "library"),
    good=(
        Good(BAD.replace("TBD", "Know what I pay next year")),
        Good(BAD.replace("goal: TBD", "success: Todo").replace("cjm: 1", "cjm: 1\nlang: es")),
    ),
    bad=(Bad(BAD, at="5:11"), Bad(BAD.replace("    goal: TBD\n", "    goal: keine Angabe\n"), at="5:11")),
)
