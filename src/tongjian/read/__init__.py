"""Reading: bytes in, pages out. Files, folders, JSON Lines, WARC, feeds and lists of them (OPML), the web.

`read(inputs, options=...)` yields a Page for each page, a Dropped for each thing that is none, and a ReadProblem (one clear
line) for each that could not be read. Bytes stay as they came; decoding characters is the next stage's work.
"""

from tongjian.read.inputs import feeds_of, read
from tongjian.read.items import Item, ReadOptions, ReadProblem

__all__ = ["Item", "ReadOptions", "ReadProblem", "feeds_of", "read"]
