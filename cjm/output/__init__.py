"""What a command leaves on the disk or says while it works."""
