"""Which addresses may be fetched: http and https, no user name, a host that is written plainly, and public IP addresses only.

Sources of the ranges: the IANA special-purpose registries as the standard library's ipaddress holds them, and the ways in which
IPv6 carries an IPv4 address (RFC 4291 mapped and compatible, RFC 3056 6to4, RFC 4380 Teredo, RFC 6052 and 8215 NAT64).
"""

import re
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final, NamedTuple

import httpx

from tongjian.errors import BlockedAddressError

_LONGEST_URL: Final = 8192
_UNSAFE: Final = re.compile(r"[\x00-\x20\x7f\\]")
_AUTHORITY: Final = re.compile(r"(?i)https?://([^/?#]*)")
_PLAIN_HOST: Final = re.compile(r"[\w.-]{1,253}|\[[0-9a-fA-F:.]{2,45}\]")
_NUMBER: Final = re.compile(r"0[xX][0-9a-fA-F]*|[0-9]+")
_NAT64: Final = IPv6Network("64:ff9b::/96")
_COMPATIBLE: Final = IPv6Network("::/96")
_LOCAL_NAT64: Final = IPv6Network("64:ff9b:1::/48")
_SITE_LOCAL: Final = IPv6Network("fec0::/10")
_SIXTOFOUR: Final = IPv6Network("2002::/16")  # withdrawn (RFC 7526); Python's releases do not agree whether it is public


class Target(NamedTuple):
    """An address that may be asked for, if its host's IP addresses allow it."""

    url: str  # without the fragment
    scheme: str
    host: str  # lower-case, as the name is looked up
    port: int

    @property
    def origin(self) -> str:
        """Scheme, host and port: what robots.txt and politeness count by."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"


def target_of(url: str) -> Target:
    """Return the target that `url` names; raises BlockedAddressError for what must not be asked for, whoever wrote it."""
    if len(url) > _LONGEST_URL:
        raise BlockedAddressError(f"the address {url[:60]!r}… is longer than {_LONGEST_URL} characters; it is not fetched")
    match = _AUTHORITY.match(url)
    if not match or _UNSAFE.search(url):
        raise BlockedAddressError(f"{url[:200]!r} is not fetched: only plain http and https addresses are")
    host, _, port = _split_port(match.group(1))
    if not _PLAIN_HOST.fullmatch(host) or (port and not _is_port(port)):
        raise BlockedAddressError(f"{url[:200]!r} is not fetched: its host is written with a user name, an escape or a bad port")
    try:
        parsed = httpx.URL(url)
        looked_up = parsed.raw_host.decode("ascii").lower().rstrip(".")
    except (httpx.InvalidURL, ValueError) as err:
        raise BlockedAddressError(f"{url[:200]!r} is not fetched: it is no valid address") from err
    _check_host(looked_up, url)
    number = parsed.port or (443 if parsed.scheme == "https" else 80)
    return Target(str(parsed.copy_with(fragment=None)), parsed.scheme, looked_up, number)


def _split_port(authority: str) -> tuple[str, str, str]:
    if authority.endswith("]") or ":" not in authority:
        return authority, "", ""
    return authority.rpartition(":")


def _is_port(written: str) -> bool:
    return written.isascii() and written.isdigit() and len(written) <= 5 and 0 < int(written) <= 65535


def _check_host(host: str, url: str) -> None:
    """Refuse 2130706433, 0177.0.0.1, 127.1 and the like: what one reader takes for a name, another takes for an IP address."""
    if not host:
        raise BlockedAddressError(f"{url[:200]!r} is not fetched: it names no host")
    if not _NUMBER.fullmatch(host.rpartition(".")[2]):
        return
    try:
        ip_address(host)
    except ValueError as err:
        raise BlockedAddressError(
            f"{url[:200]!r} is not fetched: its host is a number, but no IP address in the plain form"
        ) from err


def is_public(address: str) -> bool:
    """Tell whether an IP address, and each IPv4 address that it carries inside, is a public one."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(_is_public(each) for each in (ip, *_inside(ip)))


def _is_public(ip: IPv4Address | IPv6Address) -> bool:
    if isinstance(ip, IPv6Address) and (ip.ipv4_mapped or ip in _NAT64):
        return True  # judged by what it carries
    if isinstance(ip, IPv6Address) and any(ip in net for net in (_SITE_LOCAL, _LOCAL_NAT64, _SIXTOFOUR)):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback or ip.is_link_local)


def _inside(ip: IPv4Address | IPv6Address) -> Iterator[IPv4Address]:
    if isinstance(ip, IPv4Address):
        return
    if ip.ipv4_mapped:
        yield ip.ipv4_mapped
    if ip.sixtofour:
        yield ip.sixtofour
    if ip.teredo:
        yield from ip.teredo
    if ip in _NAT64 or ip in _COMPATIBLE:
        yield IPv4Address(ip.packed[-4:])
