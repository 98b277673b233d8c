"""Reading by site layouts: how many of a site's other pages are read the same way, and in what share of trafilatura's time.

`python -m bench layouts`, or `python -m bench.layouts PAGES...` for pages, folders or WARC files of your own. A layout is learned
from a site's first pages, and tried on those that it was not learned from: each must give the article that the whole page
gives, or be told not to fit. Times are of the processor, the least of ROUNDS rounds, all ways in turn on the same pages.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from bench.clean import PAGES, cases
from bench.pages import pages as made_up
from tongjian.clean.article import Examined, examine
from tongjian.clean.site import LEAST_PAGES, MOST_PAGES, examine_known, layouts_of, site_of
from tongjian.model import Page
from tongjian.read import ReadOptions, read

ROUNDS = 5
PER_SITE = 40


def _given(inputs: list[str]) -> Iterable[Page]:
    if not inputs:
        return made_up(5 * PER_SITE)
    return (item for item in read(inputs, options=ReadOptions()) if isinstance(item, Page))


def _least(ways: dict[str, Callable[[Page], Any]], pages: list[Page]) -> dict[str, float]:
    """Return the least time of each way over all pages, in milliseconds a page."""
    found = dict.fromkeys(ways, float("inf"))
    for _ in range(ROUNDS):
        for name, way in ways.items():
            start = time.process_time()
            for page in pages:
                way(page)
            found[name] = min(found[name], 1e3 * (time.process_time() - start) / len(pages))
    return found


def main() -> None:
    """Print a line for each site and the sums."""
    inputs = [a for a in sys.argv[1:] if a != "layouts"]
    _measure(_given(inputs))
    if not inputs and PAGES.is_dir():
        print("layouts: pages of ../shared/data/extract, of sites with three pages or more, read by a layout of those very pages")
        _measure(case.page for case in cases())


def _measure(pages: Iterable[Page]) -> None:
    by_site: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        by_site[site_of(page) or ""].append(page)
    spent: dict[str, float] = defaultdict(float)
    for site, found in sorted(by_site.items()):
        if site and len(found) >= LEAST_PAGES:
            for name, each in _site(site, found).items():
                spent[name] += each
    if spent:
        print(f"layouts: {spent['known'] / spent['trafilatura']:.3f} of trafilatura's time over all sites")


def _site(site: str, pages: list[Page]) -> dict[str, float]:
    """Print a line for a site; return the milliseconds of each way over its pages that fit."""
    from trafilatura import bare_extraction

    half = min(MOST_PAGES, len(pages) // 2)
    learned, others = (pages[:half], pages[half:]) if half >= LEAST_PAGES else (pages, pages)
    layouts = list(layouts_of(learned))

    def known(page: Page) -> Any:
        return next((found for layout in layouts if (found := examine_known(page, layout))), None)

    fit = [page for page in others if known(page)]
    same = sum(_told(known(page)) == _told(examine(page)) for page in fit)
    print(
        f"layouts {site:24} {len(layouts)} learned from {len(learned)} pages; of {len(others)} {len(fit)} fit, {same} the same",
        end="",
    )
    if not fit:
        print()
        return {}
    ways: dict[str, Callable[[Page], Any]] = {
        "known": known,
        "whole": examine,
        "trafilatura": lambda page: bare_extraction(page.body, url=page.url, with_metadata=True),
    }
    took = _least(ways, fit)
    times = ", ".join(f"{name} {each:.2f} ms" for name, each in took.items())
    print(f"; {times}; known/trafilatura {took['known'] / took['trafilatura']:.3f}", flush=True)
    return {name: each * len(fit) for name, each in took.items()}


def _told(found: Examined) -> tuple[str | None, ...]:
    article = found.article
    return article.title, article.text, article.published, article.byline, article.source_name


if __name__ == "__main__":
    main()
