"""Two versions of a workspace, found, read and put side by side."""
