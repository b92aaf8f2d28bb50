"""How well changes are told: known edits to realistic maps, what each tool makes of them, and how long it takes."""
