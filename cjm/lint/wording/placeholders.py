"""Texts that say nothing, and only hold the place of what is still to be written."""

import re
from collections.abc import Set
from functools import cache

from cjm.reading.nodes import Mapping, Node, Scalar, Sequence

ENGLISH = """tbd|t.b.d.|tba|t.b.a.|tbc|t.b.c.|todo|to do|to-do|fixme|xxx|xxxx|n/a|n.a.|n. a.|lorem ipsum|placeholder|fill in
to be added|to be announced|to be completed|to be confirmed|to be decided|to be defined|to be determined|to be discussed
to be done|none yet|none so far|nothing yet|not known|not known yet|not yet known|not available|not applicable|to follow"""
GERMAN = """k. a.|k.a.|k. a|keine angabe|keine angaben|n. n.|n.n.|noch offen|noch unklar|noch unbekannt|noch zu klären
noch zu definieren|noch zu ergänzen|zu klären|zu definieren|zu ergänzen|folgt|folgt noch|platzhalter|wird noch ergänzt"""
FRENCH = "à définir|à compléter|à préciser|à confirmer|à venir|à déterminer|à renseigner|a definir|non renseigné|n. d."
SPANISH = (
    """por definir|por completar|por determinar|por confirmar|sin definir|pendiente|pendiente de definir|s/d|n/d"""
)
OTHERS = "da definire|da completare|nader te bepalen|n.v.t.|未定|未記入|未入力|要確認|記入予定|検討中"
TO_COME = frozenset(re.split(r"[|\n]", "\n".join((ENGLISH, GERMAN, FRENCH, SPANISH, OTHERS))))
# As the name of a thing it may be meant.
NOT_KNOWN = frozenset(
    ("unknown", "unbekannt", "inconnu", "inconnue", "desconocido", "desconocida", "onbekend", "不明", "x")
)
# A customer may well think and say them.
SIGNS = frozenset(("?", "??", "???", "..", "...", "....", "…", "-", "--", "---", "–", "—", "_", "__", "___"))
ANY = TO_COME | NOT_KNOWN | SIGNS | {"none"}
AROUND = "[](){}<>*!\"' \r"
WRAPPED = (("", ""), ("<", ">"), ("(", ")"), ("[", "]"), ("{", "}"), ("*", "*"))


def may_hold_places(root: Node, short: Set[str]) -> bool:
    """Whether any text in what was read of a file may be a placeholder; `short` are its short texts."""
    typed = _typed()
    found = short & typed
    if found != {"unknown"}:
        return bool(found)
    # Most often it says of a hand-off that nobody knows whether it works.
    several = [root]
    while several:
        node = several.pop()
        for one in node.values if type(node) is Mapping else node.items if type(node) is Sequence else (node,):
            if type(one) is not Scalar:
                several.append(one)
            elif one.text == "unknown" and not _is_state(one, node):
                return True
    return False


def _is_state(one: Scalar, node: Node) -> bool:
    """Whether it says of a hand-off that nobody knows whether it works."""
    return type(node) is Mapping and one.text == "unknown" and node.get("state") is one


@cache
def _typed() -> frozenset[str]:
    """The placeholders as they are typed: to look one up takes a step, to compare without capitals takes several."""
    forms = {form for one in ANY for form in (one, one.upper(), one.capitalize(), one.title())} | {"k. A.", "k.A."}
    return frozenset(f"{begin}{form}{end}" for form in forms for begin, end in WRAPPED)


def says_to_come(text: str) -> bool:
    """Whether the whole of a text says that something is still to be written."""
    return text.lower().strip(AROUND) in TO_COME or text.lower().startswith("lorem ipsum")


def says_not_known(text: str) -> bool:
    """Whether the whole of a text says that somebody did not know."""
    return text.lower().strip(AROUND) in NOT_KNOWN


def only_signs(text: str) -> bool:
    """Whether a text is question marks, dots or dashes only."""
    return text in SIGNS
