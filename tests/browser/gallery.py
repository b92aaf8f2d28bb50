"""Writes the pages of all odd maps into a folder, for looking at: `python -m tests.browser.gallery -o FOLDER`."""

import argparse
from pathlib import Path

from cjm.render.renderers.flow_svg import SVG
from cjm.render.renderers.page_html import HTML
from tests.render.gallery import GALLERY, many
from tests.render.pages import subject

# Too long to be kept as gold: whoever changes a word would change it in three hundred places.
ALL = GALLERY | {"three-hundred": many(12, 25)}


def main() -> None:
    """A page and a flow diagram of every odd map."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=Path("build/gallery"))
    written(parser.parse_args().output)


def written(folder: Path) -> Path:
    """The folder, with NAME.html and NAME-flow.svg of every odd map."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in ALL.items():
        shown = subject(text, name)
        (folder / f"{name}.html").write_bytes(HTML.render(shown))
        (folder / f"{name}-flow.svg").write_bytes(SVG.render(shown))
    return folder


if __name__ == "__main__":
    main()
