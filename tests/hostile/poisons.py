"""Texts that mean harm, each where a form of output might obey it; `№` becomes the number of the field."""

import re

# Whatever runs would set this, and a test in a browser looks for it.
RUN = "window.__run=№"

POISONS = {
    "markup": f"\"'onmouseover='{RUN}'/><img/src=//x.example/№/onerror={RUN}>]]>--></style></script></title></textarea></desc></text>"
    f"</svg><svg/onload={RUN}><script>{RUN}</script><b>&lt;&#60;№",
    "link": f"javascript:{RUN}//data:text/html,<script>{RUN}</script>&#118;bscript&colon;msgbox(№)",
    "style": "red;}</style>*{background:url(//x.example/№)}@import'//x.example';a{width:expression(alert(№))}/*",
    "dot": '"];}\\N\\G\\E\\l№\\" -> x; subgraph{a} {p|<q>r} [label=<<b>x</b>>, shape=none]\\',
    "dot-html": "<<b>№</b>>",
    "template": "{{7*7}}{% raw %}{# № #}${7*7}<%=7*7%>#{7*7}{n}{0.__class__}{title!r:>9}%s%(n)d",
    "markdown": "- 1. > **№** [a](http://x.example) <!-- ![b](//c) `@maya` @maya/team #12 GH-7 a@b.example https://x.example/№ "
    "www.x.example 0123456789abcdef :tada: | $x^2$ ~~s~~ </details> [ ] /close # ===",
    "terminal": "\x1b]0;owned\x07\x1b[2J\x1b[31m\x1b]8;;http://x.example\x1b\\a\x1b]8;;\x1b\\\x9b31m\x9d0;x\x9c\b\x7f\ufffe\uffff№",
    "blanks": "a\x00\v\f\x1c\x1f\x85\u2028\u2029\r№",
    "direction": "\u202egnp.\u202c\u2069\u2069\u2067\u2067exe\u2066\u200f\u061c\u202a\u202b№",
    "invisible": "a\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\U000e0041\U000e007f\ufff9b\ufffa\u3164№",
    "long": "№Ü",
    "lines": "a\nb: c\r\n- d\n\n# e\n\n```\n<b>№</b>\n::error::f\n@maya",
}
WORD = 10_000


def numbered(poison: str, number: int) -> str:
    """A poison as the text of one field."""
    text = poison.replace("№", str(number))
    # A long word in every field would be a page of 20 million signs, which takes minutes and shows no more.
    return text * (WORD // len(text)) if poison == POISONS["long"] and number % 50 == 1 else text


def harmless(text: str) -> str:
    """A text of as many words of the same length in which nothing could be obeyed; marks of direction have no length."""
    return "".join("a" if _may_be_obeyed(sign) else sign for sign in text if ord(sign) not in TURNS)


# What turns the direction of a text is left out where nothing isolates it; overrides are shown everywhere.
TURNS = {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069}


def _may_be_obeyed(sign: str) -> bool:
    return not (sign.isspace() or sign in "0123456789№")


def typed(poison: str) -> re.Pattern[str]:
    """How a poison is read where it is shown as it was typed, or cut, whatever the number of its field."""
    plain = " ".join("".join(PICTURES.get(sign, sign) for sign in poison if ord(sign) not in TURNS).split())
    cut = (f"{plain[:length].rstrip()}\u2026" for length in range(len(plain) - 1, 0, -1))
    return re.compile("|".join(re.escape(one).replace("№", r"\d+") for one in (plain, *cut)))


# Control characters are shown as pictures where there are some.
PICTURES = {chr(code): chr(0x2400 + code) for code in range(32) if chr(code) not in "\t\n\r"} | {"\x7f": "\u2421"}
PICTURES |= dict.fromkeys("\x85\x9b\x9c\x9d\u202e\ufffe\uffff", "\ufffd")
