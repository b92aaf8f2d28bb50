"""What to say of a text that is no journey diagram to Mermaid, and what to write instead."""

from cjm.errors import CjmError
from cjm.exchange.mermaid_text import trimmed
from cjm.exchange.mermaid_tokens import Token
from cjm.source import Position


def no_beginning(word: str, path: str | None, at: Position) -> CjmError:
    """The text does not begin with `journey`."""
    if word.startswith("---"):
        message = "the front matter has no end: it stands between two lines --- that are indented alike"
    elif word == "journey":
        message = "Mermaid allows no empty comment %% before 'journey': write words behind it, or remove it"
    elif word.lower() == "journey":
        message = f"write 'journey' in lower case, not '{word}'"
    elif word:
        message = f"a journey diagram begins with the word 'journey', not with '{word}'"
    else:
        message = "a journey diagram begins with the word 'journey': here is nothing but blank lines and comments"
    return CjmError(message, path, at)


def no_score(task: Token, found: Token | None, path: str | None, at: Position) -> CjmError:
    """A task is not followed by its score; `found` is what follows instead."""
    name = trimmed(task.text)
    if name.lower() in ("title", "section"):
        message = f"'{name}' stands alone: write its text behind it"
    elif found is not None and found.text == ";":
        message = f"'{name}' ends at ';': write #59; where a text holds a semicolon"
    else:
        message = f"'{name}' has no score: write '{name}: 3: Anna' (1 very bad … 5 very good, then who takes part)"
    return CjmError(message, path, at)


def misplaced(token: Token, before: Token, path: str | None, at: Position) -> CjmError:
    """A word of the grammar stands where it cannot stand; `before` is the one before it."""
    if token.kind == "journey":
        message = (
            "'journey' begins a diagram: no task can begin with that word, and each diagram needs a file of its own"
        )
    elif token.kind == "data" and before.kind == "section":
        message = f"'{trimmed(before.text)}' ends at the colon: write #58; where a section's name holds a colon"
    elif token.text == ";":
        message = "a text ends at ';': write #59; where it holds a semicolon"
    else:
        message = "a task's text is missing before the colon: write 'Orders online: 3: Anna'"
    return CjmError(message, path, at)
