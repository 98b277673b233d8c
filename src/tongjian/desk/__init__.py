"""The editorial desk: people and their roles, sessions, what readers submit, takedowns, and the public log of it all.

It keeps a file of its own beside the record, so that a record can be given away without names, passwords and letters in it.
"""

from tongjian.desk.file import Desk, desk_of, is_writable, open_desk, read_desk

__all__ = ["Desk", "desk_of", "is_writable", "open_desk", "read_desk"]
