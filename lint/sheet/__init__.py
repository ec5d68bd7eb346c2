"""What a human must still check: the claims of a story, its crib, what changed between two versions."""
