"""Documents that go with the pages: composed once from the views, written in several formats."""
