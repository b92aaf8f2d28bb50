"""The files of a workspace, read by the same code from the disk, a git revision, or an editor's unsaved buffers.

GitTree is imported from cjm.tree.revision: it starts processes, and most commands need none.
"""

from cjm.tree.disk import DiskTree
from cjm.tree.globs import Globs, globs
from cjm.tree.overlay import OverlayTree
from cjm.tree.shape import Tree, inside
from cjm.tree.writing import write_whole

__all__ = ["DiskTree", "Globs", "OverlayTree", "Tree", "globs", "inside", "write_whole"]
