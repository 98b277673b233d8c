"""What the tests of the desk share: a password, a page to submit, and what an export of a record gives."""

import json
from pathlib import Path

from tongjian.export import FORMATS
from tongjian.store import open_record

EXAMPLES = Path(__file__).resolve().parents[3] / "examples" / "september-2025"
PASSWORD = "a password long enough"
PAGE = """<html lang="en"><head><title>Peru bans fishmeal from Chile</title>
<meta property="article:published_time" content="2024-05-06T09:00:00Z">
<meta property="og:site_name" content="Puerto Post"></head><body><article><h1>Peru bans fishmeal from Chile</h1>
<p>Peru banned imports of fishmeal from Chile on Monday, the trade ministry in Lima said.</p>
<p>The ban takes effect at once and holds until the plants have been seen again, a notice in the gazette says.</p>
<p>Chile's foreign ministry criticised the ban and said that it would ask for talks.</p></article></body></html>"""


def exported(record: Path, what: str) -> list[dict[str, object]]:
    """Return the lines of an export."""
    with open_record(record) as store:
        return [json.loads(line) for line in FORMATS[what](store)]
