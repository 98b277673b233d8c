"""Properties are checked without a limit of time for each example: the first one pays for what is imported and cached."""

from hypothesis import settings

settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")
