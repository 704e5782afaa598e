"""What each kind of document says, in blocks: one module for each kind."""
