"""The shorthand of argument patterns, expanded to bounded regular expressions."""

import re

_STRETCHES = {
    "C": r"[^,。;:!?]{2,150}?",
    "S": r"[^。;!?]{2,120}?",
    "L": r"[^。;!?]{2,120}",
    "N": r"[^,。;:!?]{2,40}?",
}
# the window is a whole sentence, so a full stop inside it belongs to an abbreviation
_CLAUSE_END = r"(?=[,。;:!?\n\"”」』]|\.?$)"
_SENTENCE_END = r"(?=[。;!?\n\"”」』]|\.?$)"
_TOKEN = re.compile(r"\{(cause|effect|effect2):([CSLN])\}|\{(cause|effect|effect2):|\{,\}|\{\.\}")


def expand(pattern: str) -> str:
    r"""Return `pattern` with {cause:C}, {,} and {.} expanded; `{cause:(?:a|b)x{2,3}}` takes an expression of its own."""
    out: list[str] = []
    at = 0
    while match := _TOKEN.search(pattern, at):
        out.append(pattern[at : match.start()])
        at = match.end()
        if match.group(1):
            out.append(f"(?P<{match.group(1)}>{_STRETCHES[match.group(2)]})")
        elif match.group(3):
            close = _closing(pattern, at)
            out.append(f"(?P<{match.group(3)}>{pattern[at:close]})")
            at = close + 1
        else:
            out.append(_CLAUSE_END if match.group() == "{,}" else _SENTENCE_END)
    out.append(pattern[at:])
    return "".join(out)


def _closing(pattern: str, at: int) -> int:
    """Return where the brace closes that was opened just before `at`; counted repeats `{2,3}` inside are skipped."""
    depth = 0
    while at < len(pattern):
        if pattern[at] == "{":
            depth += 1
        elif pattern[at] == "}":
            if depth == 0:
                return at
            depth -= 1
        at += 1
    raise re.error("a {cause: or {effect: is not closed")
