"""English attribution."""

from tongjian.coding.document import Document
from tongjian.coding.statements.found import Attributed
from tongjian.pack import Pack


def find(doc: Document, pack: Pack) -> list[Attributed]:
    """Return the statements of an English document."""
    return []
