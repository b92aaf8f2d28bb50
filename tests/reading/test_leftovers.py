"""Reading leaves nothing behind that only the garbage collector could free."""

import gc

from benchmarks.generate.maps import map_text
from cjm.document import read


def test_a_document_that_is_let_go_is_gone_at_once() -> None:
    data = map_text().encode()
    read(data, "maps/journey-1.yaml")
    gc.collect()
    gc.disable()
    try:
        read(data, "maps/journey-1.yaml")
        assert gc.collect() == 0
    finally:
        gc.enable()
