"""How soon pages show their words, and whether they jump: `python benchmarks/pages.py`.

The sample curriculum is served as a plain host sends it (gzip, an empty cache) to the
Chromium of this machine, over a slow network, to a processor made slower. Medians of
several fresh windows:

FCP  first contentful paint, in milliseconds
LCP  largest contentful paint, in milliseconds; at most 2,500 is promised
CLS  cumulative layout shift; none is promised

Networks: `slow-3g` has 400 kbit/s and answers after 400 ms, as WebPageTest's "3G Slow";
`lighthouse-3g` is Lighthouse's "regular 3G" as it applies it (630 kbit/s, 1,125 ms);
`devtools-3g` is what Chrome's own tools call "Slow 3G" (400 kbit/s, 2,000 ms): there,
two round trips alone take longer than the promise.
"""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
import gzip
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
import io
import json
from pathlib import Path
import statistics
import sys
import tempfile
import threading
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from playwright.sync_api import Browser, sync_playwright
from sites import build_sample

from plgen.build import find_chromium

QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run"]
PAGES = {
    "This week": "falcons/index.html",
    "Unit": "falcons/units/debate-by-podcast/index.html",
    "Unit, 1,000 words": "otters/units/graph-the-river/index.html",
    "This week, Arabic": "storks/index.html",
    "Library": "falcons/library/index.html",
}
WIDTHS = {"phone": (390, 844), "laptop": (1366, 768)}
MOST_LCP = 2500
TEXT = (".html", ".css", ".js", ".svg", ".json", ".webmanifest")


class Network(NamedTuple):
    """What is between the host and the student."""

    kbits: float
    latency: int


NETWORKS = {
    "slow-3g": Network(400, 400),
    "lighthouse-3g": Network(630, 1125),
    "devtools-3g": Network(400, 2000),
}

WATCH = """
  window.seen = {cls: 0, lcp: 0, of: '', moved: []};
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      seen.cls += entry.value;
      for (const source of entry.sources) {
        const node = source.node && (source.node.parentElement || source.node);
        seen.moved.push(node ? node.outerHTML.slice(0, 60) : '?');
      }
    }
  }).observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      seen.lcp = entry.startTime;
      seen.of = entry.element ? entry.element.outerHTML.slice(0, 60) : '?';
    }
  }).observe({type: 'largest-contentful-paint', buffered: true});
"""
SETTLE = """async () => {
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return {...seen, fcp: paint.startTime};
}"""


@cache
def read_packed(path: str) -> bytes:
    return gzip.compress(Path(path).read_bytes(), 9, mtime=0)


class Answers(SimpleHTTPRequestHandler):
    """A static host that packs text, and keeps connections open."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> io.BytesIO | None:  # type: ignore[override]  # read once
        path = self.translate_path(self.path)
        if not Path(path).is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        is_text = path.endswith(TEXT)
        content = read_packed(path) if is_text else Path(path).read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return io.BytesIO(content)

    def log_message(self, *_arguments: object) -> None:
        """Keep the table clean."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder until the end of the block."""
    answers = partial(Answers, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), answers)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def visit(
    browser: Browser, address: str, size: tuple[int, int], network: Network, slower: int
) -> dict[str, float | str]:
    """Open a page in a fresh window; what it showed when, and what moved."""
    width, height = size
    context = browser.new_context(viewport={"width": width, "height": height})
    context.add_init_script(WATCH)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    rate = network.kbits * 1000 / 8
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": network.latency,
            "downloadThroughput": rate,
            "uploadThroughput": rate,
        },
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(address, wait_until="load", timeout=120_000)
    seen: dict[str, float | str] = page.evaluate(SETTLE)
    context.close()
    return seen


def measure(
    browser: Browser, origin: str, options: argparse.Namespace
) -> Iterator[dict[str, object]]:
    """A row for each page at each width: the medians of its visits."""
    for name, path in PAGES.items():
        for device, size in WIDTHS.items():
            network = NETWORKS[options.network]
            runs = [
                visit(browser, f"{origin}/{path}", size, network, options.slower)
                for _ in range(options.runs)
            ]
            medians = {
                key: round(statistics.median(float(run[key]) for run in runs), 4)
                for key in ("fcp", "lcp", "cls")
            }
            moved = sorted({node for run in runs for node in run["moved"]})
            yield {"page": name, "device": device, **medians} | {
                "largest": runs[0]["of"],
                "moved": moved,
            }


def show(row: dict[str, object]) -> None:
    is_kept = float(str(row["lcp"])) <= MOST_LCP and not row["cls"]
    verdict = "" if is_kept else "  PAST ITS BUDGET"
    print(
        f"{row['page']:20}{row['device']:8}{row['fcp']:8.0f}{row['lcp']:8.0f}"
        f"{row['cls']:8.4f}{verdict}",
        flush=True,
    )
    if verdict:
        print(f"    largest: {row['largest']}; moved: {row['moved']}")


def main() -> None:
    """Print the medians."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--network", choices=NETWORKS, default="slow-3g")
    parser.add_argument(
        "--slower", type=int, default=6, help="how much the processor is"
    )
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    chromium = find_chromium()
    if chromium is None:
        parser.exit(2, "No Chrome or Chromium here.\n")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        build_sample(Path(folder) / "site")
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        if not options.json:
            print(f"{'page':20}{'':8}{'FCP':>8}{'LCP':>8}{'CLS':>8}")
        with serve(Path(folder) / "site/public") as origin:
            for row in measure(browser, origin, options):
                print(json.dumps(row)) if options.json else show(row)
        browser.close()


if __name__ == "__main__":
    main()
