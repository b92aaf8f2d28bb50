"""The shape of a language of the page: its words, its plurals, its numbers and dates."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from string import Formatter

from msgspec import Struct
from msgspec.structs import replace

from cjm import registry
from cjm.render import words
from cjm.render.numerals import MINUS, signed
from cjm.render.rich import Rich, Run

EMPLOYEE, PLANNED = ".employee", ".planned"
Plurals = Mapping[str, str]


class Language(Struct, frozen=True, eq=False):
    """A catalogue and the habits of a language.

    `texts` holds by key a text with {names} to fill, or by plural category (`one`, `other`, …) such texts; what is said
    of a part of a whole may have texts of its own for `none` and `all`, and for the category of the whole (`none.one`).
    `plural` gives the category of a number. `day_pattern` and `month_pattern` have {day}, {month}, {year}.
    `comma` stands between several things, `semicolon` where one of them holds a comma itself, `last` before the last.
    `colon` stands after a label, `stop` ends a sentence, `space` parts two of them; `quotes` enclose what is said.
    Numbers below `grouped` have no thousands separator. `fonts` are families of a script that Latin ones lack: those
    without serifs, and those with. `few` are the numbers from three on that stand in a sentence as words.
    """

    tag: str
    texts: Mapping[str, str | Plurals]
    plural: Callable[[float], str]
    months: tuple[str, ...]
    day_pattern: str
    month_pattern: str
    decimal: str
    group: str
    percent: str
    comma: str
    semicolon: str
    last: str
    quotes: tuple[str, str]
    few: tuple[str, ...] = ()
    colon: str = ": "
    stop: str = "."
    space: str = " "
    grouped: float = 1000
    direction: str = "ltr"
    fonts: tuple[str, ...] = ()

    def say(self, key: str, /, **values: str) -> str:
        """The text of a key, filled; raises KeyError where the catalogue lacks it."""
        text = self.texts[key]
        if type(text) is not str:
            raise KeyError(f"{key} has plurals and needs a number")
        return text.format_map(values) if values else text

    def has(self, key: str) -> bool:
        """Whether the catalogue has a text of this key, as for words that a map chooses freely."""
        return key in self.texts

    def count(self, key: str, amount: float, /, **values: str) -> str:
        """The text of a key in the plural category of `amount`, which fills {n} unless `n` is given."""
        return self._form(key, amount).format_map(values if "n" in values else {"n": self.number(amount), **values})

    def part(self, key: str, amount: float, total: int, /, **values: str) -> str:
        """How many of how many: in words of their own where it is none of them or all, else as `count`, with {total}."""
        case = "all" if amount == total else "part" if amount else "none"
        forms = self.texts[key]
        own: Plurals = {} if isinstance(forms, str) else forms
        text = own.get(f"{case}.{self.plural(total)}") or own.get(case)
        if text is None:
            return self.count(key, amount, total=self.number(total), **values)
        return text.format_map({"n": self.number(amount), "total": self._whole(total), **values})

    def forms(self, key: str) -> dict[str, str]:
        """The texts of a key by plural category, unfilled but for {n}, which becomes #: for a script to count on."""
        forms = self.texts[key]
        by_category = {"other": forms} if isinstance(forms, str) else dict(forms)
        return {category: text.replace("{n}", "#") for category, text in by_category.items()}

    def rich(self, key: str, amount: float | None = None, /, **runs: Run | str) -> Rich:
        """The text of a key as runs, each {name} replaced by its run; empty pieces are left out."""
        form = self.say(key) if amount is None else self._form(key, amount)
        given: dict[str, Run | str] = {"n": "" if amount is None else self.number(amount), **runs}
        pieces: list[Run] = []
        for literal, name in _pieces(form):
            if literal:
                pieces.append(literal)
            if name:
                filling = given[name]
                run = filling if isinstance(filling, Run) else Run(filling)
                if run.text:
                    pieces.append(run)
        return tuple(pieces)

    def number(self, value: float, digits: int = 2) -> str:
        """A number with at most so many decimals, no trailing zeros: 1,904 or −0.5."""
        return _number(value, digits, self.decimal, self.group if abs(value) >= self.grouped else "")

    def signed(self, value: float) -> str:
        """An emotion or a change, its sign always shown, one decimal: +1.0, −0.5, 0. A half is rounded away from zero."""
        return signed(value, self.decimal)

    def share(self, part: float) -> str:
        """A part of the whole, 0 … 1, in percent."""
        return self.percent.format(n=self.number(part * 100, 0 if part in {0, 1} or part >= 0.1 else 1))

    def day(self, when: date) -> str:
        """A day: 14 Nov 2026."""
        return self.day_pattern.format(day=when.day, month=self.months[when.month - 1], year=when.year)

    def month(self, when: date) -> str:
        """A month of a year: Nov 2026."""
        return self.month_pattern.format(month=self.months[when.month - 1], year=when.year)

    def period(self, iso: str) -> str:
        """A day, a month or a year, as it was written in ISO form; what is none of these, unchanged."""
        try:
            parts = [int(part) for part in iso.split("-")]
            shown = date(*[*parts, 1, 1][:3])
        except (ValueError, TypeError):
            return iso
        return {1: str(parts[0]), 2: self.month(shown), 3: self.day(shown)}[len(parts)]

    def list(self, items: Iterable[str]) -> str:
        """Several things one after the other, told apart where one of them holds a comma."""
        several = tuple(items)
        if len(several) < 2:
            return several[0] if several else ""
        return (self.semicolon if self.comma in "\n".join(several) else self.comma).join(several)

    def all_of(self, items: Iterable[str]) -> str:
        """Several things as one phrase: Maya, Viktor and Ana."""
        *most, final = [*items] or [""]
        return self.comma.join(most) + (self.last if most else "") + final

    def sentences(self, told: Iterable[str]) -> str:
        """Several sentences, one after the other."""
        return self.space.join(told)

    def of_employees(self) -> "Language":
        """The language for a map of the employees' side: where a key has a text of `key.employee`, that one."""
        return self._instead(EMPLOYEE)

    def of_plans(self) -> "Language":
        """The language for what is planned, not done: where a key has a text of `key.planned`, that one."""
        return self._instead(PLANNED)

    def _whole(self, total: int) -> str:
        """A number of things all of which are spoken of: in words where they are few."""
        return self.few[total - 3] if 0 <= total - 3 < len(self.few) else self.number(total)

    def _instead(self, ending: str) -> "Language":
        theirs = {key.removesuffix(ending): text for key, text in self.texts.items() if key.endswith(ending)}
        return replace(self, texts={**self.texts, **theirs})

    def _form(self, key: str, n: float) -> str:
        forms = self.texts[key]
        if isinstance(forms, str):
            return forms
        category = self.plural(n)
        return forms[category if category in forms else "other"]


