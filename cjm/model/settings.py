"""The settings of a workspace, `cjm.yaml`."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.field import Choice, Line, MapRef, Time, Whole
from cjm.model.part import Part
from cjm.model.quantity import Duration

Severity = Annotated[str, Choice(("error", "warning", "info"))]


class PerFile(Part):
    """What is different for some files."""

    noun: ClassVar[str] = "per-file setting"

    select: tuple[Line, ...] = Field((), description="only these rules", examples=["CJM2"])
    ignore: tuple[Line, ...] = Field((), description="rules not applied", examples=["no-persona"])


class LintSettings(Part):
    """Which rules speak, how loudly, and with which limits."""

    noun: ClassVar[str] = "lint setting"

    select: tuple[Line, ...] = Field(
        (), description="only these rules: codes, beginnings of codes, or names", examples=["CJM2"]
    )
    ignore: tuple[Line, ...] = Field((), description="rules not applied", examples=["no-persona"])
    severity: dict[Line, Severity] = Field(
        default_factory=dict, description="another severity for a rule", examples=[{"no-persona": "error"}]
    )
    per_file: dict[Line, PerFile] = Field(
        default_factory=dict,
        description="by pattern of paths",
        examples=[{"maps/legacy/**": {"ignore": ["no-persona"]}}],
    )
    options: dict[Line, dict[Line, Line]] = Field(
        default_factory=dict, description="limits of rules", examples=[{"negative-without-pain": {"below": "-1"}}]
    )


class DiffSettings(Part):
    """What a change means, where it is not what cjm takes it for."""

    noun: ClassVar[str] = "diff setting"

    significance: dict[Line, Annotated[str, Choice(("breaking", "notable", "cosmetic"))]] = Field(
        default_factory=dict,
        description="how much changes matter: of a field (`touchpoint.quote`), or of a kind (`touchpoint.moved`)",
        examples=[{"touchpoint.quote": "notable", "stage.reordered": "notable"}],
    )
    effect: dict[Line, Annotated[str, Choice(("higher", "lower", "better", "worse", "neutral"))]] = Field(
        default_factory=dict,
        description="which way is better: `higher` or `lower` for a field, `better` or `worse` for what is added "
        "(`idea.added`; removing it is the reverse); `neutral` for either",
        examples=[{"touchpoint.duration": "neutral", "idea.added": "better"}],
    )


class Settings(Part):
    """What a workspace is, and how its maps are treated."""

    noun: ClassVar[str] = "workspace"

    cjm: Annotated[int, Whole(1)] = Field(1, description="version of the format", examples=[1])
    kind: Annotated[str, Choice(("workspace",))] = Field(
        "workspace", description="what this document is", examples=["workspace"]
    )
    title: Line | None = Field(None, description="what the workspace is called", examples=["After-sales and service"])
    maps: tuple[Line, ...] = Field(
        ("maps/**/*.yaml", "maps/**/*.yml"),
        description="patterns of the files that are read",
        examples=["maps/**/*.yaml"],
    )
    order: tuple[MapRef, ...] = Field(
        (), description="maps in the order of a customer's life; by type where it is left out", examples=["buy"]
    )
    journey_types: tuple[Line, ...] = Field(
        (), description="journey types beside the built-in ones", examples=["recall"]
    )
    fresh_for: Annotated[Duration, Time()] = Field(
        Duration(180, 180, "day"),
        description="how long a validation with customers counts as fresh",
        examples=["180 days"],
    )
    lint: LintSettings = Field(default_factory=LintSettings, description="rules", examples=[{"ignore": ["no-persona"]}])
    diff: DiffSettings = Field(
        default_factory=DiffSettings,
        description="what changes mean",
        examples=[{"significance": {"touchpoint.quote": "notable"}}],
    )
