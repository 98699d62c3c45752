"""How long search takes to show its first result: `python benchmarks/search.py`.

A library of a thousand units is rendered, opened from the disk in the Chromium of this
machine, and asked. Medians of several fresh windows, in milliseconds:

load    from opening the box to having its scripts, the data among them
first   from then to the first result on the page: folding, indexing, finding, showing
next    a further text
typo    a text that needs forgiving, the dearest
"""

import argparse
import gzip
import json
from pathlib import Path
import shutil
import statistics
import sys
import tempfile

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from many_units import make_many
from page_factories import make_plan, pages_of_cohort
from playwright.sync_api import Browser, sync_playwright

QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run"]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
ASK = """async text => {
  const input = document.querySelector('#p-search-for');
  const list = document.querySelector('#p-search ol');
  const shown = async work => {
    const start = performance.now();
    await new Promise(done => {
      new MutationObserver((_, seen) => { seen.disconnect(); done(); })
        .observe(list, {childList: true});
      work();
    });
    return performance.now() - start;
  };
  const type = text => () => {
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };
  const loaded = new Promise(done => {
    document.addEventListener('load', event => {
      if (/search-engine/.test(event.target.src)) done(performance.now());
    }, true);
  });
  input.value = text;
  const start = performance.now();
  const first = shown(() => document.querySelector('[data-act=search]').click());
  const load = await loaded - start;
  const spent = {load, first: await first - load};
  spent.next = await shown(type(text.slice(0, 3)));
  spent.typo = await shown(type(text.slice(0, 2) + 'zq' + text.slice(2)));
  return spent;
}"""


def write_site(folder: Path, units: int) -> tuple[Path, str, int]:
    """A cohort's folder with so many units; also a word to ask, the data's size."""
    library = make_many(units)
    names = list(library.units)
    plan = make_plan(names[:30], left_out=names[30:])
    pages = pages_of_cohort(library, plan)
    wanted = ("/index.html", "/search-data.js", "search.js", "search-", ".css")
    for path, artifact in pages.files.items():
        if "/units/" not in path and any(part in path for part in wanted):
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(artifact.content, bytes):
                file.write_bytes(artifact.content)
    data = (folder / "public/c/search-data.js").read_bytes()
    word = library.units[names[7]].original.title.split()[0]
    return folder / "public/c/index.html", word, len(gzip.compress(data, mtime=0))


def ask(browser: Browser, page: Path, word: str) -> dict[str, float]:
    """Measure one fresh window."""
    window = browser.new_page()
    window.goto(page.as_uri())
    spent: dict[str, float] = window.evaluate(ASK, word)
    window.close()
    return spent


def main() -> None:
    """Print the medians."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--units", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    chromium = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if chromium is None:
        parser.exit(2, "No Chrome or Chromium here.\n")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page, word, size = write_site(Path(folder), options.units)
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        runs = [ask(browser, page, word) for _ in range(options.runs)]
        browser.close()
    medians = {
        key: round(statistics.median(r[key] for r in runs), 1) for key in runs[0]
    }
    figures = {"units": options.units, "gzip_bytes": size, **medians}
    if options.json:
        print(json.dumps(figures))
    else:
        print("\n".join(f"{key:>10} {value}" for key, value in figures.items()))


if __name__ == "__main__":
    main()
