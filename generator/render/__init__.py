"""Views to pages and files."""
