"""Generated maps of any size, and a command that measures cjm against its peers on them."""
