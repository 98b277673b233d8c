"""Times of a text resolved to days: `resolve` finds them in Chinese and English and reads them against the publication time."""

from tongjian.coding.times.expression import TimeExpression
from tongjian.coding.times.resolver import resolve

__all__ = ["TimeExpression", "resolve"]
