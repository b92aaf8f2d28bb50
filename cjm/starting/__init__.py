"""What a new workspace and a new map begin with."""
