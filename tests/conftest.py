"""Shared test set-up: where the data is, and that CI skips nothing it must run."""

import gc
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
GUARD = 120  # seconds that a test marked `ends` may take

# thousands of collected tests and the packs are no garbage: walking over them at the usual thresholds takes a quarter of the run
gc.set_threshold(50_000, 20, 100)

# an example may take long where a machine is busy: speed is measured in bench/, and no test fails by the clock
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packs are cached in a folder of the test run, never in the developer's own."""
    monkeypatch.setenv("TONGJIAN_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture(autouse=True)
def _ends(request: pytest.FixtureRequest) -> Iterator[None]:
    """Stop a test marked `ends` that goes on and on: no measure of speed, but a guard against work that explodes."""
    if request.node.get_closest_marker("ends") is None:
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"not ended after {GUARD} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(GUARD)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.fixture
def calls() -> Callable[[Callable[[], object]], int]:
    """Return a function that counts the calls made while another one runs: work that is the same on every machine."""

    def counted(work: Callable[[], object]) -> int:
        made = 0

        def count(_frame: FrameType, event: str, _arg: object) -> None:
            nonlocal made
            made += event in ("call", "c_call")

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            work()
        finally:
            sys.setprofile(before)
        return made

    return counted


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """Return the folder of measuring data; the test is skipped, and says so, when it is absent."""
    if not DATA.is_dir():
        pytest.skip("no ../shared/data beside the checkout")
    return DATA


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of a Chromium."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        pytest.skip("no Chromium; scripts/system-packages installs it")
    return found


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a skipped test is a failure, but for data that is not beside the checkout."""
    if os.environ.get("CI") != "true":
        return
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    unwanted = [r for r in skipped if "shared/data" not in str(r.longrepr)]
    if unwanted and session.exitstatus == 0:
        session.exitstatus = 1
        # said by the reporter: what is printed here would be captured, and the run would fail without a word
        reporter.write_line("\nCI must run these tests, and they were skipped:")
        for report in unwanted:
            reporter.write_line(f"  {report.nodeid}")
