"""Which script a letter belongs to, and in which fonts of common systems it is found."""

import unicodedata

# Families with the widths that the layout reckons with, and with the minus sign.
LATIN = 'Arial,"Helvetica Neue","Liberation Sans",Arimo,"DejaVu Sans","Noto Sans",sans-serif'
EASTERN = ("KANA", "HANGUL", "CJK")
BACKWARDS = ("ARABIC", "HEBREW")
# Families to look for first, by script; after them comes "Noto Sans <script>".
_FAMILIES = {
    "CJK": ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei"),
    "KANA": ("Noto Sans CJK JP", "Source Han Sans", "Hiragino Sans", "Yu Gothic", "MS Gothic"),
    "HANGUL": ("Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", "NanumGothic"),
    # These have Latin too, so that a text of both keeps its order and its look.
    "ARABIC": ("Segoe UI", "Tahoma", "DejaVu Sans"),
    "HEBREW": ("Segoe UI", "Tahoma", "DejaVu Sans"),
    "THAI": ("Noto Sans Thai", "Thonburi", "Leelawadee UI"),
    "SYMBOL": ("Arial", "Liberation Sans", "Helvetica Neue", "DejaVu Sans", "Noto Sans Symbols2", "Segoe UI Symbol"),
    "EMOJI": ("Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", "Noto Emoji", "DejaVu Sans"),
}
_SPOKEN = {"CJK": "Chinese", "KANA": "Japanese", "HANGUL": "Korean", "EMOJI": "emoji", "SYMBOL": "symbols"}
_IN_LATIN_FONTS = {"LATIN", "GREEK", "CYRILLIC", "MINUS"}
_MARKS = {"Mn", "Me", "Mc", "Cf"}


def script_of(letter: str) -> str:
    """The script of a letter by its Unicode name, "" for what every font for Latin has, and for marks and blanks."""
    code = ord(letter)
    if code <= 0x24F or joins(letter) or 0x2010 <= code <= 0x2027:
        return ""
    first = unicodedata.name(letter, "SYMBOL").replace("-", " ").split(" ")[0]
    if first in _IN_LATIN_FONTS:
        return ""
    if first in {"HIRAGANA", "KATAKANA"}:
        return "KANA"
    if first == "CJK" or "\u3000" <= letter <= "\u303f" or "\uff00" <= letter <= "\uffef":
        return "CJK"
    if 0x1F000 <= code <= 0x1FAFF or 0x2600 <= code <= 0x27BF:
        return "EMOJI"
    return first if unicodedata.category(letter)[0] in "LM" else "SYMBOL"


def joins(letter: str) -> bool:
    """Whether a letter is drawn in the font of the one before it: a blank, a mark, a joiner."""
    return letter.isspace() or unicodedata.category(letter) in _MARKS


def families(script: str) -> str:
    """A list of fonts for a script, as a style sheet writes it."""
    if not script:
        return LATIN
    named = (*_FAMILIES.get(script, ()), f"Noto Sans {script.capitalize()}")
    return ",".join((*(f'"{family}"' for family in named), LATIN))


def spoken(script: str) -> str:
    """What a reader calls a script."""
    return _SPOKEN.get(script, script.capitalize())
