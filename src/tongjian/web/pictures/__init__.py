"""Pictures drawn on the server as SVG, each with its data as a table."""

from tongjian.web.pictures.svg import Picture

__all__ = ["Picture"]
