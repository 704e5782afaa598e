"""Words, numbers and dates of each language. Language is always an argument, never state."""
