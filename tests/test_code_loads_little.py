"""`tongjian code` loads nothing that only pages need: every short run would pay for it."""

import subprocess
import sys


def test_coding_a_record_loads_no_parser_of_pages() -> None:
    program = (
        "import sys; from tongjian.contracts import article_of\n"
        "article_of({'id': 'a', 'title': 'T', 'text': 'Chile banned imports.', 'published': '2025-05-05', 'lang': 'en'})\n"
        "print(*sorted(m for m in sys.modules if m.partition('.')[0] in ('lxml', 'selectolax', 'trafilatura', 'yaml')))"
    )
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert out.strip() == ""
