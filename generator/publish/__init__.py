"""Pages and files to the site on disk; the only place that knows MkDocs."""
