"""Pictures of the site to look at: `make pictures`."""
