"""The team that makes a map stands for different functions.

A map made by one department is that department's view of the customer. Three kinds of people cannot be replaced: someone from
the front line, who meets customers where they buy and use; someone from customer service, who hears what went wrong; and
someone of the leadership, who can fund what comes of it and defend it.

It speaks where one of these three is missing among the roles of the `team`, or where no team is named at all. Roles are
`front-line`, `customer-service`, `leadership`, `sales-marketing`, `policy`, `operations`, `product`, or a word of your own;
someone without a `role` stands for none of them. Answer it by naming those who were in the room and were not written down, or
by inviting those who were not.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz): point of
sale, customer relations and service, a member of the leadership; "What is customer journey mapping", a customer-success
blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet

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
        yield Found(NO_TEAM, journey)
        return
    present = {_plain(member.role) for member in journey.team if member.role}
    missing = [role for role in NEEDED if _plain(role) not in present]
    if missing:
        who = " or ".join(NEEDED[role] for role in missing)
        how = " and ".join(f"`role: {role}`" for role in missing)
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
