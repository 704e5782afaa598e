"""Model to views: what pages show."""
