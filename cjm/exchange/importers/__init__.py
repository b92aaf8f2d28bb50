"""The importers, one module a format."""
