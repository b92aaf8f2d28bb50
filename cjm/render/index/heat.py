"""How strongly a cell of the index is coloured, by the part of all that it stands for."""


def level(part: float) -> str:
    """The class that says how bad it is: x1 some, x2 two in five or more, x3 seven in ten or more."""
    return "x3" if part >= 0.7 else "x2" if part >= 0.4 else "x1" if part else ""
