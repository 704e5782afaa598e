"""What several checks need: where values stand, what they are called, what is near them."""
