"""Text shortened for a page: at a word's end, with an ellipsis that says so."""

ELLIPSIS = "…"
_LONGEST = 24  # characters that a cut gives up to end with a whole word; a longer one is cut


def _letters(ch: str) -> bool:
    """Tell whether a character is part of a word that must not be cut: Chinese characters stand alone."""
    return ch.isalnum() and ch < "\u2e80"


def start_of(text: str, most: int) -> str:
    """Return the first `most` characters of a text with an ellipsis, back to the end of a word; a shorter text as it is."""
    if len(text) <= most:
        return text
    end = most
    while end > max(0, most - _LONGEST) and _letters(text[end - 1]) and _letters(text[end]):
        end -= 1
    return text[: end if end > max(0, most - _LONGEST) else most].rstrip() + ELLIPSIS


def end_of(text: str, most: int) -> str:
    """Return the last `most` characters of a text behind an ellipsis, from the beginning of a word; a shorter text as it is."""
    if len(text) <= most:
        return text
    first = start = len(text) - most
    while start < first + _LONGEST and start < len(text) and _letters(text[start - 1]) and _letters(text[start]):
        start += 1
    return ELLIPSIS + text[start if start < first + _LONGEST else first :]
