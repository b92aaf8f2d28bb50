"""Templates as the Python that they become, kept between runs: compiling them takes longer than filling several pages."""

import hashlib
from contextlib import suppress
from functools import cache
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from cjm import __version__
from cjm.errors import CjmError
from cjm.render import jinja_code
from cjm.tree import write_whole

SIZE = 16


class Compiled(BytecodeCache):
    """The compiled templates in a folder of the user's; one that is lost or damaged is compiled anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is kept, if it is whole; jinja looks itself whether it is of this template."""
        try:
            data = (self._folder / bucket.key).read_bytes()
        except OSError:
            return
        if _digest(data[SIZE:]) == data[:SIZE]:
            bucket.bytecode_from_string(data[SIZE:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template; a folder that cannot be written to keeps nothing."""
        code = bucket.bytecode_to_string()
        with suppress(OSError, CjmError):
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._folder / bucket.key, _digest(code) + code, durable=False)

    def get_source_checksum(self, source: str) -> str:
        """A name for a template and for what compiles it."""
        return hashlib.sha256(f"{_compiler()}\0{source}".encode()).hexdigest()


@cache
def _compiler() -> str:
    return f"{__version__} {jinja2.__version__} {_digest(Path(jinja_code.__file__).read_bytes()).hex()}"


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=SIZE).digest()
