"""A plan that is begun: its files, and the texts that stand in them until its own are written."""
