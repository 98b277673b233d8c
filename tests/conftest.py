"""Shared test set-up: where the data is, and that CI skips nothing it must run."""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packs are cached in a folder of the test run, never in the developer's own."""
    monkeypatch.setenv("TONGJIAN_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))


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
        print("\nCI must run these tests, and they were skipped:", *(r.nodeid for r in unwanted), sep="\n  ")
