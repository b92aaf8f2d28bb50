"""One person's answer, or one case, as a figure."""

from cjm.measure.figure import Figure, Votes, of_votes
from cjm.measure.scale import Scale, as_emotion, scale_of
from cjm.model.metric import Metric
from cjm.reading.kinds import Unfit, read_number
from cjm.reading.scalar import number_text

YES = ("yes", "y", "true", "1")
NO = ("no", "n", "false", "0")


def answer(text: str, metric: Metric) -> Figure:
    """What one row of `raw` values says; raises Unfit with what is allowed.

    A recommendation from 0 to 10 for NPS; 100 or 0 for a CSAT answer among the top two of its scale, or for a yes or
    no of a share, so that they gather to percentages; an emotion on -2 … +2; else the number itself.
    """
    if metric.measures == "share":
        return Figure(100.0 if _is_yes(text) else 0.0, 1)
    value = read_number(text)
    scale = scale_of(metric)
    if scale:
        _expect_on(scale, value, whole=metric.measures == "nps")
    if metric.measures == "nps":
        return of_votes(Votes(int(value >= 9), int(7 <= value <= 8), int(value <= 6)))
    if scale and metric.measures == "csat":
        return Figure(100.0 if value >= scale.high - 1 else 0.0, 1)
    if scale and metric.measures == "emotion":
        return Figure(as_emotion(scale, value), 1, 0.0)
    return Figure(value, 1, 0.0)


def _is_yes(text: str) -> bool:
    if text.lower() in (*YES, *NO):
        return text.lower() in YES
    raise Unfit("yes or no, or 1 or 0")


def _expect_on(scale: Scale, value: float, whole: bool) -> None:
    if not scale.holds(value) or (whole and value != int(value)):
        kind = "a whole number" if whole else "a number"
        raise Unfit(f"{kind} from {number_text(scale.low)} to {number_text(scale.high)}")
