"""Print the documents of this folder that are made from the code: `python docs/generate.py`."""

import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMAND = "python docs/generate.py"


def format_md() -> str:
    """The format, printed from the models."""
    from cjm.reading.manual import format_manual

    return format_manual()


def schema_json() -> str:
    """The JSON Schema of all documents, for editors."""
    from cjm.reading.schema import as_json, combined_schema

    return as_json(combined_schema())


def rules_md() -> str:
    """Every rule with its reason and its examples."""
    from cjm.lint.manual.pages import rules_manual

    return rules_manual()


def cli_md() -> str:
    """Every command with its options."""
    from cjm.cli_manual import cli_manual

    return cli_manual()


# One line for each document: its path, and the function that returns its text.
GENERATED: tuple[tuple[str, Callable[[], str]], ...] = (
    ("docs/format.md", format_md),
    ("docs/schema.json", schema_json),
    ("docs/rules.md", rules_md),
    ("docs/cli.md", cli_md),
)


def main() -> None:
    """Write every document whose text is no longer what the code says, and name it."""
    for path, made in GENERATED:
        file, text = ROOT / path, made()
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
            print(path)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
