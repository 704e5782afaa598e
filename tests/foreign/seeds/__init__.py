"""The faults seeded in each foreign project."""

from tests.foreign.seeded import Seed
from tests.foreign.seeds import atlas, climate, compass, framework

SEEDS: dict[str, tuple[Seed, ...]] = {
    "framework": framework.SEEDS,
    "compass": compass.SEEDS,
    "climate": climate.SEEDS,
    "atlas": atlas.SEEDS,
}
"""By the project in which they are planted."""
