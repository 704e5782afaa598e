"""Where `make tools` puts what judges pages; tests that need it are skipped where it is missing."""

from pathlib import Path

TOOLS = Path(__file__).parents[2] / ".venv" / "tools" / "node_modules"
AXE = TOOLS / "axe-core" / "axe.min.js"
NU = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
LINKINATOR = TOOLS / "linkinator" / "build" / "src" / "cli.js"
MISSING = "`make tools` installs it; .ci/run does so by itself"
