"""What an operator decides about the site."""

from pathlib import Path
from typing import Literal

import msgspec

Rights = Literal["full", "excerpt", "quotes"]
EXCERPT = 400  # characters of the text shown under "excerpt"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How much of a source's text is shown, under which address the site stands, and where it listens.

    `rights`: the full text, its first EXCERPT characters, or only the words that a row of the record rests on.
    `site_url`: the public address without a slash at the end; None: there is none, and addresses are taken from the request.
    `contact`: an address (mailto: or https:) to which readers report errors. `host`: the address that the server listens on.
    `stories`: a YAML file of stories (tongjian.web.stories).
    `static`: pages are written as files, so forms that need a server are left out.
    """

    rights: Rights = "full"
    site_url: str | None = None
    contact: str | None = None
    stories: Path | None = None
    host: str = "127.0.0.1"
    static: bool = False
