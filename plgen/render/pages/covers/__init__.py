"""Cut-paper covers, drawn from a unit's discipline and seeded by its id."""
