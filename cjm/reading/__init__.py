"""The one door for text: YAML to nodes with positions to typed parts, and back."""
