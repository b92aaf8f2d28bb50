"""The page over all maps of a folder."""
