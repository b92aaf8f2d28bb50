"""The page of two versions: what it says, and how it is put together."""
