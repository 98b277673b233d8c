"""Other extractors, asked only where the page's own region gives too little: trafilatura, then readability.

Both get the capped tree, so that hostile markup costs them no more than it costs us.
"""

from typing import Any

from lxml import etree

from tongjian.clean.blocks import layout_of, squeeze


def opinions(tree: Any) -> list[list[str]]:
    """Return the lines that each extractor takes for the body, without empty answers."""
    return [lines for lines in (_trafilatura(tree), _readability(tree)) if lines]


def _trafilatura(tree: Any) -> list[str]:
    from trafilatura import bare_extraction  # imported here: slow to load, seldom needed
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "25")
    config.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")
    try:
        found = bare_extraction(
            etree.tostring(tree, encoding="unicode", method="html"), config=config, include_comments=False, with_metadata=False
        )
    except Exception:
        return []
    text = (found if isinstance(found, dict) else found.as_dict()).get("text") if found else ""
    return [line for line in (squeeze(raw) for raw in (text or "").splitlines()) if line]


def _readability(tree: Any) -> list[str]:
    from lxml import html
    from readability import Document  # imported here: slow to load, seldom needed

    try:
        summary = html.fromstring(Document(etree.tostring(tree, encoding="unicode", method="html")).summary(html_partial=True))
    except Exception:
        return []
    return [block.text for block in layout_of(summary).blocks if block.linked < 0.7]