@lru_cache(4096)
def _number(value: float, digits: int, decimal: str, group: str) -> str:
    whole, _, rest = f"{abs(value):,.{digits}f}".partition(".")
    rest = rest.rstrip("0")
    sign = MINUS if value < 0 and (rest or whole.strip("0,")) else ""
    return sign + whole.replace(",", group) + (decimal + rest if rest else "")


@cache
def _pieces(form: str) -> tuple[tuple[Run | None, str | None], ...]:
    """What a text of the catalogue is made of: words, if any, each with the name of the gap behind it."""
    return tuple((Run(literal) if literal else None, name) for literal, name, _, _ in Formatter().parse(form))


@cache
def languages() -> dict[str, Language]:
    """Every language of the catalogue, by its tag."""
    return {language.tag: language for language in registry.collect(words, Language)}


def is_tag(text: str) -> bool:
    """Whether a text is a language tag (BCP 47) by its form, so that it may be said in an attribute."""
    return re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", text) is not None


def language(tag: str) -> Language:
    """The language of a BCP 47 tag; without one of that name, that of the tag less its last part, and so on.

    `de-CH` is German, `zh-Hans` and `pt` are English, as is everything that is no tag.
    """
    known = languages()
    parts = tag.lower().replace("_", "-").split("-")
    nearest = ("-".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((known[one] for one in nearest if one in known), known["en"])
