"""Tongjian (通鉴): the news of many outlets compiled into one sourced record."""

__version__ = "0.1.0"
