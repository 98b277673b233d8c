"""Coded articles → the record: origins, events, disagreements, links. Pure functions; the order of the input does not matter."""

from tongjian.merge.record import merge

__all__ = ["merge"]
