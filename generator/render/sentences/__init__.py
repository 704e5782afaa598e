"""What pages say of their data in sentences: the figures chosen and written, templates filled."""
