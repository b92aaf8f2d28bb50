"""The series of a journey, found by metric, place and persona."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from cjm.model.series import Series


class Figures(Struct, frozen=True):
    """Series by the id of their metric; made by `figures`."""

    by_metric: Mapping[str, tuple[Series, ...]]

    def at(self, metric: str, stage: str = "", touchpoint: str = "", persona: str = "") -> Series | None:
        """The series that speaks for a metric at a place and for a persona ("" is the whole journey, everyone).

        A metric that is broken down by touchpoint, stage or persona speaks only for those that it names: a figure
        of all touchpoints is not the figure of one. One that is not broken down speaks for wherever it is listed.
        None where it says nothing here.
        """
        known = self.by_metric.get(metric, ())
        here = _at_place(known, stage, touchpoint)
        wanted = persona if any(one.persona for one in here) else ""
        return next((one for one in here if one.persona == wanted), None)


def figures(series: Iterable[Series]) -> Figures:
    """The given series, ready to be asked."""
    found: dict[str, tuple[Series, ...]] = {}
    for one in series:
        found[one.metric] = (*found.get(one.metric, ()), one)
    return Figures(found)


def _at_place(known: tuple[Series, ...], stage: str, touchpoint: str) -> list[Series]:
    if touchpoint and any(one.touchpoint for one in known):
        return [one for one in known if one.touchpoint == touchpoint]
    if stage and any(one.stage for one in known):
        return [one for one in known if one.stage == stage and not one.touchpoint]
    return [one for one in known if not one.stage and not one.touchpoint]
