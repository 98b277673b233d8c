"""robots.txt: what a site asks of programs (RFC 9309), read by Protego."""

from typing import Final

from protego import Protego

from tongjian.errors import BlockedAddressError, TongjianError

MAX_BYTES: Final = 512 * 1024  # RFC 9309 asks for at least 500 KiB; a larger one counts as unreachable
KEPT: Final = 86_400.0  # seconds that rules hold (RFC 9309, 2.4)
RETRY: Final = 600.0  # seconds until a robots.txt that could not be read is asked for again


class Rules:
    """What one site allows.

    `unreachable` says why its robots.txt could not be read, or is empty; nothing of the site is then fetched (RFC 9309, 2.3.1.4).
    """

    def __init__(self, text: str, *, unreachable: str = "") -> None:
        self._parsed = Protego.parse(text)
        self.unreachable = unreachable

    def allows(self, url: str, agent: str) -> bool:
        """Tell whether `agent` may fetch `url`."""
        return not self.unreachable and bool(self._parsed.can_fetch(url, agent))

    def delay(self, agent: str) -> float | None:
        """Return the Crawl-delay in seconds; None if the site asks for none."""
        return self._parsed.crawl_delay(agent)


def rules_of(status: int, body: bytes) -> Rules:
    """Return the rules that an answer to /robots.txt means: 2xx its text, 5xx and 429 nothing for now, any other no rules."""
    if 200 <= status < 300:
        return Rules(body.decode("utf-8", "replace"))
    return Rules("", unreachable=f"it answered {status}" if status >= 500 or status == 429 else "")


def rules_of_failure(error: TongjianError) -> Rules:
    """Return the rules when /robots.txt could not be read. Raises `error` again if it is a forbidden address."""
    if isinstance(error, BlockedAddressError):
        raise error
    return Rules("", unreachable=str(error))
