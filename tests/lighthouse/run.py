"""`make lighthouse`: a card and a budget page, on a phone and on a desk, against what we promise.

Apart from the tests, since a score of speed depends on the machine and on what else it does.
"""

import functools
import gzip
import json
import os
import subprocess
import sys
import tempfile
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.browser.conftest import CHROMIUM, QUIET

ROOT = Path(__file__).parents[2]
LIGHTHOUSE = ROOT / ".venv/lighthouse/node_modules/.bin/lighthouse"
PAGES = ("fr/plans/integration-emploi-2008/4.1/", "en/budgets/2007-2008/")
FORMS = {"phone": (), "desk": ("--preset=desktop",)}
LATEST_PAINT = 1500
"""By when a slow phone has drawn the largest thing of a page, in ms."""
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}


class _Compressed(SimpleHTTPRequestHandler):
    """Serves files as hosts do: compressed, and kept by the browser."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as in the base class
        """Says nothing."""


def scores(url: str, options: tuple[str, ...]) -> tuple[dict[str, int], int]:
    """What Lighthouse gives a page, out of 100; and when the largest thing was drawn, in ms."""
    with tempfile.TemporaryDirectory() as work:
        report = Path(work) / "report.json"
        asked = (
            f"--chrome-flags={' '.join(['--headless', *QUIET])}",
            f"--only-categories={','.join(LEAST)}",
            f"--output-path={report}",
        )
        subprocess.run(
            [str(LIGHTHOUSE), url, *options, *asked, "--quiet", "--output=json"],
            env=os.environ | {"CHROME_PATH": str(CHROMIUM)},
            check=True,
        )
        told = json.loads(report.read_text(encoding="utf-8"))
    paint = round(told["audits"]["largest-contentful-paint"]["numericValue"])
    return {name: round(100 * told["categories"][name]["score"]) for name in LEAST}, paint


def main(site: Path) -> int:
    """Prints the scores of each page; 1 where one is below what we promise."""
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Compressed, directory=str(site))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    low = False
    for page in PAGES:
        for form, options in FORMS.items():
            found, paint = scores(f"http://127.0.0.1:{server.server_port}/{page}", options)
            low |= any(found[name] < least for name, least in LEAST.items())
            low |= paint > LATEST_PAINT
            said = ", ".join(f"{name} {score}" for name, score in found.items())
            sys.stdout.write(f"{page} ({form}): {said}, largest paint {paint} ms\n")
    server.shutdown()
    return int(low)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
