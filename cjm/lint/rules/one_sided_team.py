"""The team that made the map stands for different functions.

A map made by one department is that department's view of the customer. Three voices cannot be replaced: the front
line, which meets customers where they buy and use; customer service, which hears what went wrong; and the leadership,
which can fund what comes of it and defend it.

The rule speaks where no `team` is named, and where nobody on it has the `role` of `front-line`, of
`customer-service`, or of `leadership`. Other roles are welcome; someone without a `role` stands for none of the
three. Write down who was in the room, and invite who was not.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz);
"What is customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.near import listed

# The roles that cannot be replaced, as messages name them.
NEEDED = {
    "front-line": "the front line",
    "customer-service": "customer service",
    "leadership": "the leadership",
}
NO_TEAM = "nobody is named who made this map; name the `team`, each with a `role` (`front-line`, `customer-service`, `leadership`)"
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
team:
  - name: Amira Haddad
    role: customer-service
  - name: Nadia Ferrer
    role: policy
  - name: Marta Lindqvist
    role: leadership
stages:
  - name: Decide
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    journey = sheet.journey
    if not journey.team:
        yield Found(NO_TEAM, journey, "team")
        return
    present = {_plain(member.role) for member in journey.team if member.role}
    missing = [role for role in NEEDED if _plain(role) not in present]
    if missing:
        who = listed(NEEDED[role] for role in missing)
        how = ", ".join(f"`role: {role}`" for role in missing)
        yield Found(f"nobody on the team stands for {who}; add {how}", journey, "team")


def _plain(role: str) -> str:
    """A role without what people write differently: `Front line`, `frontline`, `front-line`."""
    return "".join(sign for sign in role.casefold() if sign.isalnum())


rule = Rule(
    "CJM305",
    "one-sided-team",
    "warning",
    "researched",
    check=_check,
    reads=("team", "role"),
    good=(Good(BAD.replace("role: policy", "role: front-line")),),
    bad=(Bad(BAD, at="4:1"),),
)
