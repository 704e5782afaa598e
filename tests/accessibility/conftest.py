"""The browser and the served site of `tests/browser`."""

from tests.browser.conftest import address, browser

__all__ = ["address", "browser"]
