"""Which meanings of a surface the capitals of a text allow."""

from tongjian.coding.actors.terms import Term

_HYPHENS = ("-", "\u2010", "\u2011")


def cased(terms: tuple[Term, ...], full: str, start: int, end: int) -> tuple[Term, ...]:
    """Return the meanings that the text's capitals allow; a letter of a compound (X-ray, the X-59) is no name."""
    if end - start == 1 and full[end : end + 1] in _HYPHENS:
        return ()
    if len(terms) == 1:
        return terms if _case_fits(terms[0], full, start, end) else ()
    return tuple(t for t in terms if _case_fits(t, full, start, end))


def _case_fits(term: Term, full: str, start: int, end: int) -> bool:
    if term.case == "exact":
        known = term.sort == "body" and full[max(0, start - 4) : start].lower() == "the "  # the court: one named before
        return full[start:end] == term.written and not known
    if term.case == "article":
        return full[start + len("the ")].isupper()  # the Quad, and no quad
    if term.case and term.entries and term.entries[0].kind == "company" and not _ends_like(term.written, full[start:end]):
        return False  # US steel
    return not term.case or full[start].isupper() or not full[start].isalpha()


def _ends_like(written: str, found: str) -> bool:
    """Tell whether the last of several words has a capital where the name as it is written has one."""
    last = written.rpartition(" ")[2]
    return last == written or not last[0].isupper() or not found.rpartition(" ")[2][0].islower()
