"""What a public plan is made of. Frozen, typed, and ignorant of every stage."""
