"""What `affiche translations` does: tells how each translation stands, and confirms them."""

from generator.translations.confirm import Confirmed, UnknownItemError, confirm
from generator.translations.status import Progress, Status, status
from generator.translations.told import Told, tell_confirmed, tell_status

__all__ = [
    "Confirmed",
    "Progress",
    "Status",
    "Told",
    "UnknownItemError",
    "confirm",
    "status",
    "tell_confirmed",
    "tell_status",
]
