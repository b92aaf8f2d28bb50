"""The defects that are planted, by area."""
